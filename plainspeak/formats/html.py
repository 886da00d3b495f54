"""HTML pages and templates of pages: the prose of the main part, with exact positions.

Where a page says which part is the main one, that is read; otherwise all of the body but
its header and footer. Navigation, forms' controls, code and hidden parts are left out.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator

from plainspeak.document import Block, Document
from plainspeak.formats.elements import HtmlReader
from plainspeak.formats.flow import Flow
from plainspeak.formats.html_masking import mask_html
from plainspeak.formats.html_tokens import Token, tokenize
from plainspeak.formats.languages import name_languages
from plainspeak.formats.masking import Masked
from plainspeak.formats.page_chrome import is_chrome
from plainspeak.source import Source

# An article is the main part of its page when it holds this share of the page's prose.
_MAIN_SHARE = 0.5
# Within these, a header or a footer is not that of the page.
_SECTIONS = frozenset({"article", "blockquote", "main", "section"})

Range = tuple[int, int]


def read_html(source: Source) -> Document:
    """Read a page of HTML, a part of one, or a template of one."""
    masked = mask_html(source.text)
    tokens = list(tokenize(masked.text))
    page = _Page(source.text, masked, tokens)
    document = Document(
        format="html",
        blocks=page.blocks(),
        title=_title(masked, tokens) or masked.title,
        notes=tuple(_notes(source, masked, tokens)),
    )
    return name_languages(document, source)


class _Page:
    def __init__(self, text: str, masked: Masked, tokens: list[Token]) -> None:
        self.text = text
        self.masked = masked
        self.tokens = tokens

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the main part, or of the whole page where that has none."""
        if main := self._within(_is_main):
            return main
        whole = self._read(None)
        article = self._within(lambda token, _: token.name == "article")
        return article if _length(article) > _MAIN_SHARE * _length(whole) else whole

    def _within(self, wanted: Callable[[Token, str], bool]) -> tuple[Block, ...]:
        ranges = list(_ranges(self.tokens, self.masked.text, wanted))
        return self._read(ranges) if ranges else ()

    def _read(self, ranges: list[Range] | None) -> tuple[Block, ...]:
        """Read what lies in the ranges, or with None all but the page's header and footer."""
        flow = Flow(self.text, self.masked)
        reader = HtmlReader(flow, self.masked.text, is_chrome)
        sections = 0
        for token in self.tokens if ranges is None else _tokens_in(self.tokens, ranges):
            if not token.name:
                reader.prose(self.masked.text, token.start, token.end)
                continue
            if token.name in _SECTIONS:
                sections = max(sections - 1, 0) if token.closing else sections + 1
            of_page = ranges is None and not sections and token.name in {"header", "footer"}
            reader.tag(self.masked.text, token, left_out=of_page)
        return flow.finished()


def _is_main(token: Token, text: str) -> bool:
    return token.name == "main" or any(
        attribute.name == "role" and text[attribute.start : attribute.end].strip() == "main"
        for attribute in token.attributes
    )


def _ranges(
    tokens: list[Token], text: str, wanted: Callable[[Token, str], bool]
) -> Iterator[Range]:
    """Yield the range of each outermost element that is wanted, its own tags included."""
    start, depth, name = -1, 0, ""
    for token in tokens:
        if depth:
            if token.name == name:
                depth += -1 if token.closing else 1
                if not depth:
                    yield start, token.end
        elif token.name and not token.closing and wanted(token, text):
            start, depth, name = token.start, 1, token.name
    if depth:
        yield start, len(text)


def _tokens_in(tokens: list[Token], ranges: list[Range]) -> Iterator[Token]:
    """Yield the tokens in the ranges, and the tags that give a whole page its language."""
    index = 0
    for token in tokens:
        while index < len(ranges) and ranges[index][1] <= token.start:
            index += 1
        inside = index < len(ranges) and ranges[index][0] <= token.start
        if inside or token.name in {"html", "body"}:
            yield token


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.prose) for block in blocks)


def _title(masked: Masked, tokens: list[Token]) -> str | None:
    """Return the title in the page's head, unless a template fills it in."""
    for index, token in enumerate(tokens):
        if token.name in {"body", "svg"}:
            break
        if token.name == "title" and not token.closing:
            text = tokens[index + 1] if index + 1 < len(tokens) else token
            if text.name or any(text.start <= tag.start < text.end for tag in masked.stand_ins):
                break
            return " ".join(html.unescape(masked.text[text.start : text.end]).split()) or None
    return None


def _notes(source: Source, masked: Masked, tokens: list[Token]) -> Iterator[str]:
    end = tokens[-1].end if tokens else 0
    if masked.text.startswith("<!--", end):
        line = source.position(end).line
        yield (
            f"Line {line} opens a comment (<!--) that nothing closes, so the rest of the page "
            "is hidden and was not checked. Close it with -->."
        )
