"""`plainspeak check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plainspeak.model import Severity, Verdict


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATHS]…")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text")
@click.option("--fail-on", type=click.Choice(["never", *Severity]), default=None)
def command(paths: tuple[str, ...], output: str, fail_on: str | None) -> None:
    """Check drafts: files, folders, or - for standard input."""
    from plainspeak.checker import Checker
    from plainspeak.output.json import render_json
    from plainspeak.output.terminal import render_terminal
    from plainspeak.settings import Settings

    never = fail_on == "never"
    settings = Settings(fail_on=Severity(fail_on) if fail_on and not never else None)
    checker = Checker(settings)
    files: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            files += [str(p) for p in sorted(Path(path).rglob("*")) if p.suffix in {".md", ".txt"}]
        else:
            files.append(path)
    verdicts = []
    reports = list(checker.check_files(files))
    verdicts = [report.verdict for report in reports]
    if output == "json":
        for piece in render_json(
            reports, (), model="plainspeak", wordlists=checker.lexicon.version
        ):
            click.echo(piece, nl=False)
    else:
        for report in reports:
            for line in render_terminal(report):
                click.echo(line)
    if Verdict.UNREADABLE in verdicts:
        sys.exit(2)
    sys.exit(0 if never or Verdict.FAIL not in verdicts else 1)
