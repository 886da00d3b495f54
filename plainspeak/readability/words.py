"""Facts about single words, each from textstat's own functions.

textstat asks nltk for the CMU pronouncing dictionary, which nltk would download. Ours,
a small one, is put in front of whatever nltk has, so that syllables are counted the
same everywhere and nothing is fetched; training/syllables/README.md says how it is made.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import NamedTuple

_LANGUAGE = "en_US"
_DICTIONARY = "corpora/cmudict/cmudict"
# What is remembered takes some 20 megabytes at most, however much is checked.
_REMEMBERED = 50_000
_LONGEST_REMEMBERED = 60


class WordFacts(NamedTuple):
    """What one chunk, that is what stands between two spaces, adds to each count.

    A chunk holds one word, or none when it is a lone dash or the like. `chunks` is 1, and
    `characters` are all of its characters: the automated readability index needs both.
    """

    words: int
    chunks: int
    characters: int
    letters: int
    syllables: int
    # Of three syllables or more.
    long_words: int
    # Not on the Dale-Chall list of easy words, and of so many syllables or more.
    unfamiliar: int
    unfamiliar_two: int
    unfamiliar_three: int


NONE = WordFacts(0, 0, 0, 0, 0, 0, 0, 0, 0)


def word_facts(chunk: str) -> WordFacts:
    """Return the facts about a chunk, which must hold no space."""
    return _remembered(chunk) if len(chunk) <= _LONGEST_REMEMBERED else _word_facts(chunk)


def _word_facts(chunk: str) -> WordFacts:
    textstat = _textstat()
    letters = textstat.counts.count_letters(chunk)
    found = textstat.selections.list_words(chunk)
    if not found:
        return NONE._replace(chunks=1, characters=len(chunk), letters=letters)
    word = found[0]
    syllables = textstat.counts.count_syllables(word, _LANGUAGE)
    is_difficult = textstat.validations.is_difficult_word
    facts = WordFacts(
        words=1,
        chunks=1,
        characters=len(chunk),
        letters=letters,
        syllables=syllables,
        long_words=int(syllables >= 3),
        unfamiliar=int(is_difficult(word, 0, _LANGUAGE)),
        unfamiliar_two=int(is_difficult(word, 2, _LANGUAGE)),
        unfamiliar_three=int(is_difficult(word, 3, _LANGUAGE)),
    )
    # pyphen would remember every word it ever saw.
    textstat.utils.get_pyphen(_LANGUAGE).hd.cache.clear()
    return facts


_remembered = lru_cache(maxsize=_REMEMBERED)(_word_facts)


@cache
def _textstat() -> ModuleType:
    """Import textstat, which takes a third of a second, with our dictionary in its reach.

    nltk reads no file that others may write to, and an installed file may well be such
    a one (a clone made under a loose umask). So it gets a private copy, which textstat
    reads once and remembers.
    """
    import nltk.data

    data = files("plainspeak.readability") / "data" / "nltk" / _DICTIONARY
    with TemporaryDirectory(prefix="plainspeak-") as folder:
        copy = Path(folder) / _DICTIONARY
        for parent in (copy.parent.parent, copy.parent):
            parent.mkdir(mode=0o700)
        copy.touch(mode=0o600)
        copy.write_bytes(data.read_bytes())
        nltk.data.path.insert(0, folder)
        backend = import_module("textstat.backend")
        backend.utils.get_cmudict(_LANGUAGE)
        nltk.data.path.remove(folder)
    return backend
