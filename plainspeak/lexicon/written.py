"""Every way a term may be written in a draft, and every form of its replacements."""

from __future__ import annotations

import re
from dataclasses import fields

from plainspeak.lexicon.entry import ContextRules, Entry, Fix, PartOfSpeech
from plainspeak.lexicon.inflect import Feature, all_forms, forms, plural, possessive
from plainspeak.lexicon.spelling import spellings
from plainspeak.lexicon.words import key_of, matchable

# What may stand around a term: words, marks, and # for any number.
_PIECE = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[#.,;:!?()£$€%&/]")
_BETWEEN_PIECES = re.compile(r"[\s\-'’]*")
# Before the number of a form that the entry itself spells out.
OWN_FORM = "="


def can_compile(entry: Entry) -> bool:
    """Whether every phrase of an entry can be matched."""
    neighbours = (
        phrase
        for rule in fields(ContextRules)
        if rule.default is not False
        for phrase in getattr(entry.context, rule.name)
    )
    phrases = (entry.stem, *entry.variants, *entry.unless_in, *entry.names, *entry.forms)
    tail = (entry.tail,) if entry.tail else ()
    return all(map(matchable, phrases)) and all(map(pieces, (*neighbours, *tail)))


def pieces(phrase: str) -> tuple[str, ...]:
    """Cut words that stand around a term into tokens, as a draft is; () if that fails."""
    if not _BETWEEN_PIECES.fullmatch(_PIECE.sub("", phrase)):
        return ()
    return tuple(piece.lower().replace("’", "'") for piece in _PIECE.findall(phrase))


def term_forms(entry: Entry) -> list[tuple[str, str]]:
    """Return every written form of an entry's term with its feature.

    A form that the entry spells out has the feature of its replacement, not its own.
    What cannot be matched is left out; the lint names it.
    """
    found: dict[tuple[str, str], None] = {}
    for term in filter(matchable, (entry.stem, *entry.variants)):
        own = all_forms(
            term if entry.case_exact else term.lower(), entry.part_of_speech, head=entry.head
        )
        if entry.part_of_speech is PartOfSpeech.NOUN:
            own |= _possessives(own)
        for feature, written in own.items():
            if feature in {Feature.COMPARATIVE, Feature.SUPERLATIVE} and " " in written[0]:
                continue  # “more robust”: the term in it is found by itself
            found |= {(spelling, feature): None for form in written for spelling in spellings(form)}
    spelt_out = {
        key_of(form): number for number, form in enumerate(sorted(entry.forms)) if matchable(form)
    }
    return [
        *(pair for pair in found if key_of(pair[0]) not in spelt_out),
        *((form, f"{OWN_FORM}{number}") for form, number in spelt_out.items()),
    ]


def term_keys(entry: Entry) -> list[str]:
    """Return the keys of every written form of a term (see words.py), the shortest first."""
    return sorted({key_of(form) for form, _ in term_forms(entry)}, key=lambda k: (len(k), k))


def _possessives(own: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the possessive forms; a bare apostrophe is no part of a word's key."""
    pairs = (
        (Feature.SINGULAR, Feature.SINGULAR_POSSESSIVE),
        (Feature.PLURAL, Feature.PLURAL_POSSESSIVE),
    )
    return {
        owner: tuple(form for noun in own[number] if (form := possessive(noun)).endswith("s"))
        for number, owner in pairs
    }


def held_back_forms(entry: Entry) -> set[str]:
    """Return every written form of the phrases and names that let the term stand.

    The term in them takes all its forms: "commence proceedings", "commenced proceedings".
    """
    own = [form for form, _ in term_forms(entry)]
    found: set[str] = set()
    for phrase in (*entry.unless_in, *entry.names):
        lower = phrase.lower()
        found |= set(forms(lower, PartOfSpeech.NOUN).values())
        inside = max((f for f in own if f" {f} " in f" {lower} "), key=len, default=None)
        if inside is not None:
            before, _, after = f" {lower} ".partition(f" {inside} ")
            found |= {f"{before} {form} {after}".strip() for form in own}
    return {spelling for form in found for spelling in spellings(form)}


def replacement_forms(entry: Entry, say: str) -> dict[str, str]:
    """Return the forms of one replacement, paired with the features of the term.

    Words that are only an idea ("the people it affects") stand as they were written,
    unless they are verbs.
    """
    if entry.fix is Fix.NEVER and entry.part_of_speech is not PartOfSpeech.VERB:
        return {feature: say for _, feature in term_forms(entry)}
    found = forms(say, entry.part_of_speech)
    if entry.part_of_speech is PartOfSpeech.NOUN:
        found[Feature.SINGULAR_POSSESSIVE] = possessive(found[Feature.SINGULAR])
        found[Feature.PLURAL_POSSESSIVE] = possessive(found[Feature.PLURAL])
    return found


def neighbour_words(rule: str, phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Cut neighbours into words; a single word of a `with`-rule means its plural too."""
    found = [pieces(phrase) for phrase in phrases]
    if rule.endswith("with"):
        found += [(plural(words[0]),) for words in found if len(words) == 1 and words[0].isalpha()]
    return tuple(dict.fromkeys(found))
