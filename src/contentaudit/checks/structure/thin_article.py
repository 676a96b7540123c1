from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, Options, bad, good
from contentaudit.checks._shares import between
from contentaudit.document import Document
from contentaudit.finding import Finding


class ThinOptions(Options, frozen=True):
    """
    How much is enough.

    Args:
        good: an article with so many words costs nothing.
        bad: with so few it costs the whole weight.

    """

    good: int = 250
    bad: int = 100


class ThinArticle(Check):
    """
    Finds articles with too little text to answer anything.

    ## Why it matters
    Few words seldom hold a full answer, and search engines have little to understand the page by. Long
    is no merit in itself: enough is enough.

    ## What to do
    Answer the questions a reader comes with, or join the page to another that does.

    ## Source
    Yoast SEO 3.6 calls 300 words good, 250 fair and under 200 bad; SEOnaut calls under 200 thin. Nobody can
    see the difference between 290 and 300, so we speak up below 250.
    """

    name, category, severity = "thin-article", "structure", "warning"
    Options = ThinOptions
    examples = (
        good("One two three four five.\n", options={"good": 5, "bad": 1}),
        bad("# One\n\nTwo three four.⟦⟧\n", options={"good": 5, "bad": 1}),
        bad("<body><p>Caf&eacute; <b>one⟦⟧</b></p></body>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.brief.page_type not in (None, "article", "documentation"):
            raise NotAssessed(f"a page of type {doc.brief.page_type} may be short")
        words, enough = doc.word_count, self.options.good
        if words < enough:
            said = [block for block in doc.article if block.text]
            at = said[-1].prose.span(0, len(said[-1].text)).end if said else doc.body_span.start
            message = f"the article has {words} words; {enough} or more can answer a question"
            yield self.missing(at, message, cost=between(words, enough, self.options.bad))
