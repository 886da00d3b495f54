"""Each check does what its page says, and the page, the register and the file agree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import apply
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak import checks
from plainspeak.checks import ALL
from plainspeak.checks._check import Check, Context
from plainspeak.checks._check import check as make_check
from plainspeak.explain import check_pages
from plainspeak.language.passage import Passage
from plainspeak.lexicon.rules_sources import read_sources
from plainspeak.lexicon.shipped import wordlists_folder
from plainspeak.model import Finding, Severity
from plainspeak.settings import Settings

ROOT = Path(__file__).parents[1]
IDS = [check.code for check in ALL]


def examples(key: str) -> list[object]:
    return [
        pytest.param(check, text, id=f"{check.code} {key} {number}")
        for check in ALL
        for number, text in enumerate(getattr(check.page, key), start=1)
    ]


def found(text: str, code: str, **options: object) -> list[Finding]:
    settings = Settings(select=(code,), options={code: options} if options else {})
    return list(plainspeak.check(text, format="markdown", settings=settings).findings)


def results(text: str, code: str) -> list[str]:
    """Return the text after the first edit that each finding offers."""
    return [
        apply(text, finding.suggestions[0].edits)
        for finding in found(text, code)
        if finding.suggestions and finding.suggestions[0].edits
    ]


@pytest.mark.parametrize(("check", "text"), examples("flagged"))
def test_flagged(check: Check, text: str) -> None:
    assert found(text, check.code)


@pytest.mark.parametrize(("check", "text"), examples("fine"))
def test_fine(check: Check, text: str) -> None:
    assert [finding.text for finding in found(text, check.code)] == []


def test_every_check_file_is_in_the_register_under_its_own_name() -> None:
    folder = Path(checks.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    # The words of the lists have codes of their own.
    modules.remove("listed_words")
    assert modules == {check.code.replace("-", "_") for check in ALL}
    assert sorted(IDS) == IDS
    for check in ALL:
        assert check.run.__module__ == f"plainspeak.checks.{check.run.__name__}"
        assert check.run.__name__ == check.code.replace("-", "_")


@pytest.mark.parametrize("check", ALL, ids=IDS)
def test_sources_are_known(check: Check) -> None:
    known, _ = read_sources([wordlists_folder()])
    assert check.sources
    assert set(check.sources) <= set(known)


@pytest.mark.repository
def test_the_pages_are_fresh() -> None:
    pages = check_pages()
    written = {
        path.relative_to(ROOT / "docs").as_posix(): path.read_text("utf-8")
        for path in [ROOT / "docs" / "checks.md", *(ROOT / "docs" / "checks").glob("*")]
    }
    assert written == pages, "run: python docs/write_check_pages.py"


def test_a_page_without_its_parts_is_named() -> None:
    @make_check(code="no-page", severity=Severity.WARNING, sources=())
    def no_page(passage: Passage, context: Context) -> Iterator[Finding]:  # noqa: ARG001
        """Find nothing."""
        yield from ()

    with pytest.raises(ValueError, match="no-page needs Why, Flagged and Fine"):
        _ = no_page.page


def test_a_check_that_crashes_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @make_check(code="broken", severity=Severity.WARNING, sources=())
    def broken(passage: Passage, context: Context) -> Iterator[Finding]:  # noqa: ARG001
        raise RuntimeError("out of ink")

    monkeypatch.setattr("plainspeak.checker.ALL", (broken, *ALL))
    report = plainspeak.check("One.\n\nIt was sent, e.g. by us.\n\nWe utilise it.")
    (error,) = report.errors
    assert error.kind == "check"
    assert "broken stopped at line 1" in error.message
    assert "--ignore broken" in error.message
    assert {finding.code for finding in report.findings} == {
        "latin-abbreviation",
        "officialese/utilise",
        "passive-voice",
    }


_PIECES = st.sampled_from(
    "e.g. i.e. etc. NB viz. ICB DfE SEN/SEND (ICB) “ ” ‘ ’ ' ( ) [ ] – - , ; : . ? ! an A the was "
    "been sent by and or such as 2024 BS 5839 word Word WORD \n\n | * <abbr title=".split(" ")
) | st.text(max_size=5)


@given(st.lists(_PIECES, max_size=40))
def test_no_text_makes_a_check_crash(pieces: list[str]) -> None:
    text = " ".join(pieces)
    report = plainspeak.check(text, settings=Settings(select=tuple(IDS)))
    assert report.errors == ()
    for finding in report.findings:
        for suggestion in finding.suggestions:
            assert all(edit.start < edit.end for edit in suggestion.edits)


class TestLongSentence:
    code = "long-sentence"

    def test_the_message_gives_the_count(self) -> None:
        (finding,) = found("We " + "very " * 24 + "much agree.", self.code)
        assert "has 27 words" in finding.message

    def test_the_limit_is_an_option(self) -> None:
        text = "We agree with all of this."
        assert not found(text, self.code)
        assert found(text, self.code, max_words=5)

    @pytest.mark.parametrize(
        "text",
        [
            "See https://www.example.gov.uk/a-very-long/address/of-many/words/in-one for it.",
            "We agree (see the long note on page 4) with it.",
            "We agree [12, page 14 to 16] with it.",
            "She said “we never agreed to any of this at all” to us.",
            "Smith, Jones, Brown, Green, Black, White, Gray, Young.",
        ],
    )
    def test_some_words_do_not_count(self, text: str) -> None:
        assert not found(text, self.code, max_words=7)

    def test_items_between_semicolons_may_become_a_list(self) -> None:
        text = "You need: a form that you sign; a letter that we sent; and a card."
        (finding,) = found(text, self.code, max_words=10)
        assert "list" in finding.message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It will not have been sent yet.", ["will not have been sent"]),
        ("The plans that we have were sent.", ["were sent"]),
        ("It is now being changed.", ["is now being changed"]),
        ("The plan was written, checked and sent.", ["was written, checked and sent"]),
        ("It was sent in May and was lost in June.", ["was sent", "was lost"]),
        ("When were the forms sent?", ["were the forms sent"]),
    ],
)
def test_a_passive_is_flagged_once_a_clause(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found(text, "passive-voice")] == words


@pytest.mark.parametrize(
    ("text", "says_who"),
    [
        ("The plan was approved by the cabinet.", True),
        ("The plan was approved by Friday.", False),
        ("The form was sent by post.", False),
        ("The form was changed by adding a page.", False),
    ],
)
def test_a_passive_that_says_who_gets_other_advice(text: str, says_who: bool) -> None:  # noqa: FBT001
    (finding,) = found(text, "passive-voice")
    assert ("Put who" in finding.message) == says_who


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bring proof, e.g. a bill.", "Bring proof, for example a bill."),
        ("Bring proof, e.g., a bill.", "Bring proof, for example, a bill."),
        ("Bring proof (eg a bill).", "Bring proof (for example a bill)."),
        ("Bring proof eg a bill.", "Bring proof such as a bill."),
        ("Bring proof, e.g.a bill.", "Bring proof, for example a bill."),
        ("E.g. a bill will do.", "For example, a bill will do."),
        ("The owner, i.e. the council, pays.", "The owner, that is, the council, pays."),
        ("The owner (ie the council) pays.", "The owner (that is, the council) pays."),
        ("The owner, i.e., the council, pays.", "The owner, that is, the council, pays."),
        ("The owner i.e. the council pays.", "The owner, that is, the council pays."),
        ("Bring paper, tins, etc.", "Bring paper, tins and so on."),
        ("Bring paper, tins etc. to us.", "Bring paper, tins and so on to us."),
        ("Bring cups (mugs etc) too.", "Bring cups (mugs and so on) too."),
        ("Bring paper and etc.", "Bring paper and so on."),
        ("Bring tins, etc., etc.", "Bring tins and so on."),
        ("Two wards, viz. Abbey and Castle.", "Two wards, namely Abbey and Castle."),
        ("NB: we close at 5.", "Note: we close at 5."),
        ("We open at 9. N.B. We close at 5.", "We open at 9. Note: We close at 5."),
        ("NB that we close at 5.", "Note that we close at 5."),
    ],
)
def test_latin_is_put_in_english(text: str, expected: str) -> None:
    assert results(text, "latin-abbreviation") == [expected]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Bring proof, e.g. a bill.", True),
        ("Bring proof eg a bill.", False),
        ("The owner i.e. the council pays.", False),
        ("Bring paper, tins etc.", True),
        ("Bring paper or etc.", False),
    ],
)
def test_a_change_of_latin_is_safe_only_where_it_reads_right(text: str, safe: bool) -> None:  # noqa: FBT001
    (finding,) = found(text, "latin-abbreviation")
    assert finding.suggestions[0].safe == safe


def test_etc_after_such_as_is_to_be_left_out() -> None:
    (finding,) = found("Bring things such as paper, tins etc.", "latin-abbreviation")
    assert finding.message.startswith("Leave out “etc.”")
    assert [suggestion.text for suggestion in finding.suggestions] == [""]
