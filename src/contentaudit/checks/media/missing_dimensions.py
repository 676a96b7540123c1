from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingDimensions(Check):
    """
    Finds images without width and height attributes.

    ## Why it matters
    The browser keeps no room for the image, and the text jumps when it arrives: readers lose the line,
    and Cumulative Layout Shift, one of Google's Core Web Vitals, gets worse.

    ## What to do
    Write the image's own width and height in pixels; the style sheet may still scale it.

    ## Source
    web.dev, “Optimize Cumulative Layout Shift”; Lighthouse audits the same.
    """

    name, category, severity = "missing-dimensions", "media", "note"
    kinds = ("html",)
    examples = (
        good('<p>Text.</p><img src="a.png" alt="A" width="2" height="1">', "html"),
        good('<p>Text.</p><img src="a.png" alt="A" style="aspect-ratio: 2; width: 100%">', "html"),
        bad('<p>Caf&eacute;</p>⟦<img src="a.png" alt="A" width="2">⟧', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for image in doc.images:
            if not image.article or (image.width and image.height) or not image.src:
                continue
            tag = doc.source.slice(image.span)
            sized = "aspect-ratio" in tag or "height:" in tag
            if not sized and not image.src.lower().endswith(".svg"):
                missing = "height" if image.width else "width" if image.height else "width and height"
                yield self.found(image, f"this image has no {missing}; the text jumps when it loads")
