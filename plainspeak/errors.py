"""Every error a user can meet.

PlainspeakError
├── SourceError      a file cannot be read; the run goes on without it
├── SettingsError    the settings, or a name given on the command line, are wrong
├── WordlistError    a wordlist does not follow its format
└── PipelineError    the language model cannot be loaded

Each message says what happened, where, and what to do, in one or two sentences.
"""

from __future__ import annotations

from enum import StrEnum


class ErrorKind(StrEnum):
    """What went wrong, as a word for machines: the `kind` of an error in JSON."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    BINARY = "binary"
    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    FORMAT = "format"
    CHECK = "check"
    SETTINGS = "settings"
    WORDLIST = "wordlist"
    PIPELINE = "pipeline"


class PlainspeakError(Exception):
    """An error with a message meant for the person who runs the check."""

    def __init__(self, message: str, kind: ErrorKind) -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind

    def __reduce__(self) -> tuple[type[PlainspeakError], tuple[str, ErrorKind]]:
        return type(self), (self.message, self.kind)


class SourceError(PlainspeakError):
    """A file that cannot be read or understood."""


class SettingsError(PlainspeakError):
    """Settings that plainspeak cannot follow."""

    def __init__(self, message: str, kind: ErrorKind = ErrorKind.SETTINGS) -> None:
        super().__init__(message, kind)


class WordlistError(PlainspeakError):
    """A wordlist that does not follow its format; may hold several messages, one a line."""

    def __init__(self, message: str, kind: ErrorKind = ErrorKind.WORDLIST) -> None:
        super().__init__(message, kind)


class PipelineError(PlainspeakError):
    """A language pipeline that cannot be loaded or lacks a part we need."""

    def __init__(self, message: str, kind: ErrorKind = ErrorKind.PIPELINE) -> None:
        super().__init__(message, kind)
