"""What the lines of plain text are: list items, headings, rows of tables, rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"([^\r\n]*+)(?:\r\n|\r|\n|\Z)")
_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_MARKER = re.compile(
    r"(?:(?P<sign>[•·‣▪●○◦■□–—*+-]|[oo](?=\t))"
    r"|(?P<number>\(?\d{1,3}[.)](?:\d{1,2}[.)]?){0,3}|\d{1,2}(?:\.\d{1,2}){1,3})"
    r"|(?P<roman>\(?[ivx]{1,5}[.)])"
    r"|(?P<letter>\(?[a-zA-Z][.)]))[ \t\xa0]+(?=[^\s])"
)
_UNDERLINE = re.compile(r"[^\w\s]{3,}(?:[ \t]*[^\w\s])*")
_HAS_WORD = re.compile(r"[^\W_]")
_CELL = re.compile(r"[^|\t]+")
_HEADING_END = re.compile(r"[.!;:,…]\Z")
_VERB = re.compile(
    r"\b(?:we|you|they|it|i|is|are|was|were|will|must|should|may|can|has|have|had|shall|please)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"(?:how|what|when|where|why|who|which|if|about)\b", re.IGNORECASE)
_LONGEST_HEADING = 70
# “[plainspeak: ignore legal/hereby -- the law says so]”: a line for us, and not for readers.
DIRECTIVE_LINE = re.compile(
    r"(?<![^\r\n])[ \t]*\[(?P<text>plainspeak(?:[ \t]*:|[ \t]+ignore)[^\r\n]*)", re.IGNORECASE
)
_ENDS_SENTENCE = re.compile(r"[.!?:;]['\"’”)\]]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """text[start:end] is a line without its margins; `quoted` if “>” stood before it."""

    start: int
    end: int
    indent: int
    quoted: bool = False


def without_directives(text: str) -> str:
    """Return the text with its directive lines blank, as long as before."""
    return DIRECTIVE_LINE.sub(_blank, text)


def _blank(line: re.Match[str]) -> str:
    is_whole = line["text"].rstrip().endswith("]") or "]" not in line["text"]
    return " " * len(line[0]) if is_whole else line[0]


def chunks(text: str) -> Iterator[list[Line]]:
    """Yield the lines between blank ones; no chunk is empty."""
    lines: list[Line] = []
    for match in _LINE.finditer(text):
        start, end = match.span(1)
        quote = _QUOTED.match(text, start, end)
        low = quote.end() if quote else start
        body = text[low:end]
        stripped = body.strip()
        if not stripped:
            if lines:
                yield lines
                lines = []
            continue
        indent = len(body) - len(body.lstrip())
        lines.append(
            Line(
                start=low + indent,
                end=low + indent + len(stripped),
                indent=indent,
                quoted=quote is not None,
            )
        )
    if lines:
        yield lines


def find_markers(text: str, lines: list[Line], previous: list[Line]) -> dict[int, int]:
    """Return the lines that begin list items, each with the offset after its marker.

    A line in the middle of a paragraph may begin with a dash or a figure by chance, so
    there it takes company: a colon or full stop before it, or another such line.
    """
    found: dict[int, tuple[str, re.Match[str]]] = {}
    for index, line in enumerate(lines):
        match = _MARKER.match(text, line.start, line.end)
        if match:
            found[index] = match.lastgroup or "", match
    kinds = [_kind(text, kind, match) for kind, match in found.values()]
    count = Counter(kinds)
    markers: dict[int, int] = {}
    for (index, (kind, match)), name in zip(found.items(), kinds, strict=True):
        company = count[name] > 1 or index - 1 in markers
        if index == 0:
            sure = company or _opens_list(text, kind, match, previous)
        else:
            before = lines[index - 1]
            sure = company or match[0][0] in "•·‣▪●○◦■□" or ends_sentence(text, before)
        if sure:
            markers[index] = match.end()
    return markers


def _kind(text: str, kind: str, match: re.Match[str]) -> str:
    """Return what markers of one list have in common."""
    if kind == "sign":
        return text[match.start()]
    sign = match[0].strip()
    return f"{kind}{sign.count('.') if sign[-1].isalnum() else sign[-1]}"


def _opens_list(text: str, kind: str, match: re.Match[str], previous: list[Line]) -> bool:
    """Whether a marker that begins a chunk is one: not “A. Smith” nor “3.5 million”."""
    if kind == "sign":
        return True
    sign = match[0].strip()
    if kind == "letter" and sign[0].isupper():
        before = _MARKER.match(text, previous[0].start) if previous else None
        return before is not None and ord(before[0][0]) + 1 == ord(sign[0])
    if kind == "number" and "." in sign[:-1]:
        return text[match.end()].isupper()
    return True


def ends_sentence(text: str, line: Line) -> bool:
    """Whether a line ends with a stop, a colon or a semicolon."""
    return _ENDS_SENTENCE.search(text, max(line.start, line.end - 4), line.end) is not None


def is_underline(text: str, line: Line) -> bool:
    """Whether a line is a rule: nothing but signs."""
    return not _HAS_WORD.search(text, line.start, line.end)


def is_heading(text: str, line: Line, previous: list[Line], following: list[Line]) -> bool:
    """Whether a line that stands alone is surely a heading.

    It is short, begins like one, ends without a stop, is no sentence, follows on a
    finished one, and prose comes after it.
    """
    body = text[line.start : line.end]
    if line.quoted or len(body) > _LONGEST_HEADING or _HEADING_END.search(body):
        return False
    if not (body[0].isupper() or body[0].isdigit()) or "\t" in body or "|" in body:
        return False
    if _VERB.search(body) and not _QUESTION_WORD.match(body):
        return False
    if previous and len(previous) == 1 and not ends_sentence(text, previous[-1]):
        return False
    if not following or following[0].quoted:
        return False
    # Questions one after another are a list of questions.
    after = text[following[0].start : following[0].end]
    if body.endswith("?") and after.endswith("?"):
        return False
    return len(following) > 1 or ends_sentence(text, following[0])


def table_cells(text: str, lines: list[Line]) -> dict[int, list[tuple[int, int]]]:
    """Return the rows of a table drawn with tabs or bars, each with the range of its cells.

    A table has at least two rows with the same sign, not counting tabs after a bullet.
    """
    rows: dict[int, list[tuple[int, int]]] = {}
    for sign in "\t|":
        found = {
            index: cells
            for index, line in enumerate(lines)
            if (cells := _cells(text, line, sign)) is not None
        }
        if len(found) > 1:
            rows.update(found)
    return rows


def _cells(text: str, line: Line, sign: str) -> list[tuple[int, int]] | None:
    """Return the cells of a line that may be a row: with a tab, or with two bars or more."""
    wanted = 1 if sign == "\t" else 2
    if text.count(sign, line.start, line.end) < wanted or _MARKER.match(text, line.start, line.end):
        return None
    cells: list[tuple[int, int]] = []
    for match in _CELL.finditer(text, line.start, line.end):
        body = match[0].strip()
        if _HAS_WORD.search(body):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            cells.append((start, start + len(body)))
    return cells
