"""Dates in a page's metadata."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from contentaudit.checks._article import ARTICLES, types_of, walk
from contentaudit.document import Document
from contentaudit.source import Span

PUBLISHED = (
    "article:published_time", "date", "datepublished", "published", "publishdate", "pubdate", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.issued",
    "citation_publication_date",
    "citation_date", "parsely-pub-date", "og:published_time",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "updated", "last-modified",
    "modified", "dcterms.modified",
)  # fmt: skip
NAMES = PUBLISHED + MODIFIED

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class Stamp(NamedTuple):
    """A date of the metadata: what it dates, the day, where it stands, and which record it belongs to."""

    modified: bool
    day: date
    span: Span
    record: int = 0


def stamps(doc: Document) -> list[Stamp]:
    """Return the dates of a page's metadata that are written in ISO 8601."""
    found = []
    for tag in doc.meta.tags:
        if tag.name in NAMES:
            day = parse(tag.content)
            if day:
                found.append(Stamp(tag.name in MODIFIED, day, tag.content_span))
    for block in doc.structured_data:
        for record, node in enumerate(walk(block.data), len(found) + 1):
            if ARTICLES & set(types_of(node)):
                for key in ("datePublished", "dateModified"):
                    day = parse(str(node.get(key, "")))
                    if day:
                        found.append(Stamp(key == "dateModified", day, block.span, record))
    return found


def parse(text: str) -> date | None:
    """Return the day at the start of an ISO 8601 date, or None."""
    match = _ISO.match(text.strip())
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
