"""A small coverage-guided loop, for Pythons and systems without Atheris."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

PACKAGE = str(Path("src") / "contentaudit")


class Coverage:
    """Counts lines of the package that ran for the first time."""

    def __init__(self) -> None:
        self.lines: set[tuple[CodeType, int]] = set()
        if sys.version_info >= (3, 12):
            monitor = sys.monitoring
            monitor.use_tool_id(monitor.COVERAGE_ID, "fuzz")
            monitor.register_callback(monitor.COVERAGE_ID, monitor.events.LINE, self._line)
            monitor.set_events(monitor.COVERAGE_ID, monitor.events.LINE)
        else:
            sys.settrace(self._call)

    def _line(self, code: CodeType, line: int) -> Any:
        if PACKAGE in code.co_filename:
            self.lines.add((code, line))
        return sys.monitoring.DISABLE  # a line counts once, and then costs nothing

    def _call(self, frame: FrameType, _event: str, _arg: Any) -> Any:
        return self._trace if PACKAGE in frame.f_code.co_filename else None

    def _trace(self, frame: FrameType, event: str, _arg: Any) -> Any:
        if event == "line":
            self.lines.add((frame.f_code, frame.f_lineno))
        return self._trace


def mutated(data: bytes, pool: Sequence[bytes], tokens: Sequence[str], chance: random.Random) -> bytes:
    """Change an input in a few places: cut, repeat, put in a token, or a piece of another input."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(out))
        end = min(len(out), start + chance.choice((1, 2, 4, 16, 64)))
        other = chance.choice(pool)
        cut = chance.randint(0, len(other))
        pieces = (
            b"",
            bytes(out[start:end]) * 2,
            chance.choice(tokens).encode(),
            other[cut : cut + chance.choice((4, 16, 64))],
            bytes([chance.randrange(256)]),
        )
        out[start : end if chance.random() < 0.5 else start] = chance.choice(pieces)
    return bytes(out)


def loop(
    one_input: Callable[[bytes], None],
    seeds: Sequence[Path],
    seconds: float,
    tokens: Sequence[str],
    size: int,
) -> None:
    """Try mutations until the time is over; keep what reached lines that nothing had reached."""
    chance = random.Random(1)
    pool = [path.read_bytes() for path in seeds] or [b"\0<p>tea"]
    chance.shuffle(pool)
    coverage, end, runs, waiting = Coverage(), time.monotonic() + seconds, 0, [*pool]
    while time.monotonic() < end:
        data = waiting.pop() if waiting else mutated(chance.choice(pool), pool, tokens, chance)[:size]
        before = len(coverage.lines)
        one_input(data)
        runs += 1
        if len(coverage.lines) > before and not waiting:
            pool += [data] * 4
    print(f"{runs} inputs, {len(coverage.lines)} lines of the package reached")
