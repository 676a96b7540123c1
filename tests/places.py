"""What must hold of every place in every document."""

from __future__ import annotations

import os
from pathlib import Path

from contentaudit.document import Document

SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", Path(__file__).parents[2] / "shared"))


def misplaced(doc: Document) -> list[str]:
    """Return one sentence for every place that is not inside the source, or not what it says."""
    text = doc.source.text
    wrong = []
    for block in doc.blocks:
        end = 0
        last = block.span.start
        for piece in block.prose.pieces:
            source = text[piece.source_start : piece.source_end]
            shown = block.text[piece.start : piece.end]
            if piece.start != end:
                wrong.append(f"a gap in the prose {block.text!r} at {end}")
            if piece.verbatim and source != shown:
                wrong.append(f"{shown!r} is not {source!r}")
            if not last <= piece.source_start <= piece.source_end <= block.span.end:
                wrong.append(
                    f"{shown!r} of {block.text!r} stands outside its block or before what precedes it"
                )
            end, last = piece.end, piece.source_start
        if end != len(block.text):
            wrong.append(f"the end of {block.text!r} has no place")
    spans = [
        *(block.span for block in doc.blocks),
        *(container.span for block in doc.blocks for container in block.containers),
        *(link.span for link in doc.links),
        *(link.href_span for link in doc.links if link.href_span),
        *(image.span for image in doc.images),
        *(image.alt_span for image in doc.images if image.alt_span),
        *doc.anchors.values(),
        doc.body_span,
        doc.meta.head_span,
        *(tag.span for tag in doc.meta.tags),
        *(tag.content_span for tag in doc.meta.tags),
    ]
    wrong += [f"{tuple(span)} lies outside" for span in spans if not 0 <= span.start <= span.end <= len(text)]
    return wrong


def outline(doc: Document) -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    return [(block.kind, block.text) for block in doc.blocks]
