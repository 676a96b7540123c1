from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import join

ADDRESSES = (
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "og:url",
    "twitter:image",
    "twitter:image:src",
)


class RelativeSocialImage(PageCheck):
    """
    Finds sharing tags whose address only works on the page itself.

    ## Why it matters
    Networks do not resolve it: the card has no picture.

    ## What to do
    Write the full address, with `https://` and the host.

    ## Source
    ogp.me: these values are URLs, scheme and host included.
    """

    name, profile = "relative-social-image", "strict"
    examples = (
        good('<head><meta property="og:image" content="https://example.com/a.png"></head>', "html"),
        bad('<head><meta property="og:image" content="⟦/a.png⟧"></head>', "html"),
        bad('<head><meta name="twitter:image" content="⟦//example.com/a.png⟧"></head>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for tag in doc.meta.tags:
            if tag.name in ADDRESSES and tag.content.strip():
                url = join(tag.content.strip())
                if url is None or not url.startswith(("http:", "https:")):
                    yield self.found(tag.content_span, f"{tag.name} is no full address")
