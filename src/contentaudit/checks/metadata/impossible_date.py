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
    Google Search Central, “Influence your byline dates”: no future dates. A day is left to time zones,
    a month to posts that were written before their scheduled day.
    """

    name, profile = "impossible-date", "strict"
    examples = (
        good("---\ndate: 2024-05-03\nlastmod: 2024-05-01\n---\nRest.\n"),
        bad("---\ndate: ⟦2999-05-01⟧\n---\nRest.\n"),
        bad("---\ndate: 2024-05-10\nlastmod: ⟦2023-05-01⟧\n---\nRest.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        found = stamps(doc)
        if not found:
            raise NotAssessed("the metadata has no dates")
        first = {stamp.record: stamp for stamp in reversed(found) if not stamp.modified}
        for stamp in found:
            published = first.get(stamp.record)
            if stamp.day > doc.context.today + timedelta(days=1):
                yield self.found(stamp.span, f"{stamp.day} lies in the future")
            elif stamp.modified and published and stamp.day < published.day - timedelta(days=31):
                message = f"changed on {stamp.day}, before it was published on {published.day}"
                yield self.found(stamp.span, message, related=[(published.span, "published")])
