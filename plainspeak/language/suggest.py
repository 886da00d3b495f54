"""Words to put in place of a term: in its form, with its capitals, and a/an to match."""

from __future__ import annotations

import re

from plainspeak.document import Block
from plainspeak.language.matching import Match
from plainspeak.language.passage import Passage
from plainspeak.lexicon.entry import Advice, Fix, PartOfSpeech
from plainspeak.lexicon.inflect import Feature, is_uncountable, possessive
from plainspeak.model import Edit, Suggestion

_ARTICLE = re.compile(r"(?<!\w)(an?)(\s+)$", re.IGNORECASE)
# Begins with a vowel letter but a consonant sound, and the other way round.
_CONSONANT_SOUND = re.compile(
    r"(?:uni(?!n|m)|us[aeiu]|uti|u(?:k|n|s)\b|eu|ewe|one\b|once\b|ubi)", re.IGNORECASE
)
_VOWEL_SOUND = re.compile(r"(?:hour|honest|honou?r|heir|mp\b|nhs\b|sme\b|hmrc\b)", re.IGNORECASE)


def suggestions(passage: Passage, match: Match, source: str) -> tuple[Suggestion, ...]:
    """Return what may be said instead, best first.

    Edits are empty where the form cannot be made right or markup stands in the way.
    """
    if match.term.advice is Advice.EXPLAIN:
        return ()
    if match.term.advice is Advice.LEAVE_OUT and not match.term.replacements:
        return (_leave_out(passage.block, match, source),)
    found = []
    for forms in match.term.replacements:
        text = forms.get(match.feature)
        if text is not None:
            found.append(_replacement(passage.block, match, text, source))
        elif match.term.fix is Fix.NEVER:
            found.append(Suggestion(text=next(iter(forms.values())), safe=False, edits=()))
    return tuple(found)


def _replacement(block: Block, match: Match, text: str, source: str) -> Suggestion:
    prose = block.prose
    start, end = match.start, match.end
    text = match_capitals(prose[start:end], text)
    if match.term.fix is Fix.NEVER:
        return Suggestion(text=text, safe=False, edits=())
    if match.term.part_of_speech is PartOfSpeech.NOUN and not _counts_alike(match, text, prose):
        return Suggestion(text=text, safe=False, edits=())
    shown = text
    if match.feature == Feature.PLURAL and re.match(r"[’'](?!\w)", prose[end:]):
        end, text = end + 1, possessive(text)
    edits = [block.edit(start, end, text, source)]
    article = _ARTICLE.search(prose[:start])
    if article and not prose[article.start(1) : start].isspace():
        wanted = an_or_a(text)
        if article[1].lower() != wanted:
            wanted = wanted.capitalize() if article[1][0].isupper() else wanted
            edits.insert(0, block.edit(article.start(1), article.end(1), wanted, source))
    complete = tuple(edit for edit in edits if edit is not None)
    if len(complete) < len(edits):
        return Suggestion(text=shown, safe=False, edits=())
    return Suggestion(text=shown, safe=match.term.fix is Fix.SAFE, edits=complete)


def _counts_alike(match: Match, text: str, prose: str) -> bool:
    """Whether a noun can take the place of another: "an intervention" is not "a help"."""
    if not is_uncountable(text.lower()):
        return True
    return match.feature == Feature.SINGULAR and not _ARTICLE.search(prose[: match.start])


def _leave_out(block: Block, match: Match, source: str) -> Suggestion:
    """Return the edit that takes the words out, with their comma, and mends the capital."""
    prose = block.prose
    start, end = match.start, match.end
    after = re.match(r",?\s*", prose[end:])
    follows = end + (after.end() if after else 0)
    opens = not prose[:start].strip() or prose[:start].rstrip()[-1] in ".!?:"
    new_text = ""
    if opens and follows < len(prose) and prose[follows].isalpha():
        new_text = prose[follows].upper()
        edit = block.edit(start, follows + 1, new_text, source)
    elif follows >= len(prose) or prose[follows] in ".!?;":
        start = len(prose[:start].rstrip(", "))
        edit = block.edit(start, end, "", source)
    else:
        edit = block.edit(start, follows, "", source)
    safe = match.term.fix is Fix.SAFE and edit is not None
    edits: tuple[Edit, ...] = (
        (edit,) if edit is not None and match.term.fix is not Fix.NEVER else ()
    )
    return Suggestion(text="", safe=safe, edits=edits)


def match_capitals(written: str, text: str) -> str:
    """Return `text` with the capitals of the words it replaces."""
    words = re.findall(r"[^\W\d_]+", written)
    if not words or not text:
        return text
    if written.isupper() and len(written) > 1:
        return text.upper()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return re.sub(r"(?<![\w’'])[^\W\d_]", lambda letter: letter.group().upper(), text)
    if words[0][0].isupper():
        return text[0].upper() + text[1:]
    return text


def an_or_a(text: str) -> str:
    """Return the article that goes before a text, by the sound it begins with."""
    if _VOWEL_SOUND.match(text):
        return "an"
    if text[:1].lower() in "aeiou" and not _CONSONANT_SOUND.match(text):
        return "an"
    return "a"
