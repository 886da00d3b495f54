"""Slips of the pen in a TOML table: which line, and what to type.

`tomllib` names the place where it gave up, often lines below the slip, in the words of
programmers. Here the same text is read in the way its writer meant it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_CLOSING = {'"': '"', "'": "'", "“": "”", "”": "”", "‘": "’"}
_ENDS_TEXT = re.compile(r"\s*(?:[,\]}=#]|$)", re.MULTILINE)
_KEY = re.compile(r"""\s*(?:[\w-]+|"[^"]*"|“[^”]*”)\s*=""")
_INSIDE = "Inside a text, use curly quotes “ ”; straight ones end it."


def straighten(text: str) -> str:
    """Return TOML in which curly quotes around a text are straight and spaces plain."""
    return rewrite(text, str)


def rewrite(text: str, change: Callable[[str], str]) -> str:
    """Return straightened TOML with every text in quotation marks changed by a function.

    The text comes back as it was from the place where its quotation marks do not close.
    """
    out: list[str] = []
    index = 0
    while index < len(text):
        char = text[index]
        if char == "#":
            end = _line_end(text, index)
            out.append(text[index:end])
            index = end
        elif char in _CLOSING:
            closing = _text_end(text, index)
            if closing is None:
                return "".join(out) + text[index:]
            body = change(text[index + 1 : closing])
            if char in "“”‘":
                char, body = '"', body.replace("\\", "\\\\").replace('"', '\\"')
            out.append(char + body + char)
            index = closing + 1
        else:
            out.append(" " if char in "\xa0\u202f\u2009" else char)
            index += 1
    return "".join(out)


def _line_end(text: str, index: int) -> int:
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _text_end(text: str, start: int) -> int | None:
    """Return where a text in quotes ends: the index of its closing mark, or None."""
    mark, closing = text[start], _CLOSING[text[start]]
    limit = _line_end(text, start)
    index = start + 1
    while index < limit:
        if mark == '"' and text[index] == "\\":
            index += 2
            continue
        if text[index] == closing and (mark in "\"'" or _ENDS_TEXT.match(text, index + 1)):
            return index
        index += 1
    return None


@dataclass(slots=True)
class _Place:
    """How far a table has been read: its line (from 0), the open bracket, the text just read."""

    line: int = 0
    bracket: str = ""
    bracket_line: int = 0
    after_text: bool = False
    keys: dict[str, int] = field(default_factory=dict)


def first_slip(lines: tuple[str, ...]) -> tuple[int, str]:
    """Return the line of the first slip in a table (from 0) and what to type."""
    place = _Place()
    for number, line in enumerate(lines):
        place.line = number
        if number == 0 and line.lstrip().startswith("["):
            message = _heading_slip(line.strip())
        else:
            message = _line_slip(line, place)
        if message is not None:
            return place.line, message
    if place.bracket:
        return place.bracket_line, _unclosed(place.bracket)
    return 0, (
        "Something below this heading cannot be read. Compare it with the entry to copy in "
        "wordlists/README.md."
    )


def _heading_slip(line: str) -> str | None:
    term = re.sub(r"""^[\["'“‘\s]+|["'”’\]\s]+$""", "", line.partition("#")[0])
    right = f'["{term}"]'
    if re.fullmatch(r"""\[\s*(?:"[^"]*"|'[^']*'|[“”].*”|‘.*’|[\w-]+)\s*\](?:\s*#.*)?""", line):
        return None
    if line.startswith("[["):
        return f"A heading has one bracket at each end. Type: {right}"
    if "]" not in line:
        return f"The heading is not closed. Type: {right}"
    if line[1:].lstrip()[:1] not in _CLOSING:
        return f"Put the term between quotation marks. Type: {right}"
    return f"The heading cannot be read. Type: {right}"


def _line_slip(line: str, place: _Place) -> str | None:
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    index = 0
    if place.bracket:
        if place.bracket == "{" or (_KEY.match(line) and line.lstrip()[0] not in _CLOSING):
            place.line = place.bracket_line
            return _unclosed(place.bracket)
    else:
        found = _key_slip(line, place)
        if isinstance(found, str):
            return found
        index = found
    return _value_slip(line, index, place)


def _key_slip(line: str, place: _Place) -> str | int:
    """Return the slip before a value, or where the value begins."""
    match = re.match(r"""\s*["'“]?([\w-]+)["'”]?\s*(=?)\s*""", line)
    if match is None or not match[2]:
        name = line.split(maxsplit=1)[0].strip("\"'“”:,")
        if line.strip().endswith("]") and line.lstrip()[0] in _CLOSING:
            return f'A heading begins with a square bracket. Type: ["{name}"]'
        if re.match(r"\s*[\w-]+\s*:", line):
            return f'Type = in place of the colon, like: {name} = "…"'
        return (
            f"This line has no key. A line begins with a key and =, like: why = “…”. "
            f"If “{name}” goes on from the line above, close the text there first."
        )
    key = match[1]
    if key in place.keys:
        above = place.line - place.keys[key]
        where = "on the line above" if above == 1 else f"{above} lines above"
        return f"“{key}” is there twice: {where} too. Keep one of the two."
    place.keys[key] = place.line
    place.after_text = False
    if not line[match.end() :].partition("#")[0].strip():
        return f'“{key}” has nothing after its =. Type: {key} = "…", or take the line out.'
    return match.end()


def _value_slip(line: str, index: int, place: _Place) -> str | None:
    while index < len(line):
        char = line[index]
        if char in _CLOSING:
            if place.after_text:
                return "Put a comma between the two texts."
            end = _text_end(line, index)
            if end is None:
                return _unclosed_text(line, index)
            follows = _ENDS_TEXT.match(line, end + 1)
            if follows is None:
                rest = line[end + 1 :].split(maxsplit=1)[0]
                if rest[0] in _CLOSING:
                    return "Put a comma between the two texts."
                return f"The text ends before “{rest}”. {_INSIDE}"
            place.after_text, index = True, end + 1
            continue
        if char == "#":
            return None
        if char in "[{":
            if place.bracket:
                return f"There is a second {char} before the first is closed. Take one of them out."
            place.bracket, place.bracket_line = char, place.line
        elif char in "]}":
            if not place.bracket:
                return f"There is a {char} without its opening bracket."
            place.bracket = ""
        elif char in ",=":
            place.after_text = False
        elif not char.isspace():
            word = line[index:].split(maxsplit=1)[0].rstrip(",]}")
            if place.bracket or word not in {"true", "false"}:
                return _bare_word(line, word)
            index += len(word)
            continue
        index += 1
    return None


def _unclosed_text(line: str, start: int) -> str:
    text = line[start + 1 :].rstrip().rstrip(",]}”’\"'").strip()
    shown = text if len(text) < 40 else f"{text[:18].rstrip()} … {text[-18:].lstrip()}"
    mark = line[start]
    if mark in "\"'" and line.rstrip(" ,]}")[-1:] in "”’":
        return (
            f"The text opens with {mark} but closes with a curly quote. Type: {mark}{shown}{mark}"
        )
    return f'The quotation marks are not closed. Type: "{shown}"'


def _bare_word(line: str, word: str) -> str:
    if word.lower() in {"true", "false", "yes", "no"}:
        right = "true" if word.lower() in {"true", "yes"} else "false"
        return f"Type {right}, in small letters and without quotation marks."
    return f"Put text between quotation marks, from “{word}” on in: {line.strip()}"


def _unclosed(bracket: str) -> str:
    closing = {"[": "]", "{": "}"}[bracket]
    return f"The {bracket} on this line is not closed. Type {closing} after the last text."
