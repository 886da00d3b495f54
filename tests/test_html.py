from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import MARKUP, WORDS, check_laws

import plainspeak
from plainspeak.document import Block, Document, MarkKind
from plainspeak.formats import format_of
from plainspeak.formats.html import read_html
from plainspeak.source import from_text


def read(text: str) -> Document:
    return read_html(from_text(text))


def blocks(text: str) -> list[str]:
    """Return the blocks as “kind: prose”."""
    return [f"{block.kind}: {block.prose.strip()}" for block in read(text).blocks]


def marked(block: Block, kind: MarkKind) -> list[str]:
    return [block.prose[mark.start : mark.end] for mark in block.marks if mark.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # text, breaks, entities, inline markup
        ("One\n  two", ["paragraph: One two"]),
        ("<p>One<br>two<br/>three", ["paragraph: One\ntwo\nthree"]),
        ("<p>re<b>gen</b>er<wbr>ation", ["paragraph: regeneration"]),
        ("Q&amp;A &pound;5 &#163;6 &#xA3;7", ["paragraph: Q&A £5 £6 £7"]),
        ("a&nbsp;b re&shy;use", ["paragraph: a b reuse"]),
        ("R&D, Q & A, &unknown; &", ["paragraph: R&D, Q & A, &unknown; &"]),
        ("plans<sup><a href='#n1'>1</a></sup> for 5 m<sup>2</sup>", ["paragraph: plans for 5 m2"]),
        ("kept <del>struck out</del><ins>put in</ins>", ["paragraph: kept put in"]),
        # headings, lists, definitions, tables
        ("<h1>One</h1><h4>Two</h4>", ["heading: One", "heading: Two"]),
        ("<div role=heading aria-level=3>One</div>two", ["heading: One", "paragraph: two"]),
        ("<ul><li>a<li><p>b</p><p>c</p></ul>", [f"list item: {x}" for x in "abc"]),
        ("<ol><li>a</ol>b", ["list item: a", "paragraph: b"]),
        ("<dl><dt>a<dd>b</dl>", ["term: a", "paragraph: b"]),
        (
            "<table><caption>a</caption><tr><th>b<td>c<p>d</table>",
            ["caption: a", *(f"table cell: {x}" for x in "bcd")],
        ),
        (
            "<table role=presentation><tr><td>a<p>b</p><table><td>c</table><td>d</table>",
            ["paragraph: a", "paragraph: b", "table cell: c", "paragraph: d"],
        ),
        # quotations, notes, captions, addresses
        ("<blockquote><p>a</p><ul><li>b</ul></blockquote>", ["quotation: a", "quotation: b"]),
        (
            "<ol role=doc-endnotes><li>a <a role=doc-backlink href='#r'>Back</a></ol>",
            ["footnote: a"],
        ),
        ("<img alt='a tree'><figcaption>b</figcaption>", ["caption: a tree", "caption: b"]),
        ("a <i aria-label='bc &amp; d'>e</i>", ["paragraph: a e", "caption: bc & d"]),
        ("<address>1 High St</address>", ["address: 1 High St"]),
        ("<details><summary>Help</summary>a</details>", ["heading: Help", "paragraph: a"]),
        # forms: what a resident reads, but no controls
        (
            "<form><legend>Where?</legend><p>Your home.</p><label>Street <input value=x></label>",
            ["heading: Where?", "paragraph: Your home.", "caption: Street"],
        ),
    ],
)  # fmt: skip
def test_elements(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "left_out",
    [
        "<!-- x -->",
        "<!doctype html>",
        "<?xml version='1.0'?>",
        "<script>var x = '<p>x</p>'</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<pre>x</pre>",
        "<select><option>x</select><textarea>x</textarea><button>x</button><input value=x>",
        "<svg><title>x</title><text>x</text></svg>",
        "<nav><ul><li>x</ul></nav>",
        "<header><h1>x</h1></header>",
        "<footer>x</footer>",
        "<div role=navigation>x</div>",
        "<div role='contentinfo'>x</div>",
        "<p hidden>x</p>",
        "<p hidden=until-found>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p style='color: red; display: none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<div class='govuk-breadcrumbs'><a>x</a></div>",
        "<a class='govuk-skip-link' href='#main'>x</a>",
        "<div class='gem-c-cookie-banner' role=region aria-label=x>x</div>",
        "<div class='pagination'>x</div>",
        "<div class='gem-c-related-navigation'>x</div>",
        "<aside class='related_content'>x</aside>",
        "<div class='gem-c-metadata'><dl><dt>x<dd>3 May</dl></div>",
        "<ol class='gem-c-contents-list'><li>x</ol>",
        "<ul><li><a href='#x'>x</a><li><a href='#y'>y</a></ul>",
    ],
)
def test_what_is_no_prose_is_left_out(left_out: str) -> None:
    assert blocks(f"<p>before</p>{left_out}<p>after</p>") == [
        "paragraph: before",
        "paragraph: after",
    ]


