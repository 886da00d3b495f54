"""`plainspeak explain`."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("name", nargs=-1, required=True, metavar="CODE|TERM")
def command(name: tuple[str, ...]) -> None:
    """Say what a check, a word or an acronym is about.

    CODE is a check (long-sentence) or an entry of a list (officialese/utilise). TERM is
    a word as it stands in a draft, in any of its forms (utilising), or an acronym (DfE).

    Exit code: 0 found, 2 there is no such thing.
    """
    from plainspeak.explain import explain

    click.echo(explain(" ".join(name)))
