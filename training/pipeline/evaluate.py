"""Measure a pipeline: tags, sentences, passives, ambiguous policy words, speed.

    python training/pipeline/evaluate.py MODEL ewt=ewt-test.spacy pud=pud-test.spacy \
        --text prose.txt

MODEL is a folder or an installed package. Gold files are DocBins made from Universal
Dependencies treebanks; a token of a clausal passive has the feature Psv=Cl. Passives
are found by `plainspeak.language.passives` on the model's tags. Speed is measured on
the lines of a text file.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from plainspeak.document import BlockBuilder, BlockKind
from plainspeak.language.passives import find_passives
from plainspeak.language.pipeline import BATCH_SIZE, make_passage

Spans = set[tuple[int, int]]

# Words of policy prose whose sense depends on their part of speech.
AMBIGUOUS = (
    "advance combat counter focus impact key land leverage progress tackle address access "
    "contact transition signpost trend approach benefit deliver drive commit initiate function "
    "evidence action resource target task project purpose balance model issue subject present "
    "current close open secure complete appropriate alternate separate"
).split()


def ambiguous_forms() -> set[str]:
    """Return the written forms of the ambiguous words."""
    forms = set()
    for word in AMBIGUOUS:
        stem = word.rstrip("e")
        forms |= {word, word + "s", word + ("d" if word.endswith("e") else "ed"), stem + "ing"}
    return forms | {"progresses", "addresses", "accesses", "focuses", "approaches", "processes"}


def word_class(tag: str) -> str:
    """Return noun, verb, adjective, adverb or other for a Penn tag."""
    classes = {"NN": "noun", "VB": "verb", "JJ": "adjective", "RB": "adverb"}
    return classes.get(tag[:2], "other")


def f_score(found: int, predicted: int, gold: int) -> float:
    """Return the F1 score, from 0 to 100."""
    return 200 * found / (predicted + gold) if predicted + gold else 0.0


def passives(doc: Doc) -> Spans:
    """Return the character ranges of passive participles, by our rule on the tags."""
    builder = BlockBuilder(BlockKind.PARAGRAPH)
    builder.add(doc.text, 0, len(doc.text), exact=True)
    block = builder.build()
    if block is None:
        return set()
    passage = make_passage(doc, block, 0)
    return {(passage.starts[p], passage.ends[p]) for _, p in find_passives(passage)}


def sentences(doc: Doc) -> Spans:
    """Return the character ranges of a Doc's sentences without spaces around them."""
    spans = set()
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if tokens:
            spans.add((tokens[0].idx, tokens[-1].idx + len(tokens[-1])))
    return spans


def evaluate(nlp: Language, golds: list[Doc]) -> dict[str, float]:
    """Compare a pipeline with gold documents; all figures are per cent."""
    words = right = ambiguous = ambiguous_right = 0
    totals = {"sentence": [0, 0, 0], "passive": [0, 0, 0]}
    forms = ambiguous_forms()
    predictions = nlp.pipe([gold.text for gold in golds], batch_size=BATCH_SIZE)
    for gold, predicted in zip(golds, predictions, strict=True):
        tokens = {(t.idx, len(t)): t for t in predicted if not t.is_space}
        for token in gold:
            other = tokens.get((token.idx, len(token)))
            if other is None:
                continue
            words += 1
            right += token.tag_ == other.tag_
            if token.lower_ in forms:
                ambiguous += 1
                ambiguous_right += word_class(token.tag_) == word_class(other.tag_)
        gold_passives = {(t.idx, t.idx + len(t)) for t in gold if t.morph.get("Psv", []) == ["Cl"]}
        for name, wanted, got in (
            ("sentence", sentences(gold), sentences(predicted)),
            ("passive", gold_passives, passives(predicted)),
        ):
            counts = (len(wanted & got), len(got), len(wanted))
            totals[name] = [a + b for a, b in zip(totals[name], counts, strict=True)]
    return {
        "tags": 100 * right / words,
        "sentence F": f_score(*totals["sentence"]),
        "passive F": f_score(*totals["passive"]),
        "ambiguous words": 100 * ambiguous_right / ambiguous if ambiguous else 0.0,
        "ambiguous tokens": float(ambiguous),
    }


def speed(nlp: Language, lines: Iterable[str]) -> float:
    """Return words per CPU second of the pipeline alone, best of three passes."""
    texts = [line.strip() for line in lines if line.strip()]
    words = sum(len(text.split()) for text in texts)
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        for _doc in nlp.pipe(texts, batch_size=BATCH_SIZE):
            pass
        best = max(best, words / (time.process_time() - start))
    return best


def main() -> None:
    """Read the arguments and print a line of JSON for each gold file, then the speed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("gold", nargs="*", help="NAME=FILE")
    parser.add_argument("--text", type=Path)
    arguments = parser.parse_args()

    nlp = spacy.load(arguments.model)
    for item in arguments.gold:
        name, _, path = item.partition("=")
        golds = list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
        figures = {key: round(value, 1) for key, value in evaluate(nlp, golds).items()}
        print(json.dumps({"gold": name, **figures}))
    if arguments.text:
        lines = arguments.text.read_text(encoding="utf-8").splitlines()
        print(json.dumps({"words per CPU second": round(speed(nlp, lines))}))


if __name__ == "__main__":
    main()
