"""What the dashboard shows: everything computed, nothing marked up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import fmean, pstdev
from typing import Any
from urllib.parse import unquote, urlsplit

from contentaudit.batch.comparison import Comparison, compare
from contentaudit.batch.saved import Run

MOST = 25
GROUPS = 15
_COLUMNS = [
    "source", "outcome", "failure", "reason", "title", "score", "errors", "warnings", "notes", "words",
    "template", "address", "visited",
]  # fmt: skip
_DONE = ("audited", "unchanged")


@dataclass(slots=True)
class Group:
    """Pages that share a folder or a template."""

    name: str
    pages: int
    mean: float
    lowest: float
    spread: float


@dataclass(slots=True)
class Cost:
    """A check over all pages: findings, pages that have them, points an average page loses."""

    check: str
    category: str
    findings: int
    pages: int
    points: float


@dataclass(slots=True)
class View:
    """The dashboard."""

    title: str
    made: str
    outcomes: list[tuple[str, int]]
    total: int
    mean: float | None
    lowest: float | None
    tenths: list[int]
    former_tenths: list[int]
    worst: list[dict[str, Any]]
    costs: list[Cost]
    folders: list[Group]
    templates: list[Group]
    failures: list[tuple[str, int, str, str]]
    trend: list[tuple[str, float, int]]
    change: Comparison | None = None
    line: str = ""
    points: list[tuple[float, float]] = field(default_factory=list)


def overview_of(run: Run, former: Run | None = None) -> View:
    """Compute the dashboard of a run, and its trend against a former one."""
    pages = run.pages.select(_COLUMNS).to_pylist()
    audited = [page for page in pages if page["outcome"] in _DONE and page["score"] is not None]
    scores = [page["score"] for page in audited]
    view = View(
        title=_title(audited, run),
        made=max((page["visited"] or "" for page in pages), default=""),
        outcomes=Counter(page["outcome"] or "still to do" for page in pages).most_common(),
        total=len(pages),
        mean=fmean(scores) if scores else None,
        lowest=min(scores, default=None),
        tenths=_tenths(scores),
        former_tenths=_tenths(_scores(former)) if former else [],
        worst=sorted(audited, key=lambda page: (page["score"], page["source"]))[:MOST],
        costs=_costs(run, len(audited)),
        folders=_groups((_folder(page), page["score"]) for page in audited),
        templates=_groups((page["template"] or "", page["score"]) for page in audited),
        failures=_failures(pages),
        trend=_trend(run),
        change=compare(former, run) if former else None,
    )
    view.points = _curve([mean for _, mean, _ in view.trend])
    view.line = " ".join(f"{x:.1f},{y:.1f}" for x, y in view.points)
    return view


def _title(audited: list[dict[str, Any]], run: Run) -> str:
    hosts = Counter(urlsplit(page["address"] or "").netloc for page in audited)
    host = next((name for name, count in hosts.most_common(1) if 2 * count > len(audited)), "")
    return host or run.folder.absolute().name


def _scores(run: Run) -> list[float]:
    pages = run.pages.select(["outcome", "score"]).to_pylist()
    return [page["score"] for page in pages if page["outcome"] in _DONE and page["score"] is not None]


def _tenths(scores: list[float]) -> list[int]:
    tenths = [0] * 10
    for score in scores:
        tenths[min(9, int(score // 10))] += 1
    return tenths


def _costs(run: Run, pages: int) -> list[Cost]:
    weights: dict[int, float] = defaultdict(float)
    lost: dict[str, list[tuple[int, float]]] = defaultdict(list)
    findings: Counter[str] = Counter()
    category: dict[str, str] = {}
    for piece in run.pieces("ledger"):
        names = ("page", "check", "category", "assessed", "weight", "lost", "findings")
        for page, check, kind, assessed, weight, points, count in zip(
            *(piece.column(name).to_pylist() for name in names), strict=True
        ):
            if not assessed:
                continue
            weights[page] += weight
            if count:
                findings[check] += count
                category[check] = kind
                lost[check].append((page, points))
    costs = [
        Cost(check, category[check], findings[check], len(rows),
             sum(100 * points / weights[page] for page, points in rows if weights[page]) / max(1, pages))
        for check, rows in lost.items()
    ]  # fmt: skip
    return sorted(costs, key=lambda cost: (-cost.points, cost.check))[:MOST]


def _folder(page: dict[str, Any]) -> str:
    path = unquote(urlsplit(page["address"] or "").path) or "/"
    parts = path.split("/")[1:-1]
    return "/" + "/".join(parts[:2]) + ("/" if parts else "")


def _groups(pairs: Iterable[tuple[str, float]]) -> list[Group]:
    found: dict[str, list[float]] = defaultdict(list)
    for name, score in pairs:
        found[name].append(score)
    groups = [
        Group(name, len(scores), fmean(scores), min(scores), pstdev(scores)) for name, scores in found.items()
    ]
    return sorted(groups, key=lambda group: (-group.pages, group.name))[:GROUPS]


def _failures(pages: list[dict[str, Any]]) -> list[tuple[str, int, str, str]]:
    """Return kinds of failure: how many, and the first of each with its reason."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for page in pages:
        if page["outcome"] in ("failed", "refused"):
            found[page["failure"] or "robots.txt"].append(page)
    rows = [(kind, len(rows), rows[0]["source"], rows[0]["reason"] or "") for kind, rows in found.items()]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def _trend(run: Run) -> list[tuple[str, float, int]]:
    return [
        (datetime.fromtimestamp(each["ended"], UTC).strftime("%Y-%m-%d"), each["mean"], sum(each["tenths"]))
        for each in run.history
        if each["mean"] is not None
    ][-30:]


def _curve(means: list[float]) -> list[tuple[float, float]]:
    """Return the points of the trend in a box of 400 by 110."""
    if len(means) < 2:
        return []
    low, high = min(means), max(means)
    room = max(high - low, 5.0)
    return [
        (20 + 360 * at / (len(means) - 1), 105 - 90 * (mean - low) / room) for at, mean in enumerate(means)
    ]
