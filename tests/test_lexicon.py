from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.errors import WordlistError
from plainspeak.lexicon import shipped
from plainspeak.lexicon.compile import HELD_BACK, Lexicon
from plainspeak.lexicon.shipped import (
    compile_lists,
    lexicon_with,
    list_files,
    shipped_lexicon,
    wordlists_folder,
)
from plainspeak.lexicon.store import dump, load
from plainspeak.lexicon.words import contains, key_of, matchable, places, split_words

ABOUT = '[about-this-list]\ntitle = "Our words"\n'
REST = 'why = "Short."\nflag = ["A."]\nleave = ["B."]\nsource = ["c"]\n'


def toml(heading: str, *lines: str, part_of_speech: str = "verb") -> str:
    say = () if any(line.startswith(("say", "explain")) for line in lines) else ('say = ["use"]',)
    own = "\n".join((f'part_of_speech = "{part_of_speech}"', *say, *lines))
    return f'["{heading}"]\n{own}\n{REST}'


def write(path: Path, *entries: str) -> Path:
    path.write_text(ABOUT + "\n".join(entries), encoding="utf-8")
    return path


def compiled(folder: Path, *entries: str) -> Lexicon:
    return compile_lists([write(folder / "list.toml", *entries)])


def found(lexicon: Lexicon, form: str) -> list[tuple[str, str]]:
    """Return the headings of the terms that a form may be, in order, with the features."""
    return [(lexicon.terms[i].code, features) for i, features in lexicon.forms.get(form, ())]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for each test."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    return cache


@pytest.mark.parametrize(
    ("text", "form", "features"),
    [
        (toml("utilise"), "utilise", "v"),
        (toml("utilise"), "utilizes", "s"),
        (toml("utilise"), "utilised", "dn"),
        (toml("put in place"), "putting in place", "g"),
        (toml("co-design"), "codesigning", "g"),
        (toml("co-design"), "co designed", "dn"),
        (toml("focus on"), "focussed on", "dn"),
        (toml("be aware of"), "are aware of", "v"),
        (toml("inform … of"), "informed", "dn"),
        (toml("outcome", part_of_speech="noun"), "outcomes", "2"),
        (toml("outcome", part_of_speech="noun"), "outcome's", "p"),
        (toml("consortium", part_of_speech="noun"), "consortia", "2"),
        (toml("point of contact", part_of_speech="noun"), "points of contact", "2"),
        (toml("housing", part_of_speech="noun"), "housing", "12"),
        (toml("timely", part_of_speech="adjective"), "timely", "a"),
        (toml("big", part_of_speech="adjective"), "bigger", "r"),
        (toml("going forward", part_of_speech="phrase"), "going forward", "o"),
        (toml("and/or", part_of_speech="phrase"), "and / or", "o"),
        (toml("enquire", 'variants = ["inquire"]'), "inquiring", "g"),
        (toml("utilise", 'forms = { "utilised" = "in use" }'), "utilised", "=0"),
        (toml("utilise", 'forms = { "utiliser" = "user" }'), "utiliser", "=0"),
        (toml("deliver", 'unless_in = ["deliver a baby"]'), "delivered a baby", HELD_BACK),
        (toml("plan", 'names = ["Local Plan"]', part_of_speech="noun"), "local plans", HELD_BACK),
        (toml("KPI", 'case = "exact"', part_of_speech="noun"), "kpis", "2"),
    ],
)  # fmt: skip
def test_written_forms(tmp_path: Path, text: str, form: str, features: str) -> None:
    [(_, marked)] = found(compiled(tmp_path, text), form)
    assert sorted(marked) == sorted(features)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (toml("robust", part_of_speech="adjective"), "more robust"),
        (toml("going forward", part_of_speech="phrase"), "goes forward"),
        (toml("re-form"), "reform"),
        (toml("advise"), "advize"),
    ],
)
def test_what_is_no_written_form(tmp_path: Path, text: str, form: str) -> None:
    assert found(compiled(tmp_path, text), form) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (toml("utilise", 'fix = "safe"'),
         {"v": "use", "s": "uses", "d": "used", "n": "used", "g": "using"}),
        (toml("reimburse", 'say = ["pay … back"]', 'fix = "review"'),
         {"v": "pay … back", "s": "pays … back", "d": "paid … back", "n": "paid … back",
          "g": "paying … back"}),
        (toml("outcome", 'say = ["result"]', 'fix = "review"', part_of_speech="noun"),
         {"1": "result", "2": "results", "p": "result’s", "q": "results’"}),
        (toml("utilise", 'fix = "safe"', 'forms = { "utilised" = "in use" }'),
         {"v": "use", "s": "uses", "d": "used", "n": "used", "g": "using", "=0": "in use"}),
        (toml("big", 'say = ["large"]', 'fix = "review"', part_of_speech="adjective"),
         {"a": "large", "r": "larger", "t": "largest"}),
    ],
)  # fmt: skip
def test_replacements_take_the_forms_of_the_term(
    tmp_path: Path, text: str, wanted: dict[str, str]
) -> None:
    [term] = compiled(tmp_path, text).terms
    assert term.replacements == (wanted,)


