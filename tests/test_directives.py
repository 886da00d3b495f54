"""Directives: what they set aside, in each format, and what is said of those that do not work."""

from __future__ import annotations

import re

import pytest
from helpers import checker
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.checker import Checker
from plainspeak.model import Report, Verdict
from plainspeak.settings import Settings

HARD = "We will utilise the hall."
END = "<!-- plainspeak: ignore-end -->"
UTILISE = "officialese/utilise"


def check(text: str, format: str = "markdown") -> Report:
    return checker().check(text, format=format)


def lines(report: Report) -> list[int]:
    return [finding.line for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (f"<!-- plainspeak: ignore {UTILISE} -- as agreed -->\n{HARD}\n\n{HARD}\n", [4]),
        (f"<!-- plainspeak: ignore officialese -->\n\n{HARD}\n\n{HARD}\n", [5]),
        (f"<!-- plainspeak: ignore all – because -->\n# {HARD}\n\n{HARD}\n", [4]),
        (f"<!--PLAINSPEAK:IGNORE {UTILISE.upper()}, all-->\n{HARD}\n\n{HARD}\n", [4]),
        (f"{HARD} <!-- plainspeak: ignore all -->\n\n{HARD}\n", [3]),
        (f"We <!-- plainspeak: ignore all --> utilise it.\n\n{HARD}\n", [3]),
        (f"{HARD}\n<!-- plainspeak: ignore all -->\n\n{HARD}\n\n{HARD}\n", [1, 6]),
        (f"- {HARD}\n- {HARD} <!-- plainspeak: ignore all -->\n- {HARD}\n", [1, 3]),
        (f"- <!-- plainspeak: ignore\n  all -- as\n  agreed -->\n  {HARD}\n\n{HARD}\n", [6]),
        (f"<!-- plainspeak: ignore all -->\n\n| a | b |\n| - | - |\n| {HARD} | {HARD} |\n", []),
        (
            f"{HARD}\n<!-- plainspeak: ignore-start all -->\n# {HARD}\n\n- {HARD}\n{END}\n{HARD}\n",
            [1, 7],
        ),
        (f"---\ntitle: x\n---\n<!-- plainspeak: ignore-file all -->\n\n{HARD}\n\n# {HARD}\n", []),
        (f"A ![x](a.png) b <!-- plainspeak: ignore all --> c. {HARD}\n\n{HARD}\n", [3]),
    ],
)
def test_markdown(text: str, flagged: list[int]) -> None:
    report = check(text)
    assert (lines(report), report.notes) == (flagged, ())
    assert report.ignored


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (f"<p>{HARD}</p><!-- plainspeak: ignore all --><p>{HARD}</p>\n<p>{HARD}</p>", [1, 2]),
        (f"<p>{HARD}\n<!-- plainspeak: ignore all -->\n{HARD}</p>\n<p>{HARD}</p>", [4]),
        (
            f"<p>{HARD}\n<!-- plainspeak: ignore-start all --><li>{HARD}<li>{HARD}\n{END}<p>{HARD}",
            [1, 3],
        ),
        (f"<html><!-- plainspeak: ignore-file all --><body><p>{HARD}</p></html>", []),
    ],
)
def test_html(text: str, flagged: list[int]) -> None:
    report = check(text, "html")
    assert (lines(report), report.notes) == (flagged, ())
    assert report.ignored


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_plain_text(end: str) -> None:
    text = f"[plainspeak: ignore all -- as agreed]\n{HARD}\n\n{HARD}\n".replace("\n", end)
    report = check(text, "plain")
    assert (lines(report), report.notes) == ([4], ())
    assert [(i.code, i.start.line, i.directive_line) for i in report.ignored] == [(UTILISE, 2, 1)]


def test_a_directive_is_no_prose() -> None:
    without = check(f"\n\n{HARD}\n", "plain")
    aside = check(f"\n[plainspeak: ignore all -- we utilise it]\n{HARD}\n", "plain")
    assert aside.scores.words == without.scores.words


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f"```\n<!-- plainspeak: ignore-file all -->\n```\n\n{HARD}\n", "markdown"),
        (f"    <!-- plainspeak: ignore-file all -->\n\n{HARD}\n", "markdown"),
        (f"Type `<!-- plainspeak: ignore all -->`. {HARD}\n", "markdown"),
        (f"<script>'<!-- plainspeak: ignore-file all -->'</script><p>{HARD}</p>", "html"),
        (f"<!-- We check this with plainspeak. -->\n{HARD}\n", "markdown"),
        (f"Begin a line with [plainspeak: ignore all]. {HARD}\n", "plain"),
    ],
)
def test_what_is_shown_or_run_is_no_directive(text: str, format: str) -> None:
    report = check(text, format)
    assert len(report.findings) == 1
    assert (report.ignored, report.notes) == ((), ())


