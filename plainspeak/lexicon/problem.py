"""One mistake in a wordlist, told to the person who edits it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """A mistake, the file and line it stands on (from 1), and what to type instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.message}"


class Mistake(NamedTuple):
    """What a rule finds in an entry: the key it is about ("" for the heading), what to type."""

    key: str
    message: str
