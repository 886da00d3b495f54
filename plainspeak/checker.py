"""The straight line from a file to its report, as one class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from plainspeak.checks import ALL
from plainspeak.checks._check import Context
from plainspeak.checks.listed_words import listed_words
from plainspeak.document import Document
from plainspeak.errors import ErrorKind, PlainspeakError, SourceError
from plainspeak.formats import format_of, parse
from plainspeak.language.passage import Passage
from plainspeak.language.pipeline import annotate, load_pipeline
from plainspeak.lexicon.shipped import shipped_lexicon
from plainspeak.model import Finding, Report, ReportError, Severity, Verdict
from plainspeak.readability.scores import Tally
from plainspeak.settings import Settings
from plainspeak.source import Source, from_text, read
from plainspeak.verdict import judge


class Checker:
    """Checks drafts with one set of settings; the pipeline is loaded once, when needed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.lexicon = shipped_lexicon()

    def check(
        self,
        text: str,
        *,
        format: str = "plain",
        path: str | None = None,
    ) -> Report:
        """Check a text. Raises SettingsError for a format we do not know."""
        return self._report(from_text(text, path), format)

    def check_file(self, path: str | Path) -> Report:
        """Check a file. Raises PlainspeakError when it cannot be read."""
        shown = Path(path).as_posix()
        name = format_of(shown)
        if name is None:
            raise unknown_format(shown)
        return self._report(read(Path(path), shown=shown), name)

    def check_files(self, paths: Iterable[str | Path]) -> Iterator[Report]:
        """Check files one by one, in order; one that cannot be read is a report of its error."""
        for path in paths:
            try:
                yield self.check_file(path)
            except SourceError as error:
                yield self.unreadable(Path(path).as_posix(), error)

    def unreadable(self, path: str, error: PlainspeakError) -> Report:
        """Return the report of a file that could not be read."""
        return Report(
            path=path,
            format=format_of(path) or "unknown",
            audience=self.settings.audience,
            verdict=Verdict.UNREADABLE,
            errors=(ReportError(message=error.message, kind=error.kind.value),),
        )

    def passages(self, document: Document) -> Iterator[Passage]:
        """Tag the blocks of a document that are in English."""
        english = [block for block in document.blocks if block.language in {None, "en"}]
        return annotate(load_pipeline(self.settings.model), english) if english else iter(())

    def _report(self, source: Source, format_name: str) -> Report:
        document = parse(source, format_name)
        return self.report(source, document, self.passages(document))

    def report(self, source: Source, document: Document, passages: Iterable[Passage]) -> Report:
        """Run every check over the passages of a document."""
        settings = self.settings
        words = Context(source=source, code="", severity=Severity.WARNING, options={}, sources=())
        contexts = [
            (
                check,
                Context(
                    source=source,
                    code=check.code,
                    severity=check.severity,
                    options={**check.options, **settings.options.get(check.code, {})},
                    sources=check.sources,
                    group=check.group,
                ),
            )
            for check in ALL
            if settings.selects(check.code)
        ]
        tally = Tally()
        findings: list[Finding] = []
        for passage in passages:
            tally.add(passage)
            found = chain(
                listed_words(passage, words, self.lexicon),
                *(check.run(passage, context) for check, context in contexts),
            )
            findings += (finding for finding in found if settings.selects(finding.code))
        findings.sort(key=lambda finding: (finding.span.start, finding.span.end, finding.code))
        scores = tally.scores(word_findings=sum(finding.is_word for finding in findings))
        notes = list(document.notes)
        if source.note:
            notes.insert(0, source.note)
        if not tally.checked_words:
            notes.append("No prose to check.")
        verdict, failures = judge(settings, scores, findings)
        return Report(
            path=source.path,
            format=document.format,
            audience=settings.audience,
            verdict=verdict,
            failures=failures,
            scores=scores,
            findings=tuple(findings),
            notes=tuple(notes),
        )


def unknown_format(path: str) -> SourceError:
    """Return the error for a named file whose suffix stands for no format."""
    return SourceError(
        f"{path} is not in a format that plainspeak reads. "
        "Save it as plain text (.txt) or Markdown (.md).",
        ErrorKind.FORMAT,
    )


def check(
    text: str,
    *,
    format: str = "plain",
    settings: Settings | None = None,
    audience: str | None = None,
) -> Report:
    """Check a text and return its report.

    `format` is "plain" or "markdown". Raises SettingsError for a format or an audience
    that we do not know.
    """
    return Checker(_with_audience(settings, audience)).check(text, format=format)


def check_file(
    path: str | Path, *, settings: Settings | None = None, audience: str | None = None
) -> Report:
    """Check a file and return its report. Raises PlainspeakError when it cannot be read."""
    return Checker(_with_audience(settings, audience)).check_file(path)


def _with_audience(settings: Settings | None, audience: str | None) -> Settings:
    settings = settings or Settings()
    return settings if audience is None else replace(settings, audience=audience)
