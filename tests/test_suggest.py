"""Capitals, articles and the guard over safe edits."""

from __future__ import annotations

import pytest

from plainspeak.language.articles import an_or_a
from plainspeak.language.suggest import match_capitals
from plainspeak.lexicon.meaning import keeps_meaning


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("change", "a"),
        ("amendment", "an"),
        ("use", "a"),
        ("university", "a"),
        ("unimportant thing", "an"),
        ("European plan", "a"),
        ("one-off", "a"),
        ("hour", "an"),
        ("honest answer", "an"),
        ("house", "a"),
        ("NHS trust", "an"),
        ("MP", "an"),
        ("UK plan", "a"),
        ("HMO", "an"),
        ("umbrella", "an"),
    ],
)
def test_the_article_follows_the_sound(text: str, article: str) -> None:
    assert an_or_a(text) == article


@pytest.mark.parametrize(
    ("written", "text", "wanted"),
    [
        ("utilising", "using", "using"),
        ("Utilising", "using", "Using"),
        ("UTILISING", "using", "USING"),
        ("In order to", "to", "To"),
        ("Prior To", "before", "Before"),
        ("Service User", "people we help", "People We Help"),
        ("A", "one", "One"),
    ],
)
def test_capitals_follow_the_words_replaced(written: str, text: str, wanted: str) -> None:
    assert match_capitals(written, text) == wanted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("must be provided with", "get"),
        ("not less than", "at least"),
        ("all of", ""),
        ("5", "five"),
    ],
)
def test_the_guard_refuses_a_change_of_number_duty_or_negation(before: str, after: str) -> None:
    assert not keeps_meaning(before, after)


def test_the_guard_lets_plain_swaps_through() -> None:
    assert keeps_meaning("prior to", "before")
    assert keeps_meaning("shall commence", "shall start")
