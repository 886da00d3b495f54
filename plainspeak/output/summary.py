"""What a run adds up to: a few counts, however many drafts there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from plainspeak.model import Finding, Report, Severity, Skipped, Verdict


@dataclass(slots=True)
class Summary:
    """Running totals over the reports of a run.

    `partly` counts drafts that were checked, but not by every check. `terms` holds, for
    each wordlist code, how often it was found and the words as they first stood.
    """

    files: int = 0
    words: int = 0
    partly: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    terms: dict[str, str] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    example: str | None = None

    def add(self, report: Report) -> None:
        """Count one report."""
        self.files += 1
        self.words += report.scores.checked_words
        self.verdicts[report.verdict] += 1
        self.partly += bool(report.errors) and report.verdict is not Verdict.UNREADABLE
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.codes[finding.code] += 1
            self.example = self.example or finding.code
            if finding.is_word:
                self.terms.setdefault(finding.code, term_of(finding))

    def most_common(self, count: int) -> list[tuple[str, int]]:
        """Return codes with how often each was found, the commonest first."""
        return sorted(self.codes.items(), key=lambda item: (-item[1], item[0]))[:count]

    @property
    def unchecked(self) -> int:
        """How many drafts could not be checked, or only in part."""
        return self.partly + self.verdicts[Verdict.UNREADABLE]


def term_of(finding: Finding) -> str:
    """Return the flagged words as they would stand inside a sentence."""
    words = " ".join(finding.excerpt.words.split())
    return words[:1].lower() + words[1:] if words[1:].islower() else words
