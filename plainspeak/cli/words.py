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
@click.option("--no-examples", is_flag=True, help="Do not try the example sentences (faster).")
def lint_command(paths: tuple[Path, ...], *, no_examples: bool) -> None:
    """Check wordlists for mistakes, and say what to type.

    PATHS are list files or folders of them; without any, the lists that come with
    plainspeak. Each is compared with those lists too.

    Exit code: 0 no problems, 1 problems, 2 a file that cannot be read.
    """
    from plainspeak.lexicon.lint import lint
    from plainspeak.lexicon.shipped import list_files, wordlists_folder

    try:
        shipped = list_files(wordlists_folder())
        files = _files(paths) if paths else shipped
        asked = {path.resolve() for path in files}
        others = [path for path in shipped if path.resolve() not in asked]
        wordlists, problems = lint(files, others)
    except WordlistError as error:
        click.echo(error.message, err=True)
        sys.exit(2)
    for problem in problems:
        click.echo(str(problem))
    entries = sum(len(wordlist.entries) for wordlist in wordlists)
    click.echo(f"{len(problems)} problems in {len(files)} lists ({entries} entries).", err=True)
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
    return files
