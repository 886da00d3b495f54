"""Writes docs/words.md and docs/words/ from the wordlists and docs/words/uses.toml."""  # noqa: INP001

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from plainspeak.explain import advice
from plainspeak.lexicon.acronyms import shipped_acronyms
from plainspeak.lexicon.entry import Advice, Entry, slug
from plainspeak.lexicon.load import Wordlist
from plainspeak.lexicon.shipped import list_files, read_wordlists, wordlists_folder
from plainspeak.model import Severity

DOCS = Path(__file__).parent
USES_FILE = "words/uses.toml"
_MARKS = re.compile(r"([\\`*_\[\]<|])")

INDEX = """\
# The words

plainspeak looks for {entries} words and phrases, in {lists} lists. Each list has a page. It gives
the words to use instead, the reason, who says so, and how often we found the word in real
documents. `plainspeak explain utilise` shows the same in a terminal, with examples.

Do you miss a word, or is one wrong? [The guide to the wordlists](../wordlists/README.md) says how
to change it.

| list | words | replace | explain | leave out | error | warning | suggestion |
|---|--:|--:|--:|--:|--:|--:|--:|
{rows}

{what}

- **Replace:** there are everyday words for it.
- **Explain:** no everyday word will do, so say what it means where you first use it.
- **Leave out:** readers lose nothing without it.
- **Error:** the word stops people from understanding. **Warning:** it slows them down.
  **Suggestion:** it could be shorter or plainer.

We also know {acronyms} acronyms and abbreviations. They are in
[`acronyms.toml`](../wordlists/acronyms.toml).

## How we count

{measured}

A use counts when plainspeak would point it out. The same word in a name, in a quotation or with
another meaning does not count. A word to explain counts once in each document or paragraph.
`training/words/count_uses.py` does the counting.
"""

PAGE = """\
# {title}

{what}

This page lists {count}. Each has a code: the name of the list, a slash and the word, with
hyphens for spaces. To leave one out, type its code: `plainspeak check --ignore {code}`.

[All the lists](../words.md) · [How we count](../words.md#how-we-count)

| word | what to do | why | severity | who says so | UK documents | all uses |
|---|---|---|---|---|--:|--:|
{rows}

{links}
"""


def word_pages() -> dict[str, str]:
    """Return the pages about words, in Markdown, by their path in docs/."""
    folder = wordlists_folder()
    lists = read_wordlists(list_files(folder))
    sources = tomllib.loads(folder.joinpath("sources.toml").read_text(encoding="utf-8"))
    uses = tomllib.loads(DOCS.joinpath(USES_FILE).read_text(encoding="utf-8"))
    pages = {
        f"words/{wordlist.name}.md": _page(wordlist, sources, uses["uses"]) for wordlist in lists
    }
    return {"words.md": _index(lists, uses["measured"]), **pages}


def _index(lists: list[Wordlist], measured: Mapping[str, str]) -> str:
    everything = [entry for wordlist in lists for entry in wordlist.entries]
    rows = [
        _counts(f"[{wordlist.title}](words/{wordlist.name}.md)", wordlist.entries)
        for wordlist in lists
    ]
    return INDEX.format(
        entries=f"{len(everything):,}",
        lists=len(lists),
        rows="\n".join([*rows, _counts("**All**", everything)]),
        what="What each list holds:\n\n"
        + "\n".join(f"- **{wordlist.title}:** {wordlist.what}" for wordlist in lists),
        acronyms=len(shipped_acronyms()),
        measured=f"**UK documents:** {measured['documents']}\n\n**All uses:** {measured['text']}",
    )


def _counts(name: str, entries: list[Entry] | tuple[Entry, ...]) -> str:
    kinds = Counter(entry.advice for entry in entries)
    severities = Counter(entry.severity for entry in entries)
    figures = [
        len(entries),
        *(kinds[kind] for kind in (Advice.REPLACE, Advice.EXPLAIN, Advice.LEAVE_OUT)),
        *(severities[s] for s in (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)),
    ]
    return f"| {name} | {' | '.join(f'{figure:,}' for figure in figures)} |"


def _page(
    wordlist: Wordlist, sources: Mapping[str, Mapping[str, Any]], uses: Mapping[str, list[int]]
) -> str:
    named = sorted({source for entry in wordlist.entries for source in entry.source})
    rows = [_row(entry, sources, uses.get(entry.code)) for entry in wordlist.entries]
    return PAGE.format(
        title=wordlist.title,
        what=wordlist.what,
        count="1 entry" if len(rows) == 1 else f"{len(rows)} entries",
        code=wordlist.entries[0].code,
        rows="\n".join(rows),
        links="\n".join(f"[{source}]: {_address(sources[source]['url'])}" for source in named),
    )


def _row(entry: Entry, sources: Mapping[str, Mapping[str, Any]], counted: list[int] | None) -> str:
    says_so = "; ".join(f"[{_typed(sources[s]['title'])}][{s}]" for s in entry.source)
    documents, uses = map(str, counted) if counted else ("not counted yet", "not counted yet")
    cells = [
        f'<a id="{slug(entry.heading)}"></a>**{_typed(entry.heading)}**, {entry.part_of_speech}',
        _typed(advice(entry)),
        _typed(entry.why),
        str(entry.severity),
        says_so,
        documents,
        uses,
    ]
    return f"| {' | '.join(cells)} |"


def _typed(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    return _MARKS.sub(r"\\\1", text)


def _address(url: str) -> str:
    """Return an address as a page in docs/words/ must write it."""
    return url if "://" in url else (PurePosixPath("../..") / url).as_posix()


if __name__ == "__main__":
    DOCS.joinpath("words").mkdir(exist_ok=True)
    pages = word_pages()
    for old in DOCS.joinpath("words").glob("*.md"):
        if old.relative_to(DOCS).as_posix() not in pages:
            old.unlink()
    for name, text in pages.items():
        DOCS.joinpath(name).write_text(text, encoding="utf-8")
