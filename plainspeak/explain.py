"""What a check, a wordlist entry or an acronym is about, as text for people."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from plainspeak.checks import ALL
from plainspeak.checks._check import Check, either
from plainspeak.errors import SettingsError
from plainspeak.lexicon.acronyms import Acronym, shipped_acronyms
from plainspeak.lexicon.compile import HELD_BACK, Lexicon
from plainspeak.lexicon.entry import Advice, Entry, Fix
from plainspeak.lexicon.shipped import read_wordlists, shipped_lexicon, wordlists_folder
from plainspeak.lexicon.words import key_of

_WIDTH = 88


def explain(name: str) -> str:
    """Return what is known about a check, an entry or an acronym.

    `name` is a check ("long-sentence"), the code of an entry ("officialese/utilise"), any
    written form of a term ("utilising") or an acronym ("DfE"). Raises SettingsError, with
    the nearest names, when there is no such thing.
    """
    name = name.strip()
    for check in ALL:
        if check.code == name.lower():
            return _check_text(check)
    lexicon = shipped_lexicon()
    codes = _codes(lexicon, name)
    parts = [_entry_text(entry) for entry in _entries(codes)]
    acronym = _acronym(name)
    if acronym is not None:
        parts.append(_acronym_text(acronym))
    if not parts:
        raise SettingsError(_unknown(name, lexicon))
    return "\n\n".join(parts)


def check_pages() -> dict[str, str]:
    """Return the pages of docs/ about checks, in Markdown, by their path in that folder."""
    pages = {f"checks/{check.code}.md": _check_page(check) for check in ALL}
    pages["checks.md"] = "\n".join(
        [
            "# The checks",
            "",
            "Beside the words of the lists, plainspeak looks for these. Each has a page with",
            "examples, which the tests try; `plainspeak explain` shows the same in a terminal.",
            "",
            "| check | finds |",
            "|---|---|",
            *(f"| [{c.code}](checks/{c.code}.md) | {c.page.finds} |" for c in ALL),
            "",
        ]
    )
    return pages


def _check_page(check: Check) -> str:
    page = check.page
    lines = [f"# {check.code}", "", page.finds, ""]
    lines += [page.details, ""] if page.details else []
    lines += [f"**Why:** {page.why}", ""]
    lines += [f"Severity: {check.severity}."]
    if check.options:
        lines += ["", "| option | default |", "|---|---|"]
        lines += [f"| `{option}` | {value} |" for option, value in check.options.items()]
    for title, examples in (("Flagged", page.flagged), ("Fine", page.fine)):
        lines += ["", f"## {title}"]
        for example in examples:
            lines += ["", "```text", *example.split("\n"), "```"]
    lines += ["", "## Who says so", ""]
    for source in map(_source, check.sources):
        lines.append(f"- [{source['title']}]({source['url']}), {source['publisher']}")
    lines += ["", f"To leave this check out: `plainspeak check --ignore {check.code}`."]
    return "\n".join(lines) + "\n"


def _check_text(check: Check) -> str:
    page = check.page
    lines = [f"{check.code}: a check ({check.severity})", "", *_wrapped(page.finds), ""]
    lines += [*_wrapped(page.details), ""] if page.details else []
    lines += _wrapped(f"Why: {page.why}")
    for title, examples in (("Flagged:", page.flagged), ("Fine:", page.fine)):
        lines += ["", title]
        for example in examples:
            lines += [f"  {line}" for line in example.split("\n")]
    if check.options:
        lines += ["", "Options:"]
        lines += [f"  {option} = {value}" for option, value in check.options.items()]
    lines += ["", *_says_so(check.sources)]
    lines += ["", f"To leave it out: plainspeak check --ignore {check.code}"]
    return "\n".join(lines)


def _entry_text(entry: Entry) -> str:
    lines = [f"{entry.code}: “{entry.term}” ({entry.part_of_speech}, {entry.severity})", ""]
    lines += _wrapped(advice(entry))
    lines += _wrapped(f"Why: {entry.why}")
    lines += ["", "Flagged:"]
    for example in entry.flag:
        sentence, _, better = example.partition(" -> ")
        lines.append(f"  {sentence}")
        if better:
            lines.append(f"  → {better}")
    lines += ["", "Left alone:", *(f"  {sentence}" for sentence in entry.leave)]
    lines += ["", *_says_so(entry.source)]
    lines += ["", f"To leave it out: plainspeak check --ignore {entry.code}"]
    return "\n".join(lines)


def advice(entry: Entry) -> str:
    """Return what an entry asks the writer to do, in one sentence."""
    words = either(entry.say)
    if entry.advice is Advice.EXPLAIN:
        return f"Explain it the first time you use it: {entry.explain}."
    if entry.advice is Advice.LEAVE_OUT:
        return f"Leave it out, or say {words}." if words else "Leave it out."
    if not words:
        return "Say it in everyday words."
    return f"Use words such as {words}." if entry.fix is Fix.NEVER else f"Say {words}."


def _acronym_text(acronym: Acronym) -> str:
    lines = [f"{acronym.letters}: an acronym", ""]
    if not acronym.needs_expansion:
        lines.append("Readers know these letters, so there is no need to explain them.")
    else:
        meanings = either(acronym.expansions)
        lines += _wrapped(f"Say what it stands for the first time you use it: {meanings}.")
    return "\n".join([*lines, "", *_says_so(acronym.sources)])


def _says_so(sources: tuple[str, ...]) -> list[str]:
    return [
        "Who says so:",
        *(f"  {source['title']}, {source['publisher']}" for source in map(_source, sources)),
    ]


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH)


@cache
def _sources() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(
        wordlists_folder().joinpath("sources.toml").read_text(encoding="utf-8-sig")
    )


def _source(name: str) -> Mapping[str, Any]:
    return _sources()[name]


def _codes(lexicon: Lexicon, name: str) -> list[str]:
    """Return the codes of the entries that a code or a written form stands for."""
    if any(term.code == name.lower() for term in lexicon.terms):
        return [name.lower()]
    try:
        forms = lexicon.forms.get(key_of(name), ())
    except ValueError:  # no word in it
        return []
    return [lexicon.terms[index].code for index, features in forms if features != HELD_BACK]


def _entries(codes: list[str]) -> Iterator[Entry]:
    folder = wordlists_folder()
    for code in codes:
        path: Path = folder / f"{code.partition('/')[0]}.toml"
        (wordlist,) = read_wordlists([path])
        yield from (entry for entry in wordlist.entries if entry.code == code)


def _acronym(name: str) -> Acronym | None:
    known = shipped_acronyms()
    in_capitals = {letters.upper(): acronym for letters, acronym in known.items()}
    singular = name.removesuffix("s")
    return known.get(name) or known.get(singular) or in_capitals.get(name.upper())


def _unknown(name: str, lexicon: Lexicon) -> str:
    codes = {key: lexicon.terms[forms[0][0]].code for key, forms in lexicon.forms.items()}
    names = [*(check.code for check in ALL), *codes.values(), *codes, *shipped_acronyms()]
    matches = get_close_matches(name.lower(), names, n=5, cutoff=0.7)
    close = list({codes.get(match, match): match for match in reversed(matches)}.values())[::-1]
    hint = f"Did you mean {either(close[:3])}?" if close else "It may be a good word as it is."
    return f"plainspeak has no check, word or acronym called “{name}”. {hint}"
