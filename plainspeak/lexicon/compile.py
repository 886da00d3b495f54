"""Entries → the lexicon: every form written out, ready to be matched against a text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields

from plainspeak.lexicon.entry import (
    NOUN_RULES,
    Advice,
    ContextRules,
    Entry,
    Fix,
    PartOfSpeech,
)
from plainspeak.lexicon.inflect import head_of, is_only_a_verb, plural
from plainspeak.lexicon.words import key_of
from plainspeak.lexicon.written import (
    OWN_FORM,
    held_back_forms,
    neighbour_words,
    pieces,
    replacement_forms,
    term_forms,
)
from plainspeak.model import Severity

# Marks a form that holds a term back: a fixed phrase or a name that contains it.
HELD_BACK = "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The rules of `ContextRules` as sets, and as word sequences for neighbours."""

    nouns: Mapping[str, frozenset[str]]
    neighbours: Mapping[str, tuple[tuple[str, ...], ...]]
    needs_object: bool = False
    unless_object_follows: bool = False
    only_at_start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A compiled entry. Each replacement maps a feature to its form."""

    code: str
    name: str
    part_of_speech: PartOfSpeech
    advice: Advice
    fix: Fix
    severity: Severity
    why: str
    explain: str | None
    sources: tuple[str, ...]
    first_use_only: bool
    exact_case: tuple[str, ...]
    head: int
    tail: tuple[str, ...]
    verb_only: bool
    replacements: tuple[Mapping[str, str], ...]
    context: Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All terms, and for each written form the terms it may be.

    `forms` maps a key (see words.py) to pairs of a term's index and the features the
    form stands for, in the order in which they are tried; `longest` gives the most
    words of any form that begins with a word.
    """

    terms: Sequence[Term]
    forms: Mapping[str, tuple[tuple[int, str], ...]]
    longest: Mapping[str, int]
    version: str


def compile_entries(entries: Iterable[Entry]) -> Lexicon:
    """Write out the forms of all entries. Entries must have passed the lint."""
    entries = list(entries)
    table: dict[str, dict[int, str]] = {}

    def add(form: str, index: int, feature: str) -> None:
        features = table.setdefault(key_of(form), {})
        if feature not in features.get(index, ""):
            features[index] = features.get(index, "") + feature

    for index, entry in enumerate(entries):
        for form, feature in term_forms(entry):
            add(form, index, feature)
        for form in sorted(held_back_forms(entry)):
            add(form, index, HELD_BACK)
    in_order = {
        key: tuple(sorted(found.items(), key=lambda p: entries[p[0]].precedence))
        for key, found in table.items()
    }
    return _lexicon(tuple(map(_term, entries)), in_order)


def _term(entry: Entry) -> Term:
    replacements = [replacement_forms(entry, say) for say in entry.say]
    if entry.forms:
        own = {f"{OWN_FORM}{n}": entry.forms[form] for n, form in enumerate(sorted(entry.forms))}
        replacements = [{**(replacements[0] if replacements else {}), **own}, *replacements[1:]]
    return Term(
        code=entry.code,
        name=entry.term,
        part_of_speech=entry.part_of_speech,
        advice=entry.advice,
        fix=Fix.NEVER if entry.legal_force else entry.fix,
        severity=entry.severity,
        why=entry.why,
        explain=entry.explain,
        sources=entry.source,
        first_use_only=entry.first_use_only or entry.advice is Advice.EXPLAIN,
        exact_case=tuple(form for form, _ in term_forms(entry)) if entry.case_exact else (),
        head=_head(entry),
        tail=pieces(entry.tail),
        verb_only=is_only_a_verb(entry.stem, entry.part_of_speech),
        replacements=tuple(replacements),
        context=_context(entry.context),
    )


def _head(entry: Entry) -> int:
    """Return the index, among the words of the key, of the word that takes endings.

    In a hyphenated word it is the last part: the tag of "co-design" is that of "design".
    """
    words = entry.stem.split()
    index = head_of(entry.stem, entry.part_of_speech)
    if entry.head in words:
        index = words.index(entry.head)
    return len(key_of(" ".join(words[: index + 1])).split()) - 1


def _context(rules: ContextRules) -> Context:
    nouns: dict[str, frozenset[str]] = {}
    neighbours: dict[str, tuple[tuple[str, ...], ...]] = {}
    for rule in fields(ContextRules):
        value = getattr(rules, rule.name)
        if not value or isinstance(value, bool):
            continue
        if rule.name in NOUN_RULES:
            nouns[rule.name] = frozenset(value) | {plural(noun) for noun in value}
        else:
            neighbours[rule.name] = neighbour_words(rule.name, value)
    return Context(
        nouns=nouns,
        neighbours=neighbours,
        needs_object=rules.needs_object,
        unless_object_follows=rules.unless_object_follows,
        only_at_start=rules.only_at_start,
    )


def _lexicon(terms: tuple[Term, ...], table: Mapping[str, tuple[tuple[int, str], ...]]) -> Lexicon:
    longest: dict[str, int] = {}
    for key in table:
        words = [word for word in key.split() if word != "/"]
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    content = json.dumps([list(map(asdict, terms)), table], default=sorted, sort_keys=True)
    version = hashlib.sha256(content.encode()).hexdigest()[:12]
    return Lexicon(terms=terms, forms=table, longest=longest, version=version)
