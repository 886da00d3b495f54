"""Tables → entries, with every mistake named: file, line, what to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from plainspeak.lexicon.entry import (
    ABOUT_KEYS,
    KEYS,
    NEEDED_KEYS,
    ContextRules,
    Entry,
    Fix,
    PartOfSpeech,
)
from plainspeak.lexicon.problem import Problem
from plainspeak.lexicon.tables import Table, read_tables
from plainspeak.model import Severity

ABOUT = "about-this-list"
_KIND_NAMES = {
    str: 'text in quotation marks, like: {key} = "…"',
    list: 'a list in square brackets, like: {key} = ["…", "…"]',
    bool: "true or false, without quotation marks, like: {key} = true",
    dict: 'pairs in curly brackets, like: {key} = {{ "…" = "…" }}',
}
_CHOICES = {
    "part_of_speech": [str(value) for value in PartOfSpeech],
    "fix": [str(value) for value in Fix],
    "severity": [str(value) for value in Severity],
    "case": ["exact"],
}
_EXAMPLES = {
    "title": 'title = "Housing and planning"',
    "part_of_speech": 'part_of_speech = "verb"',
    "why": 'why = "One plain sentence that gives the reason."',
    "flag": 'flag = ["A sentence that should be flagged."]',
    "leave": 'leave = ["A sentence that should NOT be flagged."]',
    "source": 'source = ["plainspeak-editors"]',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordlist:
    """One list file."""

    name: str
    title: str
    what: str
    path: str
    entries: tuple[Entry, ...]


def read_wordlist(path: Path) -> tuple[Wordlist, list[Problem]]:
    """Read one list; entries with a mistake are left out and the mistake is named.

    Raises WordlistError when the file cannot be read as text at all.
    """
    tables, problems = read_tables(path)
    about: Mapping[str, Any] = {}
    entries = []
    slips_at = {problem.line for problem in problems}
    for table in tables:
        is_about = table.heading == ABOUT
        mistakes = list(_mistakes(table, ABOUT_KEYS if is_about else KEYS))
        problems += (
            Problem(
                path=path.as_posix(),
                line=table.key_lines.get(key, table.line),
                message=f"“{table.heading}”: {message}",
            )
            for key, message in mistakes
        )
        if is_about:
            about = table.values
        elif not mistakes:
            entries.append(_entry(path, table, about))
    if not about and 1 not in slips_at:
        problems.append(
            Problem(
                path=path.as_posix(),
                line=1,
                message=f"Begin the list with a line [{ABOUT}] and, below it, "
                f"a line such as: {_EXAMPLES['title']}",
            )
        )
    return (
        Wordlist(
            name=path.stem,
            title=about.get("title", path.stem),
            what=about.get("what", ""),
            path=path.as_posix(),
            entries=tuple(entries),
        ),
        sorted(problems),
    )


def _mistakes(table: Table, keys: Mapping[str, type]) -> Iterator[tuple[str, str]]:
    """Yield (key, message) for what the table cannot be read without."""
    for key, value in table.values.items():
        message = _key_mistake(key, value, keys)
        if message is not None:
            yield key, message
    needed = NEEDED_KEYS if keys is KEYS else ("title",)
    for key in needed:
        if key not in table.values:
            yield "", f"there is no “{key}”. Add a line like: {_EXAMPLES[key]}"


def _key_mistake(key: str, value: object, keys: Mapping[str, type]) -> str | None:
    if key not in keys:
        close = get_close_matches(key.lower().replace("-", "_"), keys, n=1)
        hint = f"Did you mean “{close[0]}”?" if close else f"The keys are: {', '.join(keys)}."
        return f"there is no key “{key}”. {hint}"
    if not isinstance(value, keys[key]):
        return f"“{key}” must be {_KIND_NAMES[keys[key]].format(key=key)}"
    if isinstance(value, list) and not value:
        return f"“{key}” is empty. Put a text in its brackets, or take the line out."
    texts = value if isinstance(value, list) else []
    if isinstance(value, dict):
        texts = [*value, *value.values()]
    if not all(isinstance(text, str) for text in texts):
        return f"everything in “{key}” must be text in quotation marks."
    if not all(text.strip() for text in ([value] if isinstance(value, str) else texts)):
        return f"“{key}” has an empty text. Write it, or take it out."
    if key in _CHOICES and value not in _CHOICES[key]:
        choices = ", ".join(f"“{choice}”" for choice in _CHOICES[key])
        close = get_close_matches(str(value).lower(), _CHOICES[key], n=1)
        hint = f" Did you mean “{close[0]}”?" if close else ""
        return f"“{key}” cannot be “{value}”. It can be: {choices}.{hint}"
    return None


def _entry(path: Path, table: Table, about: Mapping[str, Any]) -> Entry:
    values = table.values

    def texts(key: str) -> tuple[str, ...]:
        return tuple(values.get(key, ()))

    context: dict[str, Any] = {
        rule.name: (
            values.get(rule.name, False)
            if rule.default is False
            else tuple(word.lower().replace("’", "'") for word in values.get(rule.name, ()))
        )
        for rule in fields(ContextRules)
    }
    severity = values.get("severity", about.get("severity", Severity.WARNING))
    return Entry(
        list_name=path.stem,
        heading=table.heading,
        part_of_speech=PartOfSpeech(values["part_of_speech"]),
        say=texts("say"),
        fix=Fix(values.get("fix", Fix.NEVER)),
        why=values["why"],
        flag=texts("flag"),
        leave=texts("leave"),
        source=texts("source"),
        severity=Severity(severity) if severity in _CHOICES["severity"] else Severity.WARNING,
        explain=values.get("explain"),
        leave_out=values.get("leave_out", False),
        first_use_only=values.get("first_use_only", False),
        legal_force=values.get("legal_force", False),
        case_exact="case" in values,
        head=values.get("head"),
        forms=values.get("forms", {}),
        variants=texts("variants"),
        unless_in=texts("unless_in"),
        names=texts("names"),
        say_anyway=texts("say_anyway"),
        note=values.get("note"),
        context=ContextRules(**context),
        path=path.as_posix(),
        line=table.line,
        key_lines=table.key_lines,
    )
