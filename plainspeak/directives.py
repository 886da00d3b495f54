"""Directives: comments in a draft that set findings aside. docs/directives.md describes them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import takewhile

from plainspeak.checks._known import closest, known_names
from plainspeak.document import BlockKind, Document
from plainspeak.formats.comments import Comment, find_comments
from plainspeak.lexicon.compile import Lexicon
from plainspeak.model import Finding, Ignored, Span
from plainspeak.settings import Settings, names_code
from plainspeak.source import Source

ALL_CODES = "all"
_VERBS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_PRODUCT = re.compile("plainspeak", re.IGNORECASE)
_DIRECTIVE = re.compile(
    r"\s*plainspeak(?P<colon>\s*:)?\s*(?P<verb>[\w-]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL
)
# What stands before the reason; word processors make dashes of hyphens.
_REASON = re.compile("--|[–—]")
# A comment after the words of a block, on their line, is about that block.
_APART = re.compile(r"[\r\n<>|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """The directive on a line, from 1: it sets aside findings of `codes` that begin in `span`."""

    line: int
    codes: tuple[str, ...]
    span: Span
    _used: set[str] = field(default_factory=set, compare=False)

    def takes(self, code: str) -> bool:
        """Whether it sets aside findings of a code; it keeps account of what it was used for."""
        names = [name for name in self.codes if name == ALL_CODES or names_code((name,), code)]
        self._used.update(names)
        return bool(names)

    @property
    def unused(self) -> tuple[str, ...]:
        """The codes of which it has set nothing aside."""
        return tuple(code for code in self.codes if code not in self._used)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directives:
    """The directives of a draft in order, and notes on those that cannot be followed."""

    found: tuple[Directive, ...] = ()
    notes: tuple[str, ...] = ()

    def set_aside(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Ignored]]:
        """Part findings, which come in order, into those that stay and those set aside.

        Where several directives hold for a finding, the last of them is named.
        """
        kept: list[Finding] = []
        ignored: list[Ignored] = []
        waiting = sorted(self.found, key=lambda directive: directive.span.start, reverse=True)
        active: list[Directive] = []
        for finding in findings:
            offset = finding.span.start
            while waiting and waiting[-1].span.start <= offset:
                active.append(waiting.pop())
            active = [directive for directive in active if directive.span.end > offset]
            lines = [directive.line for directive in active if directive.takes(finding.code)]
            if not lines:
                kept.append(finding)
                continue
            ignored.append(
                Ignored(
                    code=finding.code,
                    start=finding.start,
                    end=finding.end,
                    directive_line=max(lines),
                )
            )
        return kept, ignored

    def remarks(self, settings: Settings, lexicon: Lexicon) -> Iterator[str]:
        """Yield notes, once findings are set aside: what is unknown, and what was not used."""
        yield from self.notes
        known = known_names(lexicon) if self.found else set()
        for directive in self.found:
            unused = directive.unused
            for code in unused:
                if code != ALL_CODES and code not in known:
                    yield (
                        f"The directive on line {directive.line} names “{code}”, which is no "
                        f"list, entry or check. {closest(code, known)}"
                    )
                elif not _is_sought(code, settings):
                    continue
                elif len(directive.codes) == 1:
                    yield (
                        f"The directive on line {directive.line} sets nothing aside: take it out."
                    )
                else:
                    yield (
                        f"The directive on line {directive.line} sets aside nothing of “{code}”: "
                        "take that out."
                    )


def _is_sought(name: str, settings: Settings) -> bool:
    """Whether the settings let every finding through that a directive's code could be for."""
    left_out = (*settings.ignore, *settings.readers.ignore)
    if name == ALL_CODES:
        return not settings.select and not left_out
    inner = (code for code in left_out if code.startswith(f"{name}/"))
    return settings.selects(name) and not any(inner)


def find_directives(source: Source, document: Document) -> Directives:
    """Find the directives of a draft."""
    if not _PRODUCT.search(source.text):
        return Directives()
    reading = _Reading(source, document)
    for comment in find_comments(source.text, document.format):
        reading.read(comment)
    return reading.finished()


