from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import Check, NotAssessed, Options, bad, good
from contentaudit.document import Document, Image
from contentaudit.finding import Finding

# Pictures that are no <img>: videos, drawings, embeds and what a static site generator puts in.
_PICTURE = re.compile(
    r"<(?:svg|video|iframe|canvas|picture|object|embed|amp-img)\b|\{\{[<%]\s*\w*(?:img|figure|image|video|youtube)",
    re.IGNORECASE,
)

_ICON = re.compile(r"pixel|icon|logo|avatar|profile|spacer|license|\.svg|^$", re.IGNORECASE)
_SMALL = 150
_FIELD = re.compile(r"image|cover|thumbnail|banner|hero|photo", re.IGNORECASE)


class NoImageOptions(Options, frozen=True):
    """
    What is long.

    Args:
        words: an article with at least so many words should have an image.

    """

    words: int = 1000


class NoImage(Check):
    """
    Finds long articles without any image.

    ## Why it matters
    An image explains, gives the eye a rest, and is what gets shared and found in image search.

    ## What to do
    Add one that shows something the text tells: a diagram, a photo, a chart. A stock photo of smiling
    people is no gain.

    ## Source
    At least one is the “good” of Yoast SEO 3.6; that it takes a long article to miss one is ours.
    """

    name, category, severity = "no-image", "media", "note"
    kinds = ("html", "markdown")
    Options = NoImageOptions
    examples = (
        good("One two three.\n\n![A needle](a.png)\n", options={"words": 3}),
        bad("# One\n\n⟦⟧Two three *four*.\n", options={"words": 3}),
        bad("<p>⟦⟧Caf&eacute; two three four.</p>", "html", options={"words": 3}),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if doc.word_count < self.options.words:
            raise NotAssessed(f"fewer than {self.options.words} words")
        body = doc.source.text[doc.body_span.start : doc.body_span.end]
        if any(_shows(doc, image) for image in doc.images) or _PICTURE.search(body) or _named(doc):
            return
        first = next((block for block in doc.body if block.text), None)
        at = first.prose.span(0, 0).start if first else doc.body_span.start
        yield self.missing(at, f"{doc.word_count} words and no image; add one that shows what the text tells")


def _shows(doc: Document, image: Image) -> bool:
    """Tell whether an image stands in the article or between its blocks and is more than an icon."""
    first = next((block for block in doc.blocks if block.kind == "heading" and block.level == 1), None)
    start = min(block.span.start for block in (first or doc.article[0], doc.article[0]))
    small = (image.width or "").isdigit() and int(image.width or 0) < _SMALL
    near = start <= image.span.start <= doc.article[-1].span.end
    return image.article or (near and not small and not _ICON.search(image.src))


def _named(doc: Document) -> bool:
    """Tell whether the front matter names an image, which the template puts above the text."""
    fields = (doc.front_matter or {}).items()
    return any(value and _FIELD.search(str(name)) for name, value in fields)
