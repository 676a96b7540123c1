"""Pages far from their siblings: those of the same template."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from contentaudit.site.finding import SiteFinding
from contentaudit.site.graph import Graph
from contentaudit.site.model import Site

SIBLINGS = 10  # pages of a template; fewer have no norm
FAR = 5.0  # deviations; Iglewicz & Hoaglin (1993) call 3.5 an outlier, which is too eager for prose
SCALE = 1.4826  # makes the median absolute deviation comparable to a standard deviation
LEAST = {"words": 50.0, "score": 3.0, "links": 5.0}  # smallest deviation, so that tidy templates stay quiet
_SAYS = {"words": "words", "score": "points", "links": "links to other pages"}


def outliers(site: Site, graph: Graph) -> Iterator[SiteFinding]:
    """Find pages whose length, score or links are far from the median of their template."""
    templates: dict[str, list[int]] = defaultdict(list)
    for at, page in enumerate(site.pages):
        if page["template"]:
            templates[page["template"]].append(at)
    for template, pages in templates.items():
        if len(pages) < SIBLINGS:
            continue
        for what in LEAST:
            yield from _far(site, graph, what, template, pages)


def _far(site: Site, graph: Graph, what: str, template: str, pages: list[int]) -> Iterator[SiteFinding]:
    values = np.array([_value(site, graph, what, at) for at in pages], float)
    known = values[~np.isnan(values)]
    if known.size < SIBLINGS:
        return
    middle = float(np.median(known))
    deviation = max(SCALE * float(np.median(np.abs(known - middle))), LEAST[what])
    typical = pages[int(np.nanargmin(np.abs(values - middle)))]
    for at, value in zip(pages, values, strict=True):
        if np.isnan(value) or abs(value - middle) < FAR * deviation or (what == "score" and value > middle):
            continue
        usual = f"the {known.size:,} pages of its template have {middle:,.4g} (median)"
        yield SiteFinding(
            "unlike-its-siblings",
            "note",
            f"it has {value:,.4g} {_SAYS[what]}; {usual}",
            site.place(at, "h1"),
            [site.place(typical, "h1", "a typical page")],
            2,
            {"template": template, "value": round(float(value), 2), "median": round(middle, 2)},
        )


def _value(site: Site, graph: Graph, what: str, at: int) -> float:
    if what == "links":
        return float(graph.outgoing[at])
    value = site.pages[at][what]
    return float("nan") if value is None else float(value)
