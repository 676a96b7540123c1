"""Finds claims that lean on studies or authorities, and what would count as their source."""

from __future__ import annotations

import re

from contentaudit.checks._lists import words
from contentaudit.checks._own import Own
from contentaudit.document import Block

# Who or what is leaned on.
_WHO = words(
    """
    study studies research researches researchers scientists experts specialists statistics survey
    surveys evidence science trials meta-analysis meta-analyses scholars academics economists
    psychologists
    """
)
# What they are said to do.
_SAYS = words(
    """
    show shows showed shown suggest suggests suggested find finds found prove proves proved proven
    confirm confirms confirmed indicate indicates indicated demonstrate demonstrates demonstrated reveal
    reveals revealed say says agree agrees agreed recommend recommends recommended believe believes
    conclude concludes concluded estimate estimates estimated warn warns linked
    """
)
# “Our research” is the author's own; “the study” is one already named.
_OWN = words(
    """
    our my your his her their its user market customer internal keyword usability this that these those
    the both such further more no any future original same other
    """
)
_OPEN = words(
    "if whether when until once what how which can could may might must should would will to let not"
)
_PROVEN = words("scientifically clinically medically")
CUES = _WHO | _PROVEN | {"according"}
"""A sentence without one of these words claims nothing of the kind."""
_BE = words("is are was were been be it's they're")
_WORKS = words(
    """
    study studies research researches survey surveys report reports experts researchers scientists
    statistics data estimates estimate estimation figures scholars specialists
    """
)
_BODY = re.compile(
    r"\b(?:[A-Z]{3,6}|(?:[A-Z]\w+ ){0,6}(?:Institutes?|University|Organi[sz]ation|Association|Agency|Centers?"
    r"|Foundation|Society|Academy|Bureau|Council|College|Clinic)(?: (?:of|for|on)(?: the)?(?: [A-Z]\w+)+)?)\b"
)
# Somebody who is quoted by name is a source.
_QUOTED = re.compile(
    r"\b(?:says|said|explains|explained|notes|noted|adds|according to) (?:[Dd]r\.? |[Pp]rof\w* )?[A-Z][a-z]+"
    r"|[A-Z][a-z]+,? (?:says|said|explains|explained|notes|noted|adds|added)\b"
)
_CITED = re.compile(
    r"\[\d{1,3}(?: ?[-–,] ?\d{1,3})*\]|[¹²³⁴-⁹]|\bet al\b|https?://|\bdoi:|\bwww\.|\([A-Z][\w’'-]+[^()]{0,40}\b(?:19|20)\d\d[a-z]?\)"
    r"|\bpublished in\b|\bjournal\b",
    re.IGNORECASE,
)
_ASIDE = words("who we i you our such")
_REACH, _NEARBY = 9, 600


def claim(own: Own) -> tuple[int, int] | None:
    """
    Return the range of a sentence's words that leans on a study or an authority, or None.

    Questions and conditions claim nothing.
    """
    lowers = own.lowers
    if own.sentence.text.endswith("?"):
        return None
    for index, lower in enumerate(lowers):
        if lower == "according" and lowers[index + 1 : index + 2] == ("to",):
            end = _authority(own, index)
        elif lower in _WHO:
            end = _saying(own, index)
        elif lower in _PROVEN and lowers[index + 1 : index + 2] == ("proven",):
            # “Proven products” claims nothing of its own.
            end = 0 if _BE.isdisjoint(lowers[max(0, index - 2) : index]) else index + 2
        else:
            continue
        if end:
            return index, end
    return None


def _authority(own: Own, index: int) -> int:
    """Return the end of “according to a study”, or of “according to the National Institute …”; or 0."""
    lowers = own.lowers
    first = lowers[index + 2] if index + 2 < len(lowers) else ""
    if first in _OWN - {"the"}:
        return 0
    for at in range(index + 2, min(index + 8, len(lowers))):
        if lowers[at] in ("who", "which", "that"):
            break
        # “According to the study”: it was named before. “The latest study” was not.
        if lowers[at] in _WORKS and (first != "the" or at > index + 4):
            return at + 1
    words, text = own.words, own.block.text
    if index + 2 >= len(words):
        return 0
    name = words[index + 3 if first == "the" and index + 3 < len(words) else index + 2]
    found = _BODY.match(text, name.start, own.sentence.end)
    return sum(word.start < found.end() for word in words) if found else 0


def _saying(own: Own, index: int) -> int:
    """Return the end of what a study or an expert is said to do, or 0."""
    lowers, words, text = own.lowers, own.words, own.block.text
    before = lowers[index - 1] if index else ""
    if before in _OWN or not _OPEN.isdisjoint(lowers[max(0, index - 2) : index]):
        return 0
    for at in range(index + 1, min(index + 1 + _REACH, len(lowers))):
        between = text[words[at - 1].end : words[at].start]
        if ";" in between or ":" in between or lowers[at] in _ASIDE:
            return 0
        if at == index + 1 and lowers[at] in ("that", "which"):
            return 0
        if lowers[at] in _SAYS:
            return 0 if lowers[at - 1] in _OPEN else at + 1
    return 0


def _speaks(block: Block) -> bool:
    return any(verb in block.text for verb in ("says", "said", "explain", "note", "add", "according to"))


def sourced(own: Own, linked: set[int]) -> bool:
    """
    Tell whether a claim names its source: a link or a quoted person in its paragraph, a citation.

    Args:
        own: the sentence.
        linked: indexes of the blocks that hold a link.

    """
    block, (_, start, end) = own.block, own.sentence
    if block.index in linked or _CITED.search(block.text, start, end + 6):
        return True
    if _speaks(block) and _QUOTED.search(block.text, max(0, start - _NEARBY), end + _NEARBY):
        return True
    # “Studies show:”, and the list below has the links.
    return own.sentence.text.endswith(":") and block.index + 1 in linked
