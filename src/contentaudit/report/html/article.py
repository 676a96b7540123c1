"""The page as it is shown: head fields, blocks, pictures, and rows for places that have no text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from contentaudit.document import Document
from contentaudit.document.prose import Prose
from contentaudit.keyphrase import unfit, use_of
from contentaudit.report.html.marks import Places, Row, offset_in, plain
from contentaudit.report.html.safe import clipped
from contentaudit.source import Span
from contentaudit.wire import Finding

_FORMATS = {"strong": "b", "emphasis": "i", "code": "c", "quote": "q", "link": "a", "deleted": "d"}
_LONGEST = 400  # characters shown of a markup line
_DEEPEST = 4  # levels of indentation


@dataclass(slots=True)
class Group:
    """
    Rows shown together.

    Args:
        kind: ``text``, ``list``, ``table``, ``furniture``, ``image``, ``gap`` or ``source``.
        rows: in order.
        cells: of a table, by line.
        note: why furniture is furniture.

    """

    kind: str
    rows: list[Row]
    cells: list[list[Row]] | None = None
    note: str = ""

    @property
    def findings(self) -> set[int]:
        """The findings marked in it."""
        return set[int]().union(*(row.findings for row in self.rows))


def rows_of(doc: Document, findings: Sequence[Finding]) -> tuple[list[Row], list[Row]]:
    """
    Return what is shown of a page, its findings marked: rows of the head and rows of the body.

    Every finding is marked somewhere: in the text it covers, at the point where something should
    have been, or in a row of its own that shows the markup.
    """
    head, body = list(_head(doc)), [*_blocks(doc), *_images(doc)]
    places = Places([*head, *body])
    extra: dict[tuple[int, int], Row] = {}
    for number, finding in enumerate(findings):
        span = Span(finding.start.offset, finding.end.offset)
        if span.end > len(doc.source.text) or not _mark(doc, places, body, span, number):
            row = _extra(doc, span, extra)
            row.named.add(number)
            if row.kind == "gap":
                row.points.append((0, number))
            else:
                row.ranges.append((0, len(row.prose.text), number))
        for other in finding.related:
            for row, start, end in places.covered(Span(other.start.offset, other.end.offset)):
                row.formats.append((start, end, f"r{number}"))
    limit = doc.meta.head_span.end if doc.has_head else 0
    for row in extra.values():
        (head if row.span.start < limit or (row.span.start == limit and limit) else body).append(row)
    return _ordered(head), _ordered(body)


def _ordered(rows: list[Row]) -> list[Row]:
    """Put pictures and extra rows where they belong among the blocks, which keep their order."""
    fixed = [row for row in rows if row.block is not None or row.kind == "meta"]
    loose = sorted(
        (row for row in rows if row.block is None and row.kind != "meta"), key=lambda row: row.span
    )
    out: list[Row] = []
    for row in fixed:
        while loose and loose[0].span.start <= row.span.start:
            out.append(loose.pop(0))
        out.append(row)
    return out + loose


def _mark(doc: Document, places: Places, body: list[Row], span: Span, number: int) -> bool:
    covered = places.covered(span) if span.end > span.start else []
    if covered:
        for row, start, end in covered:
            row.ranges.append((start, end, number))
        covered[0][0].named.add(number)
        return True
    if span.end > span.start:
        for link in doc.links:
            inside = link.span.start <= span.start and span.end <= link.span.end
            if inside and link.block is not None and link.end > link.start:
                body[link.block].ranges.append((link.start, link.end, number))
                body[link.block].named.add(number)
                return True
    holder = places.around(span)
    if holder is None or holder.kind == "image":
        return False
    holder.points.append((offset_in(holder.prose, span.start), number))
    holder.named.add(number)
    return True


def _extra(doc: Document, span: Span, extra: dict[tuple[int, int], Row]) -> Row:
    """Return the row that a place without text gets; findings at the same place share it."""
    if span not in extra:
        written = clipped(doc.source.slice(span), _LONGEST)
        line = doc.source.position(min(span.start, len(doc.source.text))).line
        kind = "source" if written else "gap"
        extra[span] = Row(kind, span, plain(written, span), label=f"line {line}")
    return extra[span]


def _head(doc: Document) -> Iterator[Row]:
    if doc.meta.title is not None:
        title = doc.meta.title
        yield Row("meta", title.span, _value(doc, title.text, title.span), label="title")
    for tag in doc.meta.tags:
        if tag.content:
            yield Row("meta", tag.span, _value(doc, tag.content, tag.content_span), label=tag.name)


def _value(doc: Document, text: str, span: Span) -> Prose:
    return plain(text, span, verbatim=doc.source.slice(span) == text)


def _blocks(doc: Document) -> Iterator[Row]:
    phrases = _phrases(doc)
    for block in doc.blocks:
        row = Row(block.kind, block.span, block.prose, block, article=block.article)
        row.formats = [(mark.start, mark.end, _FORMATS[mark.kind]) for mark in block.marks]
        row.formats += phrases.get(block.index, ())
        yield row


def _phrases(doc: Document) -> dict[int, list[tuple[int, int, str]]]:
    """Return the words of the keyphrase, by block."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    if doc.brief.keyphrase and not unfit(doc):
        for use in use_of(doc).article:
            if use.block is not None:
                found.setdefault(use.block.index, []).extend((*place, "k") for place in use.match.words)
    return found


