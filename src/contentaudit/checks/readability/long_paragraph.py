from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._own import own_blocks
from contentaudit.document import Document
from contentaudit.finding import Finding


class LongParagraphOptions(Options, frozen=True):
    """
    What is long.

    Args:
        words: a paragraph with more words is long.

    """

    words: int = 150


class LongParagraph(Check):
    """
    Finds paragraphs that are too long for a screen.

    ## Why it matters
    On a phone 150 words fill the screen. Without a break the eye finds no place to rest or to skip to.

    ## What to do
    Cut the paragraph where its topic turns, or make a list of what it enumerates.

    ## Source
    Over 150 words is long in Yoast SEO 3.6 (Rank Math asks for 120). Quotations do not count.
    """

    name, category, severity = "long-paragraph", "readability", "warning"
    Options = LongParagraphOptions
    examples = (
        good("One two three four five.\n\nSix seven eight.\n", options={"words": 5}),
        good("> One two three four five six.\n", options={"words": 5}, note="a quotation"),
        bad("⟦One two *three* four five six.⟧\n\nSeven.\n", options={"words": 5}),
        bad("<ul><li>⟦One two three four five <b>six</b>.⟧</li></ul>", "html", options={"words": 5}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for block in own_blocks(doc):
            words = len(block.words)
            if words > self.options.words:
                message = f"this paragraph has {words} words; cut it where its topic turns"
                yield self.found(block.prose.span(0, len(block.text)), message)
