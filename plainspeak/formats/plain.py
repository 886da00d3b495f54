"""Plain text: paragraphs between blank lines, and lists by their bullets."""

from __future__ import annotations

import re

from plainspeak.document import BlockBuilder, BlockKind, Document, built
from plainspeak.source import Source

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_BULLET = re.compile(
    r"[ \t\xa0]*(?:[-*+•·‣▪●○◦–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])[ \t\xa0]+(?=\S)"
)


def read_plain(source: Source) -> Document:
    """Read plain text; lines of one paragraph are joined with single spaces."""
    builders: list[BlockBuilder] = []
    current: BlockBuilder | None = None
    previous_end = 0
    for match in _LINE.finditer(source.text):
        line = match.group().rstrip("\r\n")
        start = match.start()
        body = line.strip()
        if not body:
            current = None
            continue
        bullet = _BULLET.match(line)
        if bullet:
            current = BlockBuilder(BlockKind.LIST_ITEM)
            builders.append(current)
            start += bullet.end()
            body = line[bullet.end() :].rstrip()
        else:
            start += len(line) - len(line.lstrip())
            if current is None:
                current = BlockBuilder(BlockKind.PARAGRAPH)
                builders.append(current)
        if current.length:
            current.add(" ", previous_end, start, exact=False)
        current.add(body, start, start + len(body), exact=True)
        previous_end = start + len(body)
    return Document(format="plain", blocks=built(builders))
