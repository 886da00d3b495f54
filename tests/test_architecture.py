"""Imports run one way along the straight line that docs/architecture.md draws."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.repository

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plainspeak"

# Each step may import from the steps before it and from itself; those in one row
# know nothing of each other. The spaCy component is a way in, like the command line.
LINE = [
    {"errors"},
    {"model"},
    {"settings_keys"},
    {"audiences"},
    {"settings"},
    {"settings_file"},
    {"source"},
    {"document"},
    {"formats", "lexicon"},
    {"language"},
    {"readability"},
    {"checks"},
    {"directives", "verdict"},
    {"checker"},
    {"discovery", "explain", "language.component", "output", "trial"},
    {"cli"},
    {"__main__"},
]
STEP = {name: number for number, row in enumerate(LINE) for name in row}
WITHOUT_SPACY = {name for row in LINE[: LINE.index({"language"})] for name in row}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def step_of(module: str) -> str:
    """Return the step of the line that a module of ours belongs to."""
    inner = module.removeprefix("plainspeak.")
    return inner if inner in STEP else inner.partition(".")[0]


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in the file it does so."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports by dots; write the module's whole name"
            assert node.module is not None
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if is_module(inner) else node.module


def is_module(name: str) -> bool:
    return name.startswith("plainspeak.") and (
        ROOT.joinpath(*name.split(".")).is_dir()
        or ROOT.joinpath(*name.split(".")).with_suffix(".py").is_file()
    )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    here = step_of(name_of(path))
    assert here in STEP, f"{here} has no place on the line: add it here and to the picture"
    for module in imports(path):
        if not module.startswith("plainspeak."):
            continue
        there = step_of(module)
        assert there == here or STEP[there] < STEP[here], f"{here} must not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_early_steps_know_nothing_of_spacy(path: Path) -> None:
    if step_of(name_of(path)) in WITHOUT_SPACY:
        assert not {"spacy", "textstat"} & {name.partition(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 350


def test_the_picture_names_every_step() -> None:
    picture = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    missing = {step for step in STEP if f"`{step}`" not in picture} - {"__main__"}
    assert not missing


def test_help_loads_nothing_heavy() -> None:
    heavy = ["spacy", "textstat", "nltk", "numpy", "pyromark"]
    assert all(find_spec(name) for name in heavy)
    code = (
        "import sys\n"
        "from plainspeak.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        f"print([name for name in {heavy!r} if name in sys.modules])\n"
    )
    result = subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE)
    assert result.stdout.decode().splitlines()[-1] == "[]"
