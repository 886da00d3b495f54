"""Acronyms in a passage, and whether a sentence says what one stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainspeak.language.passage import Passage
from plainspeak.language.quotation import protected, touches

_CANDIDATE = re.compile(
    r"(?<![\w.@/#&+;\\*])(?P<letters>[A-Z](?:[A-Za-z0-9]|&(?=[A-Z]))*?[A-Z0-9])"
    r"(?P<plural>s)?(?P<owner>['’]s|(?<=s)['’])?(?![\w@&]|\.\w)"
)
# After a slash, too: “SEN/SEND”, but not in a reference such as “PL/123”.
_SLASHED = re.compile(r"(?<=[A-Z]/)(?P<letters>[A-Z]{2,6})(?P<plural>s)?(?P<owner>)(?![\w/-])")
_WORD_INSIDE = re.compile(r"[a-z]{3}")  # a brand name: OpenID
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_GRADES = re.compile(r"(?=.*([A-E])\1)[A-E]{3}")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")
# “BS 5839”, “SI 2010/123”, “COVID-19”, but not the year of “DSG 2024”.
_NUMBER_AFTER = re.compile(r"\s(?!(?:19|20)\d\d\b)\d{3,}|\s\d+[/-]\d|[-/]\d")
# Placeholders and codes: “YYYY-MM-DD”.
_CODE_BEFORE = re.compile(r"[A-Z]-\Z")
_CODE_AFTER = re.compile(r"-[A-Z]{2}")
_NUMBER_BEFORE = re.compile(r"\d[\w/]*[-/]\Z")
_TIME_BEFORE = re.compile(r"\d\s?\Z")
# In a run of words in capitals.
_CAPITALS_BEFORE = re.compile(r"(?:(?<!\w)[A-Z’'&,()-]{2,}[,;:!]?\s+){1,4}\Z")
_CAPITALS_AFTER = re.compile(r"(?:[,;:!]?\s+[A-Z’'&()-]{2,}(?!\w)){1,4}")
_NEAR = 60
_TITLE = frozenset("mr mrs ms miss mx dr cllr councillor prof professor sir lord lady rev".split())
# Words that people put in capitals to stress them.
_STRESSED = frozenset(
    "all also always and any are ask at be before both but by can do each end every few first for "
    "free from full get go good help here how if important in is it key last late less lot main "
    "make many may me more most must need never new next no non none not note now of off on once "
    "one only open or other our out over own part past pay plus read real same say see send set "
    "she some start still stop take than that the then there these they this those time to today "
    "too total two under until up urgent use very via warning was we well what when where which "
    "who why will with work yes yet you your zero draft final page part section table true false "
    "dear date name title board post put patch get null delete find hold major minor "
    "notice readme solid team january february march april june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday shall should could "
    "would user users legal fax info block blocks log logs show sprint batch".split()
)
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "FW", "LS", "SYM", "XX", "ADD"})
_LONGEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of an acronym; prose[start:end] is all of it, with its plural and possessive."""

    letters: str
    plural: bool
    owner: bool
    start: int
    end: int


def find_acronyms(passage: Passage, known: frozenset[str]) -> Iterator[Use]:
    """Yield the acronyms of a passage outside quotations, code and addresses.

    `known` are acronyms that are recognised whatever they look like ("S106", "SENDIASS").
    """
    prose = passage.block.prose
    matches = [
        match
        for pattern in (_CANDIDATE, _SLASHED)
        for match in pattern.finditer(prose, passage.start, passage.end)
        if match["letters"] in known or _looks_right(match["letters"])
    ]
    if not matches:
        return
    kept_out = protected(passage.block)
    for match in sorted(matches, key=lambda match: match.start()):
        start, end = match.span()
        if touches(kept_out, start, end):
            continue
        if _is_code(prose, start, match.end("letters")) or _is_initials(prose, start, end):
            continue
        if match["letters"] not in known and not _is_noun(passage, start):
            continue
        if _is_shouted(prose, start, end):
            continue
        yield Use(
            letters=match["letters"],
            plural=match["plural"] is not None,
            owner=bool(match["owner"]),
            start=start,
            end=end,
        )


def _looks_right(letters: str) -> bool:
    capitals = sum(letter.isupper() for letter in letters)
    return (
        1 < capitals <= _LONGEST
        and letters.replace("&", "").isalpha()
        and capitals * 2 > len(letters)
        and letters.lower() not in _STRESSED
        and not _WORD_INSIDE.search(letters)
        and not _ROMAN.fullmatch(letters)
        and not _GRADES.fullmatch(letters)
    )


def _is_code(prose: str, start: int, end: int) -> bool:
    """Whether the letters are part of a postcode, a reference number or a time."""
    before = prose[max(0, start - _NEAR) : start]
    return (
        _POSTCODE.match(prose, start) is not None
        or _NUMBER_AFTER.match(prose, end) is not None
        or _NUMBER_BEFORE.search(before) is not None
        or _CODE_BEFORE.search(before) is not None
        or _CODE_AFTER.match(prose, end) is not None
        or (prose[start:end] in {"AM", "PM"} and _TIME_BEFORE.search(before) is not None)
    )


def _is_initials(prose: str, start: int, end: int) -> bool:
    """“Cllr JB Smith”, or who speaks in an interview: “JB: Why now?”."""
    before = prose[max(0, start - _NEAR) : start].split()
    if not before:
        return end - start < 4 and prose[end : end + 1] == ":"
    return before[-1].rstrip(".").lower() in _TITLE


