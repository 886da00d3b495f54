"""Every form of a verb, noun or adjective, made forwards from its base form.

A feature is one letter for the grammatical form, so that a term's form and its
replacement's form can be paired: see `Feature`. British spelling throughout.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from plainspeak.lexicon.entry import PartOfSpeech


class Feature:
    """The letters that stand for grammatical forms, with the Penn tags they go with."""

    BASE: Final = "v"  # VB, VBP
    THIRD_PERSON: Final = "s"  # VBZ
    PAST: Final = "d"  # VBD
    PARTICIPLE: Final = "n"  # VBN
    GERUND: Final = "g"  # VBG
    SINGULAR: Final = "1"  # NN
    PLURAL: Final = "2"  # NNS
    SINGULAR_POSSESSIVE: Final = "p"
    PLURAL_POSSESSIVE: Final = "q"
    POSITIVE: Final = "a"  # JJ, RB
    COMPARATIVE: Final = "r"  # JJR
    SUPERLATIVE: Final = "t"  # JJS
    FIXED: Final = "o"


_PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind below between by "
    "for from in into of off on onto out over per than that through to towards under until up "
    "upon when where which who with within without".split()
)
_VOWELS = "aeiou"
# Words in -ise that are never spelt -ize.
_ISE_ONLY = re.compile(
    r"(?:adv|rev|dev|superv|exerc|compr|comprom|prom|surpr|advert|franch|improv|telev|"
    r"disgu|enterpr|merchand|prem|prec|conc|expert|likew|otherw|dem|desp|exc|inc|ar|r|w|"
    r"ra|pra|appra|no|po|cru|bru|apprehend|chast|appr|parad|treat|circumc|excerc)is"
    r"(?:e|es|ed|ing|er|ers|al|als)$"
)
_ISE = re.compile(r"([a-z]{3,}?)(is|ys)(e|es|ed|ing|er|ers|ation|ations)$")


@cache
def _irregular() -> dict[str, Any]:
    text = files("plainspeak.lexicon").joinpath("irregular.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def verb_forms(base: str) -> dict[str, str]:
    """Return the five forms of a one-word verb, by feature."""
    table = _irregular()
    past = participle = table["verbs"].get(base)
    if past is not None:
        past, participle = past
    else:
        past = participle = _with_ed(base)
    return {
        Feature.BASE: base,
        Feature.THIRD_PERSON: table["third_person"].get(base) or _with_s(base),
        Feature.PAST: past,
        Feature.PARTICIPLE: participle,
        Feature.GERUND: table["gerunds"].get(base) or _with_ing(base),
    }


def plural(noun: str) -> str:
    """Return the plural of a one-word noun; an uncountable noun is its own plural."""
    table = _irregular()
    if noun in table["uncountable"]["words"]:
        return noun
    return table["plurals"].get(noun) or _with_s(noun)


def is_uncountable(phrase: str) -> bool:
    """Whether a noun phrase has no plural ("help", "public money")."""
    words = phrase.split()
    return words[head_of(phrase, PartOfSpeech.NOUN)] in _irregular()["uncountable"]["words"]


def head_of(phrase: str, part_of_speech: PartOfSpeech) -> int:
    """Return the index of the word that takes the endings.

    The first word of a verb phrase ("put in place"), the last of a noun phrase, or the
    one before its first preposition ("point of contact").
    """
    words = phrase.split()
    if part_of_speech is not PartOfSpeech.NOUN:
        return 0
    for index, word in enumerate(words):
        if index and word in _PREPOSITIONS:
            return index - 1
    return len(words) - 1


def forms(phrase: str, part_of_speech: PartOfSpeech, *, head: str | None = None) -> dict[str, str]:
    """Return every form of a word or phrase, by feature.

    `head` names the word that takes the endings where `head_of` would choose wrongly.
    """
    words = phrase.split()
    index = words.index(head) if head in words else head_of(phrase, part_of_speech)
    word = words[index]

    def whole(inflected: str) -> str:
        return " ".join([*words[:index], inflected, *words[index + 1 :]])

    match part_of_speech:
        case PartOfSpeech.VERB:
            return {feature: whole(form) for feature, form in verb_forms(word).items()}
        case PartOfSpeech.NOUN:
            return {
                Feature.SINGULAR: phrase,
                Feature.PLURAL: whole(_plural_of_compound(word)),
            }
        case PartOfSpeech.ADJECTIVE | PartOfSpeech.ADVERB:
            return {Feature.POSITIVE: phrase}
        case PartOfSpeech.PHRASE:
            return {Feature.FIXED: phrase}


def spellings(form: str) -> set[str]:
    """Return a form with its other spellings: -ise and -ize, hyphenated and solid."""
    found = {form}
    words = form.split(" ")
    ized = " ".join(_with_z(word) for word in words)
    found.add(ized)
    for spelling in tuple(found):
        if re.search(r"\w-\w", spelling):
            found.add(re.sub(r"(?<=\w)-(?=\w)", "", spelling))
    return found


def possessive(form: str) -> str:
    """Return the possessive: council's, councils', people's."""
    return form + ("’" if form.endswith("s") else "’s")


def _plural_of_compound(word: str) -> str:
    if word in _irregular()["plurals"] or "-" not in word:
        return plural(word)
    first, _, last = word.rpartition("-")
    return f"{first}-{plural(last)}"


def _with_z(word: str) -> str:
    match = _ISE.search(word)
    if match is None or _ISE_ONLY.search(word):
        return word
    return word[: match.start(2)] + match[2].replace("s", "z") + match[3]


def with_s_spelling(word: str) -> str:
    """Return a word with -ize, -yze or -ization in its British spelling with s."""
    british = re.sub(
        r"(?<=[a-z]{3}[iy])z(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)", "s", word
    )
    return british if _with_z(british) == word else word


def _with_s(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    """Return the stem before -ed and -ing, its last letter doubled where spelling asks."""
    last = word.rpartition("-")[2]
    if last in _irregular()["doubled"]["words"]:
        return word + word[-1]
    if re.search(r"[^aeiou][aeiou]l$", last) and len(last) > 3:
        return word + "l"  # travel, travelled: British spelling
    one_syllable = re.fullmatch(r"(?:qu|[^aeiouy])*[aeiouy][bdfgklmnprtvz]", last)
    return word + word[-1] if one_syllable else word
