from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import unquote

from contentaudit.check import Check, Options, bad, good
from contentaudit.document import Container, Document, Link
from contentaudit.finding import Finding


class TocOptions(Options, frozen=True):
    """
    What a table of contents is.

    Args:
        links: a list with at least so many links into the page, and no others, is one.

    """

    links: int = 3


class BrokenTocLink(Check):
    """
    Finds entries of a table of contents that lead nowhere.

    ## Why it matters
    A click on the entry does nothing, and the reader does not know whether the section exists.

    ## What to do
    Give the heading the id that the entry names, or mend the entry; it often breaks when a heading is
    reworded.

    ## Source
    HTML Living Standard, “scroll to the fragment”: the fragment is an id (or a name) of the page.
    """

    name, category, severity = "broken-toc-link", "structure", "warning"
    kinds = ("html", "markdown")
    Options = TocOptions
    examples = (
        good("- [A](#a)\n- [B](#b)\n- [C](#c)\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n"),
        good("See [the end](#end) and [that](#that) and [this](#this).\n", note="no table of contents"),
        bad("- [A](#a)\n- ⟦[*B*](#bee)⟧\n- [C](#c)\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n"),
        bad(
            '<ul><li><a href="#a">A</a><li>⟦<a href="#x">B</a>⟧</ul><p id="a">A',
            "html",
            options={"links": 2},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        reached = {*doc.anchors, "top"}
        for links in _lists(doc).values():
            targets = Counter(_fragment(link) for link in links)
            # One target many times (“#”, “#nolink”) is a menu.
            if len(targets) < self.options.links or "" in targets or max(targets.values()) > 2:
                continue
            broken = [link for link in links if not reached & {_fragment(link), unquote(_fragment(link))}]
            # Where most entries lead nowhere a script may set the ids.
            if 2 * len(broken) <= len(links) or "<script" not in doc.source.text:
                for link in broken:
                    message = f"“#{_fragment(link)}” is nowhere on the page; give the heading this id"
                    yield self.found(link, message)


def _fragment(link: Link) -> str:
    return link.href[1:] if link.href and link.href.startswith("#") else ""


def _lists(doc: Document) -> dict[Container, list[Link]]:
    """Return the links of each outermost list."""
    lists: dict[Container, list[Link]] = {}
    for link in doc.links:
        around = doc.blocks[link.block].containers if link.block is not None else ()
        outermost = next((part for part in around if part.tag in ("ul", "ol")), None)
        if outermost is not None:
            lists.setdefault(outermost, []).append(link)
    return lists
