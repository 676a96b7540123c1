from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import host_of, is_private, join


class UnusableCanonical(PageCheck):
    """
    Finds a canonical link that search engines cannot use as it stands.

    ## Why it matters
    A wrong canonical link can take the page out of results altogether.

    ## What to do
    Write the page's full `https:` address, without a fragment.

    ## Source
    Google Search Central, “Common mistakes with rel=canonical”; RFC 6596.
    """

    name, profile = "unusable-canonical", "strict"
    examples = (
        good('<head><link rel="canonical" href="https://example.com/a?b=1"></head>', "html"),
        bad('<head>⟦<link rel="canonical" href="">⟧</head>', "html"),
        bad('<head>⟦<link rel="canonical" href="/a">⟧</head>', "html"),
        bad('<head>⟦<link rel="canonical" href="https://example.com/a#top">⟧</head>', "html"),
        bad('<head>⟦<link rel="canonical" href="http://localhost:1313/a">⟧</head>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        link = doc.meta.canonical
        if link is None:
            raise NotAssessed("there is no canonical link")
        href = link.href.strip()
        url = join(href)
        if not href:
            fault = "is empty"
        elif url is None or not url.startswith(("http:", "https:")):
            fault = "is not a full address"
        elif "#" in href:
            fault = "has a fragment"
        elif is_private(host_of(url)):
            fault = "names a private address"
        else:
            return
        yield self.found(link.span, f"the canonical link {fault}")
