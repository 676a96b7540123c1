from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from contentaudit.check import Check, NotAssessed, Options, bad, good
from contentaudit.checks._own import own_sentences
from contentaudit.checks._phrases import PhraseTable
from contentaudit.checks._shares import between
from contentaudit.checks.readability._words import TRANSITIONS
from contentaudit.document import Document
from contentaudit.finding import Finding

TABLE = PhraseTable(dict.fromkeys(TRANSITIONS, True))


class TransitionOptions(Options, frozen=True):
    """
    How many sentences should be linked.

    Args:
        good: share of sentences with a linking word that costs nothing, 0 to 1.
        bad: share that costs the whole weight.
        words: a shorter article is not assessed.

    """

    good: float = 0.30
    bad: float = 0.10
    words: int = 200


class FewTransitionWords(Check):
    """
    Finds articles whose sentences seldom say how they hang together.

    ## Why it matters
    “Because”, “for example”, “however” tell the reader what a sentence is for before it is read.
    Without them the reader must find the thread alone.

    ## What to do
    Begin at the place reported, the longest row of sentences without a linking word: say whether each
    one is a reason, an example, a contrast or a next step.

    ## Source
    30 % of sentences is good in Yoast SEO 3.6, under 20 % is bad. The word list is ours.
    """

    name, category, severity, profile = "few-transition-words", "readability", "note", "everything"
    whole = True
    languages = ("en",)
    Options = TransitionOptions
    examples = (
        good("We rest because we can. For example, we sleep.\n", options={"words": 1}),
        bad("We rest, then walk. ⟦Needles are thin. They *hurt*.⟧\n", options={"words": 1, "good": 0.5}),
        bad("<p>⟦Needles are thin. They hurt. We <b>rest</b>.⟧</p>", "html", options={"words": 1}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.word_count < self.options.words:
            raise NotAssessed(f"fewer than {self.options.words} words")
        sentences = own_sentences(doc)
        linked = [own for own in sentences if any(TABLE.find_in(own.block, own.first, own.last))]
        if not sentences or len(linked) >= self.options.good * len(sentences):
            return
        known = set(linked)
        rows = [list(row) for _, row in groupby(sentences, lambda own: (own.block.index, own in known))]
        row = max((row for row in rows if row[0] not in known), key=len)
        place = row[0].block.prose.span(row[0].sentence.start, row[-1].sentence.end)
        share = len(linked) / len(sentences)
        message = f"only {100 * share:.0f} % of the sentences have a linking word; begin here"
        yield self.found(place, message, cost=between(share, self.options.good, self.options.bad))
