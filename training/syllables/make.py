"""Make the small pronouncing dictionary that syllables are counted with. See README.md."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from count import fallback, pronunciations, syllables, words_of

# “utilise” is not in the American dictionary: it is said as “utilize” is.
_AMERICAN_Z = re.compile(r"(?<=[iy])z(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)")


def with_british(dictionary: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the dictionary with British spellings, and the American spelling of each."""
    american = {
        british: word
        for word in dictionary
        if (british := _AMERICAN_Z.sub("s", word)) != word and british not in dictionary
    }
    return dictionary | {b: dictionary[a] for b, a in american.items()}, american


def choose(dictionary: dict[str, str], counts: Counter[str], limit: int) -> list[str]:
    """Return the words, commonest first, that the fallback would count differently."""
    dictionary, american = with_british(dictionary)
    wrong = {
        word: counts[word] + counts[american.get(word, "")]
        for word, sounds in dictionary.items()
        if syllables(sounds) != fallback(word)
    }
    seen = [word for word, count in wrong.items() if count]
    return sorted(seen, key=lambda word: (-wrong[word], word))[:limit]


def main() -> None:
    """Read the arguments and write the dictionary, in the format that nltk reads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dictionary", type=Path, required=True, help="the npm package's index.js")
    parser.add_argument("--words", type=int, default=10_000, help="at most this many words")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("texts", type=Path, nargs="+", help=".txt, .jsonl or .spacy files to count")
    options = parser.parse_args()
    dictionary = pronunciations(options.dictionary)
    counts: Counter[str] = Counter()
    for text in options.texts:
        counts.update(words_of(text))
    chosen = choose(dictionary, counts, options.words)
    full, _ = with_british(dictionary)
    lines = [f"{word.upper()} 1 {full[word]}\n" for word in sorted(chosen)]
    options.output.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} words in {options.output}")


if __name__ == "__main__":
    main()
