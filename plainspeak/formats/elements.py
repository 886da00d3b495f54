"""What each HTML element means for prose, and a stream of tags and text read so."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

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
    **dict.fromkeys(("em", "strong", "i", "b", "u", "mark", "dfn"), MarkKind.EMPHASIS),
}
# What a reader of the page does not read as prose.
_HIDDEN = frozenset(
    "script style template svg math textarea select button pre nav head iframe object datalist "
    "xmp noembed noframes canvas title del s strike".split()
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
_PIECE = re.compile(
    r"(?P<space>[ \t\r\n\f]+)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});?)"
    r"|[^ \t\r\n\f&]++(?: [^ \t\r\n\f&]++)*+|&"
)


@dataclass(slots=True)
class HtmlReader:
    """Feeds HTML into a flow; `text` is as long as the source, masked where that is needed."""

    flow: Flow
    text: str
    _closings: dict[str, int] | None = None

    def feed(self, text: str, offset: int) -> None:
        """Read HTML that stands at `offset`."""
        for token in tokenize(text):
            if token.name:
                self.tag(text, token, offset)
            else:
                self._prose(text, token.start, token.end, offset)

    def tag(self, text: str, token: Token, offset: int) -> None:
        """Read one tag of `text`, which stands at `offset`."""
        name, flow = token.name, self.flow
        start, end = token.start + offset, token.end + offset
        if name == "br":
            flow.forced_line_end(start, end)
            return
        block = name in _BLOCKS
        if token.closing:
            flow.close(name, block=block)
            return
        ends = _ENDS.get(name, _P) if block else frozenset()
        while flow.innermost in ends:
            flow.close(flow.innermost, block=True)
        if name == "img":
            self._alt(text, token.attributes, offset)
        if name in _VOID:
            if block:
                flow.end_block()
            return
        values = {a.name: text[a.start : a.end].strip().lower() for a in token.attributes}
        kind = _KINDS.get(name)
        flow.open(
            name,
            block=block,
            kind=kind,
            level=int(name[1]) if kind is BlockKind.HEADING and name[0] == "h" else 0,
            language=values.get("lang") if block else None,
            hidden=_is_hidden(name, values) and self._is_closed(name, end),
            mark=_MARKS.get(name),
        )

    def _is_closed(self, name: str, offset: int) -> bool:
        """Whether an end tag follows; a page does not vanish for want of one."""
        if self._closings is None:
            found = re.finditer(r"</([a-zA-Z][^\s/>]*)", self.text)
            self._closings = {match[1].lower(): match.start() for match in found}
        return self._closings.get(name, -1) >= offset

    def _prose(self, text: str, start: int, end: int, offset: int) -> None:
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

    def _alt(self, text: str, attributes: tuple[Attribute, ...], offset: int) -> None:
        for attribute in attributes:
            if attribute.name == "alt" and attribute.start < attribute.end:
                self.flow.open_aside()
                self._prose(text, attribute.start, attribute.end, offset)
                self.flow.close_aside()


def _is_hidden(name: str, values: dict[str, str]) -> bool:
    return (
        name in _HIDDEN
        or values.get("aria-hidden") == "true"
        or ("hidden" in values and values["hidden"] != "false")
        or "display:none" in values.get("style", "").replace(" ", "")
    )
