"""The audit of what changed: a page's findings in the blocks that differ from an earlier version."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import msgspec

from contentaudit.changes import Change, Lines
from contentaudit.document import Block, Document
from contentaudit.document.around import Blocks
from contentaudit.source import Source, Span
from contentaudit.wire import Finding, Page

if TYPE_CHECKING:
    from contentaudit.auditor import Auditor


def page_since(auditor: Auditor, source: Source, change: Change, **brief: Any) -> Page:
    """
    Audit an article for what changed in it.

    The score is that of the whole article, and `score_before` that of its earlier version. Findings are
    those in changed blocks; about the whole document, those that the earlier version had not. What it
    had as well is ``known``.

    Args:
        auditor: judges both versions.
        source: the article as it is now.
        change: how it differs.
        brief: see `contentaudit.auditor.Auditor.audit`.

    """
    doc = Document.parse(source)
    page = auditor.page(doc, **brief)
    old = _earlier(source, change)
    if old is None:
        return page
    before = auditor.page(old, **brief)
    known = {finding.fingerprint for finding in before.findings}
    page.score_before = before.score
    whole = {check.name for check in auditor.checks(source.name) if check.whole}
    changed = Changed(doc, old, change.lines)
    kept = []
    for index, finding in enumerate(page.findings):
        had = finding.fingerprint in known
        if finding.check in whole or finding.start == finding.end:
            keep = not had
        else:
            keep = changed.holds(Span(finding.start.offset, finding.end.offset))
        if keep:
            kept.append(index)
            if had and finding.state == "new":
                finding.state = "known"
    return only(page, kept)


def only(page: Page, kept: Collection[int]) -> Page:
    """Return a page with some of its findings, by index; scores and ledger stay as they are."""
    number = {old: new for new, old in enumerate(sorted(kept))}
    ledger = [
        msgspec.structs.replace(line, findings=[number[index] for index in line.findings if index in number])
        for line in page.ledger
    ]
    findings: list[Finding] = [page.findings[index] for index in number]
    out = msgspec.structs.replace(page, findings=findings, ledger=ledger)
    out.__dict__.update(page.__dict__)
    return out


class Changed:
    """
    Tells which places of a document changed.

    Args:
        doc: as it is now.
        old: as it was.
        lines: see `Change`.

    """

    def __init__(self, doc: Document, old: Document, lines: Lines | None) -> None:
        self._blocks = Blocks(doc)
        self._old = {block.text for block in old.blocks}
        self._spans = None if lines is None else [_span(doc.source, *each) for each in lines]

    def holds(self, span: Span) -> bool:
        """Tell whether a place lies in a changed block, or in changed lines outside any block."""
        if self._spans is None:
            return True
        block = self._blocks.at(span)
        return any(self._touches(change, block, span) for change in self._spans)

    def _touches(self, change: Span, block: Block | None, span: Span) -> bool:
        around = block.span if block else span
        if change.start < change.end:
            return change.start < around.end and around.start < change.end
        if around.start < change.start < around.end:
            return True
        # Lines deleted at its edge were its own, unless it reads as it did.
        beside = change.start in (around.start, around.end, around.end + 1)
        return beside and block is not None and block.text not in self._old


def _span(source: Source, first: int, end: int) -> Span:
    return Span(_line_start(source, first), _line_start(source, end))


def _line_start(source: Source, line: int) -> int:
    last = source.position(len(source.text)).line
    return len(source.text) if line > last else source.line_start(line)


def _earlier(source: Source, change: Change) -> Document | None:
    """Parse the earlier version; None when there is none that can be read."""
    from contentaudit.load import LoadError
    from contentaudit.load.files import source_of

    if change.before is None:
        return None
    try:
        return Document.parse(source_of(change.before, name=source.name, kind=source.kind))
    except LoadError:
        return None
