"""``audit --watch``: audits again what changes on disk, until it is stopped from the keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from contentaudit.cli import exits

STEP = 0.5
"""Seconds between two looks."""

WAITING = "Waiting for changes; Ctrl-C stops."

Stamps = dict[str, tuple[int, int]]


def watch(
    inputs: Sequence[str],
    audit: Callable[[frozenset[str] | None], int],
    pause: Callable[[float], object] = time.sleep,
) -> int:
    """
    Audit, then audit again whenever an article or the settings change.

    Args:
        inputs: files, folders and patterns.
        audit: runs one audit and returns its exit code; it is given the articles to show, or None for all.
        pause: waits.

    Raises:
        click.UsageError: when an input is no file.

    """
    for text in inputs:
        if text == "-" or "://" in text:
            raise click.UsageError(f"--watch: {text} is no file or folder that can be watched")
    seen = stamps(inputs)
    code = _tried(audit, None)
    try:
        while True:
            click.echo(WAITING, err=True)
            while (now := stamps(inputs)) == seen:
                pause(STEP)
            changed = {path for path in now.keys() | seen.keys() if now.get(path) != seen.get(path)}
            seen = now
            articles = frozenset(path for path in changed if not path.endswith((".toml", ".json")))
            code = _tried(audit, articles if len(articles) == len(changed) else None)
    except KeyboardInterrupt:
        return code


def stamps(inputs: Sequence[str]) -> Stamps:
    """Return time and size of every file that an audit of the inputs reads, settings and baseline too."""
    found: Stamps = {}
    for path in _files(inputs):
        try:
            told = path.stat()
        except OSError:  # it has just gone
            continue
        found[str(path.absolute())] = (told.st_mtime_ns, told.st_size)
    return found


def _files(inputs: Sequence[str]) -> Iterator[Path]:
    from contentaudit.baseline import NAME
    from contentaudit.load import Unreadable, expand
    from contentaudit.settings import SettingsError, find, start_of

    for found in expand(inputs):
        if not isinstance(found, Unreadable):
            yield Path(found.place)
    try:
        settings = find(start_of(inputs))
    except SettingsError:  # the audit says so
        settings = None
    if settings:
        yield settings
    yield (settings.parent if settings else Path()) / NAME


def _tried(audit: Callable[[frozenset[str] | None], int], shown: frozenset[str] | None) -> int:
    """Audit; an error is told and the watch goes on."""
    try:
        return audit(shown)
    except click.ClickException as error:
        error.show()
        return exits.USAGE
