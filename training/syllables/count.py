"""Words of texts and the syllables of words, as textstat counts them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from textstat.backend.selections import list_words
from textstat.backend.utils import get_pyphen

_ENTRY = re.compile(r'\s*(?P<quote>["\']?)(?P<word>.+?)(?P=quote): "(?P<sounds>[A-Z0-2 ]+)",?\s*')


def pronunciations(path: Path) -> dict[str, str]:
    """Return the first pronunciation of each word that textstat can look up."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = _ENTRY.fullmatch(line)
        if entry and list_words(entry["word"], lowercase=True) == [entry["word"]]:
            found[entry["word"]] = entry["sounds"]
    return found


def syllables(sounds: str) -> int:
    """Count the vowels of a pronunciation: the sounds with a stress mark."""
    return sum(sound[-1].isdigit() for sound in sounds.split())


def fallback(word: str) -> int:
    """Count syllables as textstat does for a word that is in no dictionary."""
    return len(get_pyphen("en_US").positions(word)) + 1


def words_of(path: Path) -> Iterator[str]:
    """Yield the words of a text: plain, the strings of JSON lines, or spaCy's DocBin."""
    for line in _lines(path):
        yield from list_words(line, lowercase=True)


def _lines(path: Path) -> Iterator[str]:
    if path.suffix == ".spacy":
        for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab):
            yield doc.text
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if path.suffix == ".jsonl":
                yield from (value for value in json.loads(line).values() if isinstance(value, str))
            else:
                yield line
