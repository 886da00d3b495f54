"""Where sentences begin: rules first, the trained splitter where rules cannot tell.

A sentence can end only at a stop (. ! ? …) and what closes with it: quotation marks,
brackets, a footnote mark. Colons, semicolons and dashes never end one; the end of a
block always does. Most stops are settled by the word before and the character after;
the rest are left to the trained splitter.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from plainspeak.language.passage import Sentence

_CLOSERS = "\"'”’)\\]»"
# What may follow a stop before the space: “word.1 Next”, “word.”[3] Next”, “word. [3] Next”.
_BRACKETED = r"\[(?:note )?(?:\d{1,3}(?: ?[-–,] ?\d{1,3})*|[a-z])\]"
FOOTNOTE = rf"(?:\d{{1,3}}|[¹²³⁰-⁹]+|\s?{_BRACKETED})"
_STOP = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]*)"
    rf"(?P<note>(?<!\d\.){FOOTNOTE})?"
    r"(?P<gap>\s+)(?=\S)"
)
_CHUNK = re.compile(r"[^\s\"“‘(\[«/–—-]+\Z")
_NEXT = re.compile(r"[\"'“‘(\[«]*(?P<word>\w+(?:['’]\w+)*)?")
_MARK = re.compile(_BRACKETED)
_NEVER_FIRST = frozenset(".,;:!?…)]”’»%")
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_DOTTED = re.compile(r"[a-z](?:\.[a-z])+")
_NUMERAL = re.compile(r"[A-HJ-Z]|[A-Z]\d+|[IVX]{2,}")
_LABEL = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[)\]]?")

# Always followed by more of the same sentence.
_NEVER_LAST = frozenset(
    "mr mrs ms mx dr prof rev revd hon cllr cllrs sgt capt lt col gen maj cmdr gov sen rep messrs "
    "fr supt insp e.g eg i.e ie viz cf vs v approx ca esp incl excl rt st mt".split()
)
# Cut short before a number, a letter or a bracket: “No. 5”, “s. 12”, “para. (b)”, “Jan. 3”.
_BEFORE_NUMBER = frozenset(
    "no nos op s ss sec para paras reg regs art arts cl sch p pp vol vols fig figs ch chap r rr pt "
    "c circa ref tel ext min max est ed eds al jan feb mar apr jun jul aug sep sept oct nov dec "
    "a.d b.c".split()
)
# May stand anywhere, last in a sentence too.
_ANYWHERE = frozenset(
    "etc ltd plc inc co corp jr sr st rd ave dept depts govt assn bros no nos al ed eds "
    "jan feb mar apr jun jul aug sep sept oct nov dec ph.d".split()
)
# A capital on one of these words after a stop nearly always opens a sentence.
_OPENS = frozenset(
    "the a an this that these those there it we you they he she our your their its his her in on "
    "at for from to with by as if when where while although though because since after before "
    "however but and or so both each all many most some such no not please what who how why which "
    "is are do does did can will would should may must has have one any under during until once "
    "also then more nobody everyone anyone someone people".split()
)
# Letters name things after these: “Annex A. The”.
_LETTERED = frozenset(
    "annex appendix part schedule section option table figure plan group class band category grade "
    "box form list zone block unit ward vitamin hepatitis type phase tier stage level".split()
)


def split_sentences(
    prose: str, starts: list[int], ends: list[int], flags: list[bool]
) -> tuple[Sentence, ...]:
    """Return the sentences of a passage.

    `starts` and `ends` are the offsets of its tokens in the prose of the block; `flags`
    says of each token whether the trained splitter would begin a sentence there.
    """
    firsts = [0]
    start = starts[0]
    for match in _STOP.finditer(prose, start, ends[-1]):
        index = bisect_left(starts, match.end())
        if index >= len(starts) or index == firsts[-1]:
            continue
        verdict = _ends_sentence(prose, start, match)
        if flags[index] if verdict is None else verdict:
            firsts.append(index)
            start = starts[index]
    return tuple(
        Sentence(first=first, last=last, start=starts[first], end=ends[last - 1])
        for first, last in zip(firsts, [*firsts[1:], len(starts)], strict=True)
    )


def _ends_sentence(prose: str, start: int, match: re.Match[str]) -> bool | None:
    """Say whether a stop ends the sentence that began at `start`; None: cannot tell."""
    found = _NEXT.match(prose, match.end())
    next_word: str = (found and found["word"]) or ""
    first = next_word[:1] or prose[match.end()]
    before = _word_before(prose, start, match.start()).lower()
    if first in _NEVER_FIRST or _MARK.match(prose, match.end()):
        return False
    if first.islower() and not _BRAND.match(next_word):
        plain = match["stop"] == "." and not match["closers"] and not _is_short(before)
        return None if plain and not match["note"] else False
    if match["stop"] == "." and (_is_short(before) or _is_label(prose, start, match)):
        return _ends_after_short(prose, start, match, before, next_word or first)
    if not before or not (first.isalnum() or first in "£$€"):
        return None
    if "…" in match["stop"] or ".." in match["stop"]:
        return True if next_word.lower() in _OPENS else None
    return None if _is_inside(prose, start, match) else True


def _ends_after_short(
    prose: str, start: int, match: re.Match[str], before: str, next_word: str
) -> bool | None:
    """Say whether the stop after an abbreviation, an initial or a label ends its sentence."""
    if _is_label(prose, start, match):
        return False
    end = match.end() + len(next_word)
    is_initial = len(next_word) == 1 and next_word.isupper() and prose[end : end + 1] == "."
    opens = next_word.lower() in _OPENS and not is_initial
    numbered = next_word[0].isdigit() or _NUMERAL.fullmatch(next_word) is not None
    if before in _BEFORE_NUMBER and (match["note"] or (numbered and not opens)):
        return False
    if before in _NEVER_LAST and not (opens and before in _ANYWHERE):
        return False
    if len(before) == 1:
        if match["note"] or is_initial:
            return False
        named = _word_before(prose, start, match.start() - 2)
        if opens or named.lower() in _LETTERED:
            return True
        return None if named.islower() else False
    if opens or not (before in _ANYWHERE or "." in before):
        return True
    return False if prose[match.start() - 1].isupper() else None


def _is_short(word: str) -> bool:
    """Whether a word before a stop may be an abbreviation or an initial."""
    return (
        word in _NEVER_LAST
        or word in _BEFORE_NUMBER
        or word in _ANYWHERE
        or (len(word) == 1 and word.isalpha())
        or _DOTTED.fullmatch(word) is not None
    )


def _is_label(prose: str, start: int, match: re.Match[str]) -> bool:
    """Whether all that stands before the stop is the number of a point: “1. First…”."""
    return _LABEL.fullmatch(prose, start, match.start()) is not None


def _is_inside(prose: str, start: int, match: re.Match[str]) -> bool:
    """Whether a stop may belong to a bracket or quotation inside the sentence only."""
    closers = match["closers"]
    if ")" in closers or "]" in closers:
        return max(prose.rfind(sign, start, match.start()) for sign in "([") > start
    return bool(closers) and match["stop"] != "." and prose[match.end()] not in '“‘"'


def _word_before(prose: str, start: int, end: int) -> str:
    """Return the word that ends at `end`, without quotation marks and brackets."""
    while end > start and prose[end - 1] in _CLOSERS:
        end -= 1
    found = _CHUNK.search(prose, max(start, end - 40), max(start, end))
    return found.group().lstrip("'") if found else ""
