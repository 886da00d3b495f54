"""Whether a draft explains a term where it uses it; the term stands between | |."""

from __future__ import annotations

import pytest

from plainspeak.language.definitions import explains_what_came_before, is_defined

DEFINED = (
    "|Reablement| is short-term support to help you live at home.",
    "A |care leaver| is a young person who was in care.",
    "A |precept| is the amount that the council asks us to collect.",
    "A |theory of change| is a plan that shows how our work will help.",
    "By |co-production| we mean working with residents as equals.",
    "By “|co-production|” we mean working with residents.",
    "|Co-production| means planning a service together.",
    "|Co-production| is when residents and staff plan a service together.",
    "“|Co-production|” means planning together.",
    "The term |stakeholder| is often used.",
    "What is |co-production|?",
    "What do we mean by |engagement|?",
    "This is known as |safeguarding|.",
    "This way of working, sometimes called “|co-production|”, is new.",
    "We plan services with residents (|co-production|).",
    "Working together as equal partners (known as |co-production|) takes time.",
    "|Co-production| (planning services with residents) takes time.",
    "We use |co-production|, which means planning together.",
    "|Co-production| – working together as equals – is central.",
    "|Stakeholders| are people who use or pay for a service.",
    "We ask |stakeholders|, or people who use our services, what they think.",
    "The definition of |outcome| is on page 2.",
    "The word “|utilise|” is longer than it need be.",
    "|GDS| stands for Government Digital Service.",
)
NOT_DEFINED = (
    "|Contextual safeguarding| is a growing part of our work.",
    "|Reablement| is a service we run well.",
    "We welcome so-called “|co-production|” in care.",
    "The |outcome| is a plan that shows how we will help.",
    "We will use |co-production| in every service.",
    "The |framework| means that councils can plan ahead.",
    "This |engagement| is about the budget.",
    "We asked |stakeholders| (see annex A for the list) in May.",
    "We asked |stakeholders| (in May and June) for their views.",
    "Plans shaped by |stakeholders| are better.",
    "Services run by |co-production| with residents are cheaper.",
    "The |strategy| refers to the plan.",
    "The council asked |stakeholders| and residents.",
    "We (the |stakeholders|) agree.",
    "|Outcomes| are better this year.",
)


@pytest.mark.parametrize("sentence", DEFINED)
def test_a_definition_is_seen(sentence: str) -> None:
    before, _, after = sentence.split("|")
    assert is_defined(before, after)


@pytest.mark.parametrize("sentence", NOT_DEFINED)
def test_a_use_is_not_a_definition(sentence: str) -> None:
    before, _, after = sentence.split("|")
    assert not is_defined(before, after)


def test_the_sentence_after_may_explain() -> None:
    assert explains_what_came_before("This means that residents help to plan the service.")
    assert not explains_what_came_before("This strategy begins in May.")
