from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit
from contentaudit.document import Document
from contentaudit.finding import Finding


class KeyphraseLateInTitleOptions(Options, frozen=True):
    """
    How late is late.

    Args:
        share: share of the title's characters before the keyphrase that is too much, 0 to 1.

    """

    share: float = 0.5


class KeyphraseLateInTitle(KeywordCheck):
    """
    Finds a title that comes to its keyphrase only in its second half.

    ## Why it matters
    Readers scan the left edge of a result page, and a long title is cut at its right.

    ## What to do
    Move the keyphrase towards the start: “Back pain: ten exercises that help”.

    ## Source
    Yoast SEO 3.6 calls a keyphrase at the start good and one elsewhere ok. A matter of taste, so only
    the widest profile holds it.
    """

    name, severity, profile = "keyphrase-late-in-title", "note", "everything"
    needs = ("keyphrase", "head")
    Options = KeyphraseLateInTitleOptions
    examples = (
        good("<title>Back pain: ten exercises that help</title>", "html", keyphrase="back pain"),
        good("<title>Ten exercises</title>", "html", keyphrase="back pain", note="another check's fault"),
        bad("<title>Ten gentle exercises that help with ⟦back pains⟧</title>", "html", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        title = doc.meta.title
        if title is None or not use.title:
            return
        first = use.title[0]
        if first.match.start > self.options.share * len(title.text):
            message = f"“{use.phrase.text}” comes late in the title; move it towards the start"
            yield self.found(first.span, message, cost=1.0)
