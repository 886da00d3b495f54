"""Tries the example sentences of wordlists, and says which turn out otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from plainspeak.checker import Checker
from plainspeak.document import Document
from plainspeak.formats import parse
from plainspeak.language.passage import Passage
from plainspeak.language.pipeline import annotate, load_pipeline
from plainspeak.lexicon.compile import Lexicon, compile_entries
from plainspeak.lexicon.entry import ContextRules, Entry, PartOfSpeech
from plainspeak.lexicon.problem import Mistake, Problem
from plainspeak.lexicon.rules_wording import ARROW
from plainspeak.lexicon.words import places, split_words
from plainspeak.lexicon.written import term_keys
from plainspeak.model import Finding
from plainspeak.source import Source, from_text

_KIND_OF_TAG = {"N": "a noun", "V": "a verb", "J": "an adjective", "R": "an adverb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """A sentence with the word findings in it, and how its words were read."""

    source: Source
    document: Document
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]


def try_examples(entries: Iterable[Entry], lexicon: Lexicon) -> list[Problem]:
    """Check every flag and leave sentence with a lexicon; return those that turn out otherwise."""
    entries = list(entries)
    sentences = [
        part for entry in entries for text in (*entry.flag, *entry.leave)
        for part in text.split(ARROW)
    ]  # fmt: skip
    tried = {result.source.text: result for result in _try(dict.fromkeys(sentences), lexicon)}
    heads = {term.code: term.head for term in lexicon.terms}
    return sorted(
        Problem(
            path=entry.path,
            line=entry.key_lines.get(key, entry.line),
            message=f"“{entry.heading}”: {message}",
        )
        for entry in entries
        for key, message in _outcomes(entry, tried, heads[entry.code])
    )


def _try(sentences: Iterable[str], lexicon: Lexicon) -> Iterator[_Tried]:
    checker = Checker(lexicon=lexicon)
    sources = [from_text(sentence) for sentence in sentences]
    documents = [parse(source, "plain") for source in sources]
    blocks = [block for document in documents for block in document.blocks]
    passages: dict[int, list[Passage]] = {}
    for passage in annotate(load_pipeline(), blocks):
        passages.setdefault(id(passage.block), []).append(passage)
    for source, document in zip(sources, documents, strict=True):
        own = [p for block in document.blocks for p in passages.get(id(block), ())]
        report = checker.report(source, document, own)
        findings = tuple(finding for finding in report.findings if finding.is_word)
        yield _Tried(source=source, document=document, passages=tuple(own), findings=findings)


def _outcomes(entry: Entry, tried: Mapping[str, _Tried], head: int) -> Iterator[Mistake]:
    for text in entry.flag:
        before, arrow, wanted = text.partition(ARROW)
        found = [f for f in tried[before].findings if f.code == entry.code]
        if not found:
            yield Mistake(
                "flag",
                f"this sentence is not flagged: “{before}” {_reason(entry, tried[before], head)}",
            )
        elif arrow:
            changed = _changed(before, found)
            if changed is None:
                yield Mistake("flag", f"no change is offered in “{before}” Take the arrow out.")
            elif changed != wanted:
                yield Mistake("flag", f"the change gives “{changed}” and not “{wanted}”")
            else:
                yield from _flagged_again(tried[before], tried[wanted])
    for text in entry.leave:
        for finding in (f for f in tried[text].findings if f.code == entry.code):
            yield Mistake("leave", f"“{finding.text}” is flagged in: “{text}”")


def _changed(text: str, findings: list[Finding]) -> str | None:
    """Return the text with the first suggestion of each finding put in, None without one."""
    edits = [
        edit for f in findings for suggestion in f.suggestions[:1] for edit in suggestion.edits
    ]
    if not edits:
        return None
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _flagged_again(before: _Tried, after: _Tried) -> Iterator[Mistake]:
    known = {finding.code for finding in before.findings}
    for finding in after.findings:
        if finding.code not in known:
            yield Mistake(
                "flag",
                f"after the change, “{finding.text}” is flagged by {finding.code}, in: "
                f"“{after.source.text}”",
            )


def _reason(entry: Entry, tried: _Tried, head: int) -> str:
    """Say why a sentence is not flagged, as far as it can be told."""
    keys = term_keys(entry)
    for passage in tried.passages:
        words = split_words(passage.text, passage.start)
        for first, last in places(words, keys):
            start, end = words.starts[first], words.ends[last]
            for finding in tried.findings:
                if finding.span.start < end and start < finding.span.end:
                    return f"“{finding.text}” is flagged by {finding.code} in its place."
            main = min(first + head, last)
            kind = _kind(passage.tag(passage.token_at(words.starts[main])))
            if kind and entry.part_of_speech not in {kind.split()[1], PartOfSpeech.PHRASE}:
                word = words.texts[main]
                return f"We read “{word}” as {kind} here; the entry is for {_a(entry)}."
    return _rule_in_the_way(entry, tried)


def _rule_in_the_way(entry: Entry, tried: _Tried) -> str:
    """Name the rule of the entry without which the sentence would be flagged."""
    for rule in fields(ContextRules):
        if not getattr(entry.context, rule.name):
            continue
        without: dict[str, Any] = {rule.name: rule.default}
        if _is_flagged(replace(entry, context=replace(entry.context, **without)), tried):
            holds = "holds" if rule.name.startswith("unless") else "does not hold"
            return f"Its rule “{rule.name}” {holds} here."
    if _is_flagged(replace(entry, unless_in=(), names=()), tried):
        return "A phrase of its “unless_in” or “names” stands here."
    return "It is read as a name, a quotation or a definition, or several of its rules hold."


def _is_flagged(entry: Entry, tried: _Tried) -> bool:
    checker = Checker(lexicon=compile_entries([entry]))
    report = checker.report(tried.source, tried.document, tried.passages)
    return any(finding.code == entry.code for finding in report.findings)


def _kind(tag: str) -> str | None:
    return "a name" if tag.startswith("NNP") else _KIND_OF_TAG.get(tag[:1])


def _a(entry: Entry) -> str:
    article = "an" if entry.part_of_speech[0] in "aeiou" else "a"
    return f"{article} {entry.part_of_speech}"
