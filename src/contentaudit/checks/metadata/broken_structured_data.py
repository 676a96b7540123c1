from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks._article import walk
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding


class BrokenStructuredData(PageCheck):
    """
    Finds structured data that no program can read.

    ## Why it matters
    One missing comma, and search engines ignore the whole block.

    ## What to do
    Mend the JSON at the place named; a template that writes a list likes to leave a comma too many.

    ## Source
    RFC 8259 (JSON) and JSON-LD 1.1: an object without `@type` says nothing.
    """

    name, severity, profile = "broken-structured-data", "error", "strict"
    needs = ()
    examples = (
        good('<script type="application/ld+json">{"@type": "Article"}</script>', "html"),
        bad('<script type="application/ld+json">⟦{"@type": "Article",}⟧</script>', "html"),
        bad('<script type="application/ld+json">⟦⟧</script><p>Rest.', "html"),
        bad('<script type="application/ld+json">⟦{"name": "Rest"}⟧</script>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not doc.structured_data:
            raise NotAssessed("the page has no JSON-LD")
        for block in doc.structured_data:
            if not doc.source.slice(block.span).strip():
                yield self.found(block.span, "this block of structured data is empty")
            elif block.error is not None:
                yield self.found(block.span, f"this structured data is no JSON: {block.error}")
            elif next(walk(block.data), None) is None:
                yield self.found(block.span, "this structured data has no @type")
