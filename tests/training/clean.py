"""Two tagged sentences to spoil."""

from __future__ import annotations

CLEAN = [
    (
        ("The", "old", "house", "was", "sold", "to", "a", "young", "family", "in", "May", "."),
        ("DT", "JJ", "NN", "VBD", "VBN", "IN", "DT", "JJ", "NN", "IN", "NNP", "."),
        ("the", "old", "house", "be", "sell", "to", "a", "young", "family", "in", "may", "."),
    ),
    (
        ("How", "does", "the", "new", "library", "work", "?"),
        ("WRB", "VBZ", "DT", "JJ", "NN", "VB", "."),
        ("how", "do", "the", "new", "library", "work", "?"),
    ),
]
