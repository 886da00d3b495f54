"""The wordlists that come with plainspeak, their page for editors, and the issue forms."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from plainspeak.checks import ALL
from plainspeak.lexicon.acronyms import shipped_acronyms
from plainspeak.lexicon.entry import KEYS, NEEDED_KEYS
from plainspeak.lexicon.lint import lint
from plainspeak.lexicon.load import read_wordlist
from plainspeak.lexicon.rules_catalogue import flagged_advice, form_table, shared_forms
from plainspeak.lexicon.rules_sources import read_sources
from plainspeak.lexicon.shipped import list_files, wordlists_folder
from plainspeak.lexicon.spelling import with_z
from plainspeak.lexicon.words import key_of
from plainspeak.lexicon.written import term_keys

FOLDER = wordlists_folder()
LISTS = list_files(FOLDER)
README = (FOLDER / "README.md").read_text(encoding="utf-8")
FORMS = FOLDER.parent / ".github" / "ISSUE_TEMPLATE"
ENTRIES = [entry for path in LISTS for entry in read_wordlist(path)[0].entries]

# No reason may be given more often than this: a reason that fits everywhere says nothing.
MOST_USES_OF_A_REASON = 12

# The rows of the README's tables: a key, and an example of it.
ROWS = re.findall(r"^\| `(\w+)` \|.*\| (`.+`) \|$", README, re.MULTILINE)


def test_the_lists_have_no_problems() -> None:
    used = {source for check in ALL for source in check.sources}
    problems = [str(problem) for problem in lint(LISTS, used_sources=used).problems]
    assert not problems, "\n".join(problems)


def test_there_are_a_thousand_entries_with_headings_of_their_own() -> None:
    assert len(ENTRIES) >= 1000
    headings = Counter(entry.heading.casefold() for entry in ENTRIES)
    assert [heading for heading, count in headings.items() if count > 1] == []


def test_every_entry_shows_when_it_flags_and_when_not() -> None:
    assert [entry.code for entry in ENTRIES if not (entry.flag and entry.leave)] == []


def test_no_advice_is_itself_flagged() -> None:
    found = list(flagged_advice(ENTRIES, form_table(ENTRIES)))
    assert not found, "\n".join(f"{f.entry.code}: {f.message}" for f in found)


def test_entries_that_share_a_form_have_an_order() -> None:
    found = list(shared_forms(form_table(ENTRIES)))
    assert not found, "\n".join(f"{f.entry.code}: {f.message}" for f in found)


def test_every_source_that_is_named_is_in_the_file_and_the_other_way_round() -> None:
    known, problems = read_sources([FOLDER])
    assert problems == []
    named = {source for entry in ENTRIES for source in entry.source}
    named |= {source for acronym in shipped_acronyms().values() for source in acronym.sources}
    named |= {source for check in ALL for source in check.sources}
    assert named == set(known)


def test_reasons_are_written_for_their_entries() -> None:
    reasons = Counter(entry.why for entry in ENTRIES)
    assert [why for why, count in reasons.items() if count > MOST_USES_OF_A_REASON] == []


def test_every_word_in_ise_is_found_with_z() -> None:
    words = [(entry, word) for entry in ENTRIES for word in entry.stem.lower().split()]
    pairs = [(entry, word, with_z(word)) for entry, word in words if with_z(word) != word]
    assert pairs
    for entry, word, ized in pairs:
        assert key_of(entry.stem.lower().replace(word, ized)) in term_keys(entry)


def test_the_readme_tells_each_key_once() -> None:
    assert sorted(key for key, _ in ROWS) == sorted({*KEYS, "severity"})


@pytest.mark.parametrize(("key", "cell"), ROWS, ids=[key for key, _ in ROWS])
def test_each_example_of_the_readme_can_be_typed(key: str, cell: str) -> None:
    for example in re.findall(r"`([^`]+)`", cell):
        [(name, value)] = tomllib.loads(example).items()
        assert name == key
        assert isinstance(value, KEYS[key])


def test_the_readme_names_the_needed_keys() -> None:
    [sentence] = re.findall(r"Each entry needs (.+?)\.\s", README)
    assert tuple(re.findall(r"`(\w+)`", sentence)) == NEEDED_KEYS


def test_the_entries_of_the_readme_are_good(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    entries = sorted((b for b in blocks if b.startswith('["')), key=str.casefold)
    [about] = [block for block in blocks if block.startswith("[about")]
    path = tmp_path / "from-the-readme.toml"
    path.write_text("\n".join([about, *entries]), encoding="utf-8")
    sources = (FOLDER / "sources.toml").read_text(encoding="utf-8")
    (tmp_path / "sources.toml").write_text(sources, encoding="utf-8")
    result = lint([path])
    assert [str(problem) for problem in result.problems] == []
    assert len(result.entries) >= 3


@pytest.mark.parametrize("link", re.findall(r"\]\(#([\w-]+)\)", README))
def test_the_links_of_the_readme_lead_somewhere(link: str) -> None:
    headings = re.findall(r"^## (.+)$", README, re.MULTILINE)
    assert link in {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings
    }


@pytest.mark.skipif(not FORMS.is_dir(), reason="the forms are in the repository only")
@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("suggest-a-word.yml", "Suggest a word"),
        ("should-not-be-flagged.yml", "This should not be flagged"),
    ],
)
def test_issue_forms(name: str, title: str) -> None:
    yaml = pytest.importorskip("yaml")
    form = yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))
    assert form["name"] == title
    assert f"“{title}”" in README
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids))
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)
