"""Strip a trained pipeline to what is needed at run time and put it into the package.

    python training/pipeline/finish.py work/run/model-last plainspeak/language/model

The words of the training text stay out: only the tag names are kept as strings. The
stripped pipeline must tag a sample exactly as the trained one does, or nothing is kept.
LICENSE and README.md in the target folder stay as they are.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import spacy
from spacy.language import Language

# What pyproject.toml allows; a narrower range makes spaCy warn each person who has an older one.
SPACY = ">=3.8.0,<3.9.0"
KEPT = ("LICENSE", "README.md")
SAMPLE = (
    "The council will progress the claim once progress has been made.",
    "Residents were asked to address the letter to the address above; few did.",
    "It is proposed that the service, which was reviewed in May, be commissioned jointly.",
)


def tags(nlp: Language) -> list[list[tuple[str, bool]]]:
    """Return what a pipeline says about the sample."""
    return [[(t.tag_, bool(t.is_sent_start)) for t in doc] for doc in nlp.pipe(SAMPLE)]


def main() -> None:
    """Read the arguments and write the package's model folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--version", default="1.0.0")
    arguments = parser.parse_args()

    nlp = spacy.load(arguments.trained)
    nlp.meta.update(
        name="plainspeak_sm",
        version=arguments.version,
        license="CC-BY-SA-4.0",
        description="Part-of-speech tags and sentences for plainspeak",
    )
    with tempfile.TemporaryDirectory() as folder:
        stripped = Path(folder) / "model"
        nlp.to_disk(stripped)
        strings = sorted(nlp.pipe_labels["tagger"])
        (stripped / "vocab" / "strings.json").write_text(json.dumps(strings))
        meta = json.loads((stripped / "meta.json").read_text())
        meta.pop("performance", None)
        meta["spacy_version"] = SPACY
        (stripped / "meta.json").write_text(json.dumps(meta, indent=2) + "\n")
        if tags(spacy.load(stripped)) != tags(nlp):
            raise SystemExit("The stripped pipeline tags the sample in another way.")
        for name in KEPT:
            if (arguments.target / name).exists():
                shutil.copy(arguments.target / name, stripped / name)
        shutil.rmtree(arguments.target, ignore_errors=True)
        shutil.copytree(stripped, arguments.target)
    size = sum(path.stat().st_size for path in arguments.target.rglob("*") if path.is_file())
    print(f"{arguments.target}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
