"""
English words that name no topic.

Function words are articles, prepositions, conjunctions, pronouns, auxiliaries, question words: they
hold a sentence together.
"""

from __future__ import annotations

__all__ = ["FRAME_WORDS", "FUNCTION_WORDS"]

_WORDS = """
a about above across after again against all along also although am among an and any anybody anyone anything
are around as at be because been before behind being below beneath beside besides between beyond both but by
can can't cannot could despite did do does doing don't down during each either else enough even ever every
everybody everyone everything except few for from get gets getting got had has have having he hence her here
hers herself him himself his how however i if in inside instead into is it it's its itself just least less
let like may maybe me might mine more moreover most much must my myself near neither never no nobody none
nor not nothing now of off often on once one only onto or other others otherwise our ours ourselves out
outside over own per perhaps quite rather really same shall she should since so some somebody someone
something soon still such than that that's the their theirs them themselves then there therefore these they
this those though through throughout thus till to together too toward towards under unless unlike until up
upon us very via was we well were what what's whatever when where whereas whether which while who whoever
whom whose why will with within without won't would yet you your yours yourself yourselves
"""

FUNCTION_WORDS = frozenset(_WORDS.split())

_FRAME = """
best better complete essential everything explained find first good great guide help how important know
learn learned look make making need new one part people read recap say see start step take thing think three
time tip today try two ultimate understand understanding use want way week work year
"""

FRAME_WORDS = frozenset(_FRAME.split())
"""Words that frame a title (“the best guide to …”, “… everyone should know”) without being its topic."""
