"""A sentence cut to one line around its flagged words."""

from __future__ import annotations

import re

from plainspeak.model import Excerpt

CUT = "…"


def shorten(excerpt: Excerpt, width: int) -> Excerpt:
    """Return the excerpt in at most `width` characters, cut between words.

    The flagged words are kept whole where they leave room for a little of what stands
    around them; a whole flagged sentence keeps its start and its end.
    """
    before, words, after = (_one_space(text) for text in _parts(excerpt))
    before = before.lstrip()
    after = after.rstrip()
    if len(words) > width * 3 // 4:
        if len(before) + len(words) + len(after) > width:
            before = after = ""
        return Excerpt(before=before, words=_middle_out(words, width), after=after)
    room = width - len(words)
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    return Excerpt(before=_last(before, left), words=words, after=_first(after, right))


def _parts(excerpt: Excerpt) -> tuple[str, str, str]:
    return excerpt.before, excerpt.words, excerpt.after


def _one_space(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _first(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    kept = text[: max(width - len(CUT), 0)]
    return (kept[: kept.rfind(" ")] if " " in kept.strip() else "") + CUT


def _last(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    kept = text[len(text) - max(width - len(CUT), 0) :]
    return CUT + (kept[kept.find(" ") + 1 :] if " " in kept.strip() else "")


def _middle_out(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    end = _last(text, width // 3).removeprefix(CUT)
    return f"{_first(text, width - len(end) - 1)} {end}"
