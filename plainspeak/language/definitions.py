"""Whether a draft says what a term means at the place where it uses it."""

from __future__ import annotations

import re

# What may stand right before the term: “By”, “what is”, “known as ‘”, a bracket.
_BEFORE = re.compile(
    r"(?:\bby|\bwhat (?:is|are|do(?:es)?(?: we| you)?(?: mean by)?)|\bwhat (?:we|you) mean by|"
    r"\b(?:is|are|was|were|sometimes|often|also|commonly|usually|otherwise|be)? ?"
    r"(?:known|called|referred to|described) as|\bcall(?:s|ed)?(?: (?:this|these|it|them))?|"
    r"\bthe (?:term|word|phrase|expression)s?|\bdefin(?:e|es|ed|ition of)|\bmeaning of|"
    r"\bthis is|\bthis means)"
    r"(?: (?:a|an|the))?\s*[“\"‘'(]*\s*$",
    re.IGNORECASE,
)
# After “by”, the term is only explained when “we mean” follows.
_BY = re.compile(r"\bby(?: (?:a|an|the))?\s*[“\"‘']*\s*$", re.IGNORECASE)
_WE_MEAN = re.compile(r"^[”\"’']*,? (?:we|i|this document|the council) means?\b", re.IGNORECASE)
_AFTER = re.compile(
    r"^\s*[”\"’']*\s*"
    r"(?:\([^)]*\)\s*)?[,:]?\s*"
    r"(?:(?:also |sometimes |usually |simply |just |here |in this \w+,? )*"
    r"(?:means?|meaning|refers? to|"
    r"is (?:when|where|the (?:name|term|word) (?:for|we)|a (?:term|way of saying|word)|"
    r"defined as|about)|"
    r"are (?:people|those|anyone|defined as)|stands? for|describes?|is short for|"
    r"which (?:means?|is (?:when|where))|that is,|that means|in other words))\b",
    re.IGNORECASE,
)
# “co-production (working together as equals)”: at least three words in the bracket.
_GLOSS_IN_BRACKETS = re.compile(r"^[”\"’']*\s*[(–—]\s*(?:\w[\w’'-]*,?\s+){2,}\w")
_GLOSS_IN_COMMAS = re.compile(r"^[”\"’']*\s*, or (?:\w[\w’'-]*\s+){1,12}?\w[\w’'-]*[,.]")
# “working together as equals (co-production)”
_OPEN_BRACKET = re.compile(
    r"(?:\w[\w’'-]*\s+){3,}[(\[]\s*(?:also |sometimes )?"
    r"(?:known as |called |or |that is,? )?[“\"‘']?$",
    re.IGNORECASE,
)
_CLOSE_BRACKET = re.compile(r"^[”\"’']?\s*[)\]]")


def is_defined(before: str, after: str) -> bool:
    """Whether a term is being explained, from the rest of its sentence on both sides."""
    if _BY.search(before):
        return bool(_WE_MEAN.match(after))
    if _BEFORE.search(before) or _AFTER.match(after):
        return True
    if _GLOSS_IN_BRACKETS.match(after) or _GLOSS_IN_COMMAS.match(after):
        return True
    return bool(_OPEN_BRACKET.search(before) and _CLOSE_BRACKET.match(after))
