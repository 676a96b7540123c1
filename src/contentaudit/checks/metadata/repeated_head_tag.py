from __future__ import annotations

from collections.abc import Iterable, Iterator

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.source import Span

ONCE = ("description", "og:title", "og:description", "og:url", "og:type", "twitter:card")


class RepeatedHeadTag(PageCheck):
    """
    Finds head tags that may stand once and stand several times with different values.

    ## Why it matters
    Every reader of the page picks another one: usually a plugin and a template both write the tag.

    ## What to do
    Keep the right one; switch the other writer off.

    ## Source
    Google Search Central: with conflicting signals it chooses for you. Equal copies do no harm and are
    not reported.
    """

    name, profile = "repeated-head-tag", "strict"
    examples = (
        good(
            '<head><meta name="description" content="A"><meta name="description" content="A"></head>', "html"
        ),
        bad(
            '<head><meta name="description" content="A">⟦<meta name="description" content="B">⟧</head>',
            "html",
        ),
        bad('<head><link rel="canonical" href="/a">⟦<link rel="canonical" href="/b">⟧</head>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        first: dict[str, tuple[str, Span]] = {}
        for name, value, span in self._tags(doc):
            if name not in first:
                first[name] = (value, span)
            elif first[name][0] != value:
                message = f"{name} stands here again, with another value"
                yield self.found(span, message, related=[(first[name][1], "the first one")])

    def _tags(self, doc: Document) -> Iterator[tuple[str, str, Span]]:
        for tag in doc.meta.tags:
            if (
                tag.name in ONCE
                and tag.content.strip()
                and "itemprop" not in doc.source.slice(tag.span).lower()
            ):
                yield tag.name, tag.content.strip(), tag.span
        for link in doc.meta.links:
            if "canonical" in link.rel:
                yield "canonical", link.href.strip(), link.span
