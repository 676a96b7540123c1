"""Finds quantities in sentences: how much, of what, said about whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contentaudit.checks._lists import words
from contentaudit.checks._own import Own, own_vocabulary
from contentaudit.document import Document
from contentaudit.source import Span


def _units(table: str) -> dict[str, tuple[str, float]]:
    """Read lines of `measure: names size, names size`; a plural s is added to each name."""
    units: dict[str, tuple[str, float]] = {}
    for line in table.strip().splitlines():
        measure, rows = line.strip().split(": ")
        for row in rows.split(", "):
            *names, size = row.split()
            for name in names:
                units[name] = units[name + "s"] = (measure, float(size))
    return units


# Unit to what it measures, and its size in seconds, metres, grams.
UNITS = _units("""
    duration: second sec 1, minute min 60, hour hr 3600, day 86400, week 604800, month 2629800, year 31557600
    duration: decade 315576000, century 3155760000
    length: millimeter millimetre mm .001, centimeter centimetre cm .01, meter metre 1, kilometer km 1000
    length: inch inche .0254, foot feet .3048, yard .9144, mile 1609.344
    mass: milligram mg .001, gram 1, kilogram kg 1000, ounce oz 28.35, lb 453.59
    money: dollar 1, euro 1
    percent: percent 1
""") | {"%": ("percent", 1.0), "centuries": ("duration", 3155760000.0)}

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
WORDS = {word: float(value) for value, word in enumerate(_ONES)} | {
    word: 10.0 * value for value, word in enumerate(_TENS, 2)
}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "k": 1e3, "bn": 1e9, "dozen": 12}

_VALUE = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:" + "|".join(WORDS) + r")\b)"
    r"(?:\s?(?:" + "|".join(_SCALES) + r")\b)?"
)
_QUANTITY = re.compile(
    rf"(?<![\w.,:/#@-])(?P<money>[$€£]\s?)?(?P<low>{_VALUE})"
    rf"(?:\s?(?:[-–—]|to|or|and)\s?[$€£]?(?P<high>{_VALUE}))?(?![\w:/]|[.,]\d)(?P<plus>\+)?"
    r"(?:[\s-]?(?P<unit>%|(?:per ?cent|" + "|".join(name for name in UNITS if name != "%") + r")\b))?"
    r"(?:,? (?:per|an?|each)\s(?P<per>\w+))?",
    re.IGNORECASE,
)
# What happens once has one year.
_EVENT = re.compile(
    r"\b(founded|established|launched|opened|introduced|invented|released|died|born|began)"
    r"(?: back)? in (?:[A-Z][a-z]+ )?((?:1[5-9]|20)\d\d)\b"
)
_SOME_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_OVER = re.compile(
    r"\b(?:over|more than|at least|exceed\w*|above|upwards of|as (?:many|much|long) as)\s*$", re.IGNORECASE
)
_UNDER = re.compile(
    r"\b(?:up to|less than|fewer than|under|at most|below|within|as (?:few|little) as)\s*$", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approximately|roughly|some|nearly|almost|close to|circa)|~)\s*$", re.IGNORECASE
)

_MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_CLOCK = words("am pm a.m p.m o'clock am. pm. et est pst pt gmt")
# They end the noun phrase that follows a number.
_STOPS = words(
    """
    of in on at to for from with by and or but that which who whom whose where when while as than if is
    are was were be been has have had can could will would may might must should do does did per into
    over under between about it they we you he she its their our your this these those the a an ago
    later earlier old long only each
    """
)
_PLURALS = words("people men women children feet teeth mice criteria")
_DETERMINERS = words("the all our their its these those every each")


@dataclass(frozen=True, slots=True)
class Quantity:
    """
    A quantity.

    Args:
        own: its sentence.
        start, end: where the number, its unit and what it counts stand in the block's prose.
        low, high: what it may mean, in the base unit of its measure.
        measure: ``duration``, ``length``, ``mass``, ``money``, ``percent``, ``count`` or ``date`` (a year).
        noun: what is counted, or of what a percentage is (its stem); what happened in a year.
        per: what a price is for (``month``), or ``""``.
        exact: no “about”, “over”, “up to”.

    """

    own: Own
    start: int
    end: int
    low: float
    high: float
    measure: str
    noun: str = ""
    per: str = ""
    exact: bool = True

    @property
    def text(self) -> str:
        """The quantity as it is written."""
        return self.own.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its source span."""
        return self.own.block.prose.span(self.start, self.end)


