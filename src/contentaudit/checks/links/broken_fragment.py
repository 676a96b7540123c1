from __future__ import annotations

import re
from collections.abc import Iterable

from contentaudit.check import bad, good
from contentaudit.checks.links._link import LinkCheck, address
from contentaudit.document import Document
from contentaudit.finding import Finding
from contentaudit.urls import fragment_of, page_url, same_page, targets

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
        here = page_url(doc)
        for target in targets(doc):
            url = target.url or ""
            name = fragment_of(url)
            inside = target.relation == "page" or (here is not None and same_page(url, here))
            if not name or not inside or name in doc.anchors or url.partition("#")[2] in doc.anchors:
                continue
            if (
                name.lower() != "top"
                and not name.startswith(("/", "!", ":~:"))
                and not _SCRIPTED.search(name)
            ):
                message = f"nothing on this page has the id “{name}” that the link leads to"
                yield self.found(address(target.link), message)
