"""Lint rules on the grammar of an entry: forms, variants, and tests on words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from plainspeak.lexicon.entry import NOUN_RULES, ContextRules, Entry, PartOfSpeech
from plainspeak.lexicon.problem import Mistake
from plainspeak.lexicon.rules_wording import Mistakes
from plainspeak.lexicon.spelling import spellings, with_s
from plainspeak.lexicon.words import contains, key_of, matchable, split_words
from plainspeak.lexicon.written import pieces, term_keys

MOST_NEIGHBOURS = 6
_OF_VERBS = (
    "object",
    "unless_object",
    "subject",
    "unless_subject",
    "needs_object",
    "unless_object_follows",
)
_OF_DESCRIBERS = ("describes", "unless_describes")
_DESCRIBERS = frozenset({PartOfSpeech.ADJECTIVE, PartOfSpeech.NOUN})


def head(entry: Entry) -> Mistakes:
    """Check that the head is a word of the term."""
    if entry.head is not None and entry.head not in entry.stem.split():
        words = ", ".join(f"“{word}”" for word in entry.stem.split())
        yield Mistake(
            "head",
            f"“{entry.head}” is not a word of the term. Type the word that takes the "
            f"ending, one of: {words}",
        )


def spelling(entry: Entry) -> Mistakes:
    """Check that headings are in British spelling; the -ize spelling comes by itself."""
    words = [(word, with_s(word)) for word in entry.stem.split()]
    changed = [(word, british) for word, british in words if word != british]
    for word, british in changed:
        right = entry.heading.replace(word, british)
        yield Mistake(
            "", f'spell it “{british}”; the spelling with z is found too. Type: ["{right}"]'
        )


def variants(entry: Entry) -> Mistakes:
    """Check that variants are spellings that we would not find without them."""
    found = {key_of(form) for form in spellings(entry.stem.lower()) if matchable(form)}
    for text in entry.variants:
        if not matchable(text):
            yield Mistake(
                "variants", f"“{text}” cannot be matched. Use words, hyphens and apostrophes."
            )
        elif key_of(text) in found:
            yield Mistake("variants", f"“{text}” is found by itself. Take it out.")


def forms(entry: Entry) -> Mistakes:
    """Check that forms that an entry spells out can be matched, and each has its replacement."""
    if len(entry.forms) > 10:
        yield Mistake("forms", "give ten forms at most; the other forms are made for you.")
    for form in entry.forms:
        if not matchable(form):
            yield Mistake(
                "forms", f"“{form}” cannot be matched. Use words, hyphens and apostrophes."
            )
    if entry.forms and not entry.say:
        yield Mistake("forms", 'forms need words to say instead. Add: say = ["…"]')


def right_kind(entry: Entry) -> Mistakes:
    """Check that tests on objects are for verbs, and on the noun described for adjectives."""
    used = [rule.name for rule in fields(ContextRules) if getattr(entry.context, rule.name)]
    for key in used:
        if key in _OF_VERBS and entry.part_of_speech is not PartOfSpeech.VERB:
            yield Mistake(
                key, f"“{key}” is for verbs only. Take it out, or use only_with or unless_with."
            )
        if key in _OF_DESCRIBERS and entry.part_of_speech not in _DESCRIBERS:
            yield Mistake(key, f"“{key}” is for adjectives and nouns only. Take it out.")
    rules = entry.context
    if rules.object and rules.needs_object:
        yield Mistake("needs_object", "“object” needs an object already. Take needs_object out.")
    if rules.unless_object_follows and (rules.object or rules.needs_object):
        yield Mistake(
            "unless_object_follows",
            "the entry asks for an object and for none. Take one of the two out.",
        )
    for key, other in _pairs():
        both = sorted(set(getattr(rules, key)) & set(getattr(rules, other)))
        if both:
            yield Mistake(other, f"“{both[0]}” is in “{key}” too. Keep it in one of them.")


def neighbours(entry: Entry) -> Mistakes:
    """Check that the words around a term can be matched; nouns are single words."""
    for rule in fields(ContextRules):
        texts = getattr(entry.context, rule.name)
        if rule.default is False:
            continue
        for text in texts:
            words = pieces(text)
            if not words:
                yield Mistake(
                    rule.name, f"“{text}” cannot be matched. Use words and # for a number."
                )
            elif rule.name in NOUN_RULES and len(words) > 1:
                message = f"give one noun, the last of its phrase: “{words[-1]}”, not “{text}”"
                yield Mistake(rule.name, message)
            elif len(words) > MOST_NEIGHBOURS:
                message = f"“{text}” is too long. Give {MOST_NEIGHBOURS} words at most."
                yield Mistake(rule.name, message)
        for text in sorted({text for text in texts if texts.count(text) > 1}):
            yield Mistake(rule.name, f"“{text}” is there twice.")


def fixed_phrases(entry: Entry) -> Mistakes:
    """Check that phrases and names that hold a term back contain it."""
    keys = term_keys(entry)
    if not keys:
        return
    for key, texts in (("unless_in", entry.unless_in), ("names", entry.names)):
        for text in texts:
            if not matchable(text):
                yield Mistake(
                    key, f"“{text}” cannot be matched. Use words, hyphens and apostrophes."
                )
                continue
            words = split_words(text)
            if not contains(words, keys):
                yield Mistake(
                    key, f"“{text}” does not contain “{entry.term}”. Write the whole phrase."
                )
            elif key_of(text) in keys:
                yield Mistake(key, f"“{text}” is the term itself. Write the phrase around it.")


def _pairs() -> Iterator[tuple[str, str]]:
    for key in ("object", "subject", "describes"):
        yield Mistake(key, f"unless_{key}")
    for key in ("before", "after", "with"):
        yield f"only_{key}", f"unless_{key}"
