"""One audited page as rows of the tables: plain tuples in the order of `contentaudit.batch.schema`."""

from __future__ import annotations

import re
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import quote

from contentaudit import wire
from contentaudit.document import Block, Document, Link
from contentaudit.source import Source, Span
from contentaudit.urls import join, page_url, resolved

_DIGITS = re.compile(r"\d+")
_HINTS = frozenset({"none", "noindex"})


class Rows(NamedTuple):
    """A page's flat values by column, and its rows in each nested table."""

    flat: dict[str, Any]
    nested: dict[str, list[tuple[Any, ...]]]


def rows_of(page: wire.Page) -> Rows:
    """Return the rows of an audited page; it must carry its document."""
    doc: Document = page.document
    address = page_url(doc) or file_address(page.source)
    return Rows(
        _flat(page, doc, address),
        {
            "findings": [_finding(each) for each in page.findings],
            "ledger": _ledger(page),
            "links": _links(doc, address),
            "headings": [
                (block.level, block.text, block.anchor, *_place(doc.source, block.span))
                for block in doc.headings
            ],
            "blocks": _blocks(doc),
        },
    )


def file_address(source: str) -> str:
    """Return an address for a file, under which its relative links resolve; the same on every machine."""
    path = source.replace("\\", "/").lstrip("/")
    return join(f"file:///{quote(path)}") or "file:///"


def _flat(page: wire.Page, doc: Document, address: str) -> dict[str, Any]:
    meta = doc.meta
    severities = [finding.severity for finding in page.findings if finding.state != "ignored"]
    base = join(meta.base, address) if meta.base else address
    canonical = meta.canonical.href.strip() if meta.canonical else ""
    robots = chain.from_iterable(
        re.split(r"[\s,]+", tag.content.lower()) for tag in meta.tags if tag.name in ("robots", "googlebot")
    )
    return {
        "kind": page.kind,
        "language": page.language,
        "digest": page.digest,
        "title": _told(meta.title.text) if meta.title else None,
        "description": _told(meta.description.content) if meta.description else None,
        "h1": next((_told(block.text) for block in doc.headings if block.level == 1), None),
        "canonical": join(canonical, base) if canonical else None,
        "address": address,
        "noindex": not _HINTS.isdisjoint(robots),
        "keyphrase": page.brief.keyphrase,
        "page_type": page.brief.page_type,
        "score": page.score,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
        "words": page.metrics.get("words"),
        "sentences": page.metrics.get("sentences"),
        "reading_ease": page.metrics.get("reading_ease"),
        "grade": page.metrics.get("grade"),
        "template": _template(doc),
        "categories": [(each.name, each.score) for each in page.categories],
        "hreflang": [
            (link.attributes.get("hreflang", ""), join(link.href.strip(), base))
            for link in meta.links
            if "alternate" in link.rel and link.attributes.get("hreflang")
        ],
        "anchors": list(doc.anchors),
        "topics": [candidate.phrase for candidate in page.keyphrase_candidates[:3]],
        "places": _places(doc),
    }


def _places(doc: Document) -> list[tuple[Any, ...]]:
    """Return where things that other pages may conflict with stand."""
    meta = doc.meta
    spans = [("title", meta.title.span)] if meta.title else []
    if meta.description:
        spans.append(("description", meta.description.content_span))
    if meta.canonical:
        spans.append(("canonical", meta.canonical.span))
    spans += [("h1", block.span) for block in doc.headings if block.level == 1][:1]
    spans += [
        (f"hreflang {link.attributes['hreflang']}", link.span)
        for link in meta.links
        if "alternate" in link.rel and link.attributes.get("hreflang")
    ]
    return [(what, *_place(doc.source, span)) for what, span in spans]


def _told(text: str) -> str | None:
    return " ".join(text.split()) or None


def _template(doc: Document) -> str:
    """Name the elements around the article, numbers in their classes and ids left out."""
    first = next(iter(doc.body), None) or next(iter(doc.article), None)
    if first is None:
        return ""
    around = first.containers
    depth = next((at for at, each in enumerate(around) if each.tag in ("article", "main")), 2)
    names = []
    for each in around[: depth + 1]:
        classes = _DIGITS.sub("", each.attributes.get("class") or "").split()
        names.append(".".join([each.tag, *sorted(set(classes))[:4]]))
    return " ".join(names)[:300]


def _finding(found: wire.Finding) -> tuple[Any, ...]:
    return (
        found.check,
        found.rule,
        found.category,
        found.severity,
        found.confidence,
        found.message,
        found.detail,
        found.start.line,
        found.start.column,
        found.start.offset,
        found.end.offset,
        found.end.line,
        found.end.column,
        found.text,
        found.fixes[0].replacement if found.fixes else None,
        found.fingerprint,
    )


def _ledger(page: wire.Page) -> list[tuple[Any, ...]]:
    assessed = [
        (line.check, line.category, True, line.weight, line.kept, line.lost, len(line.findings), line.reason)
        for line in page.ledger
    ]
    return assessed + [
        (each.check, None, False, None, None, None, 0, each.reason) for each in page.not_assessed
    ]


def _links(doc: Document, address: str) -> list[tuple[Any, ...]]:
    return [
        (
            target.link.href,
            target.url,
            _said(target.link),
            target.relation,
            " ".join(target.link.rel),
            target.link.article,
            *_place(doc.source, target.link.span),
        )
        for target in resolved(doc, doc.links, address)
    ]


def _said(link: Link) -> str:
    return " ".join((link.text or link.label or " ".join(alt for alt in link.image_alts if alt)).split())


def _place(source: Source, span: Span) -> tuple[int, int, int, int]:
    line, column, offset = source.position(span.start)
    return line, column, offset, span.end


def _blocks(doc: Document) -> list[tuple[Any, ...]]:
    linked: dict[int, list[int]] = {}
    for link in doc.links:
        if link.block is not None and link.end > link.start:
            linked.setdefault(link.block, []).extend((link.start, link.end))
    return [
        (block.kind, block.text, _pieces(doc, block), linked.get(block.index, [])) for block in doc.article
    ]


def _pieces(doc: Document, block: Block) -> list[int]:
    """
    Return a block's source map as five numbers a piece.

    Start in the text; source offset, line and column of that; and 1 where text and source run in step.
    A place inside a block is found from them without the source, see `contentaudit.site.finding.place_in`.
    """
    out: list[int] = []
    for piece in block.prose.pieces:
        line, column, offset = doc.source.position(piece.source_start)
        out += (piece.start, offset, line, column, int(piece.verbatim))
    return out
