"""Turns a stream of open, close and text into blocks: what Markdown and HTML share.

Both readers open and close elements. Text falls into the block that is open, and takes
its kind from the elements around it: a paragraph in a list item is a list item, all in
a quotation is quotation. What is in a hidden element is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from plainspeak.document import Block, BlockBuilder, BlockKind, MarkKind
from plainspeak.formats.line_breaks import HYPHENS, Join, LineBreaks
from plainspeak.formats.masking import STAND_IN, Masked

# Everything within these is of their kind; a quotation within them stays a quotation.
_ENCLOSING = frozenset(
    {
        BlockKind.QUOTATION,
        BlockKind.FOOTNOTE,
        BlockKind.TABLE_CELL,
        BlockKind.CAPTION,
        BlockKind.ADDRESS,
    }
)
# What stands between a line end and the next words: indents and quotation signs.
_INDENT = re.compile(r"[\s>]*")


@dataclass(slots=True)
class _Element:
    name: str
    kind: BlockKind
    level: int
    language: str | None
    hidden: bool
    mark: MarkKind | None
    block: int  # the number of the block in which the element began
    start: int  # and where in its prose
    fence: bool  # no end tag from inside closes what is outside


class Flow:
    """Collects the blocks of one source; offsets are those of the source."""

    def __init__(self, text: str, masked: Masked) -> None:
        self.text = text
        self.masked = masked
        self.blocks: list[Block] = []
        self._breaks = LineBreaks(text)
        self._builder: BlockBuilder | None = None
        self._block = 0
        root = _Element(
            name="",
            kind=BlockKind.PARAGRAPH,
            level=0,
            language=None,
            hidden=False,
            mark=None,
            block=0,
            start=0,
            fence=True,
        )
        self._stack = [root]
        self._open: list[dict[str, int]] = [{}]  # a fence: how many of each are open
        self._asides: list[tuple[BlockBuilder | None, int]] = []
        self._stand_in_starts = [stand_in.start for stand_in in masked.stand_ins]
        self._stand_in_ends = [stand_in.end for stand_in in masked.stand_ins]
        self._region_starts = [region.start for region in masked.regions]

    @property
    def innermost(self) -> str:
        """The name of the innermost open element, "" at the root."""
        return self._stack[-1].name

    def open(
        self,
        name: str,
        *,
        block: bool = False,
        kind: BlockKind | None = None,
        level: int = 0,
        language: str | None = None,
        hidden: bool = False,
        mark: MarkKind | None = None,
        fence: bool = False,
    ) -> None:
        """Open an element; `block` ends the block of prose before it."""
        if block:
            self.end_block()
        outer = self._stack[-1]
        inner_kind = _nested(outer.kind, kind)
        self._stack.append(
            _Element(
                name=name,
                kind=inner_kind,
                level=outer.level if kind is None else level * (inner_kind is BlockKind.HEADING),
                language=language or outer.language,
                hidden=hidden or outer.hidden,
                mark=mark,
                block=self._block,
                start=self._builder.length if self._builder else 0,
                fence=fence,
            )
        )
        if fence:
            self._open.append({})
        else:
            self._open[-1][name] = self._open[-1].get(name, 0) + 1

    def close(self, name: str, *, block: bool = False, fence: bool = False) -> None:
        """Close the nearest open element of that name; nothing happens when there is none.

        A fence closes whatever is still open within it; other ends do not reach past one.
        """
        if not fence and not self._open[-1].get(name):
            return
        if block:
            self.end_block()
        while True:
            element = self._stack.pop()
            if element.fence:
                self._open.pop()
            else:
                self._open[-1][element.name] -= 1
            if element.mark and self._builder and element.block == self._block:
                self._builder.mark(element.mark, element.start, self._builder.length)
            if element.name == name and element.fence == fence:
                return

    def open_aside(self) -> None:
        """Begin a caption inside a block, which goes on after it."""
        self._asides.append((self._builder, self._block))
        self._builder = None
        self._block = -len(self._asides)
        self.open("aside", kind=BlockKind.CAPTION, fence=True)

    def close_aside(self) -> None:
        """End the caption and go back to the block around it."""
        self.close("aside", fence=True)
        self._finish()
        self._builder, self._block = self._asides.pop()

    def end_block(self) -> None:
        """End the block of prose; what follows begins another."""
        self._finish()
        if not self._asides:
            self._block += 1

    def literal(self, start: int, end: int) -> None:
        """Add source[start:end] as it stands, with stand-ins for template tags."""
        if self._stack[-1].hidden:
            return
        index = bisect_right(self._stand_in_ends, start)
        while index < len(self._stand_in_starts) and self._stand_in_starts[index] < end:
            stand_in = self.masked.stand_ins[index]
            index += 1
            self.verbatim(start, stand_in.start)
            # A tag that an event cuts in two is one word all the same.
            if stand_in.start >= start and stand_in.is_word and not self._asides:
                builder = self._current(stand_in.start)
                low = builder.length
                builder.add(STAND_IN, stand_in.start, stand_in.end, exact=False)
                builder.mark(MarkKind.PLACEHOLDER, low, builder.length)
            start = max(start, stand_in.end)
        self.verbatim(start, end)

    def verbatim(self, start: int, end: int) -> None:
        """Add source[start:end] as it stands, template tags and all."""
        if start < end and not self._stack[-1].hidden:
            self._current(start).literal(self.text[start:end], start)

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add prose that stands for source[start:end], written in another way there."""
        if not self._stack[-1].hidden:
            self._current(start).replaced(text, start, end)

    def space(self, start: int, end: int) -> None:
        """Add one space for source[start:end], unless the block begins or has just had one."""
        builder = self._builder
        if not builder or not builder.length or builder.last.isspace():
            return
        if not self._stack[-1].hidden and not self._in_stand_in(start):
            builder.add(" ", start, end, exact=self.text[start:end] == " ")

    def line_end(self, start: int, end: int) -> None:
        """Add what the end of a line inside a paragraph stands for."""
        if not self._builder or self._stack[-1].hidden or self._in_stand_in(start):
            return
        indent = _INDENT.match(self.text, end)
        join = self._breaks.join(start, indent.end() if indent else end)
        if join is Join.SOLID and self._builder.last in HYPHENS:
            self._builder.drop_last()
        elif join is not Join.HYPHEN:
            self.space(start, end)

    def forced_line_end(self, start: int, end: int) -> None:
        """Add a line break that the writer has asked for."""
        if self._builder and self._builder.length and not self._stack[-1].hidden:
            self._builder.add("\n", start, end, exact=False)

    def mark(self, kind: MarkKind, start: int) -> None:
        """Mark the prose of this block from `start`, as `length` gave it, to here."""
        if self._builder:
            self._builder.mark(kind, start, self._builder.length)

    @property
    def length(self) -> int:
        """How much prose the block has so far."""
        return self._builder.length if self._builder else 0

    def finished(self) -> tuple[Block, ...]:
        """End the last block and return all, in the order of the source."""
        self._finish()
        return tuple(sorted(self.blocks, key=lambda block: block.segments[0].source_start))

    def _current(self, start: int) -> BlockBuilder:
        if self._builder is None:
            element = self._stack[-1]
            kind = element.kind
            index = bisect_right(self._region_starts, start) - 1
            if index >= 0 and start < self.masked.regions[index].end:
                kind = _nested(self.masked.regions[index].kind, kind)
            self._builder = BlockBuilder(kind, level=element.level, language=element.language)
        return self._builder

    def _finish(self) -> None:
        if self._builder is not None:
            block = self._builder.build()
            if block is not None:
                self.blocks.append(block)
            self._builder = None

    def _in_stand_in(self, offset: int) -> bool:
        index = bisect_left(self._stand_in_ends, offset + 1)
        return index < len(self._stand_in_starts) and self._stand_in_starts[index] <= offset


def _nested(outer: BlockKind, kind: BlockKind | None) -> BlockKind:
    """Return the kind of an element of `kind` that stands in one of `outer`."""
    if kind is None or (kind is not BlockKind.QUOTATION and outer in _ENCLOSING):
        return outer
    if kind is BlockKind.PARAGRAPH and outer is BlockKind.LIST_ITEM:
        return outer
    return kind
