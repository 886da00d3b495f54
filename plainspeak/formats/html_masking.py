"""What an HTML parser must not see, masked by text of the same length: template tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plainspeak.formats.front_matter import find_front_matter
from plainspeak.formats.masking import Masked, StandIn
from plainspeak.formats.signs import Sign
from plainspeak.formats.templates import find_tags

_LONE_RETURN = re.compile(r"\r(?!\n)")
_NOT_LINE_END = re.compile(r"[^\r\n]")
# Braces in these are no template tags, or none that matter.
_CODE = re.compile(r"<(?:!--|(script|style)\b)", re.IGNORECASE)
_CODE_ENDS = {
    "": re.compile(r"-->"),
    "script": re.compile(r"</script", re.IGNORECASE),
    "style": re.compile(r"</style", re.IGNORECASE),
}
_NAME = re.compile(r"[a-zA-Z/]")


def mask_html(text: str) -> Masked:
    """Mask front matter and template tags; lone carriage returns become line feeds."""
    text = _LONE_RETURN.sub("\n", text)
    front, title = find_front_matter(text)
    text = _blank(text[:front]) + text[front:]
    signs = list(find_tags(_without_code(text), by_line=False))
    if not signs:
        return Masked(text=text, title=title)
    parts: list[str] = []
    stand_ins: list[StandIn] = []
    done = 0
    for sign, in_markup in _placed(signs, text):
        parts.append(text[done : sign.start])
        done = sign.end
        if in_markup:
            parts.append(_blank(text[sign.start : done]))
        else:
            parts.append("X" * (done - sign.start))
            stand_ins.append(StandIn(start=sign.start, end=done, is_word=bool(sign.is_word)))
    parts.append(text[done:])
    return Masked(text="".join(parts), stand_ins=tuple(stand_ins), title=title)


def _blank(text: str) -> str:
    return _NOT_LINE_END.sub(" ", text)


def _without_code(text: str) -> str:
    """Return the text with scripts, styles and comments blanked."""
    parts: list[str] = []
    done = 0
    endless: set[str] = set()
    for match in _CODE.finditer(text):
        name = (match[1] or "").lower()
        if match.start() < done or name in endless:
            continue
        end = _CODE_ENDS[name].search(text, match.end())
        if end is None:
            endless.add(name)
            continue
        parts += (text[done : match.end()], _blank(text[match.end() : end.start()]))
        done = end.start()
    return "".join(parts) + text[done:]


def _placed(signs: Iterable[Sign], text: str) -> Iterator[tuple[Sign, bool]]:
    """Yield each sign and whether it stands among the attributes of a tag.

    One that is a tag's name, or a value without quotes, is a word of the markup.
    """
    done = 0
    in_tag = False
    for sign in signs:
        between = text[done : sign.start]
        opening, closing = between.rfind("<"), between.rfind(">")
        if opening != closing:
            in_tag = opening > closing and bool(_NAME.match(between, opening + 1))
        yield sign, in_tag and not between.endswith("=")
        done = sign.end
