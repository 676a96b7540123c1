from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, in_name, length_factor
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseOverusedOptions(Options, frozen=True):
    """
    How often is too often.

    Args:
        density: matches per 100 words, weighted by the phrase's length, that cost nothing.
        bad: density that costs the whole weight.
        words: shorter articles are not judged.

    """

    density: float = 3.0
    bad: float = 4.0
    words: int = 100


class KeyphraseOverused(KeywordCheck):
    """
    Finds a keyphrase repeated until the text reads as written for a machine.

    ## Why it matters
    Readers notice, and search engines treat keyword stuffing as spam.

    ## What to do
    Use “it”, a synonym or nothing where the topic is plain. Only the phrase itself counts here, word
    forms included; sentences that merely hold its words do not, nor does its use in a name.

    ## Source
    Yoast SEO 3.6: over 3 per 100 words, weighted by 0.7 + words ÷ 3, is too much and over 4 far too much.
    """

    name, whole = "keyphrase-overused", True
    Options = KeyphraseOverusedOptions
    examples = (
        good(
            "Back pain hurts. Rest helps, and so does a walk.\n",
            keyphrase="back pain",
            options={"words": 5, "density": 15},
        ),
        good("A sore back. A pain. My back, a pain.\n", keyphrase="back pain", options={"words": 5}),
        bad(
            "Back pain hurts. Back *pain* stays. ⟦Back-pain⟧ goes.\n",
            keyphrase="back pain",
            options={"words": 5, "density": 35, "bad": 50},
            note="placed at the first one over the limit",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        words = doc.word_count
        if words < self.options.words:
            raise NotAssessed(f"fewer than {self.options.words} words")
        share = 100 * length_factor(use) / words
        most = int(self.options.density / share)
        found = [each for each in use.close if not in_name(each)]
        count = len(found)
        if count <= most:
            return
        over = (count * share - self.options.density) / (self.options.bad - self.options.density)
        message = f"“{use.phrase.text}” stands {count} times in {words:,} words; up to {most} reads well"
        related = [(each.span, f"{number} of {count}") for number, each in enumerate(found[:100], 1)]
        yield self.found(found[most].span, message, cost=min(1.0, 0.3 + 0.7 * over), related=related)
