from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._contradictions import SURE, contradictions
from contentaudit.document import Document
from contentaudit.finding import Finding


class DoubtfulNumbers(Check):
    """
    Finds two numbers of one article that may contradict each other.

    ## Why it matters
    As with contradicting numbers; here a word such as “first”, “average” or “later” may tell them apart.

    ## What to do
    Check that each sentence says clearly what its number is about.

    ## Source
    Ours; see `contradicting-numbers`. What is reported here is less than sure, so it stays out of the
    regular profile.
    """

    name, category, severity, profile = "doubtful-numbers", "trust", "note", "everything"
    languages = ("en",)
    examples = (
        good("Needles are left in for 15 minutes. The needles are left in for 10 seconds.\n"),
        bad("Needles are left in for 15 minutes. First the needles are left in for ⟦10 *seconds⟧*.\n"),
        bad("<p>A needle is 2 cm long.</p><p>Later the needle is ⟦9 &nbsp;cm⟧ long.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for item in doc.note(contradictions):
            if item.confidence < SURE:
                related = [(item.related, "the other number")]
                yield self.found(item.place, item.message, related=related, confidence=item.confidence)
