"""Whether a term is jargon here: its part of speech, its neighbours, its nouns, names."""

from __future__ import annotations

from plainspeak.language.names import is_name
from plainspeak.language.passage import Passage
from plainspeak.language.phrases import described, is_finite, objects, stands_for_a_verb, subjects
from plainspeak.lexicon.compile import HELD_BACK, Context, Term
from plainspeak.lexicon.entry import PartOfSpeech
from plainspeak.lexicon.inflect import Feature

_FEATURES_OF_TAG = {
    "VB": Feature.BASE,
    "VBP": Feature.BASE,
    "VBZ": Feature.THIRD_PERSON,
    "VBD": Feature.PAST,
    "VBN": Feature.PARTICIPLE,
    "VBG": Feature.GERUND,
    "NN": Feature.SINGULAR,
    "NNP": Feature.SINGULAR,
    "NNS": Feature.PLURAL,
    "NNPS": Feature.PLURAL,
}
# Tags that a word of each part of speech may carry. A participle before a noun is
# often tagged as an adjective, a capitalised noun as a name.
_TAGS = {
    PartOfSpeech.VERB: frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"}),
    PartOfSpeech.NOUN: frozenset({"NN", "NNS", "NNP", "NNPS"}),
    PartOfSpeech.ADJECTIVE: frozenset({"JJ", "JJR", "JJS", "VBN", "VBG"}),
    PartOfSpeech.ADVERB: frozenset({"RB", "RBR", "RBS", "JJ", "IN"}),
}
_AFTER_AN_ORDER = frozenset({"DT", "PDT", "PRP", "PRP$", "RB"})
# Tokens between neighbours that are no words; an apostrophe alone ends “victims’”.
_SILENT = frozenset({"-", "‐", "‑", "“", "”", '"', "‘", "'"})
_SUBJECTS = frozenset({"we", "they", "you", "i", "who"})


def applies(
    passage: Passage,
    term: Term,
    features: str,
    *,
    first: int,
    last: int,
    head: int,
    certain: bool,
) -> str | None:
    """Return the feature of the form found when the term is jargon here, else None.

    Tokens first to last (inclusive) are the term, `head` the word that takes endings.
    `certain` means that the words have one part of speech only, so tags are not tested.
    """
    features = features.replace(HELD_BACK, "")
    tag = _tag(passage, first, head)
    if tag == "NNS" and "s" in features and stands_for_a_verb(passage, head):
        tag = "VBZ"
    if tag == "VBN" and "d" in features and is_finite(passage, head):
        tag = "VBD"
    feature = _feature(term, features, tag, certain=certain)
    if feature is None or is_name(passage, first, last):
        return None
    if not _neighbours_fit(passage, term.context, first, last):
        return None
    if not _nouns_fit(passage, term, first, last, head):
        return None
    return feature


def _tag(passage: Passage, first: int, head: int) -> str:
    """Return the tag of a term's head, mended where the tagger is known to be unsure.

    It takes an order at the start of a sentence for a noun ("Commence the works"), and
    sees "co-design" as three tokens, so that what stands before the three must decide.
    """
    tag, before = passage.tag(head), passage.tag(first - 1)
    opens = passage.sentence_at(passage.starts[head]).first == head
    if opens and tag in {"NN", "NNP", "JJ"} and passage.tag(head + 1) in _AFTER_AN_ORDER:
        return "VB"
    if "-" not in passage.block.prose[passage.starts[first] : passage.ends[head]]:
        return tag
    if tag in {"NN", "JJ"} and (before in {"MD", "TO"} or _before(passage, first) in _SUBJECTS):
        return "VB"
    if tag in {"VB", "VBP"} and before in {"DT", "PRP$", "JJ", "IN"}:
        return "NN"
    return tag


def _before(passage: Passage, first: int) -> str:
    return passage.lower(first - 1) if first else ""


