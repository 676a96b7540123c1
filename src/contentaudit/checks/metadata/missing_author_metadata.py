from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks._article import is_article
from contentaudit.checks.metadata._head import HeadCheck, head_end, stated
from contentaudit.document import Document
from contentaudit.finding import Finding

NAMES = (
    "author",
    "authors",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "citation_author",
    "byline",
    "by",
    "creator",
)


class MissingAuthorMetadata(HeadCheck):
    """
    Finds an article whose metadata names no author.

    ## Why it matters
    Readers and search engines ask who says so, above all in health and money matters.

    ## What to do
    Add `author` to the structured data, a meta tag, or the front matter. Whether the page shows a byline
    is another check's matter.

    ## Source
    Google Search Central, “Article structured data” (author is recommended) and its quality rater
    guidelines on who made a page.
    """

    name, severity = "missing-author-metadata", "note"
    examples = (
        good("---\ntitle: Rest\nauthors:\n  - Ann Lee\n---\nRest.\n", page_type="article"),
        good('<head><meta name="author" content="Ann Lee"></head><p>Rest.', "html", page_type="article"),
        good(
            '<head><script type="application/ld+json">{"@type": "Article", "author": "Ann"}</script></head>',
            "html",
            page_type="article",
        ),
        bad("---\ntitle: Rest\n⟦⟧---\nRest.\n", page_type="article"),
        bad("<head><title>Rest</title>⟦⟧</head><p>Rest.", "html", page_type="article"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not is_article(doc):
            raise NotAssessed("not an article")
        linked = any(
            "author" in rel
            for rel in [link.rel for link in doc.links] + [each.rel for each in doc.meta.links]
        )
        marked = linked or 'itemprop="author"' in doc.source.text
        if not marked and not stated(doc, NAMES, ("author", "creator")):
            yield self.missing(head_end(doc), "no metadata says who wrote the article")
