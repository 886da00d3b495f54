"""Wordlist terms, as findings with their suggestions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainspeak.checks._check import Context, either
from plainspeak.document import BlockKind
from plainspeak.language.definitions import explains_what_came_before, is_defined
from plainspeak.language.matching import Match, find_terms
from plainspeak.language.passage import Passage
from plainspeak.language.suggest import suggestions
from plainspeak.lexicon.compile import Lexicon
from plainspeak.lexicon.entry import Advice, Fix
from plainspeak.model import Finding, Group, Suggestion

# A message names this many words at most; the finding holds them all.
MOST_OFFERED = 3
_CALLED = re.compile(r"\bcall(?:s|ed)? $", re.IGNORECASE)
_GRAMMAR_WORDS = frozenset({"IN", "TO", "RB", "CC", "WRB", "WDT"})


def listed_words(passage: Passage, context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield a finding for each term of the lists that is jargon where it stands.

    A term is left alone from the place where the draft explains it, and one to be
    explained is pointed out once.
    """
    settled: set[str] = context.state.setdefault("settled", set())
    for match in find_terms(passage, lexicon):
        code = match.term.code
        if code in settled:
            continue
        if _explained_here(passage, match):
            settled.add(code)
            continue
        if match.term.first_use_only:
            settled.add(code)
        found = suggestions(passage, match, context.source.text)
        written = passage.block.prose[match.start : match.end]
        yield context.finding(
            passage,
            match.start,
            match.end,
            message=message(match, written, found),
            why=match.term.why,
            suggestions=found,
            code=code,
            severity=match.term.severity,
            sources=match.term.sources,
            group=_group(match, written, found),
        )


def _group(match: Match, written: str, found: tuple[Suggestion, ...]) -> Group:
    if match.term.advice is Advice.EXPLAIN:
        return Group.EXPLAIN
    if match.term.advice is Advice.LEAVE_OUT:
        return Group.SHORTER
    shorter = found and len(found[0].text.split()) < len(written.split())
    return Group.SHORTER if shorter else Group.CLEARER


def _explained_here(passage: Passage, match: Match) -> bool:
    if passage.block.kind is BlockKind.TERM:
        return True
    prose = passage.block.prose
    index = passage.sentence_index(match.start)
    sentence = passage.sentences[index]
    before, after = prose[sentence.start : match.start], prose[match.end : sentence.end]
    # “Visits called as and when needed”: a grammar word is no name that is given.
    if _CALLED.search(before) and passage.tag(passage.token_at(match.start)) in _GRAMMAR_WORDS:
        return False
    if is_defined(before, after):
        return True
    if match.term.advice is not Advice.EXPLAIN or index + 1 == len(passage.sentences):
        return False
    following = passage.sentences[index + 1]
    return explains_what_came_before(prose[following.start : following.end])


def message(match: Match, written: str, found: tuple[Suggestion, ...]) -> str:
    """Return the advice in one sentence."""
    term = match.term
    if term.advice is Advice.EXPLAIN:
        return f"Explain “{written}” the first time you use it, such as: “{term.explain}”."
    if term.advice is Advice.LEAVE_OUT and not any(s.text for s in found):
        return f"Leave out “{written}”."
    words = either([s.text for s in found if s.text][:MOST_OFFERED])
    if not words:
        return f"Say “{written}” in everyday words."
    if term.fix is Fix.NEVER or not any(s.edits for s in found):
        return f"Use words such as {words} instead of “{written}”."
    return f"Say {words} instead of “{written}”."
