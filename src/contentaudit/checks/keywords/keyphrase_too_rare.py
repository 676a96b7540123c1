from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, length_factor, times
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseTooRareOptions(Options, frozen=True):
    """
    How often is enough.

    Args:
        density: matches per 100 words, weighted by the phrase's length.
        words: shorter articles are not judged.

    """

    density: float = 0.5
    words: int = 100


class KeyphraseTooRare(KeywordCheck):
    """
    Finds an article that hardly mentions its keyphrase.

    ## Why it matters
    A text that rarely names its topic has drifted from it, or uses other words than its searchers.

    ## What to do
    Name the topic where a section turns to it. Every kind of match counts here, synonyms and sentences
    that hold all its words included.

    ## Source
    Yoast SEO 3.6: at least 0.5 per 100 words, weighted by 0.7 + words ÷ 3.
    """

    name = "keyphrase-too-rare"
    Options = KeyphraseTooRareOptions
    examples = (
        good("Back pain hurts, rest helps, walks help more.\n", keyphrase="back pain", options={"words": 5}),
        good(
            "Rest helps.\n\nBackache goes.\n",
            keyphrase="back pain",
            synonyms=["backache"],
            options={"words": 3},
        ),
        bad("⟦⟧Rest helps a sore back.\n\nPain goes.\n", keyphrase="back pain", options={"words": 3}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        words = doc.word_count
        if words < self.options.words:
            raise NotAssessed(f"fewer than {self.options.words} words")
        wanted = max(1, ceil(self.options.density * words / (100 * length_factor(use)) - 0.5))
        count = len(use.article)
        if count >= wanted:
            return
        message = f"“{use.phrase.text}” is found {times(count)} in {words:,} words; {wanted} would be good"
        start = next(block for block in doc.article if block.words).prose.span(0, 0).start
        related = [(found.span, found.kind) for found in use.article]
        yield self.missing(start, message, cost=1 - count / wanted, related=related)
