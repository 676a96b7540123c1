from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, on_topic, subheadings
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseRareInHeadingsOptions(Options, frozen=True):
    """
    How many subheadings should name the topic.

    Args:
        share: of the H2 and H3 headings, 0 to 1.
        headings: fewer subheadings than this are not judged.

    """

    share: float = 0.1
    headings: int = 3


class KeyphraseRareInHeadings(KeywordCheck):
    """
    Finds subheadings that hardly ever name the topic.

    ## Why it matters
    Readers skim from heading to heading; each should tell what its section adds to the topic.

    ## What to do
    Name the keyphrase, a synonym or most of its words in some of the subheadings, where it reads well.

    ## Source
    Yoast SEO 3.6 wants 30 to 75 % of the H2 and H3 headings to hold at least half of the keyphrase's
    words. Here more than half must be there, so that “pain” alone does not stand for “back pain”, and
    one in ten is enough.
    """

    name, severity = "keyphrase-rare-in-headings", "note"
    Options = KeyphraseRareInHeadingsOptions
    examples = (
        good("## Causes of back pain\n\nA.\n\n## Rest\n\nB.\n\n## Walks\n\nC.\n", keyphrase="back pain"),
        bad("## ⟦⟧Causes\n\nA.\n\n## Pain and rest\n\nB.\n\n## Walks\n\nC.\n", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        headings = [block for block in subheadings(doc) if block.text]
        if len(headings) < self.options.headings:
            raise NotAssessed(f"fewer than {self.options.headings} subheadings")
        share = sum(on_topic(block, use) for block in headings) / len(headings)
        if share >= self.options.share:
            return
        message = (
            f"{share:.0%} of the {len(headings)} subheadings name “{use.phrase.text}”; "
            f"{self.options.share:.0%} is good"
        )
        at = headings[0].prose.span(0, 0).start
        yield self.missing(at, message, cost=1 - share / self.options.share)
