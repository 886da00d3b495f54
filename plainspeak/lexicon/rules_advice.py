"""Lint rules on what an entry advises, and whether its replacement may be called safe."""

from __future__ import annotations

import re

from plainspeak.lexicon.entry import GAP, Entry, Fix
from plainspeak.lexicon.meaning import changed_meaning
from plainspeak.lexicon.problem import Mistake
from plainspeak.lexicon.rules_wording import ARROW, Mistakes


def one_advice(entry: Entry) -> Mistakes:
    """Check that an entry replaces its term, explains it, or leaves it out: one of the three."""
    given = [
        name
        for name, is_given in (
            ("say", bool(entry.say)),
            ("explain", entry.explain is not None),
            ("leave_out", entry.leave_out),
        )
        if is_given
    ]
    if not given:
        yield Mistake(
            "",
            'say what to write instead. Add one of: say = ["…"], explain = "…", '
            "or leave_out = true",
        )
    if len(given) > 1:
        yield Mistake(
            given[1],
            f"keep one of “{given[0]}” and “{given[1]}”. Use “say” for other words, “explain” "
            "where no everyday word exists, “leave_out” where nothing is lost without it.",
        )


def fix(entry: Entry) -> Mistakes:
    """Check that how far a replacement may be trusted fits the advice."""
    if entry.explain is not None and entry.fix is not Fix.NEVER:
        yield Mistake("fix", "a term to explain is not replaced. Take the “fix” line out.")
    if entry.legal_force and entry.fix is not Fix.NEVER:
        yield Mistake("fix", "a term with legal force is never changed. Take the “fix” line out.")
    if entry.fix is Fix.SAFE and not any(ARROW in text for text in entry.flag):
        yield Mistake(
            "flag",
            "show a safe change in full, so that it is tried. Type it like: "
            'flag = ["We utilise it. -> We use it."]',
        )


def say(entry: Entry) -> Mistakes:
    """Check that replacements are other words, written as they stand inside a sentence."""
    for text in entry.say:
        if text.casefold() in {entry.term.casefold(), *(v.casefold() for v in entry.variants)}:
            yield Mistake("say", f"“{text}” is the term itself. Give other words.")
        if re.search(r"[.!?,;:]$", text) and not re.search(r"\.\w+\.$", text):
            yield Mistake("say", f"leave the mark at the end out: “{text.rstrip('.!?,;:')}”")
        if "..." in text or text.count("…") != text.count(GAP):
            yield Mistake(
                "say",
                f"“{text}” has dots that we cannot place. For words that go around the object, "
                'type a space, … and a space, like: "pay … back"',
            )
        if text[0].isupper() and text[1:2].islower() and not entry.case_exact:
            first = text.split()[0]
            if not any(first in example for example in entry.flag) and first not in {"I", "I’m"}:
                yield Mistake("say", f"begin with a small letter: “{text[0].lower()}{text[1:]}”")
        if text.split()[0] == "be" and entry.fix is not Fix.NEVER:
            yield Mistake(
                "fix",
                f"“{text}” would have to become am, are, is, was, were or been, which we cannot "
                "choose between. Take the “fix” line out.",
            )
    for text in sorted({text for text in entry.say if entry.say.count(text) > 1}):
        yield Mistake("say", f"“{text}” is there twice.")


def explain(entry: Entry) -> Mistakes:
    """Check that a gloss is a few words that fit inside a sentence."""
    if entry.explain is None:
        return
    if re.search(r"[.!?,;:]$", entry.explain):
        yield Mistake(
            "explain", "leave out the mark at the end of “explain”; it is shown in a sentence."
        )
    words = len(entry.explain.split())
    if words > 25:
        yield Mistake("explain", f"“explain” has {words} words. Say it in 25 at most.")


def meaning(entry: Entry) -> Mistakes:
    """Check that a safe change keeps numbers, negations, modal verbs and comparisons."""
    if entry.fix is not Fix.SAFE:
        return
    changes = [(entry.term, text) for text in entry.say[:1]] or [(entry.term, "")]
    changes += [(left, right) for left, right in entry.forms.items()]
    for before, after in changes:
        kind = changed_meaning(before, after)
        if kind is not None:
            to = f"to “{after}”" if after else "and nothing"
            yield Mistake(
                "fix",
                f"from “{before}” {to}, {kind} changes, so the change is not safe. "
                'Type: fix = "review"',
            )
            return
    for text in entry.flag:
        before, arrow, after = text.partition(ARROW)
        kind = changed_meaning(before, after) if arrow else None
        if kind is not None:
            yield Mistake("flag", f"{kind} is not the same on both sides of the arrow: “{text}”")


def say_anyway(entry: Entry) -> Mistakes:
    """Check that an exception is for words that the entry offers, with its reason in “note”."""
    for text in entry.say_anyway:
        if text not in entry.say:
            yield Mistake(
                "say_anyway", f"“{text}” is not in “say”. Take it out, or write it there too."
            )
    if entry.say_anyway and entry.note is None:
        yield Mistake("say_anyway", 'give the reason for the exception in a line like: note = "…"')
