from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingLang(PageCheck):
    """
    Finds a page that does not tell its language.

    ## Why it matters
    Screen readers choose their voice by it, browsers their hyphenation and translation.

    ## What to do
    Write it on the root: `<html lang="en">`.

    ## Source
    WCAG 3.1.1; Lighthouse's audit “`<html>` element does not have a `[lang]` attribute”.
    """

    name, profile = "missing-lang", "strict"
    examples = (
        good('<!doctype html><html lang="en"><head><title>Rest</title></head><p>Rest.', "html"),
        bad("<!doctype html><html><head>⟦⟧<title>Rest</title></head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.meta.lang is None:
            yield self.missing(doc.meta.head_span.start, "the html element has no lang attribute")
