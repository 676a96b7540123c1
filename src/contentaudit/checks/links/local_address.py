from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import host_of, is_private, page_url, targets

_DISK = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\\w")


class LocalAddress(LinkCheck):
    """
    Finds links to the author's own machine or network.

    ## Why it matters
    They work for whoever wrote them, and for nobody else.

    ## What to do
    Put the public address in their place.

    ## Source
    RFC 1918 and RFC 6761 for the private addresses and names. On a page that itself stands on such an
    address nothing is reported.
    """

    name, severity, profile = "local-address", "error", "strict"
    examples = (
        good("[a](https://example.org/), [b](file.html), [c](https://10.example.org/)\n"),
        good("Start the server and open <http://localhost:3000/>.\n"),
        bad("[a](⟦http://localhost:3000/a⟧), [b](⟦file:///C:/a.html⟧), [c](⟦http://192.168.0.4/a⟧)\n"),
        bad(r'<p><a href="⟦C:\docs\a.html⟧">a</a></p>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        if is_private(host_of(page_url(doc) or "")):
            return
        for target in targets(doc):
            href = (target.link.href or "").strip()
            host = host_of(target.url or "")
            shown = host in target.link.text  # “open http://localhost:3000” tells the reader's own machine
            private = target.relation in ("external", "ambiguous") and is_private(host) and not shown
            if private or _DISK.match(href):
                yield self.found(address(target.link), f"“{href}” works on one machine or network only")
