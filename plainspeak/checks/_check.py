"""What a check is: a function that yields findings, and what is known about it."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plainspeak.document import Block
from plainspeak.language.passage import Passage
from plainspeak.model import Excerpt, Finding, Group, Severity, Span, Suggestion
from plainspeak.source import Source

# A "sentence" may be as long as its line. Findings keep this many characters either side.
MAX_CONTEXT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a check may know beside the text: the file and the options set for the check."""

    source: Source
    code: str
    severity: Severity
    options: Mapping[str, Any]
    sources: tuple[str, ...]
    group: Group = Group.CLEARER
    state: dict[str, Any] = field(default_factory=dict)

    def finding(
        self,
        passage: Passage,
        start: int,
        end: int,
        *,
        message: str,
        why: str,
        suggestions: tuple[Suggestion, ...] = (),
        code: str | None = None,
        severity: Severity | None = None,
        sources: tuple[str, ...] | None = None,
        group: Group | None = None,
    ) -> Finding:
        """Return a finding for block.prose[start:end] of a passage."""
        sentence = passage.sentence_at(start)
        return make_finding(
            self.source,
            passage.block,
            Span(start=start, end=end),
            Span(start=sentence.start, end=max(sentence.end, end)),
            code=code or self.code,
            severity=severity or self.severity,
            message=message,
            why=why,
            suggestions=suggestions,
            sources=self.sources if sources is None else sources,
            group=group or self.group,
        )


def make_finding(
    source: Source,
    block: Block,
    words: Span,
    sentence: Span,
    *,
    code: str,
    severity: Severity,
    message: str,
    why: str,
    suggestions: tuple[Suggestion, ...],
    sources: tuple[str, ...],
    group: Group,
) -> Finding:
    """Return a finding; `words` and `sentence` are prose offsets of the block."""
    span = block.to_source(words.start, words.end)
    return Finding(
        code=code,
        span=span,
        text=source.text[span.start : span.end],
        start=source.position(span.start),
        end=source.position(span.end),
        severity=severity,
        message=message,
        why=why,
        suggestions=suggestions,
        sources=sources,
        group=group,
        excerpt=Excerpt(
            before=block.prose[max(sentence.start, words.start - MAX_CONTEXT) : words.start],
            words=block.prose[words.start : words.end],
            after=block.prose[words.end : min(sentence.end, words.end + MAX_CONTEXT)],
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a check tells its users: what it finds, why, and drafts that it flags or leaves."""

    finds: str
    details: str
    why: str
    flagged: tuple[str, ...]
    fine: tuple[str, ...]


def either(texts: Iterable[str]) -> str:
    """Return texts in quotation marks as a choice: “a”, “b” or “c”; "" for none."""
    *others, last = [f"“{text}”" for text in texts] or [""]
    return f"{', '.join(others)} or {last}" if others else last


CheckFunction = Callable[[Passage, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check: what it runs, and what is known about it before it runs."""

    code: str
    severity: Severity
    options: Mapping[str, Any]
    sources: tuple[str, ...]
    group: Group
    run: CheckFunction

    @property
    def page(self) -> Page:
        """The docstring of the check, in its parts. Raises ValueError when one is missing."""
        parts = _PAGE.fullmatch(inspect.getdoc(self.run) or "")
        if parts is None:
            raise ValueError(f"The docstring of {self.code} needs Why, Flagged and Fine.")
        return Page(
            finds=_one_line(parts["finds"]),
            details=_one_line(parts["details"] or ""),
            why=_one_line(parts["why"]),
            flagged=_examples(parts["flagged"]),
            fine=_examples(parts["fine"]),
        )


_PAGE = re.compile(
    r"(?P<finds>.+?)\n\n(?:(?P<details>.+?)\n\n)?Why: (?P<why>.+?)\n\n"
    r"Flagged:\n(?P<flagged>.+?)\n\nFine:\n(?P<fine>.+)",
    re.DOTALL,
)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _examples(text: str) -> tuple[str, ...]:
    return tuple(textwrap.dedent(text).strip().split("\n\n"))


def check(
    *,
    code: str,
    severity: Severity,
    options: Mapping[str, Any] | None = None,
    sources: tuple[str, ...],
    group: Group = Group.CLEARER,
) -> Callable[[CheckFunction], Check]:
    """Make a check of a function over passages; they come in reading order.

    `group` is what its findings ask of the writer. `context.state` is a dict of the
    check's own that lasts for one draft.
    """

    def decorate(function: CheckFunction) -> Check:
        return Check(
            code=code,
            severity=severity,
            options=options or {},
            sources=sources,
            group=group,
            run=function,
        )

    return decorate
