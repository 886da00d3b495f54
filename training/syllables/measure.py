"""Measure what the small dictionary costs against the full one. See README.md."""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import mean

from count import fallback, pronunciations, syllables, words_of

# What one syllable a word more adds to the Flesch-Kincaid grade.
_GRADE_PER_SYLLABLE = 11.8


def main() -> None:
    """Print how far the grades of the texts in a folder lie apart."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dictionary", type=Path, required=True, help="the npm package's index.js")
    parser.add_argument("--small", type=Path, required=True, help="the dictionary that we ship")
    parser.add_argument("folder", type=Path, help="of .txt files, one sentence a line")
    options = parser.parse_args()
    full = {w: syllables(s) for w, s in pronunciations(options.dictionary).items()}
    entries = (line.split() for line in options.small.read_text(encoding="utf-8").splitlines())
    small = {word.lower(): syllables(" ".join(sounds)) for word, _, *sounds in entries}
    for name, first, second in (
        ("no dictionary", {}, full),
        ("small, full", small, full),
        ("small, full with British spellings", small, full | small),
    ):
        gaps = [gap(path, first, second) for path in sorted(options.folder.glob("*.txt"))]
        print(f"{name}: mean {mean(map(abs, gaps)):.3f}, largest {max(map(abs, gaps)):.3f} grades")


def gap(path: Path, first: dict[str, int], second: dict[str, int]) -> float:
    """Return the Flesch-Kincaid grade of a text by `first` less that by `second`."""
    words = list(words_of(path))
    more = sum(first.get(w) or fallback(w) for w in words)
    less = sum(second.get(w) or fallback(w) for w in words)
    return _GRADE_PER_SYLLABLE * (more - less) / len(words)


if __name__ == "__main__":
    main()
