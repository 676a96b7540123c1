"""What each HTML element means to a reader of text."""

from __future__ import annotations

import re
from enum import IntEnum

from turbohtml import Element

from contentaudit.document.model import BlockKind, MarkKind
from contentaudit.source import Span

HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Role(IntEnum):
    """What the reader does with an element."""

    PLAIN = 0
    """It is read as if its tags were not there."""
    BLOCK = 1
    """It begins a new line: text before and after it never runs together."""
    LINK = 2
    MARK = 3
    """It sets its text apart."""
    BREAK = 4
    IMAGE = 5
    BUTTON = 6
    DIALOG = 7
    TEMPLATE = 8
    NOSCRIPT = 9
    VOID = 10
    """It has no content."""
    OPAQUE = 11
    """Its content is not read as text of the page."""
    HEAD = 12
    """It speaks about the page, and so do the next."""
    HEAD_VOID = 13
    HEAD_OPAQUE = 14


_NAMES = {
    Role.BLOCK: "h1 h2 h3 h4 h5 h6 address article aside blockquote body caption center colgroup dd "
    "details dir div dl dt fieldset figcaption figure footer form header hgroup hr legend li listing main "
    "menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
    Role.LINK: "a",
    Role.MARK: "strong b em i code kbd samp tt q cite del s strike",
    Role.BREAK: "br",
    Role.IMAGE: "img",
    Role.BUTTON: "button",
    Role.DIALOG: "dialog",
    Role.TEMPLATE: "template",
    Role.NOSCRIPT: "noscript",
    Role.VOID: "area col embed input param source track wbr",
    Role.OPAQUE: "annotation annotation-xml audio canvas datalist iframe meter noembed noframes "
    "object progress rp rt select style svg textarea video",
    Role.HEAD: "html head",
    Role.HEAD_VOID: "meta link base",
    Role.HEAD_OPAQUE: "title script",
}
ROLES: dict[str, int] = {tag: int(role) for role, names in _NAMES.items() for tag in names.split()}
"""The role of each element that is not plain."""

VOID = frozenset(("hr", *(tag for role in (4, 5, 10, 13) for tag in _NAMES[Role(role)].split())))
"""Elements that have no content."""

RAW = frozenset(
    ("iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp")
)
"""Elements in which the tokenizer sees no tags but their own end tag."""

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


_SPOKEN = frozenset(
    (
        "screen-reader-text",  # WordPress
        "sr-only",  # Bootstrap, Tailwind
        "visually-hidden",  # Bootstrap, Drupal
        "visually-hidden-focusable",
        "visuallyhidden",  # HTML5 Boilerplate
    )
)
SPECIAL = ", ".join(
    (
        "[hidden]",
        "[style*='none' i]",
        "[role=heading]",
        "[role=tooltip]",
        *(f".{name}" for name in sorted(_SPOKEN)),
    )
)
"""A selector of the elements that a reader may not see, or that call themselves headings."""

_STREAMED = re.compile(r"\S*S:[0-9a-f]+")  # React sends a page in parts like this, and then shows them
_NOT_SHOWN = re.compile(r"(?:^|[;\s])display\s*:\s*none\b", re.IGNORECASE)
_VALUE = re.compile(r"[^\s=/>]+\s*=\s*([\"']?)")


def is_hidden(node: Element) -> bool:
    """Tell whether a browser leaves an element out for its own attributes; a whole page is never out."""
    hidden = node.attr("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return node.tag != "body" and not _STREAMED.fullmatch(node.attr("id") or "")
    return bool(_NOT_SHOWN.search(node.attr("style") or "")) and node.tag != "body"


def is_for_speech(node: Element) -> bool:
    """
    Tell whether an element is for screen readers only, by the usual class names, or a tooltip.

    Headings and links are for everyone all the same.
    """
    if node.tag == "a" or node.tag in HEADINGS:
        return False
    return node.attr("role") == "tooltip" or not _SPOKEN.isdisjoint((node.attr("class") or "").split())


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
