"""Where sentences begin: rules first, the trained splitter where rules cannot tell."""

from __future__ import annotations

from plainspeak.language.passage import Sentence

_CLOSERS = frozenset("\"'”’)]»")


def split_sentences(
    prose: str, starts: list[int], ends: list[int], flags: list[bool]
) -> tuple[Sentence, ...]:
    """Return the sentences of a passage; `flags` is what the trained splitter says."""
    firsts = [
        index
        for index in range(len(starts))
        if index == 0 or (flags[index] and _may_end(prose, ends, index - 1))
    ]
    return tuple(
        Sentence(first=first, last=last, start=starts[first], end=ends[last - 1])
        for first, last in zip(firsts, [*firsts[1:], len(starts)], strict=True)
    )


def _may_end(prose: str, ends: list[int], index: int) -> bool:
    end = ends[index]
    while end and prose[end - 1] in _CLOSERS:
        end -= 1
    return bool(end) and prose[end - 1] in ".!?…"
