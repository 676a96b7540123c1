from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding, Fix
from contentaudit.urls import host_of, is_private, targets


class InsecureLink(LinkCheck):
    """
    Finds links to plain `http:` addresses.

    ## Why it matters
    Browsers warn of pages without encryption, and nearly every site redirects to `https:` by now: the
    link costs a detour at best.

    ## What to do
    Try the address with `https:` and use that. The fix is not applied unseen, since a few old sites have
    no other.

    ## Source
    Lighthouse's audit “does not use HTTPS”, applied to links.
    """

    name, severity = "insecure-link", "note"
    examples = (
        good("See [the study](https://example.org/) and [the test server](http://localhost:8000/).\n"),
        bad("See [the study](⟦http://example.org/2012⟧).\n"),
        bad('<p><a href="⟦http://example.org/?a=1&amp;b=2⟧">The study</a></p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            url = target.url or ""
            if not url.startswith("http://") or target.relation not in ("internal", "external", "ambiguous"):
                continue
            if not (target.link.href or "").strip().lower().startswith("http:") or is_private(host_of(url)):
                continue
            place = address(target.link)
            written = doc.source.slice(place)
            fixes = [Fix("https" + written[4:])] if written.lower().startswith("http:") else []
            yield self.found(place, "this link goes to an address without encryption (http)", fixes=fixes)
