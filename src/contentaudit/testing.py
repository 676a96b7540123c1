"""
What an author of checks uses to test them.

::

    import pytest
    from contentaudit.testing import example_params, problems

    @pytest.mark.parametrize(("check", "example"), example_params(CHECKS))
    def test_examples(check, example):
        assert problems(check, example) == []
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from contentaudit.brief import Brief
from contentaudit.check import Check, Example, NotAssessed, why_not
from contentaudit.document import Context, Document
from contentaudit.finding import Finding
from contentaudit.source import Source, Span

OPEN, CLOSE = "⟦", "⟧"


def unmark(text: str) -> tuple[str, list[Span]]:
    """
    Take the marks out of an example.

    Returns:
        the text without ``⟦ ⟧`` and the spans they marked, in order.

    Raises:
        ValueError: when the marks do not pair up.

    """
    out: list[str] = []
    spans: list[Span] = []
    length, start = 0, -1
    for part in _split(text):
        if part == OPEN:
            if start >= 0:
                raise ValueError("⟦ inside ⟦ ⟧")
            start = length
        elif part == CLOSE:
            if start < 0:
                raise ValueError("⟧ without ⟦")
            spans.append(Span(start, length))
            start = -1
        else:
            out.append(part)
            length += len(part)
    if start >= 0:
        raise ValueError("⟦ without ⟧")
    return "".join(out), spans


def _split(text: str) -> Iterable[str]:
    at = 0
    for index, char in enumerate(text):
        if char in (OPEN, CLOSE):
            yield text[at:index]
            yield char
            at = index + 1
    yield text[at:]


def document(example: Example, context: Context | None = None) -> tuple[Document, list[Span]]:
    """Parse an example under its brief; return it with the places it marks."""
    text, spans = unmark(example.text)
    doc = Document.parse(Source(text, kind=example.kind))
    if not doc.meta.lang and "dialect" not in example.brief:
        example.brief.setdefault("dialect", "en-US")
    return doc.with_brief(msgspec.convert(example.brief, Brief), context), spans


def run(check: type[Check], example: Example) -> tuple[Document, list[Finding], list[Span]]:
    """
    Run one check over one example.

    Raises:
        NotAssessed: when the check cannot judge the example.

    """
    doc, spans = document(example)
    reason = why_not(check, doc)
    if reason:
        raise NotAssessed(reason)
    options = msgspec.convert(example.options, check.Options)
    return doc, sorted(check(options).run(doc), key=lambda finding: finding.span), spans


def problems(check: type[Check], example: Example) -> list[str]:
    """
    Compare what a check finds in an example with what the example marks.

    Returns:
        one sentence per difference; empty when the example holds.

    """
    try:
        doc, findings, spans = run(check, example)
    except NotAssessed as reason:
        return [f"{check.name} does not assess the example: {reason}"]
    found = [finding.span for finding in findings]
    told = [f"misses {_show(doc, span)}" for span in spans if span not in found]
    told += [f"finds {_show(doc, f.span)} ({f.message})" for f in findings if f.span not in spans]
    if not told and len(found) != len(spans):
        told = [f"finds {len(found)} times what is marked {len(spans)} times"]
    if example.good and spans:
        told.append("a good example marks nothing")
    if not example.good and not spans:
        told.append("a bad example marks what must be found")
    return told


def _show(doc: Document, span: Span) -> str:
    where = doc.source.position(span.start)
    return f"{doc.source.slice(span)!r} at {where.line}:{where.column}"


def example_params(checks: Iterable[type[Check]]) -> list[Any]:
    """Return (check, example) pairs for `pytest.mark.parametrize`, with readable ids."""
    import pytest

    return [
        pytest.param(check, example, id=f"{check.name}-{number}")
        for check in checks
        for number, example in enumerate(check.examples, 1)
    ]
