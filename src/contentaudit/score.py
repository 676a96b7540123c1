"""
The score: a ledger whose lines sum exactly.

Only checks that could judge the document enter. Each has a weight and keeps a share of it; the score
is 100 × kept ÷ weight. Weights and costs are in `score_table`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from contentaudit.check import CATEGORIES, Check
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.score_table import COSTS, DEFAULT, Cost
from contentaudit.wire import CategoryScore, LedgerLine

SHORT = 300  # words; a shorter text is rated as if it had so many


@dataclass(frozen=True, slots=True)
class Units:
    """What rates and shares are taken of, counted once per document."""

    words: int
    sentences: int
    paragraphs: int
    headings: int
    links: int
    images: int

    @classmethod
    def of(cls, doc: Document) -> Units:
        """Count the units of a document's article."""
        return cls(
            words=doc.word_count,
            sentences=len(doc.sentences),
            paragraphs=len(doc.body),
            headings=len(doc.headings),
            links=sum(link.article for link in doc.links),
            images=sum(image.article for image in doc.images),
        )


def cost_of(name: str, weight: float | None = None) -> Cost:
    """Return how a check costs: its line of the table, or the default for a check of a plugin."""
    cost = COSTS.get(name, DEFAULT)
    return cost if weight is None else cost.weighing(weight)


def line(check: Check, cost: Cost, numbered: Sequence[tuple[int, Finding]], units: Units) -> LedgerLine:
    """
    Make one ledger line.

    Args:
        check: the check that ran.
        cost: how it costs.
        numbered: its findings that count (ignored ones do not), with their index in the report.
        units: of the document.

    """
    share, reason = lost_share(cost, [finding for _, finding in numbered], units)
    weight = round(float(cost.weight), 2)  # kept and lost are rounded, too, so that they sum to it
    lost = round(weight * share, 2)
    return LedgerLine(
        check=check.name,
        category=check.category,
        weight=weight,
        kept=round(weight - lost, 2),
        lost=lost,
        reason=reason,
        findings=[index for index, _ in numbered],
    )


def lost_share(cost: Cost, findings: Sequence[Finding], units: Units) -> tuple[float, str]:
    """Return the share of the weight lost, 0 to 1, and the reason in words."""
    count = len(findings)
    if not count:
        return 0.0, "nothing found"
    if cost.kind == "graded":
        amount = sum(1.0 if finding.cost is None else finding.cost for finding in findings)
        return min(1.0, amount), findings[0].message if count == 1 else findings[0].detail or f"{count} found"
    if cost.kind == "count":
        return _between(count, cost), f"{count} found; {_bounds(cost, '')}"
    if cost.kind == "rate":
        # A short text is not punished for its shortness: one slip in fifty words is one slip.
        rate = 1000 * count / max(units.words, SHORT)
        told = f"{rate:.1f} per 1,000 words"
        if units.words < SHORT:
            told = f"{count} in {units.words} words, taken as in {SHORT}: {told}"
        return _between(rate, cost), f"{told}; {_bounds(cost, '')}"
    total = max(getattr(units, cost.unit), count)
    percent = 100 * count / total
    return _between(percent / 100, cost), f"{percent:.0f} % of {total} {cost.unit}; {_bounds(cost, ' %')}"


def _between(value: float, cost: Cost) -> float:
    return min(1.0, max(0.0, (value - cost.good) / (cost.bad - cost.good)))


def _bounds(cost: Cost, unit: str) -> str:
    scale = 100 if unit else 1
    good, bad = cost.good * scale, cost.bad * scale
    free = f"up to {good:g}{unit} costs nothing" if good else "every one costs"
    return f"{free}, {bad:g}{unit} costs all"


def total(ledger: Sequence[LedgerLine]) -> float | None:
    """
    Return 100 × Σ kept ÷ Σ weight to one decimal, or None when nothing could be judged.

    The sums are exact before they are rounded: neither the order of the lines nor the version of Python
    decides what comes out half-way between two scores.
    """
    weight = math.fsum(entry.weight for entry in ledger)
    return round(100 * math.fsum(entry.kept for entry in ledger) / weight, 1) if weight else None


def by_category(ledger: Sequence[LedgerLine]) -> list[CategoryScore]:
    """Return the score of every category that has a line, in the house order."""
    groups: dict[str, list[LedgerLine]] = {name: [] for name in CATEGORIES}
    for entry in ledger:
        groups.setdefault(entry.category, []).append(entry)
    scores = ((name, total(lines)) for name, lines in groups.items())
    return [CategoryScore(name, score) for name, score in scores if score is not None]


def first_fixes(ledger: Sequence[LedgerLine]) -> list[tuple[LedgerLine, float]]:
    """
    Return what to fix first: lines that lost points, with the points of the total each wins back.

    Fixing every finding of a line wins back exactly its points.
    """
    weight = sum(entry.weight for entry in ledger)
    losing = [entry for entry in ledger if entry.lost > 0]
    losing.sort(key=lambda entry: -entry.lost)
    return [(entry, 100 * entry.lost / weight) for entry in losing]
