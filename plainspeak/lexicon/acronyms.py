"""wordlists/acronyms.toml: which acronyms readers know, and what the others stand for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plainspeak.errors import WordlistError
from plainspeak.lexicon.entry import PartOfSpeech
from plainspeak.lexicon.inflect import Feature, forms
from plainspeak.lexicon.shipped import wordlists_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronym:
    """One table of the list; several expansions where the letters mean several things."""

    letters: str
    expansions: tuple[str, ...]
    plural: str | None
    needs_expansion: bool
    domain: str
    sources: tuple[str, ...]

    def plurals(self) -> tuple[str, ...]:
        """Return the expansions in the plural."""
        if self.plural is not None:
            return (self.plural,)
        return tuple(
            forms(expansion, PartOfSpeech.NOUN)[Feature.PLURAL] for expansion in self.expansions
        )


@cache
def shipped_acronyms() -> Mapping[str, Acronym]:
    """Return the shipped acronyms by their letters as printed ("DoLS").

    Raises WordlistError that names the file when it cannot be read.
    """
    return read_acronyms(wordlists_folder() / "acronyms.toml")


def read_acronyms(path: Path) -> Mapping[str, Acronym]:
    """Read a list of acronyms. Raises WordlistError when it does not follow its format."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        return {
            letters: Acronym(
                letters=letters,
                expansions=tuple(table.get("expansions", ())),
                plural=table.get("plural"),
                needs_expansion=table["needs_expansion"],
                domain=table["domain"],
                sources=tuple(table["source"]),
            )
            for letters, table in tables.items()
        }
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WordlistError(f"{path} could not be read: {error}. Put it right there.") from error
    except KeyError as error:
        raise WordlistError(
            f"{path}: an acronym has no “{error.args[0]}”. Each needs needs_expansion, domain "
            "and source."
        ) from error
