"""What to check and how strictly, and the file that says so.

A settings file is `plainspeak.toml`, or `[tool.plainspeak]` in `pyproject.toml`. The
command line looks for it upwards from each draft; from Python, settings are passed in:
`Checker(load_settings("plainspeak.toml"))`. docs/settings.md describes every key.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from plainspeak.errors import SettingsError
from plainspeak.model import Severity

AUDIENCES = ("residents",)
NEVER = "never"
FILE_NAME = "plainspeak.toml"
_PYPROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for a run. Raises SettingsError for a value that is not allowed.

    `fail_on`: the lowest severity of a single finding that fails a draft; "never" for a
    run that always ends well; None to judge drafts by their jargon alone.
    `max_jargon`: the most word findings in every 100 words that pass, from 0 to 100.
    `select` and `ignore`: lists ("legal"), codes ("legal/hereby") or checks.
    `model`: the name of another installed spaCy pipeline.
    `wordlists`: a team's own lists, beside those that come with plainspeak.
    `options`: for each check, its own options by name.
    `origins`: for each key that was set, where, as messages name the place.
    """

    audience: str = "residents"
    fail_on: Severity | Literal["never"] | None = None
    max_jargon: float = 2.0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: str | None = None
    wordlists: tuple[Path, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.audience not in AUDIENCES:
            raise SettingsError(
                f"There is no audience “{self.audience}”. The audiences are: "
                f"{', '.join(AUDIENCES)}."
            )
        if self.fail_on is not None and self.fail_on != NEVER:
            if self.fail_on not in list(Severity):
                raise SettingsError(
                    f"“fail_on” cannot be “{self.fail_on}”. Use never, {', '.join(Severity)}."
                )
            object.__setattr__(self, "fail_on", Severity(self.fail_on))
        if not 0 <= self.max_jargon <= 100:
            raise SettingsError(
                f"“max_jargon” cannot be {self.max_jargon:g}. Use a number from 0 to 100."
            )

    def selects(self, code: str) -> bool:
        """Whether findings of a code are wanted."""
        if self.select and not names_code(self.select, code):
            return False
        return not names_code(self.ignore, code)

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
    mistakes: list[str] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        where = f"{shown}, line {_line_of(text, key)}"
        if key not in _KEYS:
            close = get_close_matches(key.replace("-", "_"), _KEYS, n=1)
            hint = f"Did you mean “{close[0]}”?" if close else f"You can set {', '.join(_KEYS)}."
            mistakes.append(f"{where}: there is no setting “{key}”. {hint}")
        elif not _KEYS[key].allows(value):
            rule = _KEYS[key]
            mistakes.append(f"{where}: “{key}” must be {rule.what}. Type: {rule.example}")
        else:
            values[key] = value
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
        _FIELDS.get(key, key): f"{shown}, line {_line_of(text, key)}: “{key}”" for key in values
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


def _line_of(text: str, key: str) -> int:
    """Return the line, from 1, on which a key or the table of that name is set."""
    begin = re.search(r"^\s*\[tool\.plainspeak\b", text, re.MULTILINE)
    key = rf"""["']?{re.escape(key)}["']?"""
    pattern = rf"^\s*(?:{key}\s*[=.]|\[(?:tool\.plainspeak\.)?{key}[.\]])"
    found = re.compile(pattern, re.MULTILINE).search(text, begin.start() if begin else 0)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _shown(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    allows: Callable[[Any], bool]
    what: str
    example: str


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_density(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100


def _are_tables(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(item, dict) for item in value.values())


_KEYS = {
    "audience": _Key(
        allows=lambda value: value in AUDIENCES,
        what=f"one of: {', '.join(AUDIENCES)}",
        example='audience = "residents"',
    ),
    "max_jargon": _Key(
        allows=_is_density, what="a number from 0 to 100", example="max_jargon = 2.5"
    ),
    "fail_on": _Key(
        allows=lambda value: value in (NEVER, *Severity),
        what=f"one of: never, {', '.join(Severity)}",
        example='fail_on = "error"',
    ),
    "select": _Key(
        allows=_are_texts, what="a list of names", example='select = ["engagement", "legal"]'
    ),
    "ignore": _Key(
        allows=_are_texts,
        what="a list of names",
        example='ignore = ["engagement/stakeholder", "passive-voice"]',
    ),
    "wordlists": _Key(
        allows=_are_texts, what="a list of files", example='wordlists = ["our-words.toml"]'
    ),
    "model": _Key(
        allows=_is_text,
        what="the name of an installed spaCy pipeline",
        example='model = "en_core_web_sm"',
    ),
    "checks": _Key(
        allows=_are_tables,
        what="a table for each check",
        example="[checks.long-sentence] and, below it, max_words = 30",
    ),
}
# Where a field of Settings has another name than its key.
_FIELDS = {"checks": "options"}
