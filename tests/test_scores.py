"""Reading scores: the same as textstat's own on clean text, and right where it goes wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plainspeak
from plainspeak.document import Block, BlockKind, Segment
from plainspeak.language.passage import Passage, Sentence
from plainspeak.model import Scores
from plainspeak.readability import formulas
from plainspeak.readability.lines import sentence_line
from plainspeak.readability.scores import Tally

FORMULAS = [formula.__name__ for formula in formulas.ALL]

# Each is a text of clean sentences, one a line.
CLEAN = [
    "The cat sat on the mat.",
    "Stop.",
    "Stop!\nGo on.\nWhy?",
    "Yes.\nNo.\nWe will write to you within ten working days.",
    "We'll write to you.\nDon't wait.\nYou're on the list, aren't you?",
    "We’ll write to you.\nDon’t wait.\nYou’re on the list, aren’t you?",
    "It's the council's job, and the councils' staff know it's theirs.",
    "DON'T PAY TWICE.\nTHE COUNCIL'LL WRITE.",
    "A well-known, up-to-date, three-year-old co-production plan.",
    "A well known – and long – plan — of sorts - is here.",
    "Pay 28 pounds by 30 June 2024 or 1,250 later.",
    "There were 3 4 5 6 7.",
    "“We will help,” she said.\n‘When will you help,’ he asked us.\n‘When?’",
    'She said "we will help."\nHe said "when will you do that?"',
    "The office (see the map) is open.\n(The library is not open.)\n[Nor is the school.]",
    "Utilise the programme to prioritise, analyse and anonymise behavioural organisations.",
    "Utilize the program to prioritize, analyze and anonymize behavioral organizations.",
    "The interoperability of multidisciplinary infrastructure is incomprehensible.",
    "Stakeholders co-produce place-based outcomes across the wider system footprint.",
    "Wait...\nWe waited for a very long time...\nReally?!",
    "You can: read; write; and speak / sign & draw @ home #now.",
    "Cafés, naïve façades and résumés aren't déjà vu.",
    "Mae'r cyngor yn gweithio gyda chi.",
    "The 1990s and 21st century: 50% of £25 + $3 = 4x the cost.",
    "A I O U.\nHmm hmm hmm.\nMr Brown and Dr Shah of the NHS, GDS and DWP came.",
    "'Tis 'twas rock 'n' roll o'clock, y'all'd've said.",
    "Line one has words,\tand a tab,  two spaces and\xa0a hard one.",
    "Snake_case and __dunder__ words, and e\u0301 with its accent apart, are words.",
    "'s 't 'd.\n— – … * •.\nThen three words.",
    "Ευχαριστώ πολύ για αυτό.\nСпасибо вам большое.\n谢谢 你们 大家.",
    "İstanbul and straße are 2 of the words.",
    " ".join(["word"] * 99) + ".",
    " ".join(["word"] * 100) + ".",
    " ".join(["word"] * 98) + ".\nOne two of three, unbelievably.",
    " ".join(["word", "–", "unbelievably"] * 40) + ".\nThen this is the end of it.",
    "\n".join(["We are able to help all residents who contact the authority."] * 30),
]

LETTERS = "aeiostrndlymAT’'-.,?!…“”‘’()\"0£é_"
WORDS = ["we", "the", "authority's", "don't", "unbelievably", "co-production", "3,000", "–", "NHS"]


def passage(lines: Iterable[str], kind: BlockKind = BlockKind.PARAGRAPH) -> Passage:
    """Make a passage of whole sentences, as one token each."""
    sentences: list[Sentence] = []
    prose = ""
    for line in lines:
        end = len(prose) + len(line)
        index = len(sentences)
        sentences.append(Sentence(first=index, last=index + 1, start=len(prose), end=end))
        prose += line + "\n"
    segment = Segment(
        prose_start=0, prose_end=len(prose), source_start=0, source_end=len(prose), exact=True
    )
    return Passage(
        block=Block(kind=kind, prose=prose, segments=(segment,)),
        starts=[s.start for s in sentences],
        ends=[s.end for s in sentences],
        tags=["NN"] * len(sentences),
        sentences=tuple(sentences),
    )


def scored(lines: Iterable[str]) -> Scores:
    tally = Tally()
    for line in lines:
        tally.add(passage([line]))
    return tally.scores(word_findings=0)


def check_against_textstat(lines: list[str]) -> None:
    import textstat

    scores = scored(lines)
    text = "\n".join(sentence_line(line) for line in lines)
    assert scores.words == textstat.lexicon_count(text)
    for name in FORMULAS:
        ours = getattr(scores, name)
        if scores.words:
            assert ours == pytest.approx(getattr(textstat, name)(text)), name
        else:
            assert ours is None


@pytest.mark.parametrize("text", CLEAN)
def test_figures_equal_textstats(text: str) -> None:
    lines = text.split("\n")
    assert [sentence_line(line) for line in lines] == lines
    check_against_textstat(lines)


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join), min_size=1))
def test_figures_equal_textstats_on_any_words(lines: list[str]) -> None:
    check_against_textstat([f"{line}." for line in lines])


@given(st.lists(st.text(alphabet=LETTERS + " ", min_size=1), min_size=1))
def test_figures_equal_textstats_on_any_letters(lines: list[str]) -> None:
    check_against_textstat(lines)


@given(st.text())
def test_a_line_has_one_stop_and_stays_as_it_is(sentence: str) -> None:
    line = sentence_line(sentence)
    assert sentence_line(line) == line


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Bring proof, e.g. a bill.", "Bring proof, eg a bill."),
        ("It costs £3.5m under s. 12 of 2.4.1.", "It costs £35m under s 12 of 241."),
        ("“Why?” she asked.", "“Why” she asked."),
        ("We pay for:", "We pay for:."),
        ("an apple", "an apple."),
        ("Is it (really?) free?!", "Is it (really) free?!"),
        ("Go to www.gov.uk/council-tax or ask@leeds.gov.uk today.", "Go to  or  today."),
        ("Sign in at www.gov.uk.", "Sign in at."),
        ("Costs rose last year.1", "Costs rose last year."),
        ("“Costs rose.”[3]", "“Costs rose.”"),
        ("Costs rose. [3]", "Costs rose."),
        ("Version 2.5", "Version 25."),
    ],
)
def test_a_sentence_becomes_one_line(sentence: str, line: str) -> None:
    assert sentence_line(sentence) == line


def test_stops_inside_a_sentence_do_not_make_it_easier() -> None:
    stops = "The rate rose from 2.5 to 3.75 per cent, e.g. in s. 12 and 2.4.1 of the report."
    plain = "The rate rose from 25 to 375 per cent, eg in s 12 and 241 of the report."
    assert scored([stops]).flesch_kincaid_grade == scored([plain]).flesch_kincaid_grade


def test_addresses_are_no_words() -> None:
    assert scored(["Go to https://www.gov.uk/a/b and write to us@leeds.gov.uk."]).words == 5


def test_only_running_prose_is_scored() -> None:
    tally = Tally()
    for kind in BlockKind:
        tally.add(passage(["We will write to you."], kind))
    scores = tally.scores(word_findings=0)
    assert scores.checked_words == 5 * len(BlockKind)
    assert (scores.words, scores.sentences) == (10, 2)


@pytest.mark.parametrize("text", ["", "# Plan\n", "—\n\n• –\n", "https://www.gov.uk/a\n"])
def test_no_words_no_formulas(text: str) -> None:
    scores = plainspeak.check(text, format="markdown").scores
    assert scores.words == 0
    assert all(getattr(scores, name) is None for name in FORMULAS)
    assert scores.average_sentence_length is None
    assert scores.passive_sentences is None


def test_one_word_has_formulas_but_no_reading_age() -> None:
    scores = plainspeak.check("Stop.").scores
    assert (scores.words, scores.sentences) == (1, 1)
    assert all(isinstance(getattr(scores, name), float) for name in FORMULAS)
    assert scores.school_year is None
    assert scores.reading_age is None


def test_school_year_and_reading_age_follow_the_grade() -> None:
    grade = "The authority will consider any written representations from residents."
    scores = scored([grade] * 10)
    assert scores.words == 90
    assert scores.reading_age is None
    scores = scored([grade] * 12)
    assert scores.flesch_kincaid_grade is not None
    assert scores.school_year == round(scores.flesch_kincaid_grade + 1)
    assert scores.reading_age == round(scores.flesch_kincaid_grade + 5)


def test_the_easiest_text_is_for_age_five_and_never_below_year_zero() -> None:
    scores = scored(["Go to bed."] * 40)
    assert scores.flesch_kincaid_grade is not None
    assert scores.flesch_kincaid_grade < -2
    assert (scores.school_year, scores.reading_age) == (0, 5)


def test_lists_and_paragraphs_end_sentences() -> None:
    scores = plainspeak.check(
        "You can get:\n\n- help with rent\n- help with food\n\nAsk us.\n", format="markdown"
    ).scores
    assert scores.sentences == 4
    assert scores.average_sentence_length == pytest.approx(11 / 4)


def test_share_of_passive_sentences() -> None:
    scores = plainspeak.check(
        "The form was sent and it was lost. We found it. The claim was paid. You can appeal."
    ).scores
    assert scores.sentences == 4
    assert scores.passive_sentences == 0.5


def test_nothing_piles_up_however_much_is_scored() -> None:
    scored(["Load what is needed."])
    tracemalloc.start()
    for number in range(8):
        scored([f"unbelievable{number}" * 100])
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 200_000


def test_it_works_at_once_in_a_fresh_home_without_a_network(tmp_path: Path) -> None:
    script = (
        "import json, socket\n"
        "def refuse(*_, **__): raise AssertionError('asked for the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "import plainspeak\n"
        "scores = plainspeak.check('We utilise the area.').scores\n"
        "print(json.dumps(scores.flesch_kincaid_grade))\n"
    )
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("NLTK")
    } | {"HOME": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
        text=True,
    )
    # We u-ti-lise the a-re-a: 8 syllables.
    assert json.loads(run.stdout) == pytest.approx(0.39 * 4 + 11.8 * 8 / 4 - 15.59)
    assert list(tmp_path.rglob("*cmudict*")) == []
