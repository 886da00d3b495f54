"""The undefined-acronym check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plainspeak.checks._check import Context, check, either
from plainspeak.document import BlockKind
from plainspeak.language.acronyms import Use, find_acronyms, is_explained, spells
from plainspeak.language.articles import an_or_a
from plainspeak.language.passage import Passage
from plainspeak.lexicon.acronyms import Acronym, shipped_acronyms
from plainspeak.model import Edit, Finding, Group, Severity, Suggestion

# Explained by markup: “*[ICB]: integrated care board” in Markdown, <abbr title="…"> in HTML.
_MARKED_UP = re.compile(
    r"^\*\[([^\]\r\n]+)\]:[ \t]*\S|<abbr\s[^>]{0,300}\btitle\s*=[^>]{0,300}>([^<]{1,60})</abbr",
    re.MULTILINE,
)
_ARTICLE = re.compile(r"\b(an?)\s+\Z", re.IGNORECASE)
_NOT_FLAGGED = frozenset({BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TERM})
_NEXT_WORD = re.compile(r"\s+([\w’'-]+)")
# How many characters either side of an acronym may explain it.
_REACH = 300
_TIED = "/-–(&"


@check(
    code="undefined-acronym",
    severity=Severity.WARNING,
    sources=("govuk-style-guide", "nhs-england-style-guide"),
    group=Group.EXPLAIN,
)
def undefined_acronym(passage: Passage, context: Context) -> Iterator[Finding]:
    """Acronyms that the draft does not explain where it first uses them.

    Each is pointed out once. Those that people know better than the words behind them,
    such as NHS and VAT, are left alone: `wordlists/acronyms.toml` lists them.

    Why: Readers who do not know what the letters stand for lose the sense of the sentence.

    Flagged:
        Apply to the ICB for help.

        Parents of children with EHCPs can ask the SENCO.

        The LTN’s cameras work from May.

    Fine:
        The integrated care board (ICB) pays for this. Apply to the ICB for help.

        Your ICB (integrated care board) can help.

        Ask your GP or the NHS about VAT.

        PLEASE SEND US YOUR VIEWS by 5 PM on form AB12 to LS1 4AP.

        We read part IV and BS 5839, and you MUST NOT park here.

        A low traffic neighbourhood, known as an LTN, starts in May. The LTN’s cameras work.
    """
    known = shipped_acronyms()
    settled = _settled(context)
    prose = passage.block.prose
    if context.state.get("label") and spells(context.state["label"], prose, first=True):
        settled.add(context.state["label"])
    context.state["label"] = None
    for use in find_acronyms(passage, frozenset(known)):
        entry = known.get(use.letters) or _in_other_case().get(use.letters.upper())
        letters = use.letters.upper()
        if letters in settled or (entry and not entry.needs_expansion):
            continue
        if _explained_here(passage, use, entry):
            settled.add(letters)
            continue
        if passage.block.kind in _NOT_FLAGGED:
            continue
        if (
            passage.block.kind is BlockKind.TABLE_CELL
            and prose.strip() == prose[use.start : use.end]
        ):
            context.state["label"] = letters  # the next cell may say what it stands for
            continue
        settled.add(letters)
        suggestions = _suggestions(passage, use, entry, context.source.text) if entry else ()
        yield context.finding(
            passage,
            use.start,
            use.end,
            message=_message(_shown(use), suggestions),
            why="Readers who do not know what the letters stand for lose the sense.",
            suggestions=suggestions,
            sources=entry.sources if entry and "plainspeak-editors" not in entry.sources else None,
        )


@cache
def _in_other_case() -> dict[str, Acronym]:
    """Return the known acronyms by their letters in capitals: “DFT” is “DfT”."""
    return {letters.upper(): entry for letters, entry in shipped_acronyms().items()}


def _settled(context: Context) -> set[str]:
    """Return the acronyms that need no more explaining; markup explains for the whole draft."""
    if "settled" not in context.state:
        context.state["settled"] = {
            (markdown or html).strip().upper()
            for markdown, html in _MARKED_UP.findall(context.source.text)
        }
    settled: set[str] = context.state["settled"]
    return settled


def _explained_here(passage: Passage, use: Use, entry: Acronym | None) -> bool:
    if passage.block.kind is BlockKind.TERM:
        return True
    sentence = passage.sentence_at(use.start)
    prose = passage.block.prose
    expansions = (*entry.expansions, *entry.plurals()) if entry else ()
    before = prose[max(sentence.start, use.start - _REACH) : use.start]
    after = prose[use.end : min(sentence.end, use.end + _REACH)]
    return is_explained(use, before, after, expansions)


def _shown(use: Use) -> str:
    return use.letters + ("s" if use.plural else "")


def _message(written: str, suggestions: tuple[Suggestion, ...]) -> str:
    if not suggestions:
        return f"Say what “{written}” stands for the first time you use it."
    words = either(suggestion.text for suggestion in suggestions)
    return f"Say what “{written}” stands for the first time you use it: {words}."


def _suggestions(passage: Passage, use: Use, entry: Acronym, source: str) -> tuple[Suggestion, ...]:
    prose = passage.block.prose
    expansions = entry.plurals() if use.plural else entry.expansions
    opens = passage.sentence_at(use.start).start == use.start
    found = []
    for expansion in expansions:
        text = f"{expansion[0].upper() + expansion[1:] if opens else expansion} ({_shown(use)})"
        edits = (
            _edits(passage, use, expansion, text, source) if _fits(prose, use, expansion) else ()
        )
        found.append(Suggestion(text=text, safe=False, edits=edits))
    return tuple(found)


def _fits(prose: str, use: Use, expansion: str) -> bool:
    """Whether the expansion can be pasted in: no possessive, bracket, slash or repeated word."""
    follows = _NEXT_WORD.match(prose, use.end)
    repeated = follows is not None and (
        follows[1].lower() in expansion.lower().split() or follows[1].isdigit()
    )
    beside = prose[use.start - 1 : use.start] + prose[use.end : use.end + 1]
    return not use.owner and not repeated and not any(sign in _TIED for sign in beside)


def _edits(passage: Passage, use: Use, expansion: str, text: str, source: str) -> tuple[Edit, ...]:
    block = passage.block
    edits = [block.edit(use.start, use.end, text, source)]
    article = _ARTICLE.search(block.prose, max(0, use.start - 10), use.start)
    if article and article[1].lower() != an_or_a(expansion):
        wanted = an_or_a(expansion)
        wanted = wanted.capitalize() if article[1][0].isupper() else wanted
        edits.insert(0, block.edit(article.start(1), article.end(1), wanted, source))
    complete = tuple(edit for edit in edits if edit is not None)
    return complete if len(complete) == len(edits) else ()
