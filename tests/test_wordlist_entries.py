"""Every flag and leave sentence of every entry is a test of its own."""

from __future__ import annotations

from functools import cache

import pytest

from plainspeak.checker import Checker
from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.shipped import list_files, read_wordlists, wordlists_folder
from plainspeak.model import Edit, Finding

LISTS = read_wordlists(list_files(wordlists_folder()))


def _examples(key: str) -> list[object]:
    return [
        pytest.param(entry, sentence, id=f"{entry.code} {key} {number}")
        for wordlist in LISTS
        for entry in wordlist.entries
        for number, sentence in enumerate(getattr(entry, key), start=1)
    ]


@cache
def _checker() -> Checker:
    return Checker()


def _findings(entry: Entry, sentence: str) -> list[Finding]:
    return [f for f in _checker().check(sentence).findings if f.code == entry.code]


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("entry", "example"), _examples("flag"))
def test_flagged(entry: Entry, example: str) -> None:
    sentence, _, wanted = example.partition(" -> ")
    findings = _findings(entry, sentence)
    assert findings, f"{entry.path}, line {entry.line}: not flagged: {sentence}"
    if wanted:
        edits = findings[0].suggestions[0].edits
        assert apply(sentence, edits) == wanted, f"{entry.path}, line {entry.line}"


@pytest.mark.parametrize(("entry", "sentence"), _examples("leave"))
def test_left_alone(entry: Entry, sentence: str) -> None:
    words = [finding.text for finding in _findings(entry, sentence)]
    assert not words, f"{entry.path}, line {entry.line}: flagged {words} in: {sentence}"
