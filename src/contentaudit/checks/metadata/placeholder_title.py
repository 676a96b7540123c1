from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import HeadCheck, folded
from contentaudit.document import Document
from contentaudit.finding import Finding

# What programs write when nobody gave a title.
_TITLES = """
    untitled; untitled document; untitled page; new page; new document; document; page title; title; home;
    home page; homepage; index; default title; your title here; insert title here; test; test page;
    lorem ipsum; hello world; my blog post; page 1; blank page; sample page; auto draft; vite app; react app;
    no title
"""
DEFAULTS = frozenset(" ".join(title.split()) for title in _TITLES.split(";"))
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|<%|%%\w+%%|\$\{|\[title\]|\bundefined\b|\bNaN\b")


class PlaceholderTitle(HeadCheck):
    """
    Finds a title that a program left behind.

    ## Why it matters
    It says nothing about the page, and thousands of pages share it.

    ## What to do
    Write a title for this page.

    ## Source
    Our own list of the defaults of editors and templates.
    """

    name, severity, profile = "placeholder-title", "error", "strict"
    examples = (
        good("<title>Home remedies for back pain</title>", "html"),
        bad("<title>⟦Untitled Document⟧</title>", "html"),
        bad("<title>⟦{{ page.title }} | Blog⟧</title>", "html"),
        bad("---\ntitle: ⟦New page⟧\n---\nRest.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        text = title.text.strip()
        if folded(text) in DEFAULTS or _TEMPLATE.search(text):
            yield self.found(title, f"“{text}” is a placeholder, not a title")
