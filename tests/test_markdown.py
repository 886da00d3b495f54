from __future__ import annotations

from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.document import Block, Document, MarkKind
from plainspeak.errors import ErrorKind, SourceError
from plainspeak.formats import markdown
from plainspeak.formats.markdown import read_markdown
from plainspeak.source import from_text


def read(text: str) -> Document:
    return read_markdown(from_text(text))


def blocks(text: str) -> list[str]:
    """Return the blocks as “kind: prose”."""
    return [f"{block.kind}: {block.prose.strip()}" for block in read(text).blocks]


def marked(block: Block, kind: MarkKind) -> list[str]:
    return [block.prose[mark.start : mark.end] for mark in block.marks if mark.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # paragraphs, line breaks, emphasis, entities, escapes
        ("One\ntwo  three.", ["paragraph: One two  three."]),
        ("One  \ntwo\\\nthree<br>four", ["paragraph: One\ntwo\nthree\nfour"]),
        ("**re**gen_er_*ation*", ["paragraph: regen_er_ation"]),
        ("Q&amp;A &pound;5 &#163;6 a&nbsp;b re&shy;use", ["paragraph: Q&A £5 £6 a b reuse"]),
        (r"not \*bold\* nor 1\. list", ["paragraph: not *bold* nor 1. list"]),
        (
            "The regen-\neration plan, regeneration",
            ["paragraph: The regeneration plan, regeneration"],
        ),
        ("long-\nterm", ["paragraph: long-term"]),
        ("kept ~~struck out~~ text", ["paragraph: kept  text"]),
        # headings
        ("# One\n\nTwo\n===\n\n##Three {#id}", ["heading: One", "heading: Two", "heading: Three"]),
        ("#hashtag is no heading", ["paragraph: #hashtag is no heading"]),
        # lists
        ("- a\n- [ ] b\n  - c\n\n1. d\n\n   e", [f"list item: {x}" for x in "abcde"]),
        ("- a\n  b\n- c", ["list item: a b", "list item: c"]),
        ("- a\n\n      code\n\n- b", ["list item: a", "list item: b"]),
        ("- # Head\n- > said", ["heading: Head", "quotation: said"]),
        # code
        ("a\n\n    code\n\n```\ncode\n```\n\n~~~\ncode", ["paragraph: a"]),
        ("Set `x = 1` now", ["paragraph: Set x = 1 now"]),
        # tables
        (
            "| Name | What |\n|---|---|\n| a<br>b | **c** `d\\|e` |",
            ["table cell: Name", "table cell: What", "table cell: a\nb", "table cell: c d|e"],
        ),
        (
            "| a |\n|---|\n| <ul><li>b</li><li>c</li></ul> |",
            ["table cell: a", "table cell: b", "table cell: c"],
        ),
        # quotations and call-outs
        ("> He said\n> so.\n>\n> - And so", ["quotation: He said so.", "quotation: And so"]),
        ("> [!NOTE]\n> Mind this.\n> - And that", ["paragraph: Mind this.", "list item: And that"]),
        ("> **Note:** mind this.", ["paragraph: Note: mind this."]),
        # footnotes, definitions, links, images
        ("Text[^1].\n\n[^1]: A note.\n", ["paragraph: Text.", "footnote: A note."]),
        ("Hub\n: A place.\n\n  More.", ["term: Hub", "paragraph: A place.", "paragraph: More."]),
        ("[a](b) [c][d] <https://e.f>\n\n[d]: http://g 'h'", ["paragraph: a c https://e.f"]),
        ("See ![a *big* tree](t.png) here", ["paragraph: See  here", "caption: a big tree"]),
        ("[![logo](l.png)](x)", ["caption: logo"]),
    ],
)
def test_commonmark_and_its_kin(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <!-- note --> b\n\n<!-- a\n\nb -->\n\nc", ["paragraph: a  b", "paragraph: c"]),
        ("<p>One &amp;\n  <b>t</b>wo</p><p>three", ["paragraph: One & two", "paragraph: three"]),
        ("<ul><li>a<li>b</ul>c", ["list item: a", "list item: b", "paragraph: c"]),
        ("<table><tr><th>a<td><p>b</table>", ["table cell: a", "table cell: b"]),
        ("<dl><dt>a<dd>b</dl>", ["term: a", "paragraph: b"]),
        (
            "<blockquote>\n\nHe *said*\n\n</blockquote>\n\nI say",
            ["quotation: He said", "paragraph: I say"],
        ),
        (
            "<details>\n<summary>Help</summary>\n\n- a\n\n</details>\n\nb",
            ["heading: Help", "list item: a", "paragraph: b"],
        ),
        ("<script>\nvar a\n\nvar b\n</script>\n<style>c</style>\n\nd", ["paragraph: d"]),
        ("<pre>a\n\nb</pre>\n\n<nav>\n\nc\n\n</nav>\n\nd", ["paragraph: d"]),
        ("<nav>\n\nnever closed", ["paragraph: never closed"]),
        (
            '<p hidden>a</p><p aria-hidden="true">b</p><p style="display: none">c</p>d',
            ["paragraph: d"],
        ),
        ("a <span hidden>b</span> c", ["paragraph: a  c"]),
        ("<p>a<img alt='a tree &amp; a bush'>b</p>", ["paragraph: ab", "caption: a tree & a bush"]),
        ("> <div\n>  class='x'>\n> in\n> two</div>", ["quotation: in two"]),
        ("<address>1 High St</address>", ["address: 1 High St"]),
        ("a </p> b </div> c", ["paragraph: a  b  c"]),
        ("1 < 2 & 3 > 2 <not a tag", ["paragraph: 1 < 2 & 3 > 2 <not a tag"]),
        ('<div class="x" markdown="1">\n\n**a**\n\n</div>', ["paragraph: a"]),
    ],
)
def test_html_in_markdown(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear {{ name }}, hello", ["paragraph: Dear X, hello"]),
        ("Hi {{ a }}s, <%= b %> and {{< c >}}", ["paragraph: Hi Xs, X and X"]),
        ("We {% if x %}will{% else %}may{% endif %} go", ["paragraph: We willmay go"]),
        (
            "{% include a.html %}\nText\n\n{{< note >}}\nMore\n{{< /note >}}",
            ["paragraph: Text", "paragraph: More"],
        ),
        ("A {{% b %}}word{{% /b %}} here", ["paragraph: A word here"]),
        ("{{ example({\n  group: 'x'\n}) }}\n\nText", ["paragraph: Text"]),
        ("a {# note #} b {% comment %}c{% endcomment %}", ["paragraph: a  b"]),
        ("- {{ item }}\n- b", ["list item: b"]),
        ("![a {{ b }} tree](c)", ["caption: a  tree"]),
        ("[text]({{ url | safe }}) <a href='{{ b }}'>c</a>", ["paragraph: text c"]),
        ("```\n{{ a }}\n```\n\n{{ b", ["paragraph: {{ b"]),
        ("a {{ b\n\nc }} d", ["paragraph: a {{ b", "paragraph: c }} d"]),
    ],
)
def test_template_tags(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$CTA\nCall us\n$CTA", ["paragraph: Call us"]),
        (
            "^A call-out^\n\n%A warning%\n\n@Important@",
            [f"paragraph: {x}" for x in ("A call-out", "A warning", "Important")],
        ),
        ("50%\n\n@mention said so", ["paragraph: 50%", "paragraph: @mention said so"]),
        (
            "$A\n1 High Street\nLeeds\n$A\n\nText",
            ["address: 1 High Street Leeds", "paragraph: Text"],
        ),
        ("s1. One\ns2. Two", ["list item: One", "list item: Two"]),
        ("{::highlight-answer}\nText\n{:/highlight-answer}", ["paragraph: Text"]),
        (
            "Text\n{: .class}\n\n{barchart}\n\n[Image: a.png]\n\n*[NHS]: health\n\n!!1",
            ["paragraph: Text"],
        ),
        ("See [InlineAttachment:plan.pdf] now", ["paragraph: See X now"]),
        ("{button start}[Start now](x){/button}", ["paragraph: Start now"]),
        ("```\n$CTA\n```\n\n`{::a}`", ["paragraph: {::a}"]),
    ],
)
def test_govspeak(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ('---\ntitle: "The plan"\nx: y\n---\n\nText', "The plan", ["paragraph: Text"]),
        ("\n\n---\r\ntitle: It’s here\r\n---\r\nText", "It’s here", ["paragraph: Text"]),
        ("+++\ntitle = 'Plan'\n+++\nText", "Plan", ["paragraph: Text"]),
        ("---\n# note\ntitle: a: b\n...\nText", "a: b", ["paragraph: Text"]),
        ("---\n---\nText", None, ["paragraph: Text"]),
        (
            "---\n\nSome prose here.\n\n---\n\nText",
            None,
            ["paragraph: Some prose here.", "paragraph: Text"],
        ),
        ("Text\n\n---\n\ntitle: x\n\n---\n", None, ["paragraph: Text", "paragraph: title: x"]),
        ("---\ntitle: never closed", None, ["paragraph: title: never closed"]),
    ],
)
def test_front_matter(text: str, title: str | None, expected: list[str]) -> None:
    assert read(text).title == title
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a `b c` d", MarkKind.CODE, ["b c"]),
        ("a <kbd>b</kbd> `` c` ``", MarkKind.CODE, ["b", "c`"]),
        ("a [b *c*](d) <e@f.uk>", MarkKind.LINK, ["b c", "e@f.uk"]),
        ("a **b _c_** <em>d</em>", MarkKind.EMPHASIS, ["b c", "c", "d"]),
        ("a <q>b c</q> d", MarkKind.QUOTATION, ["b c"]),
        ("{{ a }} b {{ c }}", MarkKind.PLACEHOLDER, ["X", "X"]),
    ],
)
def test_marks(text: str, kind: MarkKind, words: list[str]) -> None:
    assert marked(read(text).blocks[0], kind) == words


