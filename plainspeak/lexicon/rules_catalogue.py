"""Lint rules on all lists together: order, duplicates, and advice that is itself flagged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plainspeak.lexicon.entry import Entry, PartOfSpeech
from plainspeak.lexicon.inflect import head_of
from plainspeak.lexicon.load import Wordlist
from plainspeak.lexicon.words import Words, key_of, matchable, split_words
from plainspeak.lexicon.written import term_keys


class Finding(NamedTuple):
    """The entry, the key it is about ("" for the heading), and what to type."""

    entry: Entry
    key: str
    message: str


Found = Iterator[Finding]
Table = Mapping[str, list[Entry]]


def form_table(entries: Iterable[Entry]) -> Table:
    """Return, for each written form, the entries it belongs to."""
    table: dict[str, list[Entry]] = {}
    for entry in entries:
        for key in term_keys(entry):
            table.setdefault(key, []).append(entry)
    return table


def order(wordlist: Wordlist) -> Found:
    """Find headings that are out of alphabetical order, capitals and small letters alike."""
    previous: Entry | None = None
    for entry in wordlist.entries:
        if previous and entry.heading.casefold() < previous.heading.casefold():
            yield Finding(
                entry,
                "",
                f"“{entry.heading}” comes before “{previous.heading}” in the alphabet. "
                "Move it up, or run: plainspeak words lint --fix",
            )
        else:
            previous = entry


def codes(entries: Iterable[Entry]) -> Found:
    """Find entries that have the code of another."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        first = seen.setdefault(entry.code, entry)
        if first is not entry:
            yield Finding(
                entry,
                "",
                f"“{first.heading}” ({_place(first)}) has the same code, {entry.code}. "
                f'Put a word in brackets after one of them, like: ["{entry.term} (goods)"]',
            )


def shared_forms(table: Table) -> Found:
    """Find forms of two entries that neither part of speech nor context tells apart."""
    told: set[tuple[str, str]] = set()
    for key, entries in table.items():
        for number, entry in enumerate(entries):
            for other in entries[:number]:
                pair = (other.code, entry.code)
                if pair in told or not _clash(entry, other):
                    continue
                told.add(pair)
                yield Finding(
                    entry,
                    "",
                    f"“{key}” is a form of “{other.heading}” too ({_place(other)}). Join the "
                    "two, give them different parts of speech, or say in one of them when it is "
                    'meant, with a line like: object = ["outcomes"]',
                )


def _clash(entry: Entry, other: Entry) -> bool:
    kinds = {entry.part_of_speech, other.part_of_speech}
    if len(kinds) == 2 and PartOfSpeech.PHRASE not in kinds:
        return False
    if entry.case_exact != other.case_exact:
        return False
    order = entry.precedence
    return order > 0 and order == other.precedence


def flagged_advice(entries: Iterable[Entry], table: Table) -> Found:
    """Find words that one entry offers and another flags, and exceptions that are not needed."""
    longest = max((key.count(" ") for key in table), default=0)
    for entry in entries:
        texts = [("say", text) for text in entry.say]
        if entry.explain is not None:
            texts.append(("explain", entry.explain))
        for key, text in texts:
            flagging = _flagging(entry, text, table, longest)
            if flagging is None:
                if text in entry.say_anyway:
                    yield Finding(
                        entry, "say_anyway", f"“{text}” is not flagged any more. Take it out."
                    )
            elif text not in entry.say_anyway:
                words, other = flagging
                yield Finding(
                    entry,
                    key,
                    f"“{words}” in “{text}” is itself flagged, by “{other.heading}” "
                    f"({_place(other)}). Say it in other words, or, if it is right here, add: "
                    f'say_anyway = ["{text}"] and note = "…"'
                    if key == "say"
                    else f"“{words}” in “{text}” is itself flagged, by “{other.heading}” "
                    f"({_place(other)}). Explain it in other words.",
                )


def _flagging(entry: Entry, text: str, table: Table, longest: int) -> tuple[str, Entry] | None:
    words = split_words(text)
    head = head_of(text, entry.part_of_speech) if entry.say else None
    first = 0
    while first < len(words.texts):
        for last in range(min(first + longest, len(words.texts) - 1), first - 1, -1):
            key = words.key(first, last)
            others = table.get(key, []) if key else []
            found = next((o for o in others if _may_be(entry, o, words, first, last, head)), None)
            if found is not None:
                return text[words.starts[first] : words.ends[last]], found
        first += 1
    return None


def _may_be(
    entry: Entry, other: Entry, words: Words, first: int, last: int, head: int | None
) -> bool:
    """Whether words of a replacement can be a term, as far as can be told without tagging."""
    if other.case_exact or other.precedence <= 0:
        return False
    if any(_holds_back(phrase, words, first, last) for phrase in (*other.unless_in, *other.names)):
        return False
    if other.part_of_speech is PartOfSpeech.PHRASE or last > first:
        return True
    if head is not None and first == head:
        return entry.part_of_speech in {other.part_of_speech, PartOfSpeech.PHRASE}
    if other.part_of_speech is PartOfSpeech.VERB:
        return first > 0 and words.texts[first - 1] == "to"
    return True


def _holds_back(phrase: str, words: Words, first: int, last: int) -> bool:
    key = key_of(phrase) if matchable(phrase) else ""
    size = key.count(" ")
    return any(
        words.key(start, start + size) == key
        for start in range(max(0, last - size), first + 1)
        if start + size < len(words.texts)
    )


def _place(entry: Entry) -> str:
    return f"{entry.path}, line {entry.line}"
