"""Where the wordlists are, and the lexicon compiled from them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from plainspeak.errors import WordlistError
from plainspeak.lexicon.compile import Lexicon, compile_entries, dump, load
from plainspeak.lexicon.load import Wordlist, read_wordlist

# Not lists of terms: they have formats of their own.
OTHER_FILES = frozenset({"sources.toml", "acronyms.toml"})
_COMPILED = "lexicon.json"


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


def read_wordlists(paths: list[Path]) -> list[Wordlist]:
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
    built = folder / _COMPILED
    if built.is_file():
        return load(built.read_text(encoding="utf-8"))
    return _compiled(list_files(folder))


def lexicon_with(own: Sequence[Path]) -> Lexicon:
    """Return the lexicon of the shipped lists and a team's own.

    Raises WordlistError that names every mistake in them.
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
    return _compiled([*shipped, *own])


def _compiled(paths: list[Path]) -> Lexicon:
    """Compile lists that have changed, and keep the result in the user's cache if we may."""
    try:
        cached = _cache_file(paths)
        return load(cached.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        pass  # not there, or not whole: compile it again
    lexicon = compile_lists(paths)
    try:
        cached = _cache_file(paths)
        cached.parent.mkdir(parents=True, exist_ok=True)
        partial = cached.with_suffix(f".{os.getpid()}")
        partial.write_text(dump(lexicon), encoding="utf-8")
        partial.replace(cached)
    except OSError:
        pass  # a read-only home: the lexicon stays in memory
    return lexicon


def compile_lists(paths: list[Path]) -> Lexicon:
    """Compile lists. Raises WordlistError that names every mistake in them."""
    return compile_entries(
        entry for wordlist in read_wordlists(paths) for entry in wordlist.entries
    )


def _cache_file(paths: list[Path]) -> Path:
    """Return a name that changes with the lists and with the code that compiles them."""
    digest = hashlib.sha256()
    for path in [*paths, *sorted(Path(__file__).parent.glob("*.[pt]*"))]:
        digest.update(path.name.encode("utf-8", "surrogateescape") + path.read_bytes())
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    return Path(base) / "plainspeak" / f"lexicon-{digest.hexdigest()[:16]}.json"