@pytest.mark.parametrize(
    ("text", "phrase", "written"),
    [
        ("\ufeff# A *big* plan", "big plan", "big* plan"),
        ("😀 the &pound;5 plan", "£5 plan", "&pound;5 plan"),
        ("> over the\n> line", "the line", "the\n> line"),
        ("a\tb\r\nc", "b c", "b\r\nc"),
        ("| é | plan |\n|--|--|", "plan", "plan"),
        ("---\ntitle: é\n---\n{{ é }} 😀 plan", "plan", "plan"),
        ("<p>é &amp; <b>pl</b>an</p>", "plan", "pl</b>an"),
        ("The regen-\neration. regeneration", "regeneration.", "regen-\neration."),
    ],
)
def test_positions_are_those_of_the_file(text: str, phrase: str, written: str) -> None:
    source = from_text(text)
    block = next(b for b in read_markdown(source).blocks if phrase in b.prose)
    start = block.prose.index(phrase)
    span = block.to_source(start, start + len(phrase))
    assert source.text[span.start : span.end] == written


def test_heading_levels() -> None:
    text = "# a\n\n###b\n\nc\n---\n\n<h4>d</h4>\n\ne"
    assert [block.level for block in read(text).blocks] == [1, 3, 2, 4, 0]


words = st.lists(
    st.sampled_from("the council will renew its plan for café users".split()), min_size=3
)


