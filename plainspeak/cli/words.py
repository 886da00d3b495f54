"""`plainspeak words`: look after wordlists."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plainspeak.errors import WordlistError


@click.group("words")
def command() -> None:
    """Look after wordlists."""


@command.command("lint")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATHS]…")
@click.option("--no-examples", is_flag=True, help="Do not try the example sentences.")
@click.option("--fix", is_flag=True, help="First sort the entries and even out the typing.")
def lint_command(paths: tuple[Path, ...], *, no_examples: bool, fix: bool) -> None:
    """Check wordlists for mistakes, and say what to type.

    PATHS are list files or folders of them; without any, the lists that come with
    plainspeak. Your own lists are compared with those too. Every flag and leave
    sentence is tried.

    Exit code: 0 no problems, 1 problems, 2 a file that cannot be read.
    """
    from plainspeak.lexicon.lint import lint
    from plainspeak.lexicon.shipped import list_files, wordlists_folder

    try:
        shipped = [_shown(path) for path in list_files(wordlists_folder())]
        files = _files(paths) if paths else shipped
        if fix:
            _tidy(files)
        asked = {path.resolve() for path in files}
        others = [path for path in shipped if path.resolve() not in asked]
        result = lint(files, others, used_sources=None if others else _sources_of_checks())
    except WordlistError as error:
        click.echo(error.message, err=True)
        sys.exit(2)
    problems = list(result.problems)
    if not no_examples:
        from plainspeak.lexicon.compile import compile_entries
        from plainspeak.lexicon.written import can_compile
        from plainspeak.trial import try_examples

        lexicon = compile_entries(filter(can_compile, result.everything))
        problems += try_examples(filter(can_compile, result.entries), lexicon)
    for problem in sorted(set(problems)):
        click.echo(str(problem))
    lists, entries = len(files), len(result.entries)
    click.echo(
        f"{_count(len(set(problems)), 'problem')} in {_count(lists, 'list')}, "
        f"{_count(entries, 'entry', 'entries')}.",
        err=True,
    )
    sys.exit(1 if problems else 0)


def _files(paths: tuple[Path, ...]) -> list[Path]:
    """Return the list files that paths name. Raises WordlistError for a folder without any."""
    from plainspeak.lexicon.shipped import list_files

    files: list[Path] = []
    for path in paths:
        found = list_files(path) if path.is_dir() else [path]
        if not found:
            raise WordlistError(f"{path} holds no wordlist. A wordlist is a file ending in .toml.")
        files += found
    return list(dict.fromkeys(files))


def _tidy(files: list[Path]) -> None:
    """Sort the files that can be read as lists. Raises WordlistError for one that cannot be."""
    from plainspeak.lexicon.tables import read_text, write_text
    from plainspeak.lexicon.tidy import tidy

    for path in files:
        text = read_text(path)
        tidied = tidy(text)
        if tidied is None:
            click.echo(f"{path} is left as it is: mend the problems below first.", err=True)
        elif tidied != text:
            write_text(path, tidied)
            click.echo(f"Tidied {path}.", err=True)


def _sources_of_checks() -> set[str]:
    from plainspeak.checks import ALL

    return {source for check in ALL for source in check.sources}


def _shown(path: Path) -> Path:
    """Return a path as it is seen from the folder that the command runs in."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number or 'No'} {one if number == 1 else many or one + 's'}"
