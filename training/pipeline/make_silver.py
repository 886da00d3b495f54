"""Tag open public-sector text with a larger model, as extra training data.

    python training/pipeline/make_silver.py text.txt silver.spacy --teacher en_core_web_sm

The text has a paragraph a line. The teacher must be installed; its licence must allow
training on what it says (en_core_web_sm is MIT).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from spacy.tokens import DocBin


def main() -> None:
    """Read the arguments, tag the text and write a DocBin."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--teacher", default="en_core_web_sm")
    arguments = parser.parse_args()

    teacher = spacy.load(arguments.teacher, exclude=["ner", "lemmatizer"])
    lines = arguments.text.read_text(encoding="utf-8").splitlines()
    paragraphs = (line.strip() for line in lines if line.strip())
    docs = teacher.pipe(paragraphs, batch_size=128)
    DocBin(docs=docs, attrs=["ORTH", "SPACY", "TAG", "SENT_START"]).to_disk(arguments.out)


if __name__ == "__main__":
    main()
