from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import fragment_of, targets

# Names by which scripts open something that is not in the page yet.
_SCRIPTED = re.compile(r"modal|popup|dialog|lightbox|overlay|drawer|collapse|accordion", re.IGNORECASE)


class BrokenFragment(LinkCheck):
    """
    Finds links to a part of the page that does not exist.

    ## Why it matters
    The reader clicks an entry of the table of contents and stays where they are.

    ## What to do
    Give the heading the id that the link names, or correct the link. Ids are case-sensitive.

    ## Source
    The HTML standard: a fragment names an id (or the name of an anchor); `#` and `#top` are the top.
    """

    name = "broken-fragment"
    examples = (
        good("[Causes](#causes), [top](#top)\n\n## Causes\n\nMany.\n"),
        good(
            '<p><a href="#caf%C3%A9">Café</a> <a href="#:~:text=rest">rest</a></p><h2 id="café">Café</h2>',
            "html",
        ),
        good('<p><a href="#/route">An app</a> <a href="#">Up</a></p>', "html"),
        bad("[Causes](⟦#reasons⟧)\n\n## Causes\n\nMany.\n"),
        bad('<p><a href="⟦#Causes⟧">Causes</a></p><h2 id="causes">Causes</h2>', "html"),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        for target in targets(doc):
            name = fragment_of(target.url or "")
            written = (target.link.href or "").strip().removeprefix("#")
            if target.relation != "page" or not name or name in doc.anchors or written in doc.anchors:
                continue
            if (
                name.lower() != "top"
                and not name.startswith(("/", "!", ":~:"))
                and not _SCRIPTED.search(name)
            ):
                message = f"nothing on this page has the id “{name}” that the link leads to"
                yield self.found(address(target.link), message)