@pytest.mark.parametrize(
    ("directive", "note"),
    [
        ("ignore legal/hereby", "The directive on line 1 sets nothing aside: take it out."),
        (f"ignore {UTILISE}, legal", "line 1 sets aside nothing of “legal”: take that out."),
        ("ignore utilise", "which is no list, entry or check. Did you mean “officialese/utilise”?"),
        ("ignore", "line 1 does not say what to set aside. Name a list, an entry, a check, or"),
        ("ignore -- as agreed", "line 1 does not say what to set aside."),
        ("ignore legal as agreed", "line 1 cannot be read from “legal as agreed” on. Put commas"),
        ("ignroe legal", "line 1 says “ignroe”, which is not known. Did you mean “ignore”?"),
        ("off", "says “off”, which is not known. Use ignore, ignore-start, ignore-end"),
        ("ignore-end", "The ignore-end on line 1 ends nothing: take it out."),
        ("ignore-start officialese", "The ignore-start on line 1 has no ignore-end, so it reaches"),
    ],
)
def test_what_does_not_work_is_named(directive: str, note: str) -> None:
    for report in (
        check(f"<!-- plainspeak: {directive} -->\n{HARD}\n", "markdown"),
        check(f"[plainspeak: {directive}]\n{HARD}\n", "plain"),
    ):
        assert len(report.notes) == 1
        assert note in report.notes[0]
        assert len(report.findings) + len(report.ignored) == 1


@pytest.mark.parametrize(
    ("text", "format", "note"),
    [
        (f"<!-- plainspeak ignore all -->\n{HARD}\n", "markdown", "needs a colon. Type: plainsp"),
        (f"{HARD}\n\n<!-- plainspeak: ignore all\n", "markdown", "does not end with “-->”"),
        (f"[plainspeak: ignore all\n{HARD}\n", "plain", "does not end with “]”"),
        (f"[plainspeak: ignore all] {HARD}\n", "plain", "does not end with “]”"),
        (f"{HARD}\n\n<!-- plainspeak: ignore-file all -->\n", "markdown", "Move it to the top."),
    ],
)
def test_a_broken_directive_is_named_and_sets_nothing_aside(
    text: str, format: str, note: str
) -> None:
    report = check(text, format)
    assert note in " ".join(report.notes)
    assert (len(report.findings), report.ignored) == (1, ())


def test_stretches_for_other_codes_may_overlap() -> None:
    report = check(
        "<!-- plainspeak: ignore-start officialese -->\n"
        "<!-- plainspeak: ignore-start legal -->\n"
        "We hereby utilise it.\n"
        "<!-- plainspeak: ignore-end officialese -->\n"
        "We hereby utilise it.\n"
        "<!-- plainspeak: ignore-end -->\n"
        "We hereby utilise it.\n"
    )
    assert [(f.line, f.text) for f in report.findings] == [
        (5, "utilise"),
        (7, "hereby"),
        (7, "utilise"),
    ]
    assert [(i.code, i.directive_line) for i in report.ignored] == [
        ("legal/hereby", 2),
        (UTILISE, 1),
        ("legal/hereby", 2),
    ]


def test_what_is_set_aside_counts_neither_for_the_verdict_nor_the_scores() -> None:
    text = " ".join([HARD] * 5)
    before, after = check(text), check(f"<!-- plainspeak: ignore all -->\n\n{text}\n")
    assert (before.verdict, after.verdict) == (Verdict.FAIL, Verdict.PASS)
    assert (before.scores.words, before.scores.flesch_kincaid_grade) == (
        after.scores.words,
        after.scores.flesch_kincaid_grade,
    )
    assert after.scores.jargon_per_100_words == 0
    assert Report.from_dict(after.to_dict()) == after


@pytest.mark.parametrize(
    "settings",
    [Settings(select=("legal",)), Settings(ignore=(UTILISE,)), Settings(ignore=("officialese",))],
)
def test_a_directive_is_not_unused_where_nobody_looked(settings: Settings) -> None:
    for code in (UTILISE, "officialese", "all"):
        text = f"<!-- plainspeak: ignore {code} -->\n{HARD}\n"
        assert (
            Checker(settings, lexicon=checker().lexicon).check(text, format="markdown").notes == ()
        )


@given(
    st.lists(
        st.sampled_from(
            [HARD, "", "ignore all", "ignore-start all", "ignore-end", "ignore-file all", "ignroe"]
        ),
        max_size=8,
    )
)
def test_directives_move_and_hide_nothing_else(parts: list[str]) -> None:
    """Every finding of the draft without directives is kept or set aside, at its place."""
    drafts = [
        "\n\n".join(f"[plainspeak: {part}]" if "ign" in part else part for part in parts),
        "\n\n".join(" " * (14 + len(part)) if "ign" in part else part for part in parts),
    ]
    with_directives, without = (check(draft, "plain") for draft in drafts)
    places = [finding.start.offset for finding in with_directives.findings]
    places += [ignored.start.offset for ignored in with_directives.ignored]
    assert sorted(places) == [finding.start.offset for finding in without.findings]


def test_a_directive_says_on_which_line_it_stands() -> None:
    report = check(f"# Plan\n\n{HARD}\n\n<!-- plainspeak: ignore legal -->\n")
    numbers = [re.findall(r"\d+", note) for note in report.notes]
    assert numbers == [["5"]]
