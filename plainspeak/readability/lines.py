"""Sentences as textstat reads them: one line each, with one stop, at its end."""

from __future__ import annotations

import re

from plainspeak.language.quotation import addresses
from plainspeak.language.sentences import FOOTNOTE

_CLOSERS = "\"'”’)\\]»"
_STOPS = ".!?"
_CLEAN = re.compile(rf"[^{_STOPS}]*[{_STOPS}]+[{_CLOSERS}]*")
_FOOTNOTE = re.compile(rf"(?<=[^\d\s][{_STOPS}{_CLOSERS}]){FOOTNOTE}$")
_END = re.compile(rf"(?<![{_STOPS}])[{_STOPS}]+[{_CLOSERS}]*$")
_DROP_STOPS = str.maketrans("", "", _STOPS)


def sentence_line(sentence: str) -> str:
    """Return a sentence as one line that textstat counts as one sentence.

    Stops within it are dropped (“e.g.” → “eg”, “£3.5m” → “£35m”), as are web and email
    addresses and footnote marks, and a stop is added where there is none. A sentence
    whose only stop is at its end comes back unchanged.
    """
    if _CLEAN.fullmatch(sentence):
        return sentence
    if "." in sentence:
        sentence = _without_addresses(sentence)
    sentence = _FOOTNOTE.sub("", sentence).rstrip()
    end = _END.search(sentence)
    body, stop = (sentence[: end.start()], end.group()) if end else (sentence, ".")
    return body.translate(_DROP_STOPS).rstrip() + stop


def _without_addresses(sentence: str) -> str:
    done = 0
    kept: list[str] = []
    for start, end in addresses(sentence):
        if "." in sentence[start:end]:
            kept.append(sentence[done:start])
            done = end
    return "".join([*kept, sentence[done:]])
