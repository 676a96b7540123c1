from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, named
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.source import Span
from contentaudit.urls import page_url


class KeyphraseNotInSlug(KeywordCheck):
    """
    Finds an address whose last part does not name the topic.

    ## Why it matters
    The address is shown in results and in shared links; words tell more than numbers.

    ## What to do
    For a new page, build the slug from the keyphrase: `/back-pain`. Leave the address of an old page
    alone unless you redirect it.

    ## Source
    Yoast SEO 3.6: all words of a keyphrase of one or two words, over half of a longer one's.
    """

    name, severity = "keyphrase-not-in-slug", "note"
    examples = (
        good("---\nslug: back-pain\n---\nRest.\n", keyphrase="back pain"),
        good(
            "---\nslug: acupuncture-back\n---\nRest.\n",
            keyphrase="acupuncture for back pain",
            note="over half",
        ),
        bad("---\nslug: ⟦post-42⟧\n---\nRest.\n", keyphrase="back pain"),
        bad(
            '<head>⟦<link rel="canonical" href="https://example.com/pain.html">⟧</head><p>Rest.',
            "html",
            keyphrase="back pain",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        field = doc.meta.get("slug") or doc.meta.get("url") or doc.meta.get("permalink")
        url = "https://page.invalid/" + field.content if field and field.content else page_url(doc)
        if url is None:
            raise NotAssessed("the page's address is not known")
        slug, lacking = use.slug(url)
        if not slug:
            raise NotAssessed("the address has no path")
        content = len(use.phrase.content)
        if not lacking or (content > 2 and len(lacking) < content / 2):
            return
        message = f"the address “{slug}” lacks {named(lacking)} of the keyphrase “{use.phrase.text}”"
        canonical = doc.meta.canonical
        end = doc.meta.head_span.end
        place = field.content_span if field else canonical.span if canonical else Span(end, end)
        yield self.found(place, message, cost=len(lacking) / content)
