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

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from turbohtml import Element, Node, Text, Token, TokenType, tokenize

WHITE = " \t\n\f\r"
_TRIES = 100  # runs tried for a text that moved

_Claim = tuple[int, int, int, int, int]  # offset of the last run, node, element before, first run, last run


class Run(NamedTuple):
    """A run of a text node: its characters, their source, and whether the two are equal."""

    text: str
    start: int
    end: int
    verbatim: bool


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

    """

    starts: list[int]
    sources: list[str]
    tokens: list[Token | None]
    runs: dict[int, list[Run]]
    unplaced: list[int]


def place(text: str, nodes: Sequence[Node]) -> Places:
    """
    Find the source of every node.

    Args:
        text: the source, newlines folded.
        nodes: the tree's nodes in document order.

    """
    lines = list(accumulate(map((1).__add__, map(len, text.split("\n"))), initial=0))
    placer = _Placer(text, nodes, lines)
    placer.walk()
    if placer.lost or placer.homeless:
        masked = _without_foreign(text, nodes)
        if masked != text:
            # the tokenizer alone cannot know that <style/> or <title> inside an SVG is no raw text
            placer = _Placer(masked, nodes, lines)
            placer.walk()
        placer.place_homeless()
    return Places(placer.starts, placer.sources, placer.tokens, placer.runs, placer.unplaced)


def _without_foreign(text: str, nodes: Sequence[Node]) -> str:
    """Return the source with what stands inside `svg` and `math` turned into comments."""
    out: list[str] = []
    at = 0
    for node in nodes:
        if type(node) is not Element or node.tag not in ("svg", "math"):
            continue
        location = node.source_location
        if not location or not location.end_tag or location.start_tag.end_offset < at:
            continue
        start, end = location.start_tag.end_offset, location.end_tag.start_offset
        if end - start >= len("<!---->"):
            out += [text[at:start], "<!--", "x" * (end - start - 7), "-->"]
            at = end
    out.append(text[at:])
    return "".join(out)


class _Placer:
    def __init__(self, text: str, nodes: Sequence[Node], lines: list[int]) -> None:
        self.text = text
        self.lines = lines
        self.nodes = nodes
        self.starts = [-1] * len(nodes)
        self.tokens: list[Token | None] = [None] * len(nodes)
        self.runs: dict[int, list[Run]] = {}
        self.unplaced: list[int] = []
        self.homeless: list[tuple[int, int]] = []  # text node, offset of the element before it
        self.moved: dict[int, _Claim] = {}  # text node: its claim, tentative
        self.lost = 0  # elements whose start tag the stream does not hold
        self.texts: list[str] = []  # runs of text, characters resolved
        self.begins: list[int] = []
        self.ends: dict[int, int] = {}  # of references and of characters the parser replaces
        self.opens: dict[int, tuple[int, Token, str]] = {}  # start tag's offset: next run, token, source
        self.sources = [""] * len(nodes)
        self._read()
        self.owner = [-1] * len(self.texts)  # the node that claimed a run

    def _read(self) -> None:
        text, texts, begins, opens = self.text, self.texts, self.begins, self.opens
        start_tag, reference = TokenType.START_TAG, TokenType.CHARACTER_REFERENCE
        nul = "\0" in text
        at = 0
        for token in tokenize(text, resolve_references=False, capture_source=True):
            source = token.source
            if source is None:
                source = token.data or ""
                if nul and "\0" in text[at : at + len(source)]:
                    self._read_nul(at, len(source))
                else:
                    texts.append(source)
                    begins.append(at)
            else:
                kind = token.type
                if kind is start_tag:
                    opens[at] = (len(texts), token, source)
                elif kind is reference:
                    self.ends[len(texts)] = at + len(source)
                    texts.append(token.data or "")
                    begins.append(at)
            at += len(source)

    def _read_nul(self, at: int, length: int) -> None:
        """Read a run with NUL characters: the parser drops each, or makes it U+FFFD."""
        for part in re.split("(\0)", self.text[at : at + length]):
            if part:
                if part == "\0":
                    self.ends[len(self.texts)] = at + 1
                self.texts.append(part)
                self.begins.append(at)
                at += len(part)

    def walk(self) -> None:
        """Place elements by their position, and text in order between them."""
        lines = self.lines
        texts, begins, owner, starts, ends = self.texts, self.begins, self.owner, self.starts, self.ends
        opens, tokens, sources = self.opens, self.tokens, self.sources
        claims: list[_Claim] = []
        seen: dict[int, int] = {}
        count = len(texts)
        cursor, anchor, fresh = 0, 0, False
        for index, node in enumerate(self.nodes):
            if type(node) is Text:
                data = sources[index] = node.data
                if cursor < count and texts[cursor] == data and owner[cursor] < 0 and cursor not in ends:
                    owner[cursor] = index
                    at = starts[index] = begins[cursor]
                    claims.append((at, index, anchor, cursor, cursor))
                    cursor += 1
                else:
                    if fresh and cursor < count and owner[cursor] in self.moved:
                        self._give_back(owner[cursor])
                    used = self._match(data, cursor, index)
                    if used:
                        claims.append((begins[used[-1]], index, anchor, used[0], used[-1]))
                        cursor = used[-1] + (owner[used[-1]] == index)
                    else:
                        self.homeless.append((index, anchor))
                fresh = False
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
                fresh = True
                while claims and claims[-1][0] > at:
                    claim = claims.pop()
                    self.moved[claim[1]] = claim

    def _is_original(self, index: int, other: int) -> bool:
        """Tell an element from its copy, which the parser makes for misnested tags at the same position."""
        if self.nodes[index].source_location is None:
            return False
        self.starts[other], self.tokens[other], self.sources[other] = -1, None, ""
        return True

    def _give_back(self, index: int) -> None:
        """Free what a moved text claimed; it is placed last."""
        _, _, anchor, first, last = self.moved.pop(index)
        for token in range(first, last + 1):
            if self.owner[token] == index:
                self.owner[token] = -1
        self.starts[index] = -1
        self.runs.pop(index, None)
        self.homeless.append((index, anchor))

    def _match(self, data: str, token: int, index: int) -> list[int]:
        """
        Match a text node with the free runs from `token` on, and claim them.

        Returns:
            the runs used; empty, and nothing claimed, when they do not spell the node.

        """
        texts, owner = self.texts, self.owner
        runs: list[Run] = []
        used: list[int] = []
        at, rest = 0, ""
        while at < len(data):
            while token < len(texts) and owner[token] >= 0:
                token += 1
            if token == len(texts):
                return []
            piece, begin = texts[token], self.begins[token]
            end = self.ends.get(token, begin + len(piece))
            dropped = len(piece) - len(piece.lstrip(WHITE)) if not at else 0
            if piece == "\0" and token in self.ends:
                piece = data[at] if data[at] == "\ufffd" else ""
                runs.append(Run(piece, begin, end, verbatim=False))
            elif data.startswith(piece, at):
                runs.append(Run(piece, begin, end, token not in self.ends))
            elif token in self.ends or not data:
                return []
            elif piece.startswith(data[at:]):  # white space before the body stands apart
                rest = piece[len(data) - at :]
                piece = data[at:]
                runs.append(Run(piece, begin, begin + len(piece), verbatim=True))
            elif dropped == len(piece):
                token += 1
                continue
            elif dropped and data.startswith(piece[dropped:]):  # white space that the parser drops
                piece = piece[dropped:]
                runs.append(Run(piece, begin + dropped, end, verbatim=True))
            else:
                return []
            used.append(token)
            at += len(piece)
            token += 1
        for claimed in used:
            owner[claimed] = index
        if rest:
            owner[used[-1]] = -1
            self.begins[used[-1]] += len(texts[used[-1]]) - len(rest)
            texts[used[-1]] = rest
        if len(runs) == 1 and runs[0].verbatim:
            self.starts[index] = runs[0].start
        else:
            self.runs[index] = runs
        return used

    def place_homeless(self) -> None:
        """Place moved text among the runs that nothing else claimed."""
        free = [token for token, owner in enumerate(self.owner) if owner < 0]
        begins = [self.begins[token] for token in free]
        for index, anchor in sorted(self.homeless):
            data = self.sources[index]
            first = bisect_left(begins, anchor)
            for token in free[first : first + _TRIES]:
                if self.owner[token] < 0 and self._match(data, token, index):
                    break
            else:
                self.unplaced.append(index)
                start = max(self._end_before(index), anchor)
                self.runs[index] = [Run(data, start, max(start, self._start_after(index)), verbatim=False)]

    def _end_before(self, index: int) -> int:
        for before in range(index - 1, -1, -1):
            if before in self.runs:
                return self.runs[before][-1].end
            if self.starts[before] >= 0:
                return self.starts[before] + len(self.sources[before])
        return 0

    def _start_after(self, index: int) -> int:
        for after in range(index + 1, len(self.starts)):
            if self.starts[after] >= 0:
                return self.starts[after]
        return len(self.text)
