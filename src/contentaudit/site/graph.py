"""The link graph: clicks from the start, internal PageRank, orphans, dead ends."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from contentaudit.site.finding import SiteFinding
from contentaudit.site.model import Site

DAMPING = 0.85  # Brin & Page, 1998
ROUNDS, CLOSE = 100, 1e-10
DEEP = 4  # clicks; SEOnaut's limit


class Graph:
    """
    Pages and the links between them, each pair once.

    Args:
        site: the site.

    """

    def __init__(self, site: Site) -> None:
        self.site = site
        links, count = site.links, len(site)
        pairs = links.origin.astype(np.int64) * max(1, count) + links.target
        pairs = np.unique(pairs[links.origin != links.target])
        self.origin = (pairs // max(1, count)).astype(np.int32)
        self.target = (pairs % max(1, count)).astype(np.int32)
        self.incoming = np.bincount(self.target, minlength=count)
        self.outgoing = np.bincount(self.origin, minlength=count)
        self.depth = self._depth(count)
        self.rank = self._rank(count)

    def _depth(self, count: int) -> NDArray[np.int32]:
        """Count clicks from the start, breadth first; -1 where no path leads."""
        begin = np.searchsorted(self.origin, np.arange(count + 1))  # pairs are sorted by origin
        depth = np.full(count, -1, np.int32)
        wave = np.array(self.site.starts, np.int64)
        depth[wave] = 0
        clicks = 0
        while wave.size:
            clicks += 1
            reached = np.concatenate([self.target[begin[at] : begin[at + 1]] for at in wave])
            wave = np.unique(reached[depth[reached] < 0]).astype(np.int64)
            depth[wave] = clicks
        return depth

    def _rank(self, count: int) -> NDArray[np.float64]:
        """Return PageRank over internal links, so that the mean page has 1."""
        if not count:
            return np.empty(0)
        rank = np.full(count, 1.0 / count)
        share = 1.0 / np.maximum(self.outgoing, 1)
        dangling = self.outgoing == 0
        for _ in range(ROUNDS):
            given = np.bincount(self.target, weights=(rank * share)[self.origin], minlength=count)
            after = (1 - DAMPING) / count + DAMPING * (given + rank[dangling].sum() / count)
            moved = np.abs(after - rank).sum()
            rank = after
            if moved < CLOSE:
                break
        return rank * count


def orphans(site: Site, graph: Graph) -> Iterator[SiteFinding]:
    """Find pages that no other page links to."""
    starts = set(site.starts)
    for at in np.flatnonzero(graph.incoming == 0):
        if int(at) not in starts:
            yield SiteFinding(
                "orphan-page",
                "warning",
                "no other audited page links to this page; readers reach it only by chance",
                site.place(int(at)),
                evidence={"listed": site.pages[at]["listed"]},
            )


def dead_ends(site: Site, graph: Graph) -> Iterator[SiteFinding]:
    """Find pages that lead to no other page of the site."""
    for at in np.flatnonzero(graph.outgoing == 0):
        message = "this page links to no other audited page; readers must leave or go back"
        yield SiteFinding("dead-end", "note", message, site.place(int(at)))


def deep(site: Site, graph: Graph) -> Iterator[SiteFinding]:
    """Find pages that are many clicks away, and linked ones that no path from the start leads to."""
    for at in np.flatnonzero(graph.depth > DEEP):
        clicks = int(graph.depth[at])
        message = f"it takes {clicks} clicks from the start to reach this page; more than {DEEP} is deep"
        yield SiteFinding("deep-page", "note", message, site.place(int(at)), evidence={"clicks": clicks})
    for at in np.flatnonzero((graph.depth < 0) & (graph.incoming > 0)):
        message = "pages link here, but none of them can be reached from the start"
        yield SiteFinding("unreachable-page", "warning", message, site.place(int(at)))
