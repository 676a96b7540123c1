from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, bad, good
from contentaudit.checks.trust._bylines import below_title, calls_itself_article, has_date
from contentaudit.document import Document
from contentaudit.finding import Finding

_HEAD = "<!doctype html><meta property=og:type content=article><body>"


class MissingDate(Check):
    """
    Finds articles that do not say when they were written or last checked.

    ## Why it matters
    Without a date a reader cannot tell whether “now” is this year.

    ## What to do
    Give the date of the last real change below the title, and in the structured data.

    ## Source
    Google Search Central, “Help Google Search know the best date for your web page”. A date in the text, a
    ``<time>``, the head, the structured data or the front matter counts.
    """

    name, category, severity = "missing-date", "trust", "note"
    kinds = ("html", "markdown")
    needs = ("head",)
    examples = (
        good("---\ntitle: A\ndate: 2024-05-04\n---\n\nText.\n"),
        good(f"{_HEAD}<h1>A</h1><p>Updated May 4, 2024</p><p>Text.</p>", "html"),
        bad("---\ntitle: A\n---\n\n# A⟦⟧\n\nText of May.\n"),
        bad(f"{_HEAD}<h1>A</h1>⟦⟧<p>In 2024.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not calls_itself_article(doc):
            raise NotAssessed("the page does not call itself an article")
        if not has_date(doc):
            yield self.missing(
                below_title(doc), "the article has no date; say when it was written or checked"
            )
