from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, bad, good
from contentaudit.checks.structure._headings import has_title_outside, level_ones
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingH1(Check):
    """
    Finds pages without a main heading.

    ## Why it matters
    The H1 tells readers, screen readers and search engines what the page is about. Without one they guess.

    ## What to do
    Make the article's title an H1, the only one. If your template adds it around the text you audit,
    switch this check off or audit the finished page.

    ## Source
    Every SEO crawler reports it (Screaming Frog, Yoast SEO). A title in the front matter counts.
    """

    name, category, severity, profile = "missing-h1", "structure", "warning", "strict"
    kinds = ("html", "markdown")
    examples = (
        good("# Back pain\n\nText.\n"),
        good(
            "---\ntitle: Back pain\n---\n\nText.\n", note="the template writes the title of the front matter"
        ),
        bad("⟦⟧## Back pain\n\nText.\n"),
        bad(
            "<html><head><title>A</title></head><body>⟦⟧<h2>Caf&eacute;</h2><p>Text.</p></body></html>",
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if level_ones(doc) or has_title_outside(doc):
            return
        if doc.kind == "html" and not doc.has_head and not doc.headings:
            raise NotAssessed("a fragment without headings: its title stands elsewhere")
        yield self.missing(doc.body_span.start, "the page has no H1; make its title one")
