"""Every kind of file that is not a well-kept draft, through the command line."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from plainspeak.cli import main
from plainspeak.source import MAX_BYTES

RUNS_AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def check(*arguments: str) -> tuple[int, list[dict[str, Any]]]:
    result = CliRunner().invoke(main, ["check", "--format", "json", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    reports: list[dict[str, Any]] = json.loads(result.stdout)["reports"]
    return result.exit_code, reports


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text("We will start in May.\n")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "data", "notes"),
    [
        ("empty.md", b"", ["No prose to check."]),
        ("empty.txt", b"", ["No prose to check."]),
        ("bom.txt", b"\xef\xbb\xbf", ["No prose to check."]),
        ("blank.md", b" \r\n\t\n\n", ["No prose to check."]),
        ("code.md", b"```\nutilise\n```\n\n    utilise\n", ["No prose to check."]),
        ("headings.md", b"# Our plan\n\n## What we will do\n", []),
        ("nul.md", "Fine.\n".encode("utf-16"), ["Read as UTF-16-LE."]),
        ("big-endian.md", b"\xfe\xff" + "Fine.\n".encode("utf-16-be"), ["Read as UTF-16-BE."]),
        (
            "windows.md",
            "The café is “open”.\n".encode("cp1252"),
            ["Read as Windows-1252, because it is not UTF-8. Save it as UTF-8 to be sure."],
        ),
        ("no-suffix", b"We will start in May.\n", []),
    ],
)
def test_what_holds_no_jargon_passes_with_a_note(
    here: Path, name: str, data: bytes, notes: list[str]
) -> None:
    (here / name).write_bytes(data)
    code, [report] = check(name)
    assert (code, report["verdict"], report["notes"]) == (0, "pass", notes)


def make_binary(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\x00\x01")


def make_damaged(path: Path) -> None:
    path.write_bytes("Café ".encode() + b"\xff\xfe\x81\n")


def make_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)


def make_loop(path: Path) -> None:
    path.symlink_to(path.name)


def make_folderless(path: Path) -> None:
    path.symlink_to("nowhere/at-all.md")


@pytest.mark.parametrize(
    ("name", "make", "kind", "said"),
    [
        ("gone.md", lambda _: None, "missing", "does not exist"),
        ("link.md", make_folderless, "missing", "does not exist"),
        ("loop.md", make_loop, "unreadable", "symbolic links"),
        ("binary.md", make_binary, "binary", "is not a text file"),
        ("damaged.md", make_damaged, "encoding", "line 1"),
        ("large.txt", make_large, "too-large", "over 20 MB"),
        ("draft.docx", make_binary, "format", "is not in a format that plainspeak reads"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_run_goes_on(
    here: Path, name: str, make: Callable[[Path], None], kind: str, said: str
) -> None:
    make(here / name)
    code, reports = check(name, "good.md")
    assert code == 2
    assert [report["verdict"] for report in reports] == ["unreadable", "pass"]
    [error] = reports[0]["errors"]
    assert error["kind"] == kind
    assert error["message"].startswith(name)
    assert said in error["message"]


@pytest.mark.skipif(RUNS_AS_ROOT, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(here: Path) -> None:
    (here / "closed.md").write_text("Fine.\n")
    (here / "closed.md").chmod(stat.S_IWUSR)
    code, reports = check(".")
    assert (code, reports[0]["errors"][0]["kind"]) == (2, "unreadable")


@pytest.mark.parametrize(
    ("error", "kind"),
    [(PermissionError(13, "Permission denied"), "unreadable"), (FileNotFoundError(), "missing")],
)
def test_a_file_that_is_closed_or_vanishes_after_it_was_found(
    here: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, kind: str
) -> None:
    (here / "a.md").write_text("Fine.\n")
    open_path = Path.open

    def refuse(path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "a.md":
            raise error
        return open_path(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    code, reports = check(".")
    assert code == 2
    assert [report["path"] for report in reports] == ["a.md", "good.md"]
    assert reports[0]["errors"][0]["kind"] == kind


def test_binary_files_and_loops_in_a_folder_are_passed_by(here: Path) -> None:
    make_binary(here / "binary.md")
    make_loop(here / "loop.md")
    (here / "round").symlink_to(".")
    code, reports = check(".")
    assert (code, [report["path"] for report in reports]) == (0, ["good.md"])


@pytest.mark.parametrize(
    "text",
    [
        "> " * 500 + "We utilise it.\n",
        "".join("  " * depth + "- We utilise it.\n" for depth in range(200)),
        "[" * 3000 + "We utilise it." + "](x)" * 3000,
        "*" * 3000 + "We utilise it." + "_" * 3000,
        "<div>" * 2000 + "\n\nWe utilise it.\n",
        "`" * 3001 + "\n" + "|" * 3000 + "\n" + "&" * 3000,
    ],
)
def test_deeply_nested_markdown_gives_a_report(here: Path, text: str) -> None:
    (here / "deep.md").write_text(text)
    _, [report] = check("deep.md")
    assert not report["errors"]


def test_one_long_line_is_checked_to_its_end(here: Path) -> None:
    line = "We want safer streets near schools, and most of you agree. " * 5000 + "We utilise it."
    (here / "line.txt").write_text(line)
    _, [report] = check("line.txt", "--select", "officialese")
    [finding] = report["findings"]
    assert finding["start"]["offset"] == line.index("utilise")
    assert report["scores"]["words"] == 55_003


def test_the_words_around_a_finding_stay_few_in_a_line_without_stops(here: Path) -> None:
    (here / "line.txt").write_text("streets and schools " * 300 + "utilise " + "and so on " * 300)
    _, [report] = check("line.txt", "--select", "officialese/utilise")
    [finding] = report["findings"]
    assert len(finding["excerpt"]["before"]) <= 400
    assert len(finding["excerpt"]["after"]) <= 400


@pytest.mark.parametrize(
    ("name", "shown", "printed"),
    [
        ("two words.md", "two words.md", "two words.md"),
        ("new\nline.md", "new\nline.md", "new\\nline.md"),
        ("\x1b[31mred.md", "\x1b[31mred.md", "\\x1b[31mred.md"),
        ("😀.md", "😀.md", "😀.md"),
        ("caf\udce9.md", "caf\\udce9.md", "caf\\udce9.md"),
        ("-draft.md", "./-draft.md", "./-draft.md"),
    ],
)
def test_odd_names_are_shown_and_do_no_harm(
    here: Path, name: str, shown: str, printed: str
) -> None:
    try:
        (here / name).write_text("We will start in May.\n")
    except OSError:
        pytest.skip("this file system does not take such a name")
    path = f"./{name}" if name.startswith("-") else name
    code, [report] = check(path)
    assert (code, report["path"]) == (0, shown)
    assert CliRunner().invoke(main, ["check", path]).stdout.splitlines()[0] == printed


def test_what_a_draft_holds_cannot_take_over_the_terminal(here: Path) -> None:
    (here / "escape.md").write_text("We utilise \x1b[2J\x9b2J\u202e it.\n")
    output = CliRunner().invoke(main, ["check", "escape.md"]).stdout
    assert "«utilise»" in output
    assert not {"\x1b", "\x9b", "\u202e"} & set(output)
