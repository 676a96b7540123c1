"""Marked drafts to measure by: errors touched, false alarms, first suggestions that were right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from contentaudit import Document
from contentaudit.grammar.paragraphs import terms_of
from contentaudit.grammar.protocol import Match, Paragraph, ParagraphKind
from training.marked import DRAFTS, held_back, marks

__all__ = ["Error", "Judged", "Line", "judge", "kept_back", "line_of", "paragraphs"]


class Error(NamedTuple):
    """A place in the draft and what should stand there; `near` is the place with the words beside a gap."""

    start: int
    end: int
    right: str
    near: tuple[int, int]

    def meets(self, start: int, end: int) -> bool:
        """Whether a finding from `start` to `end` touches it."""
        first, last = self.near
        return (start < last and first < end) or (start == end and first <= start <= last)


class Line(NamedTuple):
    """A sentence as it was written, and its errors in order."""

    text: str
    errors: tuple[Error, ...]

    def mended(self, which: Iterable[Error]) -> str:
        """The sentence with some of its errors mended."""
        out = self.text
        for error in sorted(which, key=lambda e: -e.start):
            before, after = out[: error.start], out[error.end :]
            left = " " if before[-1:].isalnum() and error.right[:1].isalnum() else ""
            right = " " if error.right[-1:].isalnum() and after[:1].isalnum() else ""
            out = before + left + error.right + right + after
        return out


class Judged(NamedTuple):
    """Counts over some drafts."""

    words: int
    errors: int
    found: int
    alarms: int
    suggested: int
    right: int

    def __str__(self) -> str:
        found, right = self.found / max(self.errors, 1), self.right / max(self.suggested, 1)
        rate = 1000 * self.alarms / max(self.words, 1)
        return (
            f"{self.words} words, {self.errors} errors: {found:.0%} found, "
            f"first suggestion right {right:.0%} of {self.suggested}, {rate:.1f} false alarms per 1,000 words"
        )


_WORD = re.compile(r"\S+")


def line_of(raw: str) -> Line:
    """Reads a marked line."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    for wrong, right in marks(raw):
        if wrong == right:
            text += wrong.removeprefix(" ") if text.endswith(" ") else wrong
        else:
            spans.append((len(text), len(text) + len(wrong), right))
            text += wrong
    if spans and text[:1].islower():
        text = text[0].upper() + text[1:]
    return Line(text, tuple(Error(a, b, right, _near(text, a, b)) for a, b, right in spans))


def _near(text: str, start: int, end: int) -> tuple[int, int]:
    if text[start:end].strip():
        return start, end
    after = _WORD.search(text, end)
    before = list(_WORD.finditer(text, 0, start))
    return (before[-1].start() if before else start), (after.end() if after else end)


def kept_back(folder: Path = DRAFTS) -> list[tuple[str, list[Line]]]:
    """The drafts kept out of training: a name, and the lines."""
    out: list[tuple[str, list[Line]]] = []
    for path in sorted(folder.glob("*.txt")):
        if not held_back(path):
            continue
        for raw in path.read_text(encoding="utf-8").splitlines():
            if raw.startswith("#"):
                out.append((f"{path.stem}: {raw.lstrip('# ')}", []))
            elif raw.strip():
                if not out:
                    out.append((path.stem, []))
                out[-1][1].append(line_of(raw.strip()))
    return [(name, found) for name, found in out if found]


def paragraphs(found: Sequence[Line]) -> list[Paragraph]:
    """The lines as the engines read them, with the words that the draft itself shows to be right."""
    terms = terms_of(Document.from_text("\n\n".join(line.text for line in found)))
    return [Paragraph(line.text, kind=_kind(line.text), terms=terms) for line in found]


def _kind(text: str) -> ParagraphKind:
    return "paragraph" if text[-1] in ".!?:\"')" else "list_item"


def _squeezed(text: str) -> str:
    return re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split())).lower()


def judge(found: Sequence[Line], matches: Sequence[Sequence[Match]]) -> Judged:
    """Counts what the matches make of the lines."""
    touched = alarms = suggested = right = 0
    for line, told in zip(found, matches, strict=True):
        hit: set[Error] = set()
        for match in told:
            here = [e for e in line.errors if e.meets(match.start, match.end)]
            hit.update(here)
            alarms += not here
            if here and match.replacements:
                suggested += 1
                new = line.text[: match.start] + match.replacements[0] + line.text[match.end :]
                ways = [here, *([e] for e in here)]
                right += _squeezed(new) in {_squeezed(line.mended(way)) for way in ways}
        touched += len(hit)
    words = sum(len(line.text.split()) for line in found)
    return Judged(words, sum(len(line.errors) for line in found), touched, alarms, suggested, right)
