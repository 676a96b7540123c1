from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Options, bad, good
from contentaudit.checks.links._link import LinkCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets


class TooManyLinksOptions(Options, frozen=True):
    """
    How many links are too many.

    Args:
        most: links of the article that cost nothing; twice as many cost the whole weight.
        words: with this many words for each link, a long article may have more.

    """

    most: int = 100
    words: int = 30


class TooManyLinks(LinkCheck):
    """
    Finds an article with more links than anybody follows.

    ## Why it matters
    Where every third phrase is a link, none stands out, and each passes on less.

    ## What to do
    Keep the links that a reader of this article needs next. Entries of a table of contents do not count.

    ## Source
    SEOnaut: over 100 links on a page. Here only links of the article that lead to other pages count, and
    a long article may have one for every 30 words. Lists are right to have many, so only the widest
    profile holds it.
    """

    name, severity, profile = "too-many-links", "note", "everything"
    whole = True
    Options = TooManyLinksOptions
    examples = (
        good("[A](/a), [b](/b), [c](#c)\n", options={"most": 2}),
        bad(
            "[A](/a), [b](/b), ⟦[c](/c)⟧, [d](/d)\n",
            options={"most": 2},
            note="placed at the first one too many",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        found = [each for each in targets(doc) if each.relation in ("internal", "external", "ambiguous")]
        most = self.options.most
        if len(found) > most and doc.word_count < self.options.words * len(found):
            message = f"the article has {len(found)} links; up to {most} can be taken in"
            yield self.found(found[most].link, message, cost=min(1.0, (len(found) - most) / most))
