"""Where sentences begin. In the tables, | stands where a new sentence must begin."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.document import Block, BlockKind, Segment
from plainspeak.language.passage import Sentence
from plainspeak.language.pipeline import annotate, load_pipeline
from plainspeak.language.sentences import split_sentences

TOKENIZER = spacy.blank("en").tokenizer

# The rules settle these, whatever the trained splitter says.
SETTLED = [
    # Plain prose.
    "We will write to you. |You have 28 days to reply. |That is the law.",
    "Is it free? |Yes! |You pay nothing.",
    "Apply by 30 June 2024. |45 people have applied so far. |£3.5m is left.",
    "The site opened in 2019. |The café opened later.",
    "The rate rose from 2.5 to 3.75 per cent in 2.4.1 of the report. |It fell later.",
    "It will be ready by 5.30. |Bring a coat.",
    # What does not end a sentence.
    "The panel met; it was late: nobody spoke – not one – and we left.",
    "The council will: keep the library open; cut the grass; mend the roads.",
    "Bring proof of address, e.g. a bill, or of age, i.e. a passport.",
    "Bring a bill, e.g. Council Tax, i.e. The yellow one.",
    "Pens, paper, etc. are free.",
    "Pens, paper, etc. |The room is free.",
    "See No. 5 and Nos. 6 to 8.",
    "We said no. |They said yes.",
    "Under s. 12 and ss. 3-5 of the Act, and para. 4 of Sch. 2, you may appeal.",
    "See Reg. 2, reg. 14(b), Art. 8, cl. 3, p. 14, pp. 3–9, vol. 2, fig. 7 and ch. 4.",
    "See para. (b) of Sch. A1 and Pt. II of the Act.",
    "See para.4 and s.12 of the Act.",
    "Mr. Shah, Mrs. Jones, Ms. Lee, Dr. Khan, Cllr. Green and Prof. Adeyemi came.",
    "She lives near St. Mary and the Rt. Hon. member.",
    "The case was R. v. Smith, or Smith v. Jones.",
    "The clinic is on High St. |It is open.",
    "It opens at 9 a.m. and shuts at 5 p.m. on Mondays.",
    "It shuts at 5 p.m. |You can ring the bell.",
    "Jones Ltd. and Shah plc. bid for it.",
    "It was built by Jones Ltd. |They have left.",
    "That is approx. 40 homes, or approx. £3.5m.",
    "The Rt. Hon. J. K. Rowling wrote to A. A. Milne.",
    "J.K. Rowling wrote it in the U.K. Parliament building in the U.S. |She left.",
    "It is set out in Annex A. |Read it first.",
    "See Appendix B. |Council staff can help.",
    "Due on 5 Jan. 2024, or Sept. 3 at the latest.",
    # Addresses.
    "Go to www.gov.uk/council-tax.html or email help@leeds.gov.uk today.",
    "Go to www.gov.uk. |Then sign in.",
    "Read https://www.gov.uk/a.b?c=1 first. |It is short.",
    # Ellipses, and stops inside quotation marks and brackets.
    "We waited… and waited... and left.",
    "“Why?” she asked, and “Now!” he said.",
    "The test (is it fair?) comes first, then the (long!) wait.",
    "“We will help,” she said. |“When?” he asked.",
    "She said “it is late.” |He agreed.",
    'She said "it is late." |"So it is," he said.',
    "‘It is late.’ |‘So it is.’",
    "(See the map.) |The office is open.",
    "The office is open. |(See the map.) |[It is old.]",
    "The office (see the map). |It is open.",
    # Footnote marks after the stop.
    "Costs rose last year.1 |They will fall.2",
    "Costs rose last year.[3] |They will fall.",
    "Costs rose last year. [12] |They will fall. [2, 3]",
    "Costs rose last year.¹ |They will fall.",
    "“Costs rose.”12 |They will fall.",
    "Costs rose by 2.5 per cent in version 3.1 |of it".replace("|", ""),
    # A brand in lower case may begin a sentence.
    "You can use a phone. |iPhone users need the app. |eBay is banned.",
    # The number of a point is no sentence.
    "1. First, sign in.",
    "(a). First, sign in. |Then pay.",
    "iv. Then pay.",
]

# The rules pass these on; our own pipeline settles them.
ASKED = [
    "It is run by Smith & Co. Solicitors in Leeds.",
    "The book is by John F. Kennedy and Mary E. Brown.",
    "“Is it free?” |We are asked this every day.",
    "We waited… |Nobody came.",
]


def cut(text: str, *, flag: bool) -> list[str]:
    doc = [token for token in TOKENIZER(text) if not token.is_space]
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    return texts(text, split_sentences(text, starts, ends, [flag] * len(starts)))


def texts(prose: str, sentences: tuple[Sentence, ...]) -> list[str]:
    return [prose[sentence.start : sentence.end] for sentence in sentences]


@pytest.mark.parametrize("flag", [True, False], ids=["splitter-says-yes", "splitter-says-no"])
@pytest.mark.parametrize("marked", SETTLED)
def test_rules_settle(marked: str, *, flag: bool) -> None:
    expected = [part.strip() for part in marked.split("|")]
    assert cut(marked.replace("|", ""), flag=flag) == expected


@pytest.mark.parametrize("marked", ASKED)
def test_the_splitter_settles_the_rest(marked: str) -> None:
    prose = marked.replace("|", "")
    segment = Segment(
        prose_start=0,
        prose_end=len(prose),
        source_start=0,
        source_end=len(prose),
        exact=True,
    )
    block = Block(kind=BlockKind.PARAGRAPH, prose=prose, segments=(segment,))
    (passage,) = annotate(load_pipeline(), [block])
    assert texts(prose, passage.sentences) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("space", ["  ", "\xa0", " \n "])
def test_any_space_may_follow_a_stop(space: str) -> None:
    assert cut(f"It is late.{space}We left.", flag=False) == ["It is late.", "We left."]


@given(st.text(alphabet="aB1 .?!…”“)('\"[]e-\xa0£", min_size=1), st.data())
def test_sentences_tile_the_tokens(text: str, data: st.DataObject) -> None:
    doc = [token for token in TOKENIZER(text) if not token.is_space]
    if not doc:
        return
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    flags = data.draw(st.lists(st.booleans(), min_size=len(doc), max_size=len(doc)))
    sentences = split_sentences(text, starts, ends, flags)
    assert sentences[0].first == 0
    assert sentences[-1].last == len(doc)
    assert all(one.first < one.last for one in sentences)
    assert all(one.last == two.first for one, two in pairwise(sentences))
    assert all(s.start == starts[s.first] and s.end == ends[s.last - 1] for s in sentences)
