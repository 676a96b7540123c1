"""
Front matter: the head of a Markdown file.

YAML between ``---`` lines or TOML between ``+++`` lines, as Hugo, Jekyll, Astro, Docusaurus and Eleventy
read it. A front matter that is broken is reported, and read line by line as far as it goes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contentaudit.document.head import Meta
from contentaudit.document.matter_fields import Field, Invalid, read_lines, read_toml, read_yaml
from contentaudit.document.matter_ignoring import ignoring_of
from contentaudit.document.matter_meta import meta_of
from contentaudit.document.model import Ignoring
from contentaudit.source import Span

__all__ = ["FrontMatter", "brief_fields", "read"]

_OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_NAMES = {"---": "YAML", "+++": "TOML"}
_ENTRY = re.compile(r"[A-Za-z][\w-]*[ \t]*[:=](?:[ \t]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """
    What a front matter says.

    Args:
        fields: its fields, plain values.
        meta: the same as a page's head says it.
        end: where the Markdown begins.
        error: what is wrong with it, with the line; None when nothing is.
        ignoring: what it says to ignore.

    """

    fields: Mapping[str, Any]
    meta: Meta
    end: int
    error: str | None = None
    ignoring: tuple[Ignoring, ...] = ()


def read(text: str) -> FrontMatter | None:
    """
    Read the front matter of a Markdown text.

    Args:
        text: the whole source.

    Returns:
        None when there is none. Never raises.

    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    start = opening.end()
    closing = _CLOSING[opening[1]].search(text, start)
    if closing is None:
        return _unclosed(text, start, opening[1])
    inside = text[start : closing.start()]
    error = None
    try:
        fields = read_yaml(inside, start) if opening[1] == "---" else read_toml(inside, start)
    except Invalid as problem:
        line = text.count("\n", 0, start) + problem.line + 1
        error = f"line {line}: the front matter is not valid {_NAMES[opening[1]]}: {problem}"
        fields = read_lines(inside, start)
    if fields is None:
        return None
    return _matter(fields, Span(start, closing.start()), closing.end(), error)


def _unclosed(text: str, start: int, fence: str) -> FrontMatter | None:
    """Read a front matter whose second fence is missing, up to the first line that is no field."""
    if not _ENTRY.match(text, start):
        return None
    end = start
    for line in text[start:].split("\n"):
        if not line.strip() or not (_ENTRY.match(line) or line[0] in " \t-"):
            break
        end += len(line) + 1
    end = min(end, len(text))
    error = f"line 1: the front matter is not closed; a line with {fence} is missing after its last field"
    return _matter(read_lines(text[start:end], start), Span(start, end), end, error)


def _matter(fields: Mapping[str, Field], inside: Span, end: int, error: str | None) -> FrontMatter:
    plain = {name: field.value for name, field in fields.items()}
    return FrontMatter(plain, meta_of(fields, inside), end, error, ignoring_of(fields))


_KEYPHRASES = ("keyphrase", "focus_keyphrase", "focus_keyword", "focuskeyphrase", "focuskeyword", "focuskw")
_LISTS = ("synonyms", "terms")
_OWN = "contentaudit"


def brief_fields(front_matter: Mapping[str, Any] | None) -> dict[str, Any]:
    """
    Take the brief's fields out of a front matter.

    Args:
        front_matter: `Document.front_matter`.

    Returns:
        fields of `contentaudit.brief.Brief`: those of the table ``contentaudit``; beside it, ``keyphrase``
        (or ``focus_keyphrase``, ``focus_keyword``) at the top. A list may be written as text with
        commas. Values are not validated.

    """
    if not front_matter:
        return {}
    fields: dict[str, Any] = {}
    for name, value in front_matter.items():
        if _plain(name) in _KEYPHRASES and isinstance(value, str | int | float) and value != "":
            fields.setdefault("keyphrase", str(value))
    own = front_matter.get(_OWN)
    for name, value in own.items() if isinstance(own, dict) else ():
        key = _plain(name)
        if key in _KEYPHRASES:
            fields["keyphrase"] = None if value is None else str(value)
        elif key in _LISTS:
            fields[key] = _texts(value)
        elif key in ("audience_grade", "dialect", "page_type"):
            fields[key] = value
    return fields


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.split(",")
    items = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(text for item in items if (text := str(item).strip()))
