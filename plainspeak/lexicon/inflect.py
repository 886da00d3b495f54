"""Every form of a verb, noun or adjective, made forwards from its base form.

A feature is one letter for the grammatical form, so that a term's form and its
replacement's form can be paired: see `Feature`. British spelling throughout. What the
rules here do not cover is data in irregular.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
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
    COMPARATIVE: Final = "r"  # JJR, RBR
    SUPERLATIVE: Final = "t"  # JJS, RBS
    FIXED: Final = "o"


# For each feature the forms it has, the one to write first.
Forms = dict[str, tuple[str, ...]]

_PREPOSITIONS = frozenset(
    "about above across after against along among around as at before behind below between by "
    "for from in into of off on onto out over per than that through to towards under until up "
    "upon when where which who with within without".split()
)
_PARTICLES = frozenset("away back by down in off on out over round through up".split())
# A noun that is given in the plural: conditions, measures; not basis, bonus, process.
_PLURAL = re.compile(r"[^aious'’]s$")
# Prefixes that leave the forms of a verb as they are: retake, withdraw, co-lead.
_PREFIXES = (
    "back", "co", "counter", "cross", "de", "dis", "down", "fore", "inter", "mis", "off", "out",
    "over", "pre", "re", "self", "sub", "un", "under", "up", "with",
)  # fmt: skip


@cache
def irregular() -> dict[str, Any]:
    """Return the tables of irregular.toml."""
    text = files("plainspeak.lexicon").joinpath("irregular.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def forms(phrase: str, part_of_speech: PartOfSpeech, *, head: str | None = None) -> dict[str, str]:
    """Return the form of a word or phrase to write for each feature.

    `head` names the word that takes the endings where `head_of` would choose wrongly.
    """
    return {
        feature: found[0] for feature, found in all_forms(phrase, part_of_speech, head=head).items()
    }


def all_forms(phrase: str, part_of_speech: PartOfSpeech, *, head: str | None = None) -> Forms:
    """Return every form of a word or phrase for each feature, the one to write first."""
    words = phrase.split()
    index = words.index(head) if head in words else head_of(phrase, part_of_speech)
    match part_of_speech:
        case PartOfSpeech.VERB:
            inflected = _verb(words[index])
            if len(words) > 2 and words[1] in {"and", "or"}:  # “design and develop”
                second = _verb(words[2])
                return {
                    feature: tuple(
                        " ".join([form, words[1], other, *words[3:]])
                        for form, other in zip(inflected[feature], second[feature], strict=False)
                    )
                    for feature in inflected
                }
        case PartOfSpeech.NOUN:
            inflected = {
                Feature.SINGULAR: (words[index],),
                Feature.PLURAL: _plurals(words[index]),
            }
        case PartOfSpeech.ADJECTIVE | PartOfSpeech.ADVERB:
            return _comparison(phrase)
        case PartOfSpeech.PHRASE:
            return {Feature.FIXED: (phrase,)}
    before, after = words[:index], words[index + 1 :]
    return {
        feature: tuple(" ".join([*before, form, *after]) for form in found)
        for feature, found in inflected.items()
    }


def head_of(phrase: str, part_of_speech: PartOfSpeech) -> int:
    """Return the index of the word that takes the endings.

    The first word of a verb phrase that is no adverb ("put in place", "fully utilise"),
    the last of a noun phrase, or the one before its first preposition ("point of contact").
    """
    words = phrase.split()
    if part_of_speech is PartOfSpeech.VERB:
        return next((i for i, word in enumerate(words) if not word.endswith("ly")), 0)
    if part_of_speech is not PartOfSpeech.NOUN:
        return 0
    for index, word in enumerate(words):
        if index and word in _PREPOSITIONS:
            return index - 1
    last = len(words) - 1
    nouns = irregular()["nouns"]
    if last and (
        words[last] in nouns["after_head"]
        or (words[last] == "general" and words[last - 1] in nouns["generals"])
    ):
        return last - 1
    return last


def verb_forms(base: str) -> dict[str, str]:
    """Return the form to write of a one-word verb for each feature."""
    return {feature: found[0] for feature, found in _verb(base).items()}


def plural(noun: str) -> str:
    """Return the plural of a one-word noun; an uncountable noun is its own plural."""
    return _plurals(noun)[0]


def is_only_a_verb(word: str, part_of_speech: PartOfSpeech) -> bool:
    """Whether no form of a word can be a noun or an adjective ("commence")."""
    return part_of_speech is PartOfSpeech.VERB and word in irregular()["only_verbs"]["words"]


def is_uncountable(phrase: str) -> bool:
    """Whether a noun phrase has no plural ("help", "public money")."""
    words = phrase.split()
    uncountable = irregular()["nouns"]["uncountable"]
    return phrase in uncountable or words[head_of(phrase, PartOfSpeech.NOUN)] in uncountable


def possessive(noun: str) -> str:
    """Return the possessive: council’s, councils’, people’s, business’s."""
    return noun + ("’" if re.search(r"[^siu]s$", noun) else "’s")


@cache
def _verb(base: str) -> Forms:
    first, hyphen, last = base.rpartition("-")
    if hyphen and last in _PARTICLES:
        return _each(_verb(first), lambda form: f"{form}-{last}")
    if hyphen:
        return _each(_verb(last), lambda form: f"{first}-{form}")
    table = irregular()
    if base not in table["verbs"]:
        root = _unprefixed(base, table["verbs"])
        if root is not None:
            prefix = base.removesuffix(root)
            return _each(_verb(root), lambda form: prefix + form)
    past, participle = (_split(form) for form in table["verbs"].get(base, ["", ""]))
    past, participle = past or (_with_ed(base),), participle or (_with_ed(base),)
    present = table["present"].get(base)
    return {
        Feature.BASE: (base, *(_split(present) if present else ())),
        Feature.THIRD_PERSON: (table["third_person"].get(base) or _with_s(base, verb=True),),
        Feature.PAST: past,
        Feature.PARTICIPLE: participle,
        Feature.GERUND: _split(table["gerunds"].get(base)) or (_with_ing(base),),
    }


@cache
def _plurals(noun: str) -> tuple[str, ...]:
    table = irregular()
    nouns = table["nouns"]
    if noun in nouns["uncountable"] or noun in nouns["same"]:
        return (noun,)
    if noun in table["plurals"]:
        return _split(table["plurals"][noun])
    parts = noun.split("-")
    if len(parts) > 2 and parts[1] in _PREPOSITIONS:  # mother-in-law
        return tuple("-".join([form, *parts[1:]]) for form in _plurals(parts[0]))
    if len(parts) == 2 and parts[1] in _PARTICLES and parts[0].endswith("er"):  # passer-by
        return tuple(f"{form}-{parts[1]}" for form in _plurals(parts[0]))
    if parts[-1] in _PARTICLES:  # stand-by
        return (noun + "s",)
    if len(parts) > 1:
        return tuple("-".join([*parts[:-1], form]) for form in _plurals(parts[-1]))
    if _PLURAL.search(noun) and noun not in nouns["end_in_s"]:
        return (noun,)
    for ending in nouns["endings"]:
        if noun.endswith(ending) and noun not in nouns["not_men"]:
            stem = noun.removesuffix(ending)
            return tuple(stem + form for form in _split(table["plurals"][ending]))
    return (_with_s(noun),)


@cache
def _comparison(phrase: str) -> Forms:
    table = irregular()
    stem = phrase.removesuffix("e")
    if phrase in table["comparison"]:
        comparative, superlative = table["comparison"][phrase]
    elif not _is_short(phrase):
        comparative, superlative = f"more {phrase}", f"most {phrase}"
    else:
        if re.search(r"[^aeiou]y$", phrase):
            stem = phrase[:-1] + "i"
        elif stem == phrase:
            stem = _doubled(phrase)
        comparative, superlative = f"{stem}er", f"{stem}est"
    return {
        Feature.POSITIVE: (phrase,),
        Feature.COMPARATIVE: (comparative,),
        Feature.SUPERLATIVE: (superlative,),
    }


def _is_short(word: str) -> bool:
    """Whether an adjective or adverb compares with -er and -est."""
    table = irregular()["comparing"]
    if word in table["short"]:
        return True
    if word in table["long"] or re.search(r"[\W_]|ed$|ing$", word):
        return False
    syllables = len(re.findall(r"[aeiouy]+", word.removesuffix("e")))
    return syllables == 1 or (syllables == 2 and bool(re.search(r"[^aeioul]y$", word)))


def _each(found: Forms, change: Callable[[str], str]) -> Forms:
    return {feature: tuple(change(form) for form in forms) for feature, forms in found.items()}


def _split(alternatives: str | None) -> tuple[str, ...]:
    return tuple(alternatives.split("/")) if alternatives else ()


def _unprefixed(word: str, known: Any) -> str | None:
    """Return the known word that a prefix stands before, or None."""
    for prefix in _PREFIXES:
        root = word.removeprefix(prefix)
        if root != word and root in known:
            return root
    return None


def _with_s(word: str, *, verb: bool = False) -> str:
    if word in irregular()["nouns"]["hard_ch"]:
        return word + "s"
    if word.endswith("z") and not word.endswith(("zz", "tz")):
        return _doubled(word) + "es"
    if re.search(r"(?:s|x|z|ch|sh)$", word) or (verb and re.search(r"[^aeiou]o$", word)):
        return word + "es"
    if re.search(r"[^aeiou]y$|quy$", word):
        return word[:-1] + "ies"
    return word + "s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    """Return the stem before an ending in a vowel, its last letter doubled where custom asks."""
    table = irregular()["doubling"]
    if word in table["single"]:
        return word
    if re.search(r"[aeiou]c$", word):
        return word + "k"  # panic, panicking
    if word in table["words"] or _unprefixed(word, (*table["words"], *table["roots"])):
        return word + word[-1]
    if re.search(r"(?:[^aeiou]|u(?=[ae])|i(?=a))[aeiou]l$", word) and len(word) > 3:
        return word + "l"  # travel, travelled: British spelling
    one_syllable = re.fullmatch(r"y?(?:qu|[^aeiouy])*[aeiouy][bdfgklmnprtvz]", word)
    return word + word[-1] if one_syllable else word
