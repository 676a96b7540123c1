"""The body of an HTML page: blocks in reading order, every one at its place."""

from __future__ import annotations

import pytest

from contentaudit.document import Block, Document


def blocks(markup: str) -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    return [(block.kind, block.text) for block in Document.from_html(markup).blocks]


def source_of(doc: Document, block: Block) -> str:
    """Return the source of a block."""
    return doc.source.slice(block.span)


def test_kinds() -> None:
    """Each block says what it is."""
    markup = (
        "<h2>Head</h2><p>Para</p><ul><li>Item</li></ul><table><caption>Cap</caption><tr><td>Cell</table>"
        "<blockquote><p>Quote</p></blockquote><pre>Code</pre><dl><dt>Term<dd>Meaning</dl>"
    )
    assert [
        ("heading", "Head"),
        ("paragraph", "Para"),
        ("list_item", "Item"),
        ("caption", "Cap"),
        ("table_cell", "Cell"),
        ("quote", "Quote"),
        ("code", "Code"),
        ("list_item", "Term"),
        ("list_item", "Meaning"),
    ] == blocks(markup)


@pytest.mark.parametrize(
    "markup", ["", " ", "\0", "<!-- only -->", "<", "&", "<html></html>", "\ud800", "<p>", "</p>"]
)
def test_nothing_to_read(markup: str) -> None:
    """Almost nothing is a document too."""
    assert len(Document.from_html(markup).blocks) <= 1
