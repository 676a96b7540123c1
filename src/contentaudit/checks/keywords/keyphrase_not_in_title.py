from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, named
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseNotInTitle(KeywordCheck):
    """
    Finds a title that lacks words of the keyphrase.

    ## Why it matters
    The title is what a searcher reads first, and the strongest sign on the page of what it is about.

    ## What to do
    Write the keyphrase, or one of its synonyms, into the title, near its start. Other words may stand
    between, and word forms count.

    ## Source
    Yoast SEO 3.6 calls a title without all words of the keyphrase bad; in Rank Math the title is the
    heaviest test.
    """

    name = "keyphrase-not-in-title"
    needs = ("keyphrase", "head")
    examples = (
        good("<title>Back pain: what helps</title><p>Rest.", "html", keyphrase="back pain"),
        good(
            "<title>Pains in the back</title><p>Rest.", "html", keyphrase="back pain", note="forms and order"
        ),
        good("<title>Backache at work</title>", "html", keyphrase="back pain", synonyms=["backache"]),
        bad("<title>⟦Pain &amp; what helps⟧</title><p>Rest.", "html", keyphrase="back pain"),
        bad("---\ntitle: ⟦Aching all over⟧\n---\nBack pain hurts.\n", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        if use.title:
            return
        lacking = use.lacking(title.text)
        message = f"the title lacks {named(lacking)} of the keyphrase “{use.phrase.text}”"
        yield self.found(title, message, cost=0.5 + 0.5 * len(lacking) / len(use.phrase.content))
