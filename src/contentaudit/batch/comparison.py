"""Two runs side by side: what got better and what got worse, page by page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from contentaudit.batch.address import key_of
from contentaudit.batch.saved import Run, read

Change = Literal["better", "worse", "same", "new", "gone", "recovered", "lost"]
"""
What became of a page.

``better`` and ``worse`` go by the score; a page whose score is the same but whose findings are not is
``same`` with numbers in `fixed` and `added`. ``new`` and ``gone``: one run alone names it. ``recovered``: it
was audited for the first time; ``lost``: it no longer is.
"""


class Moved(msgspec.Struct, frozen=True):
    """
    One page in both runs.

    Args:
        source: as the second run calls it, or the first where it is gone.
        change: what became of it.
        before, after: its scores.
        fixed: findings of the first run that the second has no more.
        added: findings of the second run that the first had not.
        checks: of the findings added, by check.
        reason: why it is lost.

    """

    source: str
    change: Change
    before: float | None
    after: float | None
    fixed: int = 0
    added: int = 0
    checks: dict[str, int] = {}
    reason: str | None = None

    @property
    def delta(self) -> float:
        """Points won (positive) or lost."""
        return (
            round((self.after or 0) - (self.before or 0), 1) if None not in (self.before, self.after) else 0.0
        )


class Comparison(msgspec.Struct, frozen=True):
    """
    What changed between two runs.

    Args:
        pages: every page of either run, worst change first.
        mean_before, mean_after: mean scores of the pages that both runs audited.
        checks: by check, findings fixed and added.

    """

    pages: list[Moved]
    mean_before: float | None
    mean_after: float | None
    checks: dict[str, tuple[int, int]]

    def of(self, *changes: Change) -> list[Moved]:
        """Return the pages of some changes."""
        return [page for page in self.pages if page.change in changes]


def compare(former: str | Path | Run, latter: str | Path | Run) -> Comparison:
    """
    Compare two runs.

    Pages are the same when their addresses are, in any spelling; files when their paths are. Findings are
    the same when their fingerprints are, wherever they stand now.

    Args:
        former: folder of the older run, or the `Run` itself.
        latter: folder of the newer run, or the `Run` itself.

    Raises:
        NoRunError: when a folder holds no run.

    """
    old, new = (each if isinstance(each, Run) else read(each) for each in (former, latter))
    before, after = _pages(old), _pages(new)
    had, has = _findings(old, before), _findings(new, after)
    moved = [_moved(key, before.get(key), after.get(key), had, has) for key in {**after, **before}]
    moved.sort(key=lambda page: (page.delta, -page.added, page.source))
    both = [page for page in moved if page.before is not None and page.after is not None]
    fixed: Counter[str] = Counter()
    added: Counter[str] = Counter()
    for key in before.keys() & after.keys():
        fixed.update(check for check, _ in (had.get(key, Counter()) - has.get(key, Counter())).elements())
        added.update(check for check, _ in (has.get(key, Counter()) - had.get(key, Counter())).elements())
    return Comparison(
        moved,
        sum(page.before or 0 for page in both) / len(both) if both else None,
        sum(page.after or 0 for page in both) / len(both) if both else None,
        {check: (fixed[check], added[check]) for check in sorted({*fixed, *added})},
    )


def _pages(run: Run) -> dict[str, dict[str, Any]]:
    """Return the pages of a run by their key; a page that another input stands for is left out."""
    names = ["page", "source", "outcome", "score", "reason"]
    rows = run.pages.select(names).to_pylist()
    return {key_of(row["source"]): row for row in reversed(rows) if row["outcome"] not in (None, "skipped")}


def _findings(run: Run, pages: dict[str, dict[str, Any]]) -> dict[str, Counter[tuple[str, str]]]:
    by_page = {row["page"]: key for key, row in pages.items()}
    found: dict[str, Counter[tuple[str, str]]] = {}
    for piece in run.pieces("findings"):
        for page, check, mark in _rows(piece, "page", "check", "fingerprint"):
            if page in by_page:
                found.setdefault(by_page[page], Counter())[check, mark] += 1
    return found


def _rows(table: Any, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _moved(
    key: str,
    old: dict[str, Any] | None,
    new: dict[str, Any] | None,
    had: dict[str, Counter[tuple[str, str]]],
    has: dict[str, Counter[tuple[str, str]]],
) -> Moved:
    row = new or old or {}
    before: float | None = old["score"] if old else None
    after: float | None = new["score"] if new else None
    added = has.get(key, Counter()) - had.get(key, Counter())
    fixed = had.get(key, Counter()) - has.get(key, Counter())
    change: Change
    if old is None or new is None:
        change = "new" if old is None else "gone"
        return Moved(row["source"], change, before, after)
    if before is None or after is None:
        change = "same" if before is after else "recovered" if before is None else "lost"
        return Moved(row["source"], change, before, after, reason=new["reason"])
    change = "better" if after > before else "worse" if after < before else "same"
    checks = Counter(check for check, _ in added.elements())
    return Moved(
        row["source"], change, before, after, fixed.total(), added.total(), dict(checks.most_common())
    )
