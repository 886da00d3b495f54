"""The nine formulas, worked out from counts as textstat 0.7.13 works them out from text.

Each needs at least one word.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from plainspeak.readability.words import WordFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What the formulas are worked out from.

    `sentences` are those of three words or more, and at least 1; so are `opening_sentences`.
    What begins with “opening” counts in the first 100 words only; spoken words have a syllable.
    """

    sentences: int
    totals: WordFacts
    opening_spoken_words: int
    opening_long_words: int
    opening_sentences: int

    @property
    def words_per_sentence(self) -> float:
        """Words for each counted sentence."""
        return self.totals.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """Syllables for each word."""
        return self.totals.syllables / self.totals.words


def flesch_reading_ease(counts: Counts) -> float:
    """Flesch (1948): about 0 (hard) to 100 (easy)."""
    if not counts.totals.syllables:
        return 0.0
    return 206.835 - 1.015 * counts.words_per_sentence - 84.6 * counts.syllables_per_word


def flesch_kincaid_grade(counts: Counts) -> float:
    """Kincaid and others (1975): a US school grade."""
    if not counts.totals.syllables:
        return 0.0
    return 0.39 * counts.words_per_sentence + 11.8 * counts.syllables_per_word - 15.59


def smog_index(counts: Counts) -> float:
    """McLaughlin (1969): a US school grade, from words of three syllables or more."""
    long_words: float = 30 * (counts.totals.long_words / counts.sentences)
    return 1.043 * math.sqrt(long_words) + 3.1291


def gunning_fog(counts: Counts) -> float:
    """Gunning (1952): a US school grade."""
    hard = 100 * counts.totals.unfamiliar_three / counts.totals.words
    return 0.4 * (counts.words_per_sentence + hard)


def dale_chall_readability_score(counts: Counts) -> float:
    """Dale and Chall (1948): 4.9 and below is easy, 10 and above is for graduates."""
    hard = 100 * counts.totals.unfamiliar / counts.totals.words
    score = 0.1579 * hard + 0.0496 * counts.words_per_sentence
    return score + 3.6365 if hard > 5 else score


def coleman_liau_index(counts: Counts) -> float:
    """Coleman and Liau (1975): a US school grade, from letters."""
    letters = counts.totals.letters / counts.totals.words * 100
    sentences = counts.sentences / counts.totals.words * 100
    return 0.058 * letters - 0.296 * sentences - 15.8 if letters else 0.0


def automated_readability_index(counts: Counts) -> float:
    """Smith and Senter (1967): a US school grade, from characters."""
    characters = counts.totals.characters / counts.totals.chunks
    return 4.71 * characters + 0.5 * counts.words_per_sentence - 21.43


def linsear_write_formula(counts: Counts) -> float:
    """Return the Linsear Write grade (O'Hayre 1966) of the first 100 words."""
    points = (
        counts.opening_spoken_words + 2 * counts.opening_long_words
    ) / counts.opening_sentences
    return (points - 2 if points <= 20 else points) / 2


def spache_readability(counts: Counts) -> float:
    """Spache (1953): a US school grade, meant for texts for young children."""
    hard = 100 * counts.totals.unfamiliar_two / counts.totals.words
    return 0.141 * counts.words_per_sentence + 0.086 * hard + 0.839


ALL = (
    flesch_reading_ease,
    flesch_kincaid_grade,
    smog_index,
    gunning_fog,
    dale_chall_readability_score,
    coleman_liau_index,
    automated_readability_index,
    linsear_write_formula,
    spache_readability,
)
