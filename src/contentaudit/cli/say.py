"""Printing for people: what comes from pages, names and settings cannot act on the terminal."""

from __future__ import annotations

import click


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print text, with a visible ``\\x1b`` for every control character in it but newlines."""  # noqa: D301
    click.echo(visible(text), err=err, nl=nl)


def visible(text: str) -> str:
    """Return text in which nothing can act on a terminal."""
    from contentaudit.report.plain import printable

    return "\n".join(map(printable, text.split("\n")))
