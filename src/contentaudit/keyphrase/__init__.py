"""
Honest keyphrase matching: no word is ever dropped, and every count knows its places.

`use_of` tells how a document uses its keyphrase; `candidates` proposes one when none is given;
`find` and `phrase_of` are the parts below, for texts of any origin.
"""

from __future__ import annotations

from contentaudit.keyphrase.candidates import Candidate, candidates
from contentaudit.keyphrase.match import CLOSE, KINDS, Kind, Match, find
from contentaudit.keyphrase.phrase import Phrase, Term, phrase_of
from contentaudit.keyphrase.use import Occurrence, Use, unfit, use_of

__all__ = [
    "CLOSE",
    "KINDS",
    "Candidate",
    "Kind",
    "Match",
    "Occurrence",
    "Phrase",
    "Term",
    "Use",
    "candidates",
    "find",
    "phrase_of",
    "unfit",
    "use_of",
]
