"""The run as JSON, for other programs. `plainspeak/schemas/report.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from plainspeak import __version__
from plainspeak.model import Report, Severity
from plainspeak.output.summary import Summary

FORMAT_VERSION = 1


def render_json(
    reports: Iterable[Report],
    summary: Summary,
    *,
    model: str,
    wordlists: str,
    ascii_only: bool = False,
) -> Iterator[str]:
    """Yield the JSON text in pieces, a report at a time, so that memory stays flat.

    Each report is added to `summary`. `ascii_only` is for a stream that cannot hold
    other letters.
    """

    def text(value: Any) -> str:
        return json.dumps(value, ensure_ascii=ascii_only)

    tool = {"name": "plainspeak", "version": __version__, "model": model, "wordlists": wordlists}
    yield f'{{"version": {FORMAT_VERSION}, "tool": {text(tool)}, "reports": ['
    for report in reports:
        yield (",\n" if summary.files else "\n") + text(report.to_dict())
        summary.add(report)
    totals = {
        "files": summary.files,
        "words": summary.words,
        "findings_by_severity": {s.value: summary.severities[s] for s in Severity},
        "most_common": [
            {"code": code, "count": count} for code, count in summary.most_common(count=20)
        ],
    }
    skipped = [{"path": item.path, "reason": item.reason} for item in summary.skipped]
    yield f'\n], "skipped": {text(skipped)}, "summary": {text(totals)}}}\n'
