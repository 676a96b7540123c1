from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest

from contentaudit.check import Check, bad, good
from contentaudit.checks.structure._headings import is_link
from contentaudit.document import Document
from contentaudit.finding import Finding

# What may stand between two headings and still be nothing: blanks, end tags, empty paragraphs. Anything else
# (an image, a form, an element that a script fills) may be the section.
_NOTHING = re.compile(
    r"(?:\s|&nbsp;|<!--.*?-->|</\w+>|<br ?/?>|<hr ?/?>|<p(?: [^<>]*)?>|---+|\{#[^{}]*\})*+", re.DOTALL
)
_DEEPEST = 4


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
    whole = True
    examples = (
        good("# A\n\n## B\n\nText.\n\n## C\n\n```\ncode\n```\n"),
        good('<h2>A</h2><p>Text.</p><h2>B</h2><p><img src="b.png" alt="B"></p>', "html"),
        bad("# A\n\nText.\n\n## ⟦B *or not⟧*\n\n## C\n\nText.\n\n## ⟦D⟧\n"),
        bad("<h2>⟦Caf&eacute;⟧</h2><h2>B</h2><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        blocks = [block for block in doc.blocks if block.article]
        often = Counter(block.text for block in blocks)
        for block, after in zip_longest(blocks, blocks[1:]):
            if block.kind != "heading" or block.guessed or not 1 < block.level <= _DEEPEST:
                continue
            if after is not None and (after.kind != "heading" or after.level > block.level):
                continue
            end = after.span.start if after else doc.body_span.end
            if often[block.text] > 2 or is_link(block) or "•" in block.text:
                continue
            if _NOTHING.fullmatch(doc.source.text, block.span.end, end):
                message = "nothing follows this heading; write the section or delete it"
                yield self.found(block.prose.span(0, len(block.text)), message)
