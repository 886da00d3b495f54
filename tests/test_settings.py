from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from plainspeak.audiences import Audience
from plainspeak.checker import Checker
from plainspeak.cli import main
from plainspeak.errors import SettingsError
from plainspeak.model import Severity
from plainspeak.settings import Settings
from plainspeak.settings_file import find_settings, load_settings


def write(folder: Path, text: str, name: str = "plainspeak.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    own = write(tmp_path, "", "lists/ours.toml")
    path = write(
        tmp_path,
        """
        audience = "residents"
        max_jargon = 3
        fail_on = "error"
        select = ["officialese", "long-sentence"]
        ignore = ["officialese/commence"]
        wordlists = ["lists/ours.toml"]
        model = "en_core_web_sm"
        [checks.long-sentence]
        max_words = 30
        """,
    )
    assert load_settings(path) == Settings(
        audience="residents",
        max_jargon=3.0,
        fail_on=Severity.ERROR,
        select=("officialese", "long-sentence"),
        ignore=("officialese/commence",),
        wordlists=(own,),
        model="en_core_web_sm",
        options={"long-sentence": {"max_words": 30}},
    )


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("max_jargons = 3", "there is no setting “max_jargons”. Did you mean “max_jargon”?"),
        ("fail-on = 'error'", "Did you mean “fail_on”?"),
        ("colour = true", "You can set audience, max_jargon"),
        ("max_jargon = 'low'", "“max_jargon” must be a number from 0 to 100. Type: max_jargon ="),
        ("max_jargon = 101", "“max_jargon” must be a number from 0 to 100"),
        ("max_jargon = nan", "“max_jargon” must be a number from 0 to 100"),
        ("max_jargon = true", "“max_jargon” must be a number from 0 to 100"),
        ("fail_on = 'high'", "“fail_on” must be one of: never, suggestion, warning, error"),
        ("fail_on = ['error']", "“fail_on” must be one of"),
        ("audience = 'everyone'", "There is no audience “everyone”. The audiences are: residents,"),
        ("audience = 'member'", "There is no audience “member”. Did you mean “members”?"),
        ("audience = 3", "“audience” must be the name of an audience. Type: audience = "),
        ("audiences = 3", "“audiences” must be a table for each audience"),
        ("[audiences.x]\nwhat = 3", "“what” must be a sentence about them"),
        ("[audiences.x]\nbasedon = 'members'", "Did you mean “based_on”?"),
        ("[audiences.x]\nbased_on = 'membrs'", "“x” is based on “membrs”. There is no audience"),
        ("[audiences.x]\nmax_jargon = -1", "“max_jargon” must be a number from 0 to 100"),
        ("[audiences.x]\nignore = 'legal'", "“ignore” must be a list of names"),
        ("[audiences.x]\nlowest_severity = 'bad'", "“lowest_severity” must be one of: suggestion,"),
        ("[audiences.x]\nseverities.legal = 3", "“severities” must be a table of names, each"),
        ("select = 'legal'", "“select” must be a list of names. Type: select = ["),
        ("ignore = ['legal', 3]", "“ignore” must be a list of names"),
        ("model = ''", "“model” must be the name of an installed spaCy pipeline"),
        ("checks = 3", "“checks” must be a table for each check"),
        ("checks.long-sentence = 30", "“checks” must be a table for each check"),
        ("wordlists = ['nowhere.toml']", "there is no wordlist"),
        ("overrides = 3", "“overrides” must be a list of tables"),
        ("overrides = [{ignore = []}]", "these overrides have no “paths”. Type: paths = ["),
        ("overrides = [{paths = []}]", "“paths” must be a list of paths"),
        ("overrides = [{paths = ['!']}]", "The paths “!” cannot be understood. Give paths such"),
        ("overrides = [{paths = ['a'], audiences = {}}]", "there is no setting “audiences”."),
        ("overrides = [{paths = ['a'], audience = 'bord'}]", "There is no audience “bord”."),
        ("overrides = [{paths = ['a'], wordlists = ['b.toml']}]", "there is no wordlist"),
        ("max_jargon 3", "line 1: this line cannot be understood: max_jargon 3"),
        ("ignore = ['legal'", "line 1: this line cannot be understood"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert said in caught.value.message
    assert caught.value.message.startswith("plainspeak.toml, line 1: ")


def test_all_mistakes_are_named_at_once_with_their_lines(tmp_path: Path) -> None:
    path = write(tmp_path, "\n# ours\nmodel = 3\nignor = []\n\n[checks]\nlong-sentence = 3\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    lines = [message.partition(": ")[0][-6:] for message in caught.value.message.splitlines()]
    assert lines == ["line 3", "line 4", "line 6"]


@pytest.mark.parametrize("make", ["missing", "folder", "utf16"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, make: str) -> None:
    path = tmp_path / "plainspeak.toml"
    if make == "folder":
        path.mkdir()
    if make == "utf16":
        path.write_text("max_jargon = 3", encoding="utf-16")
    with pytest.raises(SettingsError, match=r"plainspeak\.toml"):
        load_settings(path)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"audience": "everyone"}, "There is no audience “everyone”"),
        ({"fail_on": "high"}, "“fail_on” cannot be “high”"),
        ({"max_jargon": -1}, "“max_jargon” cannot be -1"),
    ],
)
def test_settings_made_in_python_are_checked_too(given: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        Settings(**given)  # type: ignore[arg-type] # the mistakes of callers without types


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            Settings(audiences={"x": Audience(name="x", what="", max_jargon=1, ignore=("qqq",))}),
            "“audiences”: “x” names “qqq”, which is no list, entry or check.",
        ),
        (Settings(ignore=("officialeze",)), "“ignore” names “officialeze”, which is no list"),
        (Settings(select=("utilise",)), "Did you mean “officialese/utilise”?"),
        (Settings(select=("long sentence",)), "Did you mean “long-sentence”?"),
        (Settings(select=("qqq",)), "The lists are "),
        (Settings(options={"long-sentances": {}}), "Did you mean “long-sentence”?"),
        (Settings(options={"qqq": {}}), "names “qqq”, which is no check. They are "),
        (Settings(options={"long-sentence": {"words": 3}}), "It has max_words."),
        (
            Settings(options={"long-sentence": {"max_words": "30"}}),
            "must be a whole number of 1 or more",
        ),
        (Settings(options={"long-sentence": {"max_words": 0}}), "must be a whole number of 1"),
        (Settings(options={"long-sentence": {"max_words": True}}), "must be a whole number of 1"),
    ],
)
def test_names_of_what_is_not_there_are_mistakes(settings: Settings, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Checker(settings)
    assert said in caught.value.message


def test_a_name_that_is_not_there_is_traced_to_its_file(tmp_path: Path) -> None:
    path = write(tmp_path, 'model = "x"\nignore = ["legalese"]')
    with pytest.raises(SettingsError, match=r"plainspeak\.toml, line 2: “ignore” names"):
        Checker(load_settings(path))


def test_an_option_of_a_check_is_used() -> None:
    text = "We met on Monday and we met on Tuesday."
    assert not Checker().check(text).findings
    strict = Checker(Settings(options={"long-sentence": {"max_words": 5}}))
    assert [finding.code for finding in strict.check(text).findings] == ["long-sentence"]


def test_the_nearest_file_applies(tmp_path: Path) -> None:
    outer = write(tmp_path, "")
    draft = tmp_path / "drafts" / "2027" / "plan.md"
    assert find_settings(draft) == outer
    inner = write(tmp_path / "drafts", "[tool.plainspeak]\n", "pyproject.toml")
    assert find_settings(draft) == inner
    nearest = write(tmp_path / "drafts" / "2027", "")
    assert find_settings(draft) == nearest
    assert find_settings(tmp_path / "drafts") == inner


@pytest.mark.parametrize(
    "text",
    ["[tool.other]\n", "# plainspeak\n", "not toml, plainspeak\n", "tool = 3 # plainspeak\n"],
)
def test_a_pyproject_without_our_part_is_passed_over(tmp_path: Path, text: str) -> None:
    outer = write(tmp_path, "")
    write(tmp_path / "inner", text, "pyproject.toml")
    assert find_settings(tmp_path / "inner") == outer


def test_a_pyproject_gives_its_part_and_its_own_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        '[project]\nmodel = "not ours"\n[tool.plainspeak]\nmax_jargon = 4\nmodel = 3\n',
        "pyproject.toml",
    )
    with pytest.raises(SettingsError, match=r"pyproject\.toml, line 5: “model”"):
        load_settings(path)
    path.write_text("[tool.plainspeak]\nmax_jargon = 4\n")
    assert load_settings(path).max_jargon == 4


