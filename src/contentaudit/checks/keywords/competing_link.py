from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit
from contentaudit.document import Document
from contentaudit.document.words import words
from contentaudit.finding import Finding
from contentaudit.keyphrase.function_words import FUNCTION_WORDS
from contentaudit.urls import page_url, same_page, targets


class CompetingLink(KeywordCheck):
    """
    Finds a link to another page whose text is this page's keyphrase.

    ## Why it matters
    The text of a link tells search engines what its target is about: here it says that another page is
    the one for this page's keyphrase.

    ## What to do
    Say in the link what the other page adds: “exercises for back pain” rather than “back pain”.

    ## Source
    Yoast SEO 3.6 (competing links).
    """

    name = "competing-link"
    examples = (
        good("Read about [exercises for back pain](/exercises).\n", keyphrase="back pain"),
        good("Read about [pain](/pain) and [back pain](#causes).\n", keyphrase="back pain"),
        bad("Read about ⟦[the **back pain**](/pain)⟧ first.\n", keyphrase="back pain"),
        bad('<p>On ⟦<a href="https://example.org/">back pains</a>⟧.</p>', "html", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        here = page_url(doc)
        linked = {id(found.link) for found in use.close if found.link}
        for target in targets(doc):
            link = target.link
            if (
                id(link) not in linked
                or target.url is None
                or target.relation not in ("internal", "external", "ambiguous")
            ):
                continue
            others = [word for word in words(link.text) if word.text.lower() not in FUNCTION_WORDS]
            if len(others) > len(use.phrase.content) or (here and same_page(target.url, here)):
                continue
            message = (
                f"this link gives the keyphrase “{use.phrase.text}” to another page; say what that page adds"
            )
            yield self.found(link, message)
