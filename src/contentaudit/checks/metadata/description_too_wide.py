from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._description import description_of
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.pixels import DESCRIPTION_SIZE, width


class DescriptionTooWideOptions(Options, frozen=True):
    """
    How much room a description has.

    Args:
        pixels: at 14-pixel Arial, about 155 characters; twice as much costs the whole weight.

    """

    pixels: float = 985.0


class DescriptionTooWide(HeadCheck):
    """
    Finds a description that result pages cut off.

    ## Why it matters
    Its end, often the invitation, is not read.

    ## What to do
    Say it in about 150 characters, the most important first.

    ## Source
    985 pixels: Screaming Frog; over 156 characters: Yoast SEO 3.6. Widths are Arial's.
    """

    name, severity = "description-too-wide", "note"
    Options = DescriptionTooWideOptions
    examples = (
        good('<head><meta name="description" content="What studies say about back pain."></head>', "html"),
        bad(
            '<head><meta name="description" content="⟦What studies say about back pain⟧"></head>',
            "html",
            options={"pixels": 200},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        tag = description_of(doc)
        if tag is None or not tag.content.strip():
            raise NotAssessed("there is no description")
        wide, limit = width(" ".join(tag.content.split()), DESCRIPTION_SIZE), self.options.pixels
        if wide > limit:
            over = wide / limit - 1
            message = f"the description is {wide:.0f} pixels wide; about {limit:.0f} are shown"
            yield self.found(tag.content_span, message, cost=min(1.0, 0.2 + over))
