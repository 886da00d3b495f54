"""Counts from our own sentences → the figures of `Scores`."""

from __future__ import annotations

from dataclasses import dataclass, field

from plainspeak.language.passage import Passage
from plainspeak.lexicon.words import WORD
from plainspeak.model import Scores


@dataclass(slots=True)
class Tally:
    """Running totals over the passages of one draft."""

    words: int = 0
    checked_words: int = 0
    sentences: int = 0
    passive_sentences: int = 0
    texts: list[str] = field(default_factory=list)

    def add(self, passage: Passage) -> None:
        """Count one passage."""
        count = sum(1 for _ in WORD.finditer(passage.text))
        self.checked_words += count
        if passage.block.scored:
            self.words += count
            self.sentences += len(passage.sentences)

    def scores(self, *, word_findings: int) -> Scores:
        """Return the figures for all passages added."""
        return Scores(
            words=self.words,
            sentences=self.sentences,
            checked_words=self.checked_words,
            average_sentence_length=self.words / self.sentences if self.sentences else None,
            jargon_per_100_words=100 * word_findings / self.checked_words
            if self.checked_words
            else None,
        )