def test_an_idea_stands_as_it_was_written(tmp_path: Path) -> None:
    text = toml("stakeholder", 'say = ["people affected"]', part_of_speech="noun")
    [term] = compiled(tmp_path, text).terms
    assert set(term.replacements[0].values()) == {"people affected"}


def test_legal_force_is_never_replaced(tmp_path: Path) -> None:
    [term] = compiled(tmp_path, toml("consult", "legal_force = true", 'fix = "safe"')).terms
    assert term.fix == "never"


def test_the_entry_that_asks_for_most_is_tried_first(tmp_path: Path) -> None:
    lexicon = compiled(
        tmp_path,
        toml("address (any)"),
        toml("address (but)", 'unless_object = ["letter"]'),
        toml("address (only)", 'object = ["issue"]'),
        toml("address … with"),
    )
    assert [code for code, _ in found(lexicon, "address")] == [
        "list/address-with", "list/address-only", "list/address-but", "list/address-any",
    ]  # fmt: skip


def test_nouns_and_neighbours(tmp_path: Path) -> None:
    text = toml(
        "deliver",
        'object = ["Policy", "change"]',
        'unless_before = ["in-house", "diversity, and"]',
        'unless_with = ["person’s", "# days", "trial"]',
    )
    context = compiled(tmp_path, text).terms[0].context
    assert context.nouns == {"object": {"policy", "policies", "change", "changes"}}
    assert context.neighbours["unless_before"] == (("in", "house"), ("diversity", ",", "and"))
    assert context.neighbours["unless_with"] == (
        ("person's",),
        ("#", "days"),
        ("trial",),
        ("trials",),
    )


def test_a_lexicon_is_the_same_after_it_is_stored() -> None:
    lexicon = compile_lists(list_files(wordlists_folder()))
    text = dump(lexicon)
    again = load(text)
    assert tuple(again.terms) == lexicon.terms
    assert list(again.terms[1:3]) == list(lexicon.terms[1:3])
    assert again.terms[-1] == lexicon.terms[-1]
    assert {key: [tuple(pair) for pair in pairs] for key, pairs in again.forms.items()} == {
        key: list(pairs) for key, pairs in lexicon.forms.items()
    }
    assert (again.longest, again.version) == (lexicon.longest, lexicon.version)
    assert dump(again) == text


@pytest.mark.parametrize("text", ["", "{}", "{}\n{}", "[]\n{}", "null\n{}", '{"version":1}\n{}'])
def test_a_spoilt_store_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load(text)


def test_a_store_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    text = dump(compiled(tmp_path, toml("utilise")))
    for length in range(len(text)):
        with pytest.raises(ValueError, match=r".+"):
            load(text[:length])


def test_the_version_changes_with_the_words(tmp_path: Path) -> None:
    versions = {
        compiled(tmp_path, text).version
        for text in (toml("utilise"), toml("utilise", 'fix = "safe"'), toml("utilize"))
    }
    assert len(versions) == 3
    moved = tmp_path / "moved"
    moved.mkdir()
    assert compiled(moved, toml("utilise")).version in versions


def test_a_teams_own_list(tmp_path: Path, home: Path) -> None:
    own = write(tmp_path / "our-words.toml", toml("flibbet"), toml("utilise", 'say = ["apply"]'))
    lexicon = lexicon_with([own])
    assert found(lexicon, "flibbeted") == [("our-words/flibbet", "dn")]
    assert found(lexicon, "utilises") == [("our-words/utilise", "s")]
    assert "officialese/commence" in {term.code for term in lexicon.terms}
    assert lexicon_with([own]).version == lexicon.version
    assert len(list(home.rglob("lexicon-*"))) == 1
    assert lexicon_with([]) is shipped_lexicon()


