"""Trains the tagger; stops and goes on anywhere. ``python -m training.train --minutes 60``."""

from __future__ import annotations

import argparse
import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

from training import batches as data
from training.corpora import cache
from training.model import Tagger
from training.shipped import trained
from training.study import Study, network, study

__all__ = ["Run", "loss"]

PEAK, HEADS, WARM = 3e-4, 1e-3, 300
EVERY = 10  # steps between two looks of the running mean


def loss(model: Tagger, batch: data.Batch) -> tuple[Tensor, Tensor]:
    """How far detection and mending are from the labels, per word."""
    wrong, mend = model(batch.ids, batch.shapes, batch.mask, batch.firsts)
    real = batch.wrong >= 0
    words = real.sum()
    found = (
        F.binary_cross_entropy_with_logits(wrong.float()[real], batch.wrong[real], reduction="sum") / words
    )
    chosen = batch.mend >= 0
    mended = F.cross_entropy(mend.float()[chosen], batch.mend[chosen], reduction="sum") / words
    return found, mended


class Threads:
    """Two threads on a free machine, one where others work: waiting for a busy core wastes both."""

    def __init__(self, most: int) -> None:
        self.most = self.now = most
        self.steps, self.wall, self.busy = 0, time.monotonic(), time.process_time()
        torch.set_num_threads(most)

    def step(self) -> None:
        """Looks every few steps at how much of the processors it got."""
        self.steps += 1
        if self.most < 2 or self.steps % 20:
            return
        wall, busy = time.monotonic(), time.process_time()
        share = (busy - self.busy) / (wall - self.wall)
        if self.now > 1 and share < 0.75 * self.now:
            self.now, self.steps = 1, -80
        elif self.now == 1 and self.steps >= 0:
            self.now, self.steps = self.most, 0
        torch.set_num_threads(self.now)
        self.wall, self.busy = wall, busy


