from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding


class FigureWithoutCaption(Check):
    """
    Finds figures that have no caption.

    ## Why it matters
    Captions are among the most-read lines of a page, and tell a reader why the image is there.

    ## What to do
    Add a ``<figcaption>`` with the point of the image, or use a bare image where there is none.

    ## Source
    Ours; the caption is optional in HTML.
    """

    name, category, severity, profile = "figure-without-caption", "media", "note", "everything"
    kinds = ("html",)
    examples = (
        good('<figure><img src="a.png" alt="A"><figcaption>A needle</figcaption></figure>', "html"),
        good('<p>Text.</p><img src="a.png" alt="A">', "html"),
        bad('<p>Caf&eacute;</p><figure>⟦<img src="a.png" alt="A">⟧</figure>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for image in doc.images:
            if image.article and image.caption is not None and not image.caption.strip():
                yield self.found(image, "this figure has no caption; say why the image is here")