def test_a_pyproject_must_hold_a_table_of_settings(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool]\nplainspeak = 3\n", "pyproject.toml")
    assert find_settings(tmp_path) == path
    with pytest.raises(SettingsError, match=r"below a line \[tool.plainspeak\]"):
        load_settings(path)


def test_a_broken_pyproject_with_our_part_is_not_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, "[tool.plainspeak]\nmax_jargon = \n", "pyproject.toml")
    assert find_settings(tmp_path) == path


OVERRIDES = """
audience = "members"
ignore = ["legal"]
[checks.long-sentence]
max_words = 30

[[overrides]]
paths = ["letters/**"]
audience = "plainest"
ignore = []
max_jargon = 7

[overrides.checks.long-sentence]
max_words = 15

[[overrides]]
paths = ["*.txt", "!b.txt"]
max_jargon = 1
"""


@pytest.mark.parametrize(
    ("path", "audience", "limit", "ignore", "max_words"),
    [
        ("plan.md", "members", 4, ("legal",), 30),
        ("letters/plan.md", "plainest", 7, (), 15),
        ("letters/2027/plan.md", "plainest", 7, (), 15),
        ("letters/plan.txt", "plainest", 1, (), 15),
        ("drafts/plan.txt", "members", 1, ("legal",), 30),
        ("b.txt", "members", 4, ("legal",), 30),
        ("../letters/plan.txt", "members", 4, ("legal",), 30),
    ],
)
def test_the_last_override_that_names_a_file_wins(
    tmp_path: Path, path: str, audience: str, limit: float, ignore: tuple[str, ...], max_words: int
) -> None:
    applied = load_settings(write(tmp_path, OVERRIDES)).for_path(tmp_path / path)
    assert (applied.audience, applied.jargon_limit, applied.ignore) == (audience, limit, ignore)
    assert applied.options == {"long-sentence": {"max_words": max_words}}


