"""Sitemaps (index, gzip, news, image and video extensions) and feeds (RSS, Atom)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from contentaudit.batch.address import key_of
from contentaudit.batch.inputs.lines import decoded, unpacked
from contentaudit.batch.inputs.rows import from_text, page
from contentaudit.batch.inputs.xml import BadXMLError, elements
from contentaudit.batch.item import Item, unusable
from contentaudit.load import LoadError
from contentaudit.urls import join

Get = Callable[[str], bytes]
"""Fetches a sitemap's body; raises `LoadError`."""

NESTING = 5  # the protocol allows an index of sitemaps; real sites nest once more


class NotAListError(Exception):
    """XML that is neither a sitemap nor a feed."""


def pages(data: bytes, name: str, get: Get | None) -> Iterator[Item]:
    """
    Yield the pages that a sitemap or feed names.

    A sitemap is read once, however often indexes name it. What cannot be read is an input that
    failed; the rest goes on.

    Args:
        data: the file, compressed or not.
        name: its address or path.
        get: fetches the sitemaps of an index; None where there is no network.

    Raises:
        NotAListError: when the first file is no sitemap and no feed.

    """
    visited = {key_of(name)}
    waiting: list[tuple[str, bytes | None, int]] = [(name, data, 0)]
    while waiting:
        place, content, depth = waiting.pop()
        plain = _plain(place, content, get)
        if isinstance(plain, Item):
            yield plain
            continue
        inner: list[str] = []
        try:
            yield from _read(plain, place, inner)
        except BadXMLError as error:
            reason, hint = f"its XML breaks at {error}", "the pages named before it are in"
            yield unusable(place, "input", reason, hint, whole=True)
        except NotAListError as error:
            if depth == 0:
                raise
            yield unusable(place, "input", str(error), whole=True)
        for address in reversed(inner):
            if key_of(address) in visited:
                continue
            visited.add(key_of(address))
            if depth >= NESTING:
                yield unusable(address, "input", f"sitemaps are nested more than {NESTING} deep")
            else:
                waiting.append((address, None, depth + 1))


def _plain(place: str, content: bytes | None, get: Get | None) -> bytes | Item:
    """Return a sitemap decompressed, fetched if need be; or the input that failed."""
    try:
        return unpacked(_fetch(place, get) if content is None else content)
    except LoadError as error:
        return unusable(place, error.failure, error.reason, error.hint, whole=True)
    except ValueError as error:
        return unusable(place, "input", str(error), whole=True)


def _fetch(place: str, get: Get | None) -> bytes:
    if get is None:
        raise LoadError(place, "this sitemap is on the web", "give the index by its address")
    return get(place)


def _read(data: bytes, place: str, inner: list[str]) -> Iterator[Item]:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        lines = decoded(data).splitlines()
        if not any("://" in line for line in lines[:20]):
            raise NotAListError("this is neither a sitemap nor a feed nor a list of addresses")
        yield from from_text(lines, None)
        return
    base = place if "://" in place else None
    known = False
    for found in elements(_chunks(data)):
        parent = found.path[-1] if found.path else ""
        root = found.path[0] if found.path else found.name
        if not known:
            if root not in ("urlset", "sitemapindex", "rss", "feed", "RDF"):
                raise NotAListError(f"this is XML of another kind (its root is <{root}>)")
            known = True
        address = _address(found.name, parent, found.text, found.attributes)
        resolved = join(address, base) if address else None
        if address and parent == "sitemap":
            inner.append(resolved or address)
        elif address:
            yield page(resolved or address, None, listed=place)


def _address(name: str, parent: str, text: str, attributes: dict[str, str]) -> str | None:
    """Return the address an element gives; image and video locations are not pages."""
    if name == "loc" and parent in ("url", "sitemap"):
        return text
    if name == "link" and parent == "item":  # RSS
        return text
    if name == "link" and parent == "entry" and attributes.get("rel", "alternate") == "alternate":  # Atom
        return attributes.get("href")
    return None


def _chunks(data: bytes, size: int = 65_536) -> Iterable[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))
