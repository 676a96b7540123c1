from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._description import description_of
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.pixels import DESCRIPTION_SIZE, width


class DescriptionTooShortOptions(Options, frozen=True):
    """
    How little is too little.

    Args:
        pixels: at 14-pixel Arial, about 70 characters.

    """

    pixels: float = 400.0


class DescriptionTooShort(HeadCheck):
    """
    Finds a description that leaves most of its room empty.

    ## Why it matters
    Search engines replace a description that tells too little by a piece of the text.

    ## What to do
    Add what the reader gets, and from whom.

    ## Source
    400 pixels: Screaming Frog (70 characters); SEOnaut 80 characters.
    """

    name, severity = "description-too-short", "note"
    Options = DescriptionTooShortOptions
    examples = (
        good(
            '<meta name="description" content="What twelve studies of acupuncture for back pain found,'
            ' in plain words, and what a session costs."><title>a</title>',
            "html",
        ),
        bad('<title>a</title><meta name="description" content="⟦All about backs.⟧">', "html"),
        bad("---\nsummary: ⟦All about backs.⟧\n---\nRest.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        tag = description_of(doc)
        if tag is None or not tag.content.strip():
            raise NotAssessed("there is no description")
        wide = width(" ".join(tag.content.split()), DESCRIPTION_SIZE)
        if wide < self.options.pixels:
            message = (
                f"the description is only {wide:.0f} pixels wide; {self.options.pixels:.0f} to 985 tell more"
            )
            yield self.found(tag.content_span, message)
