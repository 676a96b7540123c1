"""Articles that are nearly the same, and titles, descriptions and headings that pages share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from contentaudit.batch.extras import need
from contentaudit.site.finding import MOST, SiteFinding
from contentaudit.site.model import Site

THRESHOLD = 0.9  # of the shingles in common; Screaming Frog's default
SHINGLE = 3  # words
PERMUTATIONS = 252
RECALL = 0.999  # of pairs at the threshold that share a band
SHORT = 30  # words; below, pages are too short to be told apart
CROWD = 20  # pages of one cluster that later ones are compared with
CANDIDATES = 200  # of one page; bounds the work where a template makes all pages alike
_WORD = re.compile(r"\w+")

Shingles = NDArray[np.uint32]


def shingles(text: str) -> Shingles:
    """Return the hashes of a text's runs of three words, each once, in order."""
    words = _WORD.findall(text.lower())
    hashes = {crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(len(words) - SHINGLE + 1)}
    return np.array(sorted(hashes), np.uint32)


def similarity(one: Shingles, other: Shingles) -> float:
    """Return the Jaccard similarity: shingles in common over shingles in all."""
    common = np.intersect1d(one, other, assume_unique=True).size
    return float(common / (one.size + other.size - common)) if common else 0.0


def bands_for(threshold: float) -> tuple[int, int]:
    """
    Return bands and rows for locality-sensitive hashing.

    The most rows, and so the fewest false candidates, with which a pair at the threshold is a candidate with
    probability `RECALL`: 1 − (1 − tʳ)ᵇ, Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4.
    """
    for rows in range(24, 1, -1):
        bands = PERMUTATIONS // rows
        if 1 - (1 - threshold**rows) ** bands >= RECALL:
            return bands, rows
    return PERMUTATIONS, 1


class Clusters:
    """
    Groups of near duplicates, page by page.

    Args:
        threshold: least similarity of two pages, 0 to 1.

    """

    def __init__(self, threshold: float = THRESHOLD) -> None:
        sketch = need("datasketch")
        self.threshold = threshold
        self._index = sketch.MinHashLSH(num_perm=PERMUTATIONS, params=bands_for(threshold))
        self._sketch = sketch.MinHash
        self._sets: dict[int, Shingles] = {}
        self._same: dict[bytes, int] = {}
        self._leader: dict[int, int] = {}
        self._members: dict[int, int] = defaultdict(int)
        self.best: dict[int, tuple[int, float]] = {}

    def add(self, at: int, found: Shingles) -> None:
        """Add a page."""
        mark = found.tobytes()
        twin = self._same.setdefault(mark, at)
        self._leader[at] = at
        if twin != at:
            self._join(at, twin, 1.0)
            return
        mine = self._sketch(num_perm=PERMUTATIONS, hashfunc=int)
        mine.update_batch(found.tolist())
        for other in sorted(self._index.query(mine))[:CANDIDATES]:
            alike = similarity(found, self._sets[other])
            if alike >= self.threshold:
                self._join(at, other, alike)
        if self._members[self.leader(at)] < CROWD:
            self._members[self.leader(at)] += 1
            self._sets[at] = found
            self._index.insert(at, mine, check_duplication=False)

    def leader(self, at: int) -> int:
        """Return the page that stands for a page's group."""
        while self._leader[at] != at:
            self._leader[at] = self._leader[self._leader[at]]
            at = self._leader[at]
        return at

    def _join(self, at: int, other: int, alike: float) -> None:
        if alike > self.best.get(at, (0, 0.0))[1]:
            self.best[at] = (other, alike)
        one, two = self.leader(at), self.leader(other)
        if one != two:
            low, high = min(one, two), max(one, two)
            self._leader[high] = low
            self._members[low] += self._members[high]

    def groups(self) -> list[list[int]]:
        """Return groups of two pages and more, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for at in sorted(self._leader):
            found[self.leader(at)].append(at)
        return [group for group in found.values() if len(group) > 1]


def near_duplicates(site: Site, threshold: float = THRESHOLD) -> tuple[list[SiteFinding], dict[int, int]]:
    """
    Find groups of articles that are the same or nearly so.

    Returns:
        the findings, and for each page of a group the position of the group's first page.

    """
    clusters = Clusters(threshold)
    for at, blocks in site.blocks():
        text = "\n".join(block["text"] for block in blocks)
        if len(_WORD.findall(text)) >= SHORT:
            clusters.add(at, shingles(text))
    findings, group_of = [], {}
    for group in clusters.groups():
        group_of.update(dict.fromkeys(group, group[0]))
        alike = min(clusters.best[at][1] for at in group if at in clusters.best)
        exact = alike == 1.0
        what = "the same text" if exact else f"nearly the same text ({alike:.0%} and more in common)"
        related = [
            site.place(at, "h1", f"{clusters.best[at][1]:.1%} in common" if at in clusters.best else "")
            for at in group[1 : MOST + 1]
        ]
        findings.append(
            SiteFinding(
                "duplicate-article" if exact else "near-duplicate",
                "warning",
                f"{len(group):,} pages have {what}; keep one, or name it as canonical in the others",
                site.place(group[0], "h1"),
                related,
                len(group),
                {"similarity": round(alike, 3)},
            )
        )
    return findings, group_of


def shared(site: Site, groups: dict[int, int]) -> Iterator[SiteFinding]:
    """Find titles, descriptions and level-1 headings that pages share; duplicates count as one page."""
    names = {"title": "title", "description": "meta description", "h1": "level-1 heading"}
    for what, name in names.items():
        found: dict[str, list[int]] = defaultdict(list)
        for at, page in enumerate(site.pages):
            if page[what] and not page["noindex"]:
                found[" ".join(page[what].lower().split())].append(at)
        for pages in found.values():
            if len({groups.get(at, at) for at in pages}) < 2:
                continue
            value = site.pages[pages[0]][what]
            yield SiteFinding(
                f"duplicate-{what}",
                "note" if what == "h1" else "warning",
                f"{len(pages):,} pages share the {name} “{value[:120]}”",
                site.place(pages[0], what),
                [site.place(at, what) for at in pages[1 : MOST + 1]],
                len(pages),
            )
