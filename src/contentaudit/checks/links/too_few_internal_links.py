from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._article import is_article
from contentaudit.checks.links._link import LinkCheck, end_of_text, surely
from contentaudit.document import Document
from contentaudit.finding import Finding


class TooFewInternalLinksOptions(Options, frozen=True):
    """
    How many links are enough.

    Args:
        words: one link is wanted for every so many words, and at least one.
        least: shorter articles are not judged, in words.

    """

    words: int = 1000
    least: int = 300


class TooFewInternalLinks(LinkCheck):
    """
    Finds an article that hardly links to other pages of its site.

    ## Why it matters
    Links inside the text are how readers, and search engines, get from one page of a site to the next.

    ## What to do
    Link to the pages that go deeper into what a sentence mentions. Menus and related posts do not count.

    ## Source
    Yoast SEO 3.6 wants at least one that search engines may follow; one per 1,000 words on is ours.
    """

    name = "too-few-internal-links"
    Options = TooFewInternalLinksOptions
    examples = (
        good("Rest helps, as [our guide to sleep](/sleep) tells.\n", options={"least": 5}),
        bad("Rest helps, as [the appendix](#more) *tells*.⟦⟧\n", options={"least": 5}),
        bad(
            '<link rel=canonical href="https://example.com/a"><p>Rest <a href="https://other.org/">helps</a>.⟦⟧</p>',
            "html",
            options={"least": 2},
            page_type="article",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        words = doc.word_count
        if not is_article(doc):
            raise NotAssessed("not an article")
        if words < self.options.least:
            raise NotAssessed(f"fewer than {self.options.least} words")
        wanted = max(1, words // self.options.words)
        found = [target for target in surely(doc, "internal", wanted) if "nofollow" not in target.link.rel]
        if len(found) >= wanted:
            return
        count = f"{len(found)} links" if len(found) != 1 else "one link"
        message = f"{count} to other pages of the site in {words:,} words; {wanted} would be good"
        yield self.missing(end_of_text(doc), message, cost=1 - len(found) / wanted)
