"""plainspeak checks public-sector drafts for the people they are written for.

`check(text)` and `check_file(path)` give a `Report`; `Checker` does the same for
many drafts and loads its language pipeline once. Names are loaded when first
used, so that `import plainspeak` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plainspeak.checker import Checker, check, check_file
    from plainspeak.errors import PlainspeakError
    from plainspeak.model import Edit, Finding, Report, Scores, Severity, Span, Suggestion
    from plainspeak.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Checker": "plainspeak.checker",
    "check": "plainspeak.checker",
    "check_file": "plainspeak.checker",
    "PlainspeakError": "plainspeak.errors",
    "Edit": "plainspeak.model",
    "Finding": "plainspeak.model",
    "Report": "plainspeak.model",
    "Scores": "plainspeak.model",
    "Severity": "plainspeak.model",
    "Span": "plainspeak.model",
    "Suggestion": "plainspeak.model",
    "Settings": "plainspeak.settings",
}

__all__ = [
    "Checker",
    "Edit",
    "Finding",
    "PlainspeakError",
    "Report",
    "Scores",
    "Settings",
    "Severity",
    "Span",
    "Suggestion",
    "__version__",
    "check",
    "check_file",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'plainspeak' has no attribute {name!r}")
