"""Where an article that is hard to read is hardest."""

from __future__ import annotations

from collections.abc import Callable

from contentaudit.checks._own import own_blocks
from contentaudit.document import Block, Document
from contentaudit.document.readability import Counts, count

# The figure of a single sentence says little.
_ENOUGH = 40


def hardest(doc: Document, language: str, hardness: Callable[[Counts], float]) -> tuple[Block, float] | None:
    """
    Return the paragraph with the highest figure, and the figure; None without a paragraph.

    Args:
        doc: the document.
        language: primary subtag; it tells how syllables are counted.
        hardness: a figure of a paragraph's counts that grows with its difficulty.

    """
    blocks = [block for block in own_blocks(doc) if block.words]
    long_enough = [block for block in blocks if len(block.words) >= _ENOUGH] or blocks
    figures = ((hardness(count([block], language)), block) for block in long_enough)
    figure, block = max(figures, key=lambda pair: pair[0], default=(0.0, None))
    return (block, figure) if block else None
