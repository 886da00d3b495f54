"""Entries → the lexicon: every form written out, ready to be matched against a text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from plainspeak.lexicon.entry import (
    NOUN_RULES,
    Advice,
    ContextRules,
    Entry,
    Fix,
    PartOfSpeech,
)
from plainspeak.lexicon.inflect import head_of, plural
from plainspeak.lexicon.words import key_of
from plainspeak.lexicon.written import (
    OWN_FORM,
    held_back_forms,
    neighbour_words,
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


_ANYWHERE = Context(nouns={}, neighbours={})


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
    replacements: tuple[Mapping[str, str], ...]
    context: Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All terms, and for each written form the terms it may be.

    `forms` maps a key (see words.py) to pairs of a term's index and the features the
    form stands for; `longest` gives the most words of any form that begins with a word.
    """

    terms: tuple[Term, ...]
    forms: Mapping[str, tuple[tuple[int, str], ...]]
    longest: Mapping[str, int]
    version: str


def compile_entries(entries: Iterable[Entry]) -> Lexicon:
    """Write out the forms of all entries. Entries must have passed the lint."""
    terms: list[Term] = []
    table: dict[str, dict[int, str]] = {}

    def add(form: str, index: int, feature: str) -> None:
        features = table.setdefault(key_of(form), {})
        if feature not in features.get(index, ""):
            features[index] = features.get(index, "") + feature

    for index, entry in enumerate(entries):
        terms.append(_term(entry))
        for form, feature in term_forms(entry):
            add(form, index, feature)
        for form in sorted(held_back_forms(entry)):
            add(form, index, HELD_BACK)
    return _lexicon(tuple(terms), {key: _in_order(found, terms) for key, found in table.items()})


def _in_order(found: Mapping[int, str], terms: list[Term]) -> tuple[tuple[int, str], ...]:
    """Put terms that share a form in order of precedence: those with a context first."""
    return tuple(sorted(found.items(), key=lambda pair: terms[pair[0]].context == _ANYWHERE))


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
        replacements=tuple(replacements),
        context=_context(entry.context),
    )


def _head(entry: Entry) -> int:
    """Return the index, among the words of the key, of the word that takes endings.

    In a hyphenated word it is the last part: the tag of "co-design" is that of "design".
    """
    words = entry.term.split()
    index = head_of(entry.term, entry.part_of_speech)
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
    digest = hashlib.sha256(
        json.dumps([_jsonable(terms), sorted(table.items())], sort_keys=True).encode()
    )
    return Lexicon(terms=terms, forms=table, longest=longest, version=digest.hexdigest()[:12])


def dump(lexicon: Lexicon) -> str:
    """Return the lexicon as JSON."""
    return json.dumps(
        {
            "version": lexicon.version,
            "terms": _jsonable(lexicon.terms),
            "forms": lexicon.forms,
            "longest": lexicon.longest,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def load(text: str) -> Lexicon:
    """Read a lexicon that `dump` wrote."""
    data = json.loads(text)
    return Lexicon(
        terms=tuple(_read_term(term) for term in data["terms"]),
        forms=data["forms"],
        longest=data["longest"],
        version=data["version"],
    )


def _jsonable(terms: tuple[Term, ...]) -> list[dict[str, Any]]:
    tables = [asdict(term) for term in terms]
    for table in tables:
        context = table["context"]
        context["nouns"] = {key: sorted(value) for key, value in context["nouns"].items()}
    return tables


def _read_term(table: dict[str, Any]) -> Term:
    context = table.pop("context")
    nouns = {key: frozenset(value) for key, value in context.pop("nouns").items()}
    table["part_of_speech"] = PartOfSpeech(table["part_of_speech"])
    table["advice"] = Advice(table["advice"])
    table["fix"] = Fix(table["fix"])
    table["severity"] = Severity(table["severity"])
    table["sources"] = tuple(table["sources"])
    table["replacements"] = tuple(table["replacements"])
    return Term(**table, context=Context(nouns=nouns, **context))