def value(text: str) -> float:
    """Return what a written number means."""
    lower = text.lower().strip()
    for scale, factor in _SCALES.items():
        if lower.endswith(scale):
            return value(lower[: -len(scale)]) * factor
    return WORDS[lower] if lower in WORDS else float(lower.replace(",", ""))


def stem(lower: str) -> str:
    """Return a word without its plural."""
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    return (
        lower[:-1]
        if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3
        else lower
    )


def numerals(doc: Document) -> frozenset[str]:
    """Return the words of a document, in lower case, that a quantity can begin with."""
    return frozenset(word for word in own_vocabulary(doc) if word in WORDS or word[0].isdigit())


def quantities(own: Own) -> Iterator[Quantity]:
    """Yield the quantities of a sentence: years of events, measures, prices, percentages, counts."""
    text, (_, start, end) = own.block.text, own.sentence
    if _SOME_YEAR.search(text, start, end):
        for match in _EVENT.finditer(text, start, end):
            year = float(match[2])
            yield Quantity(own, match.start(2), match.end(2), year, year, "date", match[1])
    done = start
    for word, lower in zip(own.words, own.lowers, strict=True):
        if word.start < done or not (lower in WORDS or lower[0].isdigit()):
            continue
        begin = word.start - (text[word.start - 1 : word.start] in ("$", "€", "£"))
        found = _QUANTITY.match(text, begin, end)
        if found:
            done = found.end()
            quantity = _read(own, found)
            if quantity is not None:
                yield quantity


def _read(own: Own, match: re.Match[str]) -> Quantity | None:
    text, start = own.block.text, own.sentence.start
    before = text[max(start, match.start() - 24) : match.start()]
    unit = (match["unit"] or "").lower().replace("per cent", "percent")
    measure, size = ("money", 1.0) if match["money"] else UNITS.get(unit, ("count", 1.0))
    low = value(match["low"]) * size
    joined = match["high"] is not None and not (" and " in match[0] and "between" not in before.lower())
    high = value(match["high"]) * size if joined else low
    if match["high"] is not None and not joined:
        return None
    noun, end = "", match.end("unit") if match["unit"] else match.end("plus") if match["plus"] else -1
    if end < 0:
        end = match.end("high") if match["high"] else match.end("low")
    if measure in ("count", "percent"):
        noun, noun_end = _noun(own, end, of=measure == "percent")
        if measure == "count":
            if not noun or _labelled(before, match["low"], noun):
                return None
            end = noun_end
    low, high, exact = _meant(before, low, high, plus=match["plus"] is not None, joined=joined)
    per = stem(match["per"].lower()) if match["per"] and measure == "money" else ""
    return Quantity(own, match.start(), end, low, high, measure, noun, per, exact)


def _meant(before: str, low: float, high: float, *, plus: bool, joined: bool) -> tuple[float, float, bool]:
    """Widen a number by what is said before it: nobody says “over 400” who means 2,000."""
    if plus or _OVER.search(before):
        return low, 2 * high, False
    if _UNDER.search(before):
        return 0.0, high, False
    if _ABOUT.search(before):
        return 0.8 * low, 1.2 * high, False
    return low, high, not joined


def _labelled(before: str, number: str, noun: str) -> bool:
    """Tell whether a number names rather than counts: a year, a day, “Section 508”, a clock time."""
    words = before.split()
    last = words[-1] if words else ""
    year = len(number) == 4 and number.isdigit() and 1500 <= int(number) <= 2100
    label = last[:1].isupper() and len(words) > 1 and last.isalpha()
    return (
        year
        or label
        or last.lower().strip(".") in _MONTHS
        or noun in _MONTHS
        or noun in _CLOCK
        or number.lower() == "one"
    )


def _noun(own: Own, at: int, *, of: bool) -> tuple[str, int]:
    """Return the stem and end of the plural noun that a number counts, or of the one after “% of”."""
    text = own.block.text
    words = [word for word in own.words if word.start >= at][:8]
    if of:
        if not words or words[0].text.lower() != "of":
            return "", at
        words = words[1:]
        while words and words[0].text.lower() in _DETERMINERS:
            words = words[1:]
        at = words[0].start if words else at
    for word in words[:4]:
        lower = word.text.lower()
        if lower in _STOPS or text[at : word.start].strip():
            break
        if lower in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))):
            return stem(lower), word.end
        at = word.end
    return "", at
