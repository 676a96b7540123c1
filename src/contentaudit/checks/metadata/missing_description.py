from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks._description import description_of
from contentaudit.checks.metadata._head import HeadCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingDescription(HeadCheck):
    """
    Finds a page without a meta description.

    ## Why it matters
    Search engines then show a piece of the text that they pick, which rarely invites a click.

    ## What to do
    Say in one or two sentences what the reader gets. Front matter may call it `description`, `summary`
    or `excerpt`.

    ## Source
    Lighthouse's audit “document does not have a meta description”; bad in Yoast SEO 3.6.
    """

    name = "missing-description"
    examples = (
        good('<head><meta name="Description" content="What helps."></head><p>Rest.', "html"),
        good("---\ntitle: Back pain\nsummary: What helps.\n---\nRest.\n"),
        bad("<head><title>Back pain</title>⟦⟧</head><p>Rest.", "html"),
        bad('<head><meta name="description" content="⟦⟧ "></head><p>Rest.', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        tag = description_of(doc)
        if tag is None:
            yield self.missing(head_end(doc), "the page has no meta description")
        elif not tag.content.strip():
            yield self.missing(tag.content_span.start, "the meta description is empty")
