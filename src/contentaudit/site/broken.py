"""Links inside the site that lead nowhere, the long way round, or to a part that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import numpy as np

from contentaudit.batch.address import key_of
from contentaudit.site.finding import MOST, Place, SiteFinding
from contentaudit.site.model import Site

_ALWAYS = ("", "top")  # the beginning of a page, by the HTML standard


def broken_links(site: Site) -> Iterator[SiteFinding]:
    """Find internal links to pages that failed: one finding a target, with the links that lead there."""
    numbers = site.targets[0]
    bad = {index: key for index, key in enumerate(site.keys) if key is not None and key in site.failed}
    rows_of = _rows(numbers, set(bad))
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, key in bad.items():
        by_key[key].extend(rows_of[index])
    for key, rows in by_key.items():
        target = site.failed[key]
        if target["outcome"] == "refused":
            continue
        places = [site.place_of_link(row) for row in sorted(rows)[: MOST + 1]]
        yield SiteFinding(
            "broken-internal-link",
            "error",
            f"{_count(len(rows), 'link')} to {target['source']}, which cannot be read: {target['reason']}",
            places[0],
            [*places[1:], Place(target["page"], target["source"], says=target["reason"] or "")],
            len(set(site.table.column("page").take(sorted(rows)).to_pylist())),
            {"links": len(rows), "failure": target["failure"]},
        )


def missing_files(site: Site) -> Iterator[SiteFinding]:
    """Find links between files whose target is not there; only for runs over a folder."""
    if not any(Path(page["source"]).is_file() for page in site.pages[:3]):
        return  # the run was made from another folder: what is there cannot be told from here
    numbers, addresses = site.targets
    gone: dict[int, str] = {}
    for index, address in enumerate(addresses):
        if not address.startswith("file:///") or site.keys[index] in site.at:
            continue
        path = unquote(urlsplit(address).path).lstrip("/")
        if path and not _exists(path):
            gone[index] = path
    rows_of = _rows(numbers, set(gone))
    by_path: dict[str, list[int]] = defaultdict(list)
    for index, path in gone.items():
        by_path[path].extend(rows_of[index])
    for path, rows in by_path.items():
        places = [site.place_of_link(row) for row in sorted(rows)[: MOST + 1]]
        message = f"{_count(len(rows), 'link')} to {path}, which is not there"
        yield SiteFinding(
            "broken-internal-link", "error", message, places[0], places[1:], len({p.page for p in places}),
            {"links": len(rows), "failure": "missing"},
        )  # fmt: skip


def _exists(path: str) -> bool:
    for folder in (Path(), Path("/")):
        place = folder / path
        if place.is_file() or (place.is_dir() and (place / "index.html").is_file()):
            return True
    return False


def broken_fragments(site: Site) -> Iterator[SiteFinding]:
    """Find links to a part of a page that the page does not have: one finding a target and fragment."""
    links = site.links
    known = [frozenset(page["anchors"] or ()) for page in site.pages]
    wanted = np.flatnonzero(links.fragment >= 0)
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at in wanted:
        found[int(links.target[at]), int(links.fragment[at])].append(int(links.row[at]))
    for (target, fragment), rows in found.items():
        name = site.fragments[fragment]
        plain = unquote(name)
        if plain in _ALWAYS or name in known[target] or plain in known[target] or plain.startswith(":~:"):
            continue
        places = [site.place_of_link(row) for row in rows[: MOST + 1]]
        yield SiteFinding(
            "broken-fragment",
            "warning",
            f"{_count(len(rows), 'link')} to the part “#{plain[:80]}” of a page that has no such part",
            places[0],
            [*places[1:], site.place(target, says="the page that should have it")],
            len({place.page for place in places}),
            {"links": len(rows)},
        )


def redirected(site: Site) -> Iterator[SiteFinding]:
    """Find internal links that lead through redirects, and chains of several."""
    numbers, chains = site.targets[0], _chains(site)
    through = {
        index: key
        for index, key in enumerate(site.keys)
        if key is not None and key in chains and key not in site.at
    }
    rows_of = _rows(numbers, set(through))
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, key in through.items():
        by_key[key].extend(rows_of[index])
    for key, rows in by_key.items():
        steps, end = chains[key]
        places = [site.place_of_link(row) for row in sorted(rows)[: MOST + 1]]
        said = f"{_count(len(rows), 'link')} to {key}, which redirects"
        message = f"{said} {steps} times, at last to {end}" if steps > 1 else f"{said} to {end}"
        yield SiteFinding(
            "redirect-chain" if steps > 1 else "link-to-redirect",
            "warning" if steps > 1 else "note",
            f"{message}; link straight to it",
            places[0],
            [*places[1:], site.place(site.redirecting[key], says="where it ends")],
            len({place.page for place in places}),
            {"links": len(rows), "redirects": steps},
        )


def _chains(site: Site) -> dict[str, tuple[int, str]]:
    """Return, for every address that redirects to a page of the run, the steps and the end."""
    chains: dict[str, tuple[int, str]] = {}
    for row in (*site.pages, *site.skipped):
        hops = row["redirects"]
        for number, hop in enumerate(hops):
            key = key_of(hop.partition(" ")[2])
            if key in site.redirecting:
                chains.setdefault(key, (len(hops) - number, row["url"] or ""))
    return chains


def _rows(numbers: np.typing.NDArray[np.int32], wanted: set[int]) -> dict[int, list[int]]:
    """Return the rows of links by the number of their address, for the addresses wanted."""
    found: dict[int, list[int]] = {index: [] for index in wanted}
    if not wanted:
        return found
    rows = np.flatnonzero(np.isin(numbers, np.fromiter(wanted, np.int32)))
    for row in rows:
        found[int(numbers[row])].append(int(row))
    return found


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'} lead{'s' if number == 1 else ''}"
