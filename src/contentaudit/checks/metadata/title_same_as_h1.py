from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import PageCheck, folded
from contentaudit.document import Document
from contentaudit.finding import Finding


class TitleSameAsH1(PageCheck):
    """
    Finds a title that is the H1 word for word.

    ## Why it matters
    The title speaks to someone choosing among results, the H1 to someone who has arrived. One text for
    both gives away a second phrasing that people search for.

    ## What to do
    Say it differently in one of the two, if there is something to say.

    ## Source
    Screaming Frog lists “same as H1”. Many good pages do it, so only the widest profile holds it.
    """

    name, severity, profile = "title-same-as-h1", "note", "everything"
    examples = (
        good("<title>Back pain: what helps</title><h1>Living with back pain</h1>", "html"),
        bad("<title>Back pain</title><h1>⟦Back  <i>pain⟧</i></h1>", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is None or not title.text.strip():
            raise NotAssessed("there is no title")
        for block in doc.headings:
            if block.level == 1 and block.text and folded(block.text) == folded(title.text):
                yield self.found(
                    block.prose.span(0, len(block.text)), "the H1 repeats the title word for word"
                )
                return
