from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingViewport(PageCheck):
    """
    Finds a page that phones show as a shrunken desktop page.

    ## Why it matters
    Most readers come on a phone, and search engines judge the page as a phone shows it.

    ## What to do
    Add `<meta name="viewport" content="width=device-width, initial-scale=1">`.

    ## Source
    Lighthouse's audit “does not have a viewport meta tag”.
    """

    name, profile = "missing-viewport", "strict"
    examples = (
        good('<head><meta name="viewport" content="width=device-width"></head>', "html"),
        bad("<head><title>Rest</title>⟦⟧</head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.meta.get("viewport") is None:
            yield self.missing(head_end(doc), "the head has no viewport tag")
