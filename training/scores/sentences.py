"""Measure where sentences are found to begin and end, with our rules and without.

Give it DocBins with sentence starts, as training/README.md makes them:
python training/scores/sentences.py pud=en_pud-ud-test.spacy gum=en_gum-ud-test.spacy
"""

from __future__ import annotations

import sys

import spacy
from spacy.tokens import Doc, DocBin

from plainspeak.language.pipeline import BATCH_SIZE, load_pipeline
from plainspeak.language.sentences import split_sentences

Spans = set[tuple[int, int]]


def found(doc: Doc) -> tuple[Spans, Spans]:
    """Return the (start, end) of each sentence: the trained splitter's, and ours."""
    tokens = [token for token in doc if not token.is_space]
    starts = [token.idx for token in tokens]
    ends = [token.idx + len(token) for token in tokens]
    flags = [bool(token.is_sent_start) for token in tokens]
    firsts = [index for index, flag in enumerate(flags) if flag or index == 0]
    lasts = [*firsts[1:], len(tokens)]
    splitters = {(starts[i], ends[j - 1]) for i, j in zip(firsts, lasts, strict=True)}
    return splitters, {(s.start, s.end) for s in split_sentences(doc.text, starts, ends, flags)}


def main() -> None:
    """Print F, the share of sentences with both ends right, for each treebank."""
    nlp = load_pipeline()
    for argument in sys.argv[1:]:
        name, _, path = argument.partition("=")
        gold = list(DocBin(store_user_data=True).from_disk(path).get_docs(spacy.blank("en").vocab))
        right, all_found, wanted = [0, 0], [0, 0], 0
        docs = nlp.pipe([doc.text for doc in gold], batch_size=BATCH_SIZE)
        for expected, doc in zip(gold, docs, strict=True):
            spans = {(s.start_char, s.end_char) for s in expected.sents}
            wanted += len(spans)
            for index, sentences in enumerate(found(doc)):
                right[index] += len(spans & sentences)
                all_found[index] += len(sentences)
        splitter, ours = (200 * r / (f + wanted) for r, f in zip(right, all_found, strict=True))
        print(
            f"{name}: {wanted} sentences, splitter alone F {splitter:.1f}, with rules F {ours:.1f}"
        )


if __name__ == "__main__":
    main()
