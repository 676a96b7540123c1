"""What a training run learns from: clean text to be spoilt, and marked drafts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from contentaudit.grammar.tagger import lexicon as shipped
from contentaudit.grammar.tagger.model import DATA
from training.batches import Encoder, Mixed, Tags, base_model
from training.marked import Marked, taught
from training.marked import load as marked_sentences
from training.model import Config, Tagger, start
from training.noise import Noised, Synthesiser
from training.noise.lexicon import Lexicon
from training.prepare import Clean, load, prepare
from training.shipped import restore

__all__ = ["Study", "network", "study"]


class Study(NamedTuple):
    """Sentences, how they are spoilt, and how they become numbers."""

    sentences: list[Clean | Marked]
    noise: Mixed
    encoder: Encoder
    tags: Tags


def network(*, fresh: bool = False) -> Tagger:
    """The network to begin with: the shipped one, or MiniLM where that is asked for or nothing is shipped."""
    model = start(base_model() / "model.safetensors", Config())
    if not fresh and (DATA / "tagger.onnx").exists():
        restore(model, DATA / "tagger.onnx")
    return model


def study(folder: Path, *, smoke: bool = False, fresh: bool = False, share: float = 0.4) -> Study:
    """
    Everything to learn from, made or read.

    Args:
        folder: where the prepared data and the tags lie.
        smoke: a few sentences only.
        fresh: collect the tags anew rather than add to the shipped ones.
        share: of the sentences, how many come from marked drafts.

    """
    clean_path = folder / "clean.pickle"
    if not clean_path.exists():
        prepare(60 if smoke else None, clean_path)
    clean = [s for s in load(clean_path) if 3 <= len(s[0]) <= 56]
    noise = Synthesiser(Lexicon(clean))
    clean += [s for s in clean if s[0][-1] == "?"] * 2  # rare in articles' bodies, common in their headings
    clean += [s for s in clean if _to_ing(s)] * 2  # right, though it looks like a common error
    drafts = taught()
    known_words = shipped.Lexicon((DATA / "lexicon.txt.gz").read_bytes())
    marked = marked_sentences(drafts[:2] if smoke else drafts, known_words)
    times = round(share / (1 - share) * len(clean) / len(marked)) if marked else 0
    encoder = Encoder(base_model() / "tokenizer.json")
    tags = _tags(folder, clean, noise, marked, fresh=fresh)
    return Study([*clean, *marked * times], Mixed(noise), encoder, tags)


def _to_ing(s: Clean) -> bool:
    words, tags, _ = s
    return any(w == "to" and t == "VBG" for w, t in zip(words, tags[1:], strict=False))


def _tags(folder: Path, clean: list[Clean], noise: Synthesiser, marked: list[Marked], *, fresh: bool) -> Tags:
    """The tags of the run so far, else the shipped ones, and those that have become frequent since."""
    places = [folder / "tags.json", *([] if fresh else [DATA / "tags.json"])]
    known = next((Tags.load(p).names for p in places if p.exists()), [])
    sample = Random(1).sample(clean, min(len(clean), 60_000))
    made: Iterator[Noised] = (noise(s, Random(i)) for i, s in enumerate(sample))
    tags = Tags.collect(made, known)
    tags = Tags.collect((m.spoilt() for m in marked), tags.names, least=5)
    tags.save(folder / "tags.json")
    return tags
