from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._absolutes import promises
from contentaudit.checks.trust._promises import HEALTH
from contentaudit.document import Document
from contentaudit.finding import Finding


class AbsoluteHealthClaim(Check):
    """
    Finds health claims that leave no room for doubt: cures, no side effects, the best treatment.

    ## Why it matters
    No treatment helps everybody, and each has a risk. A reader may act on the promise; raters of search
    engines hold health pages to the strictest standard, and advertising law forbids most of these words.

    ## What to do
    Say what was shown, for whom and how often, and link who showed it.

    ## Source
    US Federal Trade Commission, “Health Products Compliance Guidance”. The wordings are ours.
    """

    name, category, severity = "absolute-health-claim", "trust", "warning"
    languages = ("en",)
    examples = (
        good("It may heal back pain. There is no cure for cancer, and no drug is completely safe.\n"),
        good("Is it the best treatment for pain? Ask which is the best treatment for your pain.\n"),
        bad("Needles are ⟦the *best* and effective treatment⟧ for pain. It ⟦cures chronic pain⟧.\n"),
        bad("<p>Caf&eacute; au lait is a therapy with ⟦no <b>side effects⟧</b>.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for own, start, end, kind in promises(doc, HEALTH):
            text = own.block.text[start:end]
            message = f"“{text}” promises too much; {kind.advice}"
            yield self.found(own.block.prose.span(start, end), message, rule=kind.rule)
