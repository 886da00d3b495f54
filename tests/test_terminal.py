"""What people read: the sentence around a finding, groups, levels and totals."""

from __future__ import annotations

import io
from dataclasses import replace

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.model import (
    Excerpt,
    Finding,
    Group,
    Ignored,
    Position,
    Report,
    ReportError,
    Scores,
    Severity,
    Skipped,
    Span,
    Verdict,
)
from plainspeak.output.excerpt import shorten
from plainspeak.output.level import level_lines
from plainspeak.output.page import Page, page_for
from plainspeak.output.summary import Summary
from plainspeak.output.terminal import Terminal


def finding(
    line: int,
    words: str = "utilise",
    *,
    code: str = "officialese/utilise",
    group: Group = Group.CLEARER,
    message: str | None = None,
) -> Finding:
    return Finding(
        code=code,
        span=Span(start=line * 100, end=line * 100 + len(words)),
        text=words,
        start=Position(line * 100, line, 4),
        end=Position(line * 100 + len(words), line, 4 + len(words)),
        severity=Severity.WARNING,
        message=message or f"Say “use” instead of “{words}”.",
        why="It is shorter.",
        suggestions=(),
        sources=(),
        excerpt=Excerpt(before="We ", words=words, after=" it."),
        group=group,
    )


def report(
    *findings: Finding,
    path: str | None = "draft.md",
    verdict: Verdict = Verdict.PASS,
    failures: tuple[str, ...] = (),
    errors: tuple[ReportError, ...] = (),
    notes: tuple[str, ...] = (),
) -> Report:
    return Report(
        path=path,
        format="markdown",
        audience="residents",
        verdict=verdict,
        failures=failures,
        findings=findings,
        errors=errors,
        notes=notes,
    )


@pytest.mark.parametrize(
    ("times", "said"),
    [(1, "1 finding set aside by a directive."), (3, "3 findings set aside by directives.")],
)
def test_what_was_set_aside_is_counted(times: int, said: str) -> None:
    place = Position(9, 2, 1)
    ignored = (Ignored(code="a/b", start=place, end=place, directive_line=1),) * times
    lines = printed(replace(report(finding(3)), ignored=ignored))
    assert lines[lines.index(f"  {said}") + 1] == "  Passed."


def printed(*reports: Report, page: Page | None = None) -> list[str]:
    terminal = Terminal(page=page or Page())
    return [line for each in reports for line in terminal.report(each)]


def test_a_report_reads_from_name_to_verdict() -> None:
    result = report(
        finding(3, "utilised"),
        finding(7, "ICB", code="undefined-acronym", group=Group.EXPLAIN),
        finding(9),
        finding(12),
        finding(14, "in order to", code="wordy/in-order-to", group=Group.SHORTER),
        verdict=Verdict.FAIL,
        failures=("5.0 jargon words in every 100; the limit for residents is 2.",),
        notes=("Lines 5 to 9 are in Welsh and were not checked.",),
    )
    assert printed(result) == [
        "draft.md",
        "  Lines 5 to 9 are in Welsh and were not checked.",
        "",
        "  Explain",
        "  7:4  We «ICB» it.",
        "       Say “use” instead of “ICB”. It is shorter. [undefined-acronym]",
        "",
        "  Clearer",
        "  3:4   We «utilised» it.",
        "        Say “use” instead of “utilised”. It is shorter. [officialese/utilise]",
        "        And 2 more: lines 9 and 12.",
        "",
        "  Shorter",
        "  14:4  We «in order to» it.",
        "        Say “use” instead of “in order to”. It is shorter. [wordy/in-order-to]",
        "",
        "  Most common jargon: utilised (3).",
        "  Failed: 5.0 jargon words in every 100; the limit for residents is 2.",
        "",
    ]


def test_what_findings_of_a_check_have_in_common_is_said_once() -> None:
    same = [finding(line, code="passive-voice", message="Say who.") for line in range(1, 6)]
    text = printed(report(*same))
    assert text.count("       Say who. It is shorter. [passive-voice]") == 1
    assert [line for line in text if "«" in line] == [
        f"  {line}:4  We «utilise» it." for line in (1, 2, 3)
    ]
    assert "       And 2 more: lines 4 and 5." in text


