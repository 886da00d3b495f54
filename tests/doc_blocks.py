"""The fenced blocks of our Markdown pages, and what is done with each to prove it.

`console`       each `$ command` is run in a copy of the examples, and the lines below it
                are what it prints; a line `…` stands for any lines
`python`        run there too, one block after the other down the page
`toml` `yaml` `json`   read
`sh install`    .ci/run runs it, in a fresh copy of the repository
`text` `markdown`      shown only

    python tests/doc_blocks.py update          write what the commands print now into the pages
    python tests/doc_blocks.py install FOLDER  write each install block to a file there
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_ANYTHING = re.compile(r"^ *…\n", re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocBlock:
    """A fenced block: the page it is on, its line there, its label and its text."""

    page: Path
    line: int
    info: str
    text: str


def pages() -> list[Path]:
    """Return the pages that we write by hand: those at the top, then those in folders."""
    folders = ("docs", "wordlists", "benchmarks", "training")
    inner = (page for folder in folders for page in sorted((ROOT / folder).rglob("*.md")))
    return [*sorted(ROOT.glob("*.md")), *inner]


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


def commands(block: DocBlock) -> list[tuple[str, str]]:
    """Return the commands of a console block, each with the output below it."""
    assert block.text.startswith("$ "), f"{block.page}, line {block.line}: begin with “$ ”"
    return [(match[1], match[2]) for match in _COMMAND.finditer(block.text)]


def copy_examples(folder: Path) -> None:
    """Make `folder` what the commands on our pages expect to run in."""
    shutil.copytree(ROOT / "examples", folder / "examples")


def output_of(command: str, folder: Path) -> str:
    """Run a command of a page as in a shell there; return all that it prints."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "NO_COLOR": "1",
    }
    result = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    text = result.stdout.decode()
    for fault in ("Traceback (most recent call last)", "fault in plainspeak", "Please tell us"):
        assert fault not in text, f"{command}\n{text}"
    return text


def agrees(expected: str, actual: str) -> bool:
    """Whether a command printed what its page says."""
    pattern = r"(?:.*\n)*?".join(re.escape(part) for part in _ANYTHING.split(expected))
    return re.fullmatch(pattern, actual) is not None


def update() -> None:
    """Write what the commands print now into the pages; a shortened output is left alone."""
    with tempfile.TemporaryDirectory() as name:
        copy_examples(Path(name))
        for page in pages():
            text = page.read_text(encoding="utf-8")
            for block in blocks(page):
                if block.info != "console":
                    continue
                for command, expected in commands(block):
                    if expected and not _ANYTHING.search(expected):
                        old, new = f"$ {command}\n{expected}", output_of(command, Path(name))
                        text = text.replace(old, f"$ {command}\n{new}")
            page.write_text(text, encoding="utf-8")


def write_install_blocks(folder: Path) -> None:
    """Write each install block to a file of its own; print their names."""
    for page in pages():
        for block in blocks(page):
            if block.info == "sh install":
                name = page.relative_to(ROOT).as_posix().replace("/", "-")
                path = folder / f"{name}-line-{block.line}.sh"
                path.write_text(block.text, encoding="utf-8")
                sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    if sys.argv[1] == "update":
        update()
    else:
        write_install_blocks(Path(sys.argv[2]))
