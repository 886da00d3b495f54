"""Each rule of `plainspeak words lint` on a list that breaks it, and on one that does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plainspeak.errors import ErrorKind, WordlistError
from plainspeak.lexicon.lint import ENTRY_RULES, lint
from plainspeak.lexicon.load import read_wordlist
from plainspeak.lexicon.meaning import changed_meaning, keeps_meaning
from plainspeak.lexicon.tidy import tidy

ABOUT = '[about-this-list]\ntitle = "Our words"\n'
SOURCES = """
["a-guide"]
title = "A guide"
publisher = "A council"
url = "https://www.example.gov.uk/guide"
licence = "OGL 3.0"
read = 2026-11-21
"""
GOOD = {
    "part_of_speech": '"verb"',
    "say": '["use"]',
    "fix": '"safe"',
    "why": '"“Use” means the same and is shorter."',
    "flag": '["We utilise it. -> We use it."]',
    "leave": '["Bed utilisation rose."]',
    "source": '["a-guide"]',
}


def entry(heading: str = "utilise", **keys: str | None) -> str:
    """Return the TOML of a good entry with some keys changed, added or (None) taken out."""
    lines = [f"{key} = {value}" for key, value in (GOOD | keys).items() if value is not None]
    return "\n".join([f'["{heading}"]', *lines, ""])


def noun(heading: str, **keys: str | None) -> str:
    """Return the TOML of a good entry for a noun whose sentences hold only the heading."""
    own: dict[str, str | None] = {
        "part_of_speech": '"noun"',
        "say": '["plan"]',
        "fix": None,
        "flag": f'["We have a {heading}."]',
        "leave": '["We have another."]',
    }
    return entry(heading, **(own | keys))


def curly(text: str) -> str:
    """Return TOML with curly quotes where the straight ones were, as a word processor does."""
    return re.sub(r'"([^"]*)"', r"“\1”", text)


def problems(folder: Path, *lists: str) -> list[str]:
    """Lint lists in a folder; problems come back without the name of the folder."""
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    paths = [folder / f"list-{number}.toml" for number in range(1, len(lists) + 1)]
    for path, text in zip(paths, lists, strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in lint(paths).problems]


def test_a_good_list_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, f"{ABOUT}\n{entry()}") == []


# What stands below the heading of an entry, the line of the slip, and what we say.
SLIPS = {
    "quotation marks not closed": (
        'say = ["use]', 1,
        'The quotation marks are not closed. Type: "use"',
    ),
    "text not closed": ('why = "Short.', 1, 'Type: "Short."'),
    "opened straight, closed curly": ('why = "Short.”', 1, "closes with a curly quote"),
    "straight quotes inside": (
        'why = "We say "use" here."', 1,
        'The text ends before “use"”. Inside a text, use curly quotes “ ”',
    ),
    "no quotes": ("fix = safe", 1, "Put text between quotation marks, from “safe” on"),
    "no comma": ('say = ["use" "apply"]', 1, "Put a comma between the two texts."),
    "no comma between lines": ('say = [\n  "use"\n  "apply",\n]', 3, "Put a comma"),
    "no closing bracket": (
        'say = ["use"\nwhy = "Short."', 1,
        "The [ on this line is not closed. Type ] after the last text.",
    ),
    "no closing bracket at the end": ('why = "Short."\nsay = ["use"', 2, "Type ] after"),
    "no opening bracket": ('say = "use"]', 1, "There is a ] without its opening bracket."),
    "bracket too many": ('say = [["use"]', 1, "There is a second [ before the first is closed."),
    "curly bracket not closed": ('forms = { "a" = "b"', 1, "The { on this line is not closed"),
    "colon": ('why: "Short."', 1, 'Type = in place of the colon, like: why = "…"'),
    "no equals sign": ('why "Short."', 1, "This line has no key."),
    "no value": ("say =", 1, "“say” has nothing after its ="),
    "key twice": ('why = "A."\nwhy = "B."', 2, "“why” is there twice: on the line above too."),
    "yes for true": ("leave_out = yes", 1, "Type true, in small letters and without"),
    "capital True": ("leave_out = True", 1, "Type true, in small letters"),
    "text goes on": ('why = "Short."\nand plain.', 2, "close the text there first"),
    "backslash": ('why = "A \\ b."', 1, "Something below this heading cannot be read"),
}  # fmt: skip

HEADINGS = {
    "no closing bracket": ('["utilise"', 'The heading is not closed. Type: ["utilise"]'),
    "no quotes": ("[going forward]", 'Put the term between quotation marks. Type: ["going forw'),
    "two brackets": ('[["utilise"]]', 'A heading has one bracket at each end. Type: ["utilise"]'),
    "quote not closed": ('["utilise]', 'The heading cannot be read. Type: ["utilise"]'),
    "something after": ('["utilise"] verb', "The heading cannot be read"),
}


@pytest.mark.parametrize(("body", "line", "message"), SLIPS.values(), ids=SLIPS)
def test_slip_of_the_pen(tmp_path: Path, body: str, line: int, message: str) -> None:
    found = problems(tmp_path, f'{ABOUT}["utilise"]\n{body}\n\n{entry("verify", say=None)}')
    slip, *others = found
    wanted = 3 if "cannot be read" in message else 3 + line
    assert slip.startswith(f"list-1.toml, line {wanted}: ")
    assert message in slip
    assert any("“verify”" in other for other in others), "the next entry is read too"


@pytest.mark.parametrize(("heading", "message"), HEADINGS.values(), ids=HEADINGS)
def test_slip_in_a_heading(tmp_path: Path, heading: str, message: str) -> None:
    [slip] = problems(tmp_path, f"{ABOUT}{heading}\n" + entry().split("\n", 1)[1])
    assert slip.startswith("list-1.toml, line 3: ")
    assert message in slip


def test_heading_without_its_first_bracket(tmp_path: Path) -> None:
    found = problems(tmp_path, f'{ABOUT}\n{entry("apply", flag="[]")}\n"verify"]\n')
    assert any('A heading begins with a square bracket. Type: ["verify"]' in p for p in found)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(entry().replace('"', "”"), id="curly closing quotes only"),
        pytest.param(curly(entry()), id="curly quotes"),
        pytest.param(entry().replace('"', "'"), id="single quotes"),
        pytest.param(entry(leave="['“Utilisation” rose.', ‘Bed utilisation rose.’]"), id="mixed"),
        pytest.param(entry().replace(" = ", "\u00a0=\u00a0"), id="no-break spaces"),
        pytest.param(entry().replace(" = ", "\t=\t"), id="tabs"),
        pytest.param(entry().replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\ufeff" + entry(), id="byte order mark"),
        pytest.param(entry() + "# A comment with [brackets] and “quotes”.\n", id="comment"),
    ],
)  # fmt: skip
def test_what_is_fine_to_type(tmp_path: Path, text: str) -> None:
    begin = "\ufeff" if text.startswith("\ufeff") else ""
    assert problems(tmp_path, begin + ABOUT + text.lstrip("\ufeff")) == []


# A list below its [about-this-list], the line of the mistake, and what we say.
MISTAKES = {
    "unknown key": (entry(severty='"error"'), 11, "Did you mean “severity”?"),
    "unknown key, nothing close": (entry(xyz='"a"'), 11, "The keys are: part_of_speech, say"),
    "hyphen in a key": (entry(**{"leave-out": "true"}), 11, "Did you mean “leave_out”?"),
    "missing key": (entry(why=None), 3, "there is no “why”. Add a line like: why ="),
    "text for a list": (entry(say='"use"'), 5, "“say” must be a list in square brackets"),
    "list for a text": (entry(why='["Short."]'), 7, "“why” must be text in quotation marks"),
    "text for yes or no": (entry(legal_force='"yes"'), 11, "must be true or false"),
    "number in a list": (entry(say="[1]"), 5, "“say” must be text in quotation marks"),
    "empty list": (entry(say="[]"), 5, "“say” is empty"),
    "empty text": (entry(say='[" "]'), 5, "“say” has an empty text"),
    "unknown choice": (entry(fix='"save"'), 6, "Did you mean “safe”?"),
    "unknown part of speech": (entry(part_of_speech='"preposition"'), 4, "It can be: “verb”, “no"),
    "heading twice": (entry() + entry(), 11, "“utilise” is in this list twice: it is on line 3"),
    "out of order": (entry() + noun("action plan"), 11, "“action plan” comes before “utilise”"),
    "same code": (noun("co-op") + noun("co op"), 10, "has the same code, list-1/co-op"),
    "stop in a heading": (noun("e.g."), 3, "a term is made of words"),
    "gap in a noun": (noun("plan … of"), 3, "only a verb has an object"),
    "capital heading": (noun("Action plan"), 3, 'small letter: ["action plan"]'),
    "to before a verb": (entry("to utilise", flag='["We want to utilise it."]', fix=None), 3,
                         'leave out “to”: ["utilise"]'),
    "article before a noun": (noun("the plan", say='["map"]'), 3, 'leave out “the”: ["plan"]'),
    "space in a heading": (noun("action  plan"), 3, "the heading has a space too many"),
    "space in a text": (entry(why='"It  is shorter."'), 7, "there is a space too many"),
    "space at the end": (entry(say='["use "]'), 5, "there is a space too many"),
    "why without a capital": (entry(why='"shorter."'), 7, "begin “why” with a capital letter"),
    "why without a stop": (entry(why='"Shorter"'), 7, "end “why” with a full stop"),
    "why of two sentences": (entry(why='"It is short. It is plain."'), 7, "must be one sentence"),
    "long why": (entry(why=f'"{"Long " * 26}."'), 7, "“why” has 27 words"),
    "address in why": (entry(why='"See https://example.org."'), 7, "leave web addresses out"),
    "example without a capital": (entry(leave='["bed use rose."]'), 9, "begin with a capital"),
    "example without a stop": (entry(leave='["Bed use rose"]'), 9, "end with a full stop"),
    "other arrow": (entry(flag='["We utilise it. → We use it."]'), 8, "type one arrow as ->"),
    "arrow in leave": (entry(leave='["A. -> B."]'), 9, "Take the arrow out"),
    "example twice": (entry(leave='["A.", "A."]'), 9, "the same sentence is there twice: “A.”"),
    "flag and leave": (entry(leave='["We use it."]', flag='["We use it."]'), 9, "“flag” sentence"),
    "flag without the term": (entry(flag='["We use it. -> We use."]'), 8, "use “utilise” in this"),
    "arrow that changes nothing": (
        entry(flag='["We utilise it. -> We utilise it."]'), 8, "nothing changes at this arrow"),
    "no advice": (entry(say=None, fix=None), 3, "say what to write instead"),
    "two kinds of advice": (entry(explain='"to use"', fix=None), 10, "keep one of “say” and “expl"),
    "say and leave out": (entry(leave_out="true"), 11, "keep one of “say” and “leave_out”"),
    "explain with a fix": (entry(say=None, explain='"to use"'), 5, "a term to explain is not repl"),
    "legal force with a fix": (entry(legal_force="true"), 6, "legal force is never changed"),
    "safe without an arrow": (entry(flag='["We utilise it."]'), 8, "show a safe change in full"),
    "say is the term": (entry(say='["utilise"]', fix=None), 5, "“utilise” is the term itself"),
    "say with a stop": (entry(say='["use."]'), 5, "leave the mark at the end out: “use”"),
    "say with dots": (entry(say='["pay ... back"]'), 5, "has dots that we cannot place"),
    "say with a capital": (entry(say='["Use"]'), 5, "begin with a small letter: “use”"),
    "say twice": (entry(say='["use", "use"]'), 5, "“use” is there twice"),
    "be is not put in": (entry(say='["be in use"]', fix='"review"'), 6, "am, are, is, was, were"),
    "explain with a stop": (
        entry(say=None, fix=None, explain='"to use."'), 9, "leave out the mark at the end"),
    "long explain": (
        entry(say=None, fix=None, explain=f'"{"to use " * 13}it"'), 9, "“explain” has 27 words"),
    "safe fix loses a negation": (
        noun("no plan", fix='"safe"', flag='["We have no plan. -> We have plan."]'), 6,
        "from “no plan” to “plan”, a negation changes"),
    "arrow changes a number": (
        entry(flag='["We utilise 2. -> We use 3."]'), 8, "a number is not the same on both sides"),
    "exception not in say": (
        entry(say_anyway='["apply"]', note='"So."'), 11, "“apply” is not in “say”"),
    "exception without a reason": (
        noun("map", say='["plan"]', say_anyway='["plan"]') + noun("plan", say='["idea"]'), 10,
        "give the reason for the exception"),
    "exception not needed": (
        entry(say_anyway='["use"]', note='"So."'), 11, "“use” is not flagged any more"),
    "head not in the term": (noun("action plan", say='["map"]', head='"plans"'), 10,
                             "one of: “action”, “plan”"),
    "-ize": (entry("utilize", flag='["We utilize it. -> We use it."]'), 3, 'Type: ["utilise"]'),
    "variant that we find": (entry(variants='["utilize"]'), 11, "“utilize” is found by itself"),
    "variant that cannot be matched": (entry(variants='["u. t."]'), 11, "cannot be matched"),
    "form that cannot be matched": (entry(forms='{ "u. t." = "use" }'), 11, "cannot be matched"),
    "too many forms": (
        entry(forms="{ " + ", ".join(f'"a{n}" = "b"' for n in range(11)) + " }"), 11, "ten forms"),
    "forms without say": (
        entry(say=None, leave_out="true", forms='{ "utilised" = "used" }'), 11, "words to say"),
    "object of a noun": (noun("action plan", say='["map"]', object='["plan"]'), 10, "verbs only"),
    "describes of a verb": (entry(describes='["plan"]'), 11, "for adjectives and nouns only"),
    "object and no object": (
        entry(needs_object="true", unless_object_follows="true"), 12, "an object and for none"),
    "object given twice": (
        entry(object='["grant"]', needs_object="true"), 12, "needs an object already"),
    "in both rules": (
        entry(only_before='["to"]', unless_before='["to"]'), 12, "“to” is in “only_before” too"),
    "object of two words": (entry(object='["public money"]'), 11, "give one noun, the last"),
    "neighbour that cannot be matched": (entry(only_before='["*"]'), 11, "cannot be matched"),
    "long neighbour": (entry(only_before='["a b c d e f g"]'), 11, "Give 6 words at most"),
    "neighbour twice": (entry(only_before='["to", "to"]'), 11, "“to” is there twice"),
    "phrase without the term": (entry(unless_in='["bed use"]'), 11, "does not contain “utilise”"),
    "phrase is the term": (entry(unless_in='["utilised"]'), 11, "is the term itself"),
    "phrase that cannot be matched": (entry(names='["Utilise. Now"]'), 11, "cannot be matched"),
    "unknown source": (entry(source='["a-guid"]'), 10, "Did you mean “a-guide”?"),
    "one form, two entries": (
        noun("action") + noun("action (in law)"), 10, "“action” is a form of “action” too"),
    "one form, noun and phrase": (
        noun("action") + noun("actions", part_of_speech='"phrase"', say='["steps"]'), 10,
        "“actions” is a form of “action” too"),
    "advice that is flagged": (
        entry(say='["apply"]', flag='["We utilise it. -> We apply it."]')
        + entry("zzz", fix=None, flag='["We zzz."]', variants='["apply"]'), 5,
        "“apply” in “apply” is itself flagged, by “zzz”"),
    "gloss that is flagged": (
        noun("map", say=None, explain='"an action plan"') + noun("plan", say='["idea"]'), 9,
        "“plan” in “an action plan” is itself flagged"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistake(tmp_path: Path, text: str, line: int, message: str) -> None:
    found = problems(tmp_path, ABOUT + text)
    wanted = f"list-1.toml, line {line}: "
    assert any(p.startswith(wanted) and message in p for p in found), "\n".join(found)


# Lists that look like a mistake and are none.
FINE = {
    "two senses": entry("address", object='["issue"]', fix=None, flag='["We address it."]')
    + entry("address (mail)", object='["letter"]', fix=None, flag='["We address it."]'),
    "verb and noun": entry("plan", fix=None, flag='["We plan it."]')
    + noun("plan (noun)", say='["map"]', flag='["We have a plan."]'),
    "rule and no rule": noun("action", only_before='["of"]') + noun("action (any)"),
    "exception with its reason": noun(
        "map", say='["plan"]', say_anyway='["plan"]', note='"A plan is a map."'
    )
    + noun("plan", say='["idea"]'),
    "advice for another part of speech": noun("endeavour", say='["work"]')
    + entry("work (verb)", flag='["We work."]', fix=None),
    "phrase that holds the advice back": noun("scheme", say='["stakeholder pension"]')
    + noun("stakeholder", say='["person"]', unless_in='["stakeholder pension"]'),
    "held back in another form": entry(unless_in='["utilise proceedings"]'),
    "marks and numbers around": entry(unless_before='["#", ".", "diversity, and"]'),
    "capitals with case": noun("Action plan", case='"exact"', say='["map"]'),
    "why with an abbreviation": entry(why='"Say “use”, e.g. in letters from St. Ives."'),
    "quotation in an example": entry(leave='["“Utilise” is long.", "(Bed utilisation rose.)"]'),
    "slash": noun("and/or", part_of_speech='"phrase"', say='["or"]'),
    "gap for the object in the term": entry(
        "inform", say='["tell"]', fix=None, flag='["We inform you."]'
    )
    + entry("inform … of", say='["tell … about"]', fix=None, flag='["We inform you of it."]'),
    "object goes in the middle": entry(
        "reimburse", say='["pay … back"]', fix=None, flag='["We reimburse you."]'
    ),
}


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_no_mistake(tmp_path: Path, text: str) -> None:
    assert problems(tmp_path, ABOUT + text) == []


def test_every_rule_has_a_failing_list(tmp_path: Path) -> None:
    unbroken = set(ENTRY_RULES)
    for text, _, _ in MISTAKES.values():
        path = tmp_path / "list.toml"
        path.write_text(ABOUT + text, encoding="utf-8")
        entries = read_wordlist(path)[0].entries
        unbroken = {rule for rule in unbroken if not any(list(rule(entry)) for entry in entries)}
    assert not unbroken


def test_problems_of_all_lists_come_together(tmp_path: Path) -> None:
    found = problems(
        tmp_path, ABOUT + entry(why='"shorter"'), entry(), ABOUT + entry("verify", say=None)
    )
    assert [problem.partition(":")[0] for problem in found] == [
        "list-1.toml, line 7",
        "list-1.toml, line 7",
        "list-2.toml, line 1",
        "list-2.toml, line 1",
        "list-3.toml, line 3",
        "list-3.toml, line 7",
    ]


def test_a_form_in_two_lists(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, ABOUT + noun("co-production"), ABOUT + noun("coproduction"))
    assert problem.startswith("list-2.toml, line 3: “coproduction”: “coproduction” is a form of")


def test_a_list_without_its_title(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, '[about-this-list]\nwhat = "Words."\n' + entry())
    assert problem.startswith("list-1.toml, line 1: “about-this-list”: there is no “title”")


def test_a_key_above_the_first_heading(tmp_path: Path) -> None:
    [problem] = problems(tmp_path, 'title = "Words"\n' + ABOUT + entry())
    assert problem == (
        "list-1.toml, line 1: “title” stands above the first heading. Move it below a heading."
    )


@pytest.mark.parametrize("name", ["Our words.toml", "our_words.toml", "ours-.toml"])
def test_the_name_of_a_list(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(ABOUT, encoding="utf-8")
    [problem] = lint([path]).problems
    assert "name the file in small letters with hyphens" in problem.message


@pytest.mark.parametrize(
    ("data", "message", "kind"),
    [
        (None, "does not exist", ErrorKind.MISSING),
        (ABOUT.encode("utf-16"), "is saved as UTF-16. Save it again", ErrorKind.ENCODING),
        ("# ok\n# caf\xe9".encode("latin-1"), "line 2: a letter or", ErrorKind.ENCODING),
    ],
)
def test_unreadable(tmp_path: Path, data: bytes | None, message: str, kind: ErrorKind) -> None:
    path = tmp_path / "list.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(WordlistError, match=message) as caught:
        lint([path])
    assert caught.value.kind is kind


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('url = "ftp://example.org"', "“url” must begin with https://"),
        ('read = "2026-11-21"', "“read” is the day it was read, without quotation marks"),
        ('title = ""', "“title” must be text"),
        ('page = "3"', "there is no key “page”"),
    ],
)
def test_mistake_in_a_source(tmp_path: Path, line: str, wanted: str) -> None:
    key = line.split(maxsplit=1)[0]
    lines = [row for row in SOURCES.strip().splitlines() if not row.startswith(f"{key} ")]
    path = tmp_path / "list.toml"
    path.write_text(ABOUT + entry(), encoding="utf-8")
    (tmp_path / "sources.toml").write_text("\n".join([*lines, line]), encoding="utf-8")
    assert [wanted in problem.message for problem in lint([path]).problems] == [True]


def test_a_source_without_a_licence(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text(ABOUT + entry(), encoding="utf-8")
    text = SOURCES.replace('licence = "OGL 3.0"\n', "")
    (tmp_path / "sources.toml").write_text(text, encoding="utf-8")
    [problem] = lint([path]).problems
    assert problem.message == "“a-guide”: there is no “licence”. Add a line for it."


def test_sources_that_nothing_names(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text(ABOUT + entry(), encoding="utf-8")
    others = "".join(SOURCES.replace("a-guide", name) for name in ("b", "c", "d", "e"))
    (tmp_path / "sources.toml").write_text(SOURCES + others, encoding="utf-8")
    (tmp_path / "acronyms.toml").write_text('["MP"]\nsource = ["c"]\n', encoding="utf-8")
    assert lint([path]).problems == ()
    [problem] = lint([path], used_sources={"b"}).problems
    assert problem.message.endswith("names these sources. Name them, or take them out: d, e")


def test_a_teams_entry_takes_the_place_of_ours(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, say in ((ours, "use"), (theirs, "apply")):
        folder.mkdir()
        text = ABOUT + entry(say=f'["{say}"]', flag=f'["We utilise it. -> We {say} it."]')
        (folder / f"{folder.name}.toml").write_text(text, encoding="utf-8")
        (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    result = lint([theirs / "theirs.toml"], [ours / "ours.toml"])
    assert result.problems == ()
    assert [entry.say for entry in result.everything] == [("apply",)]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("30 days", "a month", "a number"),
        ("the three councils", "the councils", "a number"),
        ("is not", "is", "a negation"),
        ("can’t", "can", "a negation"),
        ("without", "with", "a negation"),
        ("shall", "will", "a modal verb"),
        ("must", "should", "a modal verb"),
        ("in excess of", "more than", "a comparison"),
        ("at the least", "about", "a comparison"),
        ("provided that", "when", "a condition"),
        ("each", "the", "how many are meant"),
    ],
)
def test_what_a_safe_edit_may_not_change(before: str, after: str, kind: str) -> None:
    assert changed_meaning(before, after) == kind
    assert not keeps_meaning(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("utilise", "use"),
        ("must endeavour", "must try"),
        ("not in receipt of", "not getting"),
        ("whatsoever", "at all"),
        ("Shall", "shall"),
    ],
)
def test_what_a_safe_edit_may_change(before: str, after: str) -> None:
    assert keeps_meaning(before, after)


def test_tidy_sorts_and_keeps_comments_with_their_entry() -> None:
    text = (
        "# About this file.\n" + ABOUT + "\n# Of verbs.\n" + entry("verify") + "\n\n\n"
        "# Long.\n\n# And formal.\n" + entry("Utilise") + "# The end.\n"
    )
    tidied = tidy(text)
    assert tidied == (
        "# About this file.\n" + ABOUT + "\n# Long.\n\n# And formal.\n" + entry("Utilise")
        + "# The end.\n" + "\n# Of verbs.\n" + entry("verify")
    )  # fmt: skip
    assert tidy(tidied) == tidied


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("why = “Short.”  ", 'why = "Short."'),
        ('flag = [" We  utilise it.→We use it. "]', 'flag = ["We utilise it. -> We use it."]'),
        ('flag = ["We utilise it. => We use it."]', 'flag = ["We utilise it. -> We use it."]'),
        ("leave = ['He said \"no\".']", "leave = ['He said \"no\".']"),
        ('leave = [“He said "no".”]', 'leave = ["He said \\"no\\"."]'),
        ("say\u00a0=\u00a0[‘use’] # “Use.”  ", 'say = ["use"] # “Use.”'),
        ("say    = [\n  'use',   \n]", "say    = [\n  'use',\n]"),
    ],
)
def test_tidy_evens_out_the_typing(line: str, wanted: str) -> None:
    assert tidy(f'["a"]\n{line}') == f'["a"]\n{wanted}\n'


def test_tidy_leaves_a_list_with_a_slip_alone() -> None:
    assert tidy(ABOUT + entry("verify") + '["utilise"\n') is None
