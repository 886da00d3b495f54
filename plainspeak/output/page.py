"""The page that a report for people is written on: its width, colours and letters."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

import click

# Lines longer than this are hard to read, however wide the terminal is.
WIDEST = 100
NARROWEST = 40
_ASCII = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "«": "*",
        "»": "*",
        "–": "-",
        "—": "-",
        "‑": "-",
        "…": "...",
        "·": "-",
        "•": "*",
        "\xa0": " ",
    }
)
# What could move the cursor, change colours or turn the direction of a line.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where a report for people goes. Without colour, marks stand round flagged words."""

    width: int = 80
    colour: bool = False
    encoding: str = "utf-8"

    def style(self, text: str, **style: bool | str) -> str:
        """Return the text in a style of click's, where there is colour."""
        return click.style(text, **style) if self.colour else text  # type: ignore[arg-type] # each style has its own type

    def mark(self, words: str) -> str:
        """Return flagged words so that they stand out."""
        return click.style(words, bold=True, underline=True) if self.colour else f"«{words}»"

    def wrap(self, text: str, indent: int) -> Iterator[str]:
        """Yield the lines of a paragraph; words and codes are never broken."""
        yield from textwrap.wrap(
            text,
            max(self.width, indent + NARROWEST // 2),
            initial_indent=" " * indent,
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def printable(self, text: str) -> str:
        """Return the text in letters that the page has: straight quotes for curly ones."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            plain = text.translate(_ASCII)
            return plain.encode(self.encoding, "replace").decode(self.encoding)
        return text


def page_for(stream: TextIO) -> Page:
    """Return the page for a stream.

    Colour on a terminal only; NO_COLOR turns it off and FORCE_COLOR on
    (https://no-color.org, https://force-color.org).
    """
    terminal = stream.isatty()
    if os.environ.get("NO_COLOR"):
        colour = False
    elif os.environ.get("FORCE_COLOR"):
        colour = True
    else:
        colour = terminal and os.environ.get("TERM") != "dumb"
    columns = shutil.get_terminal_size().columns if terminal or "COLUMNS" in os.environ else 80
    return Page(
        width=min(max(columns, NARROWEST), WIDEST),
        colour=colour,
        encoding=stream.encoding or "ascii",
    )


def clean(text: str) -> str:
    """Return text from a draft without characters that could take over the terminal."""
    return _CONTROL.sub(" ", text)


def clean_path(path: str) -> str:
    """Return a path with such characters written out, as they are part of the name."""
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode(), path)
