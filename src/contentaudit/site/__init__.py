"""
Checks that need many documents: what no single page shows.

::

    found = contentaudit.site.examine(contentaudit.batch.read("RUN/"))
    found.findings            # SiteFinding objects, worst first
    found.pages               # Arrow table: clicks from the start, PageRank, links in and out

Everything is linear in pages and links, sorting aside; nothing compares every page with every other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from contentaudit.batch.extras import need
from contentaudit.batch.saved import Run
from contentaudit.finding import SEVERITIES
from contentaudit.site.finding import Place, SiteFinding
from contentaudit.site.graph import Graph
from contentaudit.site.model import Site

__all__ = ["Examination", "Place", "SiteFinding", "examine"]


class Examination:
    """
    What a site's pages show together.

    Args:
        site: the site.
        graph: its link graph.
        findings: worst first.
        groups: for pages with near duplicates, the group's first page, by position.

    """

    def __init__(self, site: Site, graph: Graph, findings: list[SiteFinding], groups: dict[int, int]) -> None:
        self.site, self.graph, self.groups = site, graph, groups
        self.findings = findings

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each check, commonest first."""
        return dict(Counter(finding.check for finding in self.findings).most_common())

    @property
    def pages(self) -> Any:
        """
        An Arrow table of the pages.

        ``page``, ``source``, ``depth`` (clicks from the start, null where no path leads), ``pagerank`` (1 is
        the mean), ``links_in``, ``links_out`` (pages, each once) and ``duplicate_of`` (a page's number).
        """
        pa = need("pyarrow")
        pages = self.site.pages
        return pa.table(
            {
                "page": pa.array([page["page"] for page in pages], pa.int64()),
                "source": [page["source"] for page in pages],
                "depth": pa.array(
                    [int(each) if each >= 0 else None for each in self.graph.depth], pa.int32()
                ),
                "pagerank": pa.array(self.graph.rank),
                "links_in": pa.array(self.graph.incoming, pa.int64()),
                "links_out": pa.array(self.graph.outgoing, pa.int64()),
                "duplicate_of": pa.array(
                    [
                        pages[first]["page"] if (first := self.groups.get(at, at)) != at else None
                        for at in range(len(pages))
                    ],
                    pa.int64(),
                ),
            }
        )

    def write(self, path: Path) -> None:
        """Write the findings as JSON: a list of objects with the fields of `SiteFinding`."""
        from contentaudit.report import write_whole
        from contentaudit.wire import encode

        write_whole(path, msgspec.json.format(encode(self.findings), indent=2))


def examine(run: Run, *, starts: tuple[str, ...] = (), threshold: float = 0.9) -> Examination:
    """
    Examine a run's pages together.

    Args:
        run: from `contentaudit.batch.read`.
        starts: addresses from which clicks are counted; the home pages when empty.
        threshold: least share of three-word shingles that near duplicates have in common.

    Raises:
        MissingExtraError: when datasketch is not installed.

    """
    from contentaudit.site import broken, cannibals, duplicates, norms, signals, suggestions
    from contentaudit.site import graph as paths

    site = Site(run, starts)
    graph = Graph(site)
    found, groups = duplicates.near_duplicates(site, threshold)
    checks: tuple[Callable[[], Iterator[SiteFinding]], ...] = (
        lambda: duplicates.shared(site, groups),
        lambda: cannibals.cannibals(site, graph, groups),
        lambda: cannibals.anchors(site),
        lambda: broken.broken_links(site),
        lambda: broken.missing_files(site),
        lambda: broken.broken_fragments(site),
        lambda: broken.redirected(site),
        lambda: paths.orphans(site, graph),
        lambda: paths.dead_ends(site, graph),
        lambda: paths.deep(site, graph),
        lambda: signals.canonicals(site),
        lambda: signals.languages(site),
        lambda: signals.sitemap(site, graph),
        lambda: norms.outliers(site, graph),
        lambda: suggestions.suggestions(site, graph, groups),
    )
    for check in checks:
        found.extend(check())
    found.sort(key=lambda each: (SEVERITIES.index(each.severity), each.check, -each.pages, each.place.page))
    return Examination(site, graph, found, groups)
