from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.document.language import normalise, shown_language
from contentaudit.finding import Finding, Fix

_ENGLISH = (
    "The patients were treated for weeks and most of them said that it was of no use to them at all. " * 3
)


class WrongLang(PageCheck):
    """
    Finds a lang attribute that is no language tag, or not the language of the text.

    ## Why it matters
    A screen reader reads the page with the wrong sounds, and browsers offer to translate it.

    ## What to do
    Write the tag of the text's language: `en`, `en-GB`, `pt-BR`. It has no underscore and no name in
    words.

    ## Source
    WCAG 3.1.1, RFC 5646. The text's language is told by its function words, and only where that is clear.
    """

    name, profile = "wrong-lang", "strict"
    examples = (
        good(f'<html lang="en-GB"><p>{_ENGLISH}</p>', "html"),
        good('<html lang="de"><p>Too short to tell.</p>', "html"),
        bad('<html lang="⟦english⟧"><p>Rest.</p>', "html"),
        bad('<html lang="⟦en_US⟧"><p>Rest.</p>', "html"),
        bad(f'<html lang="⟦de-DE⟧"><p>{_ENGLISH}</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        lang = doc.meta.lang
        if lang is None:
            raise NotAssessed("there is no lang attribute")
        told = normalise(lang.text)
        if told is None or "_" in lang.text:
            fixes = [Fix(told, safe=True)] if told and doc.source.slice(lang.span) == lang.text else []
            yield self.found(lang, f"“{lang.text}” is no language tag", fixes=fixes)
            return
        text = shown_language(doc).split("-")[0].lower()
        if text not in ("und", told.split("-")[0].lower()):
            yield self.found(lang, f"the page says “{lang.text}”, but its text is “{text}”")
