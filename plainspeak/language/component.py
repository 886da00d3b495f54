"""plainspeak as a spaCy component: `nlp.add_pipe("plainspeak")`.

The report is kept as a plain dict in the Doc's user data, so that it goes with the Doc
through several processes and `to_bytes`; `doc._.plainspeak` reads it as a `Report`, and
`doc.spans["plainspeak"]` holds the findings as spans labelled with their codes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from plainspeak.errors import PipelineError
from plainspeak.model import Report

if TYPE_CHECKING:
    from plainspeak.checker import Checker
    from plainspeak.document import Block
    from plainspeak.language.passage import Passage

KEY = "plainspeak"


def _report_of(doc: Doc) -> Report | None:
    table = doc.user_data.get(KEY)
    return None if table is None else Report.from_dict(table)


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=_report_of)


@Language.factory("plainspeak", default_config={"audience": "residents"}, requires=["token.tag"])
def make_plainspeak(nlp: Language, name: str, audience: str) -> PlainspeakComponent:  # noqa: ARG001 - spaCy's signature
    """Make the component; `audience` names who the text is for."""
    from plainspeak.checker import Checker
    from plainspeak.settings import Settings

    return PlainspeakComponent(Checker(Settings(audience=audience)))


class PlainspeakComponent:
    """Checks each Doc with the tags that the pipeline before it has set."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker

    def __call__(self, doc: Doc) -> Doc:
        """Add the report to the Doc. Raises PipelineError when the Doc has no tags."""
        from plainspeak.formats.plain import read_plain
        from plainspeak.source import Source

        if len(doc) and not doc.has_annotation("TAG"):
            raise PipelineError(
                "plainspeak needs part-of-speech tags. Add it after a tagger: "
                'nlp.add_pipe("plainspeak", after="tagger").'
            )
        source = Source(path=None, text=doc.text)
        document = read_plain(source)
        report = self.checker.report(source, document, _passages(doc, document.blocks))
        doc.user_data[KEY] = report.to_dict()
        spans = (
            doc.char_span(f.span.start, f.span.end, label=f.code, alignment_mode="expand")
            for f in report.findings
        )
        doc.spans[KEY] = [span for span in spans if span is not None]
        return doc


def _passages(doc: Doc, blocks: tuple[Block, ...]) -> Iterator[Passage]:
    """Yield a passage for each block, made of the Doc's own tokens and tags."""
    from plainspeak.language.passage import Passage
    from plainspeak.language.sentences import split_sentences

    known_sentences = doc.has_annotation("SENT_START")
    tokens = [token for token in doc if not token.is_space]
    index = 0
    for block in blocks:
        starts, ends, tags, flags = [], [], [], []
        last = block.segments[-1].source_end
        while index < len(tokens) and tokens[index].idx < last:
            token = tokens[index]
            index += 1
            start = block.to_prose(token.idx)
            end = block.to_prose(token.idx + len(token) - 1)
            if start is None or end is None:
                continue
            starts.append(start)
            ends.append(end + 1)
            tags.append(token.tag_)
            flags.append(bool(token.is_sent_start) or not known_sentences)
        if starts:
            sentences = split_sentences(block.prose, starts, ends, flags)
            yield Passage(block=block, starts=starts, ends=ends, tags=tags, sentences=sentences)
