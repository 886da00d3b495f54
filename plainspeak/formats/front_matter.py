"""Front matter: the settings that a site generator reads at the head of a Markdown file."""

from __future__ import annotations

import re

_OPENING = re.compile(r"\s*^(---|\+\+\+)[ \t]*\r?\n", re.MULTILINE)
_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r?\n|\Z)", re.MULTILINE),
}
_KEY = re.compile(r"[\"']?[\w.-]+[\"']?[ \t]*[:=]|[-\[{]|\Z")
_IGNORED_LINE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*")
_TITLE = re.compile(r"^title[ \t]*[:=][ \t]*(.+?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)


def find_front_matter(text: str) -> tuple[int, str | None]:
    """Return where the front matter ends, 0 when there is none, and the title it gives.

    A rule (---) that is followed by prose is not front matter.
    """
    opening = _OPENING.match(text)
    if not opening:
        return 0, None
    end = _ENDS[opening[1]].search(text, opening.end())
    if not end:
        return 0, None
    body = text[opening.end() : end.start()]
    first = _IGNORED_LINE.match(body)
    if first and not _KEY.match(body, first.end()):
        return 0, None
    title = _TITLE.search(body)
    return end.end(), _unquoted(title[1]) if title else None


def _unquoted(value: str) -> str | None:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value if value.strip(" >|-") else None
