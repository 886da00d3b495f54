"""TOML → entries, with every mistake named: file, line, what to type."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from plainspeak.errors import WordlistError
from plainspeak.lexicon.entry import (
    ABOUT_KEYS,
    KEYS,
    NEEDED_KEYS,
    ContextRules,
    Entry,
    Fix,
    PartOfSpeech,
)
from plainspeak.model import Severity

ABOUT = "about-this-list"
_HEADING = re.compile(r"""^\[\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+))\s*\]""")
_KIND_NAMES = {
    str: 'text in quotes, like: {key} = "…"',
    list: 'a list in square brackets, like: {key} = ["…", "…"]',
    bool: "true or false, without quotes",
    dict: 'a table in curly brackets, like: {key} = {{ "…" = "…" }}',
}
_CHOICES = {
    "part_of_speech": [str(value) for value in PartOfSpeech],
    "fix": [str(value) for value in Fix],
    "severity": [str(value) for value in Severity],
    "case": ["exact"],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake in a wordlist, with what to type instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordlist:
    """One list file."""

    name: str
    title: str
    path: str
    entries: tuple[Entry, ...]


def read_wordlist(path: Path) -> tuple[Wordlist, list[Problem]]:
    """Read one list; entries with a mistake are left out and the mistake is named.

    Raises WordlistError when the file cannot be read as TOML at all.
    """
    text, tables = _read_toml(path)
    lines = _heading_lines(text)
    problems: list[Problem] = []

    def problem(heading: str, message: str) -> None:
        problems.append(Problem(path=path.as_posix(), line=lines.get(heading, 1), message=message))

    about = tables.pop(ABOUT, None)
    if about is None:
        problem("", f'The list has no [{ABOUT}] part. Start the file with it and a title = "…".')
        about = {}
    for message in _key_mistakes(about, ABOUT_KEYS, f"[{ABOUT}]"):
        problem(ABOUT, message)
    entries = []
    for heading, table in tables.items():
        if not isinstance(table, dict):
            problem(heading, f'“{heading}” stands outside a table. Put it below a ["term"] line.')
            continue
        mistakes = _key_mistakes(table, KEYS, f"“{heading}”")
        mistakes += [
            f"“{heading}” has no “{key}”. Add a line like: {_example(key)}"
            for key in NEEDED_KEYS
            if key not in table
        ]
        for message in mistakes:
            problem(heading, message)
        if not mistakes:
            severity = table.get("severity", about.get("severity", "warning"))
            entries.append(
                _entry(path, heading, table, severity=severity, line=lines.get(heading, 1))
            )
    name = path.stem
    title = about.get("title", name)
    return Wordlist(name=name, title=title, path=path.as_posix(), entries=tuple(entries)), problems


def _read_toml(path: Path) -> tuple[str, dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise WordlistError(f"{path} does not exist. Check the name and the folder.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise WordlistError(f"{path} could not be read: {error}. Save it as UTF-8 text.") from error
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WordlistError(_toml_message(path, text, str(error))) from error


def _toml_message(path: Path, text: str, message: str) -> str:
    where = re.search(r"\(at line (\d+), column \d+\)", message)
    line = int(where[1]) if where else len(text.splitlines())
    reason = re.sub(r"\s*\(at .*\)$", "", message)
    written = (text.splitlines() or [""])[max(0, min(line, len(text.splitlines())) - 1)].strip()
    twice = re.search(r"Cannot declare \('(.*)',\) twice", reason)
    if twice:
        return (
            f"{path}, line {line}: “{twice[1]}” is in this list twice. Join the two, or add "
            'a bracket to tell the senses apart, like ["deliver (goods)"].'
        )
    return (
        f"{path}, line {line}: this line cannot be read: {written!r} ({reason}). Put text between "
        'straight quotes ("…"), use curly quotes “ ” inside it, and close every bracket.'
    )


def _heading_lines(text: str) -> dict[str, int]:
    lines = {}
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADING.match(line.strip())
        if match:
            heading = next(group for group in match.groups() if group is not None)
            lines[heading.replace('\\"', '"')] = number
    return lines


def _key_mistakes(table: dict[str, Any], keys: dict[str, type], where: str) -> list[str]:
    mistakes = []
    for key, value in table.items():
        if key not in keys:
            close = get_close_matches(key, keys, n=1)
            hint = f" Did you mean “{close[0]}”?" if close else f" Known keys: {', '.join(keys)}."
            mistakes.append(f"{where} has a key “{key}” that we do not know.{hint}")
        elif not isinstance(value, keys[key]):
            kind = _KIND_NAMES[keys[key]].format(key=key)
            mistakes.append(f"In {where}, “{key}” must be {kind}.")
        elif isinstance(value, list) and not all(isinstance(v, str) and v.strip() for v in value):
            mistakes.append(f"In {where}, every item of “{key}” must be text in quotes.")
        elif isinstance(value, str) and not value.strip():
            mistakes.append(f"In {where}, “{key}” is empty. Write it, or take the line out.")
        elif key in _CHOICES and value not in _CHOICES[key]:
            choices = ", ".join(f"“{choice}”" for choice in _CHOICES[key])
            mistakes.append(f"In {where}, “{key}” is “{value}”. Use one of: {choices}.")
    return mistakes


def _example(key: str) -> str:
    return {
        "part_of_speech": 'part_of_speech = "verb"',
        "why": 'why = "One plain sentence that gives the reason."',
        "flag": 'flag = ["A sentence that should be flagged."]',
        "leave": 'leave = ["A sentence that should NOT be flagged."]',
        "source": 'source = ["an id from sources.toml"]',
    }[key]


def _entry(path: Path, heading: str, table: dict[str, Any], *, severity: str, line: int) -> Entry:
    def texts(key: str) -> tuple[str, ...]:
        return tuple(table.get(key, ()))

    context: dict[str, Any] = {
        rule.name: (
            table.get(rule.name, False)
            if rule.default is False
            else tuple(word.lower().replace("’", "'") for word in table.get(rule.name, ()))
        )
        for rule in fields(ContextRules)
    }
    return Entry(
        list_name=path.stem,
        heading=heading,
        part_of_speech=PartOfSpeech(table["part_of_speech"]),
        say=texts("say"),
        fix=Fix(table.get("fix", "never")),
        why=table["why"],
        flag=texts("flag"),
        leave=texts("leave"),
        source=texts("source"),
        severity=Severity(severity),
        explain=table.get("explain"),
        leave_out=table.get("leave_out", False),
        first_use_only=table.get("first_use_only", False),
        legal_force=table.get("legal_force", False),
        case_exact="case" in table,
        head=table.get("head"),
        forms=table.get("forms", {}),
        variants=texts("variants"),
        unless_in=texts("unless_in"),
        names=texts("names"),
        context=ContextRules(**context),
        path=path.as_posix(),
        line=line,
    )
