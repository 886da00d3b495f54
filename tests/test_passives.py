"""Passives are found by tags; each case is written as word/TAG."""

from __future__ import annotations

import pytest

from plainspeak.document import Block, BlockKind, Segment
from plainspeak.language.passage import Passage, Sentence
from plainspeak.language.passives import find_passives, verbal_passives


def tagged(text: str) -> Passage:
    """Make a passage of one sentence from "The/DT grant/NN …"."""
    starts, ends, tags, prose = [], [], [], ""
    for token in text.split():
        word, _, tag = token.rpartition("/")
        starts.append(len(prose))
        prose += word
        ends.append(len(prose))
        tags.append(tag)
        prose += " "
    segment = Segment(
        prose_start=0, prose_end=len(prose), source_start=0, source_end=len(prose), exact=True
    )
    return Passage(
        block=Block(kind=BlockKind.PARAGRAPH, prose=prose, segments=(segment,)),
        starts=starts,
        ends=ends,
        tags=tags,
        sentences=(Sentence(first=0, last=len(tags), start=0, end=len(prose)),),
    )


def found(text: str) -> list[str]:
    passage = tagged(text)
    return [f"{passage.word(a)} {passage.word(p)}" for a, p in find_passives(passage)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The/DT form/NN was/VBD sent/VBN ./.", ["was sent"]),
        ("It/PRP has/VBZ not/RB been/VBN fully/RB tested/VBN ./.", ["been tested"]),
        ("It/PRP is/VBZ n't/RB yet/RB agreed/VBN ./.", ["is agreed"]),
        ("They/PRP got/VBD paid/VBN ./.", ["got paid"]),
        ("It/PRP ’s/VBZ closed/VBN ./.", ["’s closed"]),
        ("Was/VBD the/DT house/NN sold/VBN ?/.", ["Was sold"]),
        ("When/WRB are/VBP they/PRP sent/VBN ?/.", ["are sent"]),
        (
            "It/PRP was/VBD written/VBN ,/, checked/VBN and/CC quickly/RB sent/VBN ./.",
            ["was written", "was checked", "was sent"],
        ),
        ("She/PRP was/VBD re/VBN -/HYPH elected/VBN ./.", ["was elected"]),
        ("The/DT house/NN ’s/POS painted/VBN door/NN fell/VBD ./.", []),
        ("We/PRP have/VBP written/VBN to/IN you/PRP ./.", []),
        ("They/PRP had/VBD been/VBN there/RB ./.", []),
        ("The/DT officer/NN is/VBZ the/DT person/NN named/VBN here/RB ./.", []),
        ("Get/VB rid/VBN of/IN it/PRP ./.", []),
        ("She/PRP was/VBD interested/VBN ./.", []),
        ("Named/VBN", []),
    ],
)
def test_passives(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It/PRP is/VBZ located/VBN in/IN Hull/NNP ./.",
        "We/PRP are/VBP committed/VBN to/IN it/PRP ./.",
        "Get/VB involved/VBN",
        "She/PRP is/VBZ determined/VBN to/TO win/VB ./.",
        "You/PRP get/VBP used/VBN to/IN waiting/VBG ./.",
    ],
)
def test_a_state_is_no_verbal_passive(text: str) -> None:
    passage = tagged(text)
    assert find_passives(passage)
    assert not verbal_passives(passage)


@pytest.mark.parametrize(
    "text",
    [
        "He/PRP was/VBD located/VBN by/IN police/NNS ./.",
        "The/DT rate/NN is/VBZ determined/VBN yearly/RB ./.",
        "It/PRP is/VBZ used/VBN to/TO pay/VB rent/NN ./.",
    ],
)
def test_an_action_is_a_verbal_passive(text: str) -> None:
    assert verbal_passives(tagged(text))
