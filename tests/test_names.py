"""Names by their capitals; the words asked about stand between | |."""

from __future__ import annotations

import pytest
from helpers import passage

from plainspeak.document import BlockKind
from plainspeak.language.names import is_name

NAMES = (
    "We adopted the |Stakeholder| Engagement Strategy in May.",
    "We adopted the Community |Engagement| Strategy in May.",
    "|Stakeholder| Engagement Strategy 2026 sets out our plans.",
    "The Office for |Place| opened in Hull.",
    "Department for |Levelling| Up leaflets are here.",
    "It is run by |Outcomes| for Children.",
    "The National Audit Office |Framework| applies.",
)
NOT_NAMES = (
    "|Prior to| Monday the office was shut.",
    "|In accordance with| Regulation 14, we publish it.",
    "|Utilising| Microsoft Teams, we met each week.",
    "|Stakeholders| asked for more time.",
    "We asked the |Stakeholders| for their views.",
    "The council asked |stakeholders| in Hull.",
    "I think |Engagement| matters.",
    "In Hull, |Stakeholders| agreed.",
    "WE WILL ASK |STAKEHOLDERS| NEXT WEEK.",
)


def _is_name(sentence: str, kind: BlockKind = BlockKind.PARAGRAPH) -> bool:
    before, term, _ = sentence.split("|")
    found = passage(sentence.replace("|", ""), kind)
    return is_name(found, found.token_at(len(before)), found.token_at(len(before) + len(term) - 1))


@pytest.mark.parametrize("sentence", NAMES)
def test_part_of_a_name(sentence: str) -> None:
    assert _is_name(sentence)


@pytest.mark.parametrize("sentence", NOT_NAMES)
def test_no_name(sentence: str) -> None:
    assert not _is_name(sentence)


def test_a_heading_with_capitals_on_most_words_tells_nothing() -> None:
    assert not _is_name("Our Approach To |Stakeholder| Engagement", BlockKind.HEADING)
    assert _is_name("What the |Stakeholder| Board said about this plan", BlockKind.HEADING)