@pytest.mark.parametrize(
    "kept",
    [
        "<p hidden=false>x</p>",
        "<p aria-hidden=false>x</p>",
        "<p class='govuk-visually-hidden'>x</p>",
        "<section><header>x</header></section>",
        "<article><footer>x</footer></article>",
        "<div class='contents-list-with-body'>x</div>",
        "<div class='no-cookie-banner has-pagination'>x</div>",
        "<div class='navigate sharepoint unrelated'>x</div>",
        "<aside>x</aside>",
        "<dialog>x</dialog>",
    ],
)
def test_what_readers_see_or_hear_is_kept(kept: str) -> None:
    assert blocks(f"<p>before</p>{kept}<p>after</p>") == [
        "paragraph: before",
        "paragraph: x",
        "paragraph: after",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<header>a</header><div>b<main><header>c</header>d</main>e</div><footer>f", "cd"),
        ("a<div role='main'>b<div>c</div>d</div>e", "bcd"),
        ("a<main hidden>b</main><main>c</main>d", "c"),
        ("a<main>b<p>c", "bc"),
        ("a<main></main>b", "ab"),
        ("a<article><p>bbb</p><article>c</article>d</article>e", ["bbb", "c", "d"]),
        # a small article, such as a card, is not the page
        ("<p>The page itself.</p><article>x</article>", ["The page itself.", "x"]),
        ("<body>a<header>b</header>c</body>", "ac"),
        ("<nav>a</nav><nav>b<main>c</main>", "c"),
    ],
)
def test_the_main_part_of_a_page(text: str, expected: str | list[str]) -> None:
    assert [block.prose for block in read(text).blocks] == list(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<nav>never closed", ["never closed"]),
        ("a <b>b <i>c</b> d</i> e", ["a b c d e"]),
        ("<p>a</div></section>b</p>c", ["ab", "c"]),
        ("<p>a<div>b</p> c</div>d", ["a", "b c", "d"]),
        ("<P CLASS=x ID='a>b' data-x>a</P >b", ["a", "b"]),
        ("1 < 2 & 3 > 2 <", ["1 < 2 & 3 > 2 <"]),
        ("a <not a tag", ["a <not a tag"]),
        ("a </> b </ c> d", ["a b d"]),
        ("a <![CDATA[b < c]]> d", ["a b < c d"]),
        ("a <![CDATA[b> c", ["a c"]),
        ("<p title='a\nb\n<p>c", ["c"]),
        ("a<!-->b<!--->c", ["abc"]),
        ("<!--[if IE]><p>a</p><![endif]--><p>b", ["b"]),
        ("<ul><li>a<li>b<ul><li>c</ul>d</ul>", ["a", "b", "c", "d"]),
        ("", []),
    ],
)
def test_broken_markup_is_survived(text: str, expected: list[str]) -> None:
    assert [block.prose.strip() for block in read(text).blocks] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>Dear {{ name }}, hello", ["paragraph: Dear X, hello"]),
        ("<p>Dear\n  {{ name }}\n  hello</p>", ["paragraph: Dear X hello"]),
        ("<p>{{ body }}</p>{% block x %}<p>a</p>{% endblock %}", ["paragraph: a"]),
        ("<p>We {% if x > 1 %}will{% else %}may{% endif %} go", ["paragraph: We willmay go"]),
        ("<p>Hi <%= a > b %> <% if x %>b<% end %></p>", ["paragraph: Hi X b"]),
        ("<p>{{#if a}}b{{else}}c{{/if}} {{> d}}e {{! f }}", ["paragraph: bc e"]),
        ("<p>{{ if .A }}b{{ end }} {{ .C }}", ["paragraph: b X"]),
        ("<p><?= $a > 1 ?> b <?php if ($c > 1):\n\n?>d<?php endif ?>", ["paragraph: X b d"]),
        ("{{ button({\n  text: 'Go'\n}) }}\n<p>a</p>", ["paragraph: a"]),
        ("{# <p>a</p> #}{% comment %}<p>b</p>{% endcomment %}<p>c", ["paragraph: c"]),
        ("<p {% if a %}hidden{% endif %} class='b {{ c }}'>d</p>", []),
        ("<p {{ a }} class={{ b }} id='{{ c }}>'>d</p>", ["paragraph: d"]),
        ("<a href='{{ a }}' {{ b }}>c</a> <{{ d }}>e</{{ d }}>", ["paragraph: c e"]),
        ("<html lang='{{ lang }}'><p lang=<%= x %>>a", ["paragraph: a"]),
        ("<style>a{{b}}</style><script>{#</script><p>a {{ b }}<!-- {{ --> c", ["paragraph: a X c"]),
        ("---\nlayout: page\n---\n<p>a", ["paragraph: a"]),
    ],
)
def test_templates(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("<head><title>Bins &amp;\n recycling</title></head>a", "Bins & recycling"),
        ("---\ntitle: Bins\n---\n<title>{{ page.title }}</title>a", "Bins"),
        ("<title></title>a", None),
        ("<body><svg><title>Logo</title></svg>a", None),
        ("<title>", None),
    ],
)
def test_the_title(text: str, title: str | None) -> None:
    assert read(text).title == title


