"""One input of a batch: what it is called, how it is read, what is known about it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from contentaudit.load import Failure

Outcome = Literal["audited", "unchanged", "failed", "refused", "skipped"]
"""
How an input ended.

- ``audited``: its results are in the tables.
- ``unchanged``: it is as it was at the last visit; its results are those of then.
- ``failed``: no results; `failure` and `reason` say why.
- ``refused``: robots.txt asks us to stay away.
- ``skipped``: another input stands for the same page; `reason` names it.
"""

BatchFailure = (
    Failure
    | Literal[
        "input",  # a list, a sitemap or an archive that cannot be used
        "record",  # a broken record of an archive
        "crash",  # the audit of the page raised an error or ended its process
        "stuck",  # the audit of the page took longer than allowed
    ]
)

Via = Literal["web", "file", "archive", "none"]


class Trouble(msgspec.Struct, frozen=True):
    """
    Why an input cannot be audited.

    Args:
        failure: the kind.
        reason: in words.
        hint: what to do about it, or ``""``.
        whole: whether it is a list that cannot be used, so that its pages are not known.

    """

    failure: BatchFailure
    reason: str
    hint: str = ""
    whole: bool = False


class Record(msgspec.Struct, frozen=True):
    """
    Where a record stands in a web archive.

    Args:
        path: the archive.
        member: the WARC inside a WACZ, or ``""``.
        offset: byte at which reading begins.
        skip: records to pass over from there; 0 where each record can be reached by itself.

    """

    path: str
    member: str
    offset: int
    skip: int = 0


class Item(msgspec.Struct, frozen=True):
    """
    One input.

    Args:
        source: what reports call it.
        via: how it is read; ``none`` for one that is known to be unusable.
        place: the address, the path, or a `Record` as JSON.
        brief: fields of `contentaudit.Brief`.
        trouble: why it is unusable.
        listed: the sitemap or feed that names it, or ``""``.

    """

    source: str
    via: Via
    place: str = ""
    brief: dict[str, Any] = {}
    trouble: Trouble | None = None
    listed: str = ""


def unusable(source: str, failure: BatchFailure, reason: str, hint: str = "", *, whole: bool = False) -> Item:
    """Make an input that ends as failed; see `Trouble`."""
    return Item(source, "none", trouble=Trouble(failure, reason, hint, whole))
