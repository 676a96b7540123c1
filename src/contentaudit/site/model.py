"""The site as a run shows it: pages by address, and links as arrays of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from contentaudit.batch.address import key_of
from contentaudit.batch.saved import Run
from contentaudit.site.finding import Place

_COLUMNS = (
    "page", "source", "outcome", "failure", "reason", "status", "url", "redirects", "listed", "title",
    "description", "h1", "canonical", "address", "noindex", "keyphrase", "topics", "score", "words",
    "template", "hreflang", "anchors", "places", "language", "digest",
)  # fmt: skip

_HOMES = ("", "/", "/index.html", "/index.htm", "/index.md")


@dataclass(slots=True)
class Links:
    """
    Links between pages of the site, one row each, as arrays.

    `origin` and `target` are positions in `Site.pages`; `article` tells whether it stands in the article;
    `row` leads to the table of links; `fragment` to `Site.fragments` (-1 for none).
    """

    origin: NDArray[np.int32]
    target: NDArray[np.int32]
    article: NDArray[np.bool_]
    row: NDArray[np.int64]
    fragment: NDArray[np.int32]


class Site:
    """
    Read a run as a site.

    Args:
        run: finished or not.
        starts: addresses from which clicks are counted; the home pages when empty.

    """

    def __init__(self, run: Run, starts: tuple[str, ...] = ()) -> None:
        self.run = run
        every = run.pages.select(_COLUMNS).to_pylist()
        self.pages: list[dict[str, Any]] = [
            row for row in every if row["outcome"] in ("audited", "unchanged")
        ]
        self.others = [row for row in every if row["outcome"] in ("failed", "refused")]
        self.skipped = [row for row in every if row["outcome"] == "skipped"]
        self.number = {row["page"]: at for at, row in enumerate(self.pages)}
        self.at: dict[str, int] = {}
        self.redirecting: dict[str, int] = {}
        for at, row in enumerate(self.pages):
            self.at.setdefault(address_of(row), at)
            for hop in row["redirects"]:
                self.redirecting.setdefault(key_of(hop.partition(" ")[2]), at)
        # a list that cannot be used says nothing of a page, even of one that is called like it
        self.failed = {key_of(row["source"]): row for row in self.others if row["failure"] != "input"}
        for row in self.skipped:
            for hop in row["redirects"]:
                target = self.at.get(key_of(row["url"] or ""))
                if target is not None:
                    self.redirecting.setdefault(key_of(hop.partition(" ")[2]), target)
        self.fragments: list[str] = []
        self._starts = starts

    @cached_property
    def keys(self) -> list[str | None]:
        """For every address that links lead to, its key; None on hosts that the run has no page of."""
        hosts = {urlsplit(key).netloc for key in (*self.at, *self.failed, *self.redirecting)}
        found: list[str | None] = []
        for address in self.targets[1]:
            parts = address.split("/", 3)
            ours = len(parts) > 3 and parts[2] in hosts
            found.append(key_of(address.partition("#")[0]) if ours else None)
        return found

    @cached_property
    def starts(self) -> list[int]:
        """The pages from which clicks are counted."""
        if self._starts:
            return [self.at[key] for start in self._starts if (key := key_of(start)) in self.at]
        homes = [at for key, at in self.at.items() if urlsplit(key).path in _HOMES]
        return homes or ([0] if self.pages else [])

    @cached_property
    def table(self) -> Any:
        """The table of links."""
        return self.run.links

    @cached_property
    def targets(self) -> tuple[NDArray[np.int32], list[str]]:
        """For every link, the number of its address, or -1; and the addresses, each once."""
        encoded = self.table.column("url").combine_chunks().dictionary_encode()
        numbers = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
        return numbers, encoded.dictionary.to_pylist()

    @cached_property
    def links(self) -> Links:
        """The links between pages of the run; links to other pages and sites are left out."""
        numbers, addresses = self.targets
        fragments: dict[str, int] = {}
        page_of = np.full(len(addresses) + 1, -1, np.int32)  # the last one answers -1
        fragment_of = np.full(len(addresses) + 1, -1, np.int32)
        for index, address in enumerate(addresses):
            key, fragment = self.keys[index], address.partition("#")[2]
            if key is None:
                continue
            page_of[index] = self.at.get(key, self.redirecting.get(key, -1))
            if fragment:
                fragment_of[index] = fragments.setdefault(fragment, len(fragments))
        self.fragments = list(fragments)
        number = np.full(max(self.number, default=0) + 1, -1, np.int32)
        for page, at in self.number.items():
            number[page] = at
        origin = (
            number[self.table.column("page").to_numpy()] if self.table.num_rows else np.empty(0, np.int32)
        )
        target = page_of[numbers]
        row = np.flatnonzero((target >= 0) & (origin >= 0))
        article = self.table.column("article").to_numpy().astype(bool)
        return Links(origin[row], target[row], article[row], row, fragment_of[numbers[row]])

    def place_of_link(self, row: int) -> Place:
        """Return where a link stands, by its row in the table."""
        found = self.table.slice(int(row), 1).to_pylist()[0]
        return Place(
            page=found["page"],
            source=found["source"],
            line=found["line"],
            column=found["column"],
            offset=found["offset"],
            end_offset=found["end_offset"],
            says=f"“{found['text']}” → {found['href']}",
        )

    def place(self, at: int, what: str = "", says: str = "") -> Place:
        """
        Return a place in a page.

        Args:
            at: position of the page.
            what: ``title``, ``description``, ``h1``, ``canonical``, ``hreflang de`` …; the page's
                beginning where it has none, or for ``""``.
            says: what stands there.

        """
        row = self.pages[at]
        for found in row["places"] or ():
            if found["what"] == what:
                return Place(
                    row["page"], row["source"], found["line"], found["column"], found["offset"],
                    found["end_offset"], says,
                )  # fmt: skip
        return Place(row["page"], row["source"], says=says)

    def blocks(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield each page's position and its blocks, a batch of pages at a time in memory."""
        for piece in self.run.pieces("blocks"):
            blocks: dict[int, list[dict[str, Any]]] = {}
            for row in piece.drop_columns(["source"]).to_pylist():
                blocks.setdefault(row["page"], []).append(row)
            for page, found in blocks.items():
                if page in self.number:
                    yield self.number[page], found

    def __len__(self) -> int:
        return len(self.pages)


def address_of(row: dict[str, Any]) -> str:
    """Return the address that links to a page resolve to."""
    return key_of((row["url"] or row["address"] or row["source"]).partition("#")[0])
