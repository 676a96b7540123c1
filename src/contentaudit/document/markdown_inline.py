"""Pieces of Markdown inside a block: text, bare addresses, code, HTML and link targets with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from html import escape

import pyromark

from contentaudit.document.source_map import Generated
from contentaudit.document.templating import MASK

_NON_ASCII = re.compile(r"[^\x00-\x7f]")
_SPECIAL = re.compile("[<&]")
_MASKED = re.compile(f"{MASK}+")
# GFM’s extended autolinks: a link ends before punctuation that hardly belongs to it.
_BARE = re.compile(
    rf"(?<![\w/@.])(?:https?://|www\.)[^\s<{MASK}]*[^\s<{MASK}?!.,:*_~'\"”’;)\]]", re.IGNORECASE
)
_RAW_TEXT = r"</?(?:title|textarea|plaintext|xmp|noembed|noframes)\b[^<>]*>"
_COMPONENT = r"</?[A-Z](?=\w*[a-z])\w*+(?:\.\w++)*+(?:\s[^<>]*)?/?>"
# Tags that make a browser show the rest of the page as it is, and components of MDX.
_DROPPED = re.compile(rf"(?i:{_RAW_TEXT})|{_COMPONENT}")
_TAG = re.compile(r"<[^<>]*>")
_OPENING = re.compile(r"\s*\]\(\s*")
_DEFINITION = re.compile(r"(?:[^\]\\]|\\.)*\]:\s*")
_TARGET = re.compile(r"<((?:[^<>\n\\]|\\.)*)>|(\S*)")


def offsets(text: str, base: int) -> Callable[[int], int]:
    """Return the function from offsets in the text's UTF-8 to code points, plus `base`."""
    if text.isascii():
        return base.__add__
    begins, shifts = [0], [-base]
    for match in _NON_ASCII.finditer(text):
        char = match[0]
        shift = shifts[-1] + (1 if char < "\u0800" else 2 if char < "\U00010000" else 3)
        shifts.append(shift)
        begins.append(match.end() + base + shift)
    return lambda at: at - shifts[bisect_right(begins, at) - 1]


def write_text(out: Generated, text: str, start: int) -> None:
    """Write text that stands verbatim at `start`, escaped for HTML."""
    at = 0
    for match in _SPECIAL.finditer(text):
        if match.start() > at:
            out.put(text[at : match.start()], start + at, start + match.start(), verbatim=True)
        at = match.end()
        out.put("&lt;" if match[0] == "<" else "&amp;", start + at - 1, start + at)
    if at < len(text):
        out.put(text[at:], start + at, start + len(text), verbatim=True)


def write_prose(out: Generated, text: str, start: int, *, links: bool) -> None:
    """
    Write verbatim text of a paragraph; placeholders go, addresses become links.

    Args:
        out: where to.
        text: with placeholders.
        start: where it stands.
        links: whether addresses may become links, which they may not inside one.

    """
    at = 0
    if links and ("://" in text or "www." in text.lower()):
        for match in _BARE.finditer(text):
            first, last = match.start(), _balanced(text, match.start(), match.end())
            _write_unmasked(out, text[at:first], start + at)
            address = text[first:last]
            out.put('<a href="', start + first, start + first)
            scheme = "" if "://" in address else "http://"
            out.put(scheme + escape(address), start + first, start + last)
            out.put('">', start + first, start + first)
            write_text(out, address, start + first)
            out.put("</a>", start + last, start + last)
            at = last
    _write_unmasked(out, text[at:], start + at)


def _balanced(text: str, start: int, end: int) -> int:
    """Move the end of an address over closing parentheses that it opens itself."""
    if not text.startswith(")", end):
        return end
    left = text.count("(", start, end) - text.count(")", start, end)
    while left > 0 and text.startswith(")", end):
        end += 1
        left -= 1
    return end


def _write_unmasked(out: Generated, text: str, start: int) -> None:
    if MASK not in text:
        write_text(out, text, start)
        return
    at = 0
    for match in _MASKED.finditer(text):
        write_text(out, text[at : match.start()], start + at)
        at = match.end()
    write_text(out, text[at:], start + at)


