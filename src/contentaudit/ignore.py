"""
Ignores: what an author asks not to be told.

In a comment ``contentaudit: ignore[name] reason`` (the next block, or the one it stands in),
``ignore-file[name]``, ``off[name]`` to ``on[name]``; in the front matter; in the attribute
``data-contentaudit-ignore`` of an element. A name is that of a check, of a category, or of a check's
rule, ``grammar:tagger/replace``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from contentaudit.document import Comment, Document
from contentaudit.document.around import Blocks, Pieces
from contentaudit.finding import Finding
from contentaudit.settings.build import closest
from contentaudit.source import Span

VERBS = ("ignore", "ignore-file", "off", "on")

_COMMENT = re.compile(
    r"\s*contentaudit\b\s*(?P<colon>:?)\s*(?P<verb>[\w-]*)\s*(?P<list>\[(?P<names>[^\]]*)\])?(?P<reason>[\s\S]*)",
    re.IGNORECASE,
)
_NAME = r"[^\s,\[\]]+"
_WORDS = re.compile(rf"\s*+\[?\s*+(?P<names>{_NAME}(?:\s*,\s*{_NAME})*)\s*\]?(?P<reason>[\s\S]*)")


@dataclass(slots=True, eq=False)
class Ignore:
    """
    One name that a comment, an attribute or the front matter asks to ignore.

    Args:
        written: the name as written.
        name: the check's or category's name of today; None when there is none of that name.
        rule: the rule after the colon, or ``""``.
        place: the comment, the attribute's value or the front matter's.
        scope: where findings are ignored; None when there is no such place.
        reason: why, in the author's words, or ``""``.
        used: whether it ignored anything.

    """

    written: str
    name: str | None
    rule: str
    place: Span
    scope: Span | None
    reason: str
    used: bool = False

    def covers(self, check: str, category: str, finding: Finding) -> bool:
        """Tell whether it ignores a finding."""
        if self.name not in (check, category) or self.scope is None:
            return False
        if self.rule and finding.rule != self.rule and not finding.rule.startswith(f"{self.rule}/"):
            return False
        start, end = finding.span
        return self.scope.start <= start < self.scope.end or start == end == self.scope.end


@dataclass(frozen=True, slots=True)
class Problem:
    """Words that could not be read: their place and what is wrong with them, as a sentence."""

    place: Span
    message: str
    better: str | None = None
    """What could be written instead."""


_Index = dict[str, tuple[Sequence[int], Sequence[int], Sequence[Ignore]]]


def _index(ignores: Iterable[Ignore]) -> _Index:
    """Return, by name, the ignores in order of their scopes: starts, how far those up to each reach."""
    scoped = sorted((each.scope, number, each) for number, each in enumerate(ignores) if each.scope)
    groups: dict[str, list[tuple[Span, Ignore]]] = {}
    for scope, _, each in scoped:
        groups.setdefault(each.name or "", []).append((scope, each))
    return {
        name: (
            [scope.start for scope, _ in group],
            list(accumulate((scope.end for scope, _ in group), max)),
            [each for _, each in group],
        )
        for name, group in groups.items()
    }


@dataclass(slots=True)
class Ignores:
    """
    What one document asks to ignore. ``doc.note(read)`` gives it, the same to everyone.

    Attributes:
        all: each name of each ignore, in the order of the source.
        problems: what could not be read.
        ran: the checks that judged the document, each with its category; None when not told.

    """

    all: list[Ignore] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ran: Mapping[str, str] | None = None
    _index: _Index = field(default_factory=dict)

    def reason(self, check: str, category: str, finding: Finding) -> str | None:
        """Return why a finding is ignored, ``""`` without a reason given; None when it is not."""
        reasons = []
        for name in (check, category):
            for ignore in self._near(name, finding.span.start):
                if ignore.covers(check, category, finding):
                    ignore.used = True
                    reasons.append(ignore.reason)
        return next(filter(None, reasons), "") if reasons else None

    def _near(self, name: str, at: int) -> Iterator[Ignore]:
        """Yield the ignores of a name whose scope may hold an offset, the nearest first."""
        if not self._index:
            self._index = _index(self.all)
        starts, reach, ignores = self._index.get(name, ((), (), ()))
        index = bisect_right(starts, at)
        while index and reach[index - 1] >= at:
            index -= 1
            yield ignores[index]

    def unused(self) -> Iterator[Ignore]:
        """Yield the ignores of checks that ran, yet had nothing to ignore."""
        for ignore in self.all:
            if ignore.used or ignore.name is None:
                continue
            if self.ran is None or ignore.name in self.ran or ignore.name in self.ran.values():
                yield ignore


def read(doc: Document) -> Ignores:
    """Read what a document asks to ignore."""
    if not doc.ignoring and not any("contentaudit" in comment.text.lower() for comment in doc.comments):
        return Ignores()
    return _Reader(doc).read()


class _Reader:
    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.names = doc.context.names or _built_in()
        self.whole = Span(0, len(doc.source.text) + 1)
        self.out = Ignores()
        self.off: dict[str, Ignore] = {}
        self._blocks: Blocks | None = None
        self._pieces: Pieces | None = None

    def read(self) -> Ignores:
        for told in self.doc.ignoring:
            match = _WORDS.fullmatch(told.text)
            if match is None:
                problem = "an ignore needs the name of a check, such as “long-sentence”"
                self.out.problems.append(Problem(told.span, problem))
                continue
            self._add(_split(match["names"]), told.span, told.element or self.whole, match["reason"])
        for comment in self.doc.comments:
            self._comment(comment)
        self.out.all.sort(key=lambda ignore: ignore.place)
        return self.out

    def _comment(self, comment: Comment) -> None:
        match = _COMMENT.fullmatch(comment.text)
        if match is None:
            return
        verb = match["verb"].lower()
        if not match["colon"]:  # prose about us, unless it looks like a command
            self._near_miss(comment, match)
            return
        if verb not in VERBS:
            near = closest(verb, VERBS)
            hint = f"did you mean “{near}”?" if near else f"there are {', '.join(VERBS)}"
            self._problem(
                comment, f"“{match['verb']}” is no command for contentaudit; {hint}", match["verb"], near
            )
            return
        names = _split(match["names"] or "")
        if not names:
            self._problem(comment, f"{verb} needs the name of a check: “{verb}[long-sentence]”")
        elif verb == "on":
            self._on(comment, names)
        else:
            added = self._add(names, comment.span, self._scope(verb, comment.span), match["reason"])
            if verb == "off":
                self.off |= {ignore.written: ignore for ignore in added}

    def _near_miss(self, comment: Comment, match: re.Match[str]) -> None:
        """Tell of ``contentaudit-ignore name``, ``contentaudit ignore name`` and the like."""
        verb = match["verb"].lower()
        plain = verb.strip("-_")
        named = match["names"] or next(iter(match["reason"].split()), "")
        linked = plain != verb
        if plain not in VERBS or not (linked or match["list"] or named in self.names):
            return
        head, good = comment.text.strip().split(match["verb"], 1)[0] + match["verb"], f"contentaudit: {plain}"
        if match["list"]:
            self._problem(comment, f"write a colon: “{good}[…]”", head, good)
        else:
            self._problem(comment, f"write “{good}[{named or '…'}]”", f"{head} {named}", f"{good}[{named}]")

    def _on(self, comment: Comment, names: Sequence[str]) -> None:
        for name in names:
            ignore = self.off.pop(name, None)
            if ignore is None:
                self._problem(comment, f"“{name}” is not off here, so it cannot be turned on")
            elif ignore.scope:
                ignore.scope = Span(ignore.scope.start, comment.span.start)

    def _add(self, names: Sequence[str], place: Span, scope: Span | None, reason: str) -> list[Ignore]:
        added = []
        for written in names:
            check, _, rule = written.partition(":")
            name = self.names.get(check)
            if name is None:
                near = closest(check, self.names)
                hint = f"; did you mean “{near}”?" if near else ""
                text = self.doc.source.slice(place)
                better = text.replace(check, near, 1) if near else None
                message = f"there is no check or category “{check}”{hint}"
                self.out.problems.append(Problem(place, message, better))
            added.append(Ignore(written, name, rule, place, scope, " ".join(reason.split()).lstrip(":–—- ")))
        self.out.all += added
        return added

    def _scope(self, verb: str, place: Span) -> Span | None:
        if verb == "ignore-file":
            return self.whole
        if verb == "off":
            return Span(place.end, self.whole.end)
        if self._blocks is None or self._pieces is None:
            self._blocks, self._pieces = Blocks(self.doc), Pieces(self.doc)
        block = self._blocks.at(place)
        return block.span if block else self._pieces.after(place.end)

    def _problem(self, comment: Comment, message: str, old: str = "", new: str | None = None) -> None:
        text = self.doc.source.slice(comment.span)
        better = text.replace(old, new, 1) if old and new else None
        self.out.problems.append(Problem(comment.span, message, better))


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _built_in() -> dict[str, str]:
    from contentaudit.check import CATEGORIES
    from contentaudit.checks import CHECKS, RENAMED

    names = [*CATEGORIES, *(check.name for check in CHECKS)]
    return dict(zip(names, names, strict=True)) | RENAMED
