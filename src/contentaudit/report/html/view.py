"""What the templates show of a report: everything computed, nothing marked up."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import Any

from contentaudit.check import CATEGORIES
from contentaudit.document import Document
from contentaudit.report.html import charts
from contentaudit.report.html.article import Group, groups_of, rows_of
from contentaudit.report.html.marks import Row
from contentaudit.report.html.safe import clipped
from contentaudit.report.plain import plural
from contentaudit.report.states import RANK, counting
from contentaudit.score import first_fixes
from contentaudit.wire import Finding, LedgerLine, Page, Report

STATES = ("new", "known", "ignored")
_LANGUAGE = re.compile(r"(?!und)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_AROUND = 36  # characters of context beside a fix
_METRICS = (
    ("words", "words"),
    ("sentences", "sentences"),
    ("paragraphs", "paragraphs"),
    ("words_per_sentence", "words per sentence"),
    ("syllables_per_word", "syllables per word"),
    ("reading_ease", "Flesch reading ease"),
    ("grade", "Flesch–Kincaid grade"),
    ("fog", "Gunning fog"),
    ("smog", "SMOG"),
    ("coleman_liau", "Coleman–Liau"),
    ("ari", "automated readability"),
    ("lix", "LIX"),
    ("dale_chall", "Dale–Chall"),
)


@dataclass(slots=True)
class Card:
    """A finding as its card shows it, with the engine that found it and the text beside it for its fixes."""

    number: int
    finding: Finding
    engine: str
    before: str
    after: str


@dataclass(slots=True)
class First:
    """A line of “fix these first”: points won back, and the first of its findings."""

    entry: LedgerLine
    points: float
    first: int | None
    severity: str


@dataclass(slots=True)
class Filter:
    """A group of filter buttons: values with labels and counts."""

    name: str
    label: str
    values: list[tuple[str, int]]


@dataclass
class View:
    """One document; `doc` is None where its source is not at hand."""

    id: str
    page: Page
    title: str
    cards: list[Card]
    order: list[int]
    first: list[First]
    weight: float
    counts: dict[str, int]
    filters: list[Filter]
    metrics: list[tuple[str, str]]
    doc: Document | None
    head: list[Row] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    strip: charts.Strip | None = None
    track: charts.Track | None = None
    outline: list[charts.Section] = field(default_factory=list)
    links: list[charts.Target] = field(default_factory=list)
    language: str = ""

    @cached_property
    def _nth(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self.order, 1)}

    def numbers(self, found: tuple[int, ...]) -> str:
        """Return the numbers that tie marks to cards on paper: places in the order of the cards."""
        return ", ".join(str(self._nth[number]) for number in found)

    def tone(self, numbers: tuple[int, ...]) -> str:
        """Return the classes of a mark: the worst severity, and whether it is several or ignored."""
        found = [self.page.findings[number] for number in numbers]
        worst = min((finding.severity for finding in found), key=RANK.__getitem__)
        classes = [worst, *(["several"] if len(found) > 1 else [])]
        return " ".join([*classes, *(["ignored"] if all(f.state == "ignored" for f in found) else [])])

    @property
    def ledger(self) -> list[LedgerLine]:
        """The ledger, dearest lines first."""
        return sorted(self.page.ledger, key=lambda line: (-line.lost, line.category, line.check))

    @property
    def kept(self) -> float:
        """The sum of the weight kept."""
        return sum(line.kept for line in self.page.ledger)


@dataclass(frozen=True, slots=True)
class Overview:
    """Many documents at a glance: categories that judged any, scores in tenths, the checks that cost most."""

    mean: float | None
    lowest: float | None
    categories: list[str]
    tenths: list[int]
    costly: list[tuple[str, float, int]]


def view_of(page: Page, number: int) -> View:
    """Compute the view of one document."""
    doc = page.document
    fixes = first_fixes(page.ledger)
    counted = counting(page)
    view = View(
        id=f"d{number}",
        page=page,
        title=title_of(page),
        cards=[_card(page, at, finding) for at, finding in enumerate(page.findings)],
        order=sorted(range(len(page.findings)), key=lambda at: (page.findings[at].start.offset, at)),
        first=[_first(page, entry, points) for entry, points in fixes],
        weight=sum(line.weight for line in page.ledger),
        counts={name: sum(finding.severity == name for finding in counted) for name in RANK},
        filters=_filters(page),
        metrics=[
            (label, f"{value:,}") for name, label in _METRICS if (value := page.metrics.get(name)) is not None
        ],
        doc=doc,
        language=page.language if _LANGUAGE.fullmatch(page.language) else "",
    )
    if doc is not None:
        view.head, body = rows_of(doc, page.findings)
        view.groups = groups_of(body)
        view.strip, view.track = charts.strip_of(doc), charts.track_of(doc)
        view.outline, view.links = charts.outline_of(doc, page.findings), charts.links_of(doc)
    return view


def title_of(page: Page) -> str:
    """Return what to call a document: its first level-1 heading, its title or its file's name."""
    doc = page.document
    if doc is not None:
        heading = next((block for block in doc.headings if block.level == 1 and block.text), None)
        if heading is not None:
            return clipped(heading.text, 140)
        if doc.meta.title is not None and doc.meta.title.text.strip():
            return clipped(doc.meta.title.text, 140)
    return PurePath(page.source.rstrip("/")).name or page.source


