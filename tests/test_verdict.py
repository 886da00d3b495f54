from __future__ import annotations

import pytest

from plainspeak.model import Excerpt, Finding, Position, Scores, Severity, Span, Verdict
from plainspeak.settings import Settings
from plainspeak.verdict import judge, lines_in_words

LIMIT = Settings().jargon_limit


def finding(line: int, code: str = "list/term", severity: Severity = Severity.WARNING) -> Finding:
    return Finding(
        code=code,
        span=Span(start=line, end=line + 1),
        text="x",
        start=Position(line, line, 1),
        end=Position(line + 1, line, 2),
        severity=severity,
        message="Say it.",
        why="It is long.",
        suggestions=(),
        sources=(),
        excerpt=Excerpt(before="", words="x", after=""),
    )


@pytest.mark.parametrize(
    ("density", "words", "verdict"),
    [
        (None, 0, Verdict.PASS),
        (LIMIT, 9, Verdict.PASS),
        (LIMIT + 0.01, 9, Verdict.FAIL),
        (50.0, 2, Verdict.PASS),
        (50.0, 3, Verdict.FAIL),
    ],
)
def test_a_draft_fails_above_the_limit_with_three_words_at_least(
    density: float | None, words: int, verdict: Verdict
) -> None:
    scores = Scores(jargon_per_100_words=density)
    assert judge(Settings(), scores, map(finding, range(1, words + 1)))[0] is verdict


def test_checks_do_not_count_as_jargon() -> None:
    findings = [finding(line, code="passive-voice") for line in range(1, 9)]
    assert judge(Settings(), Scores(jargon_per_100_words=9.0), findings) == (Verdict.PASS, ())


@pytest.mark.parametrize(
    ("fail_on", "failures"),
    [
        (None, ()),
        ("never", ()),
        (Severity.ERROR, ("1 finding is “error” or above: line 9.",)),
        (Severity.WARNING, ("2 findings are “warning” or above: lines 4 and 9.",)),
        (Severity.SUGGESTION, ("3 findings are “suggestion” or above: lines 2, 4 and 9.",)),
    ],
)
def test_one_finding_fails_a_draft_from_the_severity_asked_for(
    fail_on: Severity | None, failures: tuple[str, ...]
) -> None:
    findings = [
        finding(2, severity=Severity.SUGGESTION),
        finding(4, severity=Severity.WARNING),
        finding(9, severity=Severity.ERROR),
    ]
    assert judge(Settings(fail_on=fail_on), Scores(), findings)[1] == failures


def test_the_limit_is_the_audiences_unless_it_was_set() -> None:
    scores, findings = Scores(jargon_per_100_words=9.0), [finding(n) for n in range(1, 5)]
    said = f"9.0 jargon words in every 100; the limit for residents is {LIMIT:g}."
    assert judge(Settings(), scores, findings)[1] == (said,)
    own = Settings(max_jargon=2.5)
    assert judge(own, scores, findings)[1] == ("9.0 jargon words in every 100; the limit is 2.5.",)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([3], "line 3"),
        ([3, 3], "line 3"),
        ([3, 14], "lines 3 and 14"),
        ([3, 14, 20], "lines 3, 14 and 20"),
        ([1, 2, 3, 4, 5], "lines 1, 2, 3 and 2 more"),
    ],
)
def test_lines_are_said_as_people_say_them(lines: list[int], said: str) -> None:
    assert lines_in_words(lines, most=3) == said
