from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._description import description_of
from contentaudit.checks.keywords._keyword import KeywordCheck, fit, named
from contentaudit.document import Document, Value
from contentaudit.finding import Finding


class KeyphraseNotInDescriptionOptions(Options, frozen=True):
    """
    How often the keyphrase may stand in the description.

    Args:
        most: matches that read well.

    """

    most: int = 2


class KeyphraseNotInDescription(KeywordCheck):
    """
    Finds a meta description without the keyphrase, or stuffed with it.

    ## Why it matters
    Result pages show the searched words in bold: a description that has them is seen, and clicked.

    ## What to do
    Write one sentence that says what the reader gets, with the keyphrase or a synonym in it once.

    ## Source
    Yoast SEO 3.6: one or two matches are good, none or more are bad.
    """

    name, severity = "keyphrase-not-in-description", "note"
    needs = ("keyphrase", "head")
    Options = KeyphraseNotInDescriptionOptions
    examples = (
        good(
            '<head><meta name="description" content="What helps with back pain."></head>',
            "html",
            keyphrase="back pain",
        ),
        bad(
            '<head><meta name="description" content="⟦What helps with pain.⟧"></head>',
            "html",
            keyphrase="back pain",
        ),
        bad(
            "---\ndescription: ⟦Back pain, back pain, back pain⟧\n---\nRest.\n",
            keyphrase="back pain",
            note="stuffed",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        use = fit(doc)
        tag = description_of(doc)
        if tag is None or not tag.content.strip():
            raise NotAssessed("there is no description")
        found = use.in_value(Value(tag.content, tag.content_span))
        if not found:
            lacking = use.lacking(tag.content)
            message = f"the description lacks {named(lacking)} of the keyphrase “{use.phrase.text}”"
            yield self.found(
                tag.content_span, message, cost=0.5 + 0.5 * len(lacking) / len(use.phrase.content)
            )
        elif (count := sum(not each.synonym for each in found)) > self.options.most:
            message = f"“{use.phrase.text}” stands {count} times in the description; once is enough"
            yield self.found(tag.content_span, message, rule="keyphrase-not-in-description/stuffed", cost=0.5)
