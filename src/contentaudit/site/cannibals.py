"""Pages that compete for the same phrase, and links whose words mislead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np

from contentaudit.site.finding import MOST, SiteFinding
from contentaudit.site.graph import Graph
from contentaudit.site.model import Site
from contentaudit.site.words import phrase_of, stems_of, within

FEW = 10  # links to a page from which one single anchor text is too little


def cannibals(site: Site, graph: Graph, groups: dict[int, int]) -> Iterator[SiteFinding]:
    """
    Find pages that compete for one phrase, with what says so.

    A page claims the keyphrase of its brief; without one, the likeliest topic that its title and its
    level-1 heading both hold. Near duplicates count as one page: they are found as such.
    """
    claims: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, page in enumerate(site.pages):
        if not page["noindex"] and (phrase := phrase_of(page)):
            claims[phrase].append(at)
    for phrase, pages in claims.items():
        if len({groups.get(at, at) for at in pages}) < 2:
            continue
        pages.sort(key=lambda at: (-graph.rank[at], at))
        shown = site.pages[pages[0]]["keyphrase"] or " ".join(phrase)
        yield SiteFinding(
            "keyphrase-cannibalisation",
            "warning",
            f"{len(pages):,} pages compete for “{shown}”; choose one, and link to it from the others",
            site.place(pages[0], "title", _evidence(site, graph, pages[0], phrase)),
            [site.place(at, "title", _evidence(site, graph, at, phrase)) for at in pages[1 : MOST + 1]],
            len(pages),
            {"strongest": site.pages[pages[0]]["source"]},
        )


def _evidence(site: Site, graph: Graph, at: int, phrase: tuple[str, ...]) -> str:
    page = site.pages[at]
    holds = [what for what in ("title", "h1", "description") if within(phrase, stems_of(page[what] or ""))]
    where = f"in its {', '.join(holds)}" if holds else "in its brief alone"
    return f"{where}; {int(graph.incoming[at])} pages link here, PageRank {graph.rank[at]:.2f}"


def anchors(site: Site) -> Iterator[SiteFinding]:
    """Find one anchor text that leads to several pages, and pages that all links call the same."""
    links = site.links
    chosen = np.flatnonzero(links.article & (links.origin != links.target))
    if not chosen.size:
        return
    texts = site.table.column("text").take(links.row[chosen]).to_pylist()
    by_text: dict[str, dict[int, int]] = defaultdict(dict)
    by_target: dict[int, Counter[str]] = defaultdict(Counter)
    for at, text in zip(chosen, texts, strict=True):
        words = " ".join(text.lower().split())
        if words:
            by_text[words].setdefault(int(links.target[at]), int(links.row[at]))
            by_target[int(links.target[at])][words] += 1
    for words, targets in by_text.items():
        if len(targets) < 2 or len(words.split()) < 2:
            continue
        places = [site.place_of_link(row) for row in list(targets.values())[: MOST + 1]]
        yield SiteFinding(
            "same-anchor-different-pages",
            "note",
            f"links that read “{words[:80]}” lead to {len(targets):,} different pages",
            places[0],
            places[1:],
            len(targets),
        )
    for target, counted in by_target.items():
        if counted.total() >= FEW and len(counted) == 1:
            (words,) = counted
            yield SiteFinding(
                "one-anchor-only",
                "note",
                f"all {counted.total():,} links in articles to this page read “{words[:80]}”; vary them",
                site.place(target, "title"),
                evidence={"links": counted.total()},
            )
