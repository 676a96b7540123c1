"""
The blocks of an HTML page: they know their text at once, and their place when someone asks for it.

Most parts of a page are furniture that nobody asks about. So a part keeps the tree and the index of its
node, and works out the rest from them. Once pickled, it is an ordinary part of a document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from contentaudit.document.html_tree import Attributes, PlacedTree
from contentaudit.document.model import Block, BlockKind, Container
from contentaudit.document.prose import Piece, Prose, ProseBuilder
from contentaudit.source import Span


class Parts(NamedTuple):
    """
    The parts of a run of text.

    Args:
        tree: the page.
        owner: index of the element that holds it; -1 for none.
        nodes: indexes of its text nodes; of an element that stands between them, ``~index``.
        code: whether white space is kept.

    """

    tree: PlacedTree
    owner: int
    nodes: list[int]
    code: bool


class HtmlProse(Prose):
    """
    Readable text that works out its pieces when they are asked for.

    Args:
        text: what the reader sees.
        run: what it is made of.

    """

    __slots__ = ("_found", "_run")

    def __init__(self, text: str, run: Parts) -> None:
        self.text = text
        self._starts = None
        self._run = run
        self._found: tuple[Piece, ...] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:  # type: ignore[override]
        """Consecutive pieces that cover the text without gaps."""
        if self._found is None:
            self._found = self._build().pieces
        return self._found

    def restored(self) -> str:
        """Return the text with what stands in the source where the parser could not hold it."""
        source, text = self._run.tree.text, self.text
        return "".join(
            source[piece.source_start : piece.source_end] if piece.verbatim else text[piece.start : piece.end]
            for piece in self.pieces
        )

    def _build(self) -> Prose:
        builder = ProseBuilder()
        tree, _, nodes, code = self._run
        keep, replace = (builder.keep, builder.stand_in) if code else (builder.text, builder.replaced)
        starts, sources, _, runs, *_ = tree.places
        for part in nodes:
            if part < 0:
                replace("\n", *tree.start_tag(~part))
            elif starts[part] >= 0:
                keep(sources[part], starts[part])
            else:
                for run in runs[part]:
                    if run.verbatim:
                        keep(run.text, run.start)
                    else:
                        replace(run.text, run.start, run.end)
        return builder.build()

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary prose."""
        return Prose, (self.text, self.pieces)


class HtmlBlock(Block):
    """
    A block that works out its prose's pieces and its place when asked.

    Args:
        index, kind, containers: see `Block`.
        text: what a reader sees.
        run: what it is made of.

    """

    text: str = ""
    whole = False  # whether it is its element, tags included

    def __init__(
        self, index: int, kind: BlockKind, text: str, containers: tuple[Container, ...], run: Parts
    ) -> None:
        self.index = index
        self.kind = kind
        self.text = text
        self.containers = containers
        self._run = run

    @cached_property
    def prose(self) -> Prose:  # type: ignore[override]
        """Its readable text with a source map."""
        return self._read

    @cached_property
    def _read(self) -> HtmlProse:
        return HtmlProse(self.text, self._run)

    @cached_property
    def span(self) -> Span:  # type: ignore[override]
        """Its source, tags included when it is an element by itself."""
        if self.whole:
            return self._run.tree.span(self._run.owner)
        pieces = self._read.pieces
        return Span(min(piece.source_start for piece in pieces), max(piece.source_end for piece in pieces))

    @cached_property
    def anchor(self) -> str | None:  # type: ignore[override]
        """The id of its element; of a heading, else the first name inside."""
        if self._run.owner < 0:
            return None
        node = self._run.tree.element(self._run.owner)
        name = node.attr("id")
        if not name and self.kind == "heading":
            inside = node.select_one("[id], a[name]")
            name = (inside.attr("id") or inside.attr("name")) if inside else None
        return name or None

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary block."""
        told = (self.level, self.containers, self.marks, self.guessed, self.article, self.reason, self.anchor)
        return Block, (self.index, self.kind, self.prose, self.span, *told)


class HtmlContainer(Container):
    """
    An element around blocks that works out its place when asked.

    Args:
        tree: the page.
        index: of the element's node.
        tag: its name.
        around: the containers around it.

    """

    __slots__ = ("_index", "_span", "_tree")

    def __init__(self, tree: PlacedTree, index: int, tag: str, around: tuple[Container, ...]) -> None:
        self.tag = tag
        self.attributes = Attributes(tree.nodes[index])  # type: ignore[arg-type]  # an element
        self.parent = around[-1] if around else None
        self.order = self._index = index
        self._tree = tree
        self._span: Span | None = None

    @property
    def span(self) -> Span:
        """Its source, both tags included."""
        if self._span is None:
            self._span = self._tree.span(self._index)
        return self._span

    @span.setter
    def span(self, span: Span) -> None:
        self._span = span

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary container."""
        return Container, (self.tag, self.span, self.attributes, self.parent, self.order)


class Anchors(Mapping[str, Span]):
    """
    What fragments can point to: name to the span of its element, worked out when asked.

    Args:
        tree: the page.

    """

    def __init__(self, tree: PlacedTree) -> None:
        self._tree = tree

    @cached_property
    def _nodes(self) -> dict[str, int]:
        found: dict[str, int] = {}
        named = set(self._tree.root.select("[id], a[name]"))
        for index, node in enumerate(self._tree.nodes) if named else ():
            if node in named:
                element = self._tree.element(index)
                if element.tag not in ("script", "style", "link", "meta", "template"):
                    for name in (element.attr("id"), element.attr("name") if element.tag == "a" else None):
                        if name:
                            found.setdefault(name, index)
        return found

    def __getitem__(self, name: str) -> Span:
        return self._tree.span(self._nodes[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    def __contains__(self, name: object) -> bool:
        return name in self._nodes

    def __bool__(self) -> bool:
        return True  # whether there are any is only known when someone asks

    def __reduce__(self) -> tuple[Any, ...]:
        """Become an ordinary dictionary."""
        return dict, (dict(self),)
