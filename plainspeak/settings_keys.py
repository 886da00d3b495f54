"""What a key of a settings file may hold, and what is said when it holds something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from plainspeak.model import Severity

NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key: the values it allows, that in words, and a line to type."""

    allows: Callable[[Any], bool]
    what: str
    example: str

    @property
    def to_type(self) -> str:
        """What to do about a value that is not allowed."""
        return f"Type: {self.example}"


def mistakes_in(
    table: Mapping[str, Any], keys: Mapping[str, Key], place: Callable[[str], str]
) -> Iterator[str]:
    """Yield what is wrong with each key of a table; `place` says where a key stands."""
    for key, value in table.items():
        if key not in keys:
            close = get_close_matches(key.replace("-", "_"), keys, n=1)
            hint = f"Did you mean “{close[0]}”?" if close else f"You can set {', '.join(keys)}."
            yield f"{place(key)}: there is no setting “{key}”. {hint}"
        elif not keys[key].allows(value):
            rule = keys[key]
            yield f"{place(key)}: “{key}” must be {rule.what}. {rule.to_type}"


def is_text(value: Any) -> bool:
    """Whether a value is a text with more in it than spaces."""
    return isinstance(value, str) and bool(value.strip())


def are_texts(value: Any) -> bool:
    """Whether a value is a list of such texts."""
    return isinstance(value, list) and all(is_text(item) for item in value)


def is_density(value: Any) -> bool:
    """Whether a value is a number from 0 to 100."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100


def is_severity(value: Any) -> bool:
    """Whether a value names a severity."""
    return isinstance(value, str) and value in list(Severity)


def are_tables(value: Any) -> bool:
    """Whether a value is a table of tables."""
    return isinstance(value, dict) and all(isinstance(item, dict) for item in value.values())


MAX_JARGON = Key(allows=is_density, what="a number from 0 to 100", example="max_jargon = 2.5")
IGNORE = Key(
    allows=are_texts,
    what="a list of names",
    example='ignore = ["engagement/stakeholder", "passive-voice"]',
)
