"""Whether a draft passes as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from plainspeak.model import Finding, Scores, Severity, Verdict
from plainspeak.settings import Settings

# So few findings never fail a draft by density, however short it is.
FEWEST_FINDINGS = 3


def judge(
    settings: Settings, scores: Scores, findings: Iterable[Finding]
) -> tuple[Verdict, tuple[str, ...]]:
    """Return the verdict and, where it is "fail", why.

    A draft fails by its density of jargon: more than `settings.jargon_limit` word findings
    in every 100 words, and at least three of them. It also fails by any one finding that
    is as severe as `settings.fail_on`.
    """
    findings = list(findings)
    failures = []
    density = scores.jargon_per_100_words
    count = sum(finding.is_word for finding in findings)
    if density is not None and density > settings.jargon_limit and count >= FEWEST_FINDINGS:
        own = settings.max_jargon is not None
        limit = "the limit" if own else f"the limit for {settings.audience}"
        failures.append(
            f"{density:.1f} jargon words in every 100; {limit} is {settings.jargon_limit:g}."
        )
    if isinstance(settings.fail_on, Severity):
        severe = [f.line for f in findings if f.severity.rank >= settings.fail_on.rank]
        if severe:
            are = "finding is" if len(severe) == 1 else "findings are"
            failures.append(
                f"{len(severe)} {are} “{settings.fail_on}” or above: {lines_in_words(severe)}."
            )
    return (Verdict.FAIL if failures else Verdict.PASS), tuple(failures)


def lines_in_words(lines: Iterable[int], *, most: int = 10) -> str:
    """Return line numbers as people say them: “lines 3, 14 and 20”, at most so many."""
    numbers = [str(line) for line in dict.fromkeys(lines)]
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    shown, left = numbers[:most], len(numbers) - most
    if left > 0:
        return f"lines {', '.join(shown)} and {left} more"
    return f"lines {', '.join(shown[:-1])} and {shown[-1]}"
