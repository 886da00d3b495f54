"""The names that settings may use: lists, entries, checks and their options."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from plainspeak.checks import ALL
from plainspeak.errors import SettingsError
from plainspeak.lexicon.compile import Lexicon
from plainspeak.settings import Settings


def verify(settings: Settings, lexicon: Lexicon) -> None:
    """Raise SettingsError, with every mistake, where settings name what is not there."""
    mistakes = [*_unknown_names(settings, lexicon), *_wrong_options(settings)]
    if mistakes:
        raise SettingsError("\n".join(mistakes))


def known_names(lexicon: Lexicon) -> set[str]:
    """Return the names of all checks, lists and entries."""
    codes = [term.code for term in lexicon.terms]
    return {check.code for check in ALL}.union(codes, (code.partition("/")[0] for code in codes))


def _unknown_names(settings: Settings, lexicon: Lexicon) -> Iterator[str]:
    named = [
        (settings.place("select"), settings.select),
        (settings.place("ignore"), settings.ignore),
        *(
            (f"{settings.place('audiences')}: “{audience.name}”", audience.names)
            for audience in settings.audiences.values()
        ),
    ]
    if not any(names for _, names in named):
        return
    known = known_names(lexicon)
    for place, names in named:
        for name in names:
            if name not in known:
                yield (
                    f"{place} names “{name}”, which is no list, entry or check. "
                    f"{closest(name, known)}"
                )


def closest(name: str, known: set[str]) -> str:
    """Return “Did you mean …?” for a name that is not known, or what the names are."""
    slug = name.strip().lower().replace(" ", "-")
    same = sorted(other for other in known if other == slug or other.endswith(f"/{slug}"))
    close = same or get_close_matches(slug, sorted(known), n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    lists = sorted({other.partition("/")[0] for other in known if "/" in other})
    checks = sorted(check.code for check in ALL)
    return f"The lists are {', '.join(lists)}; the checks are {', '.join(checks)}."


def _wrong_options(settings: Settings) -> Iterator[str]:
    options_of = {check.code: check.options for check in ALL}
    place = settings.place("options")
    for code, options in settings.options.items():
        if code not in options_of:
            close = get_close_matches(code, options_of, n=1)
            hint = f"Did you mean “{close[0]}”?" if close else f"They are {', '.join(options_of)}."
            yield f"{place} names “{code}”, which is no check. {hint}"
            continue
        known = options_of[code]
        for name, value in options.items():
            if name not in known:
                hint = f"It has {', '.join(known)}." if known else "It has no options."
                yield f"{place}: {code} has no option “{name}”. {hint}"
            elif not _fits(value, known[name]):
                yield f"{place}: “{name}” of {code} must be {_kind(known[name])}."


def _fits(value: Any, default: Any) -> bool:
    """Whether a value is of the kind that an option's default is of."""
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, int):
        return isinstance(value, int) and value >= 1
    if isinstance(default, float):
        return isinstance(value, int | float) and value >= 0
    if isinstance(default, list | tuple | set | frozenset):
        return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _kind(default: Any) -> str:
    if isinstance(default, bool):
        return "true or false"
    if isinstance(default, int):
        return f"a whole number of 1 or more, such as {default}"
    if isinstance(default, float):
        return f"a number of 0 or more, such as {default:g}"
    if isinstance(default, list | tuple | set | frozenset):
        return "a list of texts in quotation marks"
    return "text in quotation marks"
