"""What one wordlist entry holds. wordlists/README.md explains each key with an example."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from enum import StrEnum

from plainspeak.model import Severity

# The place of an object, in a term or a replacement: “inform … of”, “pay … back”.
GAP = " … "


class PartOfSpeech(StrEnum):
    """The part of speech a term must have in the sentence to be flagged."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"  # a fixed wording whose part of speech is not tested


class Fix(StrEnum):
    """How far a replacement may be trusted."""

    SAFE = "safe"  # change it for me
    REVIEW = "review"  # offer it
    NEVER = "never"  # words to think about, not a replacement


class Advice(StrEnum):
    """What the entry asks the writer to do."""

    REPLACE = "replace"
    EXPLAIN = "explain"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRules:
    """Tests on the words around a term. An empty rule always holds.

    Each `only`-rule (`object`, `only_before`…) must hold for the term to be flagged;
    each `unless`-rule that holds lets it stand. All words are in lower case.
    """

    object: tuple[str, ...] = ()
    unless_object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    unless_subject: tuple[str, ...] = ()
    describes: tuple[str, ...] = ()
    unless_describes: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()
    unless_with: tuple[str, ...] = ()
    needs_object: bool = False
    unless_object_follows: bool = False
    only_at_start: bool = False

    @property
    def precedence(self) -> int:
        """0 where something must stand around the term, 1 where something must not, else 2."""
        used = [rule.name for rule in fields(self) if getattr(self, rule.name)]
        if not used:
            return 2
        return int(all(name.startswith("unless") for name in used))


# Lists of nouns, whose plurals are meant too.
NOUN_RULES = frozenset(
    {"object", "unless_object", "subject", "unless_subject", "describes", "unless_describes"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term of one list, as its TOML table says."""

    list_name: str
    heading: str
    part_of_speech: PartOfSpeech
    say: tuple[str, ...]
    fix: Fix
    why: str
    flag: tuple[str, ...]
    leave: tuple[str, ...]
    source: tuple[str, ...]
    severity: Severity
    explain: str | None = None
    leave_out: bool = False
    first_use_only: bool = False
    legal_force: bool = False
    case_exact: bool = False
    head: str | None = None
    forms: dict[str, str] = field(default_factory=dict)
    variants: tuple[str, ...] = ()
    unless_in: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    say_anyway: tuple[str, ...] = ()
    note: str | None = None
    context: ContextRules = field(default_factory=ContextRules)
    path: str = ""
    line: int = 0
    key_lines: dict[str, int] = field(default_factory=dict)

    @property
    def term(self) -> str:
        """The heading without the bracket that tells two senses apart."""
        return re.sub(r"\s*\([^)]*\)\s*$", "", self.heading)

    @property
    def stem(self) -> str:
        """The term up to the gap for an object: "inform" of "inform … of"."""
        return self.term.partition(GAP)[0]

    @property
    def tail(self) -> str:
        """What follows the object: "of" of "inform … of"; "" where there is no gap."""
        return self.term.partition(GAP)[2]

    @property
    def precedence(self) -> int:
        """Where the entry stands among those that share a form: the lowest is tried first.

        -1 for a term with a gap for its object, 0 where something must stand around the
        term, 1 where something must not, 2 for an entry without such rules.
        """
        return -1 if self.tail else self.context.precedence

    @property
    def code(self) -> str:
        """`list/term-slug`, the name that --select and directives use."""
        return f"{self.list_name}/{slug(self.heading)}"

    @property
    def advice(self) -> Advice:
        """What the entry asks the writer to do."""
        if self.explain is not None:
            return Advice.EXPLAIN
        return Advice.LEAVE_OUT if self.leave_out else Advice.REPLACE


def slug(heading: str) -> str:
    """Return the heading in lower case with hyphens between its words."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


# Every key a table may have: whether it holds text, a list of texts, yes/no, or a table.
KEYS: dict[str, type] = {
    "part_of_speech": str,
    "say": list,
    "fix": str,
    "why": str,
    "flag": list,
    "leave": list,
    "source": list,
    "severity": str,
    "explain": str,
    "leave_out": bool,
    "first_use_only": bool,
    "legal_force": bool,
    "case": str,
    "head": str,
    "forms": dict,
    "variants": list,
    "unless_in": list,
    "names": list,
    "say_anyway": list,
    "note": str,
    **{rule.name: bool if rule.default is False else list for rule in fields(ContextRules)},
}
NEEDED_KEYS = ("part_of_speech", "why", "flag", "leave", "source")
ABOUT_KEYS: dict[str, type] = {"title": str, "what": str, "severity": str}
