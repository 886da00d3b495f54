"""Stretches of a block that must not be reworded: quotations, code and addresses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from plainspeak.document import Block, BlockKind, MarkKind

_QUOTE_MARK = re.compile(r"[“”„«»\"‘’‚']")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"”', "‘": "’'", "‚": "‘", "'": "'’"}
# 'tis, ’90s: an apostrophe at the start of a word.
_POSSESSIVE = re.compile(r"(?<=s)['’] [a-z]")
_APOSTROPHE = re.compile(r"['’‘](?:\d\ds?\b|(?:tis|twas|em|til|cause|n)\b)", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\xa0([{—–-/“‘\"'«:;,")
_SAID = (
    r"(?:said|says|say|saying|told|tells|tell|wrote|writes|write|asked|asks|replied|replies|"
    r"added|adds|answered|states|stated|commented|comments|explained|explains|reads|read)"
)
_INTRODUCED = re.compile(rf"(?:\b{_SAID}\b(?: \w+){{0,2}},?|:)\s*\Z", re.IGNORECASE)
_FOLLOWED = re.compile(rf",?\s+(?:(?:\w+ ){{1,3}}{_SAID}\b|{_SAID}\s)", re.IGNORECASE)
# Up to this many words in quotation marks are scare quotes, not somebody's words.
SCARE_QUOTE_WORDS = 3

# No address is without one of these, and most prose has none.
_HINT = re.compile(r"[@#.]\w|://")
# Every count has an upper limit, so that no hostile text makes this slow.
_ADDRESS = re.compile(
    r"(?:https?://|ftp://|\bwww\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'’)\]]"
    r"|(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|(?<![\w.@/-])(?:[\w-]{1,63}\.){1,8}(?:gov|org|co|ac|nhs|com|net|police|info|io|sch|mod|uk|"
    r"wales|scot|cymru|london|ie|eu)\b(?!\.?\w)(?:/[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?'’)\]])?"
    r"|(?<![\w&/#@])[#@](?=\w)[\w-]{1,100}"
    r"|(?<![\w./\\-])[\w./\\-]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|html?|csv|tsv|md|txt|json|xml|"
    r"ya?ml|toml|zip|png|jpe?g|svg|gif|py|js|css)\b(?!\.\w)",
    re.IGNORECASE,
)


def quotations(prose: str) -> list[tuple[int, int]]:
    """Return the ranges in quotation marks that hold somebody's words, not scare quotes.

    A quotation that is not closed goes to the end of the prose: those that run over
    several paragraphs are opened again in each and closed in the last. Only the outermost
    of nested quotations is given.
    """
    return [(start, end) for start, end in _quoted(prose) if not _is_scare_quote(prose, start, end)]


def addresses(prose: str) -> list[tuple[int, int]]:
    """Return the ranges of web and email addresses, handles, hashtags and file names."""
    if not _HINT.search(prose):
        return []
    return [match.span() for match in _ADDRESS.finditer(prose)]


@lru_cache(maxsize=1)
def protected(block: Block) -> list[tuple[int, int]]:
    """Return the ranges of a block's prose in which no word is ever flagged.

    They are in order and do not overlap.
    """
    if block.kind in {BlockKind.QUOTATION, BlockKind.ADDRESS}:
        return [(0, len(block.prose))]
    found = [
        (mark.start, mark.end)
        for mark in block.marks
        if mark.kind in {MarkKind.CODE, MarkKind.QUOTATION, MarkKind.PLACEHOLDER}
    ]
    return _united([*found, *quotations(block.prose), *addresses(block.prose)])


def touches(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether prose[start:end] lies in, or partly in, one of the ranges `protected` returns."""
    index = bisect_left(ranges, (end, 0)) - 1
    return index >= 0 and start < ranges[index][1]


def _united(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _quoted(prose: str) -> Iterator[tuple[int, int]]:
    """Yield the outermost ranges in quotation marks, with the marks."""
    marks = [match.start() for match in _QUOTE_MARK.finditer(prose)]
    if not marks:
        return
    opening = {offset for offset in marks if _may_open(prose, offset)}
    closing = {offset for offset in marks if _may_close(prose, offset)}
    last = {prose[offset]: offset for offset in marks if offset in closing}
    sure = [offset for offset in marks if offset in closing and prose[offset - 1] in ".,!?…"]
    singles = [offset for offset in marks if offset in opening and prose[offset] in "'‘"]
    first = len(prose) - len(prose.lstrip())
    start, depth = -1, 0
    for offset in marks:
        sign = prose[offset]
        if start < 0:
            closed = any(last.get(closer, -1) > offset for closer in _CLOSERS.get(sign, ""))
            if offset in opening and (closed or _runs_on(sign, at_start=offset == first)):
                start, depth = offset, 1
        elif offset in closing and sign in _CLOSERS[prose[start]]:
            if _is_possessive(prose, offset, sure, singles):
                continue
            depth -= 1
            if not depth:
                yield start, offset + 1
                start = -1
        elif sign == prose[start] and sign in "“«":
            depth += 1
    if start >= 0:
        yield start, len(prose)


def _may_open(prose: str, offset: int) -> bool:
    sign, before, after = prose[offset], prose[offset - 1 : offset], prose[offset + 1 : offset + 2]
    if sign in "“«„":
        return True
    return (
        sign in _CLOSERS
        and (not before or before in _BEFORE_OPENING)
        and bool(after.strip())
        and not _APOSTROPHE.match(prose, offset)
    )


def _may_close(prose: str, offset: int) -> bool:
    sign, before, after = prose[offset], prose[offset - 1 : offset], prose[offset + 1 : offset + 2]
    if sign in "”»“":
        return True
    return bool(before.strip()) and not (sign in "'’‘" and after.isalnum())


def _runs_on(sign: str, *, at_start: bool) -> bool:
    """Whether a quotation that nothing closes goes on in the next paragraph."""
    return sign in "“«„" or (sign in '"‘' and at_start)


def _is_possessive(prose: str, offset: int, sure: list[int], singles: list[int]) -> bool:
    """Whether what may close a quotation is an apostrophe: “the residents’ needs”.

    It is one where another mark, after a full stop or comma, closes the same quotation.
    """
    if not _POSSESSIVE.match(prose, offset):
        return False
    next_sure = bisect_right(sure, offset)
    next_single = bisect_right(singles, offset)
    if next_sure == len(sure) or prose[sure[next_sure]] not in "'’":
        return False
    return next_single == len(singles) or sure[next_sure] < singles[next_single]


def _is_scare_quote(prose: str, start: int, end: int) -> bool:
    if len(prose[start:end].split(maxsplit=SCARE_QUOTE_WORDS)) > SCARE_QUOTE_WORDS:
        return False
    before = prose[max(0, start - 60) : start]
    return not _INTRODUCED.search(before) and not _FOLLOWED.match(prose, end)
