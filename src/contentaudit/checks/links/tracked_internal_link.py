from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets

_CAMPAIGN = re.compile(r"[?&](?:utm_[a-z]+|fbclid|gclid|msclkid|mc_cid|mc_eid)=", re.IGNORECASE)


class TrackedInternalLink(LinkCheck):
    """
    Finds links to the site's own pages with campaign parameters.

    ## Why it matters
    A visitor who clicks one is counted anew, as if they came from a campaign, and search engines see a
    second address for the same page.

    ## What to do
    Cut the parameters off: `/chairs?utm_source=blog` becomes `/chairs`.

    ## Source
    Google Analytics' help on campaign parameters: they are for links from elsewhere.
    """

    name, severity = "tracked-internal-link", "note"
    examples = (
        good("[a](/a?page=2), [b](https://example.org/?utm_source=us)\n"),
        bad("[a](⟦/a?page=2&utm_source=blog⟧)\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            if target.relation == "internal" and _CAMPAIGN.search(target.url or ""):
                yield self.found(
                    address(target.link), "a campaign parameter on a link to the site's own page"
                )
