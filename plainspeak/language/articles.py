"""a or an, by the sound that follows."""

from __future__ import annotations

import re

# A vowel letter with a consonant sound: university, use, European, one.
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|us[aeiu]|uti|u(?:k|n|s)\b|eu|ewe|one\b|once\b|one-|ubi)", re.IGNORECASE
)
# A consonant letter with a vowel sound: hour, NHS, MP.
_SILENT_H = re.compile(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_LETTERS = re.compile(r"(?:[FHLMNRSX](?=[A-Z]*\b)[A-Z]+s?\b|[AEFHILMNORSX]\b|8|11\b|18\b)")


def an_or_a(text: str) -> str:
    """Return the article that goes before a text."""
    if _SILENT_H.match(text) or _LETTERS.match(text):
        return "an"
    if text[:1].lower() in "aeiou" and not _CONSONANT_SOUND.match(text):
        return "an"
    return "a"
