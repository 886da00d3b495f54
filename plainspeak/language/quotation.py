"""Stretches of a block that must not be reworded: quotations, code and addresses."""

from __future__ import annotations

import re

from plainspeak.document import Block, BlockKind, MarkKind

_DOUBLE = re.compile(r"“[^”“]*(?:”|\Z)|\"[^\"]*\"|«[^»]*»")
_SINGLE = re.compile(
    r"(?<![\w])‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)|(?<![\w'])'(?=\S)[^']*(?:'(?=\w)[^']*)*'(?!\w)"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:gov|org|co|ac|nhs|com|net|police)(?:\.uk)?(?:/[^\s<>\"”]*)?\b|"
    r"(?<!\w)[#@]\w+|\b[\w-]+\.(?:pdf|docx?|xlsx?|html?|csv|md|txt)\b",
    re.IGNORECASE,
)
# Up to this many words in quotation marks are scare quotes, not somebody's words.
SCARE_QUOTE_WORDS = 3


def quotations(prose: str) -> list[tuple[int, int]]:
    """Return the ranges in quotation marks that hold somebody's words, not scare quotes."""
    return sorted(
        match.span()
        for pattern in (_DOUBLE, _SINGLE)
        for match in pattern.finditer(prose)
        if len(match.group().split()) > SCARE_QUOTE_WORDS
    )


def addresses(prose: str) -> list[tuple[int, int]]:
    """Return the ranges of web and email addresses, hashtags and file names."""
    if not any(sign in prose for sign in ".@#/"):
        return []
    return [match.span() for match in _ADDRESS.finditer(prose)]


def protected(block: Block) -> list[tuple[int, int]]:
    """Return all ranges of a block's prose in which no word is ever flagged."""
    if block.kind is BlockKind.QUOTATION:
        return [(0, len(block.prose))]
    found = [
        (mark.start, mark.end)
        for mark in block.marks
        if mark.kind in {MarkKind.CODE, MarkKind.QUOTATION, MarkKind.PLACEHOLDER}
    ]
    return sorted(found + quotations(block.prose) + addresses(block.prose))
