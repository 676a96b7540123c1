from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingTwitterCard(PageCheck):
    """
    Finds a page without a Twitter card.

    ## Why it matters
    X, and messengers that read its tags, then show a small card or none.

    ## What to do
    Add `<meta name="twitter:card" content="summary_large_image">`; the rest is taken from the Open Graph
    tags.

    ## Source
    X's developer documentation on cards: `twitter:card` is the one tag without a fallback.
    """

    name, severity = "missing-twitter-card", "note"
    examples = (
        good('<head><meta name="twitter:card" content="summary"></head>', "html"),
        bad('<head><meta property="og:title" content="Rest">⟦⟧</head><p>Rest.', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not any(tag.content.strip() for tag in doc.meta.all("twitter:card")):
            yield self.missing(head_end(doc), "the head has no twitter:card tag")
