"""Sorts a wordlist and evens out how it is typed; the words stay as they are."""

from __future__ import annotations

import re

from plainspeak.lexicon.load import ABOUT
from plainspeak.lexicon.slips import rewrite
from plainspeak.lexicon.tables import Part, parse_tables, split_parts

_ARROW = re.compile(r"(?<=\S)\s*(?:→|⇒|=>|-->|(?<![-–—])->)\s*(?=\S)")


def tidy(text: str) -> str | None:
    """Return the text of a list with its entries in order, or None where a slip is in the way.

    Comments above a heading go with it. Texts lose stray spaces; arrows become “->” and
    curly quotes around a text straight ones.
    """
    tables, problems = parse_tables("", text)
    parts = _with_own_comments(split_parts(text))
    if problems or not parts:
        return None
    first = [part for part in parts if part.heading in {None, ABOUT}]
    entries = [part for part in parts if part.heading not in {None, ABOUT}]
    entries.sort(key=lambda part: (part.heading or "").casefold())
    tidied = "\n\n".join(_typed(part) for part in (*first, *entries) if _typed(part)) + "\n"
    again, problems = parse_tables("", tidied)
    same = {t.heading: _spaced(t.values) for t in tables} == {t.heading: t.values for t in again}
    return tidied if same and not problems else None


def _with_own_comments(parts: list[Part]) -> list[Part]:
    """Move the comments that end a part to the heading after them."""
    moved: list[Part] = []
    carried: tuple[str, ...] = ()
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        lines = (*carried, *part.lines)
        end = _own_end(lines)
        if following is None or (part.heading is None and following.heading != ABOUT):
            end = len(lines)
        carried = lines[end:]
        moved.append(Part(line=part.line, lines=lines[:end], heading=part.heading))
    return moved


def _own_end(lines: tuple[str, ...]) -> int:
    """Return how many lines are a part's own: a comment right below it and a blank line is."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    blank = next((n for n in range(end, len(lines)) if not lines[n].strip()), end)
    return blank if end else 0


def _typed(part: Part) -> str:
    lines = rewrite("\n".join(part.lines), _text).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _text(text: str) -> str:
    return _ARROW.sub(" -> ", re.sub(r"\s+", " ", text).strip())


def _spaced(value: object) -> object:
    """Return what parsing gives after `_text`, to prove that nothing else has changed."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, list):
        return [_spaced(item) for item in value]
    if isinstance(value, dict):
        return {_text(key): _spaced(item) for key, item in value.items()}
    return value
