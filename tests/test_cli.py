"""`plainspeak check` as its users meet it: options, exit codes, streams."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from plainspeak.checker import Checker
from plainspeak.cli import main
from plainspeak.model import Report
from plainspeak.settings import Settings

SCHEMA = json.loads(files("plainspeak").joinpath("schemas/report.json").read_text("utf-8"))
PLAIN = "We will start work in May. You can write to us until then.\n"
JARGON = "We will utilise it. They utilised it. We are utilising it. It commenced.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plain.md").write_text(PLAIN)
    (tmp_path / "jargon.md").write_text(JARGON)
    return tmp_path


def check(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *arguments], input=stdin)


def as_json(*arguments: str, stdin: str | bytes | None = None) -> dict[str, Any]:
    result = check("--format", "json", *arguments, stdin=stdin)
    run: dict[str, Any] = json.loads(result.stdout)
    jsonschema.validate(run, SCHEMA)
    return run


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["plain.md"], 0),
        (["jargon.md"], 1),
        (["plain.md", "jargon.md"], 1),
        (["."], 1),
        (["jargon.md", "--fail-on", "never"], 0),
        (["jargon.md", "--max-jargon", "50"], 0),
        (["jargon.md", "--max-jargon", "50", "--fail-on", "error"], 0),
        (["jargon.md", "--max-jargon", "50", "--fail-on", "warning"], 1),
        (["jargon.md", "--max-jargon", "50", "--fail-on", "suggestion"], 1),
        (["jargon.md", "--ignore", "officialese"], 0),
        (["jargon.md", "--ignore", "officialese/utilise,officialese/commence"], 0),
        (["jargon.md", "--ignore", "officialese/utilise"], 0),
        (["jargon.md", "--select", "engagement", "--select", "passive-voice"], 0),
        (["jargon.md", "--select", "engagement,officialese"], 1),
        (["missing.md"], 2),
        (["jargon.md", "missing.md", "--fail-on", "never"], 2),
        (["plain.md", "--max-jargon", "lots"], 2),
        (["plain.md", "--max-jargon", "-1"], 2),
        (["plain.md", "--audience", "everyone"], 2),
        (["plain.md", "--config", "nowhere.toml"], 2),
        (["plain.md", "--ignore", ","], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    result = check(*arguments)
    assert result.exit_code == code, result.output


def test_two_beats_one_and_all_findings_still_print() -> None:
    result = check("missing.md", "jargon.md")
    assert result.exit_code == 2
    assert "missing.md does not exist" in result.stdout
    assert "[officialese/utilise]" in result.stdout
    assert "2 drafts" in result.stdout


def test_without_a_path_the_command_says_what_to_type() -> None:
    result = check()
    assert result.exit_code == 2
    assert "plainspeak check draft.md" in result.stderr


def test_unknown_names_are_refused_with_the_nearest_one() -> None:
    result = check("plain.md", "--ignore", "ofcialese")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "--ignore names “ofcialese”, which is no list, entry or check. "
        "Did you mean “officialese”?\n"
    )


def test_json_holds_reports_in_the_order_given(here: Path) -> None:
    (here / "picture.png").write_bytes(b"\x89PNG")
    run = as_json("plain.md", "missing.md", ".")
    assert [report["path"] for report in run["reports"]] == ["plain.md", "missing.md", "jargon.md"]
    assert [report["verdict"] for report in run["reports"]] == ["pass", "unreadable", "fail"]
    assert run["reports"][1]["errors"][0]["kind"] == "missing"
    assert run["skipped"] == [
        {"path": "picture.png", "reason": "not in a format that plainspeak reads (.png)"}
    ]
    assert run["summary"]["files"] == 3
    assert run["summary"]["most_common"][0] == {"code": "officialese/utilise", "count": 3}
    assert run["tool"]["model"].startswith("en_")


def test_json_gives_the_same_report_as_the_library() -> None:
    [report] = as_json("jargon.md")["reports"]
    assert Report.from_dict(report) == Checker().check_file("jargon.md")


def test_standard_input_is_plain_text_or_what_its_name_says() -> None:
    text = "We utilise `utilise`.\n"
    [plain] = as_json("-", stdin=text)["reports"]
    assert (plain["path"], plain["format"], len(plain["findings"])) == (None, "plain", 2)
    [named] = as_json("-", "--stdin-filename", "new.md", stdin=text)["reports"]
    assert (named["path"], named["format"], len(named["findings"])) == ("new.md", "markdown", 1)


def test_quiet_shows_only_what_does_not_pass() -> None:
    result = check("--quiet", ".", "missing.md")
    limit = f"the limit for residents is {Settings().jargon_limit:g}"
    density = f"30.8 jargon words in every 100; {limit}."
    assert result.stdout.splitlines() == [
        f"jargon.md: {density}",
        "missing.md does not exist. Check the name and the folder.",
        "3 drafts, 26 words: 1 passed, 1 failed, 1 not checked.",
    ]


def test_the_nearest_settings_apply_and_options_go_first(here: Path) -> None:
    (here / "strict").mkdir()
    (here / "strict" / "a.md").write_text(JARGON)
    (here / "plainspeak.toml").write_text("max_jargon = 60\n")
    (here / "strict" / "plainspeak.toml").write_text("max_jargon = 1\n")
    assert check("jargon.md").exit_code == 0
    assert check("strict").exit_code == 1
    assert check("jargon.md", "--max-jargon", "1").exit_code == 1
    assert check("strict", "--config", "plainspeak.toml").exit_code == 0
    assert check("-", stdin=JARGON).exit_code == 0
    assert check("-", "--stdin-filename", "strict/b.md", stdin=JARGON).exit_code == 1


def test_never_in_the_settings_holds_for_its_own_drafts_only(here: Path) -> None:
    (here / "old").mkdir()
    (here / "old" / "plainspeak.toml").write_text('fail_on = "never"\n')
    (here / "old" / "a.md").write_text(JARGON)
    assert check("old").exit_code == 0
    assert check("old", "jargon.md").exit_code == 1


def test_broken_settings_for_a_named_path_stop_the_run(here: Path) -> None:
    (here / "plainspeak.toml").write_text("max_jargon = 'low'\n")
    for arguments in ([], ["--format", "json"]):
        result = check("plain.md", *arguments)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith("plainspeak.toml, line 1: “max_jargon” must be a number")


def test_broken_settings_in_a_folder_below_are_told_once(here: Path) -> None:
    (here / "below").mkdir()
    (here / "below" / "plainspeak.toml").write_text("fail_on = 3\n")
    for name in ("a.md", "b.md"):
        (here / "below" / name).write_text(PLAIN)
    result = check(".")
    assert result.exit_code == 2
    assert result.stdout.count("below/plainspeak.toml, line 1") == 1
    assert "2 not checked" in result.stdout
    kinds = [error["kind"] for report in as_json(".")["reports"] for error in report["errors"]]
    assert kinds == ["settings", "settings"]


def test_a_teams_own_list_is_used(here: Path) -> None:
    (here / "plainspeak.toml").write_text('wordlists = ["ours.toml"]\n')
    (here / "ours.toml").write_text(
        '[about-this-list]\ntitle = "Ours"\nwhat = "Our words."\nseverity = "error"\n'
        '["customer voyage"]\npart_of_speech = "noun"\nsay = ["steps"]\nfix = "review"\n'
        'why = "It is no voyage."\nflag = ["We drew the customer voyage."]\n'
        'leave = ["The customer\'s voyage was long."]\nsource = ["plainspeak-editors"]\n'
    )
    (here / "a.md").write_text("We drew a customer voyage.\n")
    [report] = as_json("a.md")["reports"]
    assert [finding["code"] for finding in report["findings"]] == ["ours/customer-voyage"]
    assert check("a.md", "--ignore", "ours").exit_code == 0


def test_wrong_wordlists_are_named_with_all_mistakes(here: Path) -> None:
    (here / "plainspeak.toml").write_text('wordlists = ["ours.toml"]\n')
    (here / "ours.toml").write_text('["customer voyage"]\npart_of_speech = "nown"\n')
    result = check("plain.md")
    assert result.exit_code == 2
    assert "ours.toml, line 2" in result.stderr
    (here / "ours.toml").rename(here / "officialese.toml")
    (here / "plainspeak.toml").write_text('wordlists = ["officialese.toml"]\n')
    assert "There is already a list called “officialese”" in check("plain.md").stderr


def test_a_model_that_is_not_installed_is_named_once(here: Path) -> None:
    (here / "plainspeak.toml").write_text('model = "en_not_there"\n')
    result = check(".")
    assert result.exit_code == 2
    assert result.stdout.count("“en_not_there” cannot be loaded") == 1


def test_a_fault_in_one_file_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    check_file = Checker.check_file

    def fail(self: Checker, path: str) -> Report:
        if path == "jargon.md":
            raise RuntimeError("out of order")
        return check_file(self, path)

    monkeypatch.setattr(Checker, "check_file", fail)
    result = check(".")
    assert result.exit_code == 2
    assert "RuntimeError: out of order" in result.stdout
    assert "1 passed, 0 failed, 1 not checked" in result.stdout


def test_ctrl_c_ends_with_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(Checker, "check_file", interrupt)
    result = check("plain.md")
    assert (result.exit_code, result.stderr) == (130, "Stopped before the end.\n")


def run_plainspeak(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "plainspeak", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_closed_pipe_ends_in_silence(here: Path) -> None:
    process = run_plainspeak(here, "check", "jargon.md")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait() == 128 + signal.SIGPIPE
    process.stderr.close()


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_a_stream_without_curly_quotes_gets_straight_ones(here: Path, encoding: str) -> None:
    (here / "odd.md").write_text("We utilise 😀 it.\n")
    text, _ = run_plainspeak(here, "check", "odd.md", PYTHONIOENCODING=encoding).communicate()
    assert b"use" in text
    assert b"?" in text
    if encoding != "cp1252":
        assert b'Say "use" instead of "utilise".' in text
    json_text, _ = run_plainspeak(
        here, "check", "odd.md", "--format", "json", PYTHONIOENCODING=encoding
    ).communicate()
    [report] = json.loads(json_text.decode(encoding))["reports"]
    assert report["findings"][0]["excerpt"]["after"] == " 😀 it."


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_is_for_terminals_or_by_request(
    monkeypatch: pytest.MonkeyPatch, *, environment: dict[str, str], coloured: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    output = check("jargon.md").stdout
    assert ("\x1b[" in output) is coloured
    assert ("«utilise»" in output) is not coloured
