"""The guard that stands over every safe edit, whatever an entry says."""

from __future__ import annotations

import re
from collections import Counter

# Words that carry a number, a negation, a duty, a comparison or a condition.
_WEIGHTY = re.compile(
    r"[£$€]?\d[\d,.]*(?:st|nd|rd|th|%)?|n['’]t\b|"
    r"\b(?:not|no|nor|never|none|neither|cannot|without|except|"
    r"shall|must|should|may|might|can|could|will|would|ought|"
    r"more|less|fewer|most|least|than|better|worse|"
    r"if|unless|only|provided|until|"
    r"all|any|every|each|both|either|half|double|"
    r"zero|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b",
    re.IGNORECASE,
)


def keeps_meaning(before: str, after: str) -> bool:
    """Whether an edit leaves every number, negation, modal, comparison and condition alone."""
    return _weights(before) == _weights(after)


def _weights(text: str) -> Counter[str]:
    return Counter(match.group().lower().replace("’", "'") for match in _WEIGHTY.finditer(text))
