"""Measure how near the score of a file comes to the score of its clean text.

Give it a folder of Markdown or HTML files and one with the clean text of each, one sentence
or list item a line: python training/scores/readers.py ORIGINALS CLEAN
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

import textstat

from plainspeak import Checker, Settings


def show(name: str, grades: list[tuple[float, float]]) -> None:
    """Print how far the grades lie from those of the clean texts."""
    gaps = [abs(grade - clean) for grade, clean in grades]
    far = sum(gap > 1 for gap in gaps)
    print(f"{name}: median {median(gaps):.2f} grades off, {far} of {len(gaps)} more than 1")


def main() -> None:
    """Print the figures for plainspeak, and for textstat on the file as it stands."""
    originals, texts = map(Path, sys.argv[1:])
    checker = Checker(Settings())
    ours: list[tuple[float, float]] = []
    raw: list[tuple[float, float]] = []
    for path in sorted(path for path in originals.iterdir() if path.suffix in {".md", ".html"}):
        clean = checker.check_file(texts / f"{path.stem}.txt").scores.flesch_kincaid_grade
        grade = checker.check_file(path).scores.flesch_kincaid_grade
        if clean is not None and grade is not None:
            ours.append((grade, clean))
            raw.append((textstat.flesch_kincaid_grade(path.read_text(encoding="utf-8")), clean))
    show("plainspeak", ours)
    show("textstat on the file as it stands", raw)


if __name__ == "__main__":
    main()
