from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plainspeak.cli import main

GOOD = """\
[about-this-list]
title = "Our words"

["flibbet"]
part_of_speech = "verb"
say = ["help"]
fix = "safe"
why = "“Help” means the same and is shorter."
flag = ["We will flibbet the team. -> We will help the team."]
leave = ["We will help the team."]
source = ["plainspeak-editors"]
"""


def lint(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["words", "lint", *map(str, arguments)])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "our-words.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_good_list(own: Path) -> None:
    result = lint(own)
    assert result.exit_code == 0
    assert result.output == "No problems in 1 list, 1 entry.\n"


def test_a_folder_and_its_lists_named_twice(own: Path) -> None:
    (own.parent / "sources.toml").write_text("", encoding="utf-8")
    assert lint(own.parent, own).output == "No problems in 1 list, 1 entry.\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (
            'flag = ["We will flibbet the team. -> We will help the team."]',
            'flag = ["The flibbet is red. -> The help is red."]',
            9,
            "“The flibbet is red.” We read “flibbet” as a noun here; the entry is for a verb.",
        ),
        ('will help the team."]\nleave', 'will helps the team."]\nleave', 9,
         "the change gives “We will help the team.” and not “We will helps the team.”"),
        ('leave = ["We will help', 'leave = ["We will flibbet', 10,
         "“flibbet” is flagged in: “We will flibbet the team.”"),
        ('fix = "safe"', 'fix = "never"', 9,
         "no change is offered in “We will flibbet the team.” Take the arrow out."),
        ("source =", 'object = ["plan"]\nsource =', 9,
         "“We will flibbet the team.” Its rule “object” does not hold here."),
        ("source =", 'unless_before = ["the"]\nsource =', 9,
         "“We will flibbet the team.” Its rule “unless_before” holds here."),
        ("source =", 'unless_in = ["flibbet the team"]\nsource =', 9,
         "A phrase of its “unless_in” or “names” stands here."),
    ],
)  # fmt: skip
def test_an_example_that_turns_out_otherwise(
    own: Path, old: str, new: str, line: int, message: str
) -> None:
    own.write_text(GOOD.replace(old, new), encoding="utf-8")
    result = lint(own)
    assert result.exit_code == 1
    assert f"our-words.toml, line {line}: “flibbet”: " in result.output
    assert message in result.output
    assert lint(own, "--no-examples").exit_code == 0


def test_advice_that_our_lists_flag(own: Path) -> None:
    own.write_text(GOOD.replace('["help"]', '["utilise"]'), encoding="utf-8")
    result = lint(own, "--no-examples")
    assert (
        "line 6: “flibbet”: “utilise” in “utilise” is itself flagged, by “utilise”" in result.output
    )
    assert result.exit_code == 1


def test_problems_are_counted(own: Path) -> None:
    text = GOOD.replace("“Help” means", "“help” means").replace("shorter.", "shorter")
    own.write_text(text, encoding="utf-8")
    assert lint(own, "--no-examples").output.endswith("2 problems in 1 list, 1 entry.\n")


def test_fix_sorts_and_then_lints(own: Path) -> None:
    first = GOOD.replace("flibbet", "abbet").split("\n\n")[1]
    own.write_text(f"{GOOD}\n# A comment.\n{first}", encoding="utf-8")
    assert "“abbet” comes before “flibbet” in the alphabet" in lint(own, "--no-examples").output
    result = lint(own, "--fix", "--no-examples")
    assert result.exit_code == 0
    assert result.output == f"Tidied {own}.\nNo problems in 1 list, 2 entries.\n"
    text = own.read_text(encoding="utf-8")
    assert text.index('# A comment.\n["abbet"]') < text.index('["flibbet"]')
    assert lint(own, "--fix", "--no-examples").output == "No problems in 1 list, 2 entries.\n"


def test_fix_leaves_a_list_with_a_slip_alone(own: Path) -> None:
    own.write_text(GOOD.replace('"verb"', '"verb'), encoding="utf-8")
    before = own.read_bytes()
    result = lint(own, "--fix")
    assert f"{own} is left as it is: mend the problems below first." in result.output
    assert 'line 5: The quotation marks are not closed. Type: "verb"' in result.output
    assert result.exit_code == 1
    assert own.read_bytes() == before


def test_an_unreadable_list(tmp_path: Path) -> None:
    result = lint(tmp_path / "none.toml")
    assert result.exit_code == 2
    assert "none.toml does not exist. Check the name and the folder." in result.output


def test_a_folder_without_lists(tmp_path: Path) -> None:
    result = lint(tmp_path)
    assert result.exit_code == 2
    assert "holds no wordlist. A wordlist is a file ending in .toml." in result.output


def test_linting_without_examples_loads_no_spacy(own: Path) -> None:
    code = (
        "import sys; from plainspeak.cli import main\n"
        "try: main(['words', 'lint', sys.argv[1], '--no-examples'])\n"
        "except SystemExit as end: print(end.code, 'spacy' in sys.modules)"
    )
    output = subprocess.run(
        [sys.executable, "-c", code, own],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    ).stdout
    assert output.strip() == "0 False"
