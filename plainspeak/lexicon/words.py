"""How text is cut into words for matching: the same for terms and for drafts.

Hyphens, no-break spaces and ordinary spaces join words alike, so that "co-production"
and "co production" have one key; a slash is kept; anything else ends a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPACE_OR_HYPHEN = re.compile(r"[ \t\n\xa0\u2007\u2009\u202f]+|\xad?[-\u2010\u2011]\xad?")
_SLASH = re.compile(r" ?/ ?")
_POSSESSIVE = re.compile(r"['’] ")  # “citizens’ assembly”
_AMPERSAND = re.compile(r" & ?")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in lower case, where they stand, and what joins each to the next."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    joins: list[str | None]

    def key(self, first: int, last: int) -> str | None:
        """Return the key of words first to last, or None where something parts them."""
        if first == last:
            return self.texts[first]
        key = self.texts[first]
        for index in range(first, last):
            join = self.joins[index]
            if join is None:
                return None
            key += join + self.texts[index + 1]
        return key


def split_words(text: str, offset: int = 0) -> Words:
    """Cut a text into words; `offset` is added to every position."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    joins: list[str | None] = []
    previous_end: int | None = None
    for match in WORD.finditer(text):
        start = match.start()
        if previous_end is not None:
            joins.append(_join(text[previous_end:start]))
        word = match.group().lower()
        texts.append(word.replace("’", "'") if "’" in word else word)
        starts.append(start + offset)
        previous_end = match.end()
        ends.append(previous_end + offset)
    joins.append(None)
    return Words(texts, starts, ends, joins)


def key_of(phrase: str) -> str:
    """Return the key of a term. Raises ValueError when it holds no word or is broken up."""
    words = split_words(phrase)
    key = words.key(0, len(words.texts) - 1) if words.texts else None
    if key is None:
        raise ValueError(f"{phrase!r} cannot be matched as one phrase")
    return key


def matchable(phrase: str) -> bool:
    """Whether a phrase can be matched: words with nothing between them that parts them."""
    words = split_words(phrase)
    if not words.texts or words.starts[0] != 0 or words.ends[-1] != len(phrase):
        return False
    return words.key(0, len(words.texts) - 1) is not None


def places(words: Words, keys: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of each place where one of the keys stands."""
    longest = max((key.count(" ") for key in keys), default=0)
    for first in range(len(words.texts)):
        for last in range(first, min(first + longest + 1, len(words.texts))):
            if words.key(first, last) in keys:
                yield first, last


def contains(words: Words, keys: Collection[str]) -> bool:
    """Whether any of the keys stands among the words."""
    return any(True for _ in places(words, keys))


def _join(gap: str) -> str | None:
    if gap == " " or _SPACE_OR_HYPHEN.fullmatch(gap):
        return " "
    if _SLASH.fullmatch(gap):
        return " / "
    if _AMPERSAND.fullmatch(gap):
        return " and "
    if _POSSESSIVE.fullmatch(gap):
        return " "
    return None
