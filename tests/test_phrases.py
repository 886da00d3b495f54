"""Objects, subjects and described nouns; the word asked about stands between | |."""

from __future__ import annotations

import pytest
from helpers import passage

from plainspeak.language.phrases import described, object_span, objects, subjects

OBJECTS = {
    "We will |deliver| better outcomes for residents.": {"outcomes"},
    "We will |deliver| outcomes, growth and lasting change.": {"outcomes", "growth", "change"},
    "The outcomes were |delivered| by the team.": {"outcomes"},
    "Outcomes that we |deliver| are good.": {"outcomes"},
    "The savings |delivered| by the team were small.": {"savings"},
    "We have |delivered| the council’s priorities.": {"priorities"},
    "They will |deliver| a range of outcomes.": {"range", "outcomes"},
    "Please |deliver| it to the office.": {"it"},
    "The van will |deliver| on Monday.": set(),
    "They |delivered| last year.": set(),
    "The change on this scale cannot be |delivered| overnight.": {"change", "scale"},
    "Complaints that cannot be resolved are |escalated| to the head.": {"complaints"},
    "The scheme |generates| £2 million a year.": {"#"},
    "Carers can |access| counselling.": {"counselling"},
    "We publish the value it |delivers| each year.": {"value"},
    "We will |operate| a lift-sharing scheme.": {"scheme"},
    "We will |allocate| £2 million to roads.": {"#"},
    "Savings of £4 million were |delivered|.": {"savings"},
    "Bodies which |operate| within it must reply.": set(),
    "If problems |escalate|, it is a sign.": set(),
}
SUBJECTS = {
    "The strategy |aims| to cut waste.": {"strategy"},
    "Residents will not be |consulted| again.": {"residents"},
    "They |agree| with the plan.": {"they"},
}
DESCRIBED = {
    "We need |robust| evidence.": {"evidence"},
    "The evidence is |robust| enough.": {"evidence"},
    "A |robust| and fair process is needed.": {"process"},
    "It was a |challenging| year for us.": {"year"},
    "The plan seems |robust| enough.": {"plan"},
}


def _at(sentence: str) -> tuple[str, int]:
    before, _, _ = sentence.split("|")
    return sentence.replace("|", ""), len(before)


@pytest.mark.parametrize("sentence", OBJECTS)
def test_objects(sentence: str) -> None:
    text, offset = _at(sentence)
    found = passage(text)
    index = found.token_at(offset)
    assert objects(found, index, index) == OBJECTS[sentence]


@pytest.mark.parametrize("sentence", SUBJECTS)
def test_subjects(sentence: str) -> None:
    text, offset = _at(sentence)
    found = passage(text)
    assert subjects(found, found.token_at(offset)) == SUBJECTS[sentence]


@pytest.mark.parametrize("sentence", DESCRIBED)
def test_described(sentence: str) -> None:
    text, offset = _at(sentence)
    found = passage(text)
    index = found.token_at(offset)
    assert described(found, index, index) == DESCRIBED[sentence]


def test_only_a_short_object_is_moved() -> None:
    found = passage("We will reimburse the applicant in May.")
    span = object_span(found, 2)
    assert span is not None
    assert found.block.prose[slice(*span)] == "the applicant"
    long = passage("We will reimburse travel costs and other fair expenses in May.")
    assert object_span(long, 2) is None