def test_each_draft_is_checked_as_its_override_says(tmp_path: Path) -> None:
    checker = Checker(load_settings(write(tmp_path, OVERRIDES)))
    for name in ("plan.md", "letters/plan.md"):
        write(tmp_path, "We hereby agree.\n", name)
    plan, letter = checker.check_files([tmp_path / "plan.md", tmp_path / "letters/plan.md"])
    assert (plan.audience, plan.findings) == ("members", ())
    assert (letter.audience, [f.code for f in letter.findings]) == ("plainest", ["legal/hereby"])
    text = checker.check("We hereby agree.", path=str(tmp_path / "letters" / "new.md"))
    assert text.audience == "plainest"
    assert checker.check("We hereby agree.").audience == "members"


def test_an_override_may_bring_its_own_words(tmp_path: Path) -> None:
    write(tmp_path, OWN_WORDS, "ours.toml")
    path = write(tmp_path, '[[overrides]]\npaths = ["a.md"]\nwordlists = ["ours.toml"]\n')
    checker = Checker(load_settings(path))
    codes = {
        name: [f.code for f in checker.check("A nimble plan.", path=str(tmp_path / name)).findings]
        for name in ("a.md", "b.md")
    }
    assert codes == {"a.md": ["ours/nimble"], "b.md": []}


OWN_WORDS = """
[about-this-list]
title = "Our words"
what = "Names that only we use for things."
severity = "warning"

["nimble"]
part_of_speech = "adjective"
say = ["quick"]
fix = "review"
why = "More people say it."
flag = ["A nimble plan. -> A quick plan."]
leave = ["They moved nimbly."]
source = ["govuk-words-to-avoid"]
"""


def test_what_an_override_names_must_be_there(tmp_path: Path) -> None:
    one = '[[overrides]]\npaths = ["a"]\n'
    other = '[[overrides]]\npaths = ["b"]\nignore = ["legel"]\n'
    path = write(tmp_path, f"{one}\n{other}")
    with pytest.raises(SettingsError, match=r"plainspeak\.toml, line 6: “ignore” names “legel”"):
        Checker(load_settings(path))


def show(*arguments: str) -> list[list[str]]:
    result = CliRunner().invoke(main, ["settings", "show", *arguments])
    assert result.exit_code == 0, result.output
    return [re.split(r"\s{2,}", line) for line in result.stdout.splitlines()]


def test_what_applies_is_shown_with_the_line_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert show("plan.md")[:3] == [
        ["No settings file was found for plan.md."],
        ["audience", "residents", "unless you say"],
        ["max_jargon", f"{Settings().jargon_limit:g}", "the limit for residents"],
    ]
    write(tmp_path, OVERRIDES)
    assert show("letters/plan.txt") == [
        ["audience", "plainest", "plainspeak.toml, line 9"],
        ["max_jargon", "1", "plainspeak.toml, line 18"],
        ["fail_on", "jargon alone", "unless you say"],
        ["select", "everything", "unless you say"],
        ["ignore", "nothing", "plainspeak.toml, line 10"],
        ["wordlists", "those of plainspeak", "unless you say"],
        ["model", "the one inside plainspeak", "unless you say"],
        ["long-sentence.max_words", "15", "plainspeak.toml, line 13"],
    ]
    assert show("x.md", "--config", "plainspeak.toml")[0][1] == "members"


def test_mistakes_are_told_instead_of_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, 'ignore = ["legel"]')
    result = CliRunner().invoke(main, ["settings", "show", "plan.md"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "line 1: “ignore” names “legel”" in result.stderr


def test_the_command_line_goes_before_an_override(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, OVERRIDES)
    write(tmp_path, "We hereby utilise it.\n", "letters/plan.md")
    run = CliRunner().invoke
    assert "«hereby»" in run(main, ["check", "letters"]).stdout
    assert "«hereby»" not in run(main, ["check", "letters", "--ignore", "legal"]).stdout
    config = run(main, ["check", "letters/plan.md", "--config", "plainspeak.toml"])
    assert "«hereby»" in config.stdout
    text = ["check", "-", "--stdin-filename", "letters/new.md"]
    assert "«hereby»" in run(main, text, input="We hereby agree.").stdout
