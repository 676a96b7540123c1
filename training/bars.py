"""
How sure the tagger should be before it speaks of each sort of fault: ``python -m training.bars``.

Every doubt over learner sentences, marked drafts kept back, held-out text and published articles is either a
hit or an alarm. For each sort the bar is the one where hits, less a price for alarms, count most; the column
of price 0.8 is `contentaudit.grammar.tagger.profiles.SPEAK`, nothing under 0.3.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from contentaudit.grammar.protocol import Paragraph
from contentaudit.grammar.tagger import TaggerEngine
from contentaudit.grammar.tagger.model import DATA
from contentaudit.grammar.tagger.profiles import SPEAK, sort
from contentaudit.grammar.tagger.render import to_match
from training.evaluate import clean_text, learner_paragraphs, published, touched
from training.judged import kept_back, paragraphs

__all__ = ["Doubted", "best"]


#: How much a doubt counts by where it is: what is not in dispute, an alarm on clean text, counts most.
_LEARNERS, _INDEPENDENT, _SAME_WRITERS, _CLEAN = 3.0, 2.0, 1.0, 4.0


class Doubted(NamedTuple):
    """A doubtful word: its sort, how sure, how much it counts, and whether it is an error."""

    sort: str
    sure: float
    weight: float
    hit: bool


def _spans(engine: TaggerEngine, text: Sequence[Paragraph]) -> list[list[tuple[int, int, str, float]]]:
    pieces, verdicts = engine.verdicts(text)
    out: list[list[tuple[int, int, str, float]]] = [[] for _ in text]
    for n, found in verdicts.items():
        piece = pieces[n]
        for v in found:
            match = to_match(
                text[piece.paragraph].text, piece.words, v.at, v.kind, kept=v.kept, confidence=v.sure
            )
            name = sort(v.kind, piece.words[v.at].text)
            out[piece.paragraph].append((match.start, match.end, name, v.sure))
    return out


def collect(engine: TaggerEngine, words: int) -> list[Doubted]:
    """Every doubt over the four sorts of text, weighted by sort."""
    out: list[Doubted] = []
    learners = learner_paragraphs()
    for each, spans in zip(learners, _spans(engine, [x.paragraph for x in learners]), strict=True):
        for a, b, name, sure in spans:
            right = any(w for w, t in zip(each.wrong, touched(each.places, [(a, b)]), strict=True) if t)
            out.append(Doubted(name, sure, _LEARNERS, right))
    for draft, found in kept_back():
        for line, spans in zip(found, _spans(engine, paragraphs(found)), strict=True):
            for a, b, name, sure in spans:
                weight = _INDEPENDENT if draft.startswith("eval") else _SAME_WRITERS
                out.append(Doubted(name, sure, weight, any(e.meets(a, b) for e in line.errors)))
    for text in (clean_text(words), published()):
        for spans in _spans(engine, text):
            out += [Doubted(name, sure, _CLEAN, hit=False) for _, _, name, sure in spans]
    return out


def best(found: Sequence[Doubted], price: float) -> tuple[float, float, float]:
    """The bar where hits less `price` times alarms are most, and the hits and alarms above it."""
    top = (0.97, 0.0, 0.0)
    most = hits = alarms = 0.0
    for each in sorted(found, key=lambda d: -d.sure):
        hits += each.weight * each.hit
        alarms += each.weight * (not each.hit)
        if hits - price * alarms > most:
            most, top = hits - price * alarms, (each.sure, hits, alarms)
    return top


def main() -> None:
    """Prints a bar for each sort at several prices."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=DATA)
    parser.add_argument("--words", type=int, default=40_000, help="of held-out text")
    parser.add_argument("--prices", type=float, nargs="+", default=[0.6, 0.8, 1.2])
    args = parser.parse_args()
    by_sort: dict[str, list[Doubted]] = defaultdict(list)
    for each in collect(TaggerEngine("everything", args.folder), args.words):
        by_sort[each.sort].append(each)
    for name, found in sorted(by_sort.items()):
        cells = [best(found, price) for price in args.prices]
        shown = "   ".join(f"{bar:.3f} ({hits:.0f}/{hits + alarms:.0f})" for bar, hits, alarms in cells)
        print(f"{name:15} {len(found):5} doubts, now {SPEAK.get(name, 0.5):.3f}:  {shown}")


if __name__ == "__main__":
    main()
