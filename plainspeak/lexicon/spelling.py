"""Other spellings of a form: -ise and -ize, hyphenated and solid."""

from __future__ import annotations

import re
from functools import cache

from plainspeak.lexicon.inflect import irregular

_ENDINGS = r"e|es|ed|er|ers|edly|ing|ings|ingly|able|ability|ation|ations|ational|ationally|ement"
_ISE = re.compile(rf"(?<=[a-z]{{3}})(?:i(s)|(?<=l)y(s))({_ENDINGS})$")
_IZE = re.compile(rf"(?<=[a-z]{{3}})(?:i(z)|(?<=l)y(z))({_ENDINGS})$")
_PREFIX = re.compile(r"^(?:.*-)?(?:co|de|dis|down|mis|non|out|over|pre|re|self|un|under|up)?")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


@cache
def spellings(form: str) -> tuple[str, ...]:
    """Return a form and its other spellings, the form itself first.

    Spaces and hyphens are one to the matcher, so only the solid spelling is added.
    """
    found = {form: None, " ".join(with_z(word) for word in form.split(" ")): None}
    for spelling in tuple(found):
        words = spelling.split(" ")
        found[" ".join(_solid(word) for word in words)] = None
    return tuple(found)


def with_z(word: str) -> str:
    """Return a word in -ise or -yse, or a form of one, in its spelling with z.

    A word that is never spelt with z is returned as it is: "advise", "exercise".
    """
    return _respelt(word, _ISE, "z", irregular()["spelling"]["ise_only"])


def with_s(word: str) -> str:
    """Return a word in -ize or -yze, or a form of one, in its British spelling with s."""
    return _respelt(word, _IZE, "s", irregular()["spelling"]["ize_only"])


def _respelt(word: str, ending: re.Pattern[str], letter: str, kept: list[str]) -> str:
    match = ending.search(word)
    if match is None:
        return word
    group = 1 if match[1] else 2
    base = word[: match.end(group)] + "e"
    without_prefix = {base[length:] for length in range(len(base)) if _begins_word(base, length)}
    if base.endswith("wise") or without_prefix & set(kept):
        return word
    return word[: match.start(group)] + letter + word[match.end(group) :]


def _begins_word(base: str, length: int) -> bool:
    """Whether what stands before base[length:] is nothing or a prefix."""
    return re.fullmatch(_PREFIX.pattern.removeprefix("^"), base[:length]) is not None


def _solid(word: str) -> str:
    if "-" not in word:
        return word
    stem = re.sub(r"(?:e|es|s|ed|ing)$", "", word)
    kept = irregular()["spelling"]["keeps_hyphen"]
    if {word, stem, f"{stem}e"} & set(kept):
        return word
    return _HYPHEN.sub("", word)
