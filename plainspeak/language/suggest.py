"""Words to put in place of a term: in its form, with its capitals, and a/an to match."""

from __future__ import annotations

import re

from plainspeak.language.articles import an_or_a
from plainspeak.language.fit import (
    FINITE,
    can_stand,
    comparative,
    keeps_its_sense,
    pronoun_after,
)
from plainspeak.language.matching import Match
from plainspeak.language.passage import Passage
from plainspeak.language.phrases import BE
from plainspeak.lexicon.entry import GAP, Advice, Fix, PartOfSpeech
from plainspeak.lexicon.inflect import Feature, is_uncountable, possessive
from plainspeak.lexicon.meaning import keeps_meaning
from plainspeak.model import Edit, Suggestion

_ARTICLE = re.compile(r"(?<!\w)(an?)\s+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"[’'](?!\w)")
# A single quotation mark that no other has closed.
_OPEN_QUOTE = re.compile(r"(?:‘[^’]*|(?<!\w)'[^']*)$")
_MUST = re.compile(r"(?:you )?must\b", re.IGNORECASE)
_COMMA = re.compile(r",?\s*")
# A block may be as long as its file, so only this many characters before a term are looked at.
_NEAR = 80


def suggestions(passage: Passage, match: Match, source: str) -> tuple[Suggestion, ...]:
    """Return what may be said instead, best first.

    Edits are empty where the form cannot be made right or markup stands in the way.
    """
    if match.term.advice is Advice.EXPLAIN:
        return ()
    if match.term.advice is Advice.LEAVE_OUT:
        return (_leave_out(passage, match, source),)
    found = []
    for forms in match.term.replacements:
        text = forms.get(match.feature)
        if text is None and match.term.fix is Fix.NEVER:
            text = next(iter(forms.values()))
        if text is not None and not (_MUST.match(text) and _denied(passage, match)):
            compared = forms.get(comparative(passage, match) or "", text)
            found.append(_replacement(passage, match, text, compared, source))
    return tuple(found)


def _denied(passage: Passage, match: Match) -> bool:
    """Whether a "not" stands right before a term: "not obliged to" is not "must not"."""
    first = passage.token_at(match.start)
    before = {passage.lower(index) for index in range(max(0, first - 3), first)}
    return not before.isdisjoint({"not", "n't", "never", "longer", "nor"})


def _replacement(
    passage: Passage, match: Match, text: str, compared: str, source: str
) -> Suggestion:
    """Return a suggestion; `compared` is the form that a "more" before the term asks for."""
    block, prose = passage.block, passage.block.prose
    start, end = match.start, match.end
    kept = keeps_meaning(prose[start:end], text)
    if compared != text and not compared.startswith(("more ", "most ")):
        start, text = passage.starts[passage.token_at(start) - 1], compared  # “more stringent”
    if not match.term.name.isupper():  # an acronym's capitals are no shout
        text = match_capitals(prose[start:end], text)
    words = shown = text
    idea = Suggestion(text=text, safe=False, edits=())
    if match.term.fix is Fix.NEVER or not _counts_alike(match, text, prose):
        return idea
    if not can_stand(passage, match, text):
        return idea
    edits: list[Edit | None] = []
    if GAP in text:
        if match.object is None:
            return idea
        around = text.partition(GAP)
        text = f"{around[0]} {prose[slice(*match.object)]} {around[2]}"
        shown = text if match.term.tail else shown
        edits.append(block.edit(start, max(end, match.object[1]), text, source))
    elif pronoun := pronoun_after(passage, match, text):
        verb, _, particle = text.rpartition(" ")
        text = f"{verb} {prose[slice(*pronoun)]} {particle}"
        edits.append(block.edit(start, pronoun[1], text, source))
    else:
        if _is_possessive(prose, start, end):
            end, text = end + 1, possessive(text)
        edits.append(block.edit(start, end, text, source))
    article = _ARTICLE.search(prose, max(0, start - _NEAR), start)
    if article and article[1].lower() != (wanted := an_or_a(text)):
        wanted = wanted.capitalize() if article[1][0].isupper() else wanted
        edits.insert(0, block.edit(article.start(1), article.end(1), wanted, source))
    complete = tuple(edit for edit in edits if edit is not None)
    if len(complete) < len(edits):
        return idea
    safe = match.term.fix is Fix.SAFE and kept and keeps_its_sense(passage, match, words)
    return Suggestion(text=shown, safe=safe, edits=complete)


def _is_possessive(prose: str, start: int, end: int) -> bool:
    """Whether an apostrophe after a plural makes it possessive: "residents’", not a quotation."""
    if prose[end - 1] != "s" or not _POSSESSIVE.match(prose, end):
        return False
    before = prose[max(0, start - _NEAR) : start]
    return not _OPEN_QUOTE.search(before)


def _counts_alike(match: Match, text: str, prose: str) -> bool:
    """Whether a noun can take the place of another: "an intervention" is not "a help"."""
    if match.term.part_of_speech is not PartOfSpeech.NOUN or not is_uncountable(text.lower()):
        return True
    return match.feature == Feature.SINGULAR and not _ARTICLE.search(
        prose, max(0, match.start - _NEAR), match.start
    )


def _loses_its_verb(passage: Passage, match: Match) -> bool:
    """Whether the words hold up what follows: "is in the process of sale", "please note that."."""
    last = passage.lower(match.last)
    if last == "that":
        after = range(match.last + 1, passage.sentence_at(match.start).last)
        return not any(passage.tag(index) in FINITE for index in after)
    before = passage.token_at(match.start) - 1
    while before >= 0 and passage.tag(before) == "RB":
        before -= 1
    after_be = before >= 0 and passage.lower(before) in BE
    return after_be and last == "of" and passage.tag(match.last + 1) != "VBG"


def _leave_out(passage: Passage, match: Match, source: str) -> Suggestion:
    """Return the edit that takes the words out, with their comma, and mends the capital."""
    block, prose = passage.block, passage.block.prose
    start, end = match.start, match.end
    after = _COMMA.match(prose, end)
    follows = after.end() if after else end
    before = prose[max(0, start - _NEAR) : start]
    opens = not before.strip() or before.rstrip()[-1] in ".!?:"
    if opens and follows < len(prose) and prose[follows].isalpha():
        edit = block.edit(start, follows + 1, prose[follows].upper(), source)
    elif follows >= len(prose) or prose[follows] in ".!?;":
        edit = block.edit(start - len(before) + len(before.rstrip(", ")), end, "", source)
    else:
        edit = block.edit(start, follows, "", source)
    cannot = prose[follows : follows + 1] == ":" or _loses_its_verb(passage, match)
    if edit is None or cannot or match.term.fix is Fix.NEVER:
        return Suggestion(text="", safe=False, edits=())
    safe = match.term.fix is Fix.SAFE and keeps_meaning(prose[start:end], "")
    return Suggestion(text="", safe=safe, edits=(edit,))


def match_capitals(written: str, text: str) -> str:
    """Return `text` with the capitals of the words it replaces."""
    words = re.findall(r"[^\W\d_]+", written)
    if not words or not text:
        return text
    if written.isupper() and len(written) > 1:
        return text.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return re.sub(r"(?<![\w’'])[^\W\d_]", lambda letter: letter.group().upper(), text)
    if words[0][0].isupper():
        return text[0].upper() + text[1:]
    return text
