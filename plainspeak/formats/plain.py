"""Plain text: paragraphs, lists, headings, e-mail quotations and tables by their layout."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainspeak.document import Block, BlockBuilder, BlockKind, Document
from plainspeak.formats.languages import name_languages
from plainspeak.formats.line_breaks import HYPHENS, Join, LineBreaks
from plainspeak.formats.plain_lines import (
    Line,
    chunks,
    find_markers,
    is_heading,
    is_underline,
    table_cells,
)
from plainspeak.source import Source

# A chunk with a line longer than this was not wrapped by hand: each line is a paragraph.
_WRAPPED = 160
_ENDS_SENTENCE = re.compile(r"[.!?:;]['\"’”)\]]*\Z")


def read_plain(source: Source) -> Document:
    """Read plain text; lines of one paragraph are joined with single spaces."""
    reader = _PlainReader(source.text)
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
                if before and self._parts(before, line, width, after_item=index - 1 in markers):
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

    def _parts(self, before: Line, line: Line, width: int, *, after_item: bool) -> bool:
        """Whether a line begins a paragraph of its own, without a blank line before it.

        The line before must have had room for its first word. Then it does where lines
        are not wrapped at all, or where a list item has come to its end.
        """
        text = self.text
        first_word = text[line.start : line.end].partition(" ")[0]
        if before.end - before.start + 1 + len(first_word) > width:
            return False
        if width > _WRAPPED:
            return True
        return (
            after_item
            and line.indent <= before.indent
            and text[line.start].isupper()
            and _ENDS_SENTENCE.search(text, max(before.start, before.end - 4), before.end)
            is not None
        )
