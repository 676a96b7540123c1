"""The one error of loading: which input, why not, what to do."""

from __future__ import annotations

from typing import Literal

Failure = Literal[
    "missing",  # there is no such file, folder or match
    "empty",  # a folder without articles
    "unreadable",  # the system does not let us read it
    "binary",  # not text
    "too-large",  # over the size cap, on disk, on the wire or once decompressed
    "bad-address",  # not an address, or not http(s)
    "refused-address",  # a private, loopback or otherwise special address
    "dns",  # no such host
    "connection",  # no connection, or it broke
    "tls",  # the certificate or the handshake
    "timeout",  # too slow
    "redirects",  # too many, or in a circle
    "http-status",  # the server says no
    "not-an-article",  # a PDF, an image, JSON
    "broken",  # compressed data that cannot be decompressed
]


class LoadError(Exception):
    """
    An input that cannot be read as an article.

    Args:
        name: the input, as reports call it.
        reason: what is wrong, without a full stop.
        hint: what to do about it, or ``""``.
        failure: the kind of failure, for tables.

    """

    def __init__(self, name: str, reason: str, hint: str = "", *, failure: Failure = "unreadable") -> None:
        super().__init__(f"{name}: {reason}" + (f"; {hint}" if hint else ""))
        self.name = name
        self.reason = reason
        self.hint = hint
        self.failure: Failure = failure

    def __reduce__(self) -> tuple[object, ...]:  # an exception with keywords does not pickle by itself
        return (_again, (self.name, self.reason, self.hint, self.failure))


def _again(name: str, reason: str, hint: str, failure: Failure) -> LoadError:
    return LoadError(name, reason, hint, failure=failure)
