from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks.structure._headings import subheadings
from contentaudit.document import Block, Document
from contentaudit.finding import Finding

# A first section of this name is the introduction; a longer first heading is one marked up as a heading.
_OPENING = re.compile(
    r"\b(?:intro(?:duction)?|summary|overview|abstract|preface|takeaways?|highlights|tl;?dr|too long|in brief"
    r"|at a glance|about this|what this|why this|key (?:points|facts|findings))\b",
    re.IGNORECASE,
)
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
        bad("<h1>A</h1><p>By Jo</p>⟦⟧<h2>B</h2><p>Text.</p><h2>C</h2><p>Text.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        sections = subheadings(doc)
        if len(sections) < 2 or _introduces(doc, sections[0]):
            return
        first = sections[0]
        start = max((block.index for block in doc.headings if block.index < first.index), default=-1)
        between = doc.blocks[start + 1 : first.index]
        if sum(len(block.words) for block in between if block.kind != "list_item") < self.options.words:
            yield self.missing(first.span.start, "say what the article is about before its first subheading")


def _introduces(doc: Document, first: Block) -> bool:
    """Tell whether the first subheading heads an introduction, is one, or cannot be judged."""
    if _OPENING.search(first.text) or len(first.words) >= _STANDFIRST:
        return True
    title = next((block for block in doc.headings if block.level == 1), None)
    if title is None:
        # Without an H1 the first heading of a page may be its title.
        return doc.kind == "html"
    named = {*title.lower_words, *((doc.meta.title.text.lower() if doc.meta.title else "").split())}
    again = len(named & set(first.lower_words)) > len(first.words) / 2
    # Far apart in the markup, what stands between them may be anything.
    near, far = set(title.containers[-4:-1]), set(first.containers[-4:-1])
    apart = doc.kind == "html" and near != far and not near & far
    return again or apart or first.level > 2
