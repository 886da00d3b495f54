"""`plainspeak settings`: what applies to a draft, and which line says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from plainspeak.settings import Settings

_UNSET = "unless you say"


@click.group("settings")
def command() -> None:
    """Show the settings."""


@command.command("show")
@click.argument("file", type=click.Path())
@click.option(
    "--config",
    type=click.Path(),
    metavar="SETTINGS",
    help="Use this settings file, instead of the nearest one to FILE.",
)
def show_command(file: str, config: str | None) -> None:
    """Print what applies to FILE, and which line of the settings says so.

    FILE need not be there yet.

    Exit code: 0 printed, 2 there is a mistake in the settings.
    """
    from plainspeak.checker import Checker
    from plainspeak.settings import Settings
    from plainspeak.settings_file import find_settings, load_settings

    folder = Path(file) if Path(file).is_dir() else Path(file).parent
    found = Path(config) if config is not None else find_settings(folder)
    settings = load_settings(found) if found else Settings()
    rows = list(_rows(Checker(settings).for_path(file).settings))
    if found is None:
        click.echo(f"No settings file was found for {file}.")
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    for name, value, origin in rows:
        click.echo(f"{name:{names}}  {value:{values}}  {origin}")


def _rows(settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Yield each key, its value in words, and where that comes from."""

    def row(key: str, value: Any, unset: str, *, by: str = _UNSET) -> tuple[str, str, str]:
        origin = settings.origins.get(key)
        shown = _in_words(value) if origin else unset
        return key, shown or "nothing", _place(origin) if origin else by

    yield row("audience", settings.audience, settings.audience)
    limit = f"{settings.jargon_limit:g}"
    yield row("max_jargon", limit, limit, by=f"the limit for {settings.audience}")
    yield row("fail_on", settings.fail_on, "jargon alone")
    yield row("select", settings.select, "everything")
    yield row("ignore", settings.ignore, "nothing")
    yield row("wordlists", settings.wordlists, "those of plainspeak")
    yield row("model", settings.model, "the one inside plainspeak")
    for check, options in settings.options.items():
        for name, value in options.items():
            origin = _place(settings.origins[f"options.{check}.{name}"])
            yield f"{check}.{name}", _in_words(value), origin


def _in_words(value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return str(value)


def _place(origin: str) -> str:
    """Return the file and line of an origin, which also names the key."""
    return origin.rpartition(": “")[0]
