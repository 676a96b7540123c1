"""Finds quantities of one article that cannot both hold."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from contentaudit.checks._lists import words
from contentaudit.checks._own import Own, own_sentences_with
from contentaudit.checks.trust._numbers import UNITS, WORDS, Quantity, numerals, quantities, stem, value
from contentaudit.document import Document
from contentaudit.source import Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two places that cannot both hold: the later, the earlier, why, and how sure we are, 0 to 1."""

    place: Span
    related: Span
    message: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Said:
    """A quantity with what its sentence says by it."""

    quantity: Quantity
    subject: frozenset[str]
    verb: str
    words: frozenset[str]
    after: frozenset[str]
    doubtful: bool
    years: frozenset[str]
    section: int


CERTAIN, SURE, DOUBTFUL = 0.95, 0.85, 0.6

_PART = re.compile(rf",? (\d[\d,]*|{'|'.join(WORDS)}) of (?:which|whom|them)\b")
_VERBS = words(
    """
    am is are was were be been has have had can could will would may might must should do does did take
    takes took last lasts lasted cost costs need needs needed require requires required contain contains
    contained hold holds weigh weighs measure measures include includes included offer offers employ
    employs serve serves run runs founded established launched opened introduced invented released died
    born began recognize recognizes list lists count counts receive receives stay stays remain remains
    """
)
_FILLERS = _VERBS | words(
    """
    a an the this that these those of in on at to for from with by and or but so also not no it its they
    their them we our you your he she his her i my as if then than there here which who whom whose when
    where while about over under up out into only just very many much some any all each every both few
    several various different typically usually often generally mostly however according almost nearly
    around approximately said total including other per single
    """
)
# They tell that two sentences speak of different things or times.
_CONTRASTS = words(
    """
    last past recent recently another others first second third additional extra remaining new previous
    earlier later next while whereas compared instead increase increased decrease decreased reduced
    dropped fell rose grew growing down originally former formerly initially until now today currently
    sometimes depending if average minimum maximum
    """
)
# Verbs that say the same of how long something lies, stays, takes.
_ALIKE = (
    words(
        "left leave inserted insert kept keep remain remains stay stays placed retained rest hold holds held"
    ),
    words("take takes took last lasts lasted run runs need needs require requires required"),
    words("cost costs priced charge charges charged sell sells pay paid"),
)
_PRICES = _ALIKE[2]
_ROLE_AFTER = words("ago old long wide tall high deep thick apart away before after later")
_ROLE_BEFORE = words("every within after before in since per by next last past")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# More quantities of one kind are a table in prose; comparing them all costs the square.
_MOST = 60


def contradictions(doc: Document) -> tuple[Contradiction, ...]:
    """Return the contradictions of a document, in order. Ask through `Document.note`."""
    found: list[Contradiction] = []
    groups: dict[tuple[str, ...], list[Quantity]] = {}
    for own in own_sentences_with(doc, numerals(doc)):
        for quantity in quantities(own):
            found += _part(quantity)
            role = _role(own, quantity)
            groups.setdefault((quantity.measure, quantity.noun, quantity.per, role), []).append(quantity)
    headings = [block.index for block in doc.headings]
    for group in groups.values():
        if len(group) > 1:
            all_said = (_said(quantity, bisect(headings, quantity.own.block.index)) for quantity in group)
            found += _pairs(list(islice(filter(None, all_said), _MOST)))
    return tuple(sorted(found, key=lambda item: (item.place, item.related)))


def _pairs(group: list[_Said]) -> Iterator[Contradiction]:
    """Compare the quantities of one kind with each other."""
    clashes = [(a, b, sure) for a, b in combinations(group, 2) if (sure := _clash(a, b))]
    for first, second, confidence in clashes:
        # A page about several courses gives several lengths: one clash is a slip, many are a list.
        if first.section != second.section and len(clashes) > 1:
            continue
        earlier, later = first.quantity, second.quantity
        message = f"“{later.text}” here, but “{earlier.text}” before: both cannot be right"
        yield Contradiction(later.span, earlier.span, message, confidence)