def _images(doc: Document) -> Iterator[Row]:
    for image in doc.images:
        if image.alt:
            shown = image.alt
        else:
            shown = "no alternative text" if image.alt is None else "decorative: empty alternative text"
        yield Row("image", image.span, plain(shown, image.span), article=image.article, label=image.src)


def groups_of(rows: Sequence[Row]) -> list[Group]:
    """Gather rows into what is shown together: lists, tables, runs of page furniture."""
    groups: list[Group] = []
    for row in rows:
        kind, key = _kind(row)
        last = groups[-1] if groups else None
        if (
            last
            and last.kind == kind
            and kind != "text"
            and key is not None
            and _kind(last.rows[0])[1] == key
        ):
            last.rows.append(row)
        else:
            groups.append(Group(kind, [row]))
    for group in groups:
        if group.kind == "table":
            group.cells = _lines(group.rows)
        elif group.kind == "furniture":
            reasons = dict.fromkeys(row.block.reason for row in group.rows if row.block and row.block.reason)
            group.note = "; ".join(list(reasons)[:3])
    return groups


def _kind(row: Row) -> tuple[str, Any]:
    if not row.article:
        return "furniture", True
    block = row.block
    if block is None:
        return row.kind, None
    if block.kind == "list_item":
        return "list", True
    if block.kind == "table_cell":
        return "table", next((holder for holder in block.containers if holder.tag == "table"), None)
    return "text", None


def _lines(rows: Sequence[Row]) -> list[list[Row]]:
    lines: dict[int, list[Row]] = {}
    for row in rows:
        holders = row.block.containers if row.block else ()
        line = next((holder for holder in holders if holder.tag == "tr"), None)
        lines.setdefault(id(line), []).append(row)
    return list(lines.values())


def markers_of(rows: Sequence[Row]) -> list[tuple[int, str]]:
    """Return depth and marker (``•``, ``3.``) of each row of a list; a paragraph that goes on has none."""
    out = []
    seen: dict[int, int] = {}
    items: set[int] = set()
    for row in rows:
        holders = row.block.containers if row.block else ()
        lists = [holder for holder in holders if holder.tag in ("ul", "ol", "menu", "dl")]
        item = next((holder for holder in reversed(holders) if holder.tag in ("li", "dt", "dd")), None)
        marker = "•"
        if item is not None and id(item) in items:
            marker = ""
        elif lists and lists[-1].tag == "ol":
            seen[id(lists[-1])] = seen.get(id(lists[-1]), 0) + 1
            marker = f"{seen[id(lists[-1])]}."
        if item is not None:
            items.add(id(item))
        out.append((min(max(len(lists), 1), _DEEPEST), marker))
    return out
