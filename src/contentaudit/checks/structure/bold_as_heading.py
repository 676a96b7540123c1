from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Block, Document
from contentaudit.finding import Finding

# “Our tools include:” and “Price: $5” are no headings, nor is what ends like a sentence.
_LEADS_IN = re.compile(
    r"[.!,;…]$|:.|^here\b|\b(?:is|are|include|includes|have|has|follows?|following):$", re.IGNORECASE
)


class BoldOptions(Options, frozen=True):
    """
    What looks like a heading.

    Args:
        words: a bold line with more words is text.
        below: the paragraph below it has at least so many words.

    """

    words: int = 10
    below: int = 15


class BoldAsHeading(Check):
    """
    Finds bold lines that stand where a heading belongs.

    ## Why it matters
    Only the eye sees that it is a heading. Search engines, tables of contents and screen readers see a
    short paragraph.

    ## What to do
    Make it a heading of the level it has in the outline, and leave its look to the style sheet.

    ## Source
    WCAG 2.2, failure F2 of success criterion 1.3.1.
    """

    name, category, severity = "bold-as-heading", "structure", "note"
    kinds = ("html", "markdown")
    Options = BoldOptions
    examples = (
        good("**Rest helps, and so does a walk.**\n\nOne two three.\n", options={"below": 3}),
        good("**Rest:** it helps.\n\nOne two three.\n", options={"below": 3}),
        good("**[Sign up](https://a.example/)**\n\nOne two three.\n", options={"below": 3}, note="a button"),
        bad("**⟦What helps?⟧**\n\nOne two three.\n", options={"below": 3}),
        bad("<p><strong>⟦Caf&eacute;s⟧</strong></p><p>One two three.</p>", "html", options={"below": 3}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        blocks = doc.article
        often = Counter(block.text for block in blocks)
        for block, after in pairwise(blocks):
            words = len(block.words)
            if block.kind != "paragraph" or not 0 < words <= self.options.words or often[block.text] > 2:
                continue
            text = after.kind == "paragraph" and len(after.words) >= self.options.below and not _bold(after)
            list_below = after.kind == "list_item" and (block.text[-1] != ":" or words < 4)
            if (text or list_below) and _bold(block) and not _LEADS_IN.search(block.text):
                message = "this bold line does the work of a heading; make it one"
                yield self.found(block.prose.span(0, len(block.text)), message)


def _bold(block: Block) -> bool:
    """Tell whether all of a block is bold and it is not one link."""
    size = len(block.text.rstrip(" :?"))
    covered = sum(mark.end - mark.start for mark in block.marks if mark.kind == "strong")
    linked = sum(mark.end - mark.start for mark in block.marks if mark.kind == "link")
    return covered >= size > 0 and linked < size
