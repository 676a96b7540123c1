from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks.structure._headings import is_link
from contentaudit.document import Block, Container, Document
from contentaudit.finding import Finding

# What a heading has not: a sentence's end, an enumeration, “Price: $5”.
_TEXT = re.compile(r"[.!?;,…]$|, |: ")
_LABEL = 3


class ListItemOptions(Options, frozen=True):
    """
    What looks like a heading.

    Args:
        words: an item with more words is text.

    """

    words: int = 10


class ListItemAsHeading(Check):
    """
    Finds lists of one short item, with the text it heads below the list.

    ## Why it matters
    One bullet is no list. It is a heading in disguise, missing from the outline and from the table of
    contents, and a screen reader announces “list with one item” each time.

    ## What to do
    Make the item a subheading, or put the text into the item and the items into one list.

    ## Source
    Ours; WCAG 2.2, success criterion 1.3.1, asks that structure be marked as what it is.
    """

    name, category, severity = "list-item-as-heading", "structure", "warning"
    Options = ListItemOptions
    examples = (
        good("Text.\n\n- Nerves\n- Muscles\n\nWhen needles go in, chemicals come out.\n"),
        good("Text.\n\n- Needles are thin, and so they hardly hurt.\n\nThey are steel.\n", note="a sentence"),
        bad("Text.\n\n- **⟦Nerves:⟧**\n\nWhen needles go in, chemicals come out.\n"),
        bad(
            "<p>Text.</p><ul><li>⟦Caf&eacute;s⟧</li></ul><p>When needles go in, they hurt.</p>",
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        blocks = doc.article
        sizes = Counter(container for block in blocks if (container := _list(block)))
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
            around = _list(block)
            if around is None or sizes[around] != 1 or after.kind != "paragraph" or _is_label(before):
                continue
            short = 0 < len(block.words) <= self.options.words and not _TEXT.search(block.text)
            if short and not is_link(block):
                message = "a list of one item heads the text below; make it a subheading"
                yield self.found(block.prose.span(0, len(block.text)), message)


def _is_label(block: Block) -> bool:
    """Tell whether a block announces a list that may well have one item: “Cons:”."""
    return len(block.words) <= _LABEL and block.text.endswith(":")


def _list(block: Block) -> Container | None:
    """Return the innermost list around a list item."""
    if block.kind != "list_item":
        return None
    return next((part for part in reversed(block.containers) if part.tag in ("ul", "ol")), None)