def test_messages_that_differ_are_all_said() -> None:
    long = [
        finding(line, code="long-sentence", message=f"This sentence has {30 + line} words.")
        for line in (1, 2)
    ]
    text = printed(report(*long))
    assert "       This sentence has 31 words." in text
    assert "       This sentence has 32 words. It is shorter. [long-sentence]" in text


def test_every_acronym_is_shown() -> None:
    acronyms = [
        finding(line, code="undefined-acronym", group=Group.EXPLAIN, message=f"Explain {line}.")
        for line in range(1, 9)
    ]
    assert sum("«" in line for line in printed(report(*acronyms))) == 8


def test_an_error_that_holds_for_many_drafts_is_told_once() -> None:
    broken = ReportError(message="plainspeak.toml, line 1: put it right.", kind="settings")
    own = ReportError(message="b.md does not exist.", kind="missing")
    text = printed(
        *(
            report(path=path, verdict=Verdict.UNREADABLE, errors=(error,))
            for path, error in (("a.md", broken), ("b.md", own), ("c.md", broken))
        )
    )
    assert text == [
        *("a.md", "  plainspeak.toml, line 1: put it right.", "  Not checked.", ""),
        *("b.md", "  b.md does not exist.", "  Not checked.", ""),
    ]


def test_text_without_a_file_is_called_standard_input() -> None:
    assert printed(report(path=None))[0] == "Standard input"


def test_a_draft_with_nothing_to_change_says_so() -> None:
    assert "  Passed, with nothing to change." in printed(report())


@given(st.text(min_size=1), st.text(), st.text(), st.integers(40, 100))
def test_no_line_is_wider_than_the_page(words: str, before: str, after: str, width: int) -> None:
    base = finding(1)
    shown = Finding(
        **{
            name: getattr(base, name)
            for name in base.__dataclass_fields__
            if name not in {"excerpt", "message"}
        },
        message="Say it in other words, so that everyone may know what it is that you mean.",
        excerpt=Excerpt(before=before, words=words, after=after),
    )
    for line in printed(report(shown), page=Page(width=width)):
        assert len(line) <= width
        assert line.isprintable() or set(line) - set(map(chr, range(32)))


@pytest.mark.parametrize(
    ("before", "words", "after", "line"),
    [
        ("We ", "utilise", " it.", "We «utilise» it."),
        ("We\n  ", "utilise", "\tit.", "We «utilise» it."),
        ("We all know that we should ", "utilise", " it.", "…that we should «utilise» it."),
        ("We ", "utilise", " it, as everyone in the town knows.", "We «utilise» it, as everyone…"),
        (
            "In the town we ",
            "utilise",
            " it all, as everyone else",
            "…town we «utilise» it all,…",
        ),
        ("", "One two three four five six seven eight.", "", "«One two three four… eight.»"),
    ],
)
def test_a_sentence_is_cut_between_words(before: str, words: str, after: str, line: str) -> None:
    excerpt = shorten(Excerpt(before=before, words=words, after=after), 28)
    assert f"{excerpt.before}«{excerpt.words}»{excerpt.after}" == line


@given(st.text(), st.text(min_size=1), st.text(), st.integers(20, 120))
def test_a_sentence_fits_whatever_it_holds(before: str, words: str, after: str, width: int) -> None:
    cut = shorten(Excerpt(before=before, words=words, after=after), width)
    assert len(cut.before + cut.words + cut.after) <= width


