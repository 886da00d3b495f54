r"""Counts how often plainspeak flags each entry of its wordlists, in folders of texts.

    python training/words/count_uses.py FOLDER… [--paragraphs FILE]… \
        --documents "159 documents from …" --text "Those, and 2.6 million words of …" \
        > docs/words/uses.toml

Each .txt, .md or .html file in a FOLDER is one document. A FILE given with --paragraphs
holds text whose documents are not kept apart, one paragraph a line: its uses count, but
it is no document. The two descriptions go into the file, for people to read.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from plainspeak.checker import Checker
from plainspeak.lexicon.shipped import list_files, read_wordlists, wordlists_folder
from plainspeak.model import Report
from plainspeak.settings import Settings


def main() -> None:
    """Count, and print the counts as TOML."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--paragraphs", action="append", default=[], type=Path, metavar="FILE")
    parser.add_argument("--documents", required=True, help="what the documents are")
    parser.add_argument("--text", required=True, help="what all the text is")
    wanted = parser.parse_args()
    lists = read_wordlists(list_files(wordlists_folder()))
    codes = [entry.code for wordlist in lists for entry in wordlist.entries]
    checker = Checker(Settings(select=tuple(wordlist.name for wordlist in lists)))
    documents, uses = count(checker.check_files(files(wanted.folders)))
    for path in wanted.paragraphs:
        _, more = count(map(checker.check, paragraphs(path)))
        uses += more
    sys.stdout.write(
        "# How often plainspeak flags each entry: in how many documents, and how many uses in all."
        "\n# Made by training/words/count_uses.py.\n\n[measured]\n"
        f"documents = {quoted(wanted.documents)}\ntext = {quoted(wanted.text)}\n\n[uses]\n"
    )
    for code in sorted(codes):
        sys.stdout.write(f"{quoted(code)} = [{documents[code]}, {uses[code]}]\n")


def files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the texts of folders, in order."""
    for folder in folders:
        yield from sorted(p for p in folder.rglob("*") if p.suffix in {".txt", ".md", ".html"})


def paragraphs(path: Path) -> Iterator[str]:
    """Yield the lines of a file that are not empty."""
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in map(str.strip, lines) if line)


def count(reports: Iterable[Report]) -> tuple[Counter[str], Counter[str]]:
    """Return in how many reports each code stands, and how many findings have it."""
    documents: Counter[str] = Counter()
    uses: Counter[str] = Counter()
    for report in reports:
        found = [finding.code for finding in report.findings if finding.is_word]
        documents.update(set(found))
        uses.update(found)
    return documents, uses


def quoted(text: str) -> str:
    """Return text as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
