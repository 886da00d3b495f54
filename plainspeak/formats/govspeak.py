"""Govspeak: what GOV.UK adds to Markdown. See github.com/alphagov/govspeak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.formats.signs import Sign

_AT_LINE_START = re.compile(
    r"^(?:"
    # Lines of their own: $CTA, {::highlight-answer}, {barchart}, {/div}, [Image: …], *[ABBR]: …,
    # {: .class}, [TOC], !!1, :flag:
    r"(?P<line>[ \t]*(?:\$(?:End)?(?:CTA|[A-Z]|LegislativeList)|"
    r"\{:[^}\n]{1,200}\}|\{/?[a-z][\w-]*[^}\n,;\"]{0,200}\}|"
    r"\[(?:Image|Attachment|AttachmentLink|InlineAttachment|Contact|embed:[a-z:]{1,40})"
    r"(?::[^\]\n]{0,300})?\]|\[(?:TOC|toc|\[_TOC_\])\]|!!\d+|\*\[[^\]\n]{1,100}\]:[^\r\n]*|"
    r":[a-z-]{1,40}:)[ \t]*(?=\r?$))"
    # ^call-out^, %warning%, @important@, $C contact $C: the signs go, the words stay
    r"|(?P<callout>[\^%@](?=\S)|\$[A-Z][ \t])"
    # s1. a step
    r"|(?P<step>s\d{1,3}\.[ \t])"
    r")",
    re.MULTILINE,
)
_IN_LINE = re.compile(
    # {button start}, {: .class}: nothing on the page
    r"\{(?::[^}\n]{1,200}|/?(?:stat-headline|button|barchart)[^}\n]{0,200})\}"
    # a document that is named by its file
    r"|\[(?P<word>InlineAttachment|AttachmentLink|Contact|embed:[a-z:]{1,40}):[^\]\n]{0,300}\]"
)
_ADDRESS_SIGNS = frozenset({"$A", "$C"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Govspeak:
    """The signs of Govspeak in a text, in order, and the ranges that are addresses."""

    signs: tuple[Sign, ...]
    addresses: tuple[tuple[int, int], ...]


def find_govspeak(text: str) -> Govspeak:
    """Find all signs of Govspeak in a Markdown text."""
    if not any(sign in text for sign in "$^%@{[*:!") and "s1." not in text:
        return Govspeak(signs=(), addresses=())
    found = sorted(
        {*_line_signs(text), *_in_line_signs(text)}, key=lambda sign: (sign.start, sign.end)
    )
    signs: list[Sign] = []
    for sign in found:
        if not signs or sign.start >= signs[-1].end:
            signs.append(sign)
    return Govspeak(signs=tuple(signs), addresses=tuple(_addresses(text, signs)))


def _line_signs(text: str) -> Iterator[Sign]:
    for match in _AT_LINE_START.finditer(text):
        start, end = match.span()
        if match.lastgroup == "step":
            yield Sign(start, end, markdown=f"{match[0][1:]} ")
            continue
        if match.lastgroup == "line":
            yield Sign(start, end)
            continue
        sign = match[0].strip()
        line_end = text.find("\n", end)
        line = text[end : line_end if line_end >= 0 else len(text)].rstrip()
        if line.endswith(sign) and line != sign:
            yield Sign(start, end)
            yield Sign(end + len(line) - len(sign), end + len(line))
        elif sign == "^":
            yield Sign(start, end)


def _in_line_signs(text: str) -> Iterator[Sign]:
    for match in _IN_LINE.finditer(text):
        yield Sign(match.start(), match.end(), match["word"] is not None)


def _addresses(text: str, signs: list[Sign]) -> Iterator[tuple[int, int]]:
    """Yield what stands between two $A or two $C."""
    opened: tuple[str, int] | None = None
    for start, end, *_ in signs:
        name = text[start:end].strip()
        if opened and name == opened[0]:
            yield opened[1], end
            opened = None
        elif name in _ADDRESS_SIGNS:
            opened = name, start
