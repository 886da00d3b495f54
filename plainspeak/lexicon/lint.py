"""The lint of wordlists: every rule, run over every list, all problems together.

Each rule is a function of a rules_ module; `ENTRY_RULES` is the register. A rule yields
the key that it is about and what to type, in words for people who do not program.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from plainspeak.lexicon import rules_advice, rules_catalogue, rules_grammar, rules_wording
from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.load import read_wordlist
from plainspeak.lexicon.problem import Problem
from plainspeak.lexicon.rules_sources import (
    acronym_sources,
    read_sources,
    unknown_sources,
    unused_sources,
)
from plainspeak.lexicon.shipped import not_replaced

Rule = Callable[[Entry], rules_wording.Mistakes]

ENTRY_RULES: tuple[Rule, ...] = (
    rules_wording.heading,
    rules_wording.spaces,
    rules_wording.why,
    rules_wording.sentences,
    rules_wording.term_in_examples,
    rules_advice.one_advice,
    rules_advice.fix,
    rules_advice.say,
    rules_advice.explain,
    rules_advice.meaning,
    rules_advice.say_anyway,
    rules_grammar.head,
    rules_grammar.spelling,
    rules_grammar.variants,
    rules_grammar.forms,
    rules_grammar.right_kind,
    rules_grammar.neighbours,
    rules_grammar.fixed_phrases,
)
_LIST_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """The entries of the lists asked about, all entries read, and every problem."""

    entries: tuple[Entry, ...]
    everything: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def lint(
    paths: Sequence[Path],
    others: Sequence[Path] = (),
    *,
    used_sources: Collection[str] | None = None,
) -> Linted:
    """Lint list files and return every problem, by file and line.

    `others` are lists that these are compared with; problems in them are not told.
    `used_sources` are the source ids that something beside the lists names; with it,
    sources that nothing names are problems too. Example sentences are not tried.

    Raises WordlistError when a file cannot be read as text.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    in_order: list[rules_catalogue.Found] = []
    for path in paths:
        wordlist, mistakes = read_wordlist(path)
        problems += mistakes
        entries += wordlist.entries
        in_order.append(rules_catalogue.order(wordlist))
        if not _LIST_NAME.fullmatch(path.stem):
            message = "name the file in small letters with hyphens, like: social-care.toml"
            problems.append(Problem(path=path.as_posix(), line=1, message=message))
    compared = [entry for path in others for entry in read_wordlist(path)[0].entries]
    everything = [*entries, *_not_replaced(compared, entries)]
    table = rules_catalogue.form_table(everything)
    folders = dict.fromkeys(path.parent for path in (*others, *paths))
    sources, mistakes = read_sources(folders)
    problems += mistakes
    problems += (
        _problem(entry, key, message)
        for entry in entries
        for rule in ENTRY_RULES
        for key, message in rule(entry)
    )
    asked = {id(entry) for entry in entries}
    problems += (
        _problem(entry, key, message)
        for entry, key, message in chain(
            *in_order,
            rules_catalogue.codes(everything),
            rules_catalogue.shared_forms(table),
            rules_catalogue.flagged_advice(entries, table),
            unknown_sources(entries, sources),
        )
        if id(entry) in asked
    )
    if used_sources is not None:
        used = {source for entry in everything for source in entry.source}
        problems += unused_sources(sources, {*used, *used_sources, *acronym_sources(folders)})
    return Linted(
        entries=tuple(entries),
        everything=tuple(everything),
        problems=tuple(sorted(set(problems))),
    )


def _not_replaced(entries: list[Entry], own: list[Entry]) -> list[Entry]:
    """Leave out the entries of another folder that a team's own take the place of."""
    folders = {Path(entry.path).parent for entry in own}
    shipped = [entry for entry in entries if Path(entry.path).parent not in folders]
    kept = {id(entry) for entry in not_replaced(shipped, own)}
    return [e for e in entries if Path(e.path).parent in folders or id(e) in kept]


def _problem(entry: Entry, key: str, message: str) -> Problem:
    return Problem(
        path=entry.path,
        line=entry.key_lines.get(key, entry.line),
        message=f"“{entry.heading}”: {message}",
    )
