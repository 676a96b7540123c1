"""What each HTML element means to a reader of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import partial

from contentaudit.document.model import BlockKind, MarkKind
from contentaudit.source import Span

WHITE = " \t\n\f\r"

HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Role(Enum):
    """What the reader does with an element."""

    BLOCK = auto()
    """It begins a new line: text before and after it never runs together."""
    LINK = auto()
    MARK = auto()
    """It sets its text apart."""
    VOID = auto()
    """It has no content."""
    BREAK = auto()
    IMAGE = auto()
    BUTTON = auto()
    DIALOG = auto()
    OPAQUE = auto()
    """Its content is not read as text of the page."""
    TEMPLATE = auto()
    HEAD = auto()
    """It speaks about the page."""
    HEAD_VOID = auto()
    HEAD_OPAQUE = auto()


_NAMES = {
    Role.BLOCK: "h1 h2 h3 h4 h5 h6 address article aside blockquote body caption center colgroup dd "
    "details dir div dl dt fieldset figcaption figure footer form header hgroup hr legend li listing main "
    "menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
    Role.LINK: "a",
    Role.MARK: "strong b em i code kbd samp tt q cite del s strike",
    Role.VOID: "area col embed input param source track wbr",
    Role.BREAK: "br",
    Role.IMAGE: "img",
    Role.BUTTON: "button",
    Role.DIALOG: "dialog",
    Role.OPAQUE: "annotation annotation-xml audio canvas datalist iframe meter noembed noframes noscript "
    "object progress rp rt select style svg textarea video",
    Role.TEMPLATE: "template",
    Role.HEAD: "html head",
    Role.HEAD_VOID: "meta link base",
    Role.HEAD_OPAQUE: "title script",
}
ROLES: dict[str, Role] = {tag: role for role, names in _NAMES.items() for tag in names.split()}
"""The role of each element that has one; any other is read as if its tags were not there."""

VOID = frozenset(
    tag for tag, role in ROLES.items() if role in (Role.VOID, Role.BREAK, Role.IMAGE, Role.HEAD_VOID)
) | {"hr"}
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


class EndTags(dict[str, str]):
    """End tags by name as most authors write them, made once each."""

    def __missing__(self, tag: str) -> str:
        self[tag] = end = f"</{tag}>"
        return end


new_span = partial(tuple.__new__, Span)
"""Make a span of a pair in half the time; a page has thousands."""

_SPOKEN = frozenset(
    (
        "screen-reader-text",  # WordPress
        "sr-only",  # Bootstrap, Tailwind
        "visually-hidden",  # Bootstrap, Drupal
        "visually-hidden-focusable",
        "visuallyhidden",  # HTML5 Boilerplate
    )
)
_STREAMED = re.compile(r"\S*S:[0-9a-f]+")  # React sends a page in parts like this, and then shows them
_NOT_SHOWN = re.compile(r"(?:^|[;\s])display\s*:\s*none\b", re.IGNORECASE)
_VALUE = re.compile(r"[^\s=/>]+\s*=\s*([\"']?)")


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether a browser leaves an element out for its own attributes."""
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return not _STREAMED.fullmatch(attributes.get("id", ""))
    return bool(_NOT_SHOWN.search(attributes.get("style", "")))


def is_spoken(attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is for screen readers only, by the usual class names, or a tooltip."""
    return attributes.get("role") == "tooltip" or not _SPOKEN.isdisjoint(attributes.get("class", "").split())


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


def find_value(tag: str, name: str, value: str) -> int:
    """
    Find an attribute's value in a start tag, when a look is enough to be sure of it.

    Args:
        tag: the start tag as written.
        name: the attribute.
        value: its value, entities resolved.

    Returns:
        where it begins in the tag; -1 when only a parser can tell.

    """
    at = tag.find(f' {name}="')
    if at < 0 or "&" in value or tag.count('"', 0, at) % 2 or tag.find("'", 0, at) >= 0:
        return -1
    start = at + len(name) + 3
    return start if tag.startswith(f'{value}"', start) else -1
