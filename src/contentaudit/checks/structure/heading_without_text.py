from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Block, Document
from contentaudit.finding import Finding

# Content without words: what a section may hold instead of text.
_EMBEDS = re.compile(
    r"<(?:img|picture|iframe|video|audio|embed|object|svg|canvas|form|input|table|math|button|script)\b|\{\{[<%]",
    re.IGNORECASE,
)
_TAGS = re.compile(r"<!--.*?-->|<[^<>]*>|&nbsp;|\s+", re.DOTALL)


class HeadingWithoutText(Check):
    """
    Finds headings with nothing between them and the next one of their level, or the end.

    ## Why it matters
    A heading is a promise. Here a reader jumps to the section and finds none.

    ## What to do
    Write the section or delete its heading.

    ## Source
    Ours. A heading followed by a deeper one is fine, and so is a section of images, code or a form.
    """

    name, category, severity = "heading-without-text", "structure", "warning"
    examples = (
        good("# A\n\n## B\n\nText.\n\n## C\n\n```\ncode\n```\n"),
        good('<h2>A</h2><p>Text.</p><h2>B</h2><p><img src="b.png" alt="B"></p>', "html"),
        bad("# A\n\nText.\n\n## ⟦B *or not⟧*\n\n## C\n\nText.\n\n## ⟦D⟧\n"),
        bad("<h2>⟦Caf&eacute;⟧</h2><h2>B</h2><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        blocks = [block for block in doc.blocks if block.article]
        for block, after in zip(blocks, [*blocks[1:], None], strict=True):
            if block.kind != "heading" or block.guessed or block.level == 1 or _is_card(block):
                continue
            if after is not None and (after.kind != "heading" or after.level > block.level):
                continue
            if not _holds(doc, block, after):
                message = "nothing follows this heading; write the section or delete it"
                yield self.found(block.prose.span(0, len(block.text)), message)


def _is_card(block: Block) -> bool:
    """Tell whether a heading is the title of a card, a row or a link rather than of a section."""
    linked = sum(mark.end - mark.start for mark in block.marks if mark.kind == "link")
    return 2 * linked > len(block.text) or block.inside("li", "table", "dl", "details", "summary", "label")


def _holds(doc: Document, block: Block, after: Block | None) -> bool:
    """Tell whether anything stands between two headings: text, an embed, text that a script shows."""
    between = doc.blocks[block.index + 1 : after.index if after else None]
    if any(other.text for other in between):
        # What was taken for page furniture may be the section.
        return True
    end = after.span.start if after else doc.body_span.end
    source = doc.source.text[block.span.end : end]
    return _EMBEDS.search(source) is not None or (doc.kind == "html" and bool(_TAGS.sub("", source)))
