"""The text of a wordlist → its tables, one a heading, each with its line.

Each table is parsed by itself, so that a slip in one does not hide the mistakes in the
others. Curly quotes may stand where TOML wants straight ones.
"""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from plainspeak.errors import ErrorKind, WordlistError
from plainspeak.lexicon.problem import Problem
from plainspeak.lexicon.slips import first_slip, straighten

_HEADING_LINE = re.compile(r"\s*\[")
_HEADING = re.compile(
    r"""\s*\[\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|[“”](.*)”|‘(.*)’|([\w-]+))\s*\]\s*(?:\#.*)?$"""
)
_KEY_LINE = re.compile(r"""\s*["'“]?([\w-]+)["'”]?\s*=""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What stands below one heading; lines count from 1."""

    heading: str
    line: int
    values: dict[str, Any]
    key_lines: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of a file from one heading to the next; `heading` is None above the first."""

    line: int
    lines: tuple[str, ...]
    heading: str | None


def read_text(path: Path) -> str:
    """Return the text of a wordlist file, without a byte order mark, lines ended by LF.

    Raises WordlistError when there is no such file, or it is not UTF-8 text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise WordlistError(
            f"{path} does not exist. Check the name and the folder.", ErrorKind.MISSING
        ) from None
    except OSError as error:
        raise WordlistError(
            f"{path} could not be opened ({error.strerror}). Check that you may read it.",
            ErrorKind.UNREADABLE,
        ) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise WordlistError(
            f"{path} is saved as UTF-16. Save it again and choose the encoding UTF-8.",
            ErrorKind.ENCODING,
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise WordlistError(
            f"{path}, line {line}: a letter or quotation mark here is not saved as UTF-8. "
            "Save the file again and choose the encoding UTF-8.",
            ErrorKind.ENCODING,
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Write a wordlist whole or not at all. Raises WordlistError when that fails."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        shutil.copymode(path, partial)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise WordlistError(
            f"{path} could not be written ({error.strerror}). Check that you may change it."
        ) from error


def split_parts(text: str) -> list[Part]:
    """Cut a wordlist at its headings. The parts, joined, are the text again."""
    lines = text.split("\n")
    starts = [0, *(n for n, line in enumerate(lines) if _HEADING_LINE.match(line)), len(lines)]
    return [
        Part(line=start + 1, lines=tuple(lines[start:end]), heading=_heading(lines[start]))
        for start, end in pairwise(starts)
        if start < end
    ]


def read_tables(path: Path) -> tuple[list[Table], list[Problem]]:
    """Read a TOML file; a table with a slip is left out and the slip is named.

    Raises WordlistError when the file cannot be read at all.
    """
    return parse_tables(path.as_posix(), read_text(path))


def parse_tables(path: str, text: str) -> tuple[list[Table], list[Problem]]:
    """Parse the text of a wordlist; `path` is the name that problems give."""
    tables: list[Table] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}

    def problem(line: int, message: str) -> None:
        problems.append(Problem(path=path, line=line, message=message))

    for part in split_parts(text):
        values = _parse(part)
        if values is None:
            line, message = first_slip(part.lines)
            problem(part.line + line, message)
        elif part.heading is None:
            for key, line in _key_lines(part, values).items():
                problem(line, f"“{key}” stands above the first heading. Move it below a heading.")
        elif part.heading in seen:
            problem(
                part.line,
                f"“{part.heading}” is in this list twice: it is on line {seen[part.heading]} too. "
                "Join the two, or add a bracket to tell the senses apart, "
                f'like ["{part.heading} (goods)"].',
            )
        else:
            key_lines = _key_lines(part, values)
            tables.append(
                Table(heading=part.heading, line=part.line, values=values, key_lines=key_lines)
            )
        if part.heading is not None:
            seen.setdefault(part.heading, part.line)
    return tables, problems


def _heading(line: str) -> str | None:
    match = _HEADING.match(line)
    if match is None:
        return None
    heading = next(group for group in match.groups() if group is not None)
    return heading.replace('\\"', '"')


def _parse(part: Part) -> dict[str, Any] | None:
    """Return what a part holds below its heading, or None when it is not TOML."""
    if part.heading is None and _HEADING_LINE.match(part.lines[0]):
        return None
    body = "\n".join(part.lines if part.heading is None else part.lines[1:])
    for repair in (str, straighten):
        try:
            return tomllib.loads(repair(body))
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
    return None


def _key_lines(part: Part, values: dict[str, Any]) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, line in enumerate(part.lines, start=part.line):
        match = _KEY_LINE.match(line)
        if match and match[1] in values:
            lines.setdefault(match[1], number)
    return lines
