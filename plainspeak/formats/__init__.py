"""One reader a file format: a `Source` goes in, a `Document` comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from plainspeak.document import Document
from plainspeak.errors import SettingsError
from plainspeak.formats.html import read_html
from plainspeak.formats.markdown import read_markdown
from plainspeak.formats.plain import read_plain
from plainspeak.source import Source

READERS: dict[str, Callable[[Source], Document]] = {
    "plain": read_plain,
    "markdown": read_markdown,
    "html": read_html,
}

SUFFIXES = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".govspeak": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


# Template languages: “notice.html.erb” is HTML, “style.css.erb” is nothing that we read.
_TEMPLATES = frozenset({".erb", ".j2", ".jinja", ".jinja2", ".liquid", ".njk"})
# Those that a page may have for its only suffix; others are used for settings files as well.
_PAGES = frozenset({".jinja", ".jinja2", ".liquid", ".njk"})


def format_of(path: str) -> str | None:
    """Return the name of the format that a file's suffixes stand for, or None."""
    suffixes = [suffix.lower() for suffix in PurePath(path).suffixes]
    if suffixes and suffixes[-1] in _TEMPLATES:
        template = suffixes.pop()
        if not suffixes:
            return "html" if template in _PAGES else None
    return SUFFIXES.get(suffixes[-1]) if suffixes else None


def parse(source: Source, format_name: str) -> Document:
    """Read a source as the named format. Raises SettingsError for a name we do not know."""
    reader = READERS.get(format_name)
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise SettingsError(f"There is no format “{format_name}”. The formats are: {known}.")
    return reader(source)
