"""Join the treebank (three times) and the silver text into spaCy's training files.

    python training/pipeline/prepare.py --treebank ewt-train.spacy --dev ewt-dev.spacy \
        --silver silver-1.spacy silver-2.spacy --out training/pipeline/work

Every input is a spaCy DocBin with tags and sentence starts. The treebank counts three
times so that its tags outweigh the machine-made ones.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

TREEBANK_COPIES = 3
DOCS_A_FILE = 20_000
ATTRIBUTES = ["ORTH", "SPACY", "TAG", "SENT_START"]


def read(path: Path) -> list[Doc]:
    """Read a DocBin."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def write(docs: Iterable[Doc], path: Path) -> None:
    """Write a DocBin with nothing but what we train on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, attrs=ATTRIBUTES).to_disk(path)


def main() -> None:
    """Read the arguments and write work/train and work/dev."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, required=True)
    parser.add_argument("--dev", type=Path, required=True)
    parser.add_argument("--silver", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()

    docs = read(arguments.treebank) * TREEBANK_COPIES
    for path in arguments.silver:
        docs += read(path)
    random.Random(1).shuffle(docs)  # noqa: S311 - an order, not a secret
    for first in range(0, len(docs), DOCS_A_FILE):
        part = docs[first : first + DOCS_A_FILE]
        write(part, arguments.out / "train" / f"{first // DOCS_A_FILE}.spacy")
    write(read(arguments.dev), arguments.out / "dev" / "dev.spacy")
    print(f"{len(docs)} documents, {sum(map(len, docs))} tokens")


if __name__ == "__main__":
    main()
