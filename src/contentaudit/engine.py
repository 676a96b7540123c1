"""Runs checks over a document and makes its page of the report."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from contentaudit import ignore, wire
from contentaudit.check import Check, NotAssessed, why_not
from contentaudit.document import Document
from contentaudit.finding import SEVERITIES, Finding
from contentaudit.fingerprint import fingerprints
from contentaudit.score import Units, by_category, cost_of, line, total
from contentaudit.source import Source, Span

Clock = Callable[[], float]


@dataclass(slots=True)
class Outcome:
    """What running the checks gave, before scoring."""

    findings: list[tuple[Check, Finding]] = field(default_factory=list)
    ignored: dict[int, str] = field(default_factory=dict)
    """The index of each ignored finding, with the author's reason."""
    assessed: list[Check] = field(default_factory=list)
    not_assessed: list[wire.NotAssessed] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def run_checks(doc: Document, checks: Sequence[Check], clock: Clock = time.perf_counter) -> Outcome:
    """
    Run checks over a document.

    A check that raises is *not assessed*, with its error as the reason; the others go on.
    """
    outcome = Outcome()
    nothing = None if _holds_something(doc) else "there is nothing in it to judge"
    ignores = doc.notes[ignore.read] = ignore.read(doc)  # afresh: it notes what it is used for
    for check in sorted(checks, key=lambda check: check.last):
        if check.last and ignores.ran is None:
            ignores.ran = {done.name: done.category for done in outcome.assessed}
            _ignore(outcome, ignores)
        started = clock()
        try:
            reason = (None if check.last else nothing) or why_not(type(check), doc)
            if reason is None:
                found = [(check, _inside(finding, doc)) for finding in check.run(doc)]
                outcome.findings += found
                outcome.assessed.append(check)
        except NotAssessed as unfit:
            reason = str(unfit)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one check's bug must not cost the audit
            reason = f"failed: {type(error).__name__}: {error}"
        if reason is not None:
            outcome.not_assessed.append(wire.NotAssessed(check.name, reason))
        outcome.seconds[check.name] = clock() - started
    outcome.findings.sort(key=_order)
    _ignore(outcome, ignores)
    return outcome


def _holds_something(doc: Document) -> bool:
    return doc.has_head or bool(doc.images or doc.links) or any(block.text for block in doc.blocks)


def _ignore(outcome: Outcome, ignores: ignore.Ignores) -> None:
    """Note which findings their author asked to ignore."""
    if ignores.all:
        reasons = (
            (index, ignores.reason(check.name, check.category, finding))
            for index, (check, finding) in enumerate(outcome.findings)
        )
        outcome.ignored = {index: reason for index, reason in reasons if reason is not None}


def _inside(finding: Finding, doc: Document) -> Finding:
    if finding.span.end > len(doc.source.text):
        raise ValueError(f"a finding at {tuple(finding.span)} lies outside the source")
    return finding


def _order(pair: tuple[Check, Finding]) -> tuple[int, int, int, str, str]:
    finding = pair[1]
    severity = SEVERITIES.index(finding.severity)
    return (finding.span.start, finding.span.end, severity, finding.check, finding.message)


def audit_document(
    doc: Document,
    checks: Sequence[Check],
    *,
    metrics: bool = True,
    root: str | os.PathLike[str] = "",
) -> wire.Page:
    """
    Audit one parsed document.

    Args:
        doc: with its brief and context set.
        checks: built with their options.
        metrics: whether to compute readability figures.
        root: the folder that paths in fingerprints are relative to; the working directory when empty.

    """
    outcome = run_checks(doc, checks)
    findings = [finding for _, finding in outcome.findings]
    units = Units.of(doc)
    prints = fingerprints(doc, findings, root, {check.name for check in checks if check.whole})
    numbered: dict[str, list[tuple[int, Finding]]] = {}
    for index, finding in enumerate(findings):
        if index in outcome.ignored:
            continue
        numbered.setdefault(finding.check, []).append((index, finding))
    ledger = [
        line(check, cost_of(check.name, check.set_weight), numbered.get(check.name, ()), units)
        for check in outcome.assessed
    ]
    page = wire.Page(
        source=doc.source.name,
        kind=doc.kind,
        language=doc.language,
        digest=sha256(doc.source.text.encode("utf-8", "surrogatepass")).hexdigest(),
        brief=doc.brief,
        score=total(ledger),
        metrics=_metrics(doc) if metrics else {},
        categories=by_category(ledger),
        ledger=ledger,
        not_assessed=outcome.not_assessed,
        findings=[
            _wire(doc.source, check, finding, prints[index], outcome.ignored.get(index))
            for index, (check, finding) in enumerate(outcome.findings)
        ],
        keyphrase_candidates=[] if doc.brief.keyphrase else _candidates(doc),
        warnings=list(doc.warnings),
    )
    page.__dict__["document"] = doc
    page.__dict__["seconds"] = outcome.seconds
    return page


def _metrics(doc: Document) -> dict[str, float | int | None]:
    from contentaudit.document.readability import metrics

    return doc.note(metrics)


def _candidates(doc: Document) -> list[wire.Candidate]:
    from contentaudit.keyphrase import candidates

    return [
        wire.Candidate(found.phrase, round(found.score, 2), list(found.seen)) for found in candidates(doc)
    ]


def _wire(
    source: Source, check: Check, finding: Finding, fingerprint: str, ignored: str | None
) -> wire.Finding:
    start, end = _points(source, finding.span)
    return wire.Finding(
        check=finding.check,
        rule=finding.rule or finding.check,
        category=check.category,
        severity=finding.severity,
        confidence=round(finding.confidence, 3),
        message=finding.message,
        detail=finding.detail,
        start=start,
        end=end,
        text=source.slice(finding.span),
        fixes=[wire.Fix(fix.replacement, fix.safe) for fix in finding.fixes],
        related=[
            wire.Related(other.message, *_points(source, other.span), source.slice(other.span))
            for other in finding.related
        ],
        state="new" if ignored is None else "ignored",
        fingerprint=fingerprint,
        ignored_reason=ignored,
    )


def _points(source: Source, span: Span) -> tuple[wire.Point, wire.Point]:
    return wire.Point(*source.position(span.start)), wire.Point(*source.position(span.end))
