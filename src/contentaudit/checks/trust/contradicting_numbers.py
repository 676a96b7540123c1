from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._contradictions import SURE, contradictions
from contentaudit.document import Document
from contentaudit.finding import Finding


class ContradictingNumbers(Check):
    """
    Finds two numbers of one article that cannot both be right.

    ## Why it matters
    A reader who sees “15 minutes” and then “10 seconds” for the same thing trusts neither, nor the rest.

    ## What to do
    Look both up and correct the wrong one. If both are right, say what each one is about.

    ## Source
    Ours. Two numbers are compared when they measure the same (a duration, a length, a price, a share, a
    count of one noun) and their sentences have one subject and one verb. “Over 400” is taken for 400 to 800:
    nobody says it who means 2,000.
    """

    name, category, severity = "contradicting-numbers", "trust", "warning"
    languages = ("en",)
    examples = (
        good("Needles stay in for 15 to 30 minutes. The needle stays in for about 20 minutes.\n"),
        good("In 2019, 300 people came to the fair. In 2020, 450 people came to the fair.\n"),
        good("Cheap tutors, at $1,200, had eight students. Dear tutors, at $2,000, had three students.\n"),
        good("A session costs $75. A course costs $700. A lock costs $20 a month and $200 a year.\n"),
        bad("It knows two channels, ⟦12 of *which⟧* matter.\n", note="a part larger than its whole"),
        bad("Needles are left in for 15-30 minutes. The needles are left in for ⟦10 *seconds⟧* only.\n"),
        bad(
            "<p>The body has over 2,000 fine points.</p><p>The body has some ⟦400 fine <b>points⟧</b>.</p>",
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for item in doc.note(contradictions):
            if item.confidence >= SURE:
                related = [(item.related, "the other number")]
                yield self.found(item.place, item.message, related=related, confidence=item.confidence)
