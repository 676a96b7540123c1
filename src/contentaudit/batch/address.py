"""When two addresses are the same page."""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)  # RFC 3986, 2.3
# Parameters that campaigns and ad networks add and that never choose the page.
_TRACKING = re.compile(
    r"utm_[a-z_]+|gclid|dclid|fbclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl", re.IGNORECASE
)


def key_of(address: str) -> str:
    """
    Return a form of an address in which spellings of one page are equal.

    The WHATWG URL standard settles case, default ports, dot segments and international names; then
    RFC 3986, section 6.2.2: escapes of unreserved characters are undone, the others are written in
    upper case. Name and password, the fragment, an empty query and parameters of tracking go. Order
    and spelling of other parameters stay: servers may heed them.

    Args:
        address: absolute. One that cannot be parsed is its own key.

    """
    import ada_url

    try:
        href: str = ada_url.URL(address.strip()).href
    except (ValueError, UnicodeError):
        return address
    if not href.startswith(("http://", "https://")):
        return address
    scheme, _, rest = href.partition("#")[0].partition("://")
    host, _, tail = rest.partition("/")
    host = host.rpartition("@")[2].replace(".:", ":").removesuffix(".")
    path, _, query = tail.partition("?")
    if query:
        query = "&".join(each for each in query.split("&") if each and not _tracks(each))
    key = f"{scheme}://{host}/{path}{'?' if query else ''}{query}"
    return _settled(key) if "%" in key else key


def _tracks(parameter: str) -> bool:
    return _TRACKING.fullmatch(parameter.partition("=")[0]) is not None


def _settled(text: str) -> str:
    def settle(match: re.Match[str]) -> str:
        byte = unquote_to_bytes(match[0])
        return byte.decode() if byte[0] in _UNRESERVED else match[0].upper()

    return _ESCAPE.sub(settle, text)
