"""
Text as its author wrote it, and places in it.

One offset space serves everything: code points of the text after newline folding. The original
newlines are remembered, so a fix can be written back without touching anything else.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

Kind = Literal["html", "markdown", "text"]

_FOLDED = re.compile(r"\r\n?")


class Span(NamedTuple):
    """A half-open range of offsets into the folded source text, in code points."""

    start: int
    end: int


class Position(NamedTuple):
    """A point in the source: 1-based line and column, 0-based offset, all in code points."""

    line: int
    column: int
    offset: int


class Source:
    r"""
    The text of one article, with its newlines folded to ``\n``.

    Args:
        text: the article as written; CR, LF and CRLF may be mixed.
        name: what reports call it: a path, a URL or ``<string>``.
        kind: the markup, ``html``, ``markdown`` or ``text``.
        url: where it was fetched from, when it was.
        encoding: the encoding it was decoded from, for writing it back.
        bom: whether the file began with a byte-order mark (not part of ``text``).
        notes: what loading had to guess, as sentences; they become the document's warnings.

    """

    def __init__(
        self,
        text: str,
        *,
        name: str = "<string>",
        kind: Kind = "html",
        url: str | None = None,
        encoding: str = "utf-8",
        bom: bool = False,
        notes: tuple[str, ...] = (),
    ) -> None:
        self.name = name
        self.kind: Kind = kind
        self.url = url
        self.encoding = encoding
        self.bom = bom
        self.notes = notes
        self._folds: list[tuple[int, str]] = []
        if "\r" in text:
            removed = 0
            for match in _FOLDED.finditer(text):
                self._folds.append((match.start() - removed, match[0]))
                removed += len(match[0]) - 1
            text = _FOLDED.sub("\n", text)
        self.text = text

    def __repr__(self) -> str:
        return f"Source({self.name!r}, kind={self.kind!r}, {len(self.text)} characters)"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, offset: int) -> Position:
        """
        Turn an offset into a position.

        Args:
            offset: 0 to ``len(text)`` inclusive.

        Raises:
            ValueError: when the offset lies outside the text.

        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside {self.name} (0 to {len(self.text)})")
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line_start(self, number: int) -> int:
        """Return the offset at which a 1-based line begins."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """Return the text of a 1-based line, without its newline."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] - 1 if number < len(self._line_starts) else len(self.text)
        return self.text[start:end]

    def slice(self, span: Span) -> str:
        """Return the verbatim source of a span."""
        return self.text[span.start : span.end]

    @cached_property
    def original(self) -> str:
        """The text as it was before folding."""
        return self.unfold(self.text, self._folds)

    def replace(self, edits: list[tuple[Span, str]]) -> str:
        r"""
        Return the original text with edits applied, every other newline as it was.

        Args:
            edits: spans of the folded text with their replacements; they must not overlap. A
                ``\n`` in a replacement is written as the file's commonest newline.

        Raises:
            ValueError: when two edits overlap.

        """
        newline = self.newline
        out: list[str] = []
        at = 0
        for span, text in sorted(edits):
            if span.start < at:
                raise ValueError(f"edits overlap at offset {span.start} of {self.name}")
            out += [self._original_slice(at, span.start), text.replace("\n", newline)]
            at = span.end
        out.append(self._original_slice(at, len(self.text)))
        return "".join(out)

    @cached_property
    def newline(self) -> str:
        r"""The file's commonest newline: ``\n``, ``\r\n`` or ``\r``."""
        kinds = [kind for _, kind in self._folds]
        counts = {kind: kinds.count(kind) for kind in ("\r\n", "\r")}
        counts["\n"] = self.text.count("\n") - len(kinds)
        return max(("\n", "\r\n", "\r"), key=lambda kind: counts[kind])

    def _original_slice(self, start: int, end: int) -> str:
        first = bisect_left(self._folds, (start, ""))
        last = bisect_left(self._folds, (end, ""))
        folds = [(at - start, kind) for at, kind in self._folds[first:last]]
        return self.unfold(self.text[start:end], folds)

    @staticmethod
    def unfold(text: str, folds: list[tuple[int, str]]) -> str:
        """Put original newlines back at the given offsets of a folded text."""
        out: list[str] = []
        at = 0
        for offset, kind in folds:
            out += [text[at:offset], kind]
            at = offset + 1
        out.append(text[at:])
        return "".join(out)
