"""Whether words fit among their neighbours, so that the sentence stays sound.

A replacement in the right form may still go wrong beside what stands around it: "a more
quick answer", "the living together couple", "carry out it", "quite a few" for "quite a
small number of". These rules look at the neighbours alone; they know no term.
"""

from __future__ import annotations

import re

from plainspeak.language.matching import Match
from plainspeak.language.passage import Passage
from plainspeak.language.phrases import BE, GET, HAVE
from plainspeak.lexicon.entry import PartOfSpeech
from plainspeak.lexicon.inflect import Feature, is_uncountable

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
# Tags of a verb that a clause can stand on.
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
# What stands before a noun phrase, so that a participle after it describes the noun.
_OPENS_NOUN_PHRASE = frozenset({"DT", "PDT", "PRP$", "CD", "JJ", "POS"})
_DEGREE = frozenset({"quite", "such", "so", "too", "rather", "what", "as", "half"})
# A particle stands after a pronoun ("carry it out"), a preposition before ("deal with it").
_PARTICLES = frozenset({"out", "up", "off", "back", "down", "together", "away", "aside"})
_PRONOUNS = frozenset({"it", "them", "him", "her", "us", "me", "you"})
_LITTLE_WORDS = frozenset(
    "a all an and are as at be by for from in is it not of off on or out that the to up we with "
    "you".split()
)
# A quotation mark that no other has closed, and what would close it.
_OPEN_QUOTE = re.compile(r"“[^”]*$|‘[^’]*$|(?<!\w)\"[^\"]*$|(?<!\w)'[^']*$")
_CLOSE_QUOTE = {"“": "”", "‘": "’", '"': '"', "'": "'"}
_NEAR = 80
# How many tokens on each side must not hold the same word again.
_EARSHOT = 3


def comparative(passage: Passage, match: Match) -> str | None:
    """Return the feature that "more" or "most" before an adjective or adverb asks for."""
    if match.feature != Feature.POSITIVE:
        return None
    first = passage.token_at(match.start)
    before = (passage.lower(first - 1), passage.tag(first - 1)) if first else ("", "")
    return {("more", "RBR"): Feature.COMPARATIVE, ("most", "RBS"): Feature.SUPERLATIVE}.get(before)


def pronoun_after(passage: Passage, match: Match, text: str) -> tuple[int, int] | None:
    """Return the prose range of a pronoun that must stand before the particle of `text`."""
    following = match.last + 1
    verb, _, particle = text.lower().rpartition(" ")
    if not verb or particle not in _PARTICLES or following >= len(passage):
        return None
    if match.term.part_of_speech is not PartOfSpeech.VERB:
        return None
    if passage.lower(following) not in _PRONOUNS or passage.tag(following) != "PRP":
        return None
    return passage.starts[following], passage.ends[following]


def can_stand(passage: Passage, match: Match, text: str) -> bool:
    """Whether an edit leaves a grammatical sentence, so that it may be offered."""
    return not (" " in text and _describes_a_noun(passage, match))


def keeps_its_sense(passage: Passage, match: Match, text: str) -> bool:
    """Whether an edit reads well and means the same among its neighbours, so that it is safe."""
    return not (
        _describes_a_noun(passage, match)
        or _goes_before_a_noun(passage, match)
        or _may_be_a_verb(passage, match)
        or _tense_is_in_doubt(passage, match)
        or _lacks_an_article(passage, match, text)
        or _begins_a_clause(passage, match, text)
        or _is_quoted(passage, match)
        or _is_a_name(passage, match)
        or _is_compared_as_amount(passage, match)
        or _counts_as_one(passage, match, text)
        or _echoes(passage, match, text)
    )


def _describes_a_noun(passage: Passage, match: Match) -> bool:
    """Whether a participle stands before its noun: "the completed form", "used cars"."""
    if match.feature not in {Feature.PAST, Feature.PARTICIPLE, Feature.GERUND}:
        return False
    following = passage.tag(match.last + 1)
    if following in {"JJ", "VBG", "VBN"}:
        following = passage.tag(match.last + 2)
    if following not in _NOUN:
        return False
    before = passage.token_at(match.start) - 1
    while before >= 0 and passage.tag(before) in {"RB", "RBR", "RBS"}:
        before -= 1
    if match.feature == Feature.GERUND and before >= 0:
        return passage.tag(before) in _OPENS_NOUN_PHRASE or passage.lower(before) == "to"
    if match.feature == Feature.PAST:
        return passage.tag(before) in {"DT", "PRP$", "POS", "IN"}
    if before < 0:
        return True
    is_verb = passage.tag(before) in _NOUN | {"PRP", "WDT", "WP"}
    return not is_verb and passage.lower(before) not in BE | GET | HAVE


def _tense_is_in_doubt(passage: Passage, match: Match) -> bool:
    """Whether "ran" or "run" hangs on a tag alone: "the systems they built operated well"."""
    if match.feature not in {Feature.PAST, Feature.PARTICIPLE}:
        return False
    if all(
        forms.get(Feature.PAST) == forms.get(Feature.PARTICIPLE)
        for forms in match.term.replacements
    ):
        return False
    before = passage.token_at(match.start) - 1
    while before >= 0 and (passage.tag(before) in {"RB", "RBR"} or passage.lower(before) == "not"):
        before -= 1
    helped = before >= 0 and passage.lower(before) in BE | GET | HAVE
    following = passage.lower(match.last + 1) if match.last + 1 < len(passage) else ""
    if match.feature == Feature.PARTICIPLE:
        return not helped and following not in {"by", "in", "for", "from", "at", "with"}
    return helped or following == "by"


