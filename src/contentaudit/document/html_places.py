"""
Where each node of an HTML tree stands in the source.

The tree gives elements a position but text none; the token stream gives every run of text its
exact source, but no tree. Both come from the same parser rules, so walking the tree in order and taking
the next free run of text places nearly every text node. Each element of the source sets the stream
back to its own start tag, so a surprise never spreads beyond the next tag.

Text that HTML moves (out of a table, mostly) stands later in the source than in the tree. It is
recognised when an element that follows it in the tree begins before it in the source; what it claimed
is then only tentative: an element's own first text may take it back. What lost its runs is placed
last, among the runs that nothing else claimed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from turbohtml import Element, Namespace, Node, Text, Token

from contentaudit.document.html_stream import Run, TextStream
from contentaudit.document.html_tags import RAW, VOID

_TRIES = 100  # runs tried for a text that moved
_BACK = 8  # of them, before the element before it

_Claim = tuple[int, int, int, int, int]  # offset of the last run, node, element before, first run, last run


class Places(NamedTuple):
    """
    Places of a tree's nodes, by their index in document order.

    Args:
        starts: offset of an element's start tag, or of a text node that is one verbatim run; -1
            for everything else.
        sources: an element's start tag as written, a text node's text; empty for everything else.
        tokens: the start tag's token, for elements that have one in the source.
        runs: the runs of text nodes that are not one verbatim run.
        unplaced: indexes of text nodes whose place could not be told; their one run covers the
            nearest range instead.
        comments: what each comment says, and where it begins and ends.

    """

    starts: list[int]
    sources: list[str]
    tokens: list[Token | None]
    runs: dict[int, list[Run]]
    unplaced: list[int]
    comments: list[tuple[str, int, int]]


def place(text: str, nodes: Sequence[Node], *, scripting: bool = True) -> Places:
    """
    Find the source of every node.

    Args:
        text: the source, newlines folded.
        nodes: the tree's nodes in document order.
        scripting: whether the tree was built with scripts on.

    """
    lines = list(accumulate(map((1).__add__, map(len, text.split("\n"))), initial=0))
    placer = _Placer(TextStream(text), nodes)
    placer.walk(lines)
    if placer.lost or placer.homeless:
        tamed = _tamed(text, nodes, scripting=scripting)
        if tamed != text:
            placer = _Placer(TextStream(tamed), nodes)
            placer.walk(lines)
        placer.place_homeless(len(text))
    return placer.places


def _tamed(text: str, nodes: Sequence[Node], *, scripting: bool) -> str:
    """
    Return the source with the names of some elements changed.

    The tokenizer alone cannot know that ``<style/>`` or ``<title>`` are no raw text inside `svg` and
    `math`, and that `noscript` is none when scripts are off.
    """
    cuts: list[int] = []
    for node in nodes:
        if type(node) is not Element or node.tag not in RAW:
            continue
        if node.namespace is not Namespace.HTML or (node.tag == "noscript" and not scripting):
            location = node.source_location
            if location:
                cuts.append(location.start_tag.start_offset + len("<"))
                if location.end_tag:
                    cuts.append(location.end_tag.start_offset + len("</"))
    out: list[str] = []
    at = 0
    for cut in sorted(cuts):
        out += [text[at:cut], "y"]
        at = cut + 1
    out.append(text[at:])
    return "".join(out)


class _Placer:
    def __init__(self, stream: TextStream, nodes: Sequence[Node]) -> None:
        self.stream = stream
        self.nodes = nodes
        size = len(nodes)
        self.places = Places([-1] * size, [""] * size, [None] * size, {}, [], stream.comments)
        self.homeless: list[tuple[int, int]] = []  # text node, offset of the element before it
        self.moved: dict[int, _Claim] = {}  # text node: its claim, tentative
        self.lost = 0  # elements whose start tag the stream does not hold

    def walk(self, lines: list[int]) -> None:  # noqa: C901 - one loop, kept whole for its speed
        """
        Place elements by their position, and text in order between them.

        Args:
            lines: where each line of the source begins.

        """
        stream = self.stream
        starts, sources, tokens = self.places.starts, self.places.sources, self.places.tokens
        texts, begins, owner, references = stream.texts, stream.begins, stream.owner, stream.ends
        opens = stream.opens
        claims: list[_Claim] = []
        seen: dict[int, int] = {}
        count = len(texts)
        cursor, anchor, opened_last = 0, 0, -1
        for index, node in enumerate(self.nodes):
            if type(node) is Text:
                data = sources[index] = node.data
                if (
                    cursor < count
                    and texts[cursor] == data
                    and owner[cursor] < 0
                    and cursor not in references
                ):
                    owner[cursor] = index
                    at = starts[index] = begins[cursor]
                    claims.append((at, index, anchor, cursor, cursor))
                    cursor += 1
                else:
                    follows = opened_last == index - 1 and self._follows(index)
                    if follows and cursor < count and owner[cursor] in self.moved:
                        self._give_back(owner[cursor])
                    used = self._match(index, cursor)
                    if used:
                        claims.append((begins[used[1]], index, anchor, *used))
                        cursor = used[1]
                    else:
                        self.homeless.append((index, anchor))
            elif type(node) is Element:
                position = node.position
                if position is None:
                    continue
                at = lines[position[0] - 1] + position[1]
                opened = opens.get(at)
                if opened is None:
                    self.lost += 1
                    continue
                if at in seen and not self._is_original(index, seen[at]):
                    continue
                seen[at] = index
                starts[index] = anchor = at
                cursor, tokens[index], sources[index] = opened
                opened_last = index
                while claims and claims[-1][0] > at:
                    claim = claims.pop()
                    self.moved[claim[1]] = claim

    def _follows(self, index: int) -> bool:
        """Tell whether a text node stands right after the start tag read last."""
        before = self.nodes[index - 1]
        return self.nodes[index].parent is before or (type(before) is Element and before.tag in VOID)

    def _is_original(self, index: int, other: int) -> bool:
        """Tell an element from its copy: the parser copies misnested tags, position included."""
        if self.nodes[index].source_location is None:
            return False
        self.places.starts[other], self.places.tokens[other], self.places.sources[other] = -1, None, ""
        return True

    def _give_back(self, index: int) -> None:
        """Free what a moved text claimed; it is placed last."""
        _, _, anchor, first, last = self.moved.pop(index)
        owner = self.stream.owner
        for run in range(first, last + 1):
            if owner[run] == index:
                owner[run] = -1
        self.places.starts[index] = -1
        self.places.runs.pop(index, None)
        self.homeless.append((index, anchor))

    def _match(self, index: int, first: int, *, loose: bool = False) -> tuple[int, int] | None:
        parent = self.nodes[index].parent
        splits = type(parent) is Element and parent.tag in ("html", "head", "colgroup")
        found = self.stream.match(self.places.sources[index], first, index, splits=splits, loose=loose)
        if found is None:
            return None
        runs, first, last = found
        if len(runs) == 1 and runs[0].verbatim:
            self.places.starts[index] = runs[0].start
        else:
            self.places.runs[index] = runs
        return first, last

    def place_homeless(self, size: int) -> None:
        """
        Place moved text among the runs that nothing else claimed.

        Args:
            size: of the source.

        """
        owner = self.stream.owner
        free = [run for run, node in enumerate(owner) if node < 0]
        begins = [self.stream.begins[run] for run in free]
        for index, anchor in sorted(self.homeless):
            first = bisect_left(begins, anchor)
            near = free[first : first + _TRIES] + free[max(first - _BACK, 0) : first][::-1]
            if not any(owner[run] < 0 and self._match(index, run, loose=True) for run in near):
                self.places.unplaced.append(index)
        self._place_rest(size)

    def _place_rest(self, size: int) -> None:
        """Give text that found no place the range between its neighbours in the tree."""
        starts, sources, runs = self.places.starts, self.places.sources, self.places.runs
        unplaced = set(self.places.unplaced)
        after: dict[int, int] = {}
        for index in range(len(starts) - 1, -1, -1):
            if index in unplaced:
                after[index] = size
            elif index in runs:
                size = runs[index][0].start
            elif starts[index] >= 0:
                size = starts[index]
        end = 0
        for index in range(len(starts)):
            if index in unplaced:
                runs[index] = [Run(sources[index], end, max(end, after[index]), verbatim=False)]
            elif index in runs:
                end = runs[index][-1].end
            elif starts[index] >= 0:
                end = starts[index] + len(sources[index])
