"""What each HTML element means to a reader of text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from contentaudit.document.model import BlockKind, MarkKind
from contentaudit.source import Span

WHITE = " \t\n\f\r"

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    (*HEADINGS,)
    + tuple(
        "address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form header hgroup legend li listing main menu nav ol p plaintext pre search "
        "section summary table tbody td tfoot th thead tr ul xmp".split()
    )
)
"""Elements that begin a new line: text before and after one never runs together."""

OPAQUE = frozenset(
    "annotation annotation-xml audio canvas datalist head iframe meter noembed noframes noscript object progress "
    "rp rt script select style svg template textarea title video".split()
)
"""Elements whose content is not read as text of the page."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(("td", "th"), "table_cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), "code"),
    "blockquote": "quote",
}
"""Elements that decide the kind of the blocks inside them; the innermost wins."""

WHOLE = frozenset((*KINDS, "p", "summary", "legend", "address"))
"""Elements that are a block by themselves, tags included, when they hold nothing but text."""

MARKS: dict[str, MarkKind] = {
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("em", "i"), "emphasis"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("q", "cite"), "quote"),
    **dict.fromkeys(("del", "s", "strike"), "deleted"),
    "a": "link",
}

_NOT_SHOWN = re.compile(r"(?:^|[;\s])display\s*:\s*none\b", re.IGNORECASE)
_VALUE = re.compile(r"[^\s=/>]+\s*=\s*([\"']?)")


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a browser leaves an element out for its own attributes."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    return bool(_NOT_SHOWN.search(attributes.get("style", "")))


def value_span(text: str, attribute: Span) -> Span:
    """
    Return where the value of an attribute stands, quotes left out.

    Args:
        text: the source.
        attribute: the span of ``name="value"``. Without a value, the result is empty and at its end.

    """
    match = _VALUE.match(text, attribute.start, attribute.end)
    if not match:
        return Span(attribute.end, attribute.end)
    end = attribute.end - len(match[1])
    return Span(match.end(), max(match.end(), end))
