from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plainspeak.discovery import find_drafts
from plainspeak.model import Skipped

HIDDEN, IGNORED = "hidden", "named in .gitignore"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(folder: Path, *names: str, **ignore_files: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.\n")
    for name, text in ignore_files.items():
        path = folder / name.replace("__", "/") / ".gitignore"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def found(*paths: str) -> list[str]:
    return [draft.path for draft in find_drafts(paths, lambda _: None)]


def skipped(*paths: str) -> dict[str, str]:
    passed_by: list[Skipped] = []
    list(find_drafts(paths, passed_by.append))
    return {item.path: item.reason for item in passed_by}


def test_a_folder_is_walked_in_order(here: Path) -> None:
    plant(here, "b.md", "a/z.txt", "a/b/c.markdown", "a.md", "A.MD")
    assert found(".") == ["A.MD", "a/b/c.markdown", "a/z.txt", "a.md", "b.md"]


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("drafts", "drafts/a.md"),
        ("drafts/", "drafts/a.md"),
        ("./drafts", "./drafts/a.md"),
        ("drafts/../drafts", "drafts/../drafts/a.md"),
        (".", "drafts/a.md"),
        ("drafts/a.md", "drafts/a.md"),
        ("./drafts/a.md", "./drafts/a.md"),
    ],
)
def test_paths_stay_as_they_were_given(here: Path, given: str, path: str) -> None:
    plant(here, "drafts/a.md")
    assert found(given) == [path]


def test_an_absolute_folder_gives_absolute_paths(here: Path) -> None:
    plant(here, "drafts/a.md")
    assert found(str(here)) == [str(here / "drafts" / "a.md")]


def test_a_draft_named_twice_is_checked_once(here: Path) -> None:
    plant(here, "a.md", "b/c.md")
    (here / "link.md").symlink_to("a.md")
    assert found("a.md", "./a.md", ".", "b", str(here), "-", "-") == ["a.md", "b/c.md", "-"]


def test_what_is_passed_by_is_named_with_its_reason(here: Path) -> None:
    plant(here, ".git/config", ".notes.md", "a.docx", "Makefile", "b.md", "out/c.md")
    (here / ".gitignore").write_text("out/\n")
    (here / "binary.md").write_bytes(b"\x00\x01")
    (here / "folder").symlink_to(".")
    (here / "gone.md").symlink_to("nowhere")
    os.mkfifo(here / "pipe.md")
    assert found(".") == ["b.md"]
    assert skipped(".") == {
        ".git": HIDDEN,
        ".gitignore": HIDDEN,
        ".notes.md": HIDDEN,
        "Makefile": "not in a format that plainspeak reads (no suffix)",
        "a.docx": "not in a format that plainspeak reads (.docx)",
        "binary.md": "not text, whatever its name says",
        "folder": "a link to a folder",
        "gone.md": "a link that leads nowhere",
        "out": IGNORED,
        "pipe.md": "not an ordinary file",
    }


def test_what_is_named_is_never_passed_by(here: Path) -> None:
    plant(here, ".git/HEAD", ".hidden/a.md", "out/b.md", "notes/.c.md", "d.docx")
    (here / ".gitignore").write_text("out\n.hidden\n")
    assert found(".hidden", "out", "notes/.c.md", "d.docx") == [
        ".hidden/a.md",
        "out/b.md",
        "notes/.c.md",
        "d.docx",
    ]


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        ({"": "*.txt\n"}, ["a.md", "in/c.md", "in/deep/e.md"]),
        ({"": "/a.md\n"}, ["b.txt", "in/c.md", "in/d.txt", "in/deep/e.md"]),
        ({"": "in/\n!in/c.md\n"}, ["a.md", "b.txt"]),
        ({"": "*.txt\n", "in": "!d.txt\n"}, ["a.md", "in/c.md", "in/d.txt", "in/deep/e.md"]),
        ({"in": "/deep/\n"}, ["a.md", "b.txt", "in/c.md", "in/d.txt"]),
        ({"": "**/deep\n# *.md\n"}, ["a.md", "b.txt", "in/c.md", "in/d.txt"]),
        ({"": "[\n!\n*.txt\n"}, ["a.md", "in/c.md", "in/deep/e.md"]),
    ],
)
def test_gitignore_is_followed_at_every_level(
    here: Path, rules: dict[str, str], left: list[str]
) -> None:
    plant(here, ".git/HEAD", "a.md", "b.txt", "in/c.md", "in/d.txt", "in/deep/e.md", **rules)
    assert found(".") == left


def test_rules_of_the_folders_above_apply_up_to_the_repository(here: Path) -> None:
    plant(here, "repo/.git/info/exclude", "repo/in/a.md", "repo/in/b.md", "repo/in/c.md")
    (here / ".gitignore").write_text("c.md\n")
    (here / "repo" / ".gitignore").write_text("/in/a.md\n")
    (here / "repo" / ".git" / "info" / "exclude").write_text("b.md\n")
    assert found("repo/in") == ["repo/in/c.md"]


def test_outside_a_repository_only_rules_inside_the_folder_apply(here: Path) -> None:
    plant(here, "in/a.md", "in/b.md")
    (here / ".gitignore").write_text("a.md\n")
    (here / "in" / ".gitignore").write_text("b.md\n")
    assert found("in") == ["in/a.md"]


def test_a_folder_that_may_not_be_opened_is_an_error(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(here, "closed/a.md", "open/b.md")
    scandir = os.scandir

    def refuse(path: Any) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    closed, opened = find_drafts(["."], lambda _: None)
    assert opened.path == "open/b.md"
    assert closed.error is not None
    assert closed.error.message == (
        "closed/ could not be looked into: Permission denied. Check that you may open the folder."
    )
