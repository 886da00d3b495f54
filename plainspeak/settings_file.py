"""The file that settings are kept in.

It is `plainspeak.toml`, or `[tool.plainspeak]` in `pyproject.toml`. The command line looks
for it upwards from each draft; from Python, settings are passed in:
`Checker(load_settings("plainspeak.toml"))`.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainspeak.audiences import read_audiences, shipped_audiences, unknown_audience
from plainspeak.errors import SettingsError
from plainspeak.model import Severity
from plainspeak.settings import Override, Settings
from plainspeak.settings_keys import (
    IGNORE,
    MAX_JARGON,
    NEVER,
    Key,
    are_tables,
    are_texts,
    is_text,
    mistakes_in,
)

FILE_NAME = "plainspeak.toml"
_PYPROJECT = "pyproject.toml"


def find_settings(start: str | Path) -> Path | None:
    """Return the settings file that applies to a file or folder, or None.

    It is the nearest one in its folder or a folder above; in one folder
    `plainspeak.toml` comes before `pyproject.toml`.
    """
    start = Path(os.path.abspath(start))  # noqa: PTH100 - folds "..", keeps links as given
    for folder in (start, *start.parents):
        if os.path.isfile(folder / FILE_NAME):  # noqa: PTH113 - False where we may not look
            return folder / FILE_NAME
        if _has_our_table(folder / _PYPROJECT):
            return folder / _PYPROJECT
    return None


def _has_our_table(path: Path) -> bool:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
        if "plainspeak" not in text:
            return False
        tools = tomllib.loads(text).get("tool")
        return isinstance(tools, dict) and "plainspeak" in tools
    except OSError:
        return False
    except tomllib.TOMLDecodeError:
        return "[tool.plainspeak" in text


def load_settings(path: str | Path) -> Settings:
    """Read a settings file. Raises SettingsError that names every mistake in it."""
    path = Path(path)
    shown = _shown(path)
    text, table = _read(path, shown)
    top = _Table(path=path, shown=shown, text=text, start=_start(text))
    mistakes = list(mistakes_in(table, {**_KEYS, **_TABLES}, top.place))
    allowed = {key: table[key] for key in _TABLES if _TABLES[key].allows(table.get(key))}
    audiences, found = read_audiences(
        allowed.get("audiences", {}), lambda name: top.place(f"audiences.{name}", "audiences")
    )
    mistakes += found
    known = {**shipped_audiences(), **allowed.get("audiences", {})}
    values, found = top.values(table, known)
    mistakes += found
    overrides: list[Override] = []
    for number, inner in enumerate(allowed.get("overrides", ())):
        below = _Table(path=path, shown=shown, text=text, start=_nth_override(text, number))
        override, found = _read_override(inner, below, known)
        mistakes += found
        if override is not None:
            overrides.append(override)
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    return Settings(
        **values, audiences=audiences, overrides=tuple(overrides), origins=top.origins(table)
    )


def _read_override(
    table: Mapping[str, Any], here: _Table, audiences: Mapping[str, Any]
) -> tuple[Override | None, list[str]]:
    """Return the overrides of a table, or None where there are mistakes in it."""
    mistakes = list(mistakes_in(table, {"paths": _PATHS, **_KEYS}, here.place))
    if "paths" not in table:
        mistakes.append(f"{here.place()}: these overrides have no “paths”. {_PATHS.to_type}")
    values, missing = here.values(table, audiences)
    mistakes += missing
    if mistakes:
        return None, mistakes
    try:
        override = Override(
            paths=tuple(table["paths"]),
            values=values,
            folder=here.path.parent,
            origins=here.origins(table),
        )
    except SettingsError as error:
        return None, [f"{here.place('paths')}: {error.message}"]
    return override, []


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of settings, whose lines come after text[:start]."""

    path: Path
    shown: str
    text: str
    start: int

    def place(self, *keys: str) -> str:
        """Return the file and the line of the first of the keys that is found, or of the table."""
        lines = (_line_of(self.text, key, self.start) for key in keys)
        table = self.text.count("\n", 0, self.start) + 1
        return f"{self.shown}, line {next(filter(None, lines), table)}"

    def values(
        self, table: Mapping[str, Any], audiences: Mapping[str, Any]
    ) -> tuple[dict[str, Any], list[str]]:
        """Return the fields of Settings that a table sets, and what it names that is not there."""
        mistakes: list[str] = []
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in _KEYS or not _KEYS[key].allows(value):
                continue
            if key == "audience" and value not in audiences:
                mistakes.append(f"{self.place(key)}: {unknown_audience(value, audiences)}")
            if key == "wordlists":
                mistakes += filter(None, map(self._missing, value))
                value = [self.path.parent / name for name in value]  # noqa: PLW2901
            values[_FIELDS.get(key, key)] = tuple(value) if isinstance(value, list) else value
        return values, mistakes

    def _missing(self, wordlist: str) -> str | None:
        place = self.path.parent / wordlist
        if os.path.isfile(place):  # noqa: PTH113 - False where we may not look
            return None
        return (
            f"{self.place('wordlists')}: there is no wordlist {place}. Give its place as seen "
            f"from the folder of {self.path.name}."
        )

    def origins(self, table: Mapping[str, Any]) -> dict[str, str]:
        """Return, for each field that the table sets and each option of a check, its place."""
        origins = {_FIELDS.get(key, key): f"{self.place(key)}: “{key}”" for key in table}
        for check, options in table.get("checks", {}).items():
            for name in options:
                place = self.place(f"checks.{check}", "checks")
                origins[f"options.{check}.{name}"] = f"{place}: “{name}”"
        return origins