def _part(quantity: Quantity) -> Iterator[Contradiction]:
    """Find a part that is more than its whole: “two meridians, 12 of which”."""
    own = quantity.own
    match = _PART.match(own.block.text, quantity.end, own.sentence.end)
    if match and quantity.measure == "count" and value(match[1]) > quantity.high:
        message = f"“{match[1]}” cannot be a part of “{quantity.text}”"
        yield Contradiction(
            own.block.prose.span(match.start(1), match.end()), quantity.span, message, CERTAIN
        )


def _role(own: Own, quantity: Quantity) -> str:
    """Tell what a measure is for: how long ago, how often, how wide."""
    if quantity.measure not in ("duration", "length", "mass"):
        return ""
    text = own.block.text
    if "-" in quantity.text and quantity.low == quantity.high:
        # “A 3-year warranty”: the measure belongs to the noun that follows.
        return text[quantity.end : quantity.end + 20].strip().split(" ")[0].lower()
    after = text[quantity.end : quantity.end + 10].strip("- ").split(" ")[0].rstrip(".,;:")
    before = text[max(own.sentence.start, quantity.start - 10) : quantity.start].split()
    return (
        after if after in _ROLE_AFTER else before[-1].lower() if before and before[-1] in _ROLE_BEFORE else ""
    )


def _said(quantity: Quantity, section: int) -> _Said | None:
    own = quantity.own
    text, start = own.block.text, own.sentence.start
    clause = max(start, 1 + max(text.rfind(mark, start, quantity.start) for mark in (", ", "; ", ": ", "(")))
    before, after, content = [], [], set()
    for word, lower in zip(own.words, own.lowers, strict=True):
        if clause <= word.start < quantity.start:
            before.append(lower)
        if lower not in _FILLERS and lower not in UNITS and lower not in WORDS and not lower[0].isdigit():
            content.add(stem(lower))
            if word.start >= quantity.end:
                after.append(stem(lower))
    at = next((i for i, lower in enumerate(before) if lower in _VERBS), -1)
    if at < 0 and quantity.measure != "percent":
        return None
    subject = {stem(lower) for lower in before[:at] if lower not in _FILLERS and not lower.endswith("ly")}
    verb = next((lower for lower in before[at:] if lower not in _FILLERS), before[at] if before else "")
    return _Said(
        quantity,
        frozenset(subject - {quantity.noun}),
        verb,
        frozenset(content - {quantity.noun}),
        frozenset(after) - {quantity.noun},
        not _CONTRASTS.isdisjoint(own.lowers),
        frozenset(_YEAR.findall(own.sentence.text)),
        section,
    )


def _clash(a: _Said, b: _Said) -> float:
    """Return how sure we are that two quantities of one kind cannot both hold; 0 when they may."""
    first, second = a.quantity, b.quantity
    if first.low <= second.high and second.low <= first.high:
        return 0.0
    if first.own is second.own or (a.years != b.years and first.measure != "date"):
        return 0.0
    if not first.own.block.kind == second.own.block.kind == "paragraph":
        # Items of a list are about different things.
        return 0.0
    if not _same_matter(a, b):
        return 0.0
    # “The course” of one section is not the course of the next.
    apart = a.section != b.section and len(a.subject & b.subject) < 2
    return DOUBTFUL if apart or a.doubtful or b.doubtful else SURE


def _same_matter(a: _Said, b: _Said) -> bool:
    measure = a.quantity.measure
    if measure == "percent":
        small, large = sorted((a.after, b.after), key=len)
        return bool(a.quantity.noun) and len(small) > 1 and small <= large
    if measure == "date":
        return bool(a.subject) and a.subject == b.subject
    if measure == "money":
        return bool(a.subject) and a.subject == b.subject and a.verb in _PRICES and b.verb in _PRICES
    if not a.subject or not b.subject or not (a.subject <= b.words or b.subject <= a.words):
        return False
    if measure == "count":
        return len(a.words & b.words) > 1 or (a.subject == b.subject and a.verb == b.verb)
    return bool(a.subject & b.subject) and (
        a.verb == b.verb or any({a.verb, b.verb} <= group for group in _ALIKE)
    )