@given(words=words, data=st.data())
def test_markup_around_a_phrase_changes_no_prose(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    before, after = data.draw(
        st.sampled_from([("**", "**"), ("_", "_"), ("[", "](x)"), ("<b>", "</b>"), ("`", "`")])
    )
    phrase = f"{before}{' '.join(words[start:end])}{after}"
    gaps = data.draw(
        st.lists(st.sampled_from([" ", "\n"]), min_size=len(words), max_size=len(words))
    )
    wrapped = "".join(
        word + gap for word, gap in zip([*words[:start], phrase, *words[end:]], gaps, strict=False)
    )
    assert blocks(wrapped) == [f"paragraph: {' '.join(words)}"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            piece * 5_000
            for piece in (
                "[", "![", "](", "`a``", "*a ", "**a", "<!--", "<a ", "<a b='>' ", "{%", "{{",
                "{# ", "<%", "&#", "> ", ">", "<div>", "<b>x", "</p>", "<li>", "^x\n", "$A\n",
                "|a", "a\n: b\n", "- ", "[^1]: ", "~~~\n", "<script>", "a@", "“", "'a ",
            )
        ),
        "".join("  " * depth + "- x\n" for depth in range(500)),
        "<div>" * 5_000 + "</p>" * 5_000,
        "{{" * 5_000 + "\n\n}}",
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_files_are_read(text: str) -> None:
    read(text)


def test_a_parser_that_gives_up_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """What Rust raises."""

    class Parser:
        def events_with_range(self, _text: str) -> NoReturn:
            raise PanicException

    monkeypatch.setattr(markdown, "_PARSER", Parser())
    with pytest.raises(SourceError, match=r"plan\.md could not be read as Markdown") as caught:
        read_markdown(from_text("text", "plan.md"))
    assert caught.value.kind is ErrorKind.FORMAT
