"""Counts from our own sentences → the figures of `Scores`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plainspeak.language.passage import Passage
from plainspeak.language.passives import verbal_passives
from plainspeak.model import Scores
from plainspeak.readability import formulas
from plainspeak.readability.formulas import Counts
from plainspeak.readability.lines import sentence_line
from plainspeak.readability.words import NONE, WordFacts, word_facts

# Under this many words, no school year or reading age is given.
FEWEST_WORDS = 100
# textstat passes over shorter sentences when it counts them.
_SHORTEST_SENTENCE = 3
_OPENING = 100


@dataclass(slots=True)
class Tally:
    """Running totals over the passages of one draft. They do not grow with its length."""

    checked_words: int = 0
    sentences: int = 0
    passive_sentences: int = 0
    totals: WordFacts = NONE
    full_sentences: int = 0
    opening_words: int = 0
    opening_spoken_words: int = 0
    opening_long_words: int = 0
    opening_sentences: int = 0

    def add(self, passage: Passage) -> None:
        """Count one passage."""
        lines = [
            [word_facts(chunk) for chunk in sentence_line(text).split()]
            for text in passage.sentence_texts()
        ]
        words = [sum(facts.words for facts in line) for line in lines]
        self.checked_words += sum(words)
        if not passage.block.scored:
            return
        for line, count in zip(lines, words, strict=True):
            self._add_sentence(line, count)
        self.passive_sentences += len(
            {
                passage.sentence_index(passage.starts[participle])
                for _, participle in verbal_passives(passage)
            }
        )

    def _add_sentence(self, line: Sequence[WordFacts], words: int) -> None:
        if self.opening_words < _OPENING:
            self._add_opening(line)
        self.totals = WordFacts(*map(sum, zip(self.totals, *line, strict=True)))
        self.sentences += words > 0
        self.full_sentences += words >= _SHORTEST_SENTENCE

    def _add_opening(self, line: Sequence[WordFacts]) -> None:
        words = 0
        for facts in line:
            words += facts.words
            self.opening_spoken_words += facts.syllables > 0
            self.opening_long_words += facts.long_words
            if self.opening_words + words == _OPENING:
                break
        self.opening_words += words
        self.opening_sentences += words >= _SHORTEST_SENTENCE

    def scores(self, *, word_findings: int) -> Scores:
        """Return the figures for all passages added; `word_findings` are those of wordlists."""
        words = self.totals.words
        jargon = 100 * word_findings / self.checked_words if self.checked_words else None
        if not words:
            return Scores(checked_words=self.checked_words, jargon_per_100_words=jargon)
        counts = Counts(
            sentences=max(1, self.full_sentences),
            totals=self.totals,
            opening_spoken_words=self.opening_spoken_words,
            opening_long_words=self.opening_long_words,
            opening_sentences=max(1, self.opening_sentences),
        )
        figures = {formula.__name__: formula(counts) for formula in formulas.ALL}
        grade = figures["flesch_kincaid_grade"]
        enough = words >= FEWEST_WORDS
        return Scores(
            words=words,
            sentences=self.sentences,
            checked_words=self.checked_words,
            average_sentence_length=words / self.sentences,
            passive_sentences=self.passive_sentences / self.sentences,
            jargon_per_100_words=jargon,
            school_year=max(0, round(grade + 1)) if enough else None,
            reading_age=max(5, round(grade + 5)) if enough else None,
            **figures,
        )
