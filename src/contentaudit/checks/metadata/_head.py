"""What the checks of the category share."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from contentaudit.check import Check, Need
from contentaudit.document import Document
from contentaudit.source import Kind

_SPACE = re.compile(r"\s+")
ARTICLES = frozenset(
    ("Article", "NewsArticle", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report", "LiveBlogPosting")
)


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


def nodes(doc: Document) -> list[dict[str, Any]]:
    """Return every typed object of the structured data, nested ones included, outermost first."""
    return doc.note(_nodes)


def _nodes(doc: Document) -> list[dict[str, Any]]:
    return [node for block in doc.structured_data if block.error is None for node in walk(block.data)]


def walk(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the typed objects of parsed JSON-LD, outermost first."""
    queue = deque([data])
    while queue:
        item = queue.popleft()
        if isinstance(item, dict):
            if "@type" in item:
                yield item
            queue += list(item.values())
        elif isinstance(item, list):
            queue += item


def types_of(node: dict[str, Any]) -> tuple[str, ...]:
    """Return the type names of an object, without the vocabulary's address."""
    told = node.get("@type")
    names = told if isinstance(told, list) else [told]
    return tuple(str(name).rsplit("/", 1)[-1].removeprefix("schema:") for name in names)


def is_article(doc: Document) -> bool:
    """Tell whether a page is an article: its brief says so, its markup does, or nothing says otherwise."""
    told = doc.brief.page_type
    if told is not None:
        return told == "article"
    shared = doc.meta.get("og:type")
    if shared and shared.content.strip().lower() not in ("article", ""):
        return False
    listed = {name for node in nodes(doc) for name in types_of(node)}
    return bool(shared or listed & ARTICLES) or doc.word_count >= 300


def stated(doc: Document, names: Iterable[str], keys: Iterable[str]) -> bool:
    """Tell whether one of the meta tags, or of an article's properties, says something."""
    if any(tag.content.strip() for name in names for tag in doc.meta.all(name)):
        return True
    if doc.front_matter and any(doc.front_matter.get(name) for name in names):
        return True
    articles = [node for node in nodes(doc) if ARTICLES & set(types_of(node)) or "WebPage" in types_of(node)]
    return any(node.get(key) for node in articles for key in keys)
