"""Terms in their context, on a small list of our own, so that no shipped entry matters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import apply

from plainspeak.checker import Checker
from plainspeak.lexicon.compile import compile_entries
from plainspeak.lexicon.load import read_wordlist
from plainspeak.model import Report

LIST = """
[about-this-list]
title = "A list for tests"

["co-production"]
part_of_speech = "noun"
explain = "planning a service together"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["commence"]
part_of_speech = "verb"
say = ["begin", "start"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["deliver"]
part_of_speech = "verb"
say = ["achieve"]
fix = "review"
object = ["outcome"]
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["going forward"]
part_of_speech = "phrase"
leave_out = true
fix = "safe"
unless_before = ["to", "#"]
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["intervention"]
part_of_speech = "noun"
say = ["help"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["local authority"]
part_of_speech = "noun"
say = ["council"]
fix = "safe"
unless_in = ["local authority trading company"]
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["reimburse"]
part_of_speech = "verb"
say = ["pay … back"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["amendment"]
part_of_speech = "noun"
say = ["change"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["inform … of"]
part_of_speech = "verb"
say = ["tell … about"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]

["without delay"]
part_of_speech = "phrase"
say = ["soon"]
fix = "safe"
why = "w"
flag = ["f."]
leave = ["l."]
source = ["s"]
"""


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Report]:
    path: Path = tmp_path_factory.mktemp("lists") / "test.toml"
    path.write_text(LIST, encoding="utf-8")
    wordlist, problems = read_wordlist(path)
    assert not problems
    checker = Checker()
    checker.lexicon = compile_entries(wordlist.entries)
    return checker.check


def words(report: Report) -> list[str]:
    return [finding.text for finding in report.findings if finding.code.startswith("test/")]


@pytest.mark.parametrize(
    ("sentence", "fixed"),
    [
        ("Work commenced in May.", "Work began in May."),
        ("Work has commenced.", "Work has begun."),
        ("Commencing in May, we will visit you.", "Beginning in May, we will visit you."),
        ("We made an amendment to it.", "We made a change to it."),
        ("An amendment was made.", "A change was made."),
        ("The local authority’s plan is here.", "The council’s plan is here."),
        ("The local authorities’ plans are here.", "The councils’ plans are here."),
        ("We will reimburse you in May.", "We will pay you back in May."),
        ("She reimbursed the applicant.", "She paid the applicant back."),
        ("We will inform you of the result.", "We will tell you about the result."),
        ("Informing the tenant of it is hard.", "Telling the tenant about it is hard."),
        ("Going forward, we will publish it.", "We will publish it."),
        ("We will publish it going forward.", "We will publish it."),
        ("Work will\ncommence in May.", "Work will\nbegin in May."),
        ("Intervention is needed.", "Help is needed."),
    ],
)
def test_a_safe_edit_fits(check: Callable[[str], Report], sentence: str, fixed: str) -> None:
    suggestion = check(sentence).findings[0].suggestions[0]
    assert suggestion.safe
    assert apply(sentence, suggestion.edits) == fixed


@pytest.mark.parametrize(
    "sentence",
    [
        "We planned an intervention for her.",  # "a help"
        "Three interventions were planned.",  # "three help"
        "We will reimburse travel costs and all other fair expenses.",  # too long to move across
    ],
)
def test_words_that_cannot_be_made_to_fit_are_only_offered(
    check: Callable[[str], Report], sentence: str
) -> None:
    finding = next(f for f in check(sentence).findings if f.is_word)
    assert finding.suggestions[0].edits == ()
    assert "Use words such as" in finding.message


def test_the_guard_overrules_an_entry(check: Callable[[str], Report]) -> None:
    finding = check("Reply without delay please.").findings[0]
    assert finding.suggestions[0].edits
    assert not finding.suggestions[0].safe


@pytest.mark.parametrize(
    "sentence",
    [
        "“Work will commence in May,” she told us.",
        "See www.example.gov.uk/commence for more.",
        "The case is going forward to the tribunal.",
        "The plan is going forward 3 years.",
        "We deliver parcels.",
        "We will inform you by post.",
        "A local authority trading company runs it.",
        "It was a pre-commence check.",
        "The Commence Growth Fund is open.",
    ],
)
def test_harmless_uses_are_left_alone(check: Callable[[str], Report], sentence: str) -> None:
    assert words(check(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("We will “commence” in May.", "commence"),
        ("The outcomes were delivered.", "delivered"),
        ("COMMENCE NOW.", "COMMENCE"),
        ("Visits called without delay are rare.", "without delay"),
        ("We use co production here.", "co production"),
        ("We use coproduction here.", "coproduction"),
        ("We use co‑production here.", "co‑production"),
        ("The local\xa0authority agreed.", "local\xa0authority"),
    ],
)
def test_jargon_is_found(check: Callable[[str], Report], sentence: str, flagged: str) -> None:
    assert words(check(sentence)) == [flagged]


def test_a_term_to_explain_is_pointed_out_once(check: Callable[[str], Report]) -> None:
    assert len(words(check("We use co-production.\n\nCo-production works."))) == 1


def test_a_term_is_left_alone_once_the_draft_explains_it(check: Callable[[str], Report]) -> None:
    text = "Co-production means planning a service together.\n\nWe use co-production."
    assert words(check(text)) == []
    late = "We use co-production.\n\nCo-production means planning together.\n\nCo-production works."
    assert words(check(late)) == ["co-production"]


def test_the_longest_term_wins(check: Callable[[str], Report]) -> None:
    assert words(check("The local authority commenced it.")) == ["local authority", "commenced"]
