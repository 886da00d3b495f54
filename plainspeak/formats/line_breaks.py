"""What a line end inside a paragraph stands for: a space, a hyphen, or nothing at all."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cached_property

HYPHENS = "-‐"
_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W_]+")
# The words of a text; those broken at a line end are read past.
_WORDS = re.compile(
    r"[^\W_]+[-‐][ \t]*(?:\r\n|\r|\n)[ \t>]*[^\W_]+|(?P<whole>[^\W_]+(?:-[^\W_]+)*)"
)
# The longest word part that is looked at on either side of a break.
_LONGEST = 40
# Endings that are no words of their own, so what they follow was cut in two.
_ENDINGS = frozenset(
    "al ally ance ances ation ational ations ative cies cy ed ence ences ency er ered ering "
    "ers eration ful fully ible ibly ical ically ies ing ings isation ised ises ising ism ist "
    "istic ists ities itive ity ive ively ization ized izing less ling lishment ly ment mental "
    "ments ness ous ously pal ples sion sional sions sive tain taining tains tial tially tinct "
    "ting tion tional tions tive tives ture tures ular ured".split()
)
# “pre- and post-natal”: the hyphen hangs.
_HANGING = frozenset({"and", "or", "nor", "to"})


class Join(Enum):
    """How the last word of a line joins the first of the next."""

    SPACE = auto()
    HYPHEN = auto()  # the hyphen belongs to the word
    SOLID = auto()  # the hyphen was there for the line end only


class LineBreaks:
    """Judges the line ends of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _known(self) -> set[str]:
        words = (match["whole"] for match in _WORDS.finditer(self.text))
        return {word.lower() for word in words if word}

    def join(self, end: int, start: int) -> Join:
        """Judge the break between a line whose words end at `end` and one that begins at `start`.

        A hyphen goes only where the word without it stands elsewhere in the text, or what
        follows can be nothing but an ending.
        """
        text = self.text
        last = text[end - 1 : end]
        if last == _SOFT_HYPHEN:
            return Join.HYPHEN
        if not last or last not in HYPHENS:
            return Join.SPACE
        low = end - 1
        while low and end - low < _LONGEST and text[low - 1].isalnum():
            low -= 1
        before = text[low : end - 1].lower()
        match = _WORD.match(text, start, start + _LONGEST)
        if not before or not match or match.group().lower() in _HANGING:
            return Join.SPACE
        after = match.group()
        if not (after.islower() and before.isalpha()) or f"{before}-{after}" in self._known:
            return Join.HYPHEN
        if before + after in self._known or (after in _ENDINGS and after not in self._known):
            return Join.SOLID
        return Join.HYPHEN