def _feature(term: Term, features: str, tag: str, *, certain: bool) -> str | None:
    tags = _TAGS.get(term.part_of_speech)
    if features.startswith("="):
        return features[:2]
    if tags is not None and tag not in tags and not certain:
        participle = features in {"dn", "nd", "n"} and tag == "JJ"
        if not (term.part_of_speech is PartOfSpeech.VERB and participle):
            return None
        return Feature.PARTICIPLE
    of_tag = _FEATURES_OF_TAG.get(tag, "")
    return of_tag if of_tag and of_tag in features else features[0]


def _neighbours_fit(passage: Passage, context: Context, first: int, last: int) -> bool:
    rules = context.neighbours
    if context.only_at_start and not _at_start(passage, first):
        return False
    if not rules:
        return True
    after = [passage.lower(i) for i in range(last + 1, min(last + 7, len(passage)))]
    before = [passage.lower(i) for i in range(max(0, first - 6), first)]
    after, before = _plain(after), _plain(before)
    if "only_before" in rules and not _begins(after, rules["only_before"]):
        return False
    if "unless_before" in rules and _begins(after, rules["unless_before"]):
        return False
    if "only_after" in rules and not _ends(before, rules["only_after"]):
        return False
    if "unless_after" in rules and _ends(before, rules["unless_after"]):
        return False
    if "only_with" not in rules and "unless_with" not in rules:
        return True
    sentence = passage.sentence_at(passage.starts[first])
    words = " ".join(
        _plain(
            [
                passage.lower(i)
                for i in range(sentence.first, sentence.last)
                if not first <= i <= last
            ]
        )
    )
    # A noun counts in its possessive too: “patient” is in “patient's”.
    plain = words.replace("'s ", " ")
    padded = f" {words} {plain} "
    if "only_with" in rules and not _contains(padded, rules["only_with"]):
        return False
    return not ("unless_with" in rules and _contains(padded, rules["unless_with"]))


def _plain(words: list[str]) -> list[str]:
    """Drop hyphens and quotation marks; clitics join the word before them, as in keys."""
    joined: list[str] = []
    for word in words:
        if word in _SILENT:
            continue
        if joined and word in {"'s", "n't", "'re", "'ve", "'ll", "'d"}:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _begins(words: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(_same(words[: len(phrase)], phrase) for phrase in phrases)


def _ends(words: list[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(_same(words[-len(phrase) :], phrase) for phrase in phrases)


def _same(words: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether words are those of a rule, in which # stands for any number in figures."""
    return len(words) == len(phrase) and all(
        word == wanted or (wanted == "#" and word[0].isdigit())
        for word, wanted in zip(words, phrase, strict=True)
    )


def _contains(padded: str, phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(f" {' '.join(phrase)} " in padded for phrase in phrases)


def _at_start(passage: Passage, first: int) -> bool:
    return any(sentence.first == first for sentence in passage.sentences)


def _nouns_fit(passage: Passage, term: Term, first: int, last: int, head: int) -> bool:
    context = term.context
    rules = context.nouns
    if (
        context.needs_object
        or context.unless_object_follows
        or "object" in rules
        or "unless_object" in rules
    ):
        found = objects(passage, head, last)
        if context.needs_object and not found:
            return False
        if context.unless_object_follows and found:
            return False
        if "object" in rules and not found & rules["object"]:
            return False
        if "unless_object" in rules and found & rules["unless_object"]:
            return False
    if "subject" in rules or "unless_subject" in rules:
        found = subjects(passage, head)
        if "subject" in rules and not found & rules["subject"]:
            return False
        if "unless_subject" in rules and found & rules["unless_subject"]:
            return False
    if "describes" in rules or "unless_describes" in rules:
        found = described(passage, first, last)
        if "describes" in rules and not found & rules["describes"]:
            return False
        if "unless_describes" in rules and found & rules["unless_describes"]:
            return False
    return True
