from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from contentaudit.check import Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, in_name
from contentaudit.document import Block, Document
from contentaudit.finding import Finding
from contentaudit.keyphrase import Occurrence


class KeyphraseClusterOptions(Options, frozen=True):
    """
    How close together is too close.

    Args:
        count: this many matches …
        words: … within this many words of one paragraph are a cluster.

    """

    count: int = 3
    words: int = 30


class KeyphraseCluster(KeywordCheck):
    """
    Finds the keyphrase three times in a breath.

    ## Why it matters
    It reads as keyword stuffing even in an article whose overall density is fine.

    ## What to do
    Keep the first one; replace the others by “it”, a synonym, or a sentence that needs neither.

    ## Source
    Our own; Yoast SEO looks at the whole article only.
    """

    name = "keyphrase-cluster"
    Options = KeyphraseClusterOptions
    examples = (
        good("Back pain hurts. A rest often helps. So does a walk. Back pain goes.\n", keyphrase="back pain"),
        good(
            "Back pain hurts. The Back Pain Clinic and the Back Pain Society help.\n",
            keyphrase="back pain",
            note="names",
        ),
        bad("Rest. ⟦Back pain hurts. My back pain stays. Whose back *pain⟧* goes?\n", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        prose = {block.index for block in doc.body}
        own = (each for each in use.article if not each.synonym and not in_name(each))
        near = (each for each in own if each.close or each.match.distance <= 2)
        for index, group in groupby(near, key=lambda found: found.block.index if found.block else -1):
            found = list(group)
            if index in prose and found[0].block:
                for run in self._runs(found[0].block, found):
                    span = found[0].block.prose.span(run[0].match.start, run[-1].match.end)
                    message = f"“{use.phrase.text}” stands {len(run)} times in a few lines; once is enough"
                    yield self.found(span, message)

    def _runs(self, block: Block, found: Sequence[Occurrence]) -> Iterator[Sequence[Occurrence]]:
        starts = [word.start for word in block.words]
        at = [bisect_right(starts, each.match.start) for each in found]
        count, first = self.options.count, 0
        while first + count <= len(found):
            last = first + count - 1
            if at[last] - at[first] >= self.options.words:
                first += 1
                continue
            while last + 1 < len(found) and at[last + 1] - at[last + 2 - count] < self.options.words:
                last += 1
            yield found[first : last + 1]
            first = last + 1
