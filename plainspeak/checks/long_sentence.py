"""The long-sentence check."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plainspeak.checks._check import Context, check
from plainspeak.document import BlockKind
from plainspeak.language.passage import Passage, Sentence
from plainspeak.language.quotation import addresses, protected
from plainspeak.lexicon.words import WORD
from plainspeak.model import Finding, Group, Severity

_LEFT_ALONE = frozenset({BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TERM, BlockKind.ADDRESS})
# A pointer or a label in brackets, which readers pass over: “(section 4)”, “(ICB)”, “(see below)”.
_REFERENCE = re.compile(r"\((?:see [^()]*|[^()]*\d[^()]*|[^\s()]+)\)|\[[^\[\]]*\d[^\[\]]*\]")


@check(
    code="long-sentence",
    severity=Severity.WARNING,
    options={"max_words": 25},
    sources=("govuk-clear-language", "govuk-25-words"),
    group=Group.SHORTER,
)
def long_sentence(passage: Passage, context: Context) -> Iterator[Finding]:
    """Sentences of more than 25 words (`max_words`).

    A sentence that leads into a list counts to its colon. References in brackets and
    words in quotation marks do not count, and a web address counts as one word.

    Why: A reader has to hold the start of a sentence in mind until its end. GOV.UK asks its
    writers to split sentences of more than 25 words.

    Flagged:
        The council, which met on Tuesday evening in the town hall to consider the proposals that
        residents had sent in since the spring, decided to put off its decision until the autumn.

        You can get help with your rent if you are on a low income; you live in the borough; your
        savings are under the limit that the government sets; and you have not had help this year.

    Fine:
        The council met on Tuesday evening. It considered the proposals that residents had sent in
        since the spring. It will decide in the autumn.

        You can get help with your rent if:
        * you are on a low income and live in the borough
        * your savings are under the limit that the government sets
        * you have not had help this year

        The plan is on our website (see section 4 of the local plan, which we adopted on 3 May
        2024 after two consultations) and you can read it in any library in the borough.
    """
    if passage.block.kind in _LEFT_ALONE:
        return
    limit: int = context.options["max_words"]
    long = [s for s in passage.sentences if limit < s.last - s.first and _has_verb(passage, s)]
    passed_over = _passed_over(passage) if long else []
    for sentence in long:
        counted = _counted(passage, sentence, passed_over)
        words = sum(1 for chunk in counted.split() if WORD.search(chunk))
        if words <= limit:
            continue
        yield context.finding(
            passage,
            sentence.start,
            sentence.end,
            message=f"This sentence has {words} words. {_advice(counted)}",
            why="A reader has to hold the start of a sentence in mind until its end.",
        )


def _advice(sentence: str) -> str:
    if sentence.partition(":")[2].count(";") > 1:
        return "Try putting its parts in a list."
    return "Try splitting it, or leaving words out."


def _has_verb(passage: Passage, sentence: Sentence) -> bool:
    """Whether it is a sentence at all, not a list of names or an address."""
    return any(
        tag in {"VB", "VBD", "VBP", "VBZ", "MD"}
        for tag in passage.tags[sentence.first : sentence.last]
    )


def _passed_over(passage: Passage) -> list[tuple[int, int, str]]:
    """Return the ranges that do not count, and what counts in their place."""
    prose = passage.block.prose
    where = addresses(prose)
    left_out = [span for span in protected(passage.block) if span not in where]
    left_out += [match.span() for match in _REFERENCE.finditer(prose)]
    return sorted([(*span, "address") for span in where] + [(*span, "") for span in left_out])


def _counted(passage: Passage, sentence: Sentence, passed_over: list[tuple[int, int, str]]) -> str:
    prose = passage.block.prose
    parts = []
    at = sentence.start
    first = bisect_left(passed_over, (sentence.start,))
    for start, end, stand_in in passed_over[first:]:
        if start >= sentence.end:
            break
        if start >= at and end <= sentence.end:
            parts += [prose[at:start], stand_in]
            at = end
    return "".join([*parts, prose[at : sentence.end]])
