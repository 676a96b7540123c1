"""Reads the shipped network back, so that training can go on where no checkpoint is left."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper

from contentaudit.grammar.tagger.model import DATA
from training.model import Tagger

__all__ = ["restore", "trained"]


def restore(model: Tagger, graph: Path) -> None:
    """
    Copies the trained weights of an exported graph into the model.

    The word-piece vectors and places are frozen, so the model has them already. The matrices come back
    from eight bits: a weight is off by up to 1/128 of the largest in its column; a few hundred steps mend it.
    """
    found = {c.name: numpy_helper.to_array(c) for c in onnx.load(str(graph)).graph.initializer}

    def matrix(name: str) -> torch.Tensor:
        whole: NDArray[np.float32] = found[name + ".w"].astype(np.float32)
        return torch.from_numpy((whole * found[name + ".s"] if name + ".s" in found else whole).T.copy())

    def vector(name: str) -> torch.Tensor:
        return torch.from_numpy(found[name].astype(np.float32).copy())

    with torch.no_grad():
        model.shape.weight.copy_(vector("shape"))
        norms = {"norm": model.norm}
        parts = {"turn": model.turn, "wrong": model.wrong}
        for i, layer in enumerate(model.encoder):
            p = f"encoder.{i}."
            norms |= {p + "norm1": layer.norm1, p + "norm2": layer.norm2}
            parts |= {p + "out": layer.out, p + "up": layer.up, p + "down": layer.down}
            layer.qkv.weight.copy_(torch.cat([matrix(p + n) for n in "qkv"]))
            layer.qkv.bias.copy_(torch.cat([vector(f"{p}{n}.b") for n in "qkv"]))
        for name, norm in norms.items():
            norm.weight.copy_(vector(name + ".g"))
            norm.bias.copy_(vector(name + ".o"))
        for name, part in parts.items():
            part.weight.copy_(matrix(name))
            part.bias.copy_(vector(name + ".b"))
        mends = matrix("mend")
        known = len(mends)
        model.mend.weight[:known] = mends
        model.mend.bias[:known] = vector("mend.b")
        # Tags yet to be learnt begin as unlikely as the least likely known one.
        model.mend.bias[known:] = model.mend.bias[:known].min()


def trained(folder: Path = DATA) -> tuple[int, int]:
    """The steps and word pieces that the shipped network was trained for; none where nothing is shipped."""
    path = folder / "manifest.json"
    if not path.exists():
        return 0, 0
    told: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))["trained"]
    return told["steps"], told["tokens"]
