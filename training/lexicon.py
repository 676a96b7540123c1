"""Writes the word list that the tagger ships: forms, how common they are, what is mixed up with what."""

from __future__ import annotations

import gzip
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.marked import lines, read, taught
from training.noise.lexicon import dictionary
from training.noise.tables import CHOICE, CONFUSED
from training.prepare import Clean

__all__ = ["write_lexicon"]

Words = tuple[str, ...]


def write_lexicon(clean: Iterable[Clean], path: Path, least: int = 25) -> None:
    """Three sections: ``word count``, ``lemma kind forms``, ``wrong right right``."""
    count: Counter[str] = Counter()
    for words, _, _ in clean:
        count.update(w.lower() for w in words if w.isascii() and w[0].isalpha())
    drafts = [read(line) for line in lines(taught())]
    written = Counter(w for pairs in drafts for _, right in pairs for w in right if w.islower())
    count.update(written)
    rows = ["#words"]
    frequent = {w for w, n in count.items() if n >= least} | {w for w, n in written.items() if n > 1}
    shown = sorted({*dictionary(), *frequent})
    plain = [w for w in shown if w.isascii() and w.replace("'", "").isalpha()]
    rows += [f"{w} {round(4 * math.log2(count[w] + 1))}" for w in plain]
    forms = _forms(count)
    rows += ["#forms", *forms]
    rows.append("#mixed")
    wrong: dict[str, list[str]] = {}
    tables = (
        (other, right) for table in (CONFUSED, CHOICE) for right, all_ in table.items() for other in all_
    )
    for other, right in (*tables, *_marked(drafts, set(plain), forms)):
        if right not in wrong.setdefault(other, []):
            wrong[other].append(right)
    rows += [" ".join([word, *rights]) for word, rights in sorted(wrong.items())]
    with gzip.GzipFile(path, "wb", compresslevel=9, mtime=0) as file:
        file.write("\n".join(rows).encode())


def _marked(
    drafts: Iterable[Sequence[tuple[Words, Words]]], known: set[str], forms: Iterable[str]
) -> list[tuple[str, str]]:
    """
    Words that marked drafts write for one another, the commoner first.

    Args:
        drafts: lines as pairs of what was written and what is right.
        known: the words of the list; others are slips that no table need hold.
        forms: inflections, ``lemma kind form,form``; two forms of one word need no table either.

    """
    lemmas: dict[str, set[str]] = defaultdict(set)
    for row in forms:
        lemma, _, shown = row.split(" ")
        for form in (lemma, *shown.split(",")):
            lemmas[form].add(lemma)
    found: Counter[tuple[str, str]] = Counter()
    for wrong, right in (pair for pairs in drafts for pair in pairs):
        if len(wrong) == len(right) == 1:
            found[wrong[0].lower(), right[0].lower()] += 1
    return [
        pair
        for pair, _ in found.most_common()
        if pair[0] != pair[1]
        and known.issuperset(pair)
        and min(map(len, pair)) > 2
        and lemmas[pair[0]].isdisjoint(lemmas[pair[1]])
    ]


def _forms(count: Counter[str]) -> list[str]:
    """Inflections: past, participle, -ing, third person; plural; comparative, superlative."""
    import lemminflect

    folder = Path(lemminflect.__file__).parent / "resources"
    out = []
    with gzip.open(folder / "infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        for line in file:
            lemma, kind, *forms = line.rstrip("\n").split(",")
            first = [f.split("/")[0] for f in forms]
            plain = all(f.isascii() and f.isalpha() for f in [lemma, *filter(None, first)])
            if not plain or not lemma.islower() or not any(first):
                continue
            if not any(count[f] for f in [lemma, *first]) and len(lemma) > 9:
                continue
            if kind == "noun":
                plural = [f for f in forms[0].split("/") if f != lemma]
                first = plural[:1]
            if first and kind in ("noun", "verb", "adj", "adv"):
                out.append(f"{lemma} {kind[0] if kind != 'adv' else 'r'} {','.join(first)}")
    return sorted(set(out))
