"""The tags of Jekyll, Liquid, Jinja, Nunjucks, Hugo, Handlebars, ERB and PHP, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from plainspeak.formats.signs import Sign

_OPENER = re.compile(r"\{[%{#]|<%|<\?(?:=|php\b)")
_CLOSER = {"{%": "%}", "{{": "}}", "{#": "#}", "<%": "%>", "<?=": "?>", "<?php": "?>"}
# Only these may hold a blank line.
_LONG = frozenset({"{#", "<?=", "<?php"})
# What opens, closes or parts a section in Handlebars and Hugo, or puts another file there.
_SECTION = re.compile(
    r"\{\{\{?[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template|partial)\b)"
)
_NAME = re.compile(r"\{%-?\s*(\w+)|\{\{[<%]\s*([\w./-]+)|<%(=?)")
_END = re.compile(
    r"\{%-?\s*end(?:comment|highlight)\s*-?%\}"
    r"|\{\{[<%]\s*/(?:comment|highlight)\s*[>%]\}\}"
)
_CLOSED = re.compile(r"\{\{[<%]\s*/\s*([\w./-]+)")
# Tags whose whole content is no prose.
_PAIRED = frozenset({"comment", "highlight"})
# Tags that steer and put nothing on the page.
_STEERING = frozenset(
    "if elsif elif else unless case when for while break continue set assign capture macro "
    "call block extends import from include raw verbatim autoescape filter with cycle "
    "increment decrement layout tablerow".split()
)


class _Finder:
    """Finds a string from ever later places without reading any part of the text twice."""

    def __init__(self, text: str, wanted: str) -> None:
        self.text = text
        self.wanted = wanted
        self.found = -2

    def after(self, start: int) -> int:
        """Return where the string next stands at or after `start`, or -1."""
        if self.found != -1 and self.found < start:
            self.found = self.text.find(self.wanted, start)
        return self.found


def find_tags(text: str, *, by_line: bool = True) -> Iterator[Sign]:
    """Yield each template tag; with `by_line`, one alone on its lines leaves nothing at all.

    A brace with a blank line before its partner is no tag.
    """
    if by_line:
        yield from _by_line(text)
    else:
        yield from (Sign(*tag) for tag in _tags(text))


def _by_line(text: str) -> Iterator[Sign]:
    line: list[tuple[int, int, bool]] = []
    alone = True
    done = 0
    for start, end, is_word in _tags(text):
        between = text[done:start]
        if "\n" in between or not done:
            before, _, here = between.rpartition("\n")
            yield from _marked(line, alone=alone and not before.partition("\n")[0].strip())
            line, alone = [], not here.strip()
        else:
            alone = alone and not between.strip()
        line.append((start, end, is_word))
        done = end
    rest = text[done:].partition("\n")[0]
    yield from _marked(line, alone=alone and not rest.strip())


def _marked(line: list[tuple[int, int, bool]], *, alone: bool) -> Iterator[Sign]:
    for start, end, is_word in line:
        yield Sign(start, end, None if alone else is_word)


def _tags(text: str) -> Iterator[tuple[int, int, bool]]:
    if not any(sign in text for sign in ("{", "<%", "<?")):
        return
    closers = {opener: _Finder(text, closer) for opener, closer in _CLOSER.items()}
    blank_lines = [_Finder(text, "\n\n"), _Finder(text, "\r\n\r\n")]
    closed = {match[1] for match in _CLOSED.finditer(text)}
    ends = [match.span() for match in _END.finditer(text)]
    done = 0
    for match in _OPENER.finditer(text):
        start = match.start()
        if start < done:
            continue
        close = closers[match[0]].after(match.end())
        if close < 0:
            continue
        end = close + 2
        if match[0] not in _LONG and any(
            start < finder.after(start) < close for finder in blank_lines
        ):
            continue
        if match[0] == "{{" and text[end : end + 1] == "}":
            end += 1
        name = _NAME.match(text, start)
        word = (name[1] or name[2] or "") if name else ""
        if word in _PAIRED:
            index = bisect_left(ends, (end, 0))
            end = ends[index][1] if index < len(ends) else end
        section = match[0] == "{{" and _SECTION.match(text, start)
        yield start, end, not section and _puts_words(match[0], word, name, closed)
        done = end


def _puts_words(opener: str, word: str, name: re.Match[str] | None, closed: set[str]) -> bool:
    if opener in {"{#", "<?php"} or word in _PAIRED:
        return False
    if opener == "<?=":
        return True
    if opener == "<%":
        return bool(name and name[3])
    if opener == "{%":
        return word not in _STEERING and not word.startswith("end")
    return not word.startswith("/") and word not in closed
