"""Measure how far the formulas disagree about the same texts.

Give it a folder of plain-text drafts: python training/scores/spread.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean, median, quantiles

from plainspeak import Checker, Settings

# Those that give a US school grade for general texts.
GRADES = (
    "flesch_kincaid_grade",
    "smog_index",
    "gunning_fog",
    "coleman_liau_index",
    "automated_readability_index",
    "linsear_write_formula",
)


def main() -> None:
    """Print each formula's mean and range, and the gap between the highest and the lowest."""
    checker = Checker(Settings())
    rows = []
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        scores = checker.check_file(path).scores
        if scores.school_year is not None:
            rows.append([getattr(scores, name) for name in GRADES])
    for name, column in zip(GRADES, zip(*rows, strict=True), strict=True):
        tenths = quantiles(column, n=10)
        print(f"{name}: mean {mean(column):.1f}, 8 in 10 from {tenths[0]:.1f} to {tenths[-1]:.1f}")
    gaps = [max(row) - min(row) for row in rows]
    print(f"{len(rows)} texts: the formulas lie {median(gaps):.1f} grades apart (median)")


if __name__ == "__main__":
    main()