class _Reading:
    """Reads the comments of one draft, in order."""

    def __init__(self, source: Source, document: Document) -> None:
        self.source = source
        self.found: list[Directive] = []
        self.notes: list[str] = []
        self._open: list[tuple[int, int, tuple[str, ...]]] = []  # line, end of comment, codes
        self._blocks: list[tuple[Span, BlockKind]] = []
        for block in document.blocks:
            start, end = block.segments[0].source_start, block.segments[-1].source_end
            # A caption may stand inside another block.
            if not self._blocks or start >= self._blocks[-1][0].end:
                self._blocks.append((Span(start=start, end=end), block.kind))
        self._starts = [span.start for span, _ in self._blocks]

    def read(self, comment: Comment) -> None:
        """Take in one comment; most are not directives."""
        match = _DIRECTIVE.match(comment.text)
        if match is None:
            return
        verb = match["verb"].lower()
        if not match["colon"] and not verb.startswith("ignore"):
            return
        line = self.source.position(comment.start).line
        codes, problem = _codes(_REASON.split(match["rest"], maxsplit=1)[0])
        if comment.missing:
            problem = f"does not end with “{comment.missing}”, so it is not used."
        elif not match["colon"]:
            problem = f"needs a colon. Type: plainspeak: {verb}"
        elif verb not in _VERBS:
            close = get_close_matches(verb, _VERBS, n=1)
            hint = f"Did you mean “{close[0]}”?" if close else f"Use {', '.join(_VERBS)}."
            problem = f"says “{verb}”, which is not known. {hint}"
        elif verb == "ignore-end" and not codes:
            problem = None
        if problem is not None:
            self.notes.append(f"The directive on line {line} {problem}")
        elif verb == "ignore-start":
            self._open.append((line, comment.end, codes))
        elif verb == "ignore-end":
            self._end(line, comment.start, codes)
        elif verb == "ignore-file":
            self._file(line, comment.start, codes)
        else:
            self._add(line, codes, self._target(comment))

    def finished(self) -> Directives:
        """Return what was found; what was opened and not ended reaches to the end."""
        for line, start, codes in self._open:
            self._add(line, codes, Span(start=start, end=len(self.source.text)))
            self.notes.append(
                f"The ignore-start on line {line} has no ignore-end, so it reaches to the end of "
                "the draft."
            )
        return Directives(found=tuple(self.found), notes=tuple(self.notes))

    def _add(self, line: int, codes: tuple[str, ...], span: Span) -> None:
        self.found.append(Directive(line=line, codes=codes, span=span))

    def _end(self, line: int, end: int, codes: tuple[str, ...]) -> None:
        """End the stretch that was opened last, of those for the same codes where it names any."""
        for index in reversed(range(len(self._open))):
            opened_on, start, opened = self._open[index]
            if not codes or set(codes) == set(opened):
                del self._open[index]
                self._add(opened_on, opened, Span(start=start, end=end))
                return
        self.notes.append(f"The ignore-end on line {line} ends nothing: take it out.")

    def _file(self, line: int, start: int, codes: tuple[str, ...]) -> None:
        if self._starts and self._starts[0] < start:
            self.notes.append(
                f"The ignore-file on line {line} sets nothing aside, as there is text above it. "
                "Move it to the top."
            )
        else:
            self._add(line, codes, Span(start=0, end=len(self.source.text)))

    def _target(self, comment: Comment) -> Span:
        """Return the block that a comment stands in or right behind, or else the next one.

        A table that follows counts as one block.
        """
        index = bisect_right(self._starts, comment.start) - 1
        if index >= 0:
            span, _ = self._blocks[index]
            if span.end > comment.start or not _APART.search(
                self.source.text, span.end, comment.start
            ):
                return span
        following = self._blocks[index + 1 :]
        if not following:
            return Span(start=comment.end, end=comment.end)
        first, kind = following[0]
        if kind is BlockKind.TABLE_CELL:
            cells = takewhile(lambda block: block[1] is kind, following)
            return Span(start=first.start, end=max(span.end for span, _ in cells))
        return first


def _codes(text: str) -> tuple[tuple[str, ...], str | None]:
    """Return the codes that a directive names, and what is wrong with them or None."""
    codes = tuple(code.strip().lower() for code in text.split(",") if code.strip())
    if not codes:
        return (), "does not say what to set aside. Name a list, an entry, a check, or all."
    for code in codes:
        if len(code.split()) > 1:
            shown = " ".join(code.split())
            return (), (
                f"cannot be read from “{shown}” on. Put commas between codes, and -- before the "
                "reason."
            )
    return codes, None
