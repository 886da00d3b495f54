"""The fenced blocks of our Markdown pages, and what is done with each to prove it.

`console`       pytest runs each `$ command` in a copy of the examples; the lines below
                a command are its output, and `…` on a line of its own stands for more
`python`        pytest runs it there, from top to bottom of the page
`toml` `yaml` `json`   pytest reads it
`sh install`    .ci/run runs it, in a fresh copy of the repository
`text`          shown only
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocBlock:
    """A fenced block: the page it is on, its line there, its label and its text."""

    page: Path
    line: int
    info: str
    text: str


def pages(root: Path) -> list[Path]:
    """Return the pages for people: those at the top, then docs, wordlists and the rest."""
    folders = ("docs", "wordlists", "benchmarks", "training")
    inner = (page for folder in folders for page in sorted((root / folder).rglob("*.md")))
    return [page for page in (*sorted(root.glob("*.md")), *inner) if page.name != "CHANGELOG.md"]


def blocks(page: Path) -> Iterator[DocBlock]:
    """Yield the fenced blocks of a page."""
    text = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        indent = match["indent"]
        lines = (line.removeprefix(indent) for line in match["body"].splitlines(keepends=True))
        yield DocBlock(
            page=page,
            line=text.count("\n", 0, match.start()) + 1,
            info=match["info"].strip(),
            text="".join(lines),
        )


def main() -> None:
    """Write each install block to a file of its own in the folder given; print their names."""
    root = Path(__file__).parents[1]
    target = Path(sys.argv[1])
    for page in pages(root):
        for block in blocks(page):
            if block.info == "sh install":
                name = page.relative_to(root).as_posix().replace("/", "-")
                path = target / f"{name}-line-{block.line}.sh"
                path.write_text(block.text, encoding="utf-8")
                sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
