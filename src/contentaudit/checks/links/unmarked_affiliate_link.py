from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import host_of, targets

# Hosts that exist to count paid clicks, and the parameters by which shops pay a referrer.
_HOSTS = """
    amzn.to anrdoezrs.net awin1.com clickbank.net dpbolvw.net evyy.net jdoqocy.com kqzyfj.com linksynergy.com
    pjatr.com pntra.com prf.hn pxf.io redirectingat.com rstyle.me shareasale.com sjv.io skimresources.com
    tkqlhce.com
"""
NETWORKS = tuple(_HOSTS.split())
_PAID = re.compile(r"[?&](?:aff(?:iliate)?_?id|affiliate|aff)=", re.IGNORECASE)
_AMAZON = re.compile(r"(?:^|\.)amazon\.[a-z.]{2,6}$")
_EBAY = re.compile(r"(?:^|\.)ebay\.[a-z.]{2,6}$")


class UnmarkedAffiliateLink(LinkCheck):
    """
    Finds links that earn a commission and do not say so to search engines.

    ## Why it matters
    Search engines treat unmarked paid links as an attempt to sell ranking, and may act against the site.

    ## What to do
    Add `rel="sponsored"` (`nofollow` is accepted too), and tell the readers in the text.

    ## Source
    Google Search Central, “Qualify your outbound links”; the list of networks is ours.
    """

    name, kinds = "unmarked-affiliate-link", ("html",)
    examples = (
        good('<p><a href="https://www.amazon.com/dp/B01?tag=us-20" rel="sponsored">A chair</a></p>', "html"),
        good('<p><a href="https://www.amazon.com/dp/B01">A chair</a></p>', "html"),
        bad('<p>⟦<a href="https://www.amazon.co.uk/dp/B01?x=1&amp;tag=us-20">A chair</a>⟧</p>', "html"),
        bad('<p>⟦<a href="https://amzn.to/3x">A chair</a>⟧</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            outside = target.relation in ("external", "ambiguous")
            marked = not {"sponsored", "nofollow"}.isdisjoint(target.link.rel)
            if outside and not marked and is_paid(target.url or ""):
                yield self.found(target.link, "this affiliate link lacks rel=sponsored")


def is_paid(url: str) -> bool:
    """Tell whether an address pays its referrer."""
    host = host_of(url)
    if any(host == network or host.endswith("." + network) for network in NETWORKS) or _PAID.search(url):
        return True
    if _AMAZON.search(host):
        return re.search(r"[?&]tag=", url) is not None
    return bool(_EBAY.search(host)) and re.search(r"[?&](?:campid|mkcid)=", url) is not None
