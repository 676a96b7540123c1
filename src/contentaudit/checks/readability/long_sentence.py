from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._own import own_sentences
from contentaudit.checks._shares import percent, surplus
from contentaudit.document import Document
from contentaudit.finding import Finding


class LongSentenceOptions(Options, frozen=True):
    """
    What is long, and how much of it is too much.

    Args:
        words: a sentence with more words is long.
        good: share of long sentences that costs nothing, 0 to 1.
        bad: share that costs the whole weight.

    """

    words: int = 20
    good: float = 0.25
    bad: float = 0.60


class LongSentence(Check):
    """
    Finds the longest sentences where too many are long.

    ## Why it matters
    A reader holds a sentence in mind until its end. One long sentence among short ones is style; a page
    of them is work, and most readers leave work.

    ## What to do
    Give each thought its own sentence: cut at “and”, “which” or a semicolon. The sentences reported are
    the surplus over the good share, longest first; with those mended the article is fine.

    ## Source
    Over 20 words is long, and up to 25 % of them good, in Yoast SEO 3.6. Quotations do not count.
    """

    name, category, severity = "long-sentence", "readability", "note"
    Options = LongSentenceOptions
    examples = (
        good("Rest helps. Walk daily, and walk a little further each day than the day before.\n"),
        good(
            "Rest helps. Walk daily, and walk a little further each day than the day before.\n",
            options={"words": 10},
            note="one long sentence among few is no surplus",
        ),
        bad(
            "Rest helps. ⟦Walk *daily*, and walk a little further each day than the day before.⟧\n",
            options={"words": 10, "good": 0},
        ),
        bad(
            "<p>Caf&eacute;. ⟦We sat there and talked until the <b>very last</b> guest had left.⟧</p>",
            "html",
            options={"words": 10, "good": 0},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        limit = self.options.words
        sentences = own_sentences(doc)
        long = [own for own in sentences if own.last - own.first > limit]
        over, cost = surplus(len(long), len(sentences), self.options.good, self.options.bad)
        share = f"{percent(len(long), len(sentences))} of the sentences have over {limit} words"
        detail = f"{share}; up to {100 * self.options.good:g} % reads well."
        for own in sorted(long, key=lambda own: (own.first - own.last, own.block.text))[:over]:
            message = f"this sentence has {own.last - own.first} words; cut it in two"
            yield self.found(own.sentence, message, detail=detail, cost=cost)
