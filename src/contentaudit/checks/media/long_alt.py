from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding


class LongAltOptions(Options, frozen=True):
    """
    What is long.

    Args:
        characters: an alt with more characters is long.

    """

    characters: int = 150


class LongAlt(Check):
    """
    Finds alternative texts too long to be listened to.

    ## Why it matters
    A screen reader reads an alt in one go; the listener cannot pause in it or go back.

    ## What to do
    Say the gist in the alt and the rest in the text or the caption.

    ## Source
    Screaming Frog reports over 100 characters. A chart needs more than a portrait, so ours is 150.
    """

    name, category, severity = "long-alt", "media", "note"
    kinds = ("html", "markdown")
    Options = LongAltOptions
    examples = (
        good("![A needle](a.png)\n", options={"characters": 10}),
        bad("![⟦A needle in a back⟧](a.png)\n", options={"characters": 10}),
        bad(
            '<p>Text.</p><img src="a.png" alt="⟦Caf&eacute; &amp; milk⟧">', "html", options={"characters": 10}
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for image in doc.images:
            size = len(image.alt or "")
            if image.article and size > self.options.characters:
                message = f"this alt has {size} characters; say the gist in {self.options.characters}"
                yield self.found(image.alt_span or image.span, message)
