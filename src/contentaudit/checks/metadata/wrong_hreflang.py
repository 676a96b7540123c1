from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document, HeadLink
from contentaudit.finding import Finding
from contentaudit.urls import join, page_url, same_page

_TAG = re.compile(r"(?i)x-default|[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?")
# Country codes and old habits that people take for language or region codes.
_NOT = {"en-uk": "en-GB", "en-eu": "en", "jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs", "dk": "da"}


class WrongHreflang(PageCheck):
    """
    Finds hreflang links that search engines ignore or misread.

    ## Why it matters
    Readers are sent to the page in the wrong language, or the whole group is ignored.

    ## What to do
    Each version lists all versions, itself included, with full addresses and codes such as `en-GB`
    (ISO 639-1, then ISO 3166-1).

    ## Source
    Google Search Central, “Localized versions of your pages”.
    """

    name = "wrong-hreflang"
    _EN = '<link rel="alternate" hreflang="en" href="https://example.com/a">'
    _DE = '<link rel="alternate" hreflang="de" href="https://example.com/de/a">'
    _HERE = '<link rel="canonical" href="https://example.com/a">'
    examples = (
        good(f"<head>{_HERE}{_EN}{_DE}</head>", "html"),
        bad(
            f"<head>{_HERE}{_EN}⟦<link rel=alternate hreflang=en-UK href=https://example.com/uk/a>⟧</head>",
            "html",
        ),
        bad(f"<head>{_EN}⟦<link rel=alternate hreflang=de href=/de/a>⟧</head>", "html"),
        bad(f"<head>{_HERE}⟦{_DE}⟧</head>", "html", note="does not list itself"),
        bad(f"<head>{_EN}⟦<link rel=alternate hreflang=EN href=https://example.com/b>⟧</head>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        links = [
            link for link in doc.meta.links if "alternate" in link.rel and link.attributes.get("hreflang")
        ]
        if not links:
            raise NotAssessed("the page has no hreflang links")
        seen: dict[str, HeadLink] = {}
        for link in links:
            tag = link.attributes["hreflang"].strip().lower()
            fault = self._fault(link, tag)
            if fault is None and tag in seen and seen[tag].href != link.href:
                fault = f"hreflang “{tag}” stands here again, with another address"
            seen.setdefault(tag, link)
            if fault:
                yield self.found(link.span, fault)
        canonical = join(doc.meta.canonical.href) if doc.meta.canonical else None
        here = [url for url in (page_url(doc), canonical) if url]
        if here and not any(same_page(join(link.href) or "", url) for link in links for url in here):
            yield self.found(
                links[0].span, "the hreflang links do not list this page itself", rule="wrong-hreflang/self"
            )

    def _fault(self, link: HeadLink, tag: str) -> str | None:
        if not _TAG.fullmatch(tag) or tag in _NOT:
            better = _NOT.get(tag)
            return f"“{tag}” is no hreflang code" + (f"; “{better}” is" if better else "")
        if not (join(link.href.strip()) or "").startswith(("http:", "https:")):
            return "this hreflang link has no full address"
        return None
