from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets

# A name that an element inside the link carries: a title or label, or the title of a drawing.
_NAMED = re.compile(r"""[\s"'](?:title|aria-label(?:ledby)?)\s*=\s*["']?[^\s"'>]|<title>""", re.IGNORECASE)


class EmptyAnchor(LinkCheck):
    """
    Finds links without any text: empty ones, and pictures without an alternative text.

    ## Why it matters
    A screen reader reads the address aloud instead, and search engines learn nothing about the target.
    An empty link cannot even be clicked.

    ## What to do
    Give the picture an alternative text that names the target, or delete what is left of an old link.

    ## Source
    WCAG 2.4.4 and 4.1.2; Lighthouse's audit “links do not have a discernible name”.
    """

    name, profile = "empty-anchor", "strict"
    examples = (
        good("[![The study of 2012](a.png)](/study) and [more](/b)\n"),
        good(
            '<p><a href="/a" aria-label="Next page"></a> <a href="/b" title="Home"><img src="a.png"></a>',
            "html",
        ),
        good(
            '<h2 id="why">Why <a href="#why"></a></h2>', "html", note="a permalink, drawn by the style sheet"
        ),
        bad('<p>See ⟦<a href="/study"> </a>⟧ and rest.</p>', "html"),
        bad("⟦[![](a.png)](/study)⟧ and rest\n"),
        bad('<p>⟦<a href="/study"><img src="a.png"></a>⟧ and rest</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            link = target.link
            named = (link.text, link.label, link.title, *link.image_alts)
            if target.relation in ("page", "other") or any(name and name.strip() for name in named):
                continue
            if _NAMED.search(doc.source.slice(link.span)):
                continue
            if link.image_alts:
                message = "this link is a picture without an alternative text: nobody hears where it leads"
                yield self.found(link, message, rule="empty-anchor/image")
            else:
                yield self.found(link, "this link has no text")
