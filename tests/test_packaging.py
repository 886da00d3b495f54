"""What the built archives hold, and that an edited word shows at once in a checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.specifiers import SpecifierSet

from plainspeak import __version__
from plainspeak.lexicon.shipped import compile_lists, list_files
from plainspeak.lexicon.store import dump

pytestmark = pytest.mark.repository

ROOT = Path(__file__).parents[1]
VERSIONS = ("3.8.0", "3.8.14", "3.8.99")
LISTS = sorted((ROOT / "wordlists").glob("*.toml"))
DATA = [
    "plainspeak/py.typed",
    "plainspeak/schemas/report.json",
    "plainspeak/language/model/meta.json",
    "plainspeak/language/model/tagger/model",
    "plainspeak/language/model/LICENSE",
    "plainspeak/readability/data/LICENSE",
    "plainspeak/lexicon/irregular.toml",
    "plainspeak/_data/wordlists/lexicon.jsonl",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    command = ["-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.PIPE)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> ZipFile:
    [path] = built.glob("*.whl")
    return ZipFile(path)


@pytest.mark.parametrize("name", DATA)
def test_the_wheel_holds_its_data(wheel: ZipFile, name: str) -> None:
    assert wheel.getinfo(name).file_size or name.endswith("py.typed")


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_the_wheel_holds_each_list_as_it_is(wheel: ZipFile, path: Path) -> None:
    assert wheel.read(f"plainspeak/_data/wordlists/{path.name}") == path.read_bytes()


def test_the_wheel_holds_every_file_of_the_package(wheel: ZipFile) -> None:
    paths = [p for p in (ROOT / "plainspeak").rglob("*") if p.is_file()]
    wanted = {p.relative_to(ROOT).as_posix() for p in paths if "__pycache__" not in p.parts}
    assert wanted <= set(wheel.namelist())


def test_the_lexicon_in_the_wheel_is_that_of_the_lists(wheel: ZipFile) -> None:
    lexicon = compile_lists(list_files(ROOT / "wordlists"))
    assert wheel.read("plainspeak/_data/wordlists/lexicon.jsonl").decode() == dump(lexicon)


def test_the_wheel_holds_nothing_else(wheel: ZipFile) -> None:
    top = {name.partition("/")[0] for name in wheel.namelist()}
    assert top == {"plainspeak", f"plainspeak_gov-{__version__}.dist-info"}


def test_the_installed_package_is_small(wheel: ZipFile) -> None:
    assert sum(info.file_size for info in wheel.infolist()) < 25_000_000


def test_the_metadata(wheel: ZipFile) -> None:
    folder = f"plainspeak_gov-{__version__}.dist-info"
    metadata = Parser().parsestr(wheel.read(f"{folder}/METADATA").decode())
    assert metadata["Name"] == "plainspeak-gov"
    assert metadata["Version"] == __version__
    assert metadata["Requires-Python"] == ">=3.11"
    for licence in metadata.get_all("License-File", []):
        assert wheel.getinfo(f"{folder}/licenses/{licence}").file_size
    entry_points = wheel.read(f"{folder}/entry_points.txt").decode()
    assert "plainspeak = plainspeak.cli:main" in entry_points
    assert "plainspeak = plainspeak.language.component:make_plainspeak" in entry_points


def test_the_pipeline_fits_every_spacy_that_may_be_installed(wheel: ZipFile) -> None:
    meta = json.loads(wheel.read("plainspeak/language/model/meta.json"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    [spacy] = [name for name in project["dependencies"] if name.startswith("spacy")]
    allowed = SpecifierSet(spacy.removeprefix("spacy"))
    assert all(SpecifierSet(meta["spacy_version"]).contains(version) for version in VERSIONS)
    assert all(allowed.contains(version) for version in VERSIONS)


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        ".pre-commit-hooks.yaml",
        "hatch_build.py",
        "docs/architecture.md",
        "examples/consultation.md",
        "tests/test_packaging.py",
        "wordlists/README.md",
    ],
)
def test_the_source_archive_is_whole(built: Path, name: str) -> None:
    [path] = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        assert archive.getmember(f"plainspeak_gov-{__version__}/{name}").isfile()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("plainspeak", "wordlists"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def says(checkout: Path, cache: Path) -> str:
    """Return what the checkout prints about one sentence, in a process of its own."""
    code = (
        "from plainspeak import check\n"
        "for f in check('Works will commence in May.').findings: print(f.message)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(checkout), "XDG_CACHE_HOME": str(cache)}
    command = [sys.executable, "-c", code]
    result = subprocess.run(
        command, env=environment, cwd=checkout, check=True, stdout=subprocess.PIPE
    )
    return result.stdout.decode()


def test_an_edited_word_shows_at_once(checkout: Path) -> None:
    cache = checkout / "cache"
    assert "“start”" in says(checkout, cache)
    path = checkout / "wordlists" / "officialese.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('["start"', '["set off"'), encoding="utf-8")
    assert "“set off”" in says(checkout, cache)


def test_a_spoilt_or_missing_cache_is_made_again(checkout: Path) -> None:
    cache = checkout / "cache"
    before = says(checkout, cache)
    [path] = cache.rglob("lexicon-*.jsonl")
    path.write_text('{"half": ', encoding="utf-8")
    assert says(checkout, cache) == before


def test_a_cache_that_cannot_be_written_is_done_without(checkout: Path) -> None:
    assert "“start”" in says(checkout, Path(os.devnull))
