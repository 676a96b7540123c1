"""
Published readability formulas over our counts.

Every formula takes a `Counts`, so that it can be checked against its publication and against other
programs on the same counts. `metrics` gives the figures of a document.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from contentaudit.document.counts import Counts, count

if TYPE_CHECKING:
    from contentaudit.document.document import Document

__all__ = [
    "FLESCH",
    "Counts",
    "automated_readability",
    "coleman_liau",
    "count",
    "dale_chall",
    "difficult_words",
    "flesch_kincaid_grade",
    "gunning_fog",
    "lix",
    "metrics",
    "reading_ease",
    "smog",
]

#: Flesch reading ease by language: constant, factor of words per sentence, factor of syllables per word.
FLESCH: dict[str, tuple[float, float, float]] = {
    "en": (206.835, 1.015, 84.6),  # Flesch 1948
    "de": (180.0, 1.0, 58.5),  # Amstad 1978
    "es": (206.84, 1.02, 60.0),  # Fernández Huerta 1959
    "fr": (207.0, 1.015, 73.6),  # Kandel and Moles 1958
    "it": (217.0, 1.3, 60.0),  # Vacca and Franchina 1972
    "nl": (206.835, 0.93, 77.0),  # Douma 1960
    "ru": (206.835, 1.3, 60.1),  # Oborneva 2006
}


def reading_ease(counts: Counts, language: str = "en") -> float | None:
    """
    Compute Flesch's reading ease: 90 and more very easy, under 30 very hard.

    Args:
        counts: counts of the text.
        language: primary subtag; see `FLESCH` for the coefficients and whose they are.

    Returns:
        None without words or for a language without published coefficients.

    """
    coefficients = FLESCH.get(language)
    if coefficients is None or not counts.words or not counts.sentences:
        return None
    base, per_sentence, per_word = coefficients
    return base - per_sentence * counts.words / counts.sentences - per_word * counts.syllables / counts.words


def flesch_kincaid_grade(counts: Counts) -> float:
    """Compute the US school grade of Kincaid et al. 1975."""
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def gunning_fog(counts: Counts) -> float:
    """Compute the fog index, in years of schooling (Gunning 1952)."""
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def smog(counts: Counts) -> float:
    """Compute the SMOG grade (McLaughlin 1969), made for 30 sentences, scaled to any number."""
    return float(1.043 * (30 * counts.polysyllables / counts.sentences) ** 0.5 + 3.1291)


def coleman_liau(counts: Counts) -> float:
    """Compute the grade of Coleman and Liau 1975, from letters and sentences per 100 words."""
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def automated_readability(counts: Counts) -> float:
    """Compute the automated readability index, a US school grade (Smith and Senter 1967)."""
    return 4.71 * counts.letters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


def lix(counts: Counts) -> float:
    """Compute Björnsson's LIX (1968): under 30 very easy, over 60 very hard, for any language."""
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def dale_chall(counts: Counts, difficult: int) -> float:
    """
    Compute the Dale–Chall score (Dale and Chall 1948): 4.9 or less is read in grade 4, 10 in college.

    Args:
        counts: counts of the text.
        difficult: how many of its words are not on the list of easy words; see `difficult_words`.

    """
    share = 100 * difficult / counts.words
    return 0.1579 * share + 0.0496 * counts.words / counts.sentences + (3.6365 if share > 5 else 0)


def difficult_words(words: Iterable[str]) -> int | None:
    """
    Count English words that are not on Dale and Chall's list, regular inflections taken as known.

    Returns:
        None when the list, a data file of textstat, is not installed.

    """
    if not _easy_words():
        return None
    return sum(map(_difficult, words))


@lru_cache(maxsize=65536)
def _difficult(word: str) -> bool:
    return not _easy(word.lower().replace("’", "'"), _easy_words())


_ENDINGS = (("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"))
_PLAIN_ENDINGS = ("'s", "s", "es", "d", "ed", "ing", "r", "er", "st", "est")


def _easy(word: str, easy: frozenset[str]) -> bool:
    if word in easy or word[0].isdigit():
        return True
    if "-" in word:
        return all(not part or _easy(part, easy) for part in word.split("-"))
    for ending, replacement in _ENDINGS:
        if word.endswith(ending) and word.removesuffix(ending) + replacement in easy:
            return True
    for ending in _PLAIN_ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            # “stopped” and “making”: a doubled consonant, an e lost.
            if stem in easy or stem + "e" in easy or (stem[-2:-1] == stem[-1:] and stem[:-1] in easy):
                return True
    return False


@lru_cache(maxsize=1)
def _easy_words() -> frozenset[str]:
    # The file is read without importing the package, which takes 0.4 s.
    spec = find_spec("textstat")
    if spec is None or not spec.origin:
        return frozenset()
    path = Path(spec.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


_RATES = (
    "words_per_sentence", "syllables_per_word", "reading_ease", "lix",
    "grade", "fog", "smog", "coleman_liau", "ari", "dale_chall",
)  # fmt: skip


def metrics(doc: Document) -> dict[str, float | int | None]:
    """
    Return the figures of a document's running text (no headings, captions, table cells, code).

    Args:
        doc: the document.

    Returns:
        ``words``, ``sentences``, ``paragraphs``, ``words_per_sentence``, ``syllables_per_word``,
        ``reading_ease``, ``lix`` and the grades ``grade`` (Flesch–Kincaid), ``fog``, ``smog``,
        ``coleman_liau``, ``ari``, ``dale_chall``; None where a figure is not defined: grades are made for
        English, nothing is without words, and Dale–Chall needs the list that textstat brings. Figures are
        rounded to two decimals.

    """
    language = doc.language.split("-")[0].lower()
    counts = count(doc.body, language)
    figures: dict[str, float | int | None] = {
        "words": counts.words,
        "sentences": counts.sentences,
        "paragraphs": len(doc.body),
    }
    rates: dict[str, float | None] = dict.fromkeys(_RATES)
    if counts.words:
        rates |= {
            "words_per_sentence": counts.words / counts.sentences,
            "syllables_per_word": counts.syllables / counts.words,
            "reading_ease": reading_ease(counts, language),
            "lix": lix(counts),
        }
    if counts.words and language == "en":
        rates |= {
            "grade": flesch_kincaid_grade(counts),
            "fog": gunning_fog(counts),
            "smog": smog(counts),
            "coleman_liau": coleman_liau(counts),
            "ari": automated_readability(counts),
        }
        difficult = difficult_words(word.text for block in doc.body for word in block.words)
        rates["dale_chall"] = None if difficult is None else dale_chall(counts, difficult)
    figures |= {name: None if value is None else round(value, 2) for name, value in rates.items()}
    return figures
