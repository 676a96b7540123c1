"""What changed since a git revision, file by file and line by line."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_HUNK = re.compile(rb"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_BINARY = re.compile(rb"^Binary files ", re.MULTILINE)

Lines = tuple[tuple[int, int], ...]


class GitError(ValueError):
    """Git could not tell; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """
    How one file differs from the base.

    Args:
        before: its bytes at the base, under whatever name; None when it is new.
        lines: ranges of changed lines of the file as it is now, 1-based, the end exclusive; an empty
            one where lines were deleted before that line. None when all of it has changed.

    """

    before: bytes | None
    lines: Lines | None


class Repository:
    """
    A git repository compared with a base.

    Changes are counted from where the work began: the last commit that the base and HEAD share.

    Args:
        folder: anywhere inside the repository.
        base: a revision: a branch, a tag, a commit.

    Raises:
        GitError: when the folder is in no repository, or there is no such revision.

    """

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        try:
            top = self._git("rev-parse", "--show-toplevel")
        except GitError as error:
            raise GitError(f"{folder}: {error}") from error
        self.root = Path(os.path.realpath(os.fsdecode(top.rstrip(b"\r\n"))))
        self._folder = self.root
        try:
            named = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
        except GitError:
            raise GitError(
                f"there is no revision “{base}” in {self.root}; in CI, fetch it first (fetch-depth: 0)"
            ) from None
        commit = named.decode().strip()
        with suppress(GitError):  # without a common past it is compared with the revision itself
            commit = self._git("merge-base", commit, "HEAD").decode().strip()
        self.base = commit

    def change(self, path: str | os.PathLike[str]) -> Change | None:
        """
        Tell how a file differs from the base.

        Returns:
            None when it does not.

        Raises:
            GitError: when git fails.

        """
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - a link is a file of its own
        try:
            place = Path(os.path.realpath(folder), name).relative_to(self.root).as_posix()
        except ValueError:  # a link leads out of the repository
            return Change(None, None)
        if place in self._changed:
            old = self._changed[place]
            return Change(None, None) if old is None else self._compare(old, place)
        return None if place in self._tracked else Change(None, None)

    @cached_property
    def _changed(self) -> dict[str, str | None]:
        """Return the files that changed, each with its name at the base; None for a new one."""
        told = self._git("diff", "--name-status", "-z", "-M", "--no-ext-diff", self.base, "--")
        fields = iter(os.fsdecode(told).split("\0"))
        changed: dict[str, str | None] = {}
        for status in fields:
            if status[:1] in ("R", "C"):
                old = next(fields)
                changed[next(fields)] = old
            elif status:
                name = next(fields)
                changed[name] = None if status == "A" else name
        return changed

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return frozenset(os.fsdecode(self._git("ls-files", "-z")).split("\0"))

    def _compare(self, old: str, new: str) -> Change | None:
        before = self._git("cat-file", "blob", f"{self.base}:{old}")
        told = self._git(
            "diff", "-M", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", self.base, "--", old, new
        )
        if _BINARY.search(told):
            return Change(before, None)
        lines = tuple(_range(match) for match in _HUNK.finditer(told))
        return Change(before, lines) if lines else None  # renamed, and nothing else

    def _git(self, *args: str) -> bytes:
        command = ["git", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", str(self._folder), *args]
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            done = subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603
        except OSError as error:
            raise GitError(f"git cannot be run: {error.strerror or error}") from error
        if done.returncode:
            reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
            raise GitError(reason or f"git {args[0]} failed")
        return done.stdout


def _range(match: re.Match[bytes]) -> tuple[int, int]:
    first, count = int(match[1]), int(match[2] or 1)
    return (first, first + count) if count else (first + 1, first + 1)
