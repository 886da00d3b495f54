"""What a check is: a function that yields findings, and what is known about it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
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


CheckFunction = Callable[[Passage, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check and its page: the docstring of `run`."""

    code: str
    severity: Severity
    options: Mapping[str, Any]
    sources: tuple[str, ...]
    group: Group
    run: CheckFunction

    @property
    def page(self) -> str:
        """What the check looks for, why, a flagged example and a fine one."""
        return inspect.getdoc(self.run) or ""


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
