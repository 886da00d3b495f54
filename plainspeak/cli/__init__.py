"""The command line: one click command a file, loaded when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from plainspeak import __version__
from plainspeak.errors import PlainspeakError

_COMMANDS = {
    "check": "plainspeak.cli.check",
    "explain": "plainspeak.cli.explain",
    "settings": "plainspeak.cli.settings",
    "words": "plainspeak.cli.words",
}


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

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what a user can cause ends in one message and an exit code."""
        try:
            return super().invoke(ctx)
        except PlainspeakError as error:
            click.echo(error.message, err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("Stopped before the end.", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            # Whoever reads the output has enough; nothing more may be written as Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(141)


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="plainspeak")
def main() -> None:
    """Check public-sector drafts for the people they are written for."""
