from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, named
from contentaudit.document import Block, Document
from contentaudit.finding import Finding


class KeyphraseNotInIntroductionOptions(Options, frozen=True):
    """
    How long the introduction is.

    Args:
        words: paragraphs belong to it until it has this many words, or a subheading comes.

    """

    words: int = 60


class KeyphraseNotInIntroduction(KeywordCheck):
    """
    Finds an introduction that does not name the keyphrase.

    ## Why it matters
    Readers decide within the first lines whether they are in the right place.

    ## What to do
    Say in the first paragraph what the article is about, in one sentence that holds all words of the
    keyphrase or a synonym.

    ## Source
    Yoast SEO 3.6: all words in one sentence of the first paragraph is good, in one paragraph ok.
    """

    name = "keyphrase-not-in-introduction"
    Options = KeyphraseNotInIntroductionOptions
    examples = (
        good("# Rest\n\nMost people have **back pain** at times.\n\nRest.\n", keyphrase="back pain"),
        good(
            "# Rest\n\nWelcome!\n\nPain in the back is common.\n", keyphrase="back pain", note="a short start"
        ),
        bad(
            "# Back pain\n\n⟦⟧Most people have pain at times.\n\n## Why\n\nBack pain.\n",
            keyphrase="back pain",
        ),
        bad("<h1>Rest</h1><p>⟦⟧Pain hurts. The back is strong.</p>", "html", keyphrase="back pain"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        opening = self._opening(doc)
        if not opening:
            raise NotAssessed("there is no paragraph of text")
        if any(use.in_block(block) for block in opening):
            return
        lacking = use.lacking(" ".join(block.text for block in opening))
        cost, lack = 1.0, f"it lacks {named(lacking)}"
        if not lacking:
            cost, lack = 0.4, "its words stand in different sentences"
        message = f"the introduction does not name the keyphrase “{use.phrase.text}”: {lack}"
        yield self.missing(opening[0].prose.span(0, 0).start, message, cost=cost)

    def _opening(self, doc: Document) -> list[Block]:
        opening: list[Block] = []
        for block in doc.article:
            if block.kind == "heading" and opening:
                break
            if block.kind in ("paragraph", "list_item", "quote") and block.text:
                opening.append(block)
                if sum(len(each.words) for each in opening) >= self.options.words:
                    break
        return opening
