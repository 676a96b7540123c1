"""What the checks of the category share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from contentaudit.check import Check, Need
from contentaudit.checks._article import nodes, types_of
from contentaudit.document import Document
from contentaudit.source import Kind

_SPACE = re.compile(r"\s+")

# Things on a page that have an author and a date of their own.
PARTS = frozenset(("Comment", "Review", "VideoObject", "ImageObject", "Answer"))


class HeadCheck(Check):
    """A check of a page's head, or of an article's front matter."""

    category = "metadata"
    needs: ClassVar[tuple[Need, ...]] = ("head",)
    kinds: ClassVar[tuple[Kind, ...]] = ("html", "markdown")


class PageCheck(HeadCheck):
    """A check of what only a finished page has: a site's template adds it to Markdown."""

    kinds = ("html",)


def folded(text: str) -> str:
    """Return a text as it is compared with another: lower case, white space single."""
    return _SPACE.sub(" ", text).strip().lower()


def head_end(doc: Document) -> int:
    """Return where something absent from the head should stand."""
    return doc.meta.head_span.end


def stated(doc: Document, names: Iterable[str], keys: Iterable[str]) -> bool:
    """Tell whether one of the meta tags, or of an article's properties, says something."""
    if any(tag.content.strip() for name in names for tag in doc.meta.all(name)):
        return True
    if doc.front_matter and any(doc.front_matter.get(name) for name in names):
        return True
    pages = (node for node in nodes(doc) if not PARTS & set(types_of(node)))
    return any(node.get(key) for node in pages for key in keys)
