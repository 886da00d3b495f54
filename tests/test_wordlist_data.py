"""The wordlists that come with plainspeak, their page for editors, and the issue forms."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from plainspeak.lexicon.entry import KEYS, NEEDED_KEYS
from plainspeak.lexicon.lint import lint
from plainspeak.lexicon.load import read_wordlist
from plainspeak.lexicon.shipped import list_files, wordlists_folder
from plainspeak.lexicon.spelling import with_z
from plainspeak.lexicon.words import key_of
from plainspeak.lexicon.written import term_keys

FOLDER = wordlists_folder()
LISTS = list_files(FOLDER)
README = (FOLDER / "README.md").read_text(encoding="utf-8")
FORMS = FOLDER.parent / ".github" / "ISSUE_TEMPLATE"
ENTRIES = [entry for path in LISTS for entry in read_wordlist(path)[0].entries]

# The rows of the README's tables: a key, and an example of it.
ROWS = re.findall(r"^\| `(\w+)` \|.*\| (`.+`) \|$", README, re.MULTILINE)


def test_the_lists_have_no_problems() -> None:
    problems = [str(problem) for problem in lint(LISTS).problems]
    assert not problems, "\n".join(problems)


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
