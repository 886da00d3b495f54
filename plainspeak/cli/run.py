"""One run of `plainspeak check`: settings for each draft, reports as they come."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import click

from plainspeak.checker import Checker, attempt
from plainspeak.discovery import STANDARD_INPUT, Draft, find_drafts
from plainspeak.language.pipeline import pipeline_name
from plainspeak.model import Report, Verdict
from plainspeak.output.json import render_json
from plainspeak.output.page import page_for
from plainspeak.output.summary import Summary
from plainspeak.output.terminal import Terminal
from plainspeak.settings import Settings
from plainspeak.settings_file import find_settings, load_settings
from plainspeak.settings_keys import NEVER
from plainspeak.source import MAX_BYTES


class Run:
    """Checks the drafts that paths name, and writes what it finds to standard output.

    `options` are settings given on the command line, which go before those of a file. A
    mistake in the settings for a path that was named raises SettingsError or WordlistError
    at once; one in a settings file found in a folder below is told with its drafts.
    """

    def __init__(
        self,
        paths: Sequence[str],
        options: Mapping[str, Any],
        *,
        config: str | None,
        stdin_filename: str | None,
    ) -> None:
        self.paths = paths
        self.options = options
        self.config = None if config is None else Path(config)
        self.stdin_filename = stdin_filename
        self.summary = Summary()
        self._failed = False
        self._settings_file = cache(find_settings)
        self._checker = cache(self._make_checker)
        self._first, *_ = [self._checker_for(path) for path in paths]

    def write_json(self) -> None:
        """Write all reports as one JSON object."""
        encoding = (sys.stdout.encoding or "ascii").lower()
        pieces = render_json(
            self._reports(),
            self.summary,
            model=pipeline_name(self._first.settings.model),
            wordlists=self._first.lexicon.version,
            ascii_only=not encoding.startswith("utf"),
        )
        for piece in pieces:
            click.echo(piece, nl=False)

    def write_text(self, *, quiet: bool) -> None:
        """Write each report for people as soon as it is there, and what they add up to."""
        page = page_for(sys.stdout)
        terminal = Terminal(page=page, quiet=quiet)

        def write(lines: Iterator[str]) -> None:
            text = "".join(f"{line}\n" for line in lines)
            if text:
                click.echo(page.printable(text), nl=False, color=page.colour)

        for report in self._reports():
            self.summary.add(report)
            write(terminal.report(report))
        write(terminal.summary(self.summary))

    @property
    def exit_code(self) -> int:
        """0 when every draft passed, 1 when one failed, 2 when one could not be checked."""
        return 2 if self.summary.unchecked else int(self._failed)

    def _reports(self) -> Iterator[Report]:
        for draft in find_drafts(self.paths, self.summary.skipped.append):
            path = self.stdin_filename if draft.path == STANDARD_INPUT else draft.path
            yield attempt(partial(self._report, draft), path, self._first.settings)

    def _report(self, draft: Draft) -> Report:
        if draft.error is not None:
            raise draft.error
        checker = self._checker_for(draft.path)
        if draft.path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            report = checker.check_bytes(data, path=self.stdin_filename)
        else:
            report = checker.check_file(draft.path)
        self._failed |= report.verdict is Verdict.FAIL and checker.settings.fail_on != NEVER
        return report

    def _checker_for(self, path: str) -> Checker:
        if path == STANDARD_INPUT:
            path = self.stdin_filename or os.curdir
        if self.config is not None:
            return self._checker(self.config).for_path(path)
        folder = path if os.path.isdir(path) else os.path.dirname(path)  # noqa: PTH112, PTH120 - False where we may not look
        file = self._settings_file(os.path.abspath(folder))  # noqa: PTH100 - folds ".."
        return self._checker(file).for_path(path)

    def _make_checker(self, settings_file: Path | None) -> Checker:
        settings = Settings() if settings_file is None else load_settings(settings_file)
        named = {key: f"--{key.replace('_', '-')}" for key in self.options}
        overrides = tuple(override.without(self.options) for override in settings.overrides)
        origins = {**settings.origins, **named}
        return Checker(replace(settings, **self.options, overrides=overrides, origins=origins))
