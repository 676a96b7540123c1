from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingCanonical(PageCheck):
    """
    Finds a page that does not name its own address.

    ## Why it matters
    The same page is reached under many addresses (with parameters, with `www.`); the canonical link says
    under which one it should be listed.

    ## What to do
    Add `<link rel="canonical" href="https://…">` with the page's full address.

    ## Source
    Google Search Central, “Specify a canonical URL”.
    """

    name, severity = "missing-canonical", "note"
    examples = (
        good('<head><link rel="canonical" href="https://example.com/a"></head>', "html"),
        bad("<head><title>Back pain</title>⟦⟧</head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.meta.canonical is None:
            yield self.missing(head_end(doc), "the head has no canonical link")
