from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks._article import is_article
from contentaudit.checks.metadata._dates import NAMES
from contentaudit.checks.metadata._head import HeadCheck, head_end, stated
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingDateMetadata(HeadCheck):
    """
    Finds an article whose metadata names no date.

    ## Why it matters
    A reader wants to know whether an answer still holds; search engines show the date only if they are
    sure of it.

    ## What to do
    Add `datePublished` (and `dateModified`) to the structured data, `article:published_time` to the
    head, or `date` to the front matter.

    ## Source
    Google Search Central, “Influence your byline dates”.
    """

    name, severity = "missing-date-metadata", "note"
    examples = (
        good("---\ntitle: Rest\ndate: 2024-05-01\n---\nRest.\n", page_type="article"),
        good(
            '<head><meta property="article:published_time" content="2024-05-01"></head><p>Rest.',
            "html",
            page_type="article",
        ),
        bad("---\ntitle: Rest\n⟦⟧---\nRest.\n", page_type="article"),
        bad("<head><title>Rest</title>⟦⟧</head><p>Rest.", "html", page_type="article"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not is_article(doc):
            raise NotAssessed("not an article")
        marked = 'itemprop="datePublished"' in doc.source.text
        if not marked and not stated(doc, NAMES, ("datePublished", "dateModified", "dateCreated")):
            yield self.missing(head_end(doc), "no metadata says when the article was published")
