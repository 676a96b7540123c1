from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._dates import stamps
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.finding import Finding


class ImpossibleDate(HeadCheck):
    """
    Finds metadata dated after today, or changed before it was published.

    ## Why it matters
    Search engines distrust all dates of a page whose dates cannot be true.

    ## What to do
    Correct the date. A post that is scheduled for later is right: ignore the finding until then.

    ## Source
    Google Search Central, “Influence your byline dates”: no future dates. A day's difference is left to
    time zones.
    """

    name, profile = "impossible-date", "strict"
    examples = (
        good("---\ndate: 2024-05-01\nlastmod: 2024-05-01\n---\nRest.\n"),
        bad("---\ndate: ⟦2999-05-01⟧\n---\nRest.\n"),
        bad("---\ndate: 2024-05-10\nlastmod: ⟦2024-05-01⟧\n---\nRest.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        found = stamps(doc)
        if not found:
            raise NotAssessed("the metadata has no dates")
        slack = timedelta(days=1)
        published = next((stamp for stamp in found if not stamp.modified), None)
        for stamp in found:
            if stamp.day > doc.context.today + slack:
                yield self.found(stamp.span, f"{stamp.day} lies in the future")
            elif stamp.modified and published and stamp.day < published.day - slack:
                message = f"changed on {stamp.day}, before it was published on {published.day}"
                yield self.found(stamp.span, message, related=[(published.span, "published")])
