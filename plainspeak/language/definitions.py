"""Whether a draft says what a term means at the place where it uses it.

Three questions, each a pattern on the rest of the sentence: does something before the
term announce it ("known as"), does something after it explain it ("means"), or does a
bracket hold one and the sentence the other, either way round?
"""

from __future__ import annotations

import re

_OPEN = r"[“\"‘'(]*"
_CLOSE = r"[”\"’']*"
_WORD = r"\w[\w’'-]*"

# What may stand right before the term: “what is”, “known as ‘”, “the term”.
_ANNOUNCED = re.compile(
    r"(?:\bwhat (?:is|are|does|do|(?:do |does )?(?:we|you|it) mean by)|"
    r"\b(?:known|called|referred to|described|defined) as|"
    r"(?<!so-)(?<!so )\bcall(?:s|ed)?(?: (?:this|these|it|them))?|"
    r"\b(?:the|this) (?:term|word|phrase|expression)s?|"
    r"\b(?:define|defines|defining|definition of|definitions of|meaning of|meant by))"
    rf"(?: (?:a|an|the))?\s*{_OPEN}\s*$",
    re.IGNORECASE,
)
_BY = re.compile(rf"\bby(?: (?:a|an|the))?\s*{_OPEN}\s*$", re.IGNORECASE)
_WE_MEAN = re.compile(rf"^{_CLOSE},? (?:we|i|this \w+|the council|the law) means?\b", re.IGNORECASE)

# “The framework means that…” tells what one framework does: no definition.
_POINTED_AT = re.compile(
    r"\b(?:the|this|that|these|those|our|their|its|your|his|her|such|any|all|some|each|every)\s+"
    rf"(?:{_WORD}\s+)?$",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    rf"^{_CLOSE}\s*(?:\([^)]*\)\s*)?[,:]?\s*"
    r"(?:(?:also|sometimes|usually|simply|just|here|often) )*"
    r"(?:means?|meaning|stands? for|(?:is|are) (?:the )?short for|"
    r"(?:is|are) (?:defined as|when|where|the (?:name|term|word) (?:for|we)|"
    r"(?:a|another) (?:term|name|word|way of saying|way of working))|"
    r"which (?:means?|is when|is where)|that is,|that means|in other words)\b",
    re.IGNORECASE,
)
# As the subject of its sentence only: “Stakeholders are people who…”.
_DESCRIBED = re.compile(
    rf"^{_CLOSE}\s*(?:\([^)]*\)\s*)?"
    r"(?:refers? to|(?:is|are) about|are (?:people|those|anyone|the people)|"
    rf"is (?:an?|the) (?:{_WORD} )?{_WORD} (?:that|which|who|where|when)|"
    rf"is (?:{_WORD} )?(?:support|help|care|money|land|housing|training|treatment|time) "
    r"(?:to|for|that|which|from))\b",
    re.IGNORECASE,
)
_SUBJECT_SO_FAR = re.compile(rf"^\s*(?:an? )?{_OPEN}$", re.IGNORECASE)

# At least three words in the bracket, and not a pointer or a condition.
_BRACKET_AFTER = re.compile(
    rf"^{_CLOSE}\s*\((?!(?:see|as|in|at|for|on|from|by|if|when|where|which|and|or|but|up|subject|"
    rf"excluding|between|under|over|with|without|also|to|not|only|figure|table|annex|appendix|"
    rf"section|page|part|para|paragraph|\d)\b)(?:{_WORD},?\s+){{2,}}{_WORD}[^)]*\)",
    re.IGNORECASE,
)
_DASH_AFTER = re.compile(
    rf"^{_CLOSE}\s+[–—-]\s+(?:a|an|the|when|where|how|people|this means|that is|in other words|"
    rf"{_WORD}ing)\s+{_WORD}",
    re.IGNORECASE,
)
_OR_AFTER = re.compile(rf"^{_CLOSE}\s*, or (?:{_WORD}\s+){{1,12}}?{_WORD}[,.]")
# “working together as equals (co-production)”
_BRACKET_BEFORE = re.compile(
    rf"(?:{_WORD},?\s+){{3,}}[(\[]\s*(?:also |sometimes )?"
    rf"(?:known as |called |or |that is,? )?{_OPEN}$",
    re.IGNORECASE,
)
_BRACKET_CLOSES = re.compile(rf"^{_CLOSE}\s*[)\]]")

_NEXT_SENTENCE = re.compile(
    r"^(?:(?:this|that|it|these|they) (?:means?|(?:is|are) (?:when|where|about))|"
    r"by (?:this|that),? we mean|in other words|in plain (?:english|words))\b",
    re.IGNORECASE,
)


# What announces a term stands within this many characters before it.
_NEAR = 100


def is_defined(before: str, after: str) -> bool:
    """Whether a term is being explained, from the rest of its sentence on both sides."""
    subject = _SUBJECT_SO_FAR.match(before)
    before = before[-_NEAR:]
    if _ANNOUNCED.search(before):
        return True
    if _BY.search(before):
        return _WE_MEAN.match(after) is not None
    if _BRACKET_BEFORE.search(before) and _BRACKET_CLOSES.match(after):
        return True
    if _BRACKET_AFTER.match(after) or _OR_AFTER.match(after):
        return True
    if _DASH_AFTER.match(after) and not _POINTED_AT.search(before):
        return True
    if _EXPLAINED.match(after) and not _POINTED_AT.search(before):
        return True
    return bool(subject and _DESCRIBED.match(after))


def explains_what_came_before(sentence: str) -> bool:
    """Whether a sentence says what the one before it meant: "This means…"."""
    return _NEXT_SENTENCE.match(sentence) is not None
