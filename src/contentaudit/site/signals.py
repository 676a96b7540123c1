"""What pages tell search engines against each other: canonical links, languages, sitemaps."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.batch.address import key_of
from contentaudit.site.finding import MOST, Place, SiteFinding
from contentaudit.site.graph import Graph
from contentaudit.site.model import Site, address_of


def canonicals(site: Site) -> Iterator[SiteFinding]:
    """Find canonical links to pages that fail, redirect, are left out of search, or point on."""
    for at, page in enumerate(site.pages):
        key = _bare(page["canonical"])
        if key is None or key == address_of(page):
            continue
        here = site.place(at, "canonical", page["canonical"])
        if key in site.failed:
            target = site.failed[key]
            message = f"its canonical page cannot be read: {target['reason']}"
            there = Place(target["page"], target["source"], says=target["reason"] or "")
            yield SiteFinding("canonical-to-broken-page", "error", message, here, [there], 2)
        elif key in site.at:
            yield from _onward(site, at, site.at[key], here)
        elif key in site.redirecting:
            there = site.place(site.redirecting[key], says="where it ends")
            message = f"its canonical address {key} redirects; name the page at its end"
            yield SiteFinding("canonical-to-redirect", "warning", message, here, [there], 2)


def _onward(site: Site, at: int, target: int, here: Place) -> Iterator[SiteFinding]:
    other = site.pages[target]
    there = site.place(target, "canonical", other["canonical"] or "it names none")
    onward = _bare(other["canonical"])
    if onward == address_of(other):
        onward = None
    if onward == address_of(site.pages[at]):
        if at < target:  # one finding for the two
            message = "two pages each name the other as canonical; search engines will choose for themselves"
            yield SiteFinding("canonical-cycle", "error", message, here, [there], 2)
    elif onward is not None:
        message = "its canonical page names another page as canonical in turn; name the last one"
        yield SiteFinding("canonical-chain", "warning", message, here, [there], 2)
    elif other["noindex"]:
        message = "its canonical page asks to be left out of search"
        yield SiteFinding("canonical-to-noindex", "error", message, here, [there], 2)


def languages(site: Site) -> Iterator[SiteFinding]:
    """Find language alternatives that do not link back, and pages that leave themselves out."""
    named = [
        {_bare(each["url"]): each["lang"] for each in page["hreflang"] or () if each["url"]}
        for page in site.pages
    ]
    own = [address_of(page) for page in site.pages]
    for at, alternates in enumerate(named):
        if alternates and own[at] not in alternates:
            message = "it names its versions in other languages, but not itself; every set must hold all"
            place = site.place(at, f"hreflang {next(iter(alternates.values()))}")
            yield SiteFinding("hreflang-without-itself", "note", message, place)
        for key, lang in alternates.items():
            here = site.place(at, f"hreflang {lang}", f"{lang}: {key}")
            if key in site.failed:
                target = site.failed[key]
                there = Place(target["page"], target["source"], says=target["reason"] or "")
                message = f"its version in {lang} cannot be read: {target['reason']}"
                yield SiteFinding("hreflang-to-broken-page", "error", message, here, [there], 2)
            elif key in site.at and key != own[at] and own[at] not in named[site.at[key]]:
                there = site.place(site.at[key], says="no link back")
                message = f"its version in {lang} does not name it in return; such pairs are not heeded"
                yield SiteFinding("hreflang-without-return", "warning", message, here, [there], 2)


def sitemap(site: Site, graph: Graph) -> Iterator[SiteFinding]:
    """Hold the sitemap against what was found: pages that should not be in it, and pages that should."""
    if not any(row["listed"] for row in (*site.pages, *site.others)):
        return
    for row in site.others:
        if row["listed"]:
            place = Place(row["page"], row["source"], says=row["listed"])
            yield SiteFinding(
                "sitemap-lists-broken-page", "error", f"the sitemap lists it, but {_why(row)}", place
            )
    for row in site.skipped:
        if row["listed"] and row["redirects"]:
            place = Place(row["page"], row["source"], says=row["listed"])
            message = f"the sitemap lists an address that redirects to {row['url']}"
            yield SiteFinding("sitemap-lists-redirect", "warning", message, place)
    for at, row in enumerate(site.pages):
        if row["listed"]:
            yield from _listed(site, at)
        elif graph.incoming[at]:
            message = f"{graph.incoming[at]:,} pages link to it, but the sitemap does not list it"
            yield SiteFinding("not-in-sitemap", "note", message, site.place(at))


def _listed(site: Site, at: int) -> Iterator[SiteFinding]:
    row = site.pages[at]
    if row["redirects"]:
        message = f"the sitemap lists an address that redirects to {row['url']}"
        yield SiteFinding("sitemap-lists-redirect", "warning", message, site.place(at, says=row["listed"]))
    if row["noindex"]:
        message = "the sitemap lists it, but it asks to be left out of search"
        yield SiteFinding("sitemap-lists-noindex", "error", message, site.place(at, says=row["listed"]))
    key = _bare(row["canonical"])
    if key is not None and key != address_of(row):
        related = [site.place(site.at[key], says="the canonical page")] if key in site.at else []
        message = f"the sitemap lists it, but it names {key} as the page to index"
        place = site.place(at, "canonical", row["listed"])
        yield SiteFinding(
            "sitemap-lists-duplicate", "warning", message, place, related[:MOST], 1 + len(related)
        )


def _why(row: dict[str, object]) -> str:
    return "robots.txt forbids it" if row["outcome"] == "refused" else f"it cannot be read: {row['reason']}"


def _bare(address: str | None) -> str | None:
    return key_of(address.partition("#")[0]) if address else None