@pytest.mark.parametrize(
    ("scores", "lines"),
    [
        (Scores(), []),
        (
            Scores(checked_words=1),
            ["1 word in headings and tables, and no running text."],
        ),
        (
            Scores(checked_words=60, words=47, jargon_per_100_words=2.0),
            ["47 words: a reading level needs 100 words of running text."],
        ),
        (
            Scores(
                checked_words=1300,
                words=1204,
                average_sentence_length=21.4,
                passive_sentences=0.184,
                jargon_per_100_words=3.06,
                flesch_kincaid_grade=9.24,
                school_year=10,
                reading_age=14,
            ),
            [
                (
                    "Reads like a text for school year 10: formulas put this at about age 14 "
                    "(Flesch–Kincaid grade 9.2)."
                ),
                (
                    "1,204 words, 21 words in the average sentence, 18% of sentences passive, "
                    "3.1 jargon words in every 100."
                ),
            ],
        ),
        (
            Scores(
                checked_words=100,
                words=100,
                flesch_kincaid_grade=40.0,
                school_year=41,
                reading_age=45,
                jargon_per_100_words=0.0,
            ),
            [
                (
                    "Reads like a text for study after school: formulas put this at an age over 22 "
                    "(Flesch–Kincaid grade 40.0)."
                ),
                "100 words, no jargon.",
            ],
        ),
    ],
)
def test_the_level_is_given_with_what_it_rests_on(scores: Scores, lines: list[str]) -> None:
    assert list(level_lines(scores)) == lines


def totals(
    *reports: Report, skipped: list[Skipped] | None = None, quiet: bool = False
) -> list[str]:
    summary = Summary(skipped=skipped or [])
    for each in reports:
        summary.add(each)
    return list(Terminal(page=Page(), quiet=quiet).summary(summary))


def test_several_drafts_are_added_up() -> None:
    error = ReportError(message="Stopped.", kind="check")
    assert totals(
        report(finding(1, "Utilised"), finding(2), finding(3, code="passive-voice")),
        report(finding(1), verdict=Verdict.FAIL),
        report(verdict=Verdict.UNREADABLE, errors=(error,)),
        report(errors=(error,)),
        skipped=[
            Skipped(path="a", reason="hidden"),
            Skipped(path="b", reason="named in .gitignore"),
            Skipped(path="c", reason="hidden"),
        ],
    ) == [
        "4 drafts, 0 words: 2 passed, 1 failed, 1 not checked, 1 checked only in part.",
        "Most common jargon: utilised (3).",
        "Left out of the folders:",
        "       2  hidden",
        "       1  named in .gitignore",
        "To read more about a finding: plainspeak explain officialese/utilise",
    ]


def test_one_draft_needs_no_totals() -> None:
    assert totals(report()) == []
    assert totals(report(), quiet=True) == ["1 draft, 0 words: 1 passed, 0 failed."]


def test_a_folder_without_drafts_says_so() -> None:
    skipped = [Skipped(path=f"{n}", reason=f"reason {n}") for n in range(10)]
    lines = totals(skipped=skipped)
    assert lines[0] == "No drafts to check."
    assert lines[-1] == "       2  for other reasons, which --format json names"


class FakeStream(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "environment", "colour"),
    [
        (True, {"TERM": "xterm"}, True),
        (False, {"TERM": "xterm"}, False),
        (True, {"TERM": "dumb"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "xterm", "NO_COLOR": ""}, True),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_stream_and_the_environment(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, environment: dict[str, str], colour: bool
) -> None:
    for name in ("TERM", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert page_for(FakeStream(terminal=terminal)).colour is colour


@pytest.mark.parametrize(
    ("terminal", "columns", "width"),
    [(True, "60", 60), (True, "10", 40), (True, "300", 100), (False, "60", 60), (False, None, 80)],
)
def test_the_width_is_the_terminals_within_reason(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, columns: str | None, width: int
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    assert page_for(FakeStream(terminal=terminal)).width == width


def test_colour_marks_the_words_and_adds_no_text() -> None:
    coloured = "\n".join(printed(report(finding(1)), page=Page(colour=True)))
    plain = "\n".join(printed(report(finding(1))))
    assert "\x1b[" in coloured
    assert click.unstyle(coloured) == plain.replace("«", "").replace("»", "")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Say “use” – it’s «fine»…"),
        ("cp1252", "Say “use” – it’s «fine»…"),
        ("cp850", 'Say "use" - it\'s *fine*...'),
        ("ascii", 'Say "use" - it\'s *fine*...'),
    ],
)
def test_the_page_uses_letters_it_has(encoding: str, text: str) -> None:
    assert Page(encoding=encoding).printable("Say “use” – it’s «fine»…") == text
