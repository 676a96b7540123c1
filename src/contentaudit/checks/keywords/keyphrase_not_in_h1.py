from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, named
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseNotInH1(KeywordCheck):
    """
    Finds an H1 that lacks words of the keyphrase.

    ## Why it matters
    The H1 tells who comes from a search that this is the page they were looking for.

    ## What to do
    Name the topic in the words of the keyphrase or of a synonym; word forms and order are free.

    ## Source
    Rank Math and Yoast SEO both ask for the keyphrase in the page's main heading or title.
    """

    name = "keyphrase-not-in-h1"
    examples = (
        good("# Living with back pain\n\nRest.\n", keyphrase="back pain"),
        good("# Back-pains, explained\n\nRest.\n", keyphrase="back pain"),
        bad("# ⟦Living with *pain⟧*\n\nRest.\n", keyphrase="back pain"),
        bad("<h1>⟦Pain &amp; rest⟧</h1><p>Rest.</p>", "html", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        tops = [block for block in doc.headings if block.level == 1 and block.text]
        if not tops:
            raise NotAssessed("there is no H1")
        if any(use.in_block(block) for block in tops):
            return
        place = tops[0].prose.span(0, len(tops[0].text))
        lacking = use.lacking(tops[0].text)
        message = f"the H1 lacks {named(lacking)} of the keyphrase “{use.phrase.text}”"
        yield self.found(place, message, cost=0.5 + 0.5 * len(lacking) / len(use.phrase.content))