def write_code(out: Generated, source: str, text: str, start: int, end: int) -> None:
    """Write a code span."""
    first, last = inside_ticks(source, start, end)
    inner = source[first:last]
    out.put("<code>", start, start)
    if len(inner) == len(text):
        write_text(out, inner, first)
    else:
        out.put(escape(unmasked(text), quote=False), first, last)
    out.put("</code>", end, end)


def inside_ticks(source: str, start: int, end: int) -> tuple[int, int]:
    """Return what a code span holds, without its backticks and the blank on either side."""
    raw = source[start:end]
    ticks = len(raw) - len(raw.lstrip("`"))
    inner = source[start + ticks : end - ticks]
    blank = len(inner) > 2 and inner[0] in " \n" and inner[-1] in " \n" and not inner.isspace()
    return start + ticks + blank, end - ticks - blank


def write_html(out: Generated, source: str, masked: str, parts: Iterable[tuple[str, int, int]]) -> None:
    """
    Write HTML as it stands in the source.

    Args:
        out: where to.
        source: the source.
        masked: the same with placeholders.
        parts: consecutive pieces of HTML with their places.

    """
    runs: list[tuple[str, int, int]] = []
    for text, start, end in parts:
        if masked[start:end] != text:
            runs.append((text, start, end))
        elif runs and runs[-1][2] == start and masked.startswith(runs[-1][0], runs[-1][1]):
            runs[-1] = (masked[runs[-1][1] : end], runs[-1][1], end)
        else:
            runs.append((text, start, end))
    for text, start, end in runs:
        if masked[start:end] != text:
            out.put(unmasked(text), start, end)
            continue
        at = 0
        for dropped in _DROPPED.finditer(text):
            _write_markup(out, source, text[at : dropped.start()], start + at)
            at = dropped.end()
        _write_markup(out, source, text[at:], start + at)


def _write_markup(out: Generated, source: str, text: str, start: int) -> None:
    """Write HTML without the placeholders between its tags; inside tags the source comes back."""
    if MASK not in text:
        out.put(text, start, start + len(text), verbatim=True)
        return
    at = 0
    for match in (*_TAG.finditer(text), None):
        first = match.start() if match else len(text)
        for kept in re.finditer(f"[^{MASK}]+", text[at:first]):
            out.put(kept[0], start + at + kept.start(), start + at + kept.end(), verbatim=True)
        if match:
            at = match.end()
            out.put(source[start + first : start + at], start + first, start + at, verbatim=True)


def unmasked(text: str) -> str:
    """Return a text without placeholders."""
    return text.replace(MASK, "")


def restored(target: str, source: str) -> str:
    """Return a link's target; one with placeholders as its source has it."""
    return source if MASK in target else target


def target(source: str, seen: int, end: int) -> tuple[int, int]:
    """
    Find the target of an inline link or image.

    Args:
        source: the source.
        seen: where its text ends.
        end: where the whole ends, after the closing parenthesis.

    """
    opening = _OPENING.match(source, seen, end)
    if opening is None:
        return end, end
    return _find_target(source, opening.end(), end - 1)


def _find_target(source: str, start: int, end: int) -> tuple[int, int]:
    match = _TARGET.match(source, start, end)
    if match is None:
        return end, end
    return match.span(1) if match[1] is not None else match.span(2)


def label(text: str) -> str:
    """Return the label of a reference as it is compared."""
    return " ".join(text.split()).casefold()


def definitions(
    markdown: str, source: str, base: int, options: pyromark.Options
) -> dict[str, tuple[int, int]]:
    """Return where the targets of link reference definitions stand, by label."""
    at = offsets(markdown, base)
    found: dict[str, tuple[int, int]] = {}
    for name, definition in pyromark.reference_definitions(markdown, options=options).items():
        start, end = at(definition["span"]["start"]), at(definition["span"]["end"])
        opening = _DEFINITION.match(source, start, end)
        found[label(name)] = _find_target(source, opening.end(), end) if opening else (end, end)
    return found
