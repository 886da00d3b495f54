"""The comments of a draft in the form that its format has for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from plainspeak.formats.html_tokens import tokenize
from plainspeak.formats.markdown import html_ranges
from plainspeak.formats.plain_lines import DIRECTIVE_LINE


class Comment(NamedTuple):
    """source[start:end] is a comment that says `text`; `missing` is the sign that should end it."""

    start: int
    end: int
    text: str
    missing: str = ""


def find_comments(text: str, format_name: str) -> Iterator[Comment]:
    """Yield the comments of a draft, in order; none where the format has no form for them."""
    find = _FORMS.get(format_name)
    return find(text) if find else iter(())


def _in_html(text: str) -> Iterator[Comment]:
    done = 0
    for token in tokenize(f"{text}>"):  # so that a comment that nothing closes is one too
        yield from _between(text, done, token.start)
        done = token.end
    yield from _between(text, done, len(text))


_COMMENT = re.compile(r"<!--(?P<text>.*?)(?P<close>-->|\Z)", re.DOTALL)


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    """Yield the comments in what lies between two tokens: nothing but comments and the like."""
    for match in _COMMENT.finditer(text, start, end):
        yield Comment(*match.span(), match["text"], "" if match["close"] else "-->")


def _in_markdown(text: str) -> Iterator[Comment]:
    parts: list[str] = []
    done = 0
    for start, end in html_ranges(text):
        parts += (" " * (start - done), text[start:end])
        done = end
    return _in_html("".join(parts))


def _in_plain_text(text: str) -> Iterator[Comment]:
    for match in DIRECTIVE_LINE.finditer(text):
        text = match["text"].rstrip()
        yield Comment(*match.span(), text.removesuffix("]"), "" if text.endswith("]") else "]")


_FORMS: dict[str, Callable[[str], Iterator[Comment]]] = {
    "html": _in_html,
    "markdown": _in_markdown,
    "plain": _in_plain_text,
}
