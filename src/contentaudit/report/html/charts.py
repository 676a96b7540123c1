"""What the charts draw: figures only; the templates draw them as inline SVG."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi

from contentaudit.document import Block, Document, Link
from contentaudit.keyphrase import unfit, use_of
from contentaudit.report.html.safe import clipped
from contentaudit.urls import targets
from contentaudit.wire import Finding

LONG, VERY_LONG = 20, 30  # words of a sentence; 20 is Yoast SEO's limit
HIGH = 100  # height of the strip, in its units
RADIUS = 52
CIRCUMFERENCE = 2 * pi * RADIUS


@dataclass(frozen=True, slots=True)
class Bar:
    """A sentence of the strip: its place and height (both in strip units), words, block and beginning."""

    x: float
    height: float
    words: int
    block: int
    text: str
    level: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The sentence-length strip."""

    bars: list[Bar]
    width: float
    longest: list[Bar]
    long: int
    median: int
    limit: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A use of the keyphrase: where along the article (0 to 1000), how close, in which block."""

    x: float
    kind: str
    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Track:
    """The keyphrase along the article: uses, where sections begin, and the longest stretch without."""

    ticks: list[Tick]
    sections: list[float]
    gap: tuple[float, float]
    counts: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it until the next."""

    level: int
    text: str
    block: int | None
    words: int
    uses: int
    findings: int


@dataclass(frozen=True, slots=True)
class Target:
    """A link as a row of the link list."""

    text: str
    href: str
    scope: str
    rel: str
    block: int | None


def arc(score: float) -> str:
    """Return the dash pattern that draws a score on the gauge's ring."""
    return f"{CIRCUMFERENCE * score / 100:.1f} {CIRCUMFERENCE:.1f}"


def strip_of(doc: Document) -> Strip | None:
    """Return the sentence-length strip of the running text; None when there is none."""
    bars: list[Bar] = []
    x, block = 0.0, -1
    counted = [(each, len(each.block.words_in(each.start, each.end))) for each in doc.sentences]
    tallest = max([words for _, words in counted] + [VERY_LONG])
    for sentence, words in counted:
        if not words:
            continue
        x += 3 if sentence.block.index != block and bars else 0
        block = sentence.block.index
        height = max(3, round(HIGH * words / tallest, 1))
        level = "very" if words > VERY_LONG else "long" if words > LONG else "fine"
        bars.append(Bar(x, height, words, block, clipped(sentence.text, 140), level))
        x += 6
    if not bars:
        return None
    ordered = sorted(bars, key=lambda bar: -bar.words)
    longest = [bar for bar in ordered[:5] if bar.words > LONG]
    long = sum(bar.words > LONG for bar in bars)
    return Strip(
        bars,
        round(x, 1),
        longest,
        long,
        ordered[len(ordered) // 2].words,
        round(HIGH * (1 - LONG / tallest), 1),
    )


def track_of(doc: Document) -> Track | None:
    """Return where along the article the keyphrase stands; None without a usable keyphrase."""
    total = doc.word_count
    if not doc.brief.keyphrase or unfit(doc) or not total:
        return None
    before: dict[int, int] = {}
    count = 0
    for block in doc.article:
        before[block.index] = count
        count += len(block.words)
    ticks = []
    for use in use_of(doc).article:
        if use.block is not None:
            at = before[use.block.index] + len(use.block.words_in(0, use.match.start))
            kind = "synonym" if use.match.phrase.synonym else use.kind
            text = use.block.text[use.match.start : use.match.end]
            ticks.append(Tick(round(1000 * at / total, 1), kind, use.block.index, clipped(text, 80)))
    sections = [round(1000 * before[heading.index] / total, 1) for heading in doc.headings]
    stops = [0.0, *(tick.x for tick in ticks), 1000.0]
    gap = max(pairwise(stops), key=lambda pair: pair[1] - pair[0])
    kinds = dict.fromkeys(tick.kind for tick in ticks)
    order = [kind for kind in ("exact", "inflected", "ordered", "scattered", "synonym") if kind in kinds]
    return Track(ticks, sections, gap, [(kind, sum(tick.kind == kind for tick in ticks)) for kind in order])


def outline_of(doc: Document, findings: Sequence[Finding]) -> list[Section]:
    """Return the headings with their sections' lengths; text before the first heading comes first."""
    sections: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in doc.article:
        if block.kind == "heading":
            sections.append((block, []))
        else:
            sections[-1][1].append(block)
    uses = [use.block.index for use in use_of(doc).article if use.block] if track_of(doc) else []
    starts = [heading.span.start if heading else 0 for heading, _ in sections]
    found = [0] * len(sections)
    for finding in findings:
        if finding.state != "ignored" and doc.body_span.start <= finding.start.offset:
            found[bisect_right(starts, finding.start.offset) - 1] += 1
    out = []
    for number, (heading, blocks) in enumerate(sections):
        if heading is None and not blocks:
            continue
        inside = {block.index for block in blocks} | ({heading.index} if heading else set())
        out.append(
            Section(
                level=heading.level if heading else 0,
                text=heading.text if heading else "Before the first heading",
                block=heading.index if heading else blocks[0].index,
                words=sum(len(block.words) for block in blocks),
                uses=sum(index in inside for index in uses),
                findings=found[number],
            )
        )
    return out


def links_of(doc: Document) -> list[Target]:
    """Return the article's links with where they lead."""
    scopes = {id(target.link): target.relation for target in targets(doc)}
    return [
        Target(_said(link), link.href or "", scopes.get(id(link), "none"), " ".join(link.rel), link.block)
        for link in doc.links
        if link.article
    ]


def _said(link: Link) -> str:
    return clipped(
        link.text or link.label or " ".join(alt for alt in link.image_alts if alt) or "no text", 120
    )
