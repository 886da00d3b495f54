"""What a check gives back: findings, scores and the report that holds them.

Offsets are half-open and count Unicode code points of the decoded file from 0; a
byte order mark is not counted and a CRLF is two. Lines and columns count from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class Severity(StrEnum):
    """How likely a reader is to stumble. The names are for machines."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Group(StrEnum):
    """What a finding asks of the writer; reports for people put findings under these headings."""

    EXPLAIN = "explain"  # say what the words mean
    CLEARER = "clearer"  # use words that more people know
    SHORTER = "shorter"  # use fewer words


class Verdict(StrEnum):
    """Whether a draft passed, failed, or could not be read."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"
    UNREADABLE = "unreadable"


class Edit(NamedTuple):
    """Put `text` in place of source[start:end]."""

    start: int
    end: int
    text: str


class Position(NamedTuple):
    """A place in the file: offset from 0, line and column from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """source[start:end]."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Words to put in place of the flagged ones.

    `text` is the replacement as shown ("" to leave the words out). Applying all of
    `edits` to the file gives the result; they may reach beyond the finding, to mend
    an article, and are empty where markup stands in the way or the words are only
    an idea. `safe` means that the edits keep both grammar and meaning.
    """

    text: str
    safe: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The sentence around a finding, as prose: what stands before and after the words."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a reader may stumble."""

    code: str
    span: Span
    text: str
    start: Position
    end: Position
    severity: Severity
    message: str
    why: str
    suggestions: tuple[Suggestion, ...]
    sources: tuple[str, ...]
    excerpt: Excerpt
    group: Group = Group.CLEARER

    @property
    def line(self) -> int:
        """The line of the first flagged character, from 1."""
        return self.start.line

    @property
    def column(self) -> int:
        """The column of the first flagged character, from 1."""
        return self.start.column

    @property
    def is_word(self) -> bool:
        """Whether this is a wordlist finding (`list/term`), the kind that density counts."""
        return "/" in self.code

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as it stands in the JSON output."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "group": self.group.value,
            "message": self.message,
            "why": self.why,
            "text": self.text,
            "start": self.start._asdict(),
            "end": self.end._asdict(),
            "suggestions": [
                {"text": s.text, "safe": s.safe, "edits": [e._asdict() for e in s.edits]}
                for s in self.suggestions
            ],
            "sources": list(self.sources),
            "excerpt": asdict(self.excerpt),
        }

    @classmethod
    def from_dict(cls, table: Mapping[str, Any]) -> Finding:
        """Return the finding that `to_dict` described."""
        start, end = Position(**table["start"]), Position(**table["end"])
        return cls(
            code=table["code"],
            span=Span(start=start.offset, end=end.offset),
            text=table["text"],
            start=start,
            end=end,
            severity=Severity(table["severity"]),
            group=Group(table["group"]),
            message=table["message"],
            why=table["why"],
            suggestions=tuple(
                Suggestion(
                    text=s["text"], safe=s["safe"], edits=tuple(Edit(**e) for e in s["edits"])
                )
                for s in table["suggestions"]
            ),
            sources=tuple(table["sources"]),
            excerpt=Excerpt(**table["excerpt"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Figures for one draft. docs/scores.md says how each is worked out.

    Formulas are None where there are no words; `school_year` and `reading_age` are
    None under 100 words.
    """

    words: int = 0
    sentences: int = 0
    checked_words: int = 0
    average_sentence_length: float | None = None
    passive_sentences: float | None = None
    jargon_per_100_words: float | None = None
    flesch_reading_ease: float | None = None
    flesch_kincaid_grade: float | None = None
    smog_index: float | None = None
    gunning_fog: float | None = None
    dale_chall_readability_score: float | None = None
    coleman_liau_index: float | None = None
    automated_readability_index: float | None = None
    linsear_write_formula: float | None = None
    spache_readability: float | None = None
    school_year: int | None = None
    reading_age: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A finding that a directive in the draft set aside."""

    code: str
    start: Position
    end: Position
    directive_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportError:
    """Something that kept all or part of a file from being checked."""

    message: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything found in one draft.

    `failures` says why the verdict is "fail"; `notes` names what was read in an
    unusual way or left out (an encoding, a block in Welsh).
    """

    path: str | None
    format: str
    audience: str
    verdict: Verdict
    failures: tuple[str, ...] = ()
    scores: Scores = field(default_factory=Scores)
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    errors: tuple[ReportError, ...] = ()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the report as one element of `reports` in the JSON output."""
        return {
            "path": self.path,
            "format": self.format,
            "audience": self.audience,
            "verdict": self.verdict.value,
            "failures": list(self.failures),
            "scores": asdict(self.scores),
            "findings": [finding.to_dict() for finding in self.findings],
            "ignored": [
                {
                    "code": i.code,
                    "start": i.start._asdict(),
                    "end": i.end._asdict(),
                    "directive_line": i.directive_line,
                }
                for i in self.ignored
            ],
            "errors": [asdict(error) for error in self.errors],
            "notes": list(self.notes),
        }

    @classmethod
    def from_dict(cls, table: Mapping[str, Any]) -> Report:
        """Return the report that `to_dict` described."""
        return cls(
            path=table["path"],
            format=table["format"],
            audience=table["audience"],
            verdict=Verdict(table["verdict"]),
            failures=tuple(table["failures"]),
            scores=Scores(**table["scores"]),
            findings=tuple(Finding.from_dict(finding) for finding in table["findings"]),
            ignored=tuple(
                Ignored(
                    code=i["code"],
                    start=Position(**i["start"]),
                    end=Position(**i["end"]),
                    directive_line=i["directive_line"],
                )
                for i in table["ignored"]
            ),
            errors=tuple(ReportError(**error) for error in table["errors"]),
            notes=tuple(table["notes"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that a walk passed by, and why."""

    path: str
    reason: str
