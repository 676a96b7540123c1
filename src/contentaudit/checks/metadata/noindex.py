from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding

_CRAWLERS = ("robots", "googlebot", "bingbot")
_TOKEN = re.compile(r"[\s,]+")


class Noindex(PageCheck):
    """
    Finds a page that asks search engines not to list it.

    ## Why it matters
    Whatever else is good about the page, nobody will find it. Often the line is left over from testing.

    ## What to do
    Delete the tag when the page goes live; if it is meant, ignore the finding with that reason.

    ## Source
    Lighthouse's “page is blocked from indexing”, which weighs four times its other SEO audits.
    """

    name, severity, profile = "noindex", "error", "strict"
    examples = (
        good('<head><meta name="robots" content="index, follow, max-snippet:-1"></head>', "html"),
        good('<head><meta name="robots" content="noimageindex"></head>', "html"),
        bad('<head>⟦<meta name="ROBOTS" content="NOINDEX,nofollow">⟧</head>', "html"),
        bad('<head>⟦<meta name="googlebot" content="none">⟧</head>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for name in _CRAWLERS:
            for tag in doc.meta.all(name):
                if {"noindex", "none"} & set(_TOKEN.split(tag.content.lower())):
                    who = "search engines" if name == "robots" else name
                    yield self.found(tag, f"this tag tells {who} not to list the page")
