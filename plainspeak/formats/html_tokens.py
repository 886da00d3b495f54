"""HTML cut into tags and text, as browsers do it for broken markup, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A tag, a comment or a declaration begins here.
_MARKUP = re.compile(
    r"<(?:(?P<tag>/?[a-zA-Z][^\s/>]*)|(?P<comment>!--)|(?P<data>!\[CDATA\[)|(?P<other>[!?/]))"
)
_ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s/>=][^\s/>=]*)(?:\s*+=\s*+(?:(?P<quote>[\"'])|(?P<bare>[^\s>]*)))?"
)
_TAG_END = re.compile(r"[\s/]*>")
# Elements whose content is no markup: nothing but their own end tag ends them.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """An attribute; its value is text[start:end]."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """text[start:end] is a start tag, an end tag, or text where `name` is ""."""

    start: int
    end: int
    name: str = ""
    closing: bool = False
    attributes: tuple[Attribute, ...] = ()


class _Tokenizer:
    def __init__(self, text: str) -> None:
        self.text = text
        self._last = {sign: text.rfind(sign) for sign in ('"', "'", ">", "-->", "]]>")}
        # What may be read in vain looking for the ends of broken tags, which keeps us linear.
        self._budget = len(text) + 1000

    def tokens(self) -> Iterator[Token]:
        text, done = self.text, 0
        match = _MARKUP.search(text)
        while match and match.start() <= self._last[">"]:
            start = match.start()
            if match["comment"]:
                close = text.find("-->", start + 4) if start < self._last["-->"] else -1
                token, end = None, close + 3 if close >= 0 else len(text)
                # “<!-->” is a whole comment.
                if text.startswith(("<!-->", "<!--->"), start):
                    end = text.index(">", start) + 1
            elif match["data"] and start < self._last["]]>"]:
                end = text.index("]]>", start) + 3
                token = Token(start=match.end(), end=end - 3)
            elif match["data"] or match["other"]:
                token, end = None, text.index(">", start) + 1
            else:
                token = self._tag(match)
                end = token.end
            if done < start:
                yield Token(start=done, end=start)
            done = end
            if token and token.start < token.end:
                yield token
                if token.name in _RAW and not token.closing:
                    done = self._raw_end(token.name, end)
                    if end < done:
                        yield Token(start=end, end=done)
            match = _MARKUP.search(text, done)
        if done < len(text):
            yield Token(start=done, end=len(text))

    def _tag(self, match: re.Match[str]) -> Token:
        """Read a tag; where its end is past finding, the next > ends it."""
        text, position = self.text, match.end()
        attributes: list[Attribute] = []
        while self._budget > 0:
            end = _TAG_END.match(text, position)
            if end:
                return self._made(match, end.end(), attributes)
            attribute = _ATTRIBUTE.match(text, position)
            if not attribute:
                break
            low, high = attribute.span("bare") if attribute["bare"] else (0, 0)
            position = attribute.end()
            if quote := attribute["quote"]:
                if position > self._last[quote]:
                    break
                low, high = position, text.index(quote, position)
                position = high + 1
            attributes.append(Attribute(name=attribute["name"].lower(), start=low, end=high))
        self._budget -= position - match.end()
        return self._made(match, text.index(">", match.end()) + 1, [])

    @staticmethod
    def _made(match: re.Match[str], end: int, attributes: list[Attribute]) -> Token:
        name = match["tag"].lower()
        return Token(
            start=match.start(),
            end=end,
            name=name.lstrip("/"),
            closing=name.startswith("/"),
            attributes=tuple(attributes),
        )

    def _raw_end(self, name: str, start: int) -> int:
        match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.text, start)
        return match.start() if match else len(self.text)


def tokenize(text: str) -> Iterator[Token]:
    """Cut HTML into its tags and the text between them; comments are left out."""
    return _Tokenizer(text).tokens()
