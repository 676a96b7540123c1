from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import HeadCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding


class MissingTitle(HeadCheck):
    """
    Finds a page without a title.

    ## Why it matters
    The title is the headline of a search result, the text of a tab and of a bookmark. Without one,
    search engines make one up.

    ## What to do
    Add a `<title>` that names the topic in 30 to 60 characters; in Markdown, a `title` in the front
    matter (an H1 serves too).

    ## Source
    Lighthouse's audit “document doesn't have a title”; Google Search Central on title links.
    """

    name, severity, profile = "missing-title", "error", "strict"
    examples = (
        good("<head><title>Back pain</title></head><p>Rest.", "html"),
        good("---\ndate: 2024-05-01\n---\n# Back pain\n\nRest.\n", note="generators take the H1"),
        bad("<head><meta name=author content=Ann>⟦⟧</head><p>Rest.", "html"),
        bad("<head><title>⟦⟧ </title></head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        title = doc.meta.title
        if title is not None and title.text.strip():
            return
        if doc.kind == "markdown" and any(block.level == 1 for block in doc.headings):
            return
        at = title.span.start if title is not None else head_end(doc)
        yield self.missing(at, "the page has no title")
