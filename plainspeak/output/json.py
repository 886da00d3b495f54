"""The run as JSON, for other programs. `plainspeak/schemas/report.json` describes it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from plainspeak import __version__
from plainspeak.model import Report, Severity, Skipped

FORMAT_VERSION = 1


def render_json(
    reports: Iterable[Report], skipped: Iterable[Skipped], *, model: str, wordlists: str
) -> Iterator[str]:
    """Yield the JSON text in pieces, a report at a time, so that memory stays flat."""
    tool = {"name": "plainspeak", "version": __version__, "model": model, "wordlists": wordlists}
    yield f'{{"version": {FORMAT_VERSION}, "tool": {_text(tool)}, "reports": ['
    severities = dict.fromkeys((severity.value for severity in Severity), 0)
    codes: Counter[str] = Counter()
    files = words = 0
    for report in reports:
        yield (",\n" if files else "\n") + _text(report.to_dict())
        files += 1
        words += report.scores.checked_words
        for finding in report.findings:
            severities[finding.severity.value] += 1
            codes[finding.code] += 1
    most_common = sorted(codes.items(), key=lambda item: (-item[1], item[0]))[:20]
    summary = {
        "files": files,
        "words": words,
        "findings_by_severity": severities,
        "most_common": [{"code": code, "count": count} for code, count in most_common],
    }
    passed_by = [{"path": item.path, "reason": item.reason} for item in skipped]
    yield f'\n], "skipped": {_text(passed_by)}, "summary": {_text(summary)}}}\n'


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
