"""Audiences: what each leaves out, how severe findings are to it, and a team's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from helpers import checker

import plainspeak
from plainspeak.audiences import shipped_audiences
from plainspeak.checker import Checker
from plainspeak.checks._known import known_names
from plainspeak.cli import main
from plainspeak.errors import SettingsError
from plainspeak.model import Report, Severity, Verdict
from plainspeak.settings import Settings
from plainspeak.settings_file import load_settings

NAMES = list(shipped_audiences())
PAGE = Path(__file__).parents[1] / "docs" / "audiences.md"


def check(text: str, settings: Settings) -> Report:
    return Checker(settings, lexicon=checker().lexicon).check(text)


def codes(text: str, settings: Settings) -> list[str]:
    return [finding.code for finding in check(text, settings).findings]


@pytest.mark.parametrize("name", NAMES)
def test_an_audience_names_only_what_is_there(name: str) -> None:
    audience = shipped_audiences()[name]
    known = known_names(checker().lexicon)
    assert [name for name in audience.names if name not in known] == []
    assert len(set(audience.ignore)) == len(audience.ignore)
    assert audience.what.endswith(".")


@pytest.mark.repository
@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_each_audience_allows(name: str) -> None:
    audience = shipped_audiences()[name]
    row = f"| `{name}` | {audience.what} | {audience.max_jargon:g} |"
    assert row in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_help_names_every_audience(name: str) -> None:
    assert name in CliRunner().invoke(main, ["check", "--help"]).stdout


QUORATE = "The meeting was quorate, so the virement was approved. We will utilise the hall."


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("residents", {"local-government/quorate", "finance/virement", "officialese/utilise"}),
        ("plainest", {"local-government/quorate", "finance/virement", "officialese/utilise"}),
        ("consultation", {"local-government/quorate", "finance/virement", "officialese/utilise"}),
        ("members", {"officialese/utilise"}),
        ("professionals", {"officialese/utilise"}),
    ],
)
def test_each_audience_is_spared_the_words_that_it_knows(name: str, found: set[str]) -> None:
    report = plainspeak.check(QUORATE, audience=name)
    assert {finding.code for finding in report.findings if finding.is_word} == found
    assert report.audience == name


def test_select_brings_back_what_the_audience_knows() -> None:
    members = Settings(audience="members", select=("local-government/quorate", "finance"))
    assert codes(QUORATE, members) == ["local-government/quorate"]
    both = replace(members, audience="professionals")
    assert codes(QUORATE, both) == ["local-government/quorate", "finance/virement"]


def test_to_the_plainest_nothing_is_a_mere_suggestion() -> None:
    text = "The road was closed by the council."
    for name, severity in (("residents", Severity.SUGGESTION), ("plainest", Severity.WARNING)):
        [finding] = check(text, Settings(audience=name, select=("passive-voice",))).findings
        assert finding.severity is severity


def test_the_limit_is_lower_for_readers_who_find_it_hard() -> None:
    limits = {name: audience.max_jargon for name, audience in shipped_audiences().items()}
    assert limits["plainest"] < limits["consultation"] < limits["residents"] < limits["members"]
    text = "We will utilise it. " * 3 + "We met the people of the town in the hall. " * 12
    verdicts = {name: check(text, Settings(audience=name)).verdict for name in limits}
    assert (verdicts["plainest"], verdicts["members"]) == (Verdict.FAIL, Verdict.PASS)


OWN = """
audience = "board"
[audiences.board]
based_on = "members"
what = "Our board."
max_jargon = 2.5
ignore = ["officialese/utilise"]
severities = { legal = "suggestion", "legal/hereby" = "error" }
[audiences.papers]
based_on = "board"
lowest_severity = "warning"
[audiences.residents]
max_jargon = 1
"""


def test_a_team_has_its_own_audiences(tmp_path: Path) -> None:
    path = tmp_path / "plainspeak.toml"
    path.write_text(OWN, encoding="utf-8")
    board = load_settings(path)
    report = check(f"{QUORATE} We hereby agree, notwithstanding that.", board)
    assert [(f.code, f.severity) for f in report.findings if f.is_word] == [
        ("legal/hereby", "error"),
        ("legal/notwithstanding", "suggestion"),
    ]
    assert (report.audience, board.jargon_limit) == ("board", 2.5)
    papers = replace(board, audience="papers")
    assert papers.readers.ignore == board.readers.ignore
    assert papers.readers.lowest_severity is Severity.WARNING
    assert replace(board, audience="residents").jargon_limit == 1


def test_what_an_audience_names_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "plainspeak.toml"
    path.write_text('# ours\n[audiences.board]\nseverities = { leagl = "error" }\n')
    with pytest.raises(SettingsError, match=r"“board” names “leagl”.*Did you mean “legal”"):
        Checker(load_settings(path))


def test_audiences_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plainspeak.toml").write_text(OWN, encoding="utf-8")
    Path("draft.md").write_text("We will utilise it.\n", encoding="utf-8")
    run = CliRunner().invoke
    assert "nothing to change" in run(main, ["check", "draft.md"]).stdout
    assert "«utilise»" in run(main, ["check", "draft.md", "--audience", "members"]).stdout
    result = run(main, ["check", "draft.md", "--audience", "bord"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "There is no audience “bord”. Did you mean “board”?\n"
