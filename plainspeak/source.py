"""A file exactly as it was read: its text, its encoding, and where its lines begin."""

from __future__ import annotations

import codecs
import os
import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from plainspeak.errors import ErrorKind, SourceError
from plainspeak.model import Position

MAX_BYTES = 20 * 1024 * 1024

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Control characters that no text editor writes; a form feed and a tab are fine.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A decoded file.

    `text` has no byte order mark and its line ends are as written. `path` is as given
    by the caller, with "/" between its parts, or None for text that has no file.
    """

    path: str | None
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    note: str | None = None
    _line_starts: array[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = array("Q", [0])
        starts.extend(match.end() for match in _LINE_END.finditer(self.text))
        object.__setattr__(self, "_line_starts", starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset between 0 and len(text)."""
        line = bisect_right(self._line_starts, offset)
        return Position(offset, line, offset - self._line_starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 1."""
        return self._line_starts[line - 1] + column - 1


def from_text(text: str, path: str | None = None) -> Source:
    """Wrap text that is already decoded; a leading byte order mark is dropped."""
    if text.startswith("\ufeff"):
        return Source(path=path, text=text[1:], bom=codecs.BOM_UTF8)
    return Source(path=path, text=text)


def shown_path(path: str | Path) -> str:
    """Return a path as reports show it: as given, with "/", and always printable as UTF-8."""
    return str(path).replace(os.sep, "/").encode("utf-8", "backslashreplace").decode("utf-8")


def read(path: Path, *, shown: str | None = None) -> Source:
    """Read a file.

    `shown` is the path to use in messages and reports. Raises SourceError when the file
    is missing, unreadable, binary, over 20 MB, or in an encoding we cannot tell.
    """
    name = shown if shown is not None else shown_path(path)
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise SourceError(f"{name} is a folder, not a file. Give a file.", ErrorKind.UNREADABLE)
        if size > MAX_BYTES:
            raise too_large(name)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device has no size and no end
    except FileNotFoundError:
        raise SourceError(
            f"{name} does not exist. Check the name and the folder.", ErrorKind.MISSING
        ) from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise SourceError(
            f"{name} could not be read: {reason}. Check that you may open it.",
            ErrorKind.UNREADABLE,
        ) from error
    return decode(data, name)


def too_large(name: str) -> SourceError:
    """Return the error for a file over the limit."""
    return SourceError(
        f"{name} is over {MAX_BYTES // 1024 // 1024} MB, the most that plainspeak reads. "
        "Split it into parts.",
        ErrorKind.TOO_LARGE,
    )


def decode(data: bytes, name: str) -> Source:
    """Decode the bytes of a file.

    UTF-8 first, UTF-16 and UTF-32 by their byte order marks, then Windows-1252 (what older Windows
    programs write). Raises SourceError for anything else.
    """
    if len(data) > MAX_BYTES:
        raise too_large(name)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                text = data[len(bom) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _not_text(name, data, error) from error
            note = None if encoding == "utf-8" else f"Read as {encoding.upper()}."
            return Source(path=name, text=text, encoding=encoding, bom=bom, note=note)
    if looks_binary(data):
        raise SourceError(
            f"{name} is not a text file, whatever its name says. "
            "Save it as text, Markdown or HTML first.",
            ErrorKind.BINARY,
        )
    try:
        return Source(path=name, text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        # Real UTF-8 sequences beside the bad bytes mean damaged UTF-8, not Windows-1252.
        if _UTF8_SEQUENCE.search(data):
            raise _not_text(name, data, error) from error
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise _not_text(name, data, error) from error
    note = "Read as Windows-1252, because it is not UTF-8. Save it as UTF-8 to be sure."
    return Source(path=name, text=text, encoding="cp1252", note=note)


def looks_binary(data: bytes) -> bool:
    """Whether the first 8 kB hold characters that no text has (UTF-16 by its mark is text)."""
    if any(data.startswith(bom) for bom, _ in _BOMS):
        return False
    return _CONTROL.search(data, 0, 8192) is not None


def _not_text(name: str, data: bytes, error: UnicodeDecodeError) -> SourceError:
    line = data.count(b"\n", 0, error.start) + 1
    return SourceError(
        f"{name} has a character on line {line} that is not valid {error.encoding.upper()}. "
        "Open it in your editor and save it as UTF-8.",
        ErrorKind.ENCODING,
    )
