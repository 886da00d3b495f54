"""Which parts of a web page are its chrome: what leads elsewhere, or is about the page."""

from __future__ import annotations

import re

_ROLES = frozenset(
    "navigation search banner contentinfo menu menubar toolbar listbox doc-toc doc-backlink "
    "doc-pagelist".split()
)
# Elements that hold the page itself, whatever their class says.
_NEVER = frozenset({"html", "body", "main", "article", *(f"h{level}" for level in range(1, 7))})
# How class names of chrome end. Only whole words count, and only at the end:
# “contents-list” is a list of contents, “contents-list-with-body” holds the page.
_CLASS = re.compile(
    r"(?!.*(?:and|has|no|with|without)-)(?:.*-)?(?:"
    r"breadcrumbs?(?:-(?:trail|list))?|pagination|pager|previous-and-next-navigation"
    r"|skip-?(?:links?|nav|to-content|to-main)"
    r"|cookies?-?(?:banner|bar|consent|message|notice|popup)"
    r"|(?:site|global)-?(?:footer|header|search)|(?:main|mega|nav|side|site|sub)-?menu"
    r"|nav|navbar|(?:sub-?)?navigation"
    r"|shar(?:e|ing)|(?:share|social)-?(?:buttons?|icons|links?|media)|social-?shar(?:e|ing)"
    r"|related|related-?(?:articles|content|documents|information|items|links|navigation|pages"
    r"|posts)"
    r"|meta-?data(?:-(?:date|text)-(?:label|value))?|(?:entry|post)-meta|item-attributes"
    r"|byline|modified-date|published-dates"
    r"|change-?notes|(?:page|update)-?history|history-information|full-history"
    r"|contents-list|table-of-contents|toc"
    r"|(?:page|site|user)-feedback|feedback-(?:banner|form|link|prompt|widget)|survey-banner"
    r"|back-link|back-to-(?:contents?|top)|print-(?:link|page)|(?:beta|phase)-(?:banner|label)"
    r"|accessibility-warning"
    r")"
)


def is_chrome(name: str, values: dict[str, str]) -> bool:
    """Whether an element with these attributes, all in small letters, is chrome."""
    if name in _NEVER:
        return False
    if values.get("role") in _ROLES:
        return True
    return any(_CLASS.fullmatch(word) for word in values.get("class", "").replace("_", "-").split())
