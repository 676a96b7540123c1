from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class LongSectionOptions(Options, frozen=True):
    """
    What is long.

    Args:
        words: a section with more words of paragraphs is long.

    """

    words: int = 350


class LongSection(Check):
    """
    Finds sections that run too long without a subheading.

    ## Why it matters
    Readers scan headings before they read. A long stretch without one can only be read from its start,
    and search engines get no hint of what it holds.

    ## What to do
    Put a subheading where the topic turns; the finding stands at the paragraph nearest the middle.

    ## Source
    Up to 300 words are good and over 350 are bad in Yoast SEO 3.6; we speak up at the latter. Lists and
    tables do not count: the eye finds its way in them.
    """

    name, category, severity = "long-section", "readability", "note"
    Options = LongSectionOptions
    examples = (
        good("# One\n\nTwo three four five.\n\n## Six\n\nSeven eight nine.\n", options={"words": 6}),
        good("# One\n\nTwo three four five six seven eight.\n", options={"words": 6}, note="one paragraph"),
        bad("# One\n\nTwo three four.\n\n⟦⟧Five six seven.\n\nEight.\n", options={"words": 6}),
        bad(
            "<p>Two three four.</p><p>⟦⟧Five &amp; six seven.</p><p>Eight.</p>", "html", options={"words": 6}
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        section: list[Block] = []
        for block in (*doc.article, None):
            if block is not None and block.kind != "heading":
                if block.kind in ("paragraph", "quote"):
                    section.append(block)
                continue
            words = sum(len(part.words) for part in section)
            # A single paragraph is “long-paragraph”: there is no place for a subheading in it.
            if words > self.options.words and len(section) > 1:
                middle = _middle(section, words)
                message = f"{words} words without a subheading; put one near here, where the topic turns"
                yield self.missing(middle.prose.span(0, 0).start, message)
            section = []


def _middle(section: list[Block], words: int) -> Block:
    """Return the paragraph that begins nearest the middle, never the first."""
    starts, at = [], 0
    for block in section:
        starts.append((abs(2 * at - words), block))
        at += len(block.words)
    return min(starts[1:], key=lambda pair: pair[0])[1]
