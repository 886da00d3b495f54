"""A draft as blocks of prose, each of which knows where its characters stand in the file.

Only this module turns prose offsets into source offsets. Its rules:

1. The segments of a block tile its prose: no gap, no overlap.
2. An exact segment is the same text in both places, so it has the same length.
3. A segment that is not exact stands for something written in another way: a line
   break (one space), an entity (its character), a template tag (one stand-in word).
4. Markup that is left out is the gap between two segments' source ranges; these never
   run backwards.
5. An edit is possible only where nothing but spaces, or the hyphen of a word broken at
   a line end, lies between exact segments.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from plainspeak.model import Edit, Span

# Characters that nobody sees: soft hyphen, zero-width space, word joiner, byte order mark.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
# What `literal` does not take as it stands: unseen characters, odd spaces, half an emoji.
_ODD = re.compile(
    rf"(?P<unseen>[{_UNSEEN}]+)|(?P<space>[\t\n\r\f\v\xa0\u2000-\u200a\u202f\u205f\u3000]+)"
    "|(?P<broken>[\ud800-\udfff])"
)
_WORD = re.compile(r"[^\W_]")
_PASSABLE = re.compile(rf"[\s{_UNSEEN}]*+(?:[-‐]\s*[\r\n]\s*)?")


class BlockKind(StrEnum):
    """What a block of prose is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTATION = "quotation"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    TERM = "term"
    ADDRESS = "address"


# The running prose that reading scores are worked out from.
SCORED_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


class MarkKind(StrEnum):
    """What a stretch of prose is marked up as."""

    CODE = "code"
    LINK = "link"
    EMPHASIS = "emphasis"
    QUOTATION = "quotation"
    PLACEHOLDER = "placeholder"


class Mark(NamedTuple):
    """prose[start:end] is marked up as `kind`."""

    kind: MarkKind
    start: int
    end: int


class Segment(NamedTuple):
    """prose[prose_start:prose_end] stands for source[source_start:source_end]."""

    prose_start: int
    prose_end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """One heading, paragraph, list item or the like; two blocks are equal only if the same.

    `level` is that of a heading, from 1, and 0 for other kinds. `language` is a tag such
    as "cy", or None for English.
    """

    kind: BlockKind
    prose: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...] = ()
    level: int = 0
    language: str | None = None
    _starts: list[int] = field(init=False, repr=False)
    _source_starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [s.prose_start for s in self.segments])
        object.__setattr__(self, "_source_starts", [s.source_start for s in self.segments])

    @property
    def scored(self) -> bool:
        """Whether the block counts towards the reading scores."""
        return self.kind in SCORED_KINDS

    def to_source(self, start: int, end: int) -> Span:
        """Return the source range of prose[start:end], a range that is not empty."""
        first = self.segments[bisect_right(self._starts, start) - 1]
        last = self.segments[bisect_right(self._starts, end - 1) - 1]
        source_start = first.source_start
        if first.exact:
            source_start += start - first.prose_start
        source_end = last.source_end
        if last.exact:
            source_end = last.source_start + end - last.prose_start
        return Span(start=source_start, end=source_end)

    def to_prose(self, offset: int) -> int | None:
        """Return the prose offset of a source offset, or None where it is markup."""
        index = bisect_right(self._source_starts, offset) - 1
        if index < 0 or offset >= self.segments[index].source_end:
            return None
        segment = self.segments[index]
        return segment.prose_start + (offset - segment.source_start if segment.exact else 0)

    def edit(self, start: int, end: int, text: str, source: str) -> Edit | None:
        """Return the edit that puts `text` in place of prose[start:end].

        None where markup, an entity, a forced line break or a template tag stands in the
        way; an ordinary line break inside the phrase is no hindrance.
        """
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        previous_end = None
        for segment in self.segments[first : last + 1]:
            if not segment.exact:
                if self.prose[segment.prose_start] == "\n":
                    return None
                if source[segment.source_start : segment.source_end].strip():
                    return None
            if previous_end is not None and not _PASSABLE.fullmatch(
                source, previous_end, segment.source_start
            ):
                return None
            previous_end = segment.source_end
        span = self.to_source(start, end)
        return Edit(span.start, span.end, text)


