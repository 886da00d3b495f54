"""Every flag and leave sentence of every entry is a test of its own."""

from __future__ import annotations

import pytest
from helpers import apply, checker

from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.shipped import list_files, read_wordlists, wordlists_folder
from plainspeak.model import Finding

LISTS = read_wordlists(list_files(wordlists_folder()))


def _examples(key: str) -> list[object]:
    return [
        pytest.param(entry, sentence, id=f"{entry.code} {key} {number}")
        for wordlist in LISTS
        for entry in wordlist.entries
        for number, sentence in enumerate(getattr(entry, key), start=1)
    ]


def _findings(entry: Entry, sentence: str) -> list[Finding]:
    return [f for f in checker().check(sentence).findings if f.code == entry.code]


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
