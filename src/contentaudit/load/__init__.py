"""
Articles from files, folders, patterns, standard input and the web.

`expand` tells which inputs there are, `read` reads one, `load` does both: lazily, one by one, and an
input that cannot be read is an outcome beside the others, never the end of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from contentaudit.load.address import cleaned, is_address
from contentaudit.load.error import Failure, LoadError
from contentaudit.load.files import LIMIT, read_file, shown
from contentaudit.load.kinds import SUFFIXES
from contentaudit.load.page import source_of_page
from contentaudit.load.stdin import NAME as STDIN
from contentaudit.load.stdin import read_stdin
from contentaudit.load.walk import is_pattern, matches, walk
from contentaudit.load.web import Fetched, Fetcher, Hop, WebOptions
from contentaudit.source import Kind, Source

__all__ = [
    "LIMIT",
    "Failure",
    "Fetched",
    "Fetcher",
    "Hop",
    "Input",
    "LoadError",
    "Loaded",
    "Unreadable",
    "WebOptions",
    "expand",
    "load",
    "read",
]


@dataclass(frozen=True, slots=True)
class Input:
    """
    One article to read.

    Args:
        name: what reports call it.
        via: how it is read.
        place: the path or the address; an address with its credentials.
        kind: its markup, when the user says so.

    """

    name: str
    via: Literal["file", "stdin", "web"]
    place: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read: why, and what to do; see `LoadError`."""

    name: str
    reason: str
    hint: str
    failure: Failure

    @classmethod
    def of(cls, error: LoadError) -> Unreadable:
        """Make one from the error."""
        return cls(error.name, error.reason, error.hint, error.failure)

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}" + (f"; {self.hint}" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article that was read, and the server's answer when it came from the web."""

    input: Input
    source: Source
    fetched: Fetched | None = None


def expand(
    inputs: Sequence[str | Path],
    *,
    kind: Kind | None = None,
    excluded: Callable[[str], bool] = lambda _: False,
) -> Iterator[Input | Unreadable]:
    """
    Yield the articles that inputs stand for, each once.

    Args:
        inputs: paths of files and folders, patterns, addresses, and ``-`` for standard input.
        kind: the markup of all of them; told one by one when None.
        excluded: tells which files of folders and patterns to leave out. A file that is named is
            never left out.

    """
    seen: set[str] = set()
    for text in map(str, inputs):
        for found in _expand_one(text, kind, excluded):
            key = found.name if isinstance(found, Unreadable) else _key(found)
            if key not in seen:
                seen.add(key)
                yield found


def _key(found: Input) -> str:
    return str(Path(found.place).absolute()) if found.via == "file" else found.name


def _expand_one(
    text: str, kind: Kind | None, excluded: Callable[[str], bool]
) -> Iterator[Input | Unreadable]:
    if text == "-":
        yield Input(STDIN, "stdin", "-", kind)
    elif is_address(text):
        yield Input(cleaned(text), "web", text, kind)
    elif is_pattern(text):
        yield from _many(matches(text), text, "no article matches this pattern", kind, excluded)
    elif os.path.isdir(text):  # noqa: PTH112 - False, not an error, for an impossible path
        reason = "there is no article in this folder"
        yield from _many(walk(Path(text)), text, reason, kind, excluded)
    else:
        yield Input(shown(text), "file", text, kind)


def _many(
    found: Iterator[Path | LoadError],
    name: str,
    none: str,
    kind: Kind | None,
    excluded: Callable[[str], bool],
) -> Iterator[Input | Unreadable]:
    """Yield the articles of a folder or pattern; when there is none, say so."""
    empty = True
    for each in found:
        if isinstance(each, LoadError):
            if not excluded(each.name):
                empty = False
                yield Unreadable.of(each)
        elif not excluded(str(each)):
            empty = False
            yield Input(shown(each), "file", str(each), kind)
    if empty:
        hint = f"articles end in {', '.join(SUFFIXES)}"
        yield Unreadable(shown(name), none, hint, "empty")


def read(item: Input, *, fetcher: Fetcher | None = None, limit: int = LIMIT) -> Loaded:
    """
    Read one article.

    Args:
        item: from `expand`.
        fetcher: for addresses; one for this page alone when None.
        limit: the greatest size of a file, in bytes.

    Raises:
        LoadError: when it cannot be read.

    """
    if item.via == "stdin":
        return Loaded(item, read_stdin(kind=item.kind, limit=limit))
    if item.via == "file":
        return Loaded(item, read_file(item.place, name=item.name, kind=item.kind, limit=limit))
    with ExitStack() as stack:
        fetched = (fetcher or stack.enter_context(Fetcher())).fetch(item.place)
    return Loaded(item, source_of_page(fetched, kind=item.kind), fetched)


def load(
    inputs: Sequence[str | Path],
    *,
    kind: Kind | None = None,
    excluded: Callable[[str], bool] = lambda _: False,
    web: WebOptions | None = None,
    limit: int = LIMIT,
) -> Iterator[Loaded | Unreadable]:
    """
    Read the articles that inputs stand for, one by one.

    Args:
        inputs: see `expand`.
        kind: see `expand`.
        excluded: see `expand`.
        web: how to fetch addresses.
        limit: the greatest size of a file, in bytes.

    """
    fetcher: Fetcher | None = None
    try:
        for item in expand(inputs, kind=kind, excluded=excluded):
            if isinstance(item, Unreadable):
                yield item
                continue
            if item.via == "web" and fetcher is None:
                fetcher = Fetcher(web)
            try:
                yield read(item, fetcher=fetcher, limit=limit)
            except LoadError as error:
                yield Unreadable.of(error)
    finally:
        if fetcher is not None:
            fetcher.close()
