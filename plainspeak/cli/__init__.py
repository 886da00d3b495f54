"""The command line: one click command a file, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from plainspeak import __version__

_COMMANDS = {"check": "plainspeak.cli.check", "words": "plainspeak.cli.words"}


class _LazyGroup(click.Group):
    """Imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(_COMMANDS[cmd_name]).command
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="plainspeak")
def main() -> None:
    """Check public-sector drafts for the people they are written for."""
