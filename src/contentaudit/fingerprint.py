"""
Fingerprints: how a finding is known again after the article was edited elsewhere.

A finding in a block is told by check, path, the block's text and its number among the same; one about
the whole document or about something absent by check and path alone. Messages never enter: they
carry figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from contentaudit.document import Document
from contentaudit.document.around import Blocks
from contentaudit.finding import Finding


def fingerprints(doc: Document, findings: Sequence[Finding]) -> list[str]:
    """Return a fingerprint per finding, in order."""
    blocks = Blocks(doc)
    seen: Counter[tuple[str, str, str]] = Counter()
    path = doc.source.name.replace("\\", "/").removeprefix("./")
    prints: list[str] = []
    for finding in findings:
        block = blocks.at(finding.span) if finding.span.end > finding.span.start else None
        key = (finding.check, path, " ".join(block.text.split()) if block else "")
        ordinal = seen[key]
        seen[key] += 1
        digest = sha256("\x1f".join((*key, str(ordinal))).encode("utf-8", "surrogatepass"))
        prints.append(digest.hexdigest()[:24])
    return prints
