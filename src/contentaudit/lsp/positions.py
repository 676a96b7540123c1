"""Places between our offsets, in code points, and an editor's lines and characters."""

from __future__ import annotations

from lsprotocol import types as lsp

from contentaudit.source import Source, Span


class Positions:
    """
    Converts places of one text.

    Args:
        source: the text.
        encoding: what the editor counts characters in: ``utf-16`` unless agreed otherwise.

    """

    def __init__(self, source: Source, encoding: str = "utf-16") -> None:
        self._source = source
        self._encoding = encoding

    def point(self, offset: int) -> lsp.Position:
        """Return the editor's position of an offset."""
        line = self._source.position(offset).line
        return lsp.Position(line - 1, self._units(self._source.text[self._source.line_start(line) : offset]))

    def range(self, span: Span) -> lsp.Range:
        """Return the editor's range of a span."""
        return lsp.Range(self.point(span.start), self.point(span.end))

    def offset(self, position: lsp.Position) -> int:
        """
        Return the offset of an editor's position.

        Past the end of a line it is the line's end, past the last line that of the text; inside a
        character, its beginning.
        """
        last = self._source.position(len(self._source.text)).line
        if position.line >= last:
            return len(self._source.text)
        start, left = self._source.line_start(position.line + 1), position.character
        line = self._source.line(position.line + 1)
        for index, char in enumerate(line):
            left -= self._units(char)
            if left < 0:
                return start + index
        return start + len(line)

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32":
            return len(text)
        if self._encoding == "utf-8":
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)
