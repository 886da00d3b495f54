"""Which terms stand in a passage: longest match first, each judged in its context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.language.context import applies
from plainspeak.language.passage import Passage
from plainspeak.language.phrases import object_span
from plainspeak.language.quotation import protected, touches
from plainspeak.lexicon.compile import HELD_BACK, Lexicon, Term
from plainspeak.lexicon.entry import PartOfSpeech
from plainspeak.lexicon.words import Words, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A term that applies. Start and end are prose offsets, last is its last token.

    `object` is the prose range of the object inside the term or right after it, for a
    term with a gap ("inform you of") or a replacement that moves the object.
    """

    term: Term
    feature: str
    start: int
    end: int
    last: int
    object: tuple[int, int] | None


def find_terms(passage: Passage, lexicon: Lexicon) -> Iterator[Match]:
    """Yield the terms that apply in a passage, in order, none overlapping another."""
    words = split_words(passage.text, passage.start)
    candidates = list(_candidates(words, lexicon))
    if not candidates:
        return
    kept_out = protected(passage.block)
    held_back = {
        (index, word)
        for first, last, forms in candidates
        for index, features in forms
        if HELD_BACK in features
        for word in range(first, last + 1)
    }
    free_from = 0
    for first, last, forms in candidates:
        start, end = words.starts[first], words.ends[last]
        if start < free_from or touches(kept_out, start, end) or _in_compound(passage, start, end):
            continue
        rivals = {lexicon.terms[index].part_of_speech for index, f in forms if f != HELD_BACK}
        for index, features in forms:
            if features == HELD_BACK or (index, first) in held_back:
                continue
            term = lexicon.terms[index]
            certain = len(rivals) == 1 and _is_one_thing(term)
            match = _judge(passage, term, features, words, first, last, certain=certain)
            if match is not None:
                free_from = match.end
                yield match
                break


def _is_one_thing(term: Term) -> bool:
    """Whether a term has one part of speech only, so that no tag need be asked.

    The tagger is unsure of compounds and rare verbs.
    """
    compound_noun = term.part_of_speech is PartOfSpeech.NOUN and " " in term.name
    return compound_noun or "-" in term.name or term.verb_only


def _candidates(
    words: Words, lexicon: Lexicon
) -> Iterator[tuple[int, int, tuple[tuple[int, str], ...]]]:
    """Yield (first word, last word, forms), longest first at each place."""
    longest, forms, texts = lexicon.longest, lexicon.forms, words.texts
    for first, text in enumerate(texts):
        most = longest.get(text)
        if most is None:
            continue
        for last in range(min(first + most, len(texts)) - 1, first - 1, -1):
            key = words.key(first, last)
            if key is not None and key in forms:
                yield first, last, forms[key]


def _judge(
    passage: Passage,
    term: Term,
    features: str,
    words: Words,
    first: int,
    last: int,
    *,
    certain: bool,
) -> Match | None:
    start, end = words.starts[first], words.ends[last]
    if term.exact_case and passage.block.prose[start:end] not in term.exact_case:
        return None
    head_word = min(first + term.head, last)
    head = passage.token_at(words.starts[head_word])
    first_token, last_token = passage.token_at(start), passage.token_at(end - 1)
    feature = applies(
        passage, term, features, first=first_token, last=last_token, head=head, certain=certain
    )
    if feature is None:
        return None
    place = object_span(passage, last_token)
    if term.tail:
        tail = None if place is None else _tail(passage, term, place[1])
        if tail is None:
            return None
        end = passage.ends[tail]
    return Match(term=term, feature=feature, start=start, end=end, last=last_token, object=place)


def _tail(passage: Passage, term: Term, offset: int) -> int | None:
    """Return the last token of what must follow the object that ends at a prose offset."""
    first = passage.token_at(offset - 1) + 1
    last = first + len(term.tail) - 1
    if last >= len(passage):
        return None
    found = tuple(passage.lower(index) for index in range(first, last + 1))
    return last if found == term.tail else None


def _in_compound(passage: Passage, start: int, end: int) -> bool:
    """Whether a hyphen ties the words to another: "outcome-focused", "non-stakeholder"."""
    prose = passage.block.prose
    before, after = prose[max(0, start - 2) : start], prose[end : end + 2]
    return (len(before) == 2 and before[1] in "-\u2010\u2011_" and before[0].isalnum()) or (
        len(after) == 2 and after[0] in "-\u2010\u2011_" and after[1].isalnum()
    )
