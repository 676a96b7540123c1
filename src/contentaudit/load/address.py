"""Web addresses: normalised as browsers do, credentials apart."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import ada_url

from contentaudit.load.error import LoadError


class Login(NamedTuple):
    """Name and password from an address."""

    user: str
    password: str


def is_address(text: str) -> bool:
    """Tell an address from a path: it has a scheme and two slashes; a Windows drive has none."""
    scheme, found, _ = text.partition("://")
    return bool(found) and scheme.isascii() and scheme.replace("+", "").replace("-", "").isalnum()


def parse(text: str, base: str | None = None) -> tuple[str, Login | None]:
    """
    Normalise an address.

    Args:
        text: as written.
        base: the address it was found at, when it may be relative.

    Returns:
        the address without credentials and fragment, and the credentials.

    Raises:
        LoadError: when it is not one, or not http(s).

    """
    try:
        url = ada_url.URL(text, base=base) if base else ada_url.URL(text)
    except (ValueError, UnicodeError) as error:
        hint = "write it in full, such as https://www.example.com/page"
        raise LoadError(text, "this is not a valid address", hint, failure="bad-address") from error
    if url.protocol not in ("http:", "https:"):
        reason = f"“{url.protocol}” addresses are not fetched"
        raise LoadError(text, reason, "use http or https", failure="bad-address")
    login = Login(unquote(url.username), unquote(url.password)) if url.username or url.password else None
    url.username = url.password = url.hash = ""
    return url.href, login


def origin(address: str) -> tuple[str, str]:
    """Return scheme and host with port of a normalised address: what credentials are meant for."""
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


def cleaned(text: str) -> str:
    """Return an address as it may be shown: normalised where possible, credentials left out."""
    try:
        return parse(text)[0]
    except LoadError:
        scheme, _, rest = text.partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"
