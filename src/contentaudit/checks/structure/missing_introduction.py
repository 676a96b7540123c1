from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks.structure._headings import subheadings
from contentaudit.document import Document
from contentaudit.finding import Finding

# A first section of this name is the introduction.
_OPENING = re.compile(
    r"\b(?:intro(?:duction)?|summary|overview|abstract|preface|takeaways?|highlights|tl;?dr|too long|in brief"
    r"|at a glance|about this|what this|why this|key (?:points|facts|findings))\b",
    re.IGNORECASE,
)
# A longer first heading is a standfirst: the introduction, marked up as a heading.
_STANDFIRST = 14


class IntroductionOptions(Options, frozen=True):
    """
    What an introduction is.

    Args:
        words: words of running text before the first subheading.

    """

    words: int = 15


class MissingIntroduction(Check):
    """
    Finds articles that begin with a subheading.

    ## Why it matters
    The first lines decide whether a reader stays, and search engines often show them. An article that
    opens with a section has not yet said what it is about.

    ## What to do
    Begin with two or three sentences: what the question is, what the answer is, what follows.

    ## Source
    Ours. Yoast SEO 3.6 looks for the keyphrase in the first paragraph, which takes one for granted.
    """

    name, category, severity = "missing-introduction", "structure", "warning"
    Options = IntroductionOptions
    examples = (
        good("# A\n\nOne two three four.\n\n## B\n\nText.\n\n## C\n\nText.\n", options={"words": 3}),
        good("# A\n\nOne.\n", note="an article without subheadings is all introduction"),
        bad("# A\n\n⟦⟧## B\n\nText.\n\n## C\n\nText.\n", options={"words": 3}),
        bad(
            "<h1>A</h1><p>By Jo</p>⟦⟧<h2>B</h2><p>Text.</p><h2>C</h2><p>Text.</p>",
            "html",
            options={"words": 3},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        sections = subheadings(doc)
        if len(sections) < 2:
            return
        first = sections[0]
        titled = any(block.level == 1 for block in doc.headings)
        if doc.kind == "html" and (not titled or first.level > 2):
            # Without an H1 the first heading may be the title; a smaller one is often a standfirst.
            return
        if _OPENING.search(first.text) or len(first.words) >= _STANDFIRST:
            return
        start = max((block.index for block in doc.headings if block.index < first.index), default=-1)
        before = (
            block for block in doc.blocks[start + 1 : first.index] if block.kind in ("paragraph", "quote")
        )
        if sum(len(block.words) for block in before) < self.options.words:
            yield self.missing(first.span.start, "say what the article is about before its first subheading")
