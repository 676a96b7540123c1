"""Writes the shipped files from a checkpoint: model, tokenizer, lexicon, and their hashes."""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch

from training.batches import Tags, base_model
from training.corpora import cache
from training.graph import build
from training.lexicon import write_lexicon
from training.model import Config
from training.prepare import load

__all__ = ["export", "prune"]

DATA = Path(__file__).resolve().parent.parent / "src" / "contentaudit" / "grammar" / "data"
#: Pieces of other scripts cost megabytes; English needs none of them.
_LATIN = re.compile(r"^(?:##)?[\x21-\x7e\u00a1-\u024f\u2010-\u2027\u2030-\u203a\u20ac]+$")


def prune(tokenizer: dict[str, Any]) -> tuple[dict[str, Any], list[int]]:
    """The tokenizer without pieces of other scripts, and the numbers of the rows that stay."""
    vocab: dict[str, int] = tokenizer["model"]["vocab"]
    keep = [
        p for p in sorted(vocab, key=lambda p: vocab[p]) if _LATIN.match(p) and not p.startswith("[unused")
    ]
    number = {p: i for i, p in enumerate(keep)}
    out = json.loads(json.dumps(tokenizer))
    out["model"]["vocab"] = number
    out["padding"] = out["truncation"] = None
    out["added_tokens"] = [{**t, "id": number[t["content"]]} for t in out["added_tokens"]]
    out["post_processor"] = None
    return out, [vocab[p] for p in keep]


def export(
    checkpoint: Path, folder: Path, clean: Path | None = None, *, eight: bool = True
) -> dict[str, Any]:
    """Writes the files and returns the manifest with their hashes."""
    found: dict[str, Any] = torch.load(checkpoint, map_location="cpu", weights_only=True)
    state = {**found["model"], **(found.get("mean") or {})}
    weights = {k: v.float().numpy() for k, v in state.items()}
    tags = Tags.load(checkpoint.parent / "tags.json").names
    tokenizer, rows = prune(json.loads((base_model() / "tokenizer.json").read_text(encoding="utf-8")))
    weights["word.weight"] = weights["word.weight"][rows]
    weights["mend.weight"], weights["mend.bias"] = (
        weights["mend.weight"][: len(tags)],
        weights["mend.bias"][: len(tags)],
    )
    config = Config(*found["config"])._replace(vocab=len(rows), tags=len(tags))
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(
        build(weights, config, eight=eight, notes={"tokens": str(found["tokens"])}),
        str(folder / "tagger.onnx"),
    )
    (folder / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    (folder / "tags.json").write_text(
        json.dumps(tags, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    if clean is not None:
        write_lexicon(load(clean), folder / "lexicon.txt.gz")
    names = ("tagger.onnx", "tokenizer.json", "tags.json", "lexicon.txt.gz")
    manifest = {
        "trained": {"steps": found["step"], "tokens": found["tokens"]},
        "files": {
            n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in names if (folder / n).exists()
        },
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return manifest


def main() -> None:
    """Exports the checkpoint of the training cache into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, default=None)
    parser.add_argument("--folder", type=Path, default=DATA)
    parser.add_argument("--float", action="store_true", help="leave the matrices in 32 bits, to compare")
    args = parser.parse_args()
    checkpoint = args.checkpoint or cache() / "checkpoint.pt"
    clean = checkpoint.parent / "clean.pickle"
    manifest = export(checkpoint, args.folder, clean if clean.exists() else None, eight=not args.float)
    size = sum(p.stat().st_size for p in args.folder.iterdir())
    print(json.dumps(manifest, indent=1), f"{size / 1e6:.1f} MB", np.__version__)


if __name__ == "__main__":
    main()
