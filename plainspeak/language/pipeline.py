"""The spaCy pipeline: blocks of prose in, passages with tags and sentences out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

from plainspeak.document import Block
from plainspeak.errors import PipelineError
from plainspeak.language.names import title_case
from plainspeak.language.passage import Passage
from plainspeak.language.sentences import split_sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# The net is fastest on batches of this many texts; see training/README.md.
BATCH_SIZE = 32
# A longer block is tagged in parts, so that memory stays flat however long a line is.
MAX_PASSAGE = 5_000

_BREAK = re.compile(r"(?<=[.!?])\s+|\s+")


@cache
def load_pipeline(model: str | None = None) -> Language:
    """Load our own pipeline, or the installed spaCy pipeline of that name.

    Raises PipelineError when it is not installed or does not tag parts of speech.
    """
    import spacy

    if model is None:
        # Its tokenizer is spaCy's own for English, which is quicker made than read.
        return spacy.load(str(files("plainspeak.language") / "model"), exclude=["tokenizer"])
    try:
        nlp = spacy.load(model, exclude=["ner", "lemmatizer", "textcat"])
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"The spaCy pipeline “{model}” cannot be loaded. Install it with pip, or take "
            "“model” out of the settings to use the one that comes with plainspeak."
        ) from error
    if nlp.lang != "en" or "tagger" not in nlp.pipe_names:
        raise PipelineError(
            f"The spaCy pipeline “{model}” does not tag English parts of speech. Choose an "
            "English pipeline with a tagger, or take “model” out of the settings."
        )
    return nlp


def annotate(nlp: Language, blocks: Iterable[Block]) -> Iterator[Passage]:
    """Tag the blocks, in order; the prose of each is read once and nothing is kept."""
    parts = (
        (_for_tagger(block, block.prose[start:end]), (block, start))
        for block in blocks
        for start, end in _parts(block.prose)
    )
    for doc, (block, start) in nlp.pipe(parts, as_tuples=True, batch_size=BATCH_SIZE):
        passage = make_passage(doc, block, start)
        if len(passage):
            yield passage


def make_passage(doc: Doc, block: Block, offset: int) -> Passage:
    """Return the passage for a tagged Doc whose text is block.prose from `offset`."""
    from spacy.attrs import IDX, IS_SPACE, LENGTH, SENT_START, TAG

    rows = doc.to_array([IDX, LENGTH, TAG, SENT_START, IS_SPACE])
    rows = rows[rows[:, 4] == 0]
    starts: list[int] = (rows[:, 0] + offset).tolist()
    ends: list[int] = (rows[:, 0] + rows[:, 1] + offset).tolist()
    tags = [_tag_name(tag, doc.vocab) for tag in rows[:, 2].tolist()]
    flags: list[bool] = (rows[:, 3] == 1).tolist()
    sentences = split_sentences(block.prose, starts, ends, flags)
    return Passage(block=block, starts=starts, ends=ends, tags=tags, sentences=sentences)


@lru_cache(maxsize=256)
def _tag_name(tag: int, vocab: Vocab) -> str:
    return vocab.strings[tag]


def _for_tagger(block: Block, text: str) -> str:
    """Return text in sentence case where capitals would mislead the tagger, as long as it was."""
    if not (text.isupper() or title_case(block.kind, text)):
        return text
    lowered = text[0] + text[1:].lower()
    return lowered if len(lowered) == len(text) else text


def _parts(prose: str) -> Iterator[tuple[int, int]]:
    """Cut prose into parts of at most MAX_PASSAGE characters, after a sentence if one ends."""
    start = 0
    while len(prose) - start > MAX_PASSAGE:
        window_end = start + MAX_PASSAGE
        window_start = window_end - MAX_PASSAGE // 4
        cut = window_end
        for match in _BREAK.finditer(prose, window_start, window_end):
            cut = match.end()
            if prose[match.start() - 1] in ".!?":
                break
        yield start, cut
        start = cut
    if prose[start:].strip():
        yield start, len(prose)


def pipeline_name(model: str | None = None) -> str:
    """Return the name and version of our own pipeline, or of that one, without loading it."""
    if model is None:
        meta = json.loads((files("plainspeak.language") / "model" / "meta.json").read_text("utf-8"))
        return f"{meta['lang']}_{meta['name']} {meta['version']}"
    try:
        return f"{model} {version(model)}"
    except (PackageNotFoundError, ValueError):
        return model
