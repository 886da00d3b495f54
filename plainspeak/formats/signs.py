"""What stands in a Markdown file and is no Markdown."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """text[start:end] is a tag or a sign.

    `is_word` says whether it puts words on the page, and is None where it leaves nothing
    at all. `markdown`, of the same length, means the same.
    """

    start: int
    end: int
    is_word: bool | None = None
    markdown: str = ""
