"""Who a draft is for: what is left out, how severe a finding is, how much jargon passes.

`audiences.toml` holds those that come with plainspeak; a settings file can hold more.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from plainspeak.model import Severity
from plainspeak.settings_keys import (
    IGNORE,
    MAX_JARGON,
    Key,
    is_severity,
    is_text,
    mistakes_in,
)

DEFAULT = "residents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """The people a draft is for.

    `max_jargon`: the most word findings in every 100 words that pass, from 0 to 100.
    `ignore`: lists, codes and checks that they need no help with.
    `lowest_severity`: findings that are less severe become as severe as this.
    `severities`: for lists, codes and checks, how severe each finding is to them.
    """

    name: str
    what: str
    max_jargon: float
    ignore: tuple[str, ...] = ()
    lowest_severity: Severity = Severity.SUGGESTION
    severities: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The lists, codes and checks that it names."""
        return (*self.ignore, *self.severities)

    def severity(self, code: str, usual: Severity) -> Severity:
        """Return how severe a finding is to them; an entry goes before its list."""
        own = self.severities.get(code) or self.severities.get(code.partition("/")[0])
        return own or max(usual, self.lowest_severity, key=lambda severity: severity.rank)


@cache
def shipped_audiences() -> Mapping[str, Audience]:
    """Return the audiences that come with plainspeak, by name."""
    text = Path(__file__).with_name("audiences.toml").read_text(encoding="utf-8")
    return {
        name: _made(Audience(name=name, what="", max_jargon=0), table)
        for name, table in tomllib.loads(text).items()
    }


def read_audiences(
    tables: Mapping[str, Mapping[str, Any]], place: Callable[[str], str]
) -> tuple[dict[str, Audience], list[str]]:
    """Return a team's own audiences, and what is wrong with their tables.

    Each is based on another, and changes what its table names. `place` says where the
    table of an audience stands.
    """
    audiences: dict[str, Audience] = {}
    mistakes: list[str] = []
    for name, table in tables.items():
        here = place(name)
        found = list(mistakes_in(table, KEYS, lambda _key, here=here: here))  # type: ignore[misc]
        known = {**shipped_audiences(), **audiences}
        based_on = table.get("based_on", name if name in known else DEFAULT)
        if not found and based_on not in known:
            found.append(
                f"{here}: “{name}” is based on “{based_on}”. {unknown_audience(based_on, known)}"
            )
        mistakes += found
        if not found:
            audiences[name] = _made(replace(known[based_on], name=name), table)
    return audiences, mistakes


def unknown_audience(name: str, known: Mapping[str, Audience]) -> str:
    """Return the message for an audience that is not there."""
    close = get_close_matches(name.strip().lower(), known, n=1)
    hint = f"Did you mean “{close[0]}”?" if close else f"The audiences are: {', '.join(known)}."
    return f"There is no audience “{name}”. {hint}"


def _made(base: Audience, table: Mapping[str, Any]) -> Audience:
    """Return an audience with the changes of a table that has no mistakes."""
    severities = {name: Severity(value) for name, value in table.get("severities", {}).items()}
    return replace(
        base,
        what=table.get("what", base.what),
        max_jargon=table.get("max_jargon", base.max_jargon),
        ignore=(*base.ignore, *table.get("ignore", ())),
        lowest_severity=Severity(table.get("lowest_severity", base.lowest_severity)),
        severities={**base.severities, **severities},
    )


def _are_severities(value: Any) -> bool:
    return isinstance(value, dict) and all(is_severity(item) for item in value.values())


_SEVERITIES = ", ".join(Severity)
KEYS = {
    "based_on": Key(
        allows=is_text, what="the name of an audience", example='based_on = "residents"'
    ),
    "what": Key(
        allows=is_text, what="a sentence about them", example='what = "Members of our board."'
    ),
    "max_jargon": MAX_JARGON,
    "ignore": IGNORE,
    "lowest_severity": Key(
        allows=is_severity, what=f"one of: {_SEVERITIES}", example='lowest_severity = "warning"'
    ),
    "severities": Key(
        allows=_are_severities,
        what=f"a table of names, each with one of: {_SEVERITIES}",
        example='severities = { legal = "suggestion" }',
    ),
}
