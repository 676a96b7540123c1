"""Which files a folder or a pattern stands for."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from contentaudit.load.error import LoadError
from contentaudit.load.kinds import SUFFIXES

SKIPPED = frozenset({"node_modules", "venv", "__pycache__"})
_MAGIC = re.compile(r"[*?\[]")

Found = Path | LoadError


def is_article(path: Path) -> bool:
    """Tell whether a file's suffix is one of an article."""
    return path.suffix.lower() in SUFFIXES


def walk(folder: Path, wanted: Callable[[Path], bool] = is_article) -> Iterator[Found]:
    """
    Yield the files below a folder in order of name, one by one.

    Hidden files and folders, and folders of tools, are passed over. Symbolic links are followed
    inside the folder, each folder once; a link that leads out of it is yielded as an error, since
    a stranger's repository could point anywhere.

    Args:
        folder: where to begin.
        wanted: tells which files to yield.

    """
    top = Path(os.path.realpath(folder))
    seen = {top}
    rest = [(_entries(folder), top)]  # a stack, since folders may be nested deeper than Python calls
    while rest:
        entries, real = rest[-1]
        found = next(entries, None)
        if found is None:
            rest.pop()
        elif isinstance(found, LoadError):
            yield found
        else:
            path, is_folder, is_link = found
            if not is_folder and not wanted(path):
                continue
            target = Path(os.path.realpath(path)) if is_link else real / path.name
            if is_link and top != target and top not in target.parents:
                yield LoadError(str(path), "this link leads out of the folder", "name its target to audit it")
            elif not is_folder:
                yield _unless_pipe(path)
            elif target not in seen:
                seen.add(target)
                rest.append((_entries(path), target))


def _unless_pipe(path: Path) -> Found:
    """Pass over a pipe that nobody named: it is read until somebody writes, which may be never."""
    if path.is_fifo():
        return LoadError(str(path), "this is a pipe, not a file", "name it to read it")
    return path


def _entries(folder: Path) -> Iterator[tuple[Path, bool, bool] | LoadError]:
    """Yield what a folder holds in order of name: the path, whether it is a folder, whether a link."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(str(folder), error)
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in SKIPPED:
            continue
        path = folder / entry.name
        try:
            yield path, entry.is_dir(), entry.is_symlink()
        except OSError as error:
            yield unreadable(str(path), error)


def is_pattern(text: str) -> bool:
    """Tell a glob pattern from a path; a file that has such a name is a path."""
    return bool(_MAGIC.search(text)) and not os.path.lexists(text)


def matches(pattern: str) -> Iterator[Found]:
    """
    Yield the files that a glob pattern stands for, in order of name.

    A match that is a folder stands for the articles below it. A file counts when its suffix is one
    of an article, or when the pattern spells out its suffix (``*.php``).

    Args:
        pattern: with ``*``, ``?``, ``[…]`` and ``**``.

    """
    suffix = Path(pattern).suffix.lower()
    spelt = suffix if suffix and not _MAGIC.search(suffix) else None

    def wanted(path: Path) -> bool:
        return is_article(path) or path.suffix.lower() == spelt

    if "**" in Path(pattern).parts:
        yield from _deep_matches(pattern, wanted)
        return
    for match in sorted(glob.glob(pattern)):  # noqa: PTH207 - keeps the pattern's own form of the path
        path = Path(match)
        if path.is_dir():
            if path.name not in SKIPPED:
                yield from walk(path)
        elif wanted(path):
            yield _unless_pipe(path)


def _deep_matches(pattern: str, wanted: Callable[[Path], bool]) -> Iterator[Found]:
    """Match ``**`` over our own walk: the standard library's follows circular links."""
    from pathspec import GitIgnoreSpec

    parts = Path(pattern).parts
    first = next(index for index, part in enumerate(parts) if _MAGIC.search(part))
    top = Path(*parts[:first])
    spec = GitIgnoreSpec.from_lines(["/" + "/".join(parts[first:])])

    def fits(path: Path) -> bool:
        return wanted(path) and spec.match_file(path.relative_to(top).as_posix())

    if top.is_dir():
        yield from walk(top, fits)


def unreadable(name: str, error: OSError | ValueError) -> LoadError:
    """Say in words why the system does not give a file."""
    if isinstance(error, FileNotFoundError):
        return LoadError(name, "there is no such file or folder", failure="missing")
    if isinstance(error, PermissionError):
        return LoadError(name, "it may not be read", "check its permissions")
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return LoadError(name, f"it cannot be read ({why.lower()})")
