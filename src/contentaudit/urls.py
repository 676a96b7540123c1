"""
Addresses: resolving, normalising, and telling the site's own from others.

Everything follows the WHATWG URL standard, as browsers do, through ada-url.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from contentaudit.document import Document, Link

__all__ = [
    "Relation",
    "Target",
    "fragment_of",
    "host_of",
    "is_private",
    "join",
    "page_url",
    "resolved",
    "same_page",
    "targets",
]

Relation = Literal["internal", "external", "ambiguous", "page", "other", "malformed"]

NOWHERE = "https://page.invalid/"
"""Stands for the page's own address while that is not known; no real host can have this name."""

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_PRIVATE = re.compile(
    r"localhost|.*\.(?:localhost|local|internal|test)"
    r"|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|0\.0\.0\.0"
    r"|\[::1?\]|\[f[cd][0-9a-f]{2}:.*\]|\[fe80:.*\]"
)


@dataclass(frozen=True, slots=True)
class Target:
    """
    Where a link leads.

    Args:
        link: the link.
        relation: ``internal`` (the site's own), ``external``, ``ambiguous`` (a full address while the
            site's hosts are not known), ``page`` (a fragment of the same page), ``other`` (mail, phone,
            script) or ``malformed``.
        url: the normalised address; None when malformed. While the page's own address is not known,
            relative links stand under `NOWHERE`.

    """

    link: Link
    relation: Relation
    url: str | None


def join(href: str, base: str | None = None) -> str | None:
    """
    Resolve an address against a base and normalise it.

    Args:
        href: as written, absolute or relative.
        base: an absolute address.

    Returns:
        the normalised address, or None when it is not a valid one.

    """
    import ada_url

    try:
        return ada_url.URL(href, base=base).href if base is not None else ada_url.URL(href).href
    except (ValueError, UnicodeEncodeError):
        return None


def host_of(url: str) -> str:
    """Return the host name of an absolute address without ``www.``, or ``""`` when it has none."""
    import ada_url

    try:
        host: str = ada_url.URL(url).hostname
    except (ValueError, UnicodeEncodeError):
        return ""
    return host.removeprefix("www.").removesuffix(".")


def is_private(host: str) -> bool:
    """Tell whether a host is this machine's or a private network's, by its name alone."""
    return _PRIVATE.fullmatch(host) is not None


def fragment_of(url: str) -> str:
    """Return what follows ``#``, percent-decoded; ``""`` when nothing does."""
    return unquote(url.partition("#")[2])


def same_page(url: str, other: str) -> bool:
    """Tell whether two normalised addresses differ in nothing but the fragment, ``www.`` and the scheme."""
    return _bare(url) == _bare(other)


def _bare(url: str) -> str:
    rest = url.partition("#")[0].partition("://")[2].removeprefix("www.")
    return rest.removesuffix("/")


def page_url(doc: Document) -> str | None:
    """Return the page's own address: where it was loaded from, its canonical link or its og:url."""
    meta = doc.meta
    shared = meta.get("og:url")
    told = (
        doc.source.url,
        meta.canonical.href if meta.canonical else None,
        shared.content if shared else None,
    )
    for candidate in told:
        url = join(candidate.strip()) if candidate else None
        if url and url.startswith(("http://", "https://")):
            return url
    return None


def targets(doc: Document) -> tuple[Target, ...]:
    """Resolve the links of an article; page furniture is left out. Computed once per document."""
    return doc.note(_targets)


def _targets(doc: Document) -> tuple[Target, ...]:
    return resolved(doc, [link for link in doc.links if link.article])


def resolved(doc: Document, links: Iterable[Link], page: str | None = None) -> tuple[Target, ...]:
    """
    Resolve links of a document; those without an address are left out.

    Args:
        doc: the document.
        links: of it.
        page: the page's own address; told from the document when None.

    """
    page = page or page_url(doc)
    base = join(doc.meta.base or "", page or NOWHERE) or page or NOWHERE
    based = base if doc.meta.base and not base.startswith(NOWHERE) else None
    own = _own_hosts(doc.context.hosts, page, based)
    return tuple(_target(link, link.href, base, own) for link in links if link.href is not None)


def _own_hosts(settings: Iterable[str], *pages: str | None) -> tuple[str, ...]:
    named = [host.lower().strip().removeprefix("www.") for host in settings]
    hosts = [*named, *(host_of(page) for page in pages if page)]
    return tuple(dict.fromkeys(host for host in hosts if host))


def _target(link: Link, href: str, base: str, own: tuple[str, ...]) -> Target:
    href = href.strip()
    if href.startswith("#") or not href:
        return Target(link, "page", join(href, base))
    url = join(href, base)
    if url is None:
        return Target(link, "malformed", None)
    if not url.startswith(("http://", "https://")):
        return Target(link, "other", url)
    if not (_SCHEME.match(href) or href.startswith(("//", "\\\\"))):
        return Target(link, "internal", url)
    return Target(link, _relation(host_of(url), own), url)


def _relation(host: str, own: tuple[str, ...]) -> Relation:
    if any(host == mine or host.endswith("." + mine) for mine in own):
        return "internal"
    if not own or any(mine.endswith("." + host) for mine in own):
        return "ambiguous"
    return "external"
