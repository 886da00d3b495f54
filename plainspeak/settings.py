"""What to check and how strictly. docs/settings.md describes every key."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pathspec import GitIgnoreSpec

from plainspeak.audiences import DEFAULT, Audience, shipped_audiences, unknown_audience
from plainspeak.errors import SettingsError
from plainspeak.model import Severity
from plainspeak.settings_keys import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Other values of settings for some files. Raises SettingsError for a pattern we cannot read.

    `paths`: patterns as in .gitignore, seen from `folder`.
    `values`: fields of Settings by name; of `options`, those named change.
    `origins`: as in Settings.
    """

    paths: tuple[str, ...]
    values: Mapping[str, Any]
    folder: Path = Path()
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        _patterns(self.paths)

    def matches(self, path: str | Path) -> bool:
        """Whether it is for a file."""
        folder = Path(os.path.abspath(self.folder))  # noqa: PTH100 - folds "..", keeps links as given
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - as above
        if not whole.is_relative_to(folder):
            return False
        return _patterns(self.paths).match_file(whole.relative_to(folder).as_posix())

    def without(self, keys: Collection[str]) -> Override:
        """Return it without some of its values."""
        values = {key: value for key, value in self.values.items() if key not in keys}
        origins = {key: origin for key, origin in self.origins.items() if key not in keys}
        return replace(self, values=values, origins=origins)


@cache
def _patterns(paths: tuple[str, ...]) -> GitIgnoreSpec:
    try:
        return GitIgnoreSpec.from_lines(paths)
    except ValueError as error:
        shown = ", ".join(f"“{path}”" for path in paths)
        raise SettingsError(
            f"The paths {shown} cannot be understood. Give paths such as letters/ or *.txt."
        ) from error


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
    `overrides`: other values for some files; where several match, the later goes first.
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
    overrides: tuple[Override, ...] = ()
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

    def for_path(self, path: str | Path) -> Settings:
        """Return what applies to a file."""
        return self.with_overrides(other for other in self.overrides if other.matches(path))

    def with_overrides(self, overrides: Iterable[Override]) -> Settings:
        """Return the settings with the values of some overrides, and without any overrides."""
        values: dict[str, Any] = {}
        options = dict(self.options)
        origins = dict(self.origins)
        for override in overrides:
            values |= override.values
            origins |= override.origins
            for check, own in override.values.get("options", {}).items():
                options[check] = {**options.get(check, {}), **own}
        return replace(self, **{**values, "options": options, "origins": origins, "overrides": ()})

    def place(self, key: str) -> str:
        """Return where a key was set, to begin a message with."""
        return self.origins.get(key, f"“{key}”")


def names_code(names: Collection[str], code: str) -> bool:
    """Whether names of lists, entries and checks hold a code."""
    return code in names or code.partition("/")[0] in names
