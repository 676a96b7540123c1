from __future__ import annotations

from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.metadata._head import PageCheck, head_end
from contentaudit.document import Document
from contentaudit.finding import Finding

WANTED = ("og:title", "og:description", "og:image", "og:url", "og:type")


class MissingOpenGraph(PageCheck):
    """
    Finds a page that does not say how it looks when it is shared.

    ## Why it matters
    Messengers and social networks show these tags; without them they show a bare address or the first
    picture they meet.

    ## What to do
    Add the tags that are missing. A picture of 1200 × 630 pixels fits everywhere.

    ## Source
    ogp.me: title, type, image and url are required; networks show the description too.
    """

    name, severity = "missing-open-graph", "note"
    _ALL = "".join(f'<meta property="{name}" content="x">' for name in WANTED)
    examples = (
        good(f"<head>{_ALL}</head><p>Rest.", "html"),
        bad('<head><meta property="og:title" content="x">⟦⟧</head><p>Rest.', "html"),
        bad("<head><title>Rest</title>⟦⟧</head><p>Rest.", "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        absent = [name for name in WANTED if not any(tag.content.strip() for tag in doc.meta.all(name))]
        if absent:
            named = ", ".join(absent)
            what = "no Open Graph tags" if len(absent) == len(WANTED) else f"no {named}"
            yield self.missing(head_end(doc), f"the head has {what}", cost=len(absent) / len(WANTED))
