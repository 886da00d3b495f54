"""`plainspeak explain` tells what is known about a check, a word or an acronym."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from plainspeak.checks import ALL
from plainspeak.cli import main
from plainspeak.errors import SettingsError
from plainspeak.explain import explain


@pytest.mark.parametrize("code", [check.code for check in ALL])
def test_a_check_is_explained_with_its_page(code: str) -> None:
    text = explain(code)
    for part in ("Why: ", "Flagged:\n", "Fine:\n", "Who says so:\n", f"--ignore {code}"):
        assert part in text


def test_the_options_of_a_check_are_named() -> None:
    assert "max_words = 25" in explain("long-sentence")


@pytest.mark.parametrize("name", ["officialese/utilise", "utilise", "Utilising", "UTILIZED"])
def test_a_word_is_found_in_all_its_forms(name: str) -> None:
    text = explain(name)
    assert text.startswith("officialese/utilise: “utilise” (verb")
    for part in ("Say “use”", "Why: ", "Flagged:\n", "  → ", "Left alone:\n", "Who says so:\n"):
        assert part in text


@pytest.mark.parametrize("name", ["co-production", "co production", "Coproduction"])
def test_a_word_is_found_with_and_without_its_hyphen(name: str) -> None:
    text = explain(name)
    assert text.startswith("engagement/co-production: ")
    assert "Explain it the first time you use it" in text


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("DfE", "“Department for Education”"),
        ("dfe", "“Department for Education”"),
        ("EHCPs", "“education, health and care plan”"),
        ("PCN", "“primary care network” or “penalty"),
        ("GPs", "no need to explain"),
    ],
)
def test_an_acronym_is_explained(name: str, part: str) -> None:
    assert part in explain(name)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("utlise", "Did you mean “utilise”?"),
        ("long-sentences", "Did you mean “long-sentence”?"),
        ("officialese/utilize", "officialese/utilise”"),
        ("qqqqq", "It may be a good word as it is."),
        ("!", "It may be a good word as it is."),
    ],
)
def test_an_unknown_name_gets_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(SettingsError) as error:
        explain(name)
    assert f"called “{name}”" in str(error.value)
    assert hint in str(error.value)


def test_the_command_prints_and_exits() -> None:
    known = CliRunner().invoke(main, ["explain", "co", "production"])
    assert known.exit_code == 0
    assert known.stdout.startswith("engagement/co-production: ")
    unknown = CliRunner().invoke(main, ["explain", "utlise"])
    assert unknown.exit_code == 2
    assert "Did you mean “utilise”?" in unknown.stderr


def test_explaining_does_not_load_spacy() -> None:
    script = (
        "import sys; from plainspeak.explain import explain; explain('utilise');"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
