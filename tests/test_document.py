from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import check_laws, drafts, line_ends

from plainspeak.document import BlockBuilder, BlockKind
from plainspeak.formats import READERS, parse
from plainspeak.source import from_text


@pytest.mark.parametrize("format_name", sorted(READERS))
@given(text=drafts | st.text())
def test_any_text_keeps_the_laws(format_name: str, text: str) -> None:
    source = from_text(text)
    check_laws(parse(source, format_name), source)


@pytest.mark.parametrize("format_name", sorted(READERS))
@given(text=drafts, line_end=line_ends)
def test_line_ends_change_no_prose(format_name: str, text: str, line_end: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    plain = parse(from_text(text), format_name)
    other = parse(from_text(text.replace("\n", line_end)), format_name)
    assert [(b.kind, b.prose) for b in plain.blocks] == [(b.kind, b.prose) for b in other.blocks]


@given(text=drafts)
def test_a_byte_order_mark_moves_nothing(text: str) -> None:
    text = text.lstrip("\ufeff")
    plain = parse(from_text(text), "markdown")
    marked = parse(from_text("\ufeff" + text), "markdown")
    assert [b.segments for b in plain.blocks] == [b.segments for b in marked.blocks]


def edited(text: str, phrase: str, new: str, format_name: str = "markdown") -> str | None:
    """Replace the phrase where it stands in the prose; None where that is not possible."""
    source = from_text(text)
    for block in parse(source, format_name).blocks:
        start = block.prose.find(phrase)
        if start >= 0:
            edit = block.edit(start, start + len(phrase), new, source.text)
            if edit is None:
                return None
            return source.text[: edit.start] + edit.text + source.text[edit.end :]
    raise AssertionError(f"{phrase!r} is not in the prose of {text!r}")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("We will make use of it.", "We will use it."),
        ("We will make use\nof it.", "We will use it."),
        ("We will make\r\nuse of it.", "We will use it."),
        ("- We will make\n  use of it.", "- We will use it."),
        ("We will make\xa0use of it.", "We will use it."),
        ("We will **make use of** it.", "We will **use** it."),
        ("We will make u\u00adse of it.", "We will use it."),
        ("| We will make use of it. |\n|--|", "| We will use it. |\n|--|"),
        ("<p>We will make use of it.</p>", "<p>We will use it.</p>"),
        ("> [!NOTE]\n> We will make\n> use of it.", None),
        ("We will make **use** of it.", None),
        ("We will make [use](x) of it.", None),
        ("We will make&nbsp;use of it.", None),
        ("We will make  \nuse of it.", None),
        ("We will make\\\nuse of it.", None),
        ("We will make<br>use of it.", None),
    ],
)
def test_edits_leave_markup_alone(text: str, result: str | None) -> None:
    phrase = (
        "make\nuse of" if result is None and ("\n" in text or "<br>" in text) else "make use of"
    )
    phrase = "make use of" if text.startswith(">") else phrase
    assert edited(text, phrase, "use") == result


def test_a_word_broken_at_a_line_end_is_replaced_whole() -> None:
    text = "The regen-\neration scheme. Regeneration is slow."
    assert edited(text, "regeneration", "renewal", "plain") == (
        "The renewal scheme. Regeneration is slow."
    )


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("re\u00adgen", "regen"),
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("a\xa0b\u202fc\td", "a b c d"),
        ("a\ud800b", "a\ufffdb"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_unseen_and_odd_characters(text: str, prose: str) -> None:
    builder = BlockBuilder(BlockKind.PARAGRAPH)
    builder.literal(text, 0)
    block = builder.build()
    assert block is not None
    assert block.prose == prose
    assert block.to_source(0, len(prose)).end == len(text)
