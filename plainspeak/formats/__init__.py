"""One reader a file format: a `Source` goes in, a `Document` comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from plainspeak.document import Document
from plainspeak.errors import SettingsError
from plainspeak.formats.markdown import read_markdown
from plainspeak.formats.plain import read_plain
from plainspeak.source import Source

READERS: dict[str, Callable[[Source], Document]] = {
    "plain": read_plain,
    "markdown": read_markdown,
}

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".govspeak": "markdown",
}


def format_of(path: str) -> str | None:
    """Return the name of the format that a file's suffix stands for, or None."""
    return SUFFIXES.get(PurePath(path).suffix.lower())


def parse(source: Source, format_name: str) -> Document:
    """Read a source as the named format. Raises SettingsError for a name we do not know."""
    reader = READERS.get(format_name)
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise SettingsError(f"There is no format “{format_name}”. The formats are: {known}.")
    return reader(source)
