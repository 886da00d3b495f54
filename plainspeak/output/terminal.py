"""The report for people: level, findings, most common jargon, verdict."""

from __future__ import annotations

from collections.abc import Iterator

from plainspeak.model import Report


def render_terminal(report: Report) -> Iterator[str]:
    """Yield the lines for one draft."""
    yield f"{report.path or 'text'}"
    for finding in report.findings:
        yield f"  {finding.line}:{finding.column}  {finding.message} {finding.why} [{finding.code}]"
    for failure in report.failures:
        yield f"  Failed: {failure}"
    for error in report.errors:
        yield f"  {error.message}"
