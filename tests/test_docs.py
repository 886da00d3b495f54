"""Every block on our pages is true, every link leads somewhere, and nothing is left out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from urllib.parse import unquote

import click
import pytest
import yaml
from doc_blocks import ROOT, DocBlock, agrees, blocks, commands, copy_examples, output_of, pages
from pre_commit.clientlib import load_manifest

import plainspeak
from plainspeak.cli import main
from plainspeak.model import Scores

pytestmark = pytest.mark.repository

PAGES = pages()
BLOCKS = [block for page in PAGES for block in blocks(page)]
READERS = {"toml": tomllib.loads, "yaml": yaml.safe_load, "json": json.loads}
SHOWN_ONLY = {"text", "markdown", "sh install"}


def named(*infos: str) -> list[object]:
    return [
        pytest.param(block, id=f"{block.page.relative_to(ROOT)}, line {block.line}")
        for block in BLOCKS
        if block.info in infos
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the examples."""
    folder = tmp_path_factory.mktemp("docs")
    copy_examples(folder)
    return folder


@pytest.mark.parametrize("block", named("console"))
def test_commands_print_what_the_page_says(block: DocBlock, folder: Path) -> None:
    for command, expected in commands(block):
        actual = output_of(command, folder)
        if expected:
            assert agrees(expected, actual), f"{command} printed:\n{actual}"


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(b.info == "python" for b in blocks(page))], ids=str
)
def test_python_runs(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    for block in blocks(page):
        if block.info == "python":
            code = compile("\n" * block.line + block.text, str(page), "exec")
            exec(code, names)  # noqa: S102 - our own page


@pytest.mark.parametrize("block", named(*READERS))
def test_data_can_be_read(block: DocBlock) -> None:
    assert READERS[block.info](block.text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_has_a_label_that_says_how_it_is_proved(page: Path) -> None:
    known = {"console", "python", *READERS, *SHOWN_ONLY}
    assert {block.info for block in blocks(page)} <= known


def links(page: Path) -> Iterator[str]:
    text = re.sub(r"^ *```.*?^ *```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for match in re.finditer(r"\]\(([^()\s]+)\)", re.sub(r"`[^`\n]*`", "", text)):
        if not match[1].startswith(("http:", "https:", "mailto:")):
            yield unquote(match[1])


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub and GitLab make of a page's headings."""
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in anchors(target), f"{link}: there is no such heading"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_page_can_be_reached(page: Path) -> None:
    reached = {ROOT / "README.md"}
    waiting = [ROOT / "README.md"]
    while waiting:
        here = waiting.pop()
        for link in links(here):
            target = (here.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.is_file() and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert page in reached, "no page links to it"


def walk(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from walk(inner, (*path, name))


COMMANDS = dict(walk(main, ("plainspeak",)))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_on_the_page_of_commands(name: str) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    assert f"$ {name} --help\n" in page
    assert COMMANDS[name].help
    for parameter in COMMANDS[name].params:
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert option in page


@pytest.mark.parametrize("hook", load_manifest(str(ROOT / ".pre-commit-hooks.yaml")))
def test_every_hook_is_described(hook: dict[str, str]) -> None:
    assert f"id: {hook['id']}\n" in (ROOT / "README.md").read_text("utf-8")
    assert f"id: {hook['id']}\n" in (ROOT / "docs" / "pre-commit.md").read_text("utf-8")


@pytest.mark.parametrize("key", [field.name for field in fields(Scores)])
def test_every_score_is_described(key: str) -> None:
    assert f"`{key}`" in (ROOT / "docs" / "scores.md").read_text("utf-8")


@pytest.mark.parametrize("name", plainspeak.__all__)
def test_every_public_name_is_described(name: str) -> None:
    assert re.search(rf"\b{name}\b", (ROOT / "docs" / "library.md").read_text("utf-8"))
