from __future__ import annotations

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

    name, category, severity, profile = "broken-toc-link", "structure", "error", "strict"
    kinds = ("html", "markdown")
    Options = TocOptions
    examples = (
        good("- [A](#a)\n- [B](#b)\n- [C](#c)\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n"),
        good("See [the end](#end) and [that](#that) and [this](#this).\n", note="no table of contents"),
        bad("- [A](#a)\n- ⟦[*B*](#bee)⟧\n- [C](#c)\n\n## A\n\nText.\n\n## B\n\nText.\n\n## C\n\nText.\n"),
        bad(
            '<ul><li><a href="#a">A</a></li><li>⟦<a href="#x">Caf&eacute;</a>⟧</li></ul><h2 id="a">A</h2>',
            "html",
            options={"links": 2},
        ),
    )

    def run(self, doc: Document) -> Iterable[Finding]:
        reached = {*doc.anchors, "top"}
        for links in _lists(doc).values():
            if len(links) < self.options.links or not all(_fragment(link) for link in links):
                continue
            broken = [link for link in links if not reached & {_fragment(link), unquote(_fragment(link))}]
            # Where no entry leads anywhere a script may set the ids.
            if len(broken) < len(links) or "<script" not in doc.source.text:
                for link in broken:
                    message = f"“#{_fragment(link)}” is nowhere on the page; give the heading this id"
                    yield self.found(link, message)


def _fragment(link: Link) -> str:
    return link.href[1:] if link.href and link.href.startswith("#") else ""


def _lists(doc: Document) -> dict[Container, list[Link]]:
    """Return the links of each outermost list."""
    lists: dict[Container, list[Link]] = {}
    for link in doc.links:
        if link.block is None:
            continue
        around = doc.blocks[link.block].containers
        outermost = next((part for part in around if part.tag in ("ul", "ol")), None)
        if outermost is not None:
            lists.setdefault(outermost, []).append(link)
    return lists
