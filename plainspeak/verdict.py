"""Whether a draft passes as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from plainspeak.model import Finding, Scores, Verdict
from plainspeak.settings import Settings

# So few findings never fail a draft by density, however short it is.
FEWEST_FINDINGS = 3


def judge(
    settings: Settings, scores: Scores, findings: Iterable[Finding]
) -> tuple[Verdict, tuple[str, ...]]:
    """Return the verdict and, where it is "fail", why."""
    findings = list(findings)
    failures = []
    density = scores.jargon_per_100_words
    count = sum(finding.is_word for finding in findings)
    if density is not None and density > settings.max_jargon and count >= FEWEST_FINDINGS:
        failures.append(
            f"{density:.1f} jargon words in every 100; the limit for {settings.audience} "
            f"is {settings.max_jargon:g}."
        )
    if settings.fail_on is not None:
        lowest = settings.fail_on.rank
        count = sum(finding.severity.rank >= lowest for finding in findings)
        if count:
            failures.append(f"{count} findings at “{settings.fail_on}” or above.")
    return (Verdict.FAIL if failures else Verdict.PASS), tuple(failures)
