"""The nouns that go with a word, found from tags alone: its objects, subjects, nouns.

There is no parser, so these are rules of thumb on Penn tags: they look at the nearest
noun phrases and know lists ("outcomes, change and value"), passives and relatives.
"""

from __future__ import annotations

from plainspeak.language.passage import Passage

BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"})
GET = frozenset({"get", "gets", "got", "getting", "gotten"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = frozenset(
    {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "VBN", "VBG", "HYPH", "POS", "RBS", "RBR",
     "``", "''", "$", "AFX", "RB"}
)  # fmt: skip
_ADVERB = frozenset({"RB", "RBR", "RBS", "RP"})
# “a range of outcomes”: the noun that counts is the one after “of”.
_MEASURES = frozenset(
    "range number set series variety lot lots list host package mix combination kind kinds "
    "type types sort sorts level levels majority rest part parts share raft suite wealth "
    "amount programme programmes".split()
)
# “delivered last year”: when, not what.
_TIMES = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "time"})
# “change on this scale”, “plans for Leeds and York”: one subject all the same.
_WITHIN_A_SUBJECT = frozenset("of for in and , or on at to from with by under about".split())
_LISTING = frozenset({",", "and", "or", "&", "/"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
# Verbs that tie an adjective to their subject, as “be” does.
_LINKING = frozenset(
    "become becomes became becoming remain remains remained seem seems seemed feel feels felt "
    "look looks looked prove proves proved stay stays stayed appear appears appeared get gets "
    "got sound sounds sounded".split()
)
_RELATIVE = frozenset({"that", "which", "who", "whom"})


def objects(passage: Passage, head: int, last: int) -> frozenset[str]:
    """Return the head nouns (and pronouns) that a verb acts on, in lower case.

    `head` is the verb, `last` the last token of the term (after a particle).
    """
    if passage.tag(head) in {"VBN", "JJ"} and not _after_have(passage, head):
        if _is_passive(passage, head):
            return _before(passage, _auxiliary_start(passage, head))
        return _before(passage, head)
    found = _noun_phrases_after(passage, last + 1) - _TIMES
    return found or _antecedent(passage, head)


def object_span(passage: Passage, last: int) -> tuple[int, int] | None:
    """Return the prose range of a short object right after a verb ("you", "the council").

    None where it is long, a list, or not there, so that nothing is moved across it.
    """
    index = first = last + 1
    while index < len(passage) and index - first < 4:
        tag = passage.tag(index)
        if tag == "PRP" and index == first:
            return passage.starts[index], passage.ends[index]
        if tag in _NOUN:
            following = passage.tag(index + 1)
            if following in _NOUN | {"POS", "CC", "HYPH"} or passage.tag(index + 2) == "CC":
                return None
            return passage.starts[first], passage.ends[index]
        if tag not in {"DT", "PRP$", "JJ", "CD"}:
            return None
        index += 1
    return None


def subjects(passage: Passage, head: int) -> frozenset[str]:
    """Return the nouns (and pronouns) that stand before a verb as its subject."""
    return _before(passage, _auxiliary_start(passage, head))


def described(passage: Passage, first: int, last: int) -> frozenset[str]:
    """Return the nouns that an adjective, or a noun before a noun, describes."""
    found = _noun_phrases_after(passage, last + 1, lists=False)
    if found:
        return found
    before = first - 1
    while before >= 0 and passage.tag(before) in _ADVERB:
        before -= 1
    if before >= 0 and passage.lower(before) in BE | _LINKING:
        return _before(passage, _auxiliary_start(passage, before))
    return frozenset()


def _noun_phrases_after(passage: Passage, index: int, *, lists: bool = True) -> frozenset[str]:
    """Return the head nouns of the noun phrases that begin at a token, # for an amount."""
    found: set[str] = set()
    head: int | None = None
    first = index
    while index < len(passage):
        tag, word = passage.tag(index), passage.lower(index)
        if tag in _NOUN:
            head = index
        elif tag == "POS" or word in {"'s", "’"} or word in _HYPHENS:
            head = None  # “the council’s plan”, “a lift-sharing scheme”: the noun comes later
        elif tag in {"PRP", "EX", "WP"} and head is None and not found:
            return frozenset({word})
        elif tag == "DT" and index > first and passage.tag(index - 1) == "CD":
            break  # “£2 million a year”
        elif tag in {"``", "''", "CD"} or (
            head is None and (tag in _INSIDE or _between_adjectives(passage, first, index))
        ):
            pass
        elif head is not None and _goes_on_after(word, passage.lower(head), lists=lists):
            found.add(passage.lower(head))
            head = None
        else:
            break
        index += 1
    if head is not None:
        found.add(passage.lower(head))
    elif not found and index > first and passage.tag(index - 1) == "VBG":
        found.add(passage.lower(index - 1))  # “access counselling”
    amounts = {passage.tag(i) for i in range(first, min(index, len(passage)))} & {"CD", "$"}
    return frozenset(found) if found or not amounts else frozenset({"#"})


def _between_adjectives(passage: Passage, first: int, index: int) -> bool:
    """Whether a comma or "and" stands in "robust and fair evidence", not after a clause."""
    if passage.lower(index) not in _LISTING:
        return False
    if index == first and passage.tag(first - 1) not in {"JJ", "JJR", "JJS"}:
        return False
    return passage.tag(index - 1) in {"JJ", "JJR", "JJS", "VBN", "VBG"}


def _goes_on_after(word: str, noun: str, *, lists: bool) -> bool:
    """Whether more nouns may follow: in a list, or after "a range of"."""
    return (lists and word in _LISTING) or (word == "of" and noun in _MEASURES)


def _before(passage: Passage, index: int) -> frozenset[str]:
    """Return the nouns right before a token: the nearest, and what it is a part of."""
    found: set[str] = set()
    index -= 1
    while index >= 0 and (passage.tag(index) in _ADVERB or passage.lower(index) in _RELATIVE):
        index -= 1
    amount = index
    while index >= 0 and passage.tag(index) in {"CD", "$"}:
        index -= 1
    if index < amount and index >= 0 and passage.lower(index) == "of":
        index -= 1  # “savings of £4 million”
    if index >= 0 and passage.tag(index)[:2] in {"VB", "MD"}:
        # “complaints that cannot be resolved are escalated”
        relatives = (
            i for i in range(index, max(-1, index - 8), -1) if passage.lower(i) in _RELATIVE
        )
        relative = next(relatives, None)
        return frozenset() if relative is None else _before(passage, relative)
    while index >= 0:
        tag, word = passage.tag(index), passage.lower(index)
        if tag == "PRP":
            found.add(word)
            break
        if tag not in _NOUN:
            break
        found.add(word)
        while index >= 0 and (passage.tag(index) in _NOUN or passage.tag(index) in _INSIDE):
            index -= 1
        if index < 0 or passage.lower(index) not in _WITHIN_A_SUBJECT:
            break
        index -= 1
    return frozenset(found)


def _antecedent(passage: Passage, head: int) -> frozenset[str]:
    """Return the noun of "outcomes that we deliver" and "outcomes to deliver"."""
    index = head - 1
    if index >= 0 and passage.lower(index) == "to":
        return _before(passage, index)
    if passage.tag(index) == "PRP" and passage.tag(index - 1) in _NOUN:
        return _before(passage, index)  # “the value it delivers”
    for back in range(index, max(-1, index - 6), -1):
        if passage.lower(back) in _RELATIVE:
            between = {passage.tag(i) for i in range(back + 1, head)}
            # With no subject between, the relative is the subject: “bodies which operate”.
            return _before(passage, back) if between & (_NOUN | {"PRP"}) else frozenset()
    return frozenset()


def _is_passive(passage: Passage, head: int) -> bool:
    index = head - 1
    while index >= 0 and (passage.tag(index) in _ADVERB or passage.lower(index) == "not"):
        index -= 1
    return index >= 0 and passage.lower(index) in BE | GET


def is_finite(passage: Passage, head: int) -> bool:
    """Whether a verb tagged as a participle must be the past tense: "Work commenced in May".

    It is when no auxiliary leads to it and its sentence has no other finite verb.
    """
    sentence = passage.sentence_at(passage.starts[head])
    after_noun = passage.tag(head - 1) in _NOUN | {"PRP"} or head == sentence.first + 1
    if _auxiliary_start(passage, head) != head or not after_noun:
        return False
    others = (passage.tag(index) for index in range(sentence.first, sentence.last) if index != head)
    return not any(tag in {"VBD", "VBZ", "VBP", "MD"} for tag in others)


def stands_for_a_verb(passage: Passage, head: int) -> bool:
    """Whether a word tagged as a plural noun must be a verb.

    "The board commissions services": it is when it stands between two nouns in a
    sentence that has no other finite verb.
    """
    sentence = passage.sentence_at(passage.starts[head])
    if passage.block.prose[sentence.end - 1] not in ".!?":
        return False
    between = passage.tag(head - 1) in _NOUN and passage.tag(head + 1) in _NOUN | {"DT", "JJ"}
    tags = (passage.tag(index) for index in range(sentence.first, sentence.last))
    return between and not any(tag in {"VBD", "VBZ", "VBP", "MD"} for tag in tags)


def _after_have(passage: Passage, head: int) -> bool:
    index = head - 1
    while index >= 0 and (passage.tag(index) in _ADVERB or passage.lower(index) == "not"):
        index -= 1
    return index >= 0 and passage.lower(index) in HAVE


def _auxiliary_start(passage: Passage, head: int) -> int:
    """Return the index of the first auxiliary before a verb ("will not have been" …)."""
    index = head
    while index > 0:
        tag, word = passage.tag(index - 1), passage.lower(index - 1)
        if (
            tag in _ADVERB
            or tag in {"MD", "TO"}
            or word in BE | GET | HAVE | {"do", "does", "did", "not"}
        ):
            index -= 1
        else:
            break
    return index
