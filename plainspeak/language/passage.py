"""A stretch of a block with its words, tags and sentences: what checks look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.document import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Tokens first to last (half-open) of a passage; start and end are prose offsets."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One block of prose, or a part of a very long one, cut into tokens.

    `starts`, `ends` and `tags` (Penn Treebank) are parallel; offsets count from the
    start of the block's prose. It holds no spaCy object, so it is small and can be
    made by hand.
    """

    block: Block
    starts: list[int]
    ends: list[int]
    tags: list[str]
    sentences: tuple[Sentence, ...]

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def start(self) -> int:
        """The prose offset of the first token."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """The prose offset after the last token."""
        return self.ends[-1]

    @property
    def text(self) -> str:
        """The prose of the passage."""
        return self.block.prose[self.start : self.end]

    def word(self, index: int) -> str:
        """Return a token's text as written."""
        return self.block.prose[self.starts[index] : self.ends[index]]

    def lower(self, index: int) -> str:
        """Return a token's text in lower case with straight apostrophes."""
        return self.word(index).lower().replace("’", "'")

    def tag(self, index: int) -> str:
        """Return a token's tag, or "" outside the passage."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def token_at(self, offset: int) -> int:
        """Return the index of the last token that begins at or before a prose offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence_index(self, offset: int) -> int:
        """Return the index of the sentence that a prose offset lies in."""
        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that a prose offset lies in."""
        return self.sentences[self.sentence_index(offset)]

    def sentence_texts(self) -> Iterator[str]:
        """Return the prose of each sentence."""
        return (self.block.prose[s.start : s.end] for s in self.sentences)