def _is_noun(passage: Passage, start: int) -> bool:
    return passage.tag(passage.token_at(start)) in _NOUN_TAGS


def _is_shouted(prose: str, start: int, end: int) -> bool:
    """Whether the letters stand among words in capitals: “PLEASE SEND US YOUR VIEWS”."""
    before = _CAPITALS_BEFORE.search(prose[max(0, start - _NEAR) : start])
    after = _CAPITALS_AFTER.match(prose[end : end + _NEAR])
    words = " ".join(match.group() for match in (before, after) if match).split()
    return len(words) > 1 and any(
        len(word) > _LONGEST or word.lower() in _STRESSED
        for word in (word.strip(",.;:!()") for word in words)
    )


_SIDES = r"[\"'“”‘’]*"
_OPENED = re.compile(
    r"[(\[]\s*(?:(?:the|also|or|now|formerly|hereafter|hereinafter|known|referred to|called|"
    rf"abbreviated|as|to|in short)\s+)*{_SIDES}\Z",
    re.IGNORECASE,
)
# “Recognition Information Centre (UK NARIC)”: the bracket holds another word or two.
_SHARED = re.compile(r"(?P<text>.*)\((?:[\w&’'-]+[,;/]?\s+){1,3}", re.DOTALL)
_CLOSED = re.compile(rf"{_SIDES}(?:\s[\d.]+)?\s*(?:[)\];,]|(?:or|and|see|formerly|hereafter)\b)")
_NAMED = re.compile(
    r"\b(?:known as|called|referred to as|abbreviated (?:to|as)|shortened to|short form(?: is)?|"
    rf"(?:the )?(?:acronyms?|abbreviations?|initials|letters))\s+(?:the\s+|an?\s+)?{_SIDES}\Z",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(
    rf"{_SIDES},?\s+(?:(?:which|that|this)\s+)?(?:stands?\s+for|is\s+(?:the\s+)?"
    r"(?:short\s+for|abbreviation)|means?\b|are\s+the\s+initials)",
    re.IGNORECASE,
)
_BRACKET_AFTER = re.compile(rf"{_SIDES}\s*[(\[](?P<text>[^()\[\]]*)")
_SAID_AFTER = re.compile(
    rf"{_SIDES}(?:,\s+(?:or\s+)?(?:the\s+|our\s+|an?\s+)?|\s+or\s+(?:the\s+)?|\s*[–—:=-]\s+)"
    r"(?P<text>[^.;()]*)",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"(?P<text>.*?)(?:,?\s+or\s+(?:the\s+)?|\s+[–—-]\s+)[\"'“‘]*\Z", re.DOTALL
)
_CAPITALS = re.compile(r"(?:\b[A-Z][\w’'-]*(?:\s+(?:of|for|and|the|in|to|&))*\s+){2,}\Z")
_WORDS = re.compile(r"[^\W_]+")


def is_explained(use: Use, before: str, after: str, expansions: tuple[str, ...]) -> bool:
    """Whether a sentence says what an acronym stands for.

    `before` and `after` are the rest of the sentence; `expansions` are what the letters
    are known to stand for.
    """
    if _NAMED.search(before) or _STANDS_FOR.match(after):
        return True
    opened = _OPENED.search(before)
    if opened and _CLOSED.match(after):
        named = before[: opened.start()]
        if _CAPITALS.search(named.rstrip() + " ") or _told(use, named, expansions):
            return True
    shared = _SHARED.fullmatch(before)
    if shared and _told(use, shared["text"], expansions):
        return True
    said_before = _SAID_BEFORE.fullmatch(before)
    if said_before and _told(use, said_before["text"], expansions):
        return True
    found = _BRACKET_AFTER.match(after) or _SAID_AFTER.match(after)
    return found is not None and _told(use, found["text"], expansions, first=True)


def _told(use: Use, text: str, expansions: tuple[str, ...], *, first: bool = False) -> bool:
    """Whether a text ends with (or, with `first`, begins with) what the letters stand for."""
    lower = _plain(text)
    if any(_plain(expansion) in lower for expansion in expansions):
        return True
    return spells(use.letters, text, first=first)


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.lower()))


def spells(letters: str, text: str, *, first: bool) -> bool:
    """Whether the words at the end (or with `first` at the beginning) of a text give the letters.

    The letters must come in order, the first of them and at least half of all as the
    first letters of words (after Schwartz and Hearst, 2003).
    """
    wanted = [letter for letter in letters.lower() if letter.isalpha()]
    words = _WORDS.findall(text.lower())
    reach = len(wanted) * 2 + 2
    if first:
        starts, words = ([0, 1] if len(words) > 1 else [0]), words[:reach]
    else:
        words = words[-reach:]
        starts = list(range(len(words)))
    return any(
        words and words[at][0] == wanted[0] and _in_order(wanted, words[at:]) for at in starts
    )


def _in_order(wanted: list[str], words: list[str]) -> bool:
    rest = iter("".join(words))
    if len(words) < 2 or not all(letter in rest for letter in wanted):
        return False
    initials = [word[0] for word in words]
    matched = 0
    for letter in wanted:
        if letter in initials:
            matched += 1
            initials = initials[initials.index(letter) + 1 :]
    return matched * 2 >= len(wanted)
