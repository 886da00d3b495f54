"""Passive verbs, found by their tags: a form of “be” or “get” that leads to a participle.

There is no parser, so the rule looks at what stands between the two. Measured against the
treebanks' own marks (UD English EWT and PUD, test parts): F 88 and 97.
"""

from __future__ import annotations

from plainspeak.language.passage import Passage
from plainspeak.language.phrases import BE, GET

_AUXILIARY = BE | GET
_ADVERB = frozenset({"RB", "RBR", "RBS"})
_ADVERB_WORDS = frozenset({"n't", "not", "either", "neither", "both", "all", "each", "also"})
_NOMINAL = frozenset({"PRP", "NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "JJ", "CD", "RB"})
_NOT_A_SUBJECT = frozenset({"RB", "JJ"})
_QUESTION = frozenset({"WRB", "WP", "WDT", "CC"})
# The tokenizer cuts “re-elected” into three.
_PREFIXES = frozenset({"re", "co", "pre", "de", "mis"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
# How many words may stand between the auxiliary and the participle.
_REACH = 5

# Perfects and fixed phrases (“had been”, “is gone”, “get rid of”), and participles that
# are adjectives after “be” and “get”.
_NO_PASSIVE = frozenset(
    "been become gone rid be got had "
    "accustomed ashamed bored confused crowded dated embarrassed excited expired "
    "finished interested outdated overcrowded qualified related scared stuck thrilled "
    "tired worried".split()
)
# Adjectival passives: a state, which nobody brings about as we read, unless “by” names them
# (“is located by the police”).
_STATES = frozenset(
    "acquainted aged aimed alarmed aligned amazed annoyed armed associated balanced based "
    "bound called closed clustered committed complicated concerned connected convinced "
    "dedicated delighted derived detailed devoted disabled disappointed divorced dressed "
    "educated engaged entitled exhausted experienced focused frightened frustrated gifted "
    "horrified inclined intended involved isolated limited located married mistaken motivated "
    "named oriented pleased populated privileged relaxed relieved retired satisfied separated "
    "shocked situated skilled sophisticated stunned suited supposed surprised talented upset "
    "widowed".split()
)
# States only before these words: “is determined to”, but “is determined each year”.
_STATES_BEFORE = {
    "composed": ("of",),
    "designed": ("to", "for", "so"),
    "determined": ("to",),
    "faced": ("with",),
    "known": ("as",),
    "linked": ("to", "with"),
    "made": ("of",),
    "meant": ("to", "for"),
    "opposed": ("to",),
    "prepared": ("to", "for"),
    "tied": ("to",),
}
# “are used to working”, but “are used to pay for”.
_HABIT = frozenset({"VBG", "DT", "PRP", "PRP$"})
# Between the participles of “was written, checked and quickly sent”.
_JOINERS = frozenset({"and", "or", "but", "then", ",", "&"})


def find_passives(passage: Passage) -> list[tuple[int, int]]:
    """Return each passive as (index of its auxiliary, index of its participle).

    In reading order of the participles; those joined by “and” share one auxiliary, and
    each is returned.
    """
    found: list[tuple[int, int]] = []
    for index, tag in enumerate(passage.tags):
        if tag != "VBN" or not passage.word(index)[0].isalpha():
            continue
        auxiliary = _auxiliary(passage, index)
        if auxiliary is None and found:
            auxiliary = _joined(passage, index, found[-1])
        if auxiliary is not None and passage.lower(index) not in _NO_PASSIVE | _PREFIXES:
            found.append((auxiliary, index))
    return found


def verbal_passives(passage: Passage) -> list[tuple[int, int]]:
    """Return the passives in which somebody does something, as `find_passives` does.

    A state is left out: "is located in", "are committed to", "get involved".
    """
    return [pair for pair in find_passives(passage) if not _is_state(passage, pair[1])]


def _is_state(passage: Passage, participle: int) -> bool:
    word = passage.lower(participle)
    after = passage.lower(participle + 1) if participle + 1 < len(passage) else ""
    if word in _STATES:
        return after != "by"
    if word == "used" and after == "to":
        return passage.tag(participle + 2) in _HABIT
    return after in _STATES_BEFORE.get(word, ())


def _auxiliary(passage: Passage, participle: int) -> int | None:
    index = participle - 1
    stop = max(-1, index - _REACH)
    while index > stop and (_is_adverb(passage, index) or _is_prefix(passage, index)):
        index -= 1
    if index == stop:
        return None
    if passage.lower(index) in _AUXILIARY and passage.tag(index) != "POS":
        return index
    return _asked(passage, index)


def _is_adverb(passage: Passage, index: int) -> bool:
    return passage.tag(index) in _ADVERB or passage.lower(index) in _ADVERB_WORDS


def _is_prefix(passage: Passage, index: int) -> bool:
    """Whether a token is the first part, or the hyphen, of “re-elected”."""
    if passage.word(index) in _HYPHENS:
        return index > 0 and passage.lower(index - 1) in _PREFIXES
    return passage.lower(index) in _PREFIXES and passage.word(index + 1) in _HYPHENS


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


def _joined(passage: Passage, participle: int, last: tuple[int, int]) -> int | None:
    """Return the auxiliary of the passive before, when only “and” or a comma parts the two."""
    between = range(last[1] + 1, participle)
    joined = any(passage.lower(index) in _JOINERS for index in between)
    if joined and all(
        passage.lower(index) in _JOINERS or _is_adverb(passage, index) for index in between
    ):
        return last[0]
    return None
