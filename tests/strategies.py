"""Hypothesis strategies for drafts with markup, and the laws that every document keeps."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from plainspeak.document import Document
from plainspeak.source import Source

WORDS = (
    "council plan regeneration co-production café naïve 😀 £3.5m e.g. residents’ “stakeholders” "
    "don't 12 NHS re\u00aduse no\u00a0break utilise x"
).split(" ")
MARKUP = (
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    ">",
    "    ",
    "\t",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "| ",
    "|---|---|\n",
    ": ",
    "\\*",
    "&amp;",
    "&shy;",
    "&#x41;",
    "<",
    "<br>",
    "<p>",
    "</p>",
    "<div lang='cy'>",
    "</div>",
    "<!--",
    "-->",
    "<img alt='a picture'>",
    "<script>",
    "</script>",
    "<q>",
    "</q>",
    "<td>",
    "{{ name }}",
    "{{",
    "}}",
    "{% if x %}",
    "{% endif %}",
    "{% comment %}",
    "{% endcomment %}",
    "<%= x %>",
    "---\n",
    "+++\n",
    "title: a\n",
    "$A\n",
    "$CTA\n",
    "^",
    "%",
    "{: .x}",
    "s1. ",
    "*[NHS]: service",
    "-\n",
    "“",
    "”",
    "‘",
    "’",
    '"',
    "===",
    "\x00",
    "\ufeff",
    "\f",
    "  \n",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    " ",
)

drafts = st.lists(st.sampled_from([*WORDS, *MARKUP]) | st.text(max_size=3), max_size=40).map(
    "".join
)
line_ends = st.sampled_from(["\n", "\r\n", "\r"])


def check_laws(document: Document, source: Source) -> None:
    """Assert what holds for every document: see the rules at the head of document.py."""
    for block in document.blocks:
        assert block.prose.strip()
        prose_end = source_end = 0
        for segment in block.segments:
            assert segment.prose_start == prose_end < segment.prose_end
            assert source_end <= segment.source_start < segment.source_end <= len(source.text)
            if segment.exact:
                written = source.text[segment.source_start : segment.source_end]
                assert written == block.prose[segment.prose_start : segment.prose_end]
            prose_end, source_end = segment.prose_end, segment.source_end
        assert prose_end == len(block.prose)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.prose)
        spans = [block.to_source(i, i + 1) for i in range(len(block.prose))]
        assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(spans))
        for index, span in enumerate(spans):
            there = block.to_prose(span.start)
            assert there is not None
            assert there <= index
    starts = [block.segments[0].source_start for block in document.blocks]
    assert starts == sorted(starts)
