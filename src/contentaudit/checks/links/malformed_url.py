from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import targets

# What was meant and what the browser makes of it, first match wins.
SLIPS = (
    (re.compile(r"(?i)https?:/?/?https?:"), "has its scheme twice"),
    (re.compile(r"(?i)(?:htp|htt|hhtt|htpp|httpp|ttp|tp|http?ss|htps|htttp)s?:"), "has a misspelt scheme"),
    (re.compile(r"(?i)https?:(?!//)|https?//|https?;"), "lacks a part of “://”"),
    (re.compile(r"(?i)www\.[\w-]+\.|[\w-]+\.(?:com|org|net|edu|gov)(?:/|$)"), "lacks “https://”"),
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+$"), "is a mail address without “mailto:”"),
    (re.compile(r"(?i)mailto:(?![^?]*(?:@|%40))[^?]"), "is no mail address"),
    (re.compile(r"(?i).*(?:\{\{|\}\}|\{%|<%|%7B%7B)"), "holds a template's placeholder"),
)  # fmt: skip


class MalformedUrl(LinkCheck):
    """
    Finds links whose address cannot be what was meant.

    ## Why it matters
    The link is broken for everybody, and no redirect will mend it.

    ## What to do
    Copy the address again from the browser's address bar.

    ## Source
    The WHATWG URL standard for what browsers refuse; the list of slips that they do not refuse is ours.
    """

    name, severity, profile = "malformed-url", "error", "strict"
    examples = (
        good("[a](https://example.org/a%20b), [b](../b.html), [c](mailto:a@example.org), [d](tel:+123)\n"),
        good("[a](/redirect?to=https://example.org), [b](https://web.archive.org/web/http://example.org/)\n"),
        bad("[a](⟦https://exa%mple.org⟧), [b](⟦htps://example.org⟧), [c](⟦http:/example.org⟧)\n"),
        bad("[a](⟦www.example.org/a⟧), [b](⟦example.org/a⟧), [c](⟦a@example.org⟧)\n"),
        bad('<p><a href="⟦https://https://example.org⟧">a</a> <a href="⟦{{ url }}⟧">b</a></p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            href = (target.link.href or "").strip()
            fault = next((told for slip, told in SLIPS if slip.match(href)), None)
            if fault is None and target.relation == "malformed":
                fault = "is no address that a browser can open"
            if fault:
                shown = href if len(href) < 60 else href[:57] + "…"
                yield self.found(address(target.link), f"“{shown}” {fault}")
