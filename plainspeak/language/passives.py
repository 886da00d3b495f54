"""Passive verbs, found by their tags: a form of “be” or “get” that leads to a participle.

There is no parser, so the rule looks at what stands between the two. Participles that
only describe a state ("is located in", "was interested") are left out.
"""

from __future__ import annotations

from plainspeak.language.passage import Passage
from plainspeak.language.phrases import BE, GET

# The tokenizer parts “’s” and “’re” from their word; “s” is “’s” without its apostrophe.
_AUXILIARY = BE | GET | {"s", "re"}
_PARTICIPLE = "VBN"
# Perfects and fixed phrases: “had been”, “is gone”, “get rid of”.
_NEVER_PASSIVE = frozenset({"been", "become", "gone", "rid", "be", "got", "had"})
_ADVERB = frozenset({"RB", "RBR", "RBS"})
_ADVERB_WORDS = frozenset({"n't", "not", "either", "neither", "both", "all", "each", "also"})
_NOMINAL = frozenset({"PRP", "NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "JJ", "CD", "RB"})
_NOT_A_SUBJECT = frozenset({"RB", "JJ"})
_QUESTION = frozenset({"WRB", "WP", "WDT", "CC"})
# How many words may stand between the auxiliary and the participle.
_REACH = 5


def find_passives(passage: Passage) -> list[tuple[int, int]]:
    """Return each passive as (index of its auxiliary, index of its participle).

    In reading order by participle; participles joined by “and” or “or” share one
    auxiliary, and each is returned.
    """
    found: list[tuple[int, int]] = []
    auxiliaries: dict[int, int] = {}
    for index, tag in enumerate(passage.tags):
        if tag != _PARTICIPLE or passage.lower(index) in _NEVER_PASSIVE:
            continue
        auxiliary = _auxiliary(passage, index, auxiliaries)
        if auxiliary is not None:
            auxiliaries[index] = auxiliary
            found.append((auxiliary, index))
    return found


def _auxiliary(passage: Passage, participle: int, known: dict[int, int]) -> int | None:
    index = participle - 1
    stop = max(-1, index - _REACH)
    while index > stop and _is_adverb(passage, index):
        index -= 1
    if index <= stop:
        return None
    if passage.lower(index) in _AUXILIARY and passage.tag(index) != "POS":
        return index
    return _asked(passage, index)


def _is_adverb(passage: Passage, index: int) -> bool:
    return passage.tag(index) in _ADVERB or passage.lower(index) in _ADVERB_WORDS


def _asked(passage: Passage, index: int) -> int | None:
    """Return the auxiliary of a question: “Was the house sold?”, “when are they sent”."""
    stop = max(-1, index - _REACH)
    subject = False
    while index > stop:
        if passage.lower(index) in _AUXILIARY and passage.tag(index).startswith("VB"):
            opens = index == 0 or _opens_question(passage, index - 1)
            return index if subject and opens else None
        tag = passage.tag(index)
        if tag not in _NOMINAL:
            return None
        subject = subject or tag not in _NOT_A_SUBJECT
        index -= 1
    return None


def _opens_question(passage: Passage, before: int) -> bool:
    return passage.tag(before) in _QUESTION or not passage.word(before)[-1].isalnum()
