"""Which lines of a plain text belong together, and what they are."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from contentaudit.document.model import BlockKind

__all__ = ["Chunk", "chunks"]

# No wrapped line is longer; a longer one is a paragraph by itself.
_WRAPPED = 120
# A line that leaves this share of the width free, though the next word would have fitted, ended on purpose.
_FREE = 0.25
_HEADING_WORDS = 12
_TITLE_WORDS = 16
_HEADING_CHARACTERS = 110
# So many candidates in a row are a list without bullets, not headings.
_LISTED = 4

_BULLET = re.compile(r"(?:[•◦▪▫‣⁃●○■□➢➤✓✔✅·]|[*+–—-](?=[ \t]))[ \t]*(?=\S)")
_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_HASHES = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_QUOTED = re.compile(r">[ \t]?")
_UNDERLINE = re.compile(r"([=~-])\1{2,}")
_INK = re.compile(r"\w")
_STOP = re.compile(r"[.!?…:;][\"'”’)\]]*\Z")
_NO_HEADING_END = re.compile(r"[.;,:…\\/&-][\"'”’)\]]*\Z")
_NO_HEADING_START = re.compile(
    r"(?:by|published|updated|posted|reviewed|photo|copyright|dear|hi|hello)\b|©", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://|www\.|\S@\S")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(slots=True)
class Chunk:
    """
    Lines that make one block.

    Args:
        kind: what they are.
        start: where they begin, bullet or number included.
        lines: offset and text of each line, signs and outer blanks left out.
        indent: of the first line.
        level: of a heading that says it by number signs or underlining, else 0.
        numbered: whether a list item has a number.

    """

    kind: BlockKind
    start: int
    lines: list[tuple[int, str]] = field(default_factory=list)
    indent: int = 0
    level: int = 0
    numbered: bool = False


class _Line:
    __slots__ = ("indent", "length", "start", "text")

    def __init__(self, start: int, raw: str) -> None:
        self.text = raw.strip()
        self.length = len(raw.rstrip())
        self.indent = self.length - len(self.text)
        self.start = start + self.indent


def chunks(text: str) -> list[Chunk]:
    """Cut a text into the chunks that are its blocks, in order."""
    lines: list[_Line] = []
    at = 0
    for raw in text.split("\n"):
        lines.append(_Line(at, raw))
        at += len(raw) + 1
    found = _Cutter(_width(lines)).cut(lines)
    _find_headings(text, found)
    return found


def _width(lines: list[_Line]) -> int:
    """Return the width that the text is wrapped at: of its widest line with a line below it."""
    widths = [
        line.length for line, below in itertools.pairwise(lines) if below.text and line.length <= _WRAPPED
    ]
    return max(widths, default=0)


class _Cutter:
    def __init__(self, width: int) -> None:
        self.width = width
        self.found: list[Chunk] = []
        self.open: Chunk | None = None
        self.last: _Line | None = None  # the line before, when it belongs to the open chunk

    def cut(self, lines: list[_Line]) -> list[Chunk]:
        for line in lines:
            if not _INK.search(line.text):
                self._underline(line)
                self.open = None
            elif not self._signed(line):
                if self.open is None or not self._continues(line):
                    self._begin("paragraph", line, line.start)
                if self.open:
                    self.open.lines.append((line.start, line.text))
            self.last = line
        return self.found

    def _begin(self, kind: BlockKind, line: _Line, content: int) -> Chunk:
        """Open a chunk at a line whose readable text begins at `content`."""
        self.open = Chunk(kind, line.start, indent=line.indent)
        self.found.append(self.open)
        if content > line.start:
            self.open.lines.append((content, line.text[content - line.start :]))
        return self.open

    def _underline(self, line: _Line) -> None:
        """Make a heading of a single line that is underlined."""
        match = _UNDERLINE.fullmatch(line.text)
        if match and self.open and self.open.kind == "paragraph" and len(self.open.lines) == 1:
            self.open.kind = "heading"
            self.open.level = 1 if match[1] == "=" else 2

    def _signed(self, line: _Line) -> bool:
        """Open a chunk for a line that a sign makes a heading, a quotation or a list item."""
        text = line.text
        hashes = _HASHES.match(text)
        if hashes:
            self._begin("heading", line, line.start + hashes.end()).level = len(hashes[1])
            self.open = None
            return True
        quoted = _QUOTED.match(text)
        if quoted:
            if self.open and self.open.kind == "quote":
                self.open.lines.append((line.start + quoted.end(), text[quoted.end() :]))
            else:
                self._begin("quote", line, line.start + quoted.end())
            return True
        bullet, number = _BULLET.match(text), _NUMBER.match(text)
        sign = bullet or number
        if sign is None or not self._may_begin_item(text):
            return False
        self._begin("list_item", line, line.start + sign.end()).numbered = bullet is None
        return True

    def _may_begin_item(self, text: str) -> bool:
        """Tell a list item from a wrapped line that happens to begin with a dash or a number."""
        if (
            self.open is None
            or self.last is None
            or self.open.kind == "list_item"
            or text[0] not in "*+–—-0123456789("
        ):
            return True
        return bool(_STOP.search(self.last.text)) or self._ended(self.last, text)

    def _continues(self, line: _Line) -> bool:
        """Tell whether a line goes on with the chunk of the line before."""
        last = self.last
        if last is None or self.open is None or last.length > _WRAPPED or line.length > _WRAPPED:
            return False
        if self.open.kind == "quote":
            return False
        if self.open.kind == "list_item":
            return line.indent > self.open.indent or not self._ended(last, line.text)
        if not self._ended(last, line.text):
            return True
        begins = line.text[0].isupper() or line.text[0].isdigit()
        return not (begins and (_STOP.search(last.text) or _is_candidate(last.text, _HEADING_WORDS)))

    def _ended(self, last: _Line, following: str) -> bool:
        """Tell whether a line ended on purpose: the next word would have fitted easily."""
        word = len(following.split(None, 1)[0])
        return last.length + 1 + word <= self.width * (1 - _FREE)


def _find_headings(text: str, found: list[Chunk]) -> None:
    """Make headings of single lines that look like one."""
    run: list[Chunk] = []
    for index, chunk in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        line = text[chunk.start : chunk.lines[-1][0] + len(chunk.lines[-1][1])]
        words = _HEADING_WORDS if index else _TITLE_WORDS
        alone = len(chunk.lines) == 1 and following is not None
        if alone and chunk.kind == "paragraph" and _is_candidate(line, words):
            run.append(chunk)
            continue
        if alone and chunk.numbered and _opens_section(found, index) and _is_candidate(line, words):
            chunk.lines = [(chunk.start, line)]
            run.append(chunk)
            continue
        _settle(run)
        run = []
    _settle(run)


def _settle(run: list[Chunk]) -> None:
    for chunk in run if len(run) < _LISTED else run[:1]:
        chunk.kind = "heading"


def _opens_section(found: list[Chunk], index: int) -> bool:
    """Tell a numbered heading from an item of a numbered list: running text follows, no item is beside it."""
    before = found[index - 1].kind if index else "paragraph"
    return before != "list_item" and found[index + 1].kind == "paragraph"


def _is_candidate(line: str, most: int) -> bool:
    """Tell whether a line that stands alone looks like a heading."""
    words = _WORD.findall(line)
    if not words or len(words) > most or len(line) > _HEADING_CHARACTERS or line[0].islower():
        return False
    if _NO_HEADING_END.search(line) or _NO_HEADING_START.match(line) or _ADDRESS.search(line):
        return False
    if not any(char.isalpha() for char in line):
        return False
    return line[-1] not in "!?" or _in_title_case(words) or (line[-1] == "?" and "," not in line)


def _in_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() for word in long) >= 0.6 * len(long)
