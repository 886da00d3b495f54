from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.formats.plain import read_plain
from plainspeak.source import from_text


def blocks(text: str) -> list[str]:
    return [f"{block.kind}: {block.prose}" for block in read_plain(from_text(text)).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # paragraphs
        (
            "One two\nthree.\n\nFour.\r\n\r\nFive.\r\rSix.",
            ["One two three.", "Four.", "Five.", "Six."],
        ),
        ("  One\n  two\n \t \n\xa0\nThree", ["One two", "Three"]),
        ("One.\n\fTwo.\n\f\nThree.", ["One. Two.", "Three."]),
        ("Dear Sir\n\n\n\n", ["Dear Sir"]),
        ("", []),
        (" \n\t\n", []),
        # dashes, figures and letters that begin a line by chance
        ("The cost rose to\n12. We paid it\nin May", ["The cost rose to 12. We paid it in May"]),
        ("a plan\n– the first –\nfor all", ["a plan – the first – for all"]),
        ("3.5 million people", ["3.5 million people"]),
        ("A. Smith wrote it.", ["A. Smith wrote it."]),
        # hyphens at line ends
        ("The regen-\neration. Regeneration", ["The regeneration. Regeneration"]),
        ("Infor-\nmation and manage-\nment", ["Infor-mation and management"]),
        ("co-\nproduction and co-production", ["co-production and co-production"]),
        ("a well-\nknown fact", ["a well-known fact"]),
        ("pre-\nand post-natal", ["pre- and post-natal"]),
        ("COVID-\n19 and Anglo-\nSaxon", ["COVID-19 and Anglo-Saxon"]),
        ("a plan -\nthe first", ["a plan - the first"]),
        ("regen\u00ad\neration", ["regeneration"]),
        # lines that were not wrapped by hand
        (
            "Dear Ms Lee\n" + "word " * 40 + "end.\nYours",
            ["Dear Ms Lee", "word " * 40 + "end.", "Yours"],
        ),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert blocks(text) == [f"paragraph: {prose}" for prose in expected]


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- b", "* a\n* b", "• a\n• b", "•\ta\n•\tb", "– a\n– b", "1. a\n2. b", "1) a\n2) b",
        "(1) a\n(2) b", "a) a\nb) b", "(a) a\n(b) b", "A. a\nB. b", "i. a\nii. b", "(iv) a\n(v) b",
        "  - a\n  - b", "- a\n\n- b", "1.\ta\n\n2.\tb", "- a\n\t- b", "◦ a\n▪ b", "o\ta\no\tb",
        "1.1 a\n1.2 b", "-\xa0a\n-\xa0b",
    ],
)  # fmt: skip
def test_bullets_of_all_kinds(text: str) -> None:
    assert blocks(text) == ["list item: a", "list item: b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We will:\n- go\n  on\n- stop",
            ["paragraph: We will:", "list item: go on", "list item: stop"],
        ),
        ("- go\non\n- stop", ["list item: go on", "list item: stop"]),
        (
            "- We will go.\n- Stop.\nThen rest.",
            ["list item: We will go.", "list item: Stop.", "paragraph: Then rest."],
        ),
        ("1.1 The Council will go.", ["list item: The Council will go."]),
        ("We will\n• go", ["paragraph: We will", "list item: go"]),
    ],
)
def test_list_items_and_what_is_around_them(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our plan\n\nWe will go.", ["heading: Our plan", "paragraph: We will go."]),
        ("1. Introduction\n\nWe will go.", ["heading: 1. Introduction", "paragraph: We will go."]),
        ("How we will go\n\nBy bus.", ["heading: How we will go", "paragraph: By bus."]),
        ("PLAN\n====\nText\n----\nMore", ["heading: PLAN", "heading: Text", "paragraph: More"]),
        ("We will go\n\nBy bus.", ["paragraph: We will go", "paragraph: By bus."]),
        ("Apples\n\nPears\n\nPlums", ["paragraph: Apples", "paragraph: Pears", "paragraph: Plums"]),
        ("Who pays?\n\nWho decides?\n\n", ["paragraph: Who pays?", "paragraph: Who decides?"]),
        ("Yours,\n\nJo Lee", ["paragraph: Yours,", "paragraph: Jo Lee"]),
        ("A\n\n-----\n\nB", ["paragraph: A", "paragraph: B"]),
    ],
)
def test_headings_only_where_that_is_safe(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> He said\n> so\n\nNo", ["quotation: He said so", "paragraph: No"]),
        (">> He\n> > said\nNo", ["quotation: He said", "paragraph: No"]),
        (
            "Name\tAge\nJo\t7",
            ["table cell: Name", "table cell: Age", "table cell: Jo", "table cell: 7"],
        ),
        (
            "| a b | c |\n|-----|---|\n| d | |",
            ["table cell: a b", "table cell: c", "table cell: d"],
        ),
        ("Tel:\t123", ["paragraph: Tel: 123"]),
    ],
)
def test_mail_and_tables(text: str, expected: list[str]) -> None:
    assert [block for block in blocks(text) if block != "table cell: "] == expected


@given(
    words=st.lists(
        st.sampled_from("the council will renew its plan for café users by 2030, maybe".split()),
        min_size=1,
        max_size=80,
    ),
    width=st.integers(20, 100),
)
def test_wrapping_changes_no_prose(words: list[str], width: int) -> None:
    text = " ".join(words)
    wrapped = textwrap.fill(text, width, break_on_hyphens=False)
    assert [block.split(": ", 1)[1] for block in blocks(wrapped)] == [text]


@pytest.mark.parametrize(
    "piece", ["a", " ", "\n", "- a\n", "a\tb\n", "1. a\n\n", "ab-\n", "> ", ">", "“a "]
)
def test_long_files_and_lines_are_read(piece: str) -> None:
    assert len(blocks(piece * 20_000)) <= 40_000
