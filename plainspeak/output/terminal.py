"""The report for people: the level, what to explain, say clearer or shorter, the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plainspeak.model import Finding, Group, Report, Verdict
from plainspeak.output.excerpt import shorten
from plainspeak.output.level import count, level_lines
from plainspeak.output.page import Page, clean, clean_path
from plainspeak.output.summary import Summary, term_of
from plainspeak.verdict import lines_in_words

_INDENT = 2
# A term is shown in full once in a draft; a check that finds many places, this often.
# What is to be explained is always shown, as each is another thing to explain.
_EXAMPLES_OF_A_CHECK = 3
_REASONS = 8
_HEADINGS = {
    Group.EXPLAIN: "Explain",
    Group.CLEARER: "Clearer",
    Group.SHORTER: "Shorter",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Writes reports on a page. With `quiet`, only drafts that do not pass.

    A message that holds for many drafts (a mistake in the settings) is told once.
    """

    page: Page
    quiet: bool = False
    _told: set[str] = field(default_factory=set)

    def report(self, report: Report) -> Iterator[str]:
        """Yield the lines for one draft."""
        name = clean_path(report.path or "Standard input")
        errors = [clean(line) for e in report.errors for line in self._untold(e.message)]
        if report.errors and not errors and report.verdict is Verdict.UNREADABLE:
            return
        if self.quiet:
            yield from self._in_short(report, name, errors)
            return
        yield self.page.style(name, bold=True)
        for line in level_lines(report.scores):
            yield from self.page.wrap(line, _INDENT)
        for note in (*report.notes, *errors):
            yield from self.page.wrap(clean(note), _INDENT)
        for group, heading in _HEADINGS.items():
            found = [finding for finding in report.findings if finding.group is group]
            if found:
                yield ""
                yield " " * _INDENT + self.page.style(heading, bold=True)
                yield from self._findings(found)
        if report.findings:
            yield ""
        yield from self._common_terms(
            Counter(f.code for f in report.findings if f.is_word),
            {f.code: term_of(f) for f in reversed(report.findings) if f.is_word},
        )
        if report.ignored:
            by = "a directive" if len(report.ignored) == 1 else "directives"
            aside = f"{count(len(report.ignored), 'finding')} set aside by {by}."
            yield from self.page.wrap(aside, _INDENT)
        yield from self._verdict(report)
        yield ""

    def _in_short(self, report: Report, name: str, errors: list[str]) -> Iterator[str]:
        if report.verdict is Verdict.FAIL:
            yield from self.page.wrap(f"{name}: {' '.join(report.failures)}", 0)
        for error in errors:
            yield from self.page.wrap(error if name in error else f"{name}: {error}", 0)

    def _untold(self, message: str) -> list[str]:
        if message in self._told:
            return []
        self._told.add(message)
        return message.splitlines()

    def _findings(self, found: list[Finding]) -> Iterator[str]:
        """Yield an item for each term and each check, in the order they first stand."""
        alike: dict[str, list[Finding]] = {}
        for finding in found:
            alike.setdefault(finding.code, []).append(finding)
        column = max(len(_place(finding)) for finding in found) + _INDENT + 2
        for number, findings in enumerate(alike.values()):
            if number:
                yield ""
            most = _examples(findings[0])
            yield from self._item(findings[:most], column)
            rest = findings[most:]
            if rest:
                lines = lines_in_words(finding.line for finding in rest)
                yield from self.page.wrap(f"And {len(rest)} more: {lines}.", column)

    def _item(self, shown: list[Finding], column: int) -> Iterator[str]:
        """Yield each sentence; what they have in common is said once, below the last."""
        for finding, following in zip(shown, [*shown[1:], None], strict=True):
            yield self._sentence(finding, column)
            if following is None:
                code = f"[{finding.code}]"
                advice = f"{clean(finding.message)} {finding.why} {code}"
                for line in self.page.wrap(advice, column):
                    yield line.replace(code, self.page.style(code, dim=True))
            elif following.message != finding.message:
                yield from self.page.wrap(clean(finding.message), column)

    def _sentence(self, finding: Finding, column: int) -> str:
        marks = 0 if self.page.colour else 2
        excerpt = shorten(finding.excerpt, max(self.page.width - column - marks, 20))
        place = self.page.style(_place(finding).ljust(column - _INDENT), fg="cyan")
        words = self.page.mark(clean(excerpt.words))
        return f"{' ' * _INDENT}{place}{clean(excerpt.before)}{words}{clean(excerpt.after)}"

    def _common_terms(self, codes: Counter[str], names: dict[str, str]) -> Iterator[str]:
        often = [(code, times) for code, times in codes.most_common() if times > 1]
        often.sort(key=lambda item: (-item[1], names[item[0]]))
        if often:
            terms = ", ".join(f"{clean(names[code])} ({times})" for code, times in often[:5])
            yield from self.page.wrap(f"Most common jargon: {terms}.", _INDENT)

    def _verdict(self, report: Report) -> Iterator[str]:
        if report.verdict is Verdict.UNREADABLE:
            words, colour = "Not checked.", "red"
        elif report.verdict is Verdict.FAIL:
            words, colour = f"Failed: {' '.join(report.failures)}", "red"
        elif report.findings:
            words, colour = "Passed.", "green"
        else:
            words, colour = "Passed, with nothing to change.", "green"
        for line in self.page.wrap(words, _INDENT):
            yield self.page.style(line, fg=colour, bold=True)

    def summary(self, summary: Summary) -> Iterator[str]:
        """Yield the lines after the last draft."""
        several = summary.files != 1
        if several or summary.skipped or self.quiet:
            yield from self.page.wrap(_totals(summary), 0)
        if several and not self.quiet:
            words = Counter({c: n for c, n in summary.codes.items() if c in summary.terms})
            yield from (line.lstrip() for line in self._common_terms(words, summary.terms))
        yield from _passed_by(summary)
        if summary.example and not self.quiet:
            yield from self.page.wrap(
                f"To read more about a finding: plainspeak explain {summary.example}", 0
            )


def _examples(finding: Finding) -> int:
    """Return how many findings with this code are shown in full in one draft."""
    if finding.is_word:
        return 1
    return 1_000 if finding.group is Group.EXPLAIN else _EXAMPLES_OF_A_CHECK


def _place(finding: Finding) -> str:
    return f"{finding.line}:{finding.column}"


def _totals(summary: Summary) -> str:
    if not summary.files:
        return "No drafts to check."
    verdicts = summary.verdicts
    parts = [f"{verdicts[Verdict.PASS]:,} passed", f"{verdicts[Verdict.FAIL]:,} failed"]
    if verdicts[Verdict.UNREADABLE]:
        parts.append(f"{verdicts[Verdict.UNREADABLE]:,} not checked")
    if summary.partly:
        parts.append(f"{summary.partly:,} checked only in part")
    drafts = count(summary.files, "draft")
    return f"{drafts}, {count(summary.words, 'word')}: {', '.join(parts)}."


def _passed_by(summary: Summary) -> Iterable[str]:
    reasons = Counter(item.reason for item in summary.skipped).most_common()
    reasons.sort(key=lambda item: (-item[1], item[0]))
    if reasons:
        yield "Left out of the folders:"
    for reason, times in reasons[:_REASONS]:
        yield f"  {times:>6,}  {reason}"
    if len(reasons) > _REASONS:
        others = sum(times for _, times in reasons[_REASONS:])
        yield f"  {others:>6,}  for other reasons, which --format json names"
