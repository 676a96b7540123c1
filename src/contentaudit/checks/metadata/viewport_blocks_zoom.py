from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import NotAssessed, bad, good
from contentaudit.checks.metadata._head import PageCheck
from contentaudit.document import Document
from contentaudit.finding import Finding

_BLOCKS = re.compile(r"user-scalable\s*=\s*(?:no|0)\b|maximum-scale\s*=\s*(?:0|1)(?:\.\d+)?\b", re.IGNORECASE)


class ViewportBlocksZoom(PageCheck):
    """
    Finds a viewport tag that keeps readers from enlarging the text.

    ## Why it matters
    Who does not see well cannot read the page.

    ## What to do
    Take `user-scalable=no` and `maximum-scale` off.

    ## Source
    WCAG 1.4.4 (text can be enlarged to 200 %); Lighthouse.
    """

    name, severity = "viewport-blocks-zoom", "note"
    examples = (
        good('<head><meta name="viewport" content="width=device-width, maximum-scale=5"></head>', "html"),
        bad('<head>⟦<meta name="viewport" content="width=device-width, user-scalable=no">⟧</head>', "html"),
        bad('<head>⟦<meta name="viewport" content="maximum-scale=1.0">⟧</head>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        tag = doc.meta.get("viewport")
        if tag is None:
            raise NotAssessed("there is no viewport tag")
        if _BLOCKS.search(tag.content):
            yield self.found(tag, "this viewport keeps readers from zooming in")
