"""
Weights and costs, one line per check, each with its reason.

A weight is a check's share of the total. A cost says how much of it the findings take:

- ``graded``: the check itself grades a document-wide fault from 0 to 1;
- ``count``: findings counted, for things a page has once;
- ``rate``: findings per 1,000 words, so that a longer article is not punished for its length;
- ``share``: findings per sentence, paragraph, heading, link or image.

Up to `good` costs nothing, `bad` or more costs the whole weight, in between it grows evenly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

CostKind = Literal["graded", "count", "rate", "share"]
Unit = Literal["words", "sentences", "paragraphs", "headings", "links", "images"]


@dataclass(frozen=True, slots=True)
class Cost:
    """
    How a check costs.

    Args:
        weight: its share of the total, in points of weight (1 to 20).
        kind: how findings are counted, see the module.
        good: up to this nothing is lost.
        bad: from this on the whole weight is lost.
        reason: why this weight and these bounds.
        unit: of what a share is taken.

    """

    weight: float
    kind: CostKind
    good: float
    bad: float
    reason: str
    unit: Unit = "sentences"

    def weighing(self, weight: float) -> Cost:
        """Return the same cost with another weight."""
        return replace(self, weight=weight)


DEFAULT = Cost(
    1, "rate", 0, 10, "a check of a plugin: one weight point, lost at ten findings per 1,000 words"
)

COSTS: dict[str, Cost] = {}
