from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, bad, good
from contentaudit.checks.trust._bylines import below_title, calls_itself_article, has_author
from contentaudit.document import Document
from contentaudit.finding import Finding

_HEAD = "<!doctype html><meta property=og:type content=article><body>"


class MissingByline(Check):
    """
    Finds articles that do not say who wrote them.

    ## Why it matters
    Readers trust a name, and search engines ask who stands behind a page, most of all about health
    and money.

    ## What to do
    Name the author below the title, with a link to who they are, and in the structured data.

    ## Source
    Google's “Creating helpful, reliable, people-first content” asks for a byline. A byline in the text, an
    author in the head, the structured data or the front matter, or a link with ``rel="author"`` counts.
    """

    name, category, severity = "missing-byline", "trust", "note"
    kinds = ("html", "markdown")
    needs = ("head",)
    examples = (
        good("---\ntitle: A\nauthors: [jo]\n---\n\nText.\n"),
        good(f"{_HEAD}<h1>A</h1><p>By Jo Miller, 4 May 2024</p><p>Text.</p>", "html"),
        bad("---\ntitle: A\n---\n\n# A⟦⟧\n\nText by the sea.\n"),
        bad(f"{_HEAD}<h1>A</h1>⟦⟧<p>Text by Monday.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not calls_itself_article(doc):
            raise NotAssessed("the page does not call itself an article")
        if not has_author(doc):
            yield self.missing(below_title(doc), "nobody is named as the author; add a byline")