class BlockBuilder:
    """Collects the pieces of one block in order."""

    def __init__(self, kind: BlockKind, *, level: int = 0, language: str | None = None) -> None:
        self.kind = kind
        self.level = level
        self.language = language
        self.length = 0
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, bool]] = []  # source start and end, exact: one a part
        self._marks: list[Mark] = []

    @property
    def last(self) -> str:
        """The last character added, or ""."""
        return self._parts[-1][-1] if self._parts else ""

    def add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        """Append prose that stands for source[start:end]."""
        if text:
            self._parts.append(text)
            self._pieces.append((start, end, exact))
            self.length += len(text)

    def literal(self, text: str, start: int) -> None:
        """Append text as it stands in the source from `start`.

        Characters that nobody sees are left out, and any run of spaces that are not plain
        spaces (tabs, no-break spaces) becomes one plain space.
        """
        done = 0
        if not (text.isascii() and text.isprintable()):
            for match in _ODD.finditer(text):
                low, high = match.span()
                self.add(text[done:low], start + done, start + low, exact=True)
                self.add(_shown(match), start + low, start + high, exact=False)
                done = high
        self.add(text[done:], start + done, start + len(text), exact=True)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Append prose that is written in another way in source[start:end]: an entity."""
        seen = _ODD.sub(_shown, text)
        self.add(seen, start, end, exact=False)

    def drop_last(self) -> None:
        """Take back the last character, which is exact: the hyphen of a broken word."""
        part, (start, end, exact) = self._parts.pop(), self._pieces.pop()
        self.length -= len(part)
        self.add(part[:-1], start, end - 1, exact=exact)

    def mark(self, kind: MarkKind, start: int, end: int) -> None:
        """Mark prose[start:end]."""
        if start < end:
            self._marks.append(Mark(kind, start, end))

    def build(self) -> Block | None:
        """Return the block, or None when it holds nothing but spaces and stand-ins."""
        prose = "".join(self._parts)
        if not prose.strip() or self._only_stand_ins(prose):
            return None
        return Block(
            kind=self.kind,
            prose=prose,
            segments=self._segments(),
            marks=tuple(sorted(self._marks, key=lambda mark: mark[1:])),
            level=self.level,
            language=self.language,
        )

    def _segments(self) -> tuple[Segment, ...]:
        """Return the segments, with exact ones that touch in the source made one."""
        runs: list[Segment] = []
        offset = 0
        for part, (start, end, exact) in zip(self._parts, self._pieces, strict=True):
            low, offset = offset, offset + len(part)
            if exact and runs and runs[-1].exact and runs[-1].source_end == start:
                runs[-1] = Segment(runs[-1].prose_start, offset, runs[-1].source_start, end, exact)
            else:
                runs.append(Segment(low, offset, start, end, exact))
        return tuple(runs)

    def _only_stand_ins(self, prose: str) -> bool:
        marks = [mark for mark in self._marks if mark.kind is MarkKind.PLACEHOLDER]
        done = 0
        for mark in marks:
            if _WORD.search(prose, done, mark.start):
                return False
            done = mark.end
        return bool(marks) and not _WORD.search(prose, done)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The blocks of one draft, in reading order."""

    format: str
    blocks: tuple[Block, ...]
    title: str | None = None
    notes: tuple[str, ...] = ()


def _shown(odd: re.Match[str]) -> str:
    """Return what a match of _ODD is in prose."""
    return {"unseen": "", "space": " "}.get(odd.lastgroup or "", "\ufffd")


def built(builders: Iterable[BlockBuilder]) -> tuple[Block, ...]:
    """Return the blocks of the builders that hold prose."""
    return tuple(block for builder in builders if (block := builder.build()) is not None)
