from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks._article import ARTICLES, types_of, walk
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding

# What Google needs of a type before it shows anything; “a|b” is either.
NEEDED = {
    "BreadcrumbList": ("itemListElement",),
    "Course": ("name", "description"),
    "Event": ("name", "startDate", "location"),
    "FAQPage": ("mainEntity",),
    "JobPosting": ("title", "description", "datePosted", "hiringOrganization", "jobLocation|jobLocationType"),
    "LocalBusiness": ("name", "address"),
    "Product": ("name", "offers|review|aggregateRating|hasVariant"),
    "QAPage": ("mainEntity",),
    "Recipe": ("name", "image"),
    "VideoObject": ("name", "thumbnailUrl|thumbnail", "uploadDate"),
} | dict.fromkeys(ARTICLES, ("headline|name", "author", "datePublished"))


class IncompleteStructuredData(PageCheck):
    """
    Finds structured data without the properties that its type needs.

    ## Why it matters
    The result is shown without the picture, price, author or date that the data was written for.

    ## What to do
    Add the properties named, with what the page itself says.

    ## Source
    Google Search Central's pages on each type: required properties; for articles the recommended
    headline, author and date.
    """

    name = "incomplete-structured-data"
    needs = ()
    _ROOT = '<script type="application/ld+json">'
    examples = (
        good(f'{_ROOT}{{"@type": "Recipe", "name": "Soup", "image": "a.png"}}</script>', "html"),
        good(f'{_ROOT}{{"@type": "WebPage", "about": {{"@type": "Product", "@id": "#p"}}}}</script>', "html"),
        bad(
            f'{_ROOT}⟦{{"@graph": [{{"@type": ["Recipe"], "name": "Soup", "image": ""}}]}}⟧</script>', "html"
        ),
        bad(f'{_ROOT}⟦{{"@type": "Article", "headline": "Rest", "author": "Ann"}}⟧</script>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not any(block.error is None for block in doc.structured_data):
            raise NotAssessed("the page has no readable JSON-LD")
        for block in doc.structured_data:
            told = set()
            for node in walk(block.data):
                for name in types_of(node):
                    absent = missing(node, NEEDED.get(name, ()))
                    if (
                        absent
                        and (name, *absent) not in told
                        and not set(node) <= {"@id", "@type", "url", "name"}
                    ):
                        told.add((name, *absent))
                        yield self.found(block.span, f"this {name} lacks {', '.join(absent)}")


def missing(node: dict[str, Any], needed: Iterable[str]) -> list[str]:
    """Return the properties that an object should have and has not, or has empty."""
    return [key.replace("|", " or ") for key in needed if not any(node.get(name) for name in key.split("|"))]