def _goes_before_a_noun(passage: Passage, match: Match) -> bool:
    """Whether a noun belongs to another after it: "usage data", "start training"."""
    if match.term.part_of_speech not in {PartOfSpeech.NOUN, PartOfSpeech.PHRASE}:
        return False
    last = match.last
    return passage.tag(last) in {"NN", "NNS"} and passage.tag(last + 1) in _NOUN


def _may_be_a_verb(passage: Passage, match: Match) -> bool:
    """Whether a word tagged as a noun may be the verb: "the closures impact on families"."""
    first = passage.token_at(match.start)
    if match.term.part_of_speech is not PartOfSpeech.NOUN or passage.tag(first - 1) not in _NOUN:
        return False
    sentence = passage.sentence_at(match.start)
    tags = {passage.tag(index) for index in range(sentence.first, sentence.last)}
    return passage.tag(first - 1) == "NNS" or not tags & FINITE


def _lacks_an_article(passage: Passage, match: Match, text: str) -> bool:
    """Whether a noun that is counted takes the place of one without "a" or "the"."""
    if match.term.part_of_speech is not PartOfSpeech.NOUN or match.feature != Feature.SINGULAR:
        return False
    if is_uncountable(text.lower()) or text.lower().startswith(("a ", "an ", "the ")):
        return False
    before = passage.token_at(match.start) - 1
    while passage.tag(before) in {"JJ", "JJR", "JJS", "RB", "VBN", "VBG", "CD"} | _NOUN:
        before -= 1
    return passage.tag(before) not in {"DT", "PDT", "PRP$", "POS", "WP$"}


def _begins_a_clause(passage: Passage, match: Match, text: str) -> bool:
    """Whether a noun and a participle follow "before": "prior to the work starting"."""
    if text.lower() not in {"before", "after"}:
        return False
    index = match.last + 1
    while passage.tag(index) in _OPENS_NOUN_PHRASE | _NOUN | {"PRP", "IN", "CC"}:
        index += 1
    return index > match.last + 1 and passage.tag(index) == "VBG"


def _is_quoted(passage: Passage, match: Match) -> bool:
    """Whether quotation marks hold the words, so that they may be a label or a title."""
    prose = passage.block.prose
    before = _OPEN_QUOTE.search(prose[max(0, match.start - _NEAR) : match.start])
    return before is not None and _CLOSE_QUOTE[before[0][0]] in prose[match.end : match.end + _NEAR]


def _is_a_name(passage: Passage, match: Match) -> bool:
    """Whether a capital in the middle of a sentence makes a word a name: "log in to Concur"."""
    first = passage.token_at(match.start)
    word = passage.word(first)
    if not word[0].isupper() or word.isupper():
        return False
    before = passage.word(first - 1) if first > passage.sentence_at(match.start).first else ""
    return before.isalnum() or before in {")", "’s", "'s"}


def _is_compared_as_amount(passage: Passage, match: Match) -> bool:
    """Whether "more" or "most" before an adjective counts things: "more substantial savings"."""
    first = passage.token_at(match.start)
    return (
        match.feature == Feature.POSITIVE
        and first > 0
        and passage.lower(first - 1) in {"more", "most"}
        and comparative(passage, match) is None
    )


def _counts_as_one(passage: Passage, match: Match, text: str) -> bool:
    """Whether the sentence treats "a number of" as one thing, or says how great it is."""
    prose = passage.block.prose
    written = prose[match.start : match.end].lower()
    if not written.startswith(("a ", "an ")) or " of" not in written:
        return False
    first = passage.token_at(match.start)
    if first and passage.lower(first - 1) in _DEGREE:
        return True
    if first and passage.lower(first - 1) in {"is", "was", "'s", "there"}:
        return "number" in written or not text.lower().startswith("a lot")
    sentence = passage.sentence_at(match.start)
    if any(passage.tag(index) in FINITE for index in range(sentence.first, first)):
        return False
    after = range(match.last + 1, sentence.last)
    verb = next((index for index in after if passage.tag(index) in FINITE), None)
    return verb is not None and passage.lower(verb) in {"is", "was", "has", "does"}


def _echoes(passage: Passage, match: Match, text: str) -> bool:
    """Whether a word of the replacement stands close by: "change or change"."""
    first = passage.token_at(match.start)
    near = [*range(max(0, first - _EARSHOT), first)]
    near += range(match.last + 1, min(len(passage), match.last + 1 + _EARSHOT))
    words = text.lower().split()
    if first and words[0] == passage.lower(first - 1):
        return True
    if match.last + 1 < len(passage) and words[-1] == passage.lower(match.last + 1):
        return True  # “filled in in May”
    heard = {passage.lower(index) for index in near}
    return any(
        _alike(word, other)
        for word in words
        if word not in _LITTLE_WORDS
        for other in heard - _LITTLE_WORDS
    )


def _alike(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (
        len(shorter) > 2
        and longer in {shorter + "s", shorter + "d", shorter + "ed", shorter + "ing"}
    )
