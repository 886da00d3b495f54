"""What the pre-commit hook is given to check, and that its settings are valid."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pre_commit.clientlib import load_manifest
from pre_commit.commands.run import Classifier

from plainspeak.formats import format_of

pytestmark = pytest.mark.repository

ROOT = Path(__file__).parents[1]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

CHECKED = """
    README.md
    draft.txt
    drafts/2027/consultation.MD
    drafts/strategy.markdown
    notice.md
    docs/requirements.md
    licence-fees.md
    licence_to_busk.md
    licence-mitigation.md
    licences/taxi.md
    robots.md
    minimum-requirements/summary.md
    security.md
    noticeboard.txt
    page.html
    bins.htm
"""
LEFT_OUT = """
    LICENSE
    LICENCE.txt
    License.md
    LICENSE-MIT.txt
    LICENSE_APACHE.md
    LICENSES/MIT.txt
    LICENSE-BSD-3-Clause.txt
    vendor/copying.txt
    UNLICENSE.txt
    NOTICE
    NOTICE.txt
    ThirdPartyNotices.txt
    THIRD_PARTY_NOTICES.txt
    AUTHORS
    README
    requirements.txt
    requirements-dev.txt
    dev_requirements.txt
    requirements/base.txt
    services/api/constraints.txt
    requirements.lock.txt
    robots.txt
    static/robots.txt
    humans.txt
    .well-known/security.txt
    ads.txt
    llms.txt
    CMakeLists.txt
    setup.py
    style.css
"""


@cache
def hook() -> dict[str, Any]:
    [only] = load_manifest(str(MANIFEST))
    return dict(only)


def selects(folder: Path, name: str) -> bool:
    """Whether pre-commit gives the hook a file of that name, with some words in it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("We will use plain words.\n", encoding="utf-8")
    classifier = Classifier.from_config(
        [str(path.relative_to(folder))], hook()["files"] or "", hook()["exclude"]
    )
    types = [hook()[key] for key in ("types", "types_or", "exclude_types")]
    return bool(list(classifier.by_types(classifier.filenames, *types)))


@pytest.mark.parametrize("name", CHECKED.split())
def test_drafts_are_checked(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert selects(tmp_path, name)
    assert format_of(name), "pre-commit would pass a file that plainspeak refuses"


@pytest.mark.parametrize("name", LEFT_OUT.split())
def test_other_files_are_left_out(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not selects(tmp_path, name)


def test_one_process_checks_all_files() -> None:
    assert hook()["require_serial"] is True
    assert hook()["entry"] == "plainspeak check"
