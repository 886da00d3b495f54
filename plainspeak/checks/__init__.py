"""One check a file. `ALL` is the register: what is not listed here does not run."""

from __future__ import annotations

from plainspeak.checks._check import Check
from plainspeak.checks.latin_abbreviation import latin_abbreviation
from plainspeak.checks.long_sentence import long_sentence
from plainspeak.checks.passive_voice import passive_voice
from plainspeak.checks.undefined_acronym import undefined_acronym

ALL: tuple[Check, ...] = (
    latin_abbreviation,
    long_sentence,
    passive_voice,
    undefined_acronym,
)
