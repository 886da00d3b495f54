"""The pages about words say what the wordlists say, and what `plainspeak explain` says."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from plainspeak.explain import explain
from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.load import Wordlist
from plainspeak.lexicon.shipped import list_files, read_wordlists, wordlists_folder

pytestmark = pytest.mark.repository

DOCS = Path(__file__).parents[1] / "docs"
LISTS = read_wordlists(list_files(wordlists_folder()))
USES = tomllib.loads((DOCS / "words" / "uses.toml").read_text("utf-8"))
SOURCES = tomllib.loads((wordlists_folder() / "sources.toml").read_text("utf-8"))
# The first and the last of each list, and one in between.
SOME = [w.entries[n] for w in LISTS for n in (0, len(w.entries) // 2, -1)]


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """Return the pages as the script writes them from the lists."""
    word_pages: Callable[[], dict[str, str]] = runpy.run_path(str(DOCS / "write_word_pages.py"))[
        "word_pages"
    ]
    return word_pages()


def row(page: str, entry: Entry) -> list[str]:
    """Return the cells of an entry's row, as a reader sees them."""
    anchor = f'<a id="{entry.code.partition("/")[2]}"></a>'
    [line] = [line for line in page.split("\n") if anchor in line]
    shown = re.sub(r"\[([^][]+)\]\[[^][]+\]", r"\1", line.replace(anchor, "").replace("**", ""))
    return [cell.replace("\\", "") for cell in shown[2:-2].split(" | ")]


def test_the_pages_are_fresh(made: dict[str, str]) -> None:
    written = {
        path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
        for path in (DOCS / "words.md", *(DOCS / "words").glob("*.md"))
    }
    assert written == made, "run: python docs/write_word_pages.py"


def test_every_list_has_a_page_and_every_entry_one_row(made: dict[str, str]) -> None:
    assert set(made) == {"words.md", *(f"words/{wordlist.name}.md" for wordlist in LISTS)}
    for wordlist in LISTS:
        rows = made[f"words/{wordlist.name}.md"].count('\n| <a id="')
        assert rows == len(wordlist.entries)
        assert f"(words/{wordlist.name}.md) | {rows} |" in made["words.md"]


@pytest.mark.parametrize("entry", SOME, ids=lambda entry: entry.code)
def test_a_page_agrees_with_explain(made: dict[str, str], entry: Entry) -> None:
    word, to_do, why, severity, says_so, *_ = row(made[f"words/{entry.list_name}.md"], entry)
    text = " ".join(explain(entry.code).split())
    assert text.startswith(f"{entry.code}: “{entry.term}” ({entry.part_of_speech}, {severity})")
    assert word == f"{entry.heading}, {entry.part_of_speech}"
    assert f"{to_do} Why: {why}" in text
    assert says_so == "; ".join(SOURCES[source]["title"] for source in entry.source)
    for source in entry.source:
        assert SOURCES[source]["title"] in text


@pytest.mark.parametrize("wordlist", LISTS, ids=lambda wordlist: wordlist.name)
def test_every_link_to_a_source_leads_there(made: dict[str, str], wordlist: Wordlist) -> None:
    page = made[f"words/{wordlist.name}.md"]
    links = dict(re.findall(r"^\[([^\]]+)\]: (\S+)$", page, re.MULTILINE))
    assert set(re.findall(r"\]\[([^\]]+)\]", page)) == set(links)
    for source, address in links.items():
        url = SOURCES[source]["url"]
        assert address == url or (DOCS / "words" / address).resolve() == DOCS.parent / url


def test_the_counts_are_of_entries_that_exist() -> None:
    codes = {entry.code for wordlist in LISTS for entry in wordlist.entries}
    unknown = sorted(set(USES["uses"]) - codes)
    assert not unknown, "take them out of docs/words/uses.toml, or count again"


def test_the_counts_are_shown_and_missing_ones_named(made: dict[str, str]) -> None:
    for entry in SOME:
        *_, documents, uses = row(made[f"words/{entry.list_name}.md"], entry)
        counted = USES["uses"].get(entry.code)
        assert [documents, uses] == (
            list(map(str, counted)) if counted else ["not counted yet"] * 2
        )


def test_a_document_that_counts_has_a_use() -> None:
    assert all(0 <= documents <= uses for documents, uses in USES["uses"].values())


def test_counting_tells_documents_from_uses(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "one.txt").write_text("We utilise it. You utilise it too.", "utf-8")
    (folder / "two.md").write_text("Bed **utilisation** rose in March.", "utf-8")
    (folder / "left-out.csv").write_text("We utilise it.", "utf-8")
    paragraphs = tmp_path / "paragraphs.txt"
    paragraphs.write_text("They utilise it.\n\nNobody does.\n", "utf-8")
    script = DOCS.parent / "training" / "words" / "count_uses.py"
    command = [sys.executable, str(script), str(folder), "--paragraphs", str(paragraphs)]
    done = subprocess.run(
        [*command, "--documents", "Two “short” texts", "--text", 'Those, and "more"'],
        capture_output=True,
        check=True,
    )
    counted = tomllib.loads(done.stdout.decode("utf-8"))
    assert counted["measured"] == {"documents": "Two “short” texts", "text": 'Those, and "more"'}
    found = {code: counts for code, counts in counted["uses"].items() if counts != [0, 0]}
    assert found == {"officialese/utilise": [1, 3]}
