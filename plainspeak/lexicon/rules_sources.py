"""Lint rules on sources.toml, and on the sources that entries name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.problem import Problem
from plainspeak.lexicon.rules_catalogue import Finding, Found
from plainspeak.lexicon.tables import Table, read_tables

SOURCES_FILE = "sources.toml"
ACRONYMS_FILE = "acronyms.toml"
_ADDRESS = re.compile(r"https?://\S+\.\S+$|[\w/-]+\.md(?:#\S+)?$")
KEYS = ("title", "publisher", "url", "licence", "read")


def read_sources(folders: Iterable[Path]) -> tuple[dict[str, tuple[str, int]], list[Problem]]:
    """Read the sources.toml of each folder that has one.

    Returns the file and line of each source id, and what is wrong with the tables.
    """
    known: dict[str, tuple[str, int]] = {}
    problems: list[Problem] = []
    for path in (folder / SOURCES_FILE for folder in folders):
        if not path.is_file():
            continue
        tables, slips = read_tables(path)
        problems += slips
        for table in tables:
            known[table.heading] = (path.as_posix(), table.line)
            problems += (
                Problem(
                    path=path.as_posix(),
                    line=table.key_lines.get(key, table.line),
                    message=f"“{table.heading}”: {message}",
                )
                for key, message in _mistakes(table)
            )
    return known, problems


def _mistakes(table: Table) -> Iterator[tuple[str, str]]:
    for key, value in table.values.items():
        if key not in KEYS:
            yield key, f"there is no key “{key}”. The keys are: {', '.join(KEYS)}."
        elif key == "read":
            if not isinstance(value, date):
                yield key, "“read” is the day it was read, without quotation marks: 2026-11-21"
        elif not isinstance(value, str) or not value.strip():
            yield key, f'“{key}” must be text in quotation marks, like: {key} = "…"'
        elif key == "url" and not _ADDRESS.match(value):
            yield key, "“url” must begin with https://, or be a file of this repository."
    for key in KEYS:
        if key not in table.values:
            yield "", f"there is no “{key}”. Add a line for it."


def unknown_sources(entries: Iterable[Entry], known: Collection[str]) -> Found:
    """Find sources that an entry names and sources.toml does not."""
    for entry in entries:
        for source in entry.source:
            if source not in known:
                close = get_close_matches(source, known, n=1)
                hint = f"Did you mean “{close[0]}”?" if close else "Add it there first."
                yield Finding(entry, "source", f"“{source}” is not in {SOURCES_FILE}. {hint}")


def acronym_sources(folders: Iterable[Path]) -> set[str]:
    """Return the source ids that the acronyms.toml of each folder names."""
    paths = [path for folder in folders if (path := folder / ACRONYMS_FILE).is_file()]
    tables = [table for path in paths for table in read_tables(path)[0]]
    return {source for table in tables for source in table.values.get("source", ())}


def unused_sources(known: dict[str, tuple[str, int]], used: Collection[str]) -> Iterator[Problem]:
    """Find sources that nothing names, and tell them together, file by file."""
    unused: dict[str, list[str]] = {}
    for source, (path, _) in known.items():
        if source not in used:
            unused.setdefault(path, []).append(source)
    for path, sources in unused.items():
        yield Problem(
            path=path,
            line=known[sources[0]][1],
            message="no entry, acronym or check names these sources. Name them, or take "
            f"them out: {', '.join(sources)}",
        )
