"""A draft as blocks of prose, each of which knows where its characters stand in the file.

Only this module turns prose offsets into source offsets. Its rules:

1. The segments of a block tile its prose: no gap, no overlap.
2. An exact segment is the same text in both places, so it has the same length.
3. A segment that is not exact stands for something written in another way: a line
   break (one space), an entity (its character), a template tag (one stand-in word).
4. Markup that is left out is the gap between two segments' source ranges.
5. An edit is possible only where nothing but spaces lies between exact segments.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from plainspeak.model import Edit, Span


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


# The running prose that reading scores are worked out from.
SCORED_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


class MarkKind(StrEnum):
    """What a stretch of prose is marked up as."""

    CODE = "code"
    LINK = "link"
    EMPHASIS = "emphasis"
    QUOTATION = "quotation"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """prose[start:end] is marked up as `kind`."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """prose[prose_start:prose_end] stands for source[source_start:source_end]."""

    prose_start: int
    prose_end: int
    source_start: int
    source_end: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One heading, paragraph, list item or the like. `language` is a tag such as "cy"."""

    kind: BlockKind
    prose: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...] = ()
    level: int = 0
    language: str | None = None
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [s.prose_start for s in self.segments])

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
        sources = [segment.source_start for segment in self.segments]
        index = bisect_right(sources, offset) - 1
        if index < 0 or offset >= self.segments[index].source_end:
            return None
        segment = self.segments[index]
        return segment.prose_start + (offset - segment.source_start if segment.exact else 0)

    def edit(self, start: int, end: int, text: str, source: str) -> Edit | None:
        """Return the edit that puts `text` in place of prose[start:end].

        None where markup, an entity or a template tag stands in the way; a line break
        inside the phrase is no hindrance.
        """
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        previous_end = None
        for segment in self.segments[first : last + 1]:
            covered = source[segment.source_start : segment.source_end]
            if not segment.exact and covered.strip():
                return None
            if previous_end is not None and source[previous_end : segment.source_start].strip():
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
        self._segments: list[Segment] = []
        self._marks: list[Mark] = []

    def add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        """Append prose that stands for source[start:end]."""
        if not text:
            return
        last = self._segments[-1] if self._segments else None
        if exact and last is not None and last.exact and last.source_end == start:
            self._segments[-1] = Segment(
                prose_start=last.prose_start,
                prose_end=last.prose_end + len(text),
                source_start=last.source_start,
                source_end=end,
                exact=True,
            )
        else:
            self._segments.append(
                Segment(
                    prose_start=self.length,
                    prose_end=self.length + len(text),
                    source_start=start,
                    source_end=end,
                    exact=exact,
                )
            )
        self._parts.append(text)
        self.length += len(text)

    def mark(self, kind: MarkKind, start: int, end: int) -> None:
        """Mark prose[start:end]."""
        if start < end:
            self._marks.append(Mark(kind=kind, start=start, end=end))

    def build(self) -> Block | None:
        """Return the block, or None when it holds nothing but spaces."""
        prose = "".join(self._parts)
        if not prose.strip():
            return None
        return Block(
            kind=self.kind,
            prose=prose,
            segments=tuple(self._segments),
            marks=tuple(sorted(self._marks, key=lambda mark: (mark.start, mark.end))),
            level=self.level,
            language=self.language,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The blocks of one draft, in reading order."""

    format: str
    blocks: tuple[Block, ...]
    title: str | None = None
    notes: tuple[str, ...] = ()


def built(builders: Iterable[BlockBuilder]) -> tuple[Block, ...]:
    """Return the blocks of the builders that hold prose."""
    return tuple(block for builder in builders if (block := builder.build()) is not None)
