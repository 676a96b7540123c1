"""What a page's structured data says, and whether the page is an article."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from contentaudit.document import Document

ARTICLES = frozenset(
    ("Article", "NewsArticle", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report", "LiveBlogPosting")
)


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
    """Tell whether a page is an article: its brief or its markup says so."""
    told = doc.brief.page_type
    if told is not None:
        return told == "article"
    shared = doc.meta.get("og:type")
    if shared and shared.content.strip().lower() not in ("article", ""):
        return False
    listed = {name for node in nodes(doc) for name in types_of(node)}
    if shared or listed & ARTICLES or doc.kind == "markdown":
        return True
    return doc.word_count >= 300 and any(block.inside("article") for block in doc.body)
