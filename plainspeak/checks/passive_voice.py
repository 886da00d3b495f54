"""The passive-voice check."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plainspeak.checks._check import Context, check
from plainspeak.document import BlockKind
from plainspeak.language.passage import Passage
from plainspeak.language.passives import verbal_passives
from plainspeak.language.phrases import BE, HAVE
from plainspeak.language.quotation import protected, touches
from plainspeak.model import Finding, Group, Severity

_LEFT_ALONE = frozenset({BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TERM, BlockKind.ADDRESS})
_ADVERB = frozenset({"RB", "RBR", "RBS"})
# After “by”, these tell when or how, not who.
_NOT_WHO = frozenset({"VBG", "CD", "TO", "RB"})
_TIMES_AND_MEANS = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday noon midnight midday then now next "
    "spring summer autumn winter easter christmas post email phone telephone letter text hand "
    "default law statute mistake accident appointment".split()
)


@check(
    code="passive-voice",
    severity=Severity.SUGGESTION,
    sources=("govuk-style-guide", "nhs-service-manual"),
    group=Group.CLEARER,
)
def passive_voice(passage: Passage, context: Context) -> Iterator[Finding]:
    """Verbs in the passive voice, which leave out who does what or say it last.

    Why: Readers want to know who will do it and who they can ask. “The council will mend the
    road” tells them. “The road will be mended” does not.

    Flagged:
        Your application will be considered in May.

        The scheme was approved by the cabinet.

        The plan was written and sent.

    Fine:
        The council will consider your application in May.

        The office is located in Hull, and we are committed to it.

        The leaflet has been there for a week.

        # How complaints are handled

        She said “the letter was never sent to any of us”.
    """
    if passage.block.kind in _LEFT_ALONE:
        return
    pairs = verbal_passives(passage)
    kept_out = protected(passage.block) if pairs else []
    for auxiliary, group in groupby(pairs, key=lambda pair: pair[0]):
        participle = max(participle for _, participle in group)
        start = passage.starts[_first_auxiliary(passage, auxiliary)]
        end = passage.ends[participle]
        if touches(kept_out, start, end):
            continue
        yield context.finding(
            passage,
            start,
            end,
            message=(
                "Put who or what does this before the verb, not after it."
                if _says_who(passage, participle)
                else "Say who does this, if the reader needs to know."
            ),
            why="Readers want to know who will do it and who they can ask.",
        )


def _first_auxiliary(passage: Passage, auxiliary: int) -> int:
    """Return the first word of “will not have been”."""
    first = index = auxiliary
    while index > 0:
        index -= 1
        if passage.tag(index) in _ADVERB or passage.lower(index) in {"n't", "not"}:
            continue
        if not _leads_to(passage, index, passage.lower(first)):
            break
        first = index
    return first


def _leads_to(passage: Passage, index: int, auxiliary: str) -> bool:
    """Whether a word is part of one verb with the auxiliary after it: “will be”, “has been”."""
    if auxiliary in {"be", "get", "have"}:
        return passage.tag(index) == "MD"
    if auxiliary in {"been", "got", "gotten"}:
        return passage.lower(index) in HAVE
    return auxiliary in {"being", "getting"} and passage.lower(index) in BE


def _says_who(passage: Passage, participle: int) -> bool:
    """Whether “by” and who does it come right after the verb."""
    index = participle + 1
    if index + 1 >= len(passage) or passage.lower(index) != "by":
        return False
    return (
        passage.tag(index + 1) not in _NOT_WHO and passage.lower(index + 1) not in _TIMES_AND_MEANS
    )