def test_an_edited_word_shows_at_once(tmp_path: Path) -> None:
    own = write(tmp_path / "our-words.toml", toml("flibbet"))
    assert found(lexicon_with([own]), "flabbet") == []
    write(own, toml("flabbet"))
    assert found(lexicon_with([own]), "flabbet") == [("our-words/flabbet", "v")]


def test_a_spoilt_cache_is_made_again(tmp_path: Path, home: Path) -> None:
    own = write(tmp_path / "our-words.toml", toml("flibbet"))
    whole = dump(lexicon_with([own]))
    [cached] = home.rglob("lexicon-*")
    cached.write_text("{", encoding="utf-8")
    assert dump(lexicon_with([own])) == whole
    assert cached.read_text(encoding="utf-8") == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, home: Path) -> None:
    home.write_text("not a folder", encoding="utf-8")
    own = write(tmp_path / "our-words.toml", toml("flibbet"))
    assert found(lexicon_with([own]), "flibbets") == [("our-words/flibbet", "s")]


def test_a_user_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(_path: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "expanduser", homeless)
    own = write(tmp_path / "our-words.toml", toml("flibbet"))
    assert found(lexicon_with([own]), "flibbets") == [("our-words/flibbet", "s")]


def test_the_cache_keeps_the_latest_lists(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "MOST_CACHED", 2)
    for word in ("flibbet", "flabbet", "flobbet"):
        lexicon_with([write(tmp_path / "our-words.toml", toml(word))])
    assert len(list(home.rglob("*.jsonl"))) == 2
    assert not list(home.rglob("partial-*"))


def _version(own: Path) -> str:
    return lexicon_with([own]).version


def test_several_processes_share_the_cache(tmp_path: Path, home: Path) -> None:
    own = write(tmp_path / "our-words.toml", toml("flibbet"))
    with ProcessPoolExecutor(2) as pool:
        versions = set(pool.map(_version, [own] * 6))
    assert versions == {_version(own)}
    assert [path.suffix for path in home.rglob("*") if path.is_file()] == [".jsonl"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("officialese.toml", toml("flibbet"), "There is already a list called “officialese”"),
        ("our-words.toml", toml("e.g."), "line 3: “e.g.” cannot be matched. To see what to type"),
        ("our-words.toml", '["flibbet"]\nwhy = "A."', "there is no “part_of_speech”"),
        ("our-words.toml", '["flibbet"', "The heading is not closed"),
    ],
)
def test_a_teams_list_with_a_mistake(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(WordlistError, match=message.replace("(", r"\(")):
        lexicon_with([write(tmp_path / name, text)])


def test_lists_that_are_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "plainspeak" / "lexicon" / "x.py"))
    with pytest.raises(WordlistError, match="Install plainspeak again"):
        wordlists_folder()


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Co-production", "co production"),
        ("co\u2011production", "co-production"),
        ("co\u00a0production", "co production"),
        ("in\norder   to", "in order to"),
        ("and / or", "and/or"),
        ("health & care", "health and care"),
        ("the council’s view", "the council's view"),
    ],
)
def test_writings_with_one_key(text: str, phrase: str) -> None:
    assert key_of(text) == key_of(phrase)


@pytest.mark.parametrize("phrase", ["", "-", "e.g.", "one, two", "(one)", "one. two", " one"])
def test_what_cannot_be_matched(phrase: str) -> None:
    assert not matchable(phrase)


@pytest.mark.parametrize("phrase", ["", "one, two"])
def test_what_has_no_key(phrase: str) -> None:
    with pytest.raises(ValueError, match="cannot be matched"):
        key_of(phrase)


def test_places() -> None:
    words = split_words("We put it in place, and put in place too.")
    assert list(places(words, ["put", "put in place"])) == [(1, 1), (6, 6), (6, 8)]
    assert contains(words, ["in place"])
    assert not contains(words, ["place and"])


@given(st.text(alphabet="ab '’-/&.,\n\u00a0", max_size=30), st.integers(0, 9))
def test_words_stand_where_they_say(text: str, offset: int) -> None:
    words = split_words(text, offset)
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert text[start - offset : end - offset].lower().replace("’", "'") == word
    if matchable(text):
        assert contains(words, [key_of(text)])
