from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingStructuredData(PageCheck):
    """
    Finds a page without structured data.

    ## Why it matters
    Search engines show author, date, picture, price or steps only from data they can be sure of.

    ## What to do
    Describe the page in a JSON-LD script: an `Article` with `headline`, `author`, `datePublished`.
    Microdata and RDFa count too.

    ## Source
    Google Search Central, “Introduction to structured data markup”.
    """

    name, severity = "missing-structured-data", "note"
    examples = (
        good('<head><script type="application/ld+json">{"@type": "Article"}</script></head>', "html"),
        good('<head></head><div itemscope itemtype="https://schema.org/Article"></div>', "html"),
        bad("<head><title>Rest</title>⟦⟧</head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        text = doc.source.text
        if not doc.structured_data and "itemtype=" not in text and "typeof=" not in text:
            yield self.missing(head_end(doc), "the page has no structured data (JSON-LD)")
