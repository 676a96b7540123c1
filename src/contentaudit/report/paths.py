"""Names of audited documents as paths and URIs that other programs can follow."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import quote

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")
_DRIVE = re.compile(r"[A-Za-z]:/")
# What a URL may hold as it is: RFC 3986's reserved and unreserved characters, and escapes already made.
_URL_SAFE = ":/?#[]@!$&'()*+,;=%~"


class Paths:
    r"""
    Paths relative to the root: the repository around the working folder, else that folder.

    A backslash separates folders, as on Windows, wherever the report is rendered: a saved report
    does not tell which system made it.

    Args:
        folder: the working folder that document names are relative to.

    """

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or Path.cwd()
        around = (path for path in (folder, *folder.parents) if (path / ".git").exists())
        root = next(around, folder)
        self._root = root.as_posix().rstrip("/") + "/"
        self._below = folder.relative_to(root).as_posix()

    def relative(self, name: str) -> str:
        """Return a path with slashes, relative to the root where it lies inside; URLs stay."""
        path = name.replace("\\", "/")
        if _URL.match(path) and not _DRIVE.match(path):
            return name
        if path.startswith("/") or _DRIVE.match(path):
            inside = path.casefold().startswith(self._root.casefold()) if _DRIVE.match(path) else False
            if inside or path.startswith(self._root):
                return posixpath.normpath(path[len(self._root) :])
            return path
        return posixpath.normpath(posixpath.join(self._below, path))

    def uri(self, name: str) -> tuple[str, bool]:
        """
        Return the percent-encoded URI of a document.

        Returns:
            the URI, and whether it is relative to the root.

        """
        path = self.relative(name)
        if _DRIVE.match(path):
            return f"file:///{path[:2]}{_quote(path[2:], '/')}", False
        if _URL.match(path):
            return _quote(path, _URL_SAFE), False
        if path.startswith("//"):  # \\server\share
            return f"file:{_quote(path, '/')}", False
        if path.startswith("/"):
            return f"file://{_quote(path, '/')}", False
        return _quote(path, "/"), True


def _quote(text: str, safe: str) -> str:
    try:
        return quote(text, safe=safe, errors="surrogateescape")  # file names that are not text
    except UnicodeEncodeError:
        return quote(text, safe=safe, errors="replace")
