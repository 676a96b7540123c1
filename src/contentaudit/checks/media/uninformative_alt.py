from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, bad, good
from contentaudit.document import Document
from contentaudit.finding import Finding

_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)"
    r"|(?:img|dsc|dscn|dscf|pxl|mvimg|screen[ _-]?shot)[ _-]?\d[\w .-]*"
    r"|[a-z0-9]+(?:_[a-z0-9]+)+|[0-9a-f]{16,}|[a-z0-9]+(?:-[a-z0-9]+){3,}",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:an? |the |this )?(?:(?:alt|featured?|hero|header|cover|main|blog|post|article|thumbnail) )*"
    r"(?:image|img|photo(?:graph)?|picture|pic|graphic|illustration|screenshot|banner|thumbnail|placeholder"
    r"|untitled|alt(?: text)?|null|undefined|none|n/a)s?(?: (?:here|\d+))?",
    re.IGNORECASE,
)


class UninformativeAlt(Check):
    """
    Finds alternative texts that are a file name or say only “image”.

    ## Why it matters
    “IMG underscore 2041 dot jpg” is what a screen reader says then. Image search learns nothing from it.

    ## What to do
    Say what the image shows and is there for.

    ## Source
    WCAG 2.2, failure F30 of success criterion 1.1.1.
    """

    name, category, severity = "uninformative-alt", "media", "warning"
    kinds = ("html", "markdown")
    examples = (
        good("![A needle in a back](IMG_2041.jpg)\n"),
        good('<img src="a.png" alt=""><img src="b.png" alt="Photo of a needle"><img src="c.png">', "html"),
        good("![Node.js](a.png) ![state-of-the-art](b.png)\n"),
        bad("![⟦IMG_2041.jpg⟧](a.jpg)\n\n![⟦Featured image⟧](b.jpg)\n"),
        bad('<p>Caf&eacute;</p><img src="a.png" alt="⟦back-pain-&amp;-needles.png⟧">', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for image in doc.images:
            alt = (image.alt or "").strip()
            if not image.article or image.hidden or not alt:
                continue
            if _FILE.fullmatch(alt) and alt.lower() != "state-of-the-art":
                message = f"the alt “{alt}” is a file name; say what the image shows"
            elif _NOTHING.fullmatch(alt):
                message = f"the alt “{alt}” says nothing about the image; say what it shows"
            else:
                continue
            yield self.found(image.alt_span or image.span, message)
