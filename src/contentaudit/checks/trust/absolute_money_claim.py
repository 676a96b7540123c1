from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.checks.trust._absolutes import promise, promises
from contentaudit.document import Document
from contentaudit.finding import Finding

TOPIC = frozenset(
    """
    money invest invests investing investment investments investor investors return returns profit profits
    income rich wealth wealthy earn earning earnings stock stocks crypto bitcoin trading savings fund funds
    loan loans credit debt mortgage property cash dollars freedom retirement
    """.split()  # noqa: SIM905 - a word list
)
CLAIMS = (
    promise(
        "guarantee",
        r"guaranteed (?:\w+ )?(?:returns?|profits?|approval|to (?:make|earn|double|profit|grow))",
        "say what happened to others, and what may be lost",
    ),
    promise(
        "no-risk",
        r"(?:100 ?% safe|(?:completely |totally )?risk-free|no-risk|zero[- ]risk)"
        r" (?:\w+ )?(?:investments?|returns?|profits?|trades?|income|way to (?:make|earn|invest))"
        r"|(?:can['’]t|cannot|never|won['’]t) lose (?:your )?money|no risk of losing",
        "name the risk",
    ),
    promise(
        "riches",
        r"get rich quick(?:ly)?|make (?:easy|fast|quick) money"
        r"|(?:make|earn) money (?:fast|overnight|while you sleep)"
        r"|(?:double|triple) your (?:money|investment|income|savings)|easy money"
        r"|become (?:rich|a millionaire) in",
        "say how long it took others, and how many failed",
    ),
    promise(
        "best",
        r"the (?:very )?(?:best|safest|most profitable) (?:\w+ )?"
        r"(?:investment|stock|fund|way to (?:invest|make money))"
        r"(?! (?:for|of) (?:you|your))",
        "name what it was compared with",
    ),
)


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
        for own, start, end, kind in promises(doc, CLAIMS, TOPIC):
            text = own.block.text[start:end]
            message = f"“{text}” promises too much; {kind.advice}"
            yield self.found(own.block.prose.span(start, end), message, rule=kind.rule)
