"""Plain text: paragraphs, lists, headings, e-mail quotations and tables by their layout."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from plainspeak.document import Block, BlockBuilder, BlockKind, Document
from plainspeak.formats.languages import name_languages
from plainspeak.formats.line_breaks import HYPHENS, Join, LineBreaks
from plainspeak.formats.plain_lines import (
    Line,
    chunks,
    ends_sentence,
    find_markers,
    is_heading,
    is_underline,
    table_cells,
    without_directives,
)
from plainspeak.source import Source

# Hardly anyone wraps lines longer than the first by hand, and nobody those longer than
# the second: there, each line is a paragraph.
_RARELY_WRAPPED = 160
_NEVER_WRAPPED = 250


def read_plain(source: Source) -> Document:
    """Read plain text; lines of one paragraph are joined with single spaces."""
    reader = _PlainReader(without_directives(source.text))
    document = Document(format="plain", blocks=tuple(reader.blocks()))
    return name_languages(document, source)


class _PlainReader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.breaks = LineBreaks(text)
        self.builder: BlockBuilder | None = None
        self.end = 0  # where the words of the builder's last line end

    def blocks(self) -> Iterator[Block]:
        previous: list[Line] = []
        lines: list[Line] = []
        for following in chunks(self.text):
            yield from self._chunk(lines, previous, following)
            previous, lines = lines, following
        yield from self._chunk(lines, previous, [])

    def _chunk(
        self, lines: list[Line], previous: list[Line], following: list[Line]
    ) -> Iterator[Block]:
        """Read the lines between two blank ones."""
        if len(lines) == 1 and is_heading(self.text, lines[0], previous, following):
            yield from self._line(lines[0], BlockKind.HEADING, level=1)
            yield from self._finish()
            return
        cells = table_cells(self.text, lines)
        markers = find_markers(self.text, lines, previous)
        width = max((line.end - line.start for line in lines), default=0)
        unwrapped = width > _NEVER_WRAPPED or (
            width > _RARELY_WRAPPED and any(self._has_room(a, b, width) for a, b in pairwise(lines))
        )
        for index, line in enumerate(lines):
            before = lines[index - 1] if index else None
            if is_underline(self.text, line):
                yield from self._finish()
            elif index in cells:
                for start, end in cells[index]:
                    yield from self._finish()
                    cell = Line(start=start, end=end, indent=line.indent, quoted=line.quoted)
                    yield from self._line(cell, BlockKind.TABLE_CELL)
                yield from self._finish()
            elif index + 1 < len(lines) and self._is_underlined(lines, index):
                yield from self._finish()
                yield from self._line(line, BlockKind.HEADING, level=1)
            elif index in markers:
                yield from self._finish()
                kind = BlockKind.QUOTATION if line.quoted else BlockKind.LIST_ITEM
                yield from self._line(line, kind, start=markers[index])
            else:
                if before and (
                    unwrapped or (index - 1 in markers and self._ends_item(before, line, width))
                ):
                    yield from self._finish()
                kind = BlockKind.QUOTATION if line.quoted else BlockKind.PARAGRAPH
                yield from self._line(line, kind)
        yield from self._finish()

    def _line(
        self, line: Line, kind: BlockKind, *, level: int = 0, start: int | None = None
    ) -> Iterator[Block]:
        """Add a line to the block that is open, or begin one; yield what that ends."""
        start = line.start if start is None else start
        quoted = kind is BlockKind.QUOTATION
        if self.builder and quoted != (self.builder.kind is BlockKind.QUOTATION):
            yield from self._finish()
        if self.builder is None:
            self.builder = BlockBuilder(kind, level=level)
        else:
            join = self.breaks.join(self.end, start)
            if join is Join.SOLID and self.builder.last in HYPHENS:
                self.builder.drop_last()
            elif join is Join.SPACE:
                self.builder.add(" ", self.end, start, exact=False)
        self.builder.literal(self.text[start : line.end], start)
        self.end = line.end

    def _finish(self) -> Iterator[Block]:
        block = self.builder.build() if self.builder else None
        self.builder = None
        if block is not None:
            yield block

    def _is_underlined(self, lines: list[Line], index: int) -> bool:
        line, below = lines[index], lines[index + 1]
        return is_underline(self.text, below) and line.end - line.start <= 100

    def _has_room(self, line: Line, following: Line, width: int) -> bool:
        """Whether a line ends though the next word would have fitted."""
        first_word = self.text[following.start : following.end].partition(" ")[0]
        return line.end - line.start + 1 + len(first_word) <= width

    def _ends_item(self, before: Line, line: Line, width: int) -> bool:
        """Whether a line begins a paragraph right after a list item that has ended."""
        return (
            line.indent <= before.indent
            and self.text[line.start].isupper()
            and ends_sentence(self.text, before)
            and self._has_room(before, line, width)
        )
