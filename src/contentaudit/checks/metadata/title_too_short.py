from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, Options, bad, good
from contentaudit.checks._article import is_article
from contentaudit.checks.metadata._head import HeadCheck
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.pixels import TITLE_SIZE, width


class TitleTooShortOptions(Options, frozen=True):
    """
    How little is too little.

    Args:
        pixels: at 20-pixel Arial.

    """

    pixels: float = 120.0


class TitleTooShort(HeadCheck):
    """
    Finds a title that leaves most of its room on a result page empty.

    ## Why it matters
    A word or two seldom tell a searcher what the page answers.

    ## What to do
    Say what the reader gets: “Back pain: causes, relief, when to see a doctor”.

    ## Source
    Screaming Frog: 200 pixels, about 20 characters. Ours is 120, a word or two, since names such as
    “Dinner Recipes” do tell what is there.
    """

    name, severity = "title-too-short", "note"
    Options = TitleTooShortOptions
    examples = (
        good("<title>Back pain: what helps, what does not</title>", "html", page_type="article"),
        bad("<title>⟦Back pain⟧</title>", "html", page_type="article"),
        bad("---\ntitle: ⟦Rest⟧\n---\nRest.\n"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        if not is_article(doc):
            raise NotAssessed("not an article: its name may be all there is to say")
        wide = width(" ".join(title.text.split()), TITLE_SIZE)
        if wide < self.options.pixels:
            message = f"the title is only {wide:.0f} pixels wide; 200 to 600 tell more"
            yield self.found(title, message)
