from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._absolutes import promises
from contentaudit.checks.trust._promises import MONEY
from contentaudit.document import Document
from contentaudit.finding import Finding


class AbsoluteMoneyClaim(Check):
    """
    Finds money claims that leave no room for doubt: guaranteed returns, no risk, quick riches.

    ## Why it matters
    No return is guaranteed. A reader may act on the promise; raters of search engines hold pages about
    money to the strictest standard, and the law forbids most of these words in advertising.

    ## What to do
    Name the risk, the past figures and where they are from.

    ## Source
    US Securities and Exchange Commission, investor alerts on the red flags of fraud. The wordings are ours.
    """

    name, category, severity = "absolute-money-claim", "trust", "warning"
    languages = ("en",)
    examples = (
        good("No fund has guaranteed returns. Beware of easy money. We have a money-back guarantee.\n"),
        good("Can you double your money? If you want the best investment, compare the fees.\n"),
        bad("This fund has ⟦guaranteed *monthly* returns⟧. You will ⟦double your money⟧.\n"),
        bad("<p>Caf&eacute;s are a ⟦risk-free <b>investment⟧</b> of cash.</p>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for own, start, end, kind in promises(doc, MONEY):
            text = own.block.text[start:end]
            message = f"“{text}” promises too much; {kind.advice}"
            yield self.found(own.block.prose.span(start, end), message, rule=kind.rule)