def engine_of(finding: Finding) -> str:
    """Return what found it: the prefix of the rule, or the checks themselves."""
    engine, slash, _ = finding.rule.partition("/")
    return engine if slash else "checks"


def _card(page: Page, number: int, finding: Finding) -> Card:
    before = after = ""
    doc = page.document
    if doc is not None and finding.fixes and finding.end.offset <= len(doc.source.text):
        for block in doc.blocks:
            if block.span.start <= finding.start.offset and finding.end.offset <= block.span.end:
                text, start, end = doc.source.text, finding.start.offset, finding.end.offset
                before = text[max(block.span.start, start - _AROUND) : start]
                after = text[end : min(block.span.end, end + _AROUND)]
                before = before.rpartition(">")[2]
                after = after.partition("<")[0]
                break
    return Card(number, finding, engine_of(finding), before, after)


def _first(page: Page, entry: LedgerLine, points: float) -> First:
    found = sorted(entry.findings, key=lambda at: page.findings[at].start.offset)
    severity = min((page.findings[at].severity for at in found), key=RANK.__getitem__, default="note")
    return First(entry, points, found[0] if found else None, severity)


def _filters(page: Page) -> list[Filter]:
    def group(name: str, label: str, values: list[str], order: Any = None) -> Filter:
        counted = Counter(values)
        return Filter(name, label, [(value, counted[value]) for value in order or counted if counted[value]])

    findings = page.findings
    categories = [category.name for category in page.categories]
    found = [finding.category for finding in findings]
    return [
        group("severity", "Severity", [finding.severity for finding in findings], RANK),
        group("category", "Category", found, [*categories, *sorted({*found} - {*categories})]),
        group("engine", "Found by", [engine_of(finding) for finding in findings]),
        group("state", "State", [finding.state for finding in findings], STATES),
    ]


def overview_of(report: Report) -> Overview:
    """Sum up many documents."""
    scores = [page.score for page in report.documents if page.score is not None]
    tenths = [0] * 10
    for score in scores:
        tenths[min(9, int(score // 10))] += 1
    lost: Counter[str] = Counter()
    pages: Counter[str] = Counter()
    for page in report.documents:
        for entry, points in first_fixes(page.ledger):
            lost[entry.check] += points  # type: ignore[assignment]
            pages[entry.check] += 1
    seen = {category.name for page in report.documents for category in page.categories}
    count = max(1, len(report.documents))
    costly = [(name, points / count, pages[name]) for name, points in lost.most_common(8)]
    return Overview(
        mean=sum(scores) / len(scores) if scores else None,
        lowest=min(scores, default=None),
        categories=[name for name in dict.fromkeys((*CATEGORIES, *sorted(seen))) if name in seen],
        tenths=tenths,
        costly=costly,
    )


def grade(score: float | None) -> str:
    """Return the class that colours a score: ``good`` from 80, ``fair`` from 60, else ``poor``."""
    if score is None:
        return "none"
    return "good" if score >= 80 else "fair" if score >= 60 else "poor"


def counted(counts: dict[str, int]) -> str:
    """Return ``2 errors, 1 note``, or ``nothing found``."""
    return ", ".join(plural(count, name) for name, count in counts.items() if count) or "nothing found"
