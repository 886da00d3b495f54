"""The example drafts show what plainspeak does: some fail, some pass, and nothing is missed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from plainspeak import Checker, Report

FOLDER = Path(__file__).parents[1] / "examples"
DRAFTS = sorted(FOLDER.iterdir())


@cache
def report_on(path: Path) -> Report:
    return Checker().check_file(path)


def on(name: str) -> Report:
    return report_on(FOLDER / name)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("consultation.md", "fail"),
        ("missed-bin.md", "pass"),
        ("notice.md", "pass"),
        ("strategy.md", "pass"),
    ],
)
def test_the_verdict(name: str, verdict: str) -> None:
    assert on(name).verdict == verdict


def test_the_consultation_fails_for_its_density_of_jargon() -> None:
    [why] = on("consultation.md").failures
    assert "jargon words in every 100" in why


def test_the_service_page_has_no_jargon() -> None:
    assert [f.text for f in on("missed-bin.md").findings if f.is_word] == []


def test_the_drafts_are_in_order_of_how_hard_they_are_to_read() -> None:
    names = ["missed-bin.md", "strategy.md", "consultation.md"]
    grades = [on(name).scores.flesch_kincaid_grade or 0 for name in names]
    assert grades == sorted(grades)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_every_finding_stands_where_it_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    for finding in report_on(path).findings:
        assert text[finding.span.start : finding.span.end] == finding.text
        assert lines[finding.line - 1][finding.column - 1 :].startswith(finding.text.split("\n")[0])


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_every_suggestion_can_be_pasted_in(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for finding in report_on(path).findings:
        for suggestion in finding.suggestions:
            after = text
            for edit in sorted(suggestion.edits, reverse=True):
                after = after[: edit.start] + edit.text + after[edit.end :]
            assert not suggestion.edits or suggestion.text in after


def test_what_people_said_is_left_alone() -> None:
    quoted = [
        f.text
        for name in ("consultation.md", "strategy.md")
        for f in on(name).findings
        if (FOLDER / name).read_text("utf-8").splitlines()[f.line - 1].startswith(">")
    ]
    assert quoted == []


def test_the_welsh_half_of_the_notice_is_named_and_left_out() -> None:
    report = on("notice.md")
    assert any("Welsh" in note for note in report.notes)
    english = (FOLDER / "notice.md").read_text("utf-8").partition("## English")[2]
    assert report.scores.words <= len(re.findall(r"\w+", english))


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_a_draft_is_long_enough_to_show_something(path: Path) -> None:
    assert 300 <= len(path.read_text(encoding="utf-8").split()) <= 700
