"""Markdown: CommonMark with GitHub's tables and notes, footnotes and definition lists.

pulldown-cmark, through pyromark, gives the byte range of every piece of text. What it
does not know is masked first (masking.py), and HTML is read by the reader for HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pyromark

from plainspeak.document import BlockKind, Document, MarkKind
from plainspeak.errors import ErrorKind, SourceError
from plainspeak.formats.byte_offsets import ByteOffsets
from plainspeak.formats.elements import HtmlReader
from plainspeak.formats.flow import Flow
from plainspeak.formats.html_tokens import tokenize
from plainspeak.formats.languages import name_languages
from plainspeak.formats.masking import Masked, mask
from plainspeak.source import Source

# Not the option for front matter, which takes any two rules in a page for its ends.
_OPTIONS = pyromark.Options
_PARSER = pyromark.Markdown(
    options=_OPTIONS.ENABLE_TABLES
    | _OPTIONS.ENABLE_FOOTNOTES
    | _OPTIONS.ENABLE_STRIKETHROUGH
    | _OPTIONS.ENABLE_TASKLISTS
    | _OPTIONS.ENABLE_HEADING_ATTRIBUTES
    | _OPTIONS.ENABLE_DEFINITION_LIST
    | _OPTIONS.ENABLE_GFM
)
_KINDS = {
    "Paragraph": BlockKind.PARAGRAPH,
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.TABLE_CELL,
    "FootnoteDefinition": BlockKind.FOOTNOTE,
    "DefinitionListTitle": BlockKind.TERM,
    "DefinitionListDefinition": BlockKind.PARAGRAPH,
}
_BLOCKS = frozenset(
    {*_KINDS, "List", "Table", "TableHead", "TableRow", "DefinitionList", "BlockQuote", "CodeBlock"}
)
_MARKS = {
    "Link": MarkKind.LINK,
    "Emphasis": MarkKind.EMPHASIS,
    "Strong": MarkKind.EMPHASIS,
}
_HEADING_SIGNS = re.compile(r"#{1,6}")
# A block quote that opens so is the writer's own call-out, not somebody's words.
_CALLOUT = re.compile(
    r">\s{0,4}(?:\[![\w-]+\]|(?:\*\*|__|<strong>)?"
    r"(?:Note|Important|Warning|Caution|Tip|Info|Remember)\b(?:\*\*|__)?:)",
    re.IGNORECASE,
)


def read_markdown(source: Source) -> Document:
    """Read Markdown. Raises SourceError when the parser gives up on it."""
    masked = mask(source.text)
    reader = _MarkdownReader(source.text, masked)
    try:
        reader.read(_PARSER.events_with_range(masked.text))
    except BaseException as error:
        # Rust's panics come as an exception that no `except Exception` catches.
        if type(error).__name__ != "PanicException":
            raise
        name = source.path or "The text"
        raise SourceError(
            f"{name} could not be read as Markdown. Save it as plain text (.txt) to check it.",
            ErrorKind.FORMAT,
        ) from error
    document = Document(format="markdown", blocks=reader.flow.finished(), title=masked.title)
    return name_languages(document, source)


def html_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Yield where HTML stands in Markdown that `read_markdown` has read, in order."""
    masked = mask(text).text
    offset = ByteOffsets(masked)
    for event, span in _PARSER.events_with_range(masked):
        if not isinstance(event, str) and event.keys() & {"Html", "InlineHtml"}:
            yield offset(span["start"]), offset(span["end"])


class _MarkdownReader:
    def __init__(self, text: str, masked: Masked) -> None:
        self.text = masked.text
        self.flow = Flow(text, masked)
        self.offset = ByteOffsets(masked.text)
        self.html = HtmlReader(self.flow, masked.text)
        self._html_block: list[tuple[int, int]] | None = None

    def read(self, events: Iterable[tuple[Any, Any]]) -> None:
        for event, span in events:
            if isinstance(event, str):
                self._line_end(event, span)
                continue
            ((name, value),) = event.items()
            if name == "Text":
                self._text(value, span)
            elif name == "Start":
                self._start(value, span)
            elif name == "End":
                self._end(value if isinstance(value, str) else next(iter(value)))
            elif name == "Code":
                self._code(value, span)
            elif name == "InlineHtml":
                self._inline_html(span)
            elif name == "Html" and self._html_block is not None:
                self._html_block.append(self._range(span))

    def _range(self, span: Any) -> tuple[int, int]:
        return self.offset(span["start"]), self.offset(span["end"])

    def _line_end(self, event: str, span: Any) -> None:
        start, end = self._range(span)
        if event == "SoftBreak":
            self.flow.line_end(start, end)
        elif event == "HardBreak":
            self.flow.forced_line_end(start, end)

    def _text(self, value: str, span: Any) -> None:
        start, end = self._range(span)
        if self.text[start:end] == value:
            self.flow.literal(start, end)
        elif start < end:  # the indent of an HTML block comes as text from nowhere
            self.flow.replaced(value, start, end)

    def _code(self, value: str, span: Any) -> None:
        start, end = self._range(span)
        raw = self.text[start:end]
        inner = raw.strip("`").find(value)
        ticks = len(raw) - len(raw.lstrip("`"))
        low = self.flow.length
        if inner >= 0 and "\n" not in raw:
            self.flow.verbatim(start + ticks + inner, start + ticks + inner + len(value))
        else:
            self.flow.replaced(" ".join(value.split()), start, end)
        self.flow.mark(MarkKind.CODE, low)

    def _inline_html(self, span: Any) -> None:
        start, end = self._range(span)
        text = self.text[start:end]
        for token in tokenize(text):
            if token.name and token.start == 0:
                self.html.tag(text, token, start)

    def _start(self, value: Any, span: Any) -> None:
        name: str
        detail: Any
        name, detail = (value, None) if isinstance(value, str) else next(iter(value.items()))
        kind, hidden = _KINDS.get(name), name == "CodeBlock"
        if name == "HtmlBlock":
            self.flow.end_block()
            self._html_block = []
            return
        if name == "Image":
            self.flow.open_aside()
            return
        if name == "BlockQuote" and detail is None:
            start, end = self._range(span)
            if not _CALLOUT.match(self.text, start, end):
                kind = BlockKind.QUOTATION
        if name == "Strikethrough":
            hidden = self.text.startswith("~~", self.offset(span["start"]))
        self.flow.open(
            name,
            block=name in _BLOCKS,
            kind=kind,
            level=self._level(detail, span) if name == "Heading" else 0,
            hidden=hidden,
            mark=_MARKS.get(name),
            fence=True,
        )

    def _level(self, detail: Any, span: Any) -> int:
        """Return the level of a heading, by its signs in the source where it has any."""
        signs = _HEADING_SIGNS.match(self.flow.text, self.offset(span["start"]))
        return len(signs[0]) if signs else int(detail["level"][1])

    def _end(self, name: str) -> None:
        if name == "HtmlBlock":
            self._read_html_block()
        elif name == "Image":
            self.flow.close_aside()
        else:
            self.flow.close(name, block=name in _BLOCKS, fence=True)

    def _read_html_block(self) -> None:
        """Read the lines of an HTML block as one; what stands before them becomes spaces."""
        lines, self._html_block = self._html_block or [], None
        if not lines:
            return
        parts: list[str] = []
        done = lines[0][0]
        for start, end in lines:
            parts += (" " * (start - done), self.text[start:end])
            done = end
        self.html.feed("".join(parts), lines[0][0])
        self.flow.end_block()
