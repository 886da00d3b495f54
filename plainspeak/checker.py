"""The straight line from a file to its report, as one class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path, PurePath

from plainspeak.checks import ALL
from plainspeak.checks._check import Check, Context
from plainspeak.checks._known import verify
from plainspeak.checks.listed_words import listed_words
from plainspeak.directives import find_directives
from plainspeak.document import Document
from plainspeak.errors import ErrorKind, PlainspeakError, SourceError
from plainspeak.formats import format_of, parse
from plainspeak.language.passage import Passage
from plainspeak.language.pipeline import annotate, load_pipeline
from plainspeak.lexicon.compile import Lexicon
from plainspeak.lexicon.shipped import lexicon_with
from plainspeak.model import Finding, Report, ReportError, Severity, Verdict
from plainspeak.readability.scores import Tally
from plainspeak.settings import Settings
from plainspeak.source import Source, decode, from_text, read, shown_path
from plainspeak.verdict import judge


class Checker:
    """Checks drafts with one set of settings; the pipeline is loaded once, when needed."""

    def __init__(self, settings: Settings | None = None, *, lexicon: Lexicon | None = None) -> None:
        """Raise SettingsError or WordlistError where the settings cannot be followed.

        `lexicon` takes the place of the lists that the settings name.
        """
        self.settings = settings or Settings()
        self._given = lexicon
        self.lexicon = lexicon or lexicon_with(self.settings.wordlists)
        verify(self.settings, self.lexicon)
        self._others: dict[tuple[int, ...], Checker] = {}
        for number in range(len(self.settings.overrides)):
            self._with_overrides((number,))  # so that a mistake in one shows at once

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
        shown = shown_path(path)
        name = format_of(shown) or (None if PurePath(shown).suffix else "plain")
        if name is None:
            raise unknown_format(shown)
        return self._report(read(Path(path), shown=shown), name)

    def check_bytes(self, data: bytes, *, path: str | None = None) -> Report:
        """Check what came from standard input; `path` gives its format, plain text if None.

        Raises SourceError when it is binary, over 20 MB, or in an encoding we cannot tell.
        """
        source = replace(decode(data, path or "Standard input"), path=path)
        return self._report(source, format_of(path or "") or "plain")

    def check_files(self, paths: Iterable[str | Path]) -> Iterator[Report]:
        """Check files one by one, in order; one that cannot be checked is a report of why."""
        for path in paths:
            yield attempt(partial(self.check_file, path), path, self.for_path(path).settings)

    def for_path(self, path: str | Path | None) -> Checker:
        """Return the checker with the settings that apply to a file; None is no file."""
        if path is None:
            return self
        overrides = enumerate(self.settings.overrides)
        numbers = tuple(number for number, other in overrides if other.matches(path))
        return self._with_overrides(numbers) if numbers else self

    def _with_overrides(self, numbers: tuple[int, ...]) -> Checker:
        if numbers not in self._others:
            own = self.settings
            settings = own.with_overrides(own.overrides[number] for number in numbers)
            same = settings.wordlists == own.wordlists
            lexicon = self.lexicon if same else self._given
            self._others[numbers] = Checker(settings, lexicon=lexicon)
        return self._others[numbers]

    def passages(self, document: Document) -> Iterator[Passage]:
        """Tag the blocks of a document that are in English."""
        english = [block for block in document.blocks if block.language in {None, "en"}]
        return annotate(load_pipeline(self.settings.model), english) if english else iter(())

    def _report(self, source: Source, format_name: str) -> Report:
        checker = self.for_path(source.path)
        document = parse(source, format_name)
        return checker.report(source, document, checker.passages(document))

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
        crashed: dict[str, ReportError] = {}
        for passage in passages:
            tally.add(passage)
            found = chain(
                listed_words(passage, words, self.lexicon),
                *(
                    _guarded(check, passage, context, crashed)
                    for check, context in contexts
                    if check.code not in crashed
                ),
            )
            findings += (
                _for_readers(finding, settings)
                for finding in found
                if settings.selects(finding.code)
            )
        findings.sort(key=lambda finding: (finding.span.start, finding.span.end, finding.code))
        directives = find_directives(source, document)
        findings, ignored = directives.set_aside(findings)
        scores = tally.scores(word_findings=sum(finding.is_word for finding in findings))
        notes = list(document.notes)
        if source.note:
            notes.insert(0, source.note)
        if not tally.checked_words:
            notes.append("No prose to check.")
        notes += directives.remarks(settings, self.lexicon)
        verdict, failures = judge(settings, scores, findings)
        return Report(
            path=source.path,
            format=document.format,
            audience=settings.audience,
            verdict=verdict,
            failures=failures,
            scores=scores,
            findings=tuple(findings),
            ignored=tuple(ignored),
            errors=tuple(crashed.values()),
            notes=tuple(notes),
        )


def _for_readers(finding: Finding, settings: Settings) -> Finding:
    """Return a finding as severe as it is to the audience."""
    severity = settings.readers.severity(finding.code, finding.severity)
    return finding if severity is finding.severity else replace(finding, severity=severity)


def _guarded(
    check: Check, passage: Passage, context: Context, crashed: dict[str, ReportError]
) -> Iterator[Finding]:
    """Run a check; if it crashes, note that and let the others go on."""
    try:
        yield from check.run(passage, context)
    except Exception as error:  # noqa: BLE001 - whatever it is, the draft still gets its report
        line = context.source.position(passage.block.to_source(passage.start, passage.end).start)
        crashed[check.code] = ReportError(
            message=(
                f"The check {check.code} stopped at line {line.line} "
                f"({type(error).__name__}: {error}); the other checks went on. Please tell us, "
                f"and leave it out with --ignore {check.code} until it is mended."
            ),
            kind=ErrorKind.CHECK.value,
        )


def attempt(check: Callable[[], Report], path: str | Path | None, settings: Settings) -> Report:
    """Return what `check` gives for a path, or a report of what went wrong."""
    try:
        return check()
    except PlainspeakError as error:
        problem = ReportError(message=error.message, kind=error.kind.value)
    except Exception as error:  # noqa: BLE001 - the other files go on
        message = (
            f"The check of this file stopped ({type(error).__name__}: {error}). This is a fault "
            "in plainspeak: please tell us, with the draft if you may share it."
        )
        problem = ReportError(message=message, kind=ErrorKind.CHECK.value)
    shown = None if path is None else shown_path(path)
    return Report(
        path=shown,
        format=format_of(shown or "") or "unknown",
        audience=settings.audience,
        verdict=Verdict.UNREADABLE,
        errors=(problem,),
    )


def unknown_format(path: str) -> SourceError:
    """Return the error for a named file whose suffix stands for no format."""
    return SourceError(
        f"{path} is not in a format that plainspeak reads. "
        "Save it as plain text (.txt), Markdown (.md) or HTML (.html).",
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

    `format` is "plain", "markdown" or "html". Raises SettingsError for a format or an audience
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
