"""
How often a check was right: judged samples of its findings on real pages.

The verdicts are in ``tests/evidence/<check>.jsonl`` of the repository; ``make docs`` counts them into
``data/precision.json``, so that an installed package can tell.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec


class Precision(NamedTuple):
    """How many sampled findings were judged, and how many of them were right."""

    right: int
    judged: int

    @property
    def percent(self) -> int:
        """The share that was right, rounded down: 199 of 200 are not 100 %."""
        return 100 * self.right // self.judged

    def __str__(self) -> str:
        found = "finding was" if self.judged == 1 else "findings were"
        return f"{self.right} of {self.judged} sampled {found} right ({self.percent} %)"


def precision_of(name: str) -> Precision | None:
    """Return the precision of a check; None where nothing was sampled."""
    return _table().get(name)


@cache
def _table() -> dict[str, Precision]:
    data = Path(__file__).with_name("data").joinpath("precision.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Precision])
