"""Small makers of documents and passages for tests."""

from __future__ import annotations

from functools import cache

from plainspeak.checker import Checker
from plainspeak.document import Block, BlockBuilder, BlockKind
from plainspeak.language.passage import Passage
from plainspeak.language.pipeline import annotate, load_pipeline
from plainspeak.model import Edit


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    """Return one block whose prose is the text."""
    builder = BlockBuilder(kind)
    builder.add(text, 0, len(text), exact=True)
    built = builder.build()
    assert built is not None
    return built


def passage(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Passage:
    """Return a text tagged by our own pipeline."""
    return next(annotate(load_pipeline(), [block(text, kind)]))


@cache
def checker() -> Checker:
    """Return a checker with default settings, made once."""
    return Checker()


def apply(text: str, edits: tuple[Edit, ...]) -> str:
    """Return the text with all edits made."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
