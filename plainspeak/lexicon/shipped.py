"""Where the wordlists are, and the lexicon compiled from them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from plainspeak.errors import WordlistError
from plainspeak.lexicon.compile import Lexicon, compile_entries
from plainspeak.lexicon.entry import Entry
from plainspeak.lexicon.load import Wordlist, read_wordlist
from plainspeak.lexicon.store import dump, load
from plainspeak.lexicon.written import can_compile

# Not lists of terms: they have formats of their own.
OTHER_FILES = frozenset({"sources.toml", "acronyms.toml"})
COMPILED_FILE = "lexicon.jsonl"
# Compiled lists to keep in the user's cache: a few branches of a checkout, a few teams.
MOST_CACHED = 8


def wordlists_folder() -> Path:
    """Return the folder of the shipped lists.

    The repository's own in an editable install, so that an edited word shows at once;
    the copy inside the package otherwise.
    """
    package = Path(__file__).parents[1]
    installed = package / "_data" / "wordlists"
    if installed.is_dir():
        return installed
    folder = package.parent / "wordlists"
    if folder.is_dir():
        return folder
    raise WordlistError(
        "The wordlists are missing from this installation. Install plainspeak again."
    )


def list_files(folder: Path) -> list[Path]:
    """Return the list files of a folder, sorted by name."""
    return sorted(path for path in folder.glob("*.toml") if path.name not in OTHER_FILES)


def read_wordlists(paths: Iterable[Path]) -> list[Wordlist]:
    """Read lists. Raises WordlistError that names every mistake in all of them."""
    lists, problems = [], []
    for path in paths:
        wordlist, mistakes = read_wordlist(path)
        lists.append(wordlist)
        problems += mistakes
    if problems:
        raise WordlistError("\n".join(str(problem) for problem in problems))
    return lists


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon of the shipped lists.

    Read from the file built with the wheel; a source checkout compiles its lists.
    """
    folder = wordlists_folder()
    built = folder / COMPILED_FILE
    if built.is_file():
        return load(built.read_text(encoding="utf-8"))
    return _compiled(list_files(folder), ())


def lexicon_with(own: Sequence[Path]) -> Lexicon:
    """Return the lexicon of the shipped lists and a team's own.

    An entry of the team's own takes the place of a shipped one with the same heading
    and part of speech. Raises WordlistError that names every mistake in the lists.
    """
    if not own:
        return shipped_lexicon()
    shipped = list_files(wordlists_folder())
    taken = {path.stem for path in shipped}
    for path in own:
        if path.stem in taken:
            raise WordlistError(
                f"There is already a list called “{path.stem}”, so {path} needs another name. "
                "Rename the file, and change its name in the settings."
            )
        taken.add(path.stem)
    return _compiled(shipped, own)


def compile_lists(shipped: Sequence[Path], own: Sequence[Path] = ()) -> Lexicon:
    """Compile lists. Raises WordlistError that names every mistake in them."""
    first, second = (
        [entry for wordlist in read_wordlists(paths) for entry in wordlist.entries]
        for paths in (own, shipped)
    )
    entries = [*first, *not_replaced(second, first)]
    wrong = [entry for entry in entries if not can_compile(entry)]
    if wrong:
        raise WordlistError(
            "\n".join(
                f"{entry.path}, line {entry.line}: “{entry.heading}” cannot be matched. "
                "To see what to type, run: plainspeak words lint"
                for entry in wrong
            )
        )
    return compile_entries(entries)


def not_replaced(entries: Iterable[Entry], own: Iterable[Entry]) -> list[Entry]:
    """Return the entries that none of a team's own takes the place of."""
    replaced = {(entry.heading.casefold(), entry.part_of_speech) for entry in own}
    return [
        entry
        for entry in entries
        if (entry.heading.casefold(), entry.part_of_speech) not in replaced
    ]


def _compiled(shipped: Sequence[Path], own: Sequence[Path]) -> Lexicon:
    """Compile lists that have changed, and keep the result in the user's cache if we may."""
    cached = _cache_file(shipped, own)
    if cached is None:
        return compile_lists(shipped, own)
    try:
        return load(cached.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        pass  # not there, or not whole: compile it again
    lexicon = compile_lists(shipped, own)
    with suppress(OSError):  # a folder that we may not write to: it stays in memory
        _keep(cached, dump(lexicon))
    return lexicon


def _keep(cached: Path, text: str) -> None:
    """Write the file whole or not at all, whoever else writes it, and drop the oldest ones."""
    cached.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=cached.parent, prefix="partial-")
    with os.fdopen(handle, "w", encoding="utf-8") as partial:
        partial.write(text)
    Path(name).replace(cached)
    others = sorted(cached.parent.glob("lexicon-*"), key=lambda path: path.stat().st_mtime)
    for path in others[:-MOST_CACHED]:
        path.unlink(missing_ok=True)


def _cache_file(shipped: Sequence[Path], own: Sequence[Path]) -> Path | None:
    """Return a name that changes with the lists and with the code that compiles them.

    None where a list cannot be read, or the user has no home.
    """
    digest = hashlib.sha256()
    code = sorted(Path(__file__).parent.glob("*.[pt]*"))
    try:
        for path in (*own, Path("own"), *shipped, *code):
            digest.update(path.name.encode("utf-8", "surrogateescape"))
            digest.update(path.read_bytes() if path.suffix else b"")
        base = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    except (OSError, RuntimeError):
        return None
    return Path(base) / "plainspeak" / f"lexicon-{digest.hexdigest()[:16]}.jsonl"
