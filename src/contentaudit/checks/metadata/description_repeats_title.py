from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks._description import description_of
from contentaudit.checks.metadata._head import HeadCheck, folded
from contentaudit.document import Document
from contentaudit.finding import Finding


class DescriptionRepeatsTitle(HeadCheck):
    """
    Finds a description that only says the title or the H1 again.

    ## Why it matters
    On a result page it stands right under the title and adds nothing.

    ## What to do
    Say what the title could not: for whom, what they get, what is new.

    ## Source
    Our own; SEO crawlers list duplicates between pages, this is one within a page.
    """

    name = "description-repeats-title"
    examples = (
        good("---\ntitle: Back pain\ndescription: Back pain, and what helps.\n---\nRest.\n"),
        bad("---\ntitle: Back pain\ndescription: ⟦Back  pain⟧\n---\nRest.\n"),
        bad('<head><meta name="description" content="⟦Back pain.⟧"></head><h1>Back <b>pain</b></h1>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        tag = description_of(doc)
        if tag is None or not tag.content.strip():
            raise NotAssessed("there is no description")
        text = folded(tag.content).rstrip(".")
        title = folded(doc.meta.title.text).rstrip(".") if doc.meta.title else ""
        tops = [folded(block.text).rstrip(".") for block in doc.headings if block.level == 1]
        if text == title:
            yield self.found(tag.content_span, "the description repeats the title")
        elif text in tops:
            yield self.found(tag.content_span, "the description repeats the H1")
