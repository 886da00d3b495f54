"""The guard over safe edits: what a change of words must never change with them."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_KINDS = {
    "a number": (
        r"[£$€]?\d[\d,.]*(?:st|nd|rd|th|%)?|half|double|twice|dozen|zero|one|two|three|four|five|"
        r"six|seven|eight|nine|ten|hundred|thousand|million|billion"
    ),
    "a negation": r"not|\w+n['’]t|no|nor|never|none|neither|cannot|without|except",
    "a modal verb": r"shall|must|should|may|might|can|could|will|would|ought",
    "a comparison": r"more|less|fewer|most|least|than|better|worse|minimum|maximum",
    "a condition": r"if|unless|only|provided|until|subject to",
    "how many are meant": r"(?<!at )all|any|every|each|both|either",
}
_WEIGHTY = {
    kind: re.compile(rf"(?<![\w’'])(?:{words})(?![\w’'])", re.IGNORECASE)
    for kind, words in _KINDS.items()
}


def changed_meaning(before: str, after: str) -> str | None:
    """Return what an edit changes that no safe edit may, such as "a number", or None."""
    for kind, words in _WEIGHTY.items():
        if _counts(words, before) != _counts(words, after):
            return kind
    return None


@lru_cache(maxsize=4096)
def keeps_meaning(before: str, after: str) -> bool:
    """Whether an edit leaves numbers, negations, modal verbs, comparisons and conditions."""
    return changed_meaning(before, after) is None


def _counts(words: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(match.group().lower().replace("’", "'") for match in words.finditer(text))
