from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseStuffedInHeadingsOptions(Options, frozen=True):
    """
    How many headings may hold the whole keyphrase.

    Args:
        good: share of the headings below the H1 that costs nothing, 0 to 1.
        bad: share that costs the whole weight.
        headings: fewer headings than this are not judged.

    """

    good: float = 0.4
    bad: float = 0.7
    headings: int = 4


class KeyphraseStuffedInHeadings(KeywordCheck):
    """
    Finds the keyphrase in heading after heading.

    ## Why it matters
    A heading that repeats the title tells nothing about its section, and search engines read the
    repetition as written for them.

    ## What to do
    Let most headings say what is new: “What does science say?” rather than “Can acupuncture help with
    back pain? What does science say?” The findings are the headings over the good share.

    ## Source
    Yoast SEO 3.6 calls over 75 % of subheadings with half the keyphrase's words too many. Here only
    headings with all its words count, and cost from 40 % on.
    """

    name = "keyphrase-stuffed-in-headings"
    Options = KeyphraseStuffedInHeadingsOptions
    examples = (
        good(
            "## Back pain\n\nA.\n\n## Rest\n\nB.\n\n## Walks\n\nC.\n\n## Work\n\nD.\n", keyphrase="back pain"
        ),
        bad(
            "## Back pain\n\nA.\n\n## My ⟦back pain⟧\n\nB.\n\n## Rest\n\nC.\n\n## Walks\n\nD.\n",
            keyphrase="back pain",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        headings = [block for block in doc.headings if block.level > 1 and block.text]
        if len(headings) < self.options.headings:
            raise NotAssessed(f"fewer than {self.options.headings} subheadings")
        holding = [inside[0] for block in headings if (inside := use.in_block(block))]
        share = len(holding) / len(headings)
        surplus = holding[int(self.options.good * len(headings)) :]
        if not surplus:
            return
        cost = min(1.0, (share - self.options.good) / (self.options.bad - self.options.good)) / len(surplus)
        for found in surplus:
            message = f"{share:.0%} of the headings repeat “{use.phrase.text}”; say what this section adds"
            yield self.found(found.span, message, cost=cost)