def test_languages_are_named() -> None:
    page = read(
        "<html lang=en-GB><p>One.</p>\n<main lang=EN><div lang='cy'><p>Mae’r cyngor.</p>\n"
        "<p>Diolch.</p></div>\n<p xml:lang='fr-FR'>Merci.</p>\n<p lang=english>Go to the hall."
    )
    assert [block.language for block in page.blocks] == ["cy", "cy", "fr", None]
    assert page.notes == (
        "Lines 2 to 3 are in Welsh and were not checked.",
        "Line 4 is in French and was not checked.",
    )


def test_a_welsh_page_is_welsh_throughout() -> None:
    assert [b.language for b in read("<html lang=cy><body><main><p>Diolch").blocks] == ["cy"]


def test_a_comment_that_nothing_closes_is_named() -> None:
    page = read("<p>a</p>\n<!-- note\n<p>b</p>")
    assert [block.prose for block in page.blocks] == ["a"]
    (note,) = page.notes
    assert note.startswith("Line 2 opens a comment (<!--) that nothing closes")


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a <code>b c</code> <kbd>d</kbd>", MarkKind.CODE, ["b c", "d"]),
        ("a <a href=x>b <b>c</b></a>", MarkKind.LINK, ["b c"]),
        ("a <strong>b</strong> <cite>d</cite>", MarkKind.EMPHASIS, ["b", "d"]),
        ("a <q>b c</q> d", MarkKind.QUOTATION, ["b c"]),
        ("<p>{{ a }} b {{ c }}", MarkKind.PLACEHOLDER, ["X", "X"]),
    ],
)
def test_marks(text: str, kind: MarkKind, words: list[str]) -> None:
    assert marked(read(text).blocks[0], kind) == words


