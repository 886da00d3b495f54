"""Which letters are acronyms, which are explained, and what is offered for the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import apply

import plainspeak
from plainspeak.errors import WordlistError
from plainspeak.language.acronyms import spells
from plainspeak.lexicon.acronyms import read_acronyms, shipped_acronyms
from plainspeak.lexicon.rules_sources import read_sources
from plainspeak.lexicon.shipped import wordlists_folder
from plainspeak.model import Finding
from plainspeak.settings import Settings

SETTINGS = Settings(select=("undefined-acronym",))


def found(text: str, format_name: str = "plain") -> list[Finding]:
    return list(plainspeak.check(text, format=format_name, settings=SETTINGS).findings)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ICB pays.", ["ICB"]),
        ("The ICB pays. The ICB decides.", ["ICB"]),
        ("The ICB pays. The integrated care board (ICB) decides.", ["ICB"]),
        ("Parents with EHCPs can ask.", ["EHCPs"]),
        ("The LTN’s cameras and the PSPO's signs.", ["LTN’s", "PSPO's"]),
        ("The DoLS team met the R&D team.", ["DoLS", "R&D"]),
        ("Ask about SEN/SEND and non-UASC help.", ["SEN", "SEND", "UASC"]),
        ("We spent the DSG 2024 money in KS2.", ["DSG", "KS2"]),
        ("A plan by the QXZ for the area.", ["QXZ"]),
        ("The DFE and the DfE agree.", ["DFE"]),
    ],
)
def test_the_first_use_is_flagged(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "The integrated care board (ICB) pays. The ICB decides.",
        "The integrated care boards (ICBs) pay. The ICB’s plan works.",
        "Your ICB (integrated care board) can help.",
        "The integrated care board (the ‘ICB’) can help.",
        "The integrated care board (“ICB”) can help.",
        "The integrated care board [ICB] can help.",
        "The integrated care board (ICB; see page 3) can help.",
        "The integrated care board (NHS ICB) can help.",
        "The integrated care board, or ICB, can help.",
        "The ICB, or integrated care board, can help.",
        "The integrated care board is known as the ICB.",
        "ICB stands for integrated care board.",
        "The ICB – integrated care board – can help.",
        "The Brown and White Company (QXZ) can help.",
        "It is measured in the World Geodetic System (WGS 84).",
    ],
)
def test_an_explained_acronym_is_fine_from_then_on(text: str) -> None:
    assert [finding.text for finding in found(text + "\n\nAsk the ICB.")] in ([], ["ICB"])
    assert [finding.text for finding in found(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "*[ICB]: integrated care board\n\nAsk the ICB.",
        'Ask the <abbr title="integrated care board">ICB</abbr>. The ICB pays.',
    ],
)
def test_markup_explains_an_acronym(text: str) -> None:
    assert not found(text, "markdown")


@pytest.mark.parametrize(
    "text",
    [
        "Ask your GP, MPs, the NHS and the BBC about VAT, A&E, IDs and PDFs.",
        "PLEASE SEND US YOUR VIEWS ON THE PLAN.",
        "You MUST NOT park here. Do this NOW, and ONLY here.",
        "We start on MONDAY 3 JUNE.",
        "Read part II, chapter IV and annex XII.",
        "Write to LS1 4AP or CF10 1EP.",
        "Quote AB/1234/QX or QX-77 with form SA100.",
        "It meets BS 5839, ISO 9001 and SI 2010/123.",
        "We open at 10 AM, close at 5PM and use 10 GB.",
        "Ask Cllr JB Smith or Dr QX Jones.",
        "QX: Why do you want to work here?",
        "She had AAB at A level, and he had ABB.",
        "Read GOV.UK, NQX.pdf or www.QXZ.org.uk.",
        "She said “the QXZ has not written to me once” and left.",
        "Write the date as YYYY-MM-DD.",
        "McNally uses GitHub, OpenID and YouTube.",
    ],
)
def test_letters_that_are_no_acronym_or_well_known_are_left_alone(text: str) -> None:
    assert [finding.text for finding in found(text)] == []


@pytest.mark.parametrize("text", ["# The QXZ\n\nWe meet.", "> The QXZ said no.", "Use `QXZ`."])
def test_headings_quotations_and_code_are_left_alone(text: str) -> None:
    assert [finding.text for finding in found(text, "markdown")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ICB pays.", "The integrated care board (ICB) pays."),
        ("ICBs pay.", "Integrated care boards (ICBs) pay."),
        ("An NPPF rule.", "A National Planning Policy Framework (NPPF) rule."),
        ("A PFI deal.", "A private finance initiative (PFI) deal."),
        ("All AONBs.", "All areas of outstanding natural beauty (AONBs)."),
        ("All CLAs.", "All children looked after (CLAs)."),
    ],
)
def test_the_expansion_can_be_pasted_in(text: str, expected: str) -> None:
    (finding,) = found(text)
    suggestion = finding.suggestions[0]
    assert apply(text, suggestion.edits) == expected
    assert not suggestion.safe
    assert suggestion.text in finding.message


@pytest.mark.parametrize(
    "text", ["The ICB’s plan.", "The ICB board met.", "Our help (ICB).", "The LTP 4 team met."]
)
def test_no_edit_is_offered_where_it_would_not_fit(text: str) -> None:
    (finding,) = found(text)
    assert finding.suggestions
    assert all(not suggestion.edits for suggestion in finding.suggestions)


def test_letters_that_mean_several_things_get_several_suggestions() -> None:
    (finding,) = found("The PCN met.")
    assert [suggestion.text for suggestion in finding.suggestions] == [
        "primary care network (PCN)",
        "penalty charge notice (PCN)",
    ]


def test_letters_that_nobody_lists_get_no_suggestion() -> None:
    (finding,) = found("The QXZ met.")
    assert finding.suggestions == ()
    assert finding.message == "Say what “QXZ” stands for the first time you use it."


def test_a_table_may_say_in_the_next_cell_what_letters_stand_for() -> None:
    table = "| letters | meaning |\n|---|---|\n| QXZ | quick xylophone zone |\n\nThe QXZ met."
    assert not found(table, "markdown")


@pytest.mark.parametrize(
    ("letters", "text", "first", "expected"),
    [
        ("ICB", "ask the integrated care board", False, True),
        ("DfE", "from the Department for Education", False, True),
        ("SEND", "special educational needs and disabilities", True, True),
        ("HMRC", "HM Revenue and Customs", True, True),
        ("ICB", "ask the local council", False, False),
        ("ICB", "", False, False),
        ("ICB", "icb", True, False),
    ],
)
def test_whether_words_give_the_letters(
    letters: str,
    text: str,
    first: bool,  # noqa: FBT001
    expected: bool,  # noqa: FBT001
) -> None:
    assert spells(letters, text, first=first) == expected


def test_the_shipped_list_is_in_order_and_names_known_sources() -> None:
    known, _ = read_sources([wordlists_folder()])
    acronyms = shipped_acronyms()
    assert list(acronyms) == sorted(acronyms, key=lambda letters: (letters.lower(), letters))
    for letters, acronym in acronyms.items():
        assert acronym.sources, letters
        assert set(acronym.sources) <= set(known), letters
        assert bool(acronym.expansions) == acronym.needs_expansion, letters


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('["QXZ"]\nneeds_expansion = true\n', "has no “domain”"),
        ("[QXZ\n", "could not be read"),
        (None, "could not be read"),
    ],
)
def test_a_broken_list_is_named(tmp_path: Path, text: str | None, message: str) -> None:
    path = tmp_path / "acronyms.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(WordlistError, match=message):
        read_acronyms(path)
