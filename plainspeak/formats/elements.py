"""What each HTML element means for prose, and a stream of tags and text read so."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from plainspeak.document import BlockKind, MarkKind
from plainspeak.formats.flow import Flow
from plainspeak.formats.html_tokens import Attribute, Token, tokenize

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main "
    "menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul video "
    "audio".split()
)
_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "dd": BlockKind.PARAGRAPH,
    "li": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "dt": BlockKind.TERM,
    "blockquote": BlockKind.QUOTATION,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "label": BlockKind.CAPTION,
    "legend": BlockKind.HEADING,
    "summary": BlockKind.HEADING,
    "address": BlockKind.ADDRESS,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}
_MARKS = {
    "a": MarkKind.LINK,
    "q": MarkKind.QUOTATION,
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), MarkKind.CODE),
    **dict.fromkeys(("em", "strong", "i", "b", "u", "mark", "dfn", "cite"), MarkKind.EMPHASIS),
}
# What a reader of the page does not read as prose.
_HIDDEN = frozenset(
    "script style template svg math textarea select button pre nav head iframe object datalist "
    "noscript search xmp noembed noframes canvas title del s strike".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# A start tag of the key ends any of these that is innermost, as in HTML's own rules.
_ENDS = {
    "li": frozenset({"p", "li"}),
    "dt": frozenset({"p", "dt", "dd"}),
    "dd": frozenset({"p", "dt", "dd"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
    "option": frozenset({"option"}),
}
_P = frozenset({"p"})
_LEVELS = frozenset("123456")
# A tag of a language, and not what a template would put there.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_]|\Z)")
# What begins so is no prose: a list of links within the page is its contents, and a raised
# link is the number of a note.
_CONTENTS = re.compile(r"\s*<li\b[^>]*>\s*<a\b[^>]*\bhref\s*=\s*[\"']?#", re.IGNORECASE)
_LOOKED_INTO = {
    "ul": _CONTENTS,
    "ol": _CONTENTS,
    "sup": re.compile(r"\s*<a\s", re.IGNORECASE),
}
_PIECE = re.compile(
    r"(?P<space>[ \t\r\n\f]+)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});?)"
    r"|[^ \t\r\n\f&]++(?: [^ \t\r\n\f&]++)*+|&"
)


@dataclass(slots=True)
class HtmlReader:
    """Feeds HTML into a flow; `text` is as long as the source, masked where that is needed."""

    flow: Flow
    text: str
    is_chrome: Callable[[str, dict[str, str]], bool] = lambda _name, _values: False
    _closings: dict[str, int] | None = None
    _tables: list[bool] = field(default_factory=list)  # whether each open one is for layout

    def feed(self, text: str, offset: int) -> None:
        """Read HTML that stands at `offset`."""
        for token in tokenize(text):
            if token.name:
                self.tag(text, token, offset)
            else:
                self.prose(text, token.start, token.end, offset)

    def tag(self, text: str, token: Token, offset: int = 0, *, left_out: bool = False) -> None:
        """Read one tag of `text`, which stands at `offset`; `left_out` hides its element."""
        name, flow = token.name, self.flow
        start, end = token.start + offset, token.end + offset
        if name == "br":
            flow.forced_line_end(start, end)
            return
        block = name in _BLOCKS
        if token.closing:
            if name == "table" and self._tables:
                self._tables.pop()
            flow.close(name, block=block)
            return
        ends = _ENDS.get(name, _P) if block else frozenset()
        while flow.innermost in ends:
            flow.close(flow.innermost, block=True)
        if name == "img":
            self._caption(text, token.attributes, "alt", offset)
        if name in _VOID:
            if block:
                flow.end_block()
            return
        values = {a.name: text[a.start : a.end].strip().lower() for a in token.attributes}
        kind, level = self._kind(name, values)
        hidden = left_out or _is_hidden(name, values) or self.is_chrome(name, values)
        if name in _LOOKED_INTO:
            hidden = hidden or bool(_LOOKED_INTO[name].match(text, token.end))
        flow.open(
            name,
            block=block,
            kind=kind,
            level=level,
            language=_language(values) if block else None,
            hidden=hidden and self._is_closed(name, end),
            mark=_MARKS.get(name),
        )
        if "aria-label" in values:
            self._caption(text, token.attributes, "aria-label", offset)

    def _kind(self, name: str, values: dict[str, str]) -> tuple[BlockKind | None, int]:
        """Return the kind of an element, and its level where it is a heading."""
        role = values.get("role", "")
        if name == "table":
            self._tables.append(role in {"presentation", "none"})
        if role == "heading":
            level = values.get("aria-level", "")
            return BlockKind.HEADING, int(level) if level in _LEVELS else 2
        if role in {"doc-endnotes", "doc-footnote"}:
            return BlockKind.FOOTNOTE, 0
        kind = _KINDS.get(name)
        if kind is BlockKind.TABLE_CELL and self._tables and self._tables[-1]:
            return None, 0
        return kind, int(name[1]) if kind is BlockKind.HEADING and name[0] == "h" else 0

    def _is_closed(self, name: str, offset: int) -> bool:
        """Whether an end tag follows; a page does not vanish for want of one."""
        if self._closings is None:
            found = re.finditer(r"</([a-zA-Z][^\s/>]*)", self.text)
            self._closings = {match[1].lower(): match.start() for match in found}
        return self._closings.get(name, -1) >= offset

    def prose(self, text: str, start: int, end: int, offset: int = 0) -> None:
        """Read text[start:end], which holds no tags."""
        flow = self.flow
        for match in _PIECE.finditer(text, start, end):
            low, high = match.start() + offset, match.end() + offset
            if match["space"]:
                flow.space(low, high)
            elif match["entity"]:
                shown = html.unescape(match[0])
                if shown == match[0]:
                    flow.literal(low, high)
                else:
                    flow.replaced(shown, low, high)
            else:
                flow.literal(low, high)

    def _caption(
        self, text: str, attributes: tuple[Attribute, ...], name: str, offset: int
    ) -> None:
        """Read the value of an attribute as a caption."""
        for attribute in attributes:
            if attribute.name == name and attribute.start < attribute.end:
                self.flow.open_aside()
                self.prose(text, attribute.start, attribute.end, offset)
                self.flow.close_aside()
                return


def _language(values: dict[str, str]) -> str | None:
    language = values.get("lang") or values.get("xml:lang") or ""
    return language if _LANGUAGE.match(language) else None


def _is_hidden(name: str, values: dict[str, str]) -> bool:
    style = values.get("style", "").replace(" ", "")
    return (
        name in _HIDDEN
        or values.get("aria-hidden") == "true"
        or ("hidden" in values and values["hidden"] != "false")
        or "display:none" in style
        or "visibility:hidden" in style
    )