def _read(path: Path, shown: str) -> tuple[str, dict[str, Any]]:
    """Return the text of a settings file and our part of it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(
            f"There is no settings file {shown}. Check the name and the folder."
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(f"{shown} is not saved as UTF-8. Save it again as UTF-8.") from None
    except OSError as error:
        raise SettingsError(
            f"{shown} could not be opened ({error.strerror}). Check that you may read it."
        ) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(at[1]) if at else len(text.splitlines())
        written = (text.splitlines() or [""])[line - 1 if at else -1].strip()
        raise SettingsError(
            f"{shown}, line {line}: this line cannot be understood: {written} — put text between "
            'straight quotation marks ("…"), lists in square brackets, and close each of them.'
        ) from error
    if path.name == _PYPROJECT:
        table = table.get("tool", {}).get("plainspeak", {})
        if not isinstance(table, dict):
            raise SettingsError(f"{shown}: put the settings below a line [tool.plainspeak].")
    return text, table


def _start(text: str) -> int:
    """Return where our part of a file begins."""
    begin = re.search(r"^[ \t]*\[tool\.plainspeak\b", text, re.MULTILINE)
    return begin.start() if begin else 0


def _nth_override(text: str, number: int) -> int:
    """Return where a table of overrides begins, from 0; all do at once if they are in one line."""
    pattern = r"^[ \t]*(?:\[\[(?:tool\.plainspeak\.)?overrides\]\]|overrides\s*=)"
    found = [match.end() for match in re.finditer(pattern, text, re.MULTILINE)]
    return found[min(number, len(found) - 1)] if found else _start(text)


def _line_of(text: str, key: str, start: int) -> int | None:
    """Return the line, from 1, on which a key or the table of that name is set after `start`."""
    key = rf"""["']?{re.escape(key)}["']?"""
    table = r"\[(?:tool\.plainspeak\.)?(?:overrides\.)?"
    pattern = rf"^\s*(?:{key}\s*[=.]|{table}{key}[.\]])"
    found = re.compile(pattern, re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end()) + 1 if found else None


def _shown(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


_KEYS = {
    "audience": Key(
        allows=is_text, what="the name of an audience", example='audience = "residents"'
    ),
    "max_jargon": MAX_JARGON,
    "fail_on": Key(
        allows=lambda value: value in (NEVER, *Severity),
        what=f"one of: never, {', '.join(Severity)}",
        example='fail_on = "error"',
    ),
    "select": Key(
        allows=are_texts, what="a list of names", example='select = ["engagement", "legal"]'
    ),
    "ignore": IGNORE,
    "wordlists": Key(
        allows=are_texts, what="a list of files", example='wordlists = ["our-words.toml"]'
    ),
    "model": Key(
        allows=is_text,
        what="the name of an installed spaCy pipeline",
        example='model = "en_core_web_sm"',
    ),
    "checks": Key(
        allows=are_tables,
        what="a table for each check",
        example="[checks.long-sentence] and, below it, max_words = 30",
    ),
}
# Tables that stand at the top of the file only.
_TABLES = {
    "audiences": Key(
        allows=are_tables,
        what="a table for each audience",
        example='[audiences.board] and, below it, based_on = "members"',
    ),
    "overrides": Key(
        allows=lambda value: isinstance(value, list) and are_tables(dict(enumerate(value))),
        what="a list of tables",
        example='[[overrides]] and, below it, paths = ["letters/"]',
    ),
}
_PATHS = Key(
    allows=lambda value: are_texts(value) and bool(value),
    what="a list of paths",
    example='paths = ["letters/", "*.txt"]',
)
# Where a field of Settings has another name than its key.
_FIELDS = {"checks": "options"}
