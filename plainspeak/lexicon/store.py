"""The lexicon as a file: JSON lines, so that only the terms that occur are ever parsed.

The first line holds the version and the longest forms, the second the forms, and each
line after them one term, in order.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, overload

from plainspeak.lexicon.compile import Context, Lexicon, Term
from plainspeak.lexicon.entry import Advice, Fix, PartOfSpeech
from plainspeak.model import Severity


def dump(lexicon: Lexicon) -> str:
    """Return the lexicon as text."""
    head = {"version": lexicon.version, "terms": len(lexicon.terms), "longest": lexicon.longest}
    lines = (head, lexicon.forms, *map(asdict, lexicon.terms))
    return "".join(f"{_line(line)}\n" for line in lines)


def load(text: str) -> Lexicon:
    """Read a lexicon that `dump` wrote. Raises ValueError when the text is not whole."""
    lines = text.split("\n")
    if len(lines) < 3:
        raise ValueError("the lexicon is cut off")
    head, forms, terms, rest = json.loads(lines[0]), json.loads(lines[1]), lines[2:-1], lines[-1]
    keys = {"version", "terms", "longest"}
    if rest or not isinstance(head, dict) or head.keys() != keys or head["terms"] != len(terms):
        raise ValueError("the lexicon is not whole")
    return Lexicon(
        terms=_StoredTerms(terms), forms=forms, longest=head["longest"], version=head["version"]
    )


class _StoredTerms(Sequence[Term]):
    """Terms that are read from their lines when they are first asked for."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._read: dict[int, Term] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[Term]:
        return (self[index] for index in range(len(self._lines)))

    @overload
    def __getitem__(self, index: int) -> Term: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Term]: ...
    def __getitem__(self, index: int | slice) -> Term | Sequence[Term]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        term = self._read.get(index)
        if term is None:
            term = self._read[index] = _term(json.loads(self._lines[index]))
        return term


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=sorted)


def _term(table: dict[str, Any]) -> Term:
    context = table.pop("context")
    nouns = {key: frozenset(value) for key, value in context.pop("nouns").items()}
    phrases = {
        key: tuple(tuple(words) for words in value)
        for key, value in context.pop("neighbours").items()
    }
    table["part_of_speech"] = PartOfSpeech(table["part_of_speech"])
    table["advice"] = Advice(table["advice"])
    table["fix"] = Fix(table["fix"])
    table["severity"] = Severity(table["severity"])
    for key in ("sources", "exact_case", "replacements", "tail"):
        table[key] = tuple(table[key])
    return Term(**table, context=Context(nouns=nouns, neighbours=phrases, **context))
