"""The latin-abbreviation check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainspeak.checks._check import Context, check, either
from plainspeak.language.passage import Passage
from plainspeak.language.quotation import protected, touches
from plainspeak.model import Finding, Group, Severity, Suggestion

# Capitals without stops are something else: EG, IE, NB people.
_ABBREVIATION = re.compile(
    r"(?<![\w.@/’'-])(?:"
    r"(?P<eg>[Ee]\. ?g\.?|[Ee]g\.?|E\.G\.)|"
    r"(?P<ie>[Ii]\. ?e\.?|[Ii]e\.?|I\.E\.)|"
    r"(?P<etc>[Ee]tc\.?(?:,? etc\.?)*|&c\.?)|"
    r"(?P<viz>[Vv]iz\.?)|"
    r"(?P<nb>N\.B\.|NB(?=[:.\s])\.?|[Nn]\.[Bb]\.|Nb(?=:))"
    r")(?![\w@/’'&-]|\.\w)|"
    # With no space after it: “e.g.libraries”.
    r"(?<![\w.@/’'-])(?:(?P<eg_close>[Ee]\.g\.)|(?P<ie_close>[Ii]\.e\.))(?=[a-z])"
)
# GOV.UK: never “etc” at the end of a list that begins with one of these.
_LIST_OPENER = re.compile(
    r"\b(?:such as|for example|for instance|including|includes?|like)\b", re.IGNORECASE
)
# How many characters of the sentence are looked at: for such a word, and for its neighbours.
_LIST_REACH = 400
_NEAR = 40
# What may stand before the abbreviation for its replacement to fit without a comma.
_BREAKS = ",;:.!?([{–—-…"
_SENTENCE_BREAKS = ":.!?([–—-…"
# “glass, ” and “glass and ” before “etc”, not a bracket or a slash.
_JOINED = re.compile(r"(?<=[\w)”’])(?:,?\s+(?:and|(?P<or>or))|,)?\s+\Z")
_NOUN_PHRASE = frozenset({"DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "PRP$", "VBG", "PDT"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_WHY = {
    "eg": "Not every reader knows it, and screen readers may read it aloud as “egg”.",
    "ie": "Not every reader knows it, and it is easily mixed up with “e.g.”.",
    "etc": "It leaves readers to guess what else you mean.",
    "viz": "Not every reader knows it.",
    "nb": "Not every reader knows it.",
}


@check(
    code="latin-abbreviation",
    severity=Severity.WARNING,
    sources=("govuk-style-guide", "nice-style-guide", "ccs-style-guide"),
    group=Group.CLEARER,
)
def latin_abbreviation(passage: Passage, context: Context) -> Iterator[Finding]:
    """Latin abbreviations: e.g., i.e., etc., viz. and NB, however they are written.

    Why: Not every reader knows what they stand for, and screen readers may read “eg” aloud as
    “egg”.

    Flagged:
        Bring proof of address, e.g. a bank statement.

        You can use any of our sites (eg libraries and parks).

        The person in charge, i.e., the manager, will reply.

        We collect paper, tins, glass etc.

        NB: the office is closed on Monday.

        Two wards, viz. Abbey and Castle, are affected.

    Fine:
        Bring proof of address, for example a bank statement.

        Write to eg@example.gov.uk or see www.example.ie for help.

        Use IE or another browser to open the form.

        She wrote “bring proof of address, e.g. a bank statement” on the form.

        Ask for John Eg-Smith in the NB Housing office.
    """
    prose = passage.block.prose
    matches = list(_ABBREVIATION.finditer(prose, passage.start, passage.end))
    kept_out = protected(passage.block) if matches else []
    for match in matches:
        kind = (match.lastgroup or "").partition("_")[0]
        start, end = match.span()
        if touches(kept_out, start, end):
            continue
        if kind == "nb" and not _is_note(passage, start, end):
            continue
        suggestions = tuple(_SUGGEST[kind](passage, start, end, context.source.text))
        yield context.finding(
            passage,
            start,
            end,
            message=_message(match.group(), suggestions),
            why=_WHY[kind],
            suggestions=suggestions,
        )


def _message(written: str, suggestions: tuple[Suggestion, ...]) -> str:
    words = either(suggestion.text for suggestion in suggestions if suggestion.text)
    if not words:
        return f"Leave out “{written}”: the start of the list says that there is more."
    return f"Say {words} instead of “{written}”."


def _for_example(passage: Passage, start: int, end: int, source: str) -> Iterator[Suggestion]:
    prose = passage.block.prose
    before, after = _before(prose, start), prose[end : end + 1]
    space = " " if after.isalpha() else ""
    opened = not before or before in _BREAKS
    first = not before or before in ".!?"
    text = _cased(prose, start, "for example") + ("," if first and after not in {",", ":"} else "")
    example = _suggestion(passage, start, end, text, source, more=space, safe=opened)
    if first or _tag_after(passage, end) not in _NOUN_PHRASE:
        yield example
        return
    such_as = _suggestion(
        passage, start, end + (after == ","), "such as", source, more=space, safe=False
    )
    yield from (example, such_as) if opened else (such_as, example)


def _that_is(passage: Passage, start: int, end: int, source: str) -> Iterator[Suggestion]:
    prose = passage.block.prose
    before, after = _before(prose, start), prose[end : end + 1]
    text = _cased(prose, start, "that is") + ("" if after and after in ",:" else ",")
    space = " " if after.isalpha() else ""
    opened = not before or before in _BREAKS
    if opened:
        yield _suggestion(passage, start, end, text, source, more=space, safe=True)
    else:
        gap = start - len(_spaces_before(prose, start))
        yield _suggestion(passage, gap, end, text, source, less=", ", more=space, safe=False)


def _and_so_on(passage: Passage, start: int, end: int, source: str) -> Iterator[Suggestion]:
    prose = passage.block.prose
    sentence = passage.sentence_at(start)
    if _LIST_OPENER.search(prose, max(sentence.start, start - _LIST_REACH), start):
        yield Suggestion(text="", safe=False, edits=())
        return
    if prose[end - 1] == "." and sentence.end - end < 2:
        end -= 1  # the stop of the sentence, too
    joined = _JOINED.search(prose, max(sentence.start, start - _NEAR), start)
    if joined is None:
        yield Suggestion(text="and so on", safe=False, edits=())
        return
    safe = joined["or"] is None and _tag_after(passage, end) not in _NOUNS
    yield _suggestion(passage, joined.start(), end, "and so on", source, less=" ", safe=safe)


def _namely(passage: Passage, start: int, end: int, source: str) -> Iterator[Suggestion]:
    prose = passage.block.prose
    opened = _before(prose, start) in set(_BREAKS)
    yield _suggestion(passage, start, end, _cased(prose, start, "namely"), source, safe=opened)


def _note(passage: Passage, start: int, end: int, source: str) -> Iterator[Suggestion]:
    prose = passage.block.prose
    text = "note" if _before(prose, start) in {"(", "["} else "Note"
    follows = prose[end : end + _NEAR].lstrip()
    if not follows.startswith((":", "that ")):
        text += ":"
    yield _suggestion(passage, start, end, text, source, safe=True)


_SUGGEST = {
    "eg": _for_example,
    "ie": _that_is,
    "etc": _and_so_on,
    "viz": _namely,
    "nb": _note,
}


def _suggestion(
    passage: Passage,
    start: int,
    end: int,
    text: str,
    source: str,
    *,
    less: str = "",
    more: str = "",
    safe: bool,
) -> Suggestion:
    """Return `text` with the edit of prose[start:end]; `less` and `more` go around it."""
    edit = passage.block.edit(start, end, less + text + more, source)
    if edit is None:
        return Suggestion(text=text, safe=False, edits=())
    return Suggestion(text=text, safe=safe, edits=(edit,))


def _before(prose: str, start: int) -> str:
    """Return the last character before `start` that is no space, or ""."""
    return prose[max(0, start - _NEAR) : start].rstrip()[-1:]


def _spaces_before(prose: str, start: int) -> str:
    near = prose[max(0, start - _NEAR) : start]
    return near[len(near.rstrip()) :]


def _cased(prose: str, start: int, text: str) -> str:
    capital = prose[start].isupper() and prose[start + 1 : start + 3] not in {".G", ".E"}
    return text[0].upper() + text[1:] if capital else text


def _tag_after(passage: Passage, end: int) -> str:
    """Return the tag of the next word, or "" where a sign other than a comma comes first."""
    prose = passage.block.prose
    index = passage.token_at(end)
    while index < len(passage) and (passage.starts[index] < end or passage.word(index) == ","):
        index += 1
    word_follows = index < len(passage) and prose[passage.starts[index]].isalnum()
    return passage.tag(index) if word_follows else ""


def _is_note(passage: Passage, start: int, end: int) -> bool:
    """Whether “NB” opens a sentence or a bracket, and is not part of a name."""
    prose = passage.block.prose
    before = _before(prose, start)
    if before and before not in _SENTENCE_BREAKS:
        return False
    return prose[end - 1] == "." or _tag_after(passage, end) not in {"NNP", "NNPS", "NN"}