class Run:
    """A training run: its weights, optimiser and place in the data."""

    def __init__(self, model: Tagger, folder: Path) -> None:
        self.model, self.folder = model, folder
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        model.to(self.device)
        heads = [
            p for n, p in model.named_parameters() if n.split(".")[0] in ("turn", "wrong", "mend", "shape")
        ]
        mine = {id(p) for p in heads}
        body = [p for p in model.parameters() if p.requires_grad and id(p) not in mine]
        self.optimiser = torch.optim.AdamW(
            [{"params": body, "peak": PEAK}, {"params": heads, "peak": HEADS}],
            lr=PEAK,
            betas=(0.9, 0.98),
            weight_decay=0.01,
            fused=True,
        )
        self.step = self.tokens = self.epoch = self.chunk = 0
        #: A running mean of the weights: what is exported.
        self.mean = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def _average(self, keep: float) -> None:
        now = dict(self.model.named_parameters())
        torch._foreach_lerp_(list(self.mean.values()), [now[n].detach() for n in self.mean], 1 - keep)

    @property
    def path(self) -> Path:
        """The checkpoint."""
        return self.folder / "checkpoint.pt"

    def save(self, name: str = "checkpoint.pt") -> None:
        """Writes everything needed to go on, in one stroke."""
        scratch = self.folder / (name + ".part")
        place = {"step": self.step, "tokens": self.tokens, "epoch": self.epoch, "chunk": self.chunk}
        torch.save(
            {
                "config": tuple(self.model.config),
                "model": self.model.state_dict(),
                "mean": self.mean,
                "optimiser": self.optimiser.state_dict(),
                **place,
            },
            scratch,
        )
        scratch.replace(self.folder / name)

    def resume(self) -> bool:
        """Goes on from the checkpoint, if there is one."""
        if not self.path.exists():
            return False
        found: dict[str, Any] = torch.load(self.path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(found["model"])
        self.optimiser.load_state_dict(found["optimiser"])
        self.mean = found.get("mean") or {n: found["model"][n].clone() for n in self.mean}
        self.step, self.tokens, self.epoch, self.chunk = (
            found[k] for k in ("step", "tokens", "epoch", "chunk")
        )
        return True

    def learn(self, batch: data.Batch, rate: float) -> tuple[float, float]:
        """One step; `rate` scales the learning rates."""
        batch = data.Batch(*(t.to(self.device) for t in batch))
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate
        with torch.autocast(self.device.type, torch.bfloat16):
            found, mended = loss(self.model, batch)
        self.optimiser.zero_grad(set_to_none=True)
        (found + 0.7 * mended).backward()
        torch.nn.utils.clip_grad_norm_((p for p in self.model.parameters() if p.requires_grad), 1.0)
        self.optimiser.step()
        self.step += 1
        if self.step % EVERY == 0:
            self._average(min(0.98, self.step / (self.step + 100)))
        self.tokens += int(batch.mask.sum())
        return float(found.detach()), float(mended.detach())


def stream(run: Run, study: Study) -> Iterator[data.Batch]:
    """Batches without end from where the run stands; a chunk begun is repeated after a stop."""
    while True:
        for number, last, batch in data.batches(*study, run.epoch, chunk=run.chunk):
            yield batch
            run.chunk = number + 1 if last else number
        run.epoch, run.chunk = run.epoch + 1, 0


def main() -> None:
    """Trains until the time is up, the learning rate falling over the last part of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument(
        "--cooldown", type=float, default=25, help="minutes of falling learning rate at the end"
    )
    parser.add_argument("--save-every", type=float, default=180, help="seconds between checkpoints")
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--smoke", action="store_true", default=bool(os.environ.get("SMOKE")))
    parser.add_argument("--share", type=float, default=0.4, help="of marked drafts among the sentences")
    parser.add_argument("--fresh", action="store_true", help="begin from MiniLM, not from what is shipped")
    parser.add_argument("--peak", type=float, default=PEAK, help="the highest learning rate of the encoder")
    args = parser.parse_args()
    threads = Threads(args.threads)
    torch.manual_seed(7)
    folder = args.folder or (cache() / "smoke" if args.smoke else cache())
    folder.mkdir(parents=True, exist_ok=True)
    learnt = study(folder, smoke=args.smoke, fresh=args.fresh, share=args.share)
    run = Run(network(fresh=args.fresh), folder)
    resumed = run.resume()
    if not resumed and not args.fresh:
        run.step, run.tokens = trained()
    for group, most in zip(run.optimiser.param_groups, (args.peak, args.peak * HEADS / PEAK), strict=True):
        group["peak"] = most
    print(
        "resumed" if resumed else "started",
        run.step,
        run.tokens,
        len(learnt.sentences),
        "sentences",
        len(learnt.tags.names),
        "tags",
        flush=True,
    )
    began = last = saved = time.monotonic()
    finish = began + args.minutes * 60
    sums, seen, warm = [0.0, 0.0], run.tokens, run.step
    slope = 20 if warm else WARM
    asked: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: asked.append(number))
    for batch in stream(run, learnt):
        now = time.monotonic()
        if asked or now >= finish or (args.smoke and run.step >= warm + 4):
            break
        rate = min(
            1.0,
            (run.step - warm + 1) / slope,
            max(0.02, (finish - now) / ((args.cooldown or args.minutes) * 60)),
        )
        found, mended = run.learn(batch, rate)
        sums[0] += found
        sums[1] += mended
        if run.step % 50 == 0:
            speed = (run.tokens - seen) / (now - last)
            row = {
                "step": run.step,
                "tokens": run.tokens,
                "detect": round(sums[0] / 50, 4),
                "mend": round(sums[1] / 50, 4),
                "speed": round(speed),
                "rate": round(rate, 3),
            }
            with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(row) + "\n")
            sums, seen, last = [0.0, 0.0], run.tokens, now
        if now - saved > args.save_every:
            run.save()
            saved = now
        threads.step()
    run.save()
    print("stopped", run.step, run.tokens, flush=True)


if __name__ == "__main__":
    main()
