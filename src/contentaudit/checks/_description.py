"""The text that a page offers for result pages."""

from __future__ import annotations

from contentaudit.document import Document, MetaTag


def description_of(doc: Document) -> MetaTag | None:
    """Return the description; front matter may call it summary, excerpt or abstract."""
    names = ("description", "summary", "excerpt", "abstract") if doc.kind == "markdown" else ("description",)
    return next((tag for name in names if (tag := doc.meta.get(name))), None)
