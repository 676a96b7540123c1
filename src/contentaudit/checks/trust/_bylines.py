"""Who wrote a page and when: what its head, its data or its text say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from contentaudit.document import Block, Container, Document

_BYLINE = re.compile(
    r"(?:^|[•|·—–-] ?)(?i:by|(?:written|posted|reviewed|published) by|author:?)[: ]+"
    r"(?:(?i:dr|prof|mr|mrs|ms)\.? )?[A-Z][\w'’.-]+"
    # The name may stand in the block after.
    r"|^(?i:(?:written |words )?by|authors?(?:\(s\))?|about the authors?|author information):?$"
    r"|\d,? by [A-Z][a-z]+ [A-Z][a-z]+"
)
_CLASS = re.compile(r"\b(?:author|byline|contributor)s?\b", re.IGNORECASE)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATE = re.compile(
    rf"\b(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\.?,? (?:19|20)\d\d\b"
    rf"|\b(?:19|20)\d\d (?:{_MONTHS})\b|\b(?:{_MONTHS}) (?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
    r"|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"<time\b", re.IGNORECASE)
_AUTHOR_TAGS = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "twitter:creator",
)
_DATE_TAGS = (
    "date", "article:published_time", "article:modified_time", "og:updated_time", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.modified", "pubdate", "publish-date", "last-modified", "parsely-pub-date",
    "datepublished", "datemodified",
)  # fmt: skip
_AUTHOR_FIELDS = ("author", "authors", "by", "byline", "contributor", "contributors")
_DATE_FIELDS = ("date", "published", "publishdate", "pubdate", "updated", "lastmod", "modified", "created")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT, _SHORT_TEXT = 25, 200


def has_author(doc: Document) -> bool:
    """Tell whether the page names an author: in its head, its data, its front matter or a byline."""
    return (
        any(tag.name in _AUTHOR_TAGS and tag.content.strip() for tag in doc.meta.tags)
        or any(_holds(doc.front_matter or {}, name) for name in _AUTHOR_FIELDS)
        or any(_holds(part, name) for part in _data(doc) for name in ("author", "creator"))
        or any("author" in link.rel or "/author/" in (link.href or "") for link in doc.links)
        or any("author" in link.rel for link in doc.meta.links)
        or any(_signed(block) or _classed(block, doc.note(_names)) for block in doc.note(_short))
    )


def has_date(doc: Document) -> bool:
    """Tell whether the page says when it was written or changed, in its markup or its text."""
    return (
        any(tag.name in _DATE_TAGS and tag.content.strip() for tag in doc.meta.tags)
        or any(_holds(doc.front_matter or {}, name) for name in _DATE_FIELDS)
        or any(_holds(part, name) for part in _data(doc) for name in ("datePublished", "dateModified"))
        or (doc.kind == "html" and _TIME.search(doc.source.text) is not None)
        or any(_YEAR.search(block.text) and _DATE.search(block.text) for block in doc.note(_short))
    )


def calls_itself_article(doc: Document) -> bool:
    """Tell whether a page calls itself an article: in its brief, its data, its head, by a front matter."""
    if doc.brief.page_type is not None or doc.kind == "markdown":
        return doc.brief.page_type in (None, "article")
    # Some systems write og:type “article” on every page; structured data know better.
    types = " ".join(str(part.get("@type", "")) for part in _data(doc))
    if "WebPage" in types or "Article" in types or "BlogPosting" in types:
        return "Article" in types or "BlogPosting" in types
    kind = doc.meta.get("og:type")
    return kind is not None and kind.content.strip().lower() == "article"


def below_title(doc: Document) -> int:
    """Return the source offset where a byline belongs: below the title, or where the body begins."""
    titles = (block.span.end for block in doc.headings if block.level == 1)
    return next(titles, doc.body_span.start)


def _short(doc: Document) -> list[Block]:
    """Return the blocks that may be a byline: short ones, page furniture included, readers' comments not."""
    names = doc.note(_names)
    comments = {part for part, name in names.items() if "comment" in name}
    return [
        block
        for block in doc.blocks
        if len(block.text) < _SHORT_TEXT and _few_words(block) and comments.isdisjoint(block.containers)
    ]


def _few_words(block: Block) -> bool:
    # So many words of a letter each, with a blank between them, are longer than this.
    return (len(block.text) <= 2 * _SHORT and block.text.isascii()) or len(block.words) <= _SHORT


def _signed(block: Block) -> bool:
    text = block.text.lower()
    return ("by" in text or "author" in text) and _BYLINE.search(block.text) is not None


def _classed(block: Block, names: dict[Container, str]) -> bool:
    return any(_CLASS.search(names[part]) for part in block.containers[-2:] if names[part])


def _names(doc: Document) -> dict[Container, str]:
    """Return the classes and id of each element around a block, in lower case."""
    parts: set[Container] = set().union(*(block.containers for block in doc.blocks))
    return {part: _name(part) for part in parts}


def _name(part: Container) -> str:
    attributes = part.attributes
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower() if attributes else ""


def _holds(data: Any, name: str) -> bool:
    """Tell whether a mapping has something under a name, whatever its case."""
    return any(str(key).lower() == name.lower() and value for key, value in data.items())


def _data(doc: Document) -> Iterator[dict[str, Any]]:
    """Yield every object of the structured data."""
    stack = [item.data for item in doc.structured_data]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            yield item
            stack += item.values()
        elif isinstance(item, list):
            stack += item


def years(doc: Document) -> tuple[int, ...]:
    """Return the years of the page's dates, as its head, its data and its front matter give them."""
    values = [tag.content for tag in doc.meta.tags if tag.name in _DATE_TAGS]
    values += [
        str(value) for key, value in (doc.front_matter or {}).items() if str(key).lower() in _DATE_FIELDS
    ]
    values += [
        str(part[key]) for part in _data(doc) for key in ("datePublished", "dateModified") if key in part
    ]
    found = (_YEAR.search(value) for value in values)
    return tuple(sorted({int(match[0]) for match in found if match}))
