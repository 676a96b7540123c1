"""
The text of an HTML source as the tokenizer sees it.

The token stream tells the exact source of every run of text and of every character reference, and where
each start tag stands among them. Runs are claimed by the text nodes of a tree, each by one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from turbohtml import Token, TokenType, tokenize

from contentaudit.document.html_tags import RAW

WHITE = " \t\n\f\r"
NAMELESS = "</>"
"""An end tag without a name: the parser drops it without a token, outside raw text."""


class Run(NamedTuple):
    """A run of a text node: its characters, their source, and whether the two are equal."""

    text: str
    start: int
    end: int
    verbatim: bool


class TextStream:
    """
    The runs of text of a source, in order.

    Args:
        text: the source, newlines folded.

    Attributes:
        texts: what each run says, references resolved.
        begins: where each begins in the source.
        ends: where a reference, or a character that the parser replaces, ends in the source. Only
            these are not equal to their source.
        opens: a start tag's offset, to the index of the first run after it, its token and source.
        owner: the text node that claimed each run; -1 for none.
        comments: what each comment says, and where it begins and ends.

    """

    def __init__(self, text: str) -> None:
        self.texts: list[str] = []
        self.begins: list[int] = []
        self.ends: dict[int, int] = {}
        self.opens: dict[int, tuple[int, Token, str]] = {}
        self.comments: list[tuple[str, int, int]] = []
        self._read(text)
        self.owner = [-1] * len(self.texts)

    def _read(self, text: str) -> None:  # noqa: C901 - one loop, kept whole for its speed
        texts, begins, opens = self.texts, self.begins, self.opens
        start_tag, reference = TokenType.START_TAG, TokenType.CHARACTER_REFERENCE
        comment = TokenType.COMMENT
        nul = "\0" in text
        gaps = NAMELESS in text
        raw = False
        at = 0
        for token in tokenize(text, resolve_references=False, capture_source=True):
            source = token.source
            if gaps and not raw:
                if source is None:
                    at = self._read_gaps(token.data or "", text, at)
                    continue
                while text.startswith(NAMELESS, at):
                    at += len(NAMELESS)
            if gaps and source is not None:
                raw = token.type is start_tag and token.tag in RAW
            if source is None:  # a run of text
                source = token.data or ""
                if nul and "\0" in text[at : at + len(source)]:
                    self._read_nul(text[at : at + len(source)], at)
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
                elif kind is comment:
                    self.comments.append((token.data or "", at, at + len(source)))
            at += len(source)

    def _read_gaps(self, run: str, text: str, at: int) -> int:
        """Read a run in parts, between ends of tags without a name; return where it ends."""
        while run:
            while text.startswith(NAMELESS, at):
                at += len(NAMELESS)
            gap = text.find(NAMELESS, at, at + len(run) + len(NAMELESS))
            part = run if gap < 0 else run[: gap - at]
            if "\0" in part:
                self._read_nul(part, at)
            else:
                self.texts.append(part)
                self.begins.append(at)
            at += len(part)
            run = run[len(part) :]
        return at

    def _read_nul(self, text: str, at: int) -> None:
        """Read a run with NUL characters: the parser drops each, or makes it U+FFFD."""
        for part in re.split("(\0)", text):
            if part:
                if part == "\0":
                    self.ends[len(self.texts)] = at + 1
                self.texts.append(part)
                self.begins.append(at)
                at += len(part)

    def match(
        self, data: str, first: int, node: int, *, splits: bool = False, loose: bool = False
    ) -> tuple[list[Run], int, int] | None:
        """
        Match a text node with the free runs from `first` on, and claim them.

        Args:
            data: the node's text.
            first: index of the first run that may belong to it.
            node: its index.
            splits: whether the last run may go on in another node, as white space before the body does.
            loose: whether white space between the runs may belong elsewhere.

        Returns:
            the node's runs, the indexes of the first and last run used; None, and nothing claimed, when the
            runs do not spell the node.

        """
        texts, owner = self.texts, self.owner
        runs: list[Run] = []
        used: list[int] = []
        at, index = 0, first
        while at < len(data):
            while index < len(texts) and owner[index] >= 0:
                index += 1
            if index == len(texts):
                return None
            run = self._fit(data, at, index, splits=splits)
            if run is not None:
                runs.append(run)
                used.append(index)
                at += len(run.text)
            elif (used and not loose) or texts[index].strip(WHITE):
                return None
            index += 1
        for index in used:
            owner[index] = node
        last = used[-1]
        if last not in self.ends and runs[-1].end < self.begins[last] + len(texts[last]):
            owner[last] = -1
            texts[last] = texts[last][runs[-1].end - self.begins[last] :]
            self.begins[last] = runs[-1].end
        return runs, used[0], last

    def _fit(self, data: str, at: int, index: int, *, splits: bool) -> Run | None:
        """Return what a run says at a place of a node's text; None when it says something else."""
        text, begin = self.texts[index], self.begins[index]
        end = self.ends.get(index, -1)
        if text == "\0" and end >= 0:
            return Run("\ufffd" if data[at] == "\ufffd" else "", begin, end, verbatim=False)
        if data.startswith(text, at):
            return Run(text, begin, end if end >= 0 else begin + len(text), end < 0)
        if end >= 0:
            return None
        if not at:
            # the parser drops a newline after <pre>, and white space before the body
            for dropped in (text[0] == "\n", len(text) - len(text.lstrip(WHITE))):
                if 0 < dropped < len(text) and data.startswith(text[dropped:]):
                    return Run(text[dropped:], begin + dropped, begin + len(text), verbatim=True)
        if splits and text.startswith(data[at:]):
            return Run(data[at:], begin, begin + len(data) - at, verbatim=True)
        return None
