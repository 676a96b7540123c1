from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit
from contentaudit.document import Document, Sentence
from contentaudit.finding import Finding
from contentaudit.keyphrase import Use


class KeyphraseGapOptions(Options, frozen=True):
    """
    How long an article may leave its topic unnamed.

    Args:
        good: longest run of sentences without it that costs nothing, as a share of all, 0 to 1.
        bad: share that costs the whole weight.
        sentences: shorter articles are not judged.

    """

    good: float = 0.5
    bad: float = 0.9
    sentences: int = 15


class KeyphraseGap(KeywordCheck):
    """
    Finds a long stretch that never names the topic.

    ## Why it matters
    Half an article without its topic has usually wandered off.

    ## What to do
    Name the keyphrase or a synonym once in the stretch, or ask whether the stretch belongs here.

    ## Source
    Yoast SEO 3.6 calls over 50 % bad; so are 17 of 40 edited articles: for the widest profile only.
    """

    name, severity, profile, whole = "keyphrase-gap", "note", "everything", True
    Options = KeyphraseGapOptions
    examples = (
        good("Back pain. Rest. Back pain.\n", keyphrase="back pain", options={"sentences": 3, "good": 0.4}),
        good(
            "Rest. Sleep. Walk.\n", keyphrase="back pain", options={"sentences": 3}, note="never named at all"
        ),
        bad("Back pain. ⟦Rest.⟧ Sleep. Walk.\n", keyphrase="back pain", options={"sentences": 3}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        sentences = [sentence for block in doc.article for sentence in block.sentences]
        if len(sentences) < self.options.sentences:
            raise NotAssessed(f"fewer than {self.options.sentences} sentences")
        start, length = longest_gap(sentences, use)
        share = length / len(sentences)
        if share <= self.options.good or length == len(sentences):
            return
        message = (
            f"“{use.phrase.text}” is not named in {length} sentences from here on, {share:.0%} of the text"
        )
        cost = min(1.0, 0.2 + 0.8 * (share - self.options.good) / (self.options.bad - self.options.good))
        last = sentences[start + length - 1]
        yield self.found(sentences[start], message, cost=cost, related=[(last, "the stretch ends here")])


def longest_gap(sentences: list[Sentence], use: Use) -> tuple[int, int]:
    """Return where the longest run of sentences without a match begins, and its length."""
    found = [(each.block.index, each.match.start) for each in use.article if each.block]
    best, since, at = (0, 0), 0, 0
    for number, sentence in enumerate(sentences):
        end = (sentence.block.index, sentence.end)
        if at < len(found) and found[at] < end:
            since = number + 1
            at = bisect_left(found, end, lo=at)
        best = max(best, (since, number + 1 - since), key=lambda run: run[1])
    return best
