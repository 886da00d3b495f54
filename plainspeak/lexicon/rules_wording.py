"""Lint rules on how an entry is worded: its heading, reason and example sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainspeak.lexicon.entry import GAP, Entry, PartOfSpeech
from plainspeak.lexicon.problem import Mistake
from plainspeak.lexicon.words import contains, matchable, split_words
from plainspeak.lexicon.written import pieces, term_keys

ARROW = " -> "
MOST_WORDS_OF_WHY = 25
_BEGINS = re.compile(r"""["“'‘(\[£$€]*[A-Z0-9]""")
_ENDS = re.compile(r"""[.!?…]["”'’)\]]*$""")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|no|st|dr|mr|mrs|ms)|\b[A-Z])\.$", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?:|www\.|\w\.(?:gov|org|com|co|net)\b", re.IGNORECASE)
_OTHER_ARROW = re.compile(r"\s*(?:→|=>|-->|⇒|\s->|->\s)\s*")
_STRAY_SPACE = re.compile(r"^\s|\s$|\s{2}|[\t\n\xa0]")

Mistakes = Iterator[Mistake]


def heading(entry: Entry) -> Mistakes:
    """Check that a heading is the term in small letters, in words that can be matched."""
    term = entry.term
    if GAP in term and entry.part_of_speech is not PartOfSpeech.VERB:
        yield Mistake("", "only a verb has an object. Take the … out of the heading.")
    if not matchable(entry.stem) or (entry.tail and not pieces(entry.tail)):
        yield Mistake(
            "",
            "a term is made of words; hyphens, apostrophes, / and & may join them. "
            "Take out other marks, such as full stops, commas and brackets. Only a verb "
            "may have a space, … and a space, where its object goes.",
        )
        return
    if re.match(r"[A-Z][a-z]", term) and not entry.case_exact:
        yield Mistake(
            "",
            f'begin the heading with a small letter: ["{entry.heading[0].lower()}'
            f'{entry.heading[1:]}"]. If only the capitals make it jargon, add: case = "exact"',
        )
    first, _, rest = term.partition(" ")
    if entry.part_of_speech is PartOfSpeech.VERB and first == "to" and rest:
        yield Mistake("", f'leave out “to”: ["{rest}"]')
    if entry.part_of_speech is PartOfSpeech.NOUN and first in {"a", "an", "the"} and rest:
        yield Mistake("", f'leave out “{first}”: ["{rest}"]')


def spaces(entry: Entry) -> Mistakes:
    """Check that no text begins or ends with a space, or has two together."""
    if _STRAY_SPACE.search(entry.heading):
        yield Mistake("", "the heading has a space too many. Leave one space between words.")
    for key, text in _texts(entry):
        if _STRAY_SPACE.search(text):
            yield Mistake(
                key, f"there is a space too many in “{text}”. Leave one space between words."
            )


def why(entry: Entry) -> Mistakes:
    """Check that the reason is one plain sentence."""
    text = entry.why
    if _ADDRESS.search(text):
        yield Mistake(
            "why", "leave web addresses out of “why”. The address belongs in sources.toml."
        )
        return
    if not _BEGINS.match(text):
        yield Mistake("why", "begin “why” with a capital letter.")
    if not _ENDS.search(text):
        yield Mistake("why", "end “why” with a full stop.")
    stops = [text[: m.end(1)] for m in re.finditer(r"([.!?][”\"’)]*) +[“\"‘(]*[A-Z]", text)]
    if any(not _ABBREVIATION.search(before) for before in stops):
        yield Mistake("why", "“why” must be one sentence. Keep the reason that matters most.")
    words = len(text.split())
    if words > MOST_WORDS_OF_WHY:
        yield Mistake("why", f"“why” has {words} words. Say it in {MOST_WORDS_OF_WHY} at most.")


def sentences(entry: Entry) -> Mistakes:
    """Check that flag and leave examples are whole sentences; an arrow has one on either side."""
    for key, texts in (("flag", entry.flag), ("leave", entry.leave)):
        for text in texts:
            if _OTHER_ARROW.search(text.replace(ARROW, "")) or text.count(ARROW) > 1:
                yield Mistake(key, f"type one arrow as -> with a space on each side, in: “{text}”")
                continue
            if key == "leave" and ARROW in text:
                yield Mistake(
                    key, f"a “leave” sentence does not change. Take the arrow out of: “{text}”"
                )
                continue
            for sentence in text.split(ARROW):
                if not _BEGINS.match(sentence):
                    yield Mistake(key, f"begin with a capital letter: “{sentence}”")
                if not _ENDS.search(sentence):
                    yield Mistake(key, f"end with a full stop: “{sentence}”")
        for text in sorted({text for text in texts if texts.count(text) > 1}):
            yield Mistake(key, f"the same sentence is there twice: “{text}”")
    for text in sorted(set(entry.flag) & set(entry.leave)):
        yield Mistake(
            "leave", f"this sentence is a “flag” sentence too. Keep it in one of them: “{text}”"
        )


def term_in_examples(entry: Entry) -> Mistakes:
    """Check that each flag sentence shows the term, left of the arrow."""
    keys = term_keys(entry)
    if not keys:
        return
    for text in entry.flag:
        before, arrow, after = text.partition(ARROW)
        if not contains(split_words(before), keys):
            yield Mistake(
                "flag", f"use “{entry.term}” in this sentence, so that it is tried: “{before}”"
            )
        if arrow and before == after:
            yield Mistake("flag", f"nothing changes at this arrow: “{text}”")


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    for key in ("say", "flag", "leave", "source", "variants", "unless_in", "names", "say_anyway"):
        for text in getattr(entry, key):
            yield Mistake(key, text)
    for key in ("why", "explain", "head", "note"):
        if getattr(entry, key) is not None:
            yield Mistake(key, getattr(entry, key))
    for form, replacement in entry.forms.items():
        yield Mistake("forms", form)
        yield Mistake("forms", replacement)
