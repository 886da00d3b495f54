"""What a Markdown parser must not see, masked by text of the same length.

Front matter, Govspeak and the tags of template languages are no Markdown. Masking them
in place, so that nothing moves, lets the parser's offsets be those of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plainspeak.document import BlockKind
from plainspeak.formats.front_matter import find_front_matter
from plainspeak.formats.govspeak import find_govspeak
from plainspeak.formats.signs import Sign
from plainspeak.formats.templates import find_tags

# The word that a template tag leaves in the prose, so that its sentence stays one.
STAND_IN = "X"
_FILLER = "X"

_UNENCODABLE = re.compile(r"[\x00\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_NOT_LINE_END = re.compile(r"[^\r\n]")
# “##Heading” without a space, as older Markdown writes it. One # alone may be a hashtag.
_TIGHT_HEADING = re.compile(r"^ {0,3}#{1,5}(#)(?=[^#\s])", re.MULTILINE)
_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """text[start:end] is a tag; `is_word` says whether it puts words in its place."""

    start: int
    end: int
    is_word: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """All prose in text[start:end] is of `kind`."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """The masked text, as long as the source, and what was masked; both lists in order."""

    text: str
    stand_ins: tuple[StandIn, ...] = ()
    regions: tuple[Region, ...] = ()
    title: str | None = None


def mask(text: str) -> Masked:
    """Mask everything in a Markdown file that is not Markdown."""
    text = _LONE_RETURN.sub("\n", _UNENCODABLE.sub("\ufffd", text))
    front, title = find_front_matter(text)
    text = _blank(text[:front]) + text[front:]
    code = list(_fenced_code(text))
    tags = list(_outside(find_tags(text), code))
    text = _hidden(text, tags)
    govspeak = find_govspeak(text)
    signs = list(_outside(govspeak.signs, code))
    text = _hidden(text, signs)
    headings = (Sign(*match.span(1), markdown=" ") for match in _TIGHT_HEADING.finditer(text))
    text = _hidden(text, list(_outside(headings, code)))
    stand_ins = [
        StandIn(start=sign.start, end=sign.end, is_word=sign.is_word)
        for sign in (*tags, *signs)
        if sign.is_word is not None
    ]
    regions = tuple(Region(start=a, end=b, kind=BlockKind.ADDRESS) for a, b in govspeak.addresses)
    return Masked(
        text=text,
        stand_ins=tuple(_outermost(stand_ins)),
        regions=regions,
        title=title,
    )


def _blank(text: str) -> str:
    return _NOT_LINE_END.sub(" ", text)


def _hidden(text: str, signs: Iterable[Sign]) -> str:
    """Return the text with the signs blanked, filled, or written as Markdown."""
    parts: list[str] = []
    done = 0
    for start, end, is_word, markdown in signs:
        filler = _blank(text[start:end]) if is_word is None else _FILLER * (end - start)
        parts += (text[done:start], markdown or filler)
        done = end
    return "".join(parts) + text[done:]


def _outside(signs: Iterable[Sign], code: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield the signs that touch no code; both are in order."""
    index = 0
    for sign in signs:
        while index < len(code) and code[index][1] <= sign.start:
            index += 1
        if index == len(code) or code[index][0] >= sign.end:
            yield sign


def _outermost(stand_ins: list[StandIn]) -> Iterator[StandIn]:
    done = 0
    for stand_in in sorted(stand_ins, key=lambda s: (s.start, -s.end)):
        if stand_in.start >= done:
            yield stand_in
            done = stand_in.end


def _fenced_code(text: str) -> Iterator[tuple[int, int]]:
    start, sign = 0, ""
    for match in _FENCE.finditer(text):
        if not sign:
            if match[1][0] == "`" and "`" in match[2]:
                continue
            start, sign = match.start(), match[1]
        elif match[1].startswith(sign) and not match[2].strip():
            yield start, match.end()
            sign = ""
    if sign:
        yield start, len(text)