@pytest.mark.parametrize(
    ("text", "phrase", "written"),
    [
        ("\ufeff<h1>A <i>big</i> plan</h1>", "big plan", "big</i> plan"),
        ("<p>😀 the &pound;5 plan</p>", "£5 plan", "&pound;5 plan"),
        ("<p>over the\r\n  line", "the line", "the\r\n  line"),
        ("{{ é }}<main>{{ 😀 }} <b>pl</b>an", "plan", "pl</b>an"),
        ("<img alt='a &amp; b plan'>", "b plan", "b plan"),
        ("<p>a<!-- é -->b", "ab", "a<!-- é -->b"),
    ],
)
def test_positions_are_those_of_the_file(text: str, phrase: str, written: str) -> None:
    source = from_text(text)
    block = next(b for b in read_html(source).blocks if phrase in b.prose)
    start = block.prose.index(phrase)
    span = block.to_source(start, start + len(phrase))
    assert source.text[span.start : span.end] == written


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.html", "html"),
        ("A.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.html.erb", "html"),
        ("a.html.j2", "html"),
        ("a.njk", "html"),
        ("a.liquid", "html"),
        ("a.jinja", "html"),
        ("a.md.njk", "markdown"),
        ("a.govspeak.erb", "markdown"),
        ("v1.2/a.txt.erb", "plain"),
        ("a.css.erb", None),
        ("a.erb", None),
        ("hosts.j2", None),
        ("a.b.html", "html"),
        ("html", None),
    ],
)
def test_names_of_files(name: str, expected: str | None) -> None:
    assert format_of(name) == expected


def test_a_page_is_checked_in_place() -> None:
    page = "<title>Hall</title><nav>Utilise</nav><main><p>We will <b>utilise</b> the hall.</main>"
    report = plainspeak.check(page, format="html")
    assert [(f.code, page[f.span.start : f.span.end]) for f in report.findings] == [
        ("officialese/utilise", "utilise")
    ]
    assert report.format == "html"


TAGS = (
    "<main>", "</main>", "<article>", "</article>", "<header>", "<footer>", "</footer>", "<ul>",
    "<li>", "</ul>", "<nav>", "</nav>", "<table role=presentation>", "</table>", "<h2>", "</h2>",
    "<b>", "</b>", "<a href='#x' aria-label='more'>", "</a>", "<sup>", "</sup>", "<title>",
    "</title>", "<p hidden>", "<div class='pagination'>", "<%= x %>", "<%", "%>", "<?php", "?>",
    "<![CDATA[", "]]>", "<p title='", "'", ">", "</",
)  # fmt: skip
pages = st.lists(st.sampled_from([*WORDS, *MARKUP, *TAGS]) | st.text(max_size=3), max_size=60)


@given(pieces=pages)
def test_any_page_keeps_the_laws(pieces: list[str]) -> None:
    source = from_text("".join(pieces))
    check_laws(read_html(source), source)


words = st.lists(
    st.sampled_from("the council will renew its plan for café users".split()), min_size=3
)


@given(words=words, data=st.data())
def test_markup_around_a_phrase_changes_no_prose(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    opening = data.draw(
        st.sampled_from(["<b>", "<a href=x>", "<span class='a'>", "<code>", "<abbr title='>'>"])
    )
    name = opening[1:].partition(" ")[0].removesuffix(">")
    phrase = f"{opening}{' '.join(words[start:end])}</{name}>"
    gaps = data.draw(
        st.lists(st.sampled_from([" ", "\n", "\r\n\t"]), min_size=len(words), max_size=len(words))
    )
    wrapped = "".join(
        word + gap for word, gap in zip([*words[:start], phrase, *words[end:]], gaps, strict=False)
    )
    assert blocks(f"<p>{wrapped}</p>") == [f"paragraph: {' '.join(words)}"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            piece * 5_000
            for piece in (
                "<!--", "<a ", '<a b="', "<a b='>' ", "<![CDATA[", "<", "</", "<?", "&#", "{{",
                "{%", "{# ", "<%", "<?php ", "<div>", "<main>", "<article>x", "<table>", "<ul><li>",
                "<ul><li><a ", "<sup>", "<script>", "<style ", "<title>", "<nav>x", "<b>x", "</p>",
                "<p aria-label=x>y", "<img alt=x>", "<p class='a-' hidden>",
            )
        ),
        "<!--" + "a" * 50_000,
        '<a b="' + "a" * 50_000,
        "<p class='" + "has-" * 20_000 + "'>x",
        "<div>" * 5_000 + "</div>" * 5_000,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_pages_are_read(text: str) -> None:
    read(text)
