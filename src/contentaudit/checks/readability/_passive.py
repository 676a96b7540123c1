"""Finds the English passive: a form of “be”, then a past participle that is a verb there."""

from __future__ import annotations

from collections.abc import Iterator

from contentaudit.checks._lists import words
from contentaudit.checks._own import Own

BE = words(
    "am is are was were be been being isn't aren't wasn't weren't "
    "it's that's he's she's they're we're you're i'm"
)

# Participles that do not end in -ed. Those that mostly describe a state after “be” are left out
# (“is gone”, “is done”, “is broken”, “is set”, “are lost”).
IRREGULAR = words(
    """
    awoken beaten begun bent bitten bled blown born bought bred brought built burnt cast caught chosen
    cut dealt drawn driven drunk dug eaten fed felt fought flown forbidden forgiven forgotten foreseen
    found frozen given ground grown heard held hidden hit hung hurt kept knit known laid led lent lit
    made meant mistaken mown outdone overcome overridden overseen overtaken paid put proven read rebuilt
    redone resold rethought rewritten ridden rung said sawn seen sent sewn shaken shaved shed shot shown
    slain sold sought sown spelt spent spilt split spoken spread spun stolen struck strung stung sung
    sunk sworn swept swum swung taken taught thought thrown told torn trodden undergone understood
    undertaken undone upheld withdrawn withheld won worn wound woven written wrung
    """
)

# After “be” these describe a state or a feeling; nobody did anything.
STATES = words(
    """
    interested excited bored tired pleased delighted thrilled worried concerned scared frightened
    ashamed embarrassed confused surprised amazed astonished shocked disappointed satisfied frustrated
    annoyed overwhelmed stressed relaxed relieved motivated determined committed dedicated devoted
    convinced inclined tempted prepared qualified experienced skilled talented gifted educated advanced
    complicated sophisticated limited detailed varied mixed crowded deserted outdated dated supposed
    used accustomed opposed related unrelated entitled engaged married divorced retired aged wicked
    naked sacred rugged ragged beloved blessed cursed indebted biased prejudiced distinguished renowned
    celebrated unprecedented undecided undeterred unaffected unlimited uninterested unqualified
    unexpected unconcerned unconvinced unnoticed aligned involved located situated based inspired
    invested honored honoured humbled touched flattered privileged encouraged energized exhausted
    depressed addicted disabled impaired acquainted concentrated closed finished connected rooted
    focused focussed tied
    """
)

# Words in -ed that are no participles.
_NO_PARTICIPLES = words(
    """
    need indeed speed seed weed reed greed deed heed steed breed bleed hundred biped exceed proceed
    succeed embed hatred kindred infrared moped agreed
    """
)

# They may stand between “be” and its participle, and so may words in -ly.
_BETWEEN = words(
    """
    not never also quite almost often always usually still already just only even ever being been now then
    soon thus so later first once again sometimes seldom perhaps both all each either well better best more
    most much further
    """
)
_FURTHEST = 5


def passives(own: Own) -> Iterator[tuple[int, int, bool]]:
    """
    Yield the passives of a sentence.

    Yields:
        index of “be” among the sentence's words, index after the participle, and whether “by”
        follows, which says who did it.

    """
    lowers, after = own.lowers, 0
    for index, lower in enumerate(lowers):
        if lower in BE and index >= after:
            found = _participle(own, lowers, index)
            if found:
                after = found + 1
                # “By cutting it” tells how, not who.
                by, doer = (*lowers[after : after + 2], "", "")[:2]
                agent = by == "by" and not doer.endswith("ing")
                # “She’s recovered” is “has”.
                if agent or not lower.endswith("'s"):
                    yield index, after, agent


def _participle(own: Own, lowers: tuple[str, ...], be: int) -> int | None:
    """Return the index of the participle that belongs to the “be” at `be`, or None."""
    words, text = own.words, own.block.text
    for index in range(be + 1, min(be + _FURTHEST, len(words))):
        lower = lowers[index]
        if not text[words[index - 1].end : words[index].start].isspace():
            return None
        if lower not in _BETWEEN and not (lower.endswith("ly") and len(lower) > 4):
            return index if _is_participle(lowers, index) else None
    return None


def _is_participle(lowers: tuple[str, ...], index: int) -> bool:
    lower = lowers[index]
    if lower in STATES:
        # “The plan was inspired by the report”: with an agent even these are passives.
        return lowers[index + 1 : index + 2] == ("by",)
    if lower in IRREGULAR:
        return True
    return lower.endswith("ed") and len(lower) > 4 and lower not in _NO_PARTICIPLES and "-" not in lower
