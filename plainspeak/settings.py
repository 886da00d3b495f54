"""What to check and how strictly, and the file that says so.

A settings file is `plainspeak.toml`, or `[tool.plainspeak]` in `pyproject.toml`. The
command line looks for it upwards from each draft; from Python, settings are passed in:
`Checker(load_settings("plainspeak.toml"))`. docs/settings.md describes every key.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from plainspeak.audiences import (
    DEFAULT,
    Audience,
    read_audiences,
    shipped_audiences,
    unknown_audience,
)
from plainspeak.errors import SettingsError
from plainspeak.model import Severity
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for a run. Raises SettingsError for a value that is not allowed.

    `audience`: who the drafts are for, one that comes with plainspeak or one of `audiences`.
    `fail_on`: the lowest severity of a single finding that fails a draft; "never" for a
    run that always ends well; None to judge drafts by their jargon alone.
    `max_jargon`: the most word findings in every 100 words that pass, from 0 to 100; None
    for the limit of the audience.
    `select` and `ignore`: lists ("legal"), codes ("legal/hereby") or checks.
    `model`: the name of another installed spaCy pipeline.
    `wordlists`: a team's own lists, beside those that come with plainspeak.
    `options`: for each check, its own options by name.
    `audiences`: a team's own audiences by name.
    `origins`: for each key that was set, where, as messages name the place.
    """

    audience: str = DEFAULT
    fail_on: Severity | Literal["never"] | None = None
    max_jargon: float | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: str | None = None
    wordlists: tuple[Path, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    audiences: Mapping[str, Audience] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        known = {**shipped_audiences(), **self.audiences}
        if self.audience not in known:
            raise SettingsError(unknown_audience(self.audience, known))
        if self.fail_on is not None and self.fail_on != NEVER:
            if self.fail_on not in list(Severity):
                raise SettingsError(
                    f"“fail_on” cannot be “{self.fail_on}”. Use never, {', '.join(Severity)}."
                )
            object.__setattr__(self, "fail_on", Severity(self.fail_on))
        if self.max_jargon is not None and not 0 <= self.max_jargon <= 100:
            raise SettingsError(
                f"“max_jargon” cannot be {self.max_jargon:g}. Use a number from 0 to 100."
            )

    @property
    def readers(self) -> Audience:
        """The audience that `audience` names."""
        return self.audiences.get(self.audience) or shipped_audiences()[self.audience]

    @property
    def jargon_limit(self) -> float:
        """The most word findings in every 100 words that pass."""
        return self.readers.max_jargon if self.max_jargon is None else self.max_jargon

    def selects(self, code: str) -> bool:
        """Whether findings of a code are wanted.

        What `select` names as the audience names it is wanted although they know it.
        """
        if self.select and not names_code(self.select, code):
            return False
        if names_code(self.ignore, code):
            return False
        known = tuple(name for name in self.readers.ignore if name not in self.select)
        return code in self.select or not names_code(known, code)

    def place(self, key: str) -> str:
        """Return where a key was set, to begin a message with."""
        return self.origins.get(key, f"“{key}”")


def names_code(names: tuple[str, ...], code: str) -> bool:
    """Whether names of lists, entries and checks hold a code."""
    return code in names or code.partition("/")[0] in names


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
    mistakes = list(mistakes_in(table, _KEYS, lambda key: f"{shown}, line {_line_of(text, key)}"))
    values = {k: value for k, value in table.items() if k in _KEYS and _KEYS[k].allows(value)}
    known = {**shipped_audiences(), **values.get("audiences", {})}
    values["audiences"], found = read_audiences(
        values.get("audiences", {}),
        lambda name: f"{shown}, line {_line_of(text, f'audiences.{name}', 'audiences')}",
    )
    mistakes += found
    if values.get("audience", DEFAULT) not in known:
        where = f"{shown}, line {_line_of(text, 'audience')}"
        mistakes.append(f"{where}: {unknown_audience(values['audience'], known)}")
    for name in values.get("wordlists", ()):
        if not os.path.isfile(path.parent / name):  # noqa: PTH113 - False where we may not look
            where = f"{shown}, line {_line_of(text, 'wordlists')}"
            mistakes.append(
                f"{where}: there is no wordlist {path.parent / name}. Give its place as seen "
                f"from the folder of {path.name}."
            )
    if mistakes:
        raise SettingsError("\n".join(mistakes))
    origins = {
        _FIELDS.get(key, key): f"{shown}, line {_line_of(text, key)}: “{key}”" for key in table
    }
    for key in ("select", "ignore"):
        values[key] = tuple(values.get(key, ()))
    values["wordlists"] = tuple(path.parent / name for name in values.get("wordlists", ()))
    values["options"] = values.pop("checks", {})
    return Settings(**values, origins=origins)


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


def _line_of(text: str, key: str, outer: str | None = None) -> int:
    """Return the line, from 1, on which a key or the table of that name is set.

    Where it is not to be found, it is on the line of `outer`, or the first.
    """
    begin = re.search(r"^\s*\[tool\.plainspeak\b", text, re.MULTILINE)
    key = rf"""["']?{re.escape(key)}["']?"""
    pattern = rf"^\s*(?:{key}\s*[=.]|\[(?:tool\.plainspeak\.)?{key}[.\]])"
    found = re.compile(pattern, re.MULTILINE).search(text, begin.start() if begin else 0)
    if found is None:
        return _line_of(text, outer) if outer else 1
    return text.count("\n", 0, found.end()) + 1


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
    "audiences": Key(
        allows=are_tables,
        what="a table for each audience",
        example='[audiences.board] and, below it, based_on = "members"',
    ),
}
# Where a field of Settings has another name than its key.
_FIELDS = {"checks": "options"}
