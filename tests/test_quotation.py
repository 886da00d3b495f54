from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.document import BlockKind
from plainspeak.formats import parse
from plainspeak.language.quotation import addresses, protected, quotations
from plainspeak.source import from_text


@pytest.mark.parametrize(
    ("prose", "quoted"),
    [
        ("He said “we will act on this” today.", ["“we will act on this”"]),
        ('"We will act on this," she said.', ['"We will act on this,"']),
        ("She said: ‘We’ll act on this, don’t worry.’ Then", ["‘We’ll act on this, don’t worry.’"]),
        ("She said: 'We'll act on this, don't worry.' Then", ["'We'll act on this, don't worry.'"]),
        ("«Nous allons faire cela» fin", ["«Nous allons faire cela»"]),
        ("„Wir machen das jetzt so“ Ende", ["„Wir machen das jetzt so“"]),
        (
            "“They told us ‘it is all over now’ and left.” So",
            ["“They told us ‘it is all over now’ and left.”"],
        ),
        ("‘The residents’ needs are met,’ he said.", ["‘The residents’ needs are met,’"]),
        ("“This goes on in the next paragraph.", ["“This goes on in the next paragraph."]),
        ('"This goes on in the next paragraph.', ['"This goes on in the next paragraph.']),
        (
            "“One two three four” and “five six seven eight”",
            ["“One two three four”", "“five six seven eight”"],
        ),
        ("(“one two three four”)", ["“one two three four”"]),
        # short, and somebody's words
        ("She said “yes” and left", ["“yes”"]),
        ("“Never again”, said Mr Lee", ["“Never again”"]),
        ("One resident told us: “More buses”", ["“More buses”"]),
        # scare quotes, names, apostrophes, inches
        ("the so-called “hub”", []),
        ("the ‘active travel’ plan", []),
        ("the residents’ views, the council’s plan and Jo's dog", []),
        ("in the '90s and ’80s, rock 'n' roll is James' thing", []),
        ('a 5" pipe beside a 6" pipe and 7" more', []),
        ("no marks at all", []),
    ],
)
def test_somebodys_words_are_known_as_such(prose: str, quoted: list[str]) -> None:
    assert [prose[start:end] for start, end in quotations(prose)] == quoted


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("See https://www.gov.uk/a-b?c=d. Then", ["https://www.gov.uk/a-b?c=d"]),
        ("(www.example.org/plan)", ["www.example.org/plan"]),
        ("at leeds.gov.uk/engage, or nhs.uk", ["leeds.gov.uk/engage", "nhs.uk"]),
        ("mail first.last+x@council.gov.uk.", ["first.last+x@council.gov.uk"]),
        ("#CoProduction by @CabinetOffice", ["#CoProduction", "@CabinetOffice"]),
        ("open strategy-v2.docx or data/plan.csv", ["strategy-v2.docx", "data/plan.csv"]),
        ("e.g. the U.K. and/or 3.5 per cent. Next", []),
        ("C#, item #, R&D", []),
    ],
)
def test_addresses(prose: str, found: list[str]) -> None:
    assert [prose[start:end] for start, end in addresses(prose)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> all of this", ["all of this"]),
        ("a <q>short one</q> b", ["short one"]),
        ("run `utilise` at {{ place }}", ["utilise", "X"]),
        ("<address>Hub House</address>", ["Hub House"]),
        ("[utilise](x) is **read**", []),
    ],
)
def test_markup_protects(text: str, expected: list[str]) -> None:
    block = parse(from_text(text), "markdown").blocks[0]
    assert [block.prose[start:end] for start, end in protected(block)] == expected


@given(
    st.lists(st.sampled_from(["a ", "s’ ", "b. ", *"“”\"‘’'«»„@#./- "]), max_size=60).map("".join)
)
def test_ranges_are_in_order_and_apart(text: str) -> None:
    for block in parse(from_text(text), "plain").blocks:
        ranges = protected(block)
        ends = [0, *(end for _, end in ranges)]
        assert all(end <= start for (start, _), end in zip(ranges, ends, strict=False))
        assert ends[-1] <= len(block.prose)
        assert block.kind is not BlockKind.QUOTATION or ranges == [(0, len(block.prose))]


@pytest.mark.parametrize("piece", ['"a ', "'a ", "‘a ", "“a ", "a@", "a.", "a-", "a/", "#a", "a"])
def test_hostile_prose(piece: str) -> None:
    block = parse(from_text(piece * 50_000), "plain").blocks[0]
    assert len(protected(block)) <= 50_000
