"""Printing for people: what comes from pages, names and settings cannot act on the terminal."""

from __future__ import annotations

import sys

import click


def say(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print text, with a visible ``\\x1b`` for every control character in it but newlines."""  # noqa: D301
    click.echo(visible(text), err=err, nl=nl)


def line(text: str, *, err: bool = False) -> None:
    """Print one line: a newline in the name of a file does not begin another."""
    say(text.replace("\n", " "), err=err)


def put(data: bytes) -> None:
    """Print a report: byte for byte into a file or a pipe, and so that nothing in it acts on a terminal."""
    sys.stdout.flush()
    if sys.stdout.isatty():
        data = visible(data.decode()).encode()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def visible(text: str) -> str:
    """Return text in which nothing can act on a terminal."""
    from contentaudit.report.plain import printable

    return "\n".join(map(printable, text.split("\n")))
