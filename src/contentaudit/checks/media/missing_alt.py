from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingAlt(Check):
    """
    Finds images of the article without an alternative text.

    ## Why it matters
    Whoever cannot see the image gets its file name read out, or nothing. Image search has little else
    to go by.

    ## What to do
    Say in the alt what the image shows and is there for. Where it only decorates, write ``alt=""``:
    that is an answer, a missing attribute is not.

    ## Source
    WCAG 2.2, success criterion 1.1.1. In Markdown, where nobody can leave the attribute out, an
    empty ``![](…)`` is reported as a note.
    """

    name, category, severity, profile = "missing-alt", "media", "error", "strict"
    kinds = ("html", "markdown")
    examples = (
        good("![A needle in a back](a.png)\n"),
        good('<p>Text.</p><img src="line.png" alt=""><img src="b.png" role="presentation">', "html"),
        bad("Text.\n\n⟦![](a.png)⟧\n"),
        bad('<p>Caf&eacute;: ⟦<img src="a.png">⟧</p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for image in doc.images:
            if not image.article or image.hidden:
                continue
            if image.alt is None:
                yield self.found(image, "this image has no alt text; say what it shows")
            elif (
                doc.kind == "markdown"
                and not image.alt.strip()
                and doc.source.text.startswith("!", image.span.start)
            ):
                message = "this image has an empty alt text; say what it shows, unless it only decorates"
                yield self.found(image, message, severity="note")
