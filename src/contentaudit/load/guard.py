"""
Connections that go only where they may, and end when they must.

The addresses of a host are looked up once, every one of them is checked, and the connection is made to
a checked one: a name that changes its address in between (DNS rebinding) gains nothing. TLS and the
Host header keep the name. Every read from the socket respects the deadline of the whole fetch, headers
included, so that a server that drips cannot hold us.
"""

from __future__ import annotations

import http.client
import io
import socket
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address, ip_network
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from contentaudit.load.error import LoadError
from contentaudit.load.special import special

Resolver = Callable[..., Sequence[tuple[Any, ...]]]


class Guard(threading.local):
    """
    Where connections may go and how long they may take; a deadline for each thread.

    Args:
        allowed: networks that may be reached although they are not public.
        connect_timeout: seconds for one attempt to connect.
        read_timeout: seconds without a byte.
        resolve: looks up a host, with the signature of `socket.getaddrinfo`.

    """

    def __init__(
        self, *, allowed: Iterable[str], connect_timeout: float, read_timeout: float, resolve: Resolver
    ) -> None:
        self.allowed = [ip_network(network) for network in allowed]
        self.connect_timeout = connect_timeout
        self.read_timeout = read_timeout
        self.resolve = resolve
        self.deadline = float("inf")

    def left(self, at_most: float = float("inf")) -> float:
        """
        Return the seconds left, at most so many.

        Raises:
            TimeoutError: when none are left.

        """
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise TimeoutError("the time for the whole fetch is over")
        return min(seconds, at_most)

    def addresses(self, host: str, port: int) -> list[tuple[Any, ...]]:
        """
        Look a host up and check what comes back.

        Returns:
            what `socket.getaddrinfo` gives.

        Raises:
            LoadError: when there is no such host, or one of its addresses may not be reached.
            OSError: when the look-up may work later.

        """
        try:
            found = list(self.resolve(host, port, 0, socket.SOCK_STREAM))
        except UnicodeError as error:
            raise LoadError(host, "this is not a host name", failure="bad-address") from error
        except socket.gaierror as error:
            if error.errno == socket.EAI_AGAIN:
                raise
            raise LoadError(host, "there is no such host", "check the address", failure="dns") from error
        if not found:
            raise LoadError(host, "the host has no address", "check the address", failure="dns")
        for *_, place in found:
            what = special(place[0])
            if what and not self._allows(place[0]):
                shown = place[0] if place[0] == host else f"{host} is {place[0]}, which"
                hint = "if you trust it, allow it with --allow-private (Settings(allow_private=True))"
                raise LoadError(host, f"{shown} is not public ({what})", hint, failure="refused-address")
        return found

    def _allows(self, address: str) -> bool:
        ip = ip_address(address.partition("%")[0])
        return any(ip in network for network in self.allowed)

    def connect(self, host: str, port: int, options: Sequence[tuple[Any, ...]]) -> socket.socket:
        """
        Connect to the first address of a host that answers.

        Raises:
            LoadError: as `addresses`.
            OSError: when none answers.

        """
        failure: OSError = OSError("no address")
        for family, kind, protocol, _, place in self.addresses(host, port):
            sock = socket.socket(family, kind, protocol)
            try:
                for option in options:
                    sock.setsockopt(*option)
                sock.settimeout(self.left(self.connect_timeout))
                sock.connect(place)
            except OSError as error:
                sock.close()
                failure = error
            else:
                return sock
        raise failure


class _Paced(io.RawIOBase):
    """A socket's bytes, each read within the time that is left."""

    def __init__(self, sock: socket.socket, guard: Guard) -> None:
        self._sock = sock
        self._guard = guard
        self._raw = sock.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._guard.left(self._guard.read_timeout))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _PacedSocket:
    """All of a socket that `http.client.HTTPResponse` uses."""

    def __init__(self, sock: socket.socket, guard: Guard) -> None:
        self._sock = sock
        self._guard = guard

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Paced(self._sock, self._guard))


def adapter(guard: Guard, pools: int) -> HTTPAdapter:
    """
    Make a transport adapter for requests whose connections obey a guard.

    Args:
        guard: the rules.
        pools: how many hosts to keep connections to.

    """

    class Response(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
            super().__init__(_PacedSocket(sock, guard), *args, **kwargs)  # type: ignore[arg-type]

    class Plain(HTTPConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return guard.connect(self._dns_host, self.port, self.socket_options or ())

    class Secure(HTTPSConnection):
        response_class = Response

        def _new_conn(self) -> socket.socket:
            return guard.connect(self._dns_host, self.port, self.socket_options or ())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    made = HTTPAdapter(pool_connections=pools, max_retries=0)
    made.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return made
