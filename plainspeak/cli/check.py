"""`plainspeak check`: the options; run.py does the work."""

from __future__ import annotations

from typing import Any

import click

from plainspeak.model import Severity
from plainspeak.settings_keys import NEVER


def _names(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Return the names given, with commas between them or by repeating the option."""
    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    if values and not names:
        raise click.BadParameter("Give at least one list, entry or check.", ctx, param)
    return names or None


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="PATHS…")
@click.option(
    "--format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, or JSON for other programs.",
)
@click.option("--quiet", is_flag=True, help="In text, show only drafts that do not pass.")
@click.option(
    "--fail-on",
    type=click.Choice([NEVER, *(severity.value for severity in Severity)]),
    help="Fail a draft for a single finding that is this severe. With “never”, no draft fails "
    "the command.",
)
@click.option(
    "--max-jargon",
    type=float,
    metavar="N",
    help="Fail a draft with more than N jargon words in every 100, instead of the audience's "
    "own limit.",
)
@click.option(
    "--select",
    multiple=True,
    callback=_names,
    metavar="NAMES",
    help="Look only for these lists, entries and checks, such as: legal,long-sentence",
)
@click.option("--ignore", multiple=True, callback=_names, metavar="NAMES", help="Leave these out.")
@click.option(
    "--audience",
    metavar="NAME",
    help="Who the drafts are for: residents (unless you say), plainest, consultation, members, "
    "professionals, or an audience of your settings.",
)
@click.option(
    "--config",
    type=click.Path(),
    metavar="FILE",
    help="Use this settings file, instead of the nearest one to each draft.",
)
@click.option(
    "--stdin-filename",
    type=click.Path(),
    metavar="NAME",
    help="Name standard input: the name gives its format and settings.",
)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    format: str,
    quiet: bool,
    config: str | None,
    stdin_filename: str | None,
    **given: Any,
) -> None:
    """Check drafts: files, folders and, as “-”, standard input.

    In a folder, every Markdown, HTML and plain text file is checked, but for hidden files
    and those that .gitignore names.

    A draft passes or fails as a whole. It fails when it has more jargon words in every 100
    than its audience allows, and at least three.

    \b
    Exit codes:
      0  every draft passed
      1  a draft failed
      2  a draft, a setting or an option could not be used
    """  # noqa: D301 - \b tells click to keep the lines as they are
    if not paths:
        raise click.UsageError(
            "Name the drafts to check, such as: plainspeak check draft.md\n"
            "Use . for this folder, and - for standard input."
        )
    from plainspeak.cli.run import Run

    options = {key: value for key, value in given.items() if value is not None}
    run = Run(paths, options, config=config, stdin_filename=stdin_filename)
    run.write_json() if format == "json" else run.write_text(quiet=quiet)
    ctx.exit(run.exit_code)
