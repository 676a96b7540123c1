"""
Fingerprints: how a finding is known again after the article was edited elsewhere.

A finding in a block is told by check, path, the block's text and its number among the same; one about
the whole document or about something absent by check, path and number alone. Messages never enter:
they carry figures.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from hashlib import sha256

from contentaudit.document import Block, Document
from contentaudit.document.around import Blocks
from contentaudit.finding import Finding


def place_of(name: str, root: str | os.PathLike[str] = "") -> str:
    """
    Return a document's name as fingerprints and baselines know it.

    However a path was spelt, it becomes relative to the root, with slashes. An address or a name
    like ``<stdin>`` stays as it is.

    Args:
        name: what reports call the document.
        root: the folder; the working directory when empty.

    """
    if "://" in name or name.startswith("<"):
        return name
    try:
        folder, file = os.path.split(os.path.abspath(name))  # noqa: PTH100 - free of ".." too
        path = os.path.join(_real(folder), file)  # noqa: PTH118 - the link itself stays
        return os.path.relpath(path, _real(os.path.abspath(root))).replace(os.sep, "/")  # noqa: PTH100
    except (OSError, ValueError):  # a NUL in the name, another drive
        return name.replace("\\", "/")


@lru_cache(maxsize=4096)
def _real(folder: str) -> str:
    return os.path.realpath(folder)


def fingerprints(
    doc: Document,
    findings: Sequence[Finding],
    root: str | os.PathLike[str] = "",
    whole: Collection[str] = (),
) -> list[str]:
    """
    Return a fingerprint per finding, in order.

    Args:
        doc: where they were found.
        findings: of all checks.
        root: the folder that paths are relative to; the working directory when empty.
        whole: names of the checks whose findings are about the whole document (`Check.whole`).

    """
    blocks = Blocks(doc)
    seen: Counter[tuple[str, str, str]] = Counter()
    path = place_of(doc.source.name, root)
    prints: list[str] = []
    for finding in findings:
        absent = finding.span.end == finding.span.start
        block = None if absent or finding.check in whole else blocks.at(finding.span)
        key = (finding.check, path, block.note(_words) if block else "")
        ordinal = seen[key]
        seen[key] += 1
        digest = sha256("\x1f".join((*key, str(ordinal))).encode("utf-8", "surrogatepass"))
        prints.append(digest.hexdigest()[:24])
    return prints


def _words(block: Block) -> str:
    return " ".join(block.text.split())
