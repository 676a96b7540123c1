"""What might be written instead of a doubtful word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contentaudit.grammar.tagger.edits import Rewrite, Site, dress, edits
from contentaudit.grammar.tagger.lexicon import Lexicon
from contentaudit.grammar.tagger.words import shape

__all__ = ["SURE", "apply", "rewrites"]

#: A tag this likely is taken at its word.
SURE = 0.75
_MOST = 7
#: The odds given to a word that the table of mixed-up words names, and to one that only looks alike.
_MIXED, _GUESSED = 0.5, 0.03
_VAGUE = ("FAMILY", "OTHER", "SPELL", "MISSING")


def apply(words: Sequence[str], change: Rewrite) -> list[str]:
    """The sentence as it would read."""
    return [*words[: change.start], *change.new, *words[change.stop :]]


def rewrites(
    words: Sequence[str], i: int, tags: Sequence[tuple[str, float]], lexicon: Lexicon
) -> list[Rewrite]:
    """Candidates for the word at `i`: what the likeliest tags say, and words it may be mistaken for."""
    first, odds = tags[0]
    told = edits(Site(words, i, lexicon, first, odds))
    if odds >= SURE and len(told) == 1 and first not in _VAGUE:
        return told
    other = first in _VAGUE and odds >= 0.4  # another word is wanted, not one more or one less
    for tag, chance in tags[1:]:
        if not (other and tag.startswith(("INSERT", "DELETE"))):
            told += edits(Site(words, i, lexicon, tag, chance))
    vague = first in _VAGUE or odds < 0.5 or not told
    found = _distinct(words, [*told, *(_alike(words, i, lexicon) if vague else ())])[:_MOST]
    if vague or first.startswith(("VERB_", "NOUN_", "ADD_", "DROP_")):
        found += _before(words, i, lexicon)
    return found


def _distinct(words: Sequence[str], found: Iterable[Rewrite]) -> list[Rewrite]:
    out: dict[tuple[int, int, tuple[str, ...]], Rewrite] = {}
    for change in found:
        if change.new != tuple(words[change.start : change.stop]):
            out.setdefault(change[:3], change)
    return list(out.values())


def _alike(words: Sequence[str], i: int, lexicon: Lexicon) -> list[Rewrite]:
    """Words it is mixed up with, words a letter away, its family, its other forms."""
    low = words[i].lower()
    if not low.isalpha() or len(low) < 3:
        return []
    found = dict.fromkeys(lexicon.mixed_up(low)[:4], _MIXED)
    more = lexicon.near(low, 4)
    if lexicon.known(low):
        forms = sorted(lexicon.inflections(low), key=lambda w: -lexicon.weight.get(w, 0))
        more += [*lexicon.family(low)[:4], *forms[:3]]
    for word in more:
        found.setdefault(word, _GUESSED)
    kind = "CONFUSED" if lexicon.known(low) else "SPELL"
    return [Rewrite(i, i + 1, (dress(w, words[i]),), kind, odds) for w, odds in found.items()]


def _before(words: Sequence[str], i: int, lexicon: Lexicon) -> list[Rewrite]:
    """The word before: "completed understood" is doubted at its second word, and wrong at its first."""
    old = words[i - 1] if i else ""
    low = old.lower()
    if len(low) < 4 or not low.isalpha() or (shape(old) and i > 1):
        return []
    new = [w for w in lexicon.family(low) if w.endswith("ly")][:1] + lexicon.mixed_up(low)[:1]
    return [Rewrite(i - 1, i, (dress(w, old),), "CONFUSED", _MIXED) for w in new]
