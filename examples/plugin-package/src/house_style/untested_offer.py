"""The check ``untested-offer``."""

from collections.abc import Iterator

from contentaudit import Check, Document, bad, good
from contentaudit.check import NotAssessed
from contentaudit.finding import Finding


class UntestedOffer(Check):
    """
    Finds links to the shop that carry no campaign.

    ## Why it matters
    Without one nobody knows which article sold.

    ## What to do
    Add `data-campaign` to the link.
    """

    name, category, severity = "untested-offer", "links", "note"
    kinds = ("html",)
    examples = (
        good('<p>See <a href="https://shop.example/cup" data-campaign="tea">our cups</a>.</p>', "html"),
        bad('<p>See ⟦<a href="https://shop.example/cup">our cups</a>⟧.</p>', "html"),
    )

    def run(self, doc: Document) -> Iterator[Finding]:
        """Ask BeautifulSoup; a tag of `doc.soup` is a place."""
        offers = doc.soup.select('a[href^="https://shop.example/"]')
        if not offers:
            raise NotAssessed("no link leads to the shop")
        for offer in offers:
            if not offer.get("data-campaign"):
                yield self.found(offer, "this link to the shop has no campaign")
