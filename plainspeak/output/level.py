"""How hard a draft is to read, in two lines."""

from __future__ import annotations

from collections.abc import Iterator

from plainspeak.model import Scores

FEWEST_WORDS = 100
_LAST_SCHOOL_YEAR = 13
# Past this, the formulas only say that the sentences are very long.
_OLDEST = 22


def level_lines(scores: Scores) -> Iterator[str]:
    """Yield the level, where there are words enough for one, and what it rests on."""
    if not scores.checked_words:
        return
    if not scores.words:
        yield f"{count(scores.checked_words, 'word')} in headings and tables, and no running text."
        return
    if scores.words < FEWEST_WORDS:
        words = count(scores.words, "word")
        yield f"{words}: a reading level needs {FEWEST_WORDS} words of running text."
        return
    if scores.reading_age is not None and scores.flesch_kincaid_grade is not None:
        yield (
            f"Reads like {_level(scores.school_year)}: formulas put this at "
            f"{_age(scores.reading_age)} (Flesch–Kincaid grade {scores.flesch_kincaid_grade:.1f})."
        )
    facts = [count(scores.words, "word")]
    if scores.average_sentence_length is not None:
        facts.append(f"{scores.average_sentence_length:.0f} words in the average sentence")
    if scores.passive_sentences is not None:
        facts.append(f"{scores.passive_sentences:.0%} of sentences passive")
    if scores.jargon_per_100_words is not None:
        density = f"{scores.jargon_per_100_words:.1f} jargon words in every 100"
        facts.append(density if scores.jargon_per_100_words else "no jargon")
    yield f"{', '.join(facts)}."


def _level(year: int | None) -> str:
    if year is None or year > _LAST_SCHOOL_YEAR:
        return "a text for study after school"
    return f"a text for school year {max(year, 1)}"


def _age(age: int) -> str:
    return f"about age {age}" if age <= _OLDEST else f"an age over {_OLDEST}"


def count(number: int, thing: str) -> str:
    """Return a number with its noun: “1 word”, “1,204 words”."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
