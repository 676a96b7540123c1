"""
The language of a document: what its brief says, what its markup says, what its text shows.

Markup lies about the language more often than a long text does (templates say “en” everywhere). So
the markup is believed unless the text is clearly another language: at least `SURE_LETTERS` letters, a
share of function words of one language of at least `SURE_SHARE`, and less than a third as many of the
language claimed. A claim of a language that we hold no profile of is only refuted by English or by
another script: its relatives look like it.

Detection counts function words, and knows the scripts of languages that own one; a text too short to
tell is ``und``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from contentaudit.document.profiles import FUNCTION_WORDS, PROFILED, SCRIPTS

if TYPE_CHECKING:
    from contentaudit.document.document import Document

__all__ = ["SURE_LETTERS", "SURE_SHARE", "detect", "language_of", "normalise"]

SURE_LETTERS = 200
SURE_SHARE = 0.25
# Enough to tell; more text does not change the answer.
_SAMPLE = 600

# Tags that a profile of another name serves.
_SAME = {"nb": "no", "nn": "no", "iw": "he", "ms": "id", "in": "id", "bs": "hr"}

_TAG = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{1,8})*)")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(doc: Document) -> str:
    """
    Return the language of a document as a BCP 47 tag.

    Returns:
        the brief's dialect; else the language the markup claims, unless the text is clearly
        another one; else the one the text shows; ``und`` when none can be told.

    """
    return normalise(doc.brief.dialect or "") or shown_language(doc)


def shown_language(doc: Document) -> str:
    """Return the language that markup and text show, whatever the brief says."""
    return doc.note(_shown)


def _shown(doc: Document) -> str:
    claim = next(filter(None, map(normalise, _claims(doc))), None)
    words = _sample(doc)
    found, share = detect(words)
    if claim is None:
        return found
    primary = claim.split("-")[0].lower()
    primary = _SAME.get(primary, primary)
    if found in ("und", primary) or share < SURE_SHARE or sum(map(len, words)) < SURE_LETTERS:
        return claim
    if primary not in PROFILED and found != "en" and found in PROFILED:
        return claim
    return found if _share(words, primary) < share / 3 else claim


def normalise(tag: str) -> str | None:
    """
    Write a language tag the usual way (``en_us`` becomes ``en-US``).

    Returns:
        the tag, or None when it is not one (``english``, ``x-default``, empty).

    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if match is None or match[1].lower() == "und":
        return None
    return "-".join([match[1].lower(), *map(_subtag, match[2].split("-")[1:])])


def _subtag(part: str) -> str:
    """Write a region in capitals, a script with one, everything else small."""
    return part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()


def detect(words: list[str]) -> tuple[str, float]:
    """
    Tell the language of a text.

    Args:
        words: its words in lower case; a few dozen are needed.

    Returns:
        the primary language subtag, or ``und``, and the share of words that tell it, 0 to 1.

    """
    if not words:
        return "und", 0.0
    script, share = _script(words)
    if script:
        return script, share
    scores: dict[str, float] = defaultdict(float)
    for word, count in _function_words(words):
        languages = FUNCTION_WORDS[word]
        for language in languages:
            scores[language] += count / len(languages) ** 0.5
    (score, best), (second, _), *_ = sorted([(0.0, "und"), (0.0, "und"), *((scores[k], k) for k in scores)])[
        ::-1
    ]
    # A list of products holds few function words: there many times the runner-up's will do.
    clear = score >= 0.1 * len(words) and score >= 1.15 * second
    plain = score >= 8 and score >= 0.02 * len(words) and score >= 2 * second
    if score < 2 or not (clear or plain):
        return "und", 0.0
    return best, _share(words, best)


def _script(words: list[str]) -> tuple[str | None, float]:
    """Tell the language by a script that only it is written in."""
    counts: Counter[str] = Counter()
    sample = "".join(words)[:4000]
    if sample.isascii():
        return None, 0.0
    for char, count in Counter(sample).items():
        if char > "\u0370":
            counts[next((name for name, first, last in SCRIPTS if first <= char <= last), "")] += count
    counts.pop("", None)
    total = counts.total()
    if total * 2 < len(sample):
        return None, 0.0
    # Japanese mixes kana with the characters of Chinese; a tenth of kana tells it.
    if counts["ja"] * 10 > total:
        return "ja", total / len(sample)
    if _ARABIC_OTHER.search(sample):
        return "fa" if counts["ar"] * 2 > total else counts.most_common(1)[0][0], total / len(sample)
    return counts.most_common(1)[0][0], total / len(sample)


# Letters of Persian that Arabic does not have.
_ARABIC_OTHER = re.compile("[پچژگ]")


def _share(words: list[str], language: str) -> float:
    if any(language == name for name, *_ in SCRIPTS):
        script, share = _script(words)
        return share if script == language else 0.0
    known = [count for word, count in _function_words(words) if language in FUNCTION_WORDS[word]]
    return sum(known) / len(words)


def _function_words(words: list[str]) -> list[tuple[str, int]]:
    return [(word, count) for word, count in Counter(words).items() if word in FUNCTION_WORDS]


def _claims(doc: Document) -> Iterator[str]:
    if doc.meta.lang:
        yield doc.meta.lang.text
    for name in ("content-language", "og:locale"):
        tag = doc.meta.get(name)
        if tag:
            yield tag.content


def _sample(doc: Document) -> list[str]:
    words: list[str] = []
    for block in doc.article:
        words += _WORD.findall(block.prose.text.lower())
        if len(words) >= _SAMPLE:
            break
    return words[:_SAMPLE]
