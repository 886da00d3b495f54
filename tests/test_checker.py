from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak.model import Report
from plainspeak.output.json import render_json
from plainspeak.output.summary import Summary

SCHEMA = json.loads(files("plainspeak").joinpath("schemas/report.json").read_text("utf-8"))


def test_a_finding_covers_the_flagged_words_and_its_edits_give_the_result() -> None:
    text = "The Council will commence work in May."
    report = plainspeak.check(text)
    finding = report.findings[0]
    assert finding.code == "officialese/commence"
    assert finding.text == text[finding.span.start : finding.span.end] == "commence"
    suggestion = finding.suggestions[0]
    for start, end, new in reversed(suggestion.edits):
        text = text[:start] + new + text[end:]
    assert text == "The Council will start work in May."


def test_json_follows_its_schema() -> None:
    report = plainspeak.check("We will utilise co-production with stakeholders.")
    text = "".join(render_json([report, report], Summary(), model="m", wordlists="w"))
    jsonschema.validate(json.loads(text), SCHEMA)


def test_a_report_survives_its_dict() -> None:
    report = plainspeak.check("We will utilise co-production with stakeholders.")
    assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report


@given(st.text())
def test_any_text_gives_a_report(text: str) -> None:
    report = plainspeak.check(text)
    for finding in report.findings:
        assert finding.text == text.removeprefix("\ufeff")[finding.span.start : finding.span.end]
