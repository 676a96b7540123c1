"""
Sentences of a block's prose.

A stop ends a sentence unless what stands before it (a title, an initial, a list number) or after it
(a small letter, a digit after “No.”) says otherwise. English abbreviations are known; text of other
languages is cut by the marks and capitals alone.
"""

from __future__ import annotations

import re

__all__ = ["split"]

_CLOSERS = r"(?:[\"'”’»›)\]}*_]|\[[^\[\]\s]{1,12}\])*+"
_STOP = re.compile(
    rf"(?<![.!?…‽])[.!?…‽]++{_CLOSERS}(?=\s|\Z|[A-Z“‘¿¡][^\W\d_A-Z]|[\u3040-\u9fff])"
    rf"|[。！？｡]++[」』）”’]*+|(?<![।॥؟۔։])[।॥؟۔։]++{_CLOSERS}(?=\s|\Z)"
)
# Where _STOP may begin: a search for one of these is several times faster.
_MARK = re.compile("[.!?…‽。！？｡।॥؟۔։]")
_BEFORE = re.compile(r"[^\s\"“”‘'’«»(\[{—–/]*\Z")
_AFTER = re.compile(r"[\s\"“”„‘'’«»‹›(\[{*_]*((?:[^\W_]|['’&.-](?=[^\W_]))*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\Z")


def _list(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Written with a capital: a name always follows.
_TITLES = _list(
    "Mr Mrs Ms Mx Dr Drs Prof Messrs Mme Mlle Hon Rev Fr Gen Col Maj Capt Cmdr Lt Sgt Cpl Adm Gov Sen Rep "
    "Pres Supt Det Insp Amb Mt Dept Univ Assn MR MRS MS DR"
)
# Something always follows.
_NEVER = _list("mr mrs dr prof vs v cf viz e.g eg i.e ie approx ca esp incl excl resp")
# A number follows; before anything else the stop ends the sentence.
_NUMBERED = _list(
    "no nos nr art sec sect fig figs eq eqs vol vols ch chap p pp pt para ex tab app ver op c b d r fl "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
# They may end a sentence; whether they do is told by the word that follows.
_OFTEN = _list(
    "inc ltd co corp llc bros jr sr esq etc al ph.d phd m.d d.c b.a m.a b.sc m.sc d.d.s r.n a.m p.m am pm "
    "ave blvd rd st sq hr hrs tel u.s u.k e.u u.n u.s.a tue tues "
    "thu thur thurs fri lb lbs oz ft kg yd mph tbsp tsp jan feb mar apr jun jul aug sep "
    "sept oct nov dec assoc gmbh ag mfg natl intl"
)
# Words that open sentences and hardly ever continue a name.
_STARTERS = _list(
    "the a an this that these those there here it its he she we they you i his her our their your my in "
    "on at by for from with without after before during since until when where while what who why how "
    "which if but and so or yet as to not no some many most more all both each every another other such "
    "one two however therefore moreover then also although though because once now today let do does did "
    "can could will would should may might is are was were have has had please according despite unlike "
    "like"
)
# Abbreviations that a sentence often ends with, whatever follows.
_FINAL = frozenset(["etc", "am", "pm", "a.m", "p.m", "lbs", "oz", "tbsp", "tsp", "mph", "hrs"])
_SMALL = _NEVER | _NUMBERED | _OFTEN
# The longest list number, “xvii”, and how far back the word before a stop is read.
_SHORT, _FAR = 4, 40
_CAPITAL = re.compile(" [A-Z]")
_EXCLAIMED = frozenset(["yahoo", "jeopardy", "yum"])


def split(text: str) -> list[tuple[int, int]]:
    """
    Cut a text into sentences.

    Args:
        text: the prose of one block; a sentence never spans blocks.

    Returns:
        half-open ranges of code points, in order, without blanks at either end. Everything but
        blanks lies in one of them; a stretch without letters or digits joins the sentence before it.

    """
    ranges: list[tuple[int, int]] = []
    start = done = 0
    for mark in _MARK.finditer(text):
        match = _STOP.match(text, mark.start()) if mark.start() >= done else None
        if match:
            done = match.end()
            if _ends(text, start, match.start(), done):
                _add(ranges, text, start, done)
                start = done
    _add(ranges, text, start, len(text))
    return ranges


def _add(ranges: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    if ranges and not any(char.isalnum() for char in text[start:end]):
        ranges[-1] = (ranges[-1][0], end)
    else:
        ranges.append((start, end))


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the stop at `stop`, closed by quotes and brackets up to `end`, ends a sentence."""
    mark = text[stop]
    if mark not in ".!?…‽" or end == len(text):
        return True
    # Most sentences end so: a plain word, a full stop, a blank, a capital.
    if end == stop + 1 and mark == "." and _CAPITAL.match(text, end):
        before = text[text.rfind(" ", start, stop) + 1 : stop]
        if _SHORT < len(before) < _FAR and before.isalpha() and before.islower() and before not in _SMALL:
            return True
    after = _AFTER.match(text, end, end + 60)
    following = after[1] if after else ""
    glued = not text[end].isspace()
    lower = following[:1].islower() and following.islower()
    closed = text[end - 1] not in ".!?…‽"
    if mark in "!?‽" or (mark == "." and text[stop:end].rstrip("\"'”’»)]").endswith(("?", "!"))):
        return not (lower and (mark == "!" or closed)) and not _exclaimed(text, stop, following)
    if lower:
        return False
    if mark == "…" or text.startswith("..", stop):
        return not text[stop - 1 : stop].isspace() and following != "I"
    return _full_stop(text, start, stop, following, glued=glued, closed=closed)


def _exclaimed(text: str, stop: int, following: str) -> bool:
    before = text[max(0, stop - 10) : stop].rsplit(None, 1)
    return bool(before) and before[-1].lower() in _EXCLAIMED and following.lower() not in _STARTERS


def _full_stop(text: str, start: int, stop: int, following: str, *, glued: bool, closed: bool) -> bool:
    found = _BEFORE.search(text, max(start, stop - _FAR), stop)
    before = found[0] if found else ""
    if glued:
        # “end.Next”: a blank was forgotten; “Node.Js”, an address or an initial is one word.
        return len(before) > 1 and (before[-2:].islower() or before.isdigit()) and before.isalnum()
    if not before:
        # “. . .” is an ellipsis written wide.
        around = text[max(0, stop - 9) : stop].rstrip()[-1:] + text[stop + 1 : stop + 9].lstrip()[:1]
        return "." not in around and following != "I"
    if not text[start : stop - len(before)].strip(" \"“‘'([") and _LIST_NUMBER.match(before):
        return False
    return not _abbreviates(before, following, closed=closed)


def _abbreviates(before: str, following: str, *, closed: bool) -> bool:
    """Tell whether `before` with its stop is an abbreviation inside a sentence that goes on."""
    name = before.lower().rstrip("'’")
    opens = following.lower() in _STARTERS
    if name in _NUMBERED and (following[:1].isdigit() or following in ("I", "V", "X")):
        return True
    if closed:
        return False
    if name in _OFTEN:
        return not (opens or name in _FINAL)
    if len(before) == 1 and before.isupper():
        return not opens or following == "I"
    return name in _NEVER or before in _TITLES or (_INITIALS.match(before) is not None and not opens)
