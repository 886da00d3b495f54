"""What to check and how strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plainspeak.errors import SettingsError
from plainspeak.model import Severity

DEFAULT_AUDIENCE = "residents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for a run.

    `fail_on`: the lowest severity of a single finding that fails a draft, or None.
    `max_jargon`: the most word findings per 100 words that pass.
    `select` and `ignore`: lists ("legal"), codes ("legal/hereby") or checks.
    `model`: the name of another installed spaCy pipeline.
    `options`: for each check, its own options by name.
    """

    audience: str = DEFAULT_AUDIENCE
    fail_on: Severity | None = None
    max_jargon: float = 2.0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: str | None = None
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.audience != DEFAULT_AUDIENCE:
            raise SettingsError(
                f"There is no audience “{self.audience}”. The audiences are: {DEFAULT_AUDIENCE}."
            )

    def selects(self, code: str) -> bool:
        """Whether findings of a code are wanted."""
        if self.select and not _names(self.select, code):
            return False
        return not _names(self.ignore, code)


def _names(names: tuple[str, ...], code: str) -> bool:
    return code in names or code.partition("/")[0] in names
