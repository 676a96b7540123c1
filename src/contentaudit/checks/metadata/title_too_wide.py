from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.pixels import TITLE_SIZE, cut, width


class TitleTooWideOptions(Options, frozen=True):
    """
    How much room a title has.

    Args:
        pixels: at 20-pixel Arial; half as much again costs the whole weight.

    """

    pixels: float = 600.0


class TitleTooWide(HeadCheck):
    """
    Finds a title that result pages cut off.

    ## Why it matters
    What is cut off is not read, and a title that breaks off looks careless.

    ## What to do
    Move what matters to the front and cut the rest; the site's name may go first.

    ## Source
    600 pixels: Yoast SEO 3.6 (Screaming Frog 561). Widths are Arial's, measured from a font with the same
    metrics.
    """

    name, severity = "title-too-wide", "note"
    Options = TitleTooWideOptions
    examples = (
        good("<title>Can acupuncture help with back pain? What studies say</title>", "html"),
        good(
            "<title>iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii</title>", "html"
        ),
        bad(
            "<title>⟦Can acupuncture help with back pain? All you need to know about it &amp; more⟧</title>",
            "html",
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        text, limit = " ".join(title.text.split()), self.options.pixels
        wide = width(text, TITLE_SIZE)
        if wide > limit:
            shown = cut(text, TITLE_SIZE, limit)
            message = f"the title is {wide:.0f} pixels wide and {limit:.0f} are shown: “{shown}”"
            yield self.found(title, message, cost=min(1.0, 0.2 + (wide - limit) / (limit / 2)))
