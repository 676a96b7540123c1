from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._article import is_article
from contentaudit.checks.links._link import LinkCheck, end_of_text, surely
from contentaudit.document import Document
from contentaudit.finding import Finding


class NoOutboundSourceOptions(Options, frozen=True):
    """
    When sources are wanted.

    Args:
        least: shorter articles are not judged, in words.

    """

    least: int = 300


class NoOutboundSource(LinkCheck):
    """
    Finds an article that links to no other site.

    ## Why it matters
    A reader who doubts a fact wants to see where it comes from; an article without a source asks to be
    taken on trust.

    ## What to do
    Link the study, the law, the maker or the page that a fact comes from, in the sentence that uses it.

    ## Source
    Yoast SEO 3.6: a followed outbound link is good, only nofollow ones are ok, none is bad.
    """

    name, severity = "no-outbound-source", "note"
    Options = NoOutboundSourceOptions
    examples = (
        good(
            '<link rel=canonical href="https://example.com/a"><p>Rest <a href="https://other.org/">helps</a>.</p>',
            "html",
            options={"least": 2},
            page_type="article",
        ),
        bad("Rest helps, as [our guide to sleep](/sleep) tells.⟦⟧\n", options={"least": 5}),
        bad(
            '<link rel=canonical href="https://example.com/a">'
            '<p>Rest <a href="https://other.org/" rel="nofollow">helps</a>.⟦⟧</p>',
            "html",
            options={"least": 2},
            page_type="article",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if not is_article(doc):
            raise NotAssessed("not an article")
        if doc.word_count < self.options.least:
            raise NotAssessed(f"fewer than {self.options.least} words")
        found = surely(doc, "external", 1)
        if any("nofollow" not in target.link.rel for target in found):
            return
        message = "the article links to no source on another site"
        if found:
            message = "every link to another site is nofollow: no source is vouched for"
        yield self.missing(end_of_text(doc), message, cost=0.4 if found else 1.0)
