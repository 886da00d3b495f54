"""Markdown: to be written."""

from __future__ import annotations

from plainspeak.document import Document
from plainspeak.formats.plain import read_plain
from plainspeak.source import Source


def read_markdown(source: Source) -> Document:
    """Read Markdown."""
    return Document(format="markdown", blocks=read_plain(source).blocks)
