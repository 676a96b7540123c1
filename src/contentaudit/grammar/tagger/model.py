"""Loads the shipped network and asks it about sentences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from contentaudit.grammar.protocol import EngineUnavailable
from contentaudit.grammar.tagger.words import normalise, shape

__all__ = ["DATA", "Guess", "Model", "ModelError"]

DATA = Path(__file__).resolve().parent.parent / "data"
_PIECES = 6  # as in training
#: A batch holds so many word pieces, which fit a processor's cache, and rows of nearly one length, since
#: padding costs as much as words: together they halve the time.
_PER_BATCH, _LONGER = 384, 1.15
_FILES = ("tagger.onnx", "tokenizer.json", "tags.json", "lexicon.txt.gz")


#: Word pieces, shapes of capitals, and where each word begins.
_Row = tuple[list[int], list[int], list[int]]


class ModelError(EngineUnavailable):
    """A file of the model is missing or damaged; the message names it and says how to get it back."""


class Guess(NamedTuple):
    """How wrong each word of a sentence is, and the three likeliest ways to mend it."""

    wrong: NDArray[np.float32]
    odds: NDArray[np.float32]
    mends: NDArray[np.int64]


def _complain(path: Path, what: str) -> ModelError:
    return ModelError(
        f"the grammar model's file {path} {what}. Reinstall the package to get it back "
        "(pip install --force-reinstall contentaudit), or switch the tagger off."
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _complain(path, f"cannot be read ({error.strerror})") from error


def verified(folder: Path) -> tuple[dict[str, bytes], str]:
    """The files of the model, each as its hash says, and a short version."""
    path = folder / "manifest.json"
    try:
        hashes: dict[str, str] = json.loads(_read(path))["files"]
        expected = {name: hashes[name] for name in _FILES}
    except (ValueError, KeyError, TypeError) as error:
        raise _complain(path, "is damaged") from error
    found: dict[str, bytes] = {}
    for name, digest in expected.items():
        found[name] = _read(folder / name)
        if hashlib.sha256(found[name]).hexdigest() != digest:
            raise _complain(folder / name, "is damaged (its SHA-256 is not the one recorded)")
    whole = hashlib.sha256("".join(expected.values()).encode()).hexdigest()
    return found, whole[:12]


class Model:
    """The network, its tokenizer and its tags. One thread: the callers decide on more."""

    def __init__(self, folder: Path = DATA) -> None:
        import onnxruntime  # type: ignore[import-untyped]
        from tokenizers import Tokenizer

        files, self.version = verified(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                files["tagger.onnx"], options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise _complain(folder / "tagger.onnx", "cannot be loaded by onnxruntime") from error
        self._tokenizer: Any = Tokenizer.from_str(files["tokenizer.json"].decode())
        self.tags: list[str] = json.loads(files["tags.json"])
        self.lexicon_file = files["lexicon.txt.gz"]
        self._cls, self._sep, self._unknown = (self._number(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self._memory: dict[str, list[int]] = {}

    def _number(self, token: str) -> int:
        return int(self._tokenizer.token_to_id(token))

    def _pieces(self, word: str) -> list[int]:
        found = self._memory.get(word)
        if found is None:
            ids = self._tokenizer.encode(normalise(word[:64]), add_special_tokens=False).ids
            found = list(ids[:_PIECES]) or [self._unknown]
            if len(self._memory) < 50_000:
                self._memory[word] = found
        return found

    def _row(self, words: Sequence[str]) -> _Row:
        ids, shapes, firsts = [self._cls], [0], []
        for i, word in enumerate(words):
            pieces = self._pieces(word)
            firsts.append(len(ids))
            ids += pieces
            shapes += [shape(normalise(word)) + (4 if i == 0 else 0)] * len(pieces)
            if len(ids) > 250:  # the places the network knows
                break
        return [*ids, self._sep], [*shapes, 0], firsts

    def guess(self, sentences: Sequence[Sequence[str]]) -> list[Guess]:
        """Judges sentences, given as words; batched by length, answered in order."""
        rows = [self._row(words) for words in sentences]
        order = sorted((i for i, row in enumerate(rows) if row[2]), key=lambda i: len(rows[i][0]))
        empty = Guess(np.zeros(0, np.float32), np.zeros((0, 3), np.float32), np.zeros((0, 3), np.int64))
        out = [empty] * len(rows)
        for group in _groups([(len(rows[i][0]), i) for i in order]):
            wrong, odds, mends = self._run([rows[i] for i in group])
            for k, i in enumerate(group):
                n = len(rows[i][2])
                out[i] = Guess(wrong[k, :n], odds[k, :n], mends[k, :n])
        return out

    def _run(self, rows: Sequence[_Row]) -> list[Any]:
        n, width, most = len(rows), max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        feed = {k: np.zeros((n, width), np.int64) for k in ("ids", "shapes", "mask")}
        feed["firsts"] = np.zeros((n, most), np.int64)
        for i, (ids, shapes, firsts) in enumerate(rows):
            feed["ids"][i, : len(ids)] = ids
            feed["shapes"][i, : len(shapes)] = shapes
            feed["mask"][i, : len(ids)] = 1
            feed["firsts"][i, : len(firsts)] = firsts
        answer: list[Any] = self._session.run(["wrong", "odds", "mends"], feed)
        return answer


def _groups(sizes: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Batches of the second numbers, given with their lengths, the shortest first."""
    group: list[int] = []
    most = 0.0
    for length, i in sizes:
        if group and (length > most or (len(group) + 1) * length > _PER_BATCH):
            yield group
            group = []
        if not group:
            most = _LONGER * length + 1
        group.append(i)
    if group:
        yield group
