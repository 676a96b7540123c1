from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from contentaudit.check import Check, Options, bad, good
from contentaudit.checks._phrases import Hit, PhraseTable
from contentaudit.checks.structure._headings import level_ones, subheadings
from contentaudit.document import Document
from contentaudit.finding import Finding

_PARTS = re.compile(r"(?<=[?!])\s+|(?<!\s)\s++[|–—-]\s+|:\s+")
_WORDS = re.compile(r"[\w'-]+")


class RepeatedTitleOptions(Options, frozen=True):
    """
    What counts as the title's phrase.

    Args:
        words: a part of the title with at least so many words counts.

    """

    words: int = 5


class RepeatedTitle(Check):
    """
    Finds the title's question, or its main phrase, written again in subheadings.

    ## Why it matters
    The reader knows the title. A subheading that repeats it says nothing about its own section, and
    looks like a heading written for a search engine.

    ## What to do
    Keep the part of the subheading that is about the section; delete the rest.

    ## Source
    Ours. One subheading that is the question, and no more, may well be its answer: that is let pass.
    """

    name, category, severity = "repeated-title", "structure", "warning"
    Options = RepeatedTitleOptions
    examples = (
        good("# Can needles help with pain? A guide\n\nText.\n\n## Can needles help with pain?\n\nText.\n"),
        good("# Needles for pain\n\nText.\n\n## Why needles for pain work\n\nText.\n"),
        bad("# Do needles help with pain?\n\nText.\n\n## ⟦Do *needles* help with pain⟧? Which?\n\nText.\n"),
        bad(
            "<h1>Caf&eacute;s at home: how to</h1><p>Text.</p><h2>⟦Caf&eacute;s at home⟧, old</h2>"
            "<p>Text.</p><h2>New <b>⟦Caf&eacute;s at home⟧</b></h2><p>Text.</p>",
            "html",
            options={"words": 3},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for part in _PARTS.split(_title(doc)):
            words = _WORDS.findall(part.lower().replace("’", "'"))
            if len(words) < self.options.words:
                continue
            hits = list(_holding(doc, " ".join(words)))
            longer = any(len(hit.block.words) > len(words) for hit in hits)
            if len(hits) > 1 or (longer and part.endswith("?")):
                for hit in hits:
                    yield self.found(hit.span, "this subheading repeats the title")


def _title(doc: Document) -> str:
    title = next((block.text for block in level_ones(doc) if block.article and block.text), "")
    return title or (doc.meta.title.text if doc.meta.title else "")


def _holding(doc: Document, phrase: str) -> Iterator[Hit[bool]]:
    table = PhraseTable({phrase: True})
    for block in subheadings(doc):
        yield from list(table.find(block))[:1]
