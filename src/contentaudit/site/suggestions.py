"""Links that a site could have: a page mentions what another page is about, and does not link to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from contentaudit.site.finding import Place, SiteFinding, place_in
from contentaudit.site.graph import Graph
from contentaudit.site.model import Site
from contentaudit.site.words import phrase_of, stem, words_of

FROM, TO = 3, 10  # suggestions from one page, and to one page: more than that nobody follows

Phrases = dict[tuple[str, ...], int]


def suggestions(site: Site, graph: Graph, groups: dict[int, int]) -> Iterator[SiteFinding]:
    """
    Find mentions that could be links, with the exact words and the page to link to.

    Phrases are looked up word by word in one pass over each text, whatever their number. A page is not
    sent to itself, to its near duplicates or where it links already; a text that is a link stays one.
    """
    phrases = _phrases(site, graph)
    sizes = sorted({len(phrase) for phrase in phrases}, reverse=True)
    linked: set[int] = set((graph.origin.astype("int64") * len(site) + graph.target).tolist())
    given: dict[int, int] = defaultdict(int)
    for at, blocks in site.blocks():
        made = 0
        for block, start, end, target in _mentions(blocks, phrases, sizes):
            pair = at * len(site) + target
            same = groups.get(at, at) == groups.get(target, target)
            if same or pair in linked or given[target] >= TO or made >= FROM:
                continue
            linked.add(pair)
            given[target] += 1
            made += 1
            yield _suggestion(site, at, target, block, (start, end))


def _phrases(site: Site, graph: Graph) -> Phrases:
    """Return what each phrase's strongest page is: the one with the highest PageRank."""
    found: Phrases = {}
    for at, page in enumerate(site.pages):
        phrase = phrase_of(page)
        if len(phrase) < 2 or page["noindex"]:
            continue
        if phrase not in found or graph.rank[at] > graph.rank[found[phrase]]:
            found[phrase] = at
    return found


def _mentions(
    blocks: list[dict[str, Any]], phrases: Phrases, sizes: list[int]
) -> Iterator[tuple[dict[str, Any], int, int, int]]:
    for block in blocks:
        if block["kind"] not in ("paragraph", "list_item") or not block["pieces"]:
            continue
        words = words_of(block["text"])
        stems = [stem(word) for word, _, _ in words]
        at = 0
        while at < len(stems):
            for size in sizes:
                target = phrases.get(tuple(stems[at : at + size]))
                if target is not None and at + size <= len(stems):
                    start, end = words[at][1], words[at + size - 1][2]
                    if not _in_link(block["linked"], start, end):
                        yield block, start, end, target
                    at += size - 1
                    break
            at += 1


def _in_link(linked: list[int], start: int, end: int) -> bool:
    return any(
        begin < end and start < finish for begin, finish in zip(linked[::2], linked[1::2], strict=True)
    )


def _suggestion(
    site: Site, at: int, target: int, block: dict[str, Any], words: tuple[int, int]
) -> SiteFinding:
    start, end = words
    found = place_in(block["pieces"], start, end)
    page, other = site.pages[at], site.pages[target]
    said = block["text"][start:end]
    return SiteFinding(
        "missing-internal-link",
        "note",
        f"it mentions “{said}”, which {other['source']} is about, and does not link there",
        Place(page["page"], page["source"], *found, f"“{said}”"),
        [site.place(target, "title", other["title"] or "")],
        2,
    )
