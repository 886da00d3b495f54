"""Paths on the command line → the drafts to check, and what was passed by and why.

In a folder, hidden files, files that `.gitignore` names and files that plainspeak cannot
read are passed by. A path that is named is always checked.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from pathspec import GitIgnoreSpec

from plainspeak.errors import ErrorKind, SourceError
from plainspeak.formats import format_of
from plainspeak.model import Skipped
from plainspeak.source import looks_binary, shown_path

STANDARD_INPUT = "-"

# The ignore files that apply, from the outermost in: the folder of each and its patterns.
Rules = tuple[tuple[Path, GitIgnoreSpec], ...]
Skip = Callable[[Skipped], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file to check; `error` says why a folder could not be looked into."""

    path: str
    error: SourceError | None = None


def find_drafts(paths: Iterable[str], skip: Skip) -> Iterator[Draft]:
    """Yield each draft once: named files, and those in named folders sorted by name.

    `skip` is called for everything in a folder that is passed by. "-" is yielded as it is.
    """
    seen: set[str] = set()
    for path in paths:
        named = path == STANDARD_INPUT or not os.path.isdir(path)  # noqa: PTH112 - False for a loop
        for draft in [Draft(path=path)] if named else _walk(path, skip):
            real = path if path == STANDARD_INPUT else os.path.realpath(draft.path)
            if real not in seen:
                seen.add(real)
                yield draft


def _walk(top: str, skip: Skip) -> Iterator[Draft]:
    """Yield the drafts below a folder; a stack, as folders may lie deeper than Python calls."""
    start = Path(os.path.abspath(top))  # noqa: PTH100 - folds "..", keeps links as given
    top = "" if top in {".", "./"} else os.path.join(top, "")  # noqa: PTH118 - as given
    stack = [("", _rules_above(start), True)]
    while stack:
        inner, rules, is_folder = stack.pop()
        if not is_folder:
            reason = _reason_to_pass_by(top + inner)
            if reason is None:
                yield Draft(path=top + inner)
            else:
                skip(Skipped(path=shown_path(top + inner), reason=reason))
            continue
        folder = start / inner
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield _closed(top + inner or ".", error)
            continue
        rules = _with_rules_of(folder, rules)
        found = []
        for entry in entries:
            path = inner + entry.name
            enters = entry.is_dir(follow_symlinks=False)
            reason = None
            if entry.name.startswith("."):
                reason = "hidden"
            elif rules and _ignored(start / path, rules, is_folder=enters):
                reason = "named in .gitignore"
            if reason is None:
                found.append((path + "/" * enters, rules, enters))
            else:
                skip(Skipped(path=shown_path(top + path), reason=reason))
        stack += reversed(found)


def _reason_to_pass_by(path: str) -> str | None:
    """Return why a file found in a folder is not checked, or None."""
    if os.path.isdir(path):  # noqa: PTH112 - False where we may not look
        return "a link to a folder"
    if os.path.islink(path) and not os.path.exists(path):  # noqa: PTH110, PTH114 - False for a loop
        return "a link that leads nowhere"
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - as above
        return "not an ordinary file"
    if format_of(path) is None:
        suffix = PurePath(path).suffix.lower()
        return f"not in a format that plainspeak reads ({suffix or 'no suffix'})"
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the path is text
            head = file.read(8192)
    except OSError:
        return None  # the check says what is wrong with it
    return "not text, whatever its name says" if looks_binary(head) else None


def _closed(folder: str, error: OSError) -> Draft:
    message = (
        f"{shown_path(folder)} could not be looked into: {error.strerror}. "
        "Check that you may open the folder."
    )
    return Draft(path=folder, error=SourceError(message, ErrorKind.UNREADABLE))


def _rules_above(start: Path) -> Rules:
    """Return the rules of the folders above, up to the top of the repository.

    None of them apply to a folder that is named although they leave it out.
    """
    tops = (folder for folder in (start, *start.parents) if os.path.exists(folder / ".git"))  # noqa: PTH110 - False where we may not look
    top = next(tops, None)
    if top is None:
        return ()
    exclude = _read_rules(top / ".git" / "info" / "exclude")
    rules: Rules = () if exclude is None else ((top, exclude),)
    between = [folder for folder in start.parents if folder == top or top in folder.parents]
    for folder in reversed(between):
        rules = _with_rules_of(folder, rules)
    return () if start != top and _ignored(start, rules, is_folder=True) else rules


def _with_rules_of(folder: Path, rules: Rules) -> Rules:
    own = _read_rules(folder / ".gitignore")
    return rules if own is None else (*rules, (folder, own))


def _read_rules(path: Path) -> GitIgnoreSpec | None:
    try:
        lines = path.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # Git passes over a pattern that it cannot read
        return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def _ignored(path: Path, rules: Rules, *, is_folder: bool) -> bool:
    """Whether a path is left out: the innermost file that has a word on it decides."""
    for folder, patterns in reversed(rules):
        inner = path.relative_to(folder).as_posix() + "/" * is_folder
        include = patterns.check_file(inner).include
        if include is not None:
            return include
    return False
