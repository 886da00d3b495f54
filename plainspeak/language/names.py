"""Names of bodies, schemes, Acts and documents, by their capital letters."""

from __future__ import annotations

import re

from plainspeak.document import BlockKind
from plainspeak.language.passage import Passage

_CONNECTORS = frozenset({"of", "for", "and", "the", "&", "in", "on", "to", "with", "at", "by"})
# A body or document whose name may begin a sentence: “Department for Levelling Up says…”.
_NAMED = frozenset(
    "act agency association authority board bureau campaign centre charter code college "
    "commission commissioner committee company council department directorate director "
    "foundation forum framework fund group hub initiative institute league ministry network "
    "office ombudsman panel partnership plan policy programme project regulations review "
    "scheme secretary service society strategy team trust unit university".split()
)
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def is_name(passage: Passage, first: int, last: int) -> bool:
    """Whether tokens first to last (inclusive) are part of a name.

    A capital that no sentence start explains, with another beside it, makes a name:
    “Stakeholder Engagement Strategy”, “the Office for Place”. A lone capital does not
    (“the Stakeholders”), nor do capitals in a heading that has them on most words.
    """
    if not any(passage.word(index)[0].isupper() for index in range(first, last + 1)):
        return False
    if _all_capitals(passage, first, last) or title_case(passage.block.kind, passage.text):
        return False
    inside = [_capital(passage, index) for index in range(first, last + 1)]
    if passage.word(first)[0].isupper() and (any(inside[1:]) or _goes_on(passage, first, last)):
        return True
    return any(inside) and (_precedes(passage, first) or _follows_connector(passage, last))


def _capital(passage: Passage, index: int) -> bool:
    """Whether a token has a capital that is not due to its place in the sentence."""
    if not 0 <= index < len(passage):
        return False
    word = passage.word(index)
    if not word[0].isupper() or word == "I" or word.startswith(("I'", "I’")):
        return False
    return passage.sentence_at(passage.starts[index]).first != index


def _goes_on(passage: Passage, first: int, last: int) -> bool:
    """Whether a capital right after the term makes one name with it.

    “Prior to Monday” and “Utilising Teams” only begin a sentence: there, the word before
    the capital must have one too, and the first must be no verb, preposition or adverb.
    """
    if not (_capital(passage, last + 1) and _touching(passage, last)):
        return False
    if _capital(passage, first):
        return True
    opener = passage.tag(first)[:2] in {"VB", "IN", "RB", "TO"}
    return passage.word(last)[0].isupper() and not opener


def _follows_connector(passage: Passage, last: int) -> bool:
    """“Strategy for Growth”: a capital after one small word."""
    return (
        last + 2 < len(passage)
        and passage.word(last + 1) in _CONNECTORS
        and _capital(passage, last + 2)
        and _touching(passage, last)
    )


def _precedes(passage: Passage, first: int) -> bool:
    """Whether a capital stands before the term, with small words between or none."""
    index = first - 1
    while index > 0 and passage.word(index) in _CONNECTORS and first - index < 3:
        index -= 1
    if index < 0 or not all(_touching(passage, i) for i in range(index, first)):
        return False
    named = passage.word(index)[0].isupper() and passage.lower(index) in _NAMED
    if index == first - 1:
        return _capital(passage, index) or named
    return named or (_capital(passage, index) and passage.word(first - 1) in {"of", "for", "&"})


def _touching(passage: Passage, index: int) -> bool:
    """Whether only spaces stand between a token and the next."""
    return not passage.block.prose[passage.ends[index] : passage.starts[index + 1]].strip()


def _all_capitals(passage: Passage, first: int, last: int) -> bool:
    text = passage.block.prose[passage.starts[first] : passage.ends[last]]
    return text.isupper() and len(text) > 1


def title_case(kind: BlockKind, text: str) -> bool:
    """Whether a heading or the like has capitals on most words, so that they tell nothing."""
    if kind not in {BlockKind.HEADING, BlockKind.TABLE_CELL, BlockKind.TERM}:
        return False
    words = _LONG_WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 1 and capitals * 10 >= len(words) * 7
