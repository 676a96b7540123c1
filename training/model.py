"""MiniLM with two heads: is this word wrong, and how is it mended."""

from __future__ import annotations

import math
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

__all__ = ["SHAPES", "Config", "Tagger", "start"]

#: Four shapes of capitals, apart for the first word of a sentence.
SHAPES = 8


class Config(NamedTuple):
    """The measures of the network."""

    vocab: int = 30522
    tags: int = 768
    layers: int = 6
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    places: int = 512


class Layer(nn.Module):
    """A transformer layer; attention written out, which is faster on a processor without dropout."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.heads = c.heads
        self.qkv = nn.Linear(c.hidden, 3 * c.hidden)
        self.out = nn.Linear(c.hidden, c.hidden)
        self.norm1 = nn.LayerNorm(c.hidden, eps=1e-12)
        self.up = nn.Linear(c.hidden, c.inner)
        self.down = nn.Linear(c.inner, c.hidden)
        self.norm2 = nn.LayerNorm(c.hidden, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attention and the feed-forward step, each added to its input."""
        b, n, h = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        score = q @ k.transpose(2, 3) / math.sqrt(h // self.heads) + mask
        mixed = (score.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, h)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))  # type: ignore[no-any-return]


class Tagger(nn.Module):
    """The encoder and its heads. Word vectors stay as they were learnt."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.config = c
        self.word = nn.Embedding(c.vocab, c.hidden)
        self.place = nn.Embedding(c.places, c.hidden)
        self.shape = nn.Embedding(SHAPES, c.hidden)
        self.norm = nn.LayerNorm(c.hidden, eps=1e-12)
        self.encoder = nn.ModuleList(Layer(c) for _ in range(c.layers))
        self.turn = nn.Linear(c.hidden, c.hidden)
        self.wrong = nn.Linear(c.hidden, 1)
        self.mend = nn.Linear(c.hidden, c.tags)
        nn.init.zeros_(self.shape.weight)
        nn.init.normal_(self.mend.weight, std=0.02)
        nn.init.normal_(self.wrong.weight, std=0.02)
        self.word.weight.requires_grad_(False)
        self.place.weight.requires_grad_(False)

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Vectors of the word pieces; `mask` is 1 for a piece and 0 for padding."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.word(ids) + self.place(places) + self.shape(shapes))
        gap = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.encoder:
            x = layer(x, gap)
        return x  # type: ignore[no-any-return]

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """Logits for the words whose first piece stands at `firsts` of each row."""
        x = self.encode(ids, shapes, mask)
        index = firsts[:, :, None].expand(-1, -1, x.shape[2])
        x = F.gelu(self.turn(x.gather(1, index)))
        return self.wrong(x).squeeze(-1), self.mend(x)


def start(weights: Path, config: Config | None = None) -> Tagger:
    """A tagger that begins from the published MiniLM weights."""
    from safetensors.torch import load_file

    c = config or Config()
    old = load_file(str(weights))
    old = {k.removeprefix("bert."): v for k, v in old.items()}
    model = Tagger(c)
    with torch.no_grad():
        model.word.weight.copy_(old["embeddings.word_embeddings.weight"])
        kind = old["embeddings.token_type_embeddings.weight"][0]
        model.place.weight.copy_(old["embeddings.position_embeddings.weight"] + kind)
        _copy(model.norm, old, "embeddings.LayerNorm")
        for i, layer in enumerate(model.encoder):
            p = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                parts = [old[f"{p}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(parts))
            _copy(layer.out, old, p + "attention.output.dense")
            _copy(layer.norm1, old, p + "attention.output.LayerNorm")
            _copy(layer.up, old, p + "intermediate.dense")
            _copy(layer.down, old, p + "output.dense")
            _copy(layer.norm2, old, p + "output.LayerNorm")
    return model


def _copy(module: nn.Module, old: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(old[name + ".weight"])  # type: ignore[operator]
    module.bias.copy_(old[name + ".bias"])  # type: ignore[operator]
