"""How a run is getting on: on standard error, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TextIO

STEP = 0.25  # seconds between two drawings


class Progress:
    """
    Counts pages and draws one line.

    Args:
        total: how many pages there are to do.
        stream: where to draw; nothing is drawn where that is no terminal.

    """

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self.total = total
        self.outcomes: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()
        self.started = time.monotonic()
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._last = 0.0

    @property
    def done(self) -> int:
        """How many pages have ended."""
        return self.outcomes.total()

    def count(self, outcome: str, failure: str | None) -> None:
        """Count a page."""
        self.outcomes[outcome] += 1
        if outcome == "failed":
            self.failures[failure or "unknown"] += 1

    def draw(self) -> None:
        """Draw the line, unless it was drawn just now."""
        now = time.monotonic()
        if not self._shown or now - self._last < STEP:
            return
        self._last = now
        self._stream.write(f"\r\x1b[K{self.line()}")
        self._stream.flush()

    def line(self) -> str:
        """Return the line: how many, how fast, how long yet, what failed."""
        seconds = max(time.monotonic() - self.started, 1e-9)
        rate = self.done / seconds
        left = self.total - self.done
        parts = [f"{self.done:,} of {self.total:,} pages", f"{rate:.1f} a second"]
        if self.done and left:
            parts.append(f"{_clock(left / rate)} left")
        if refused := self.outcomes["refused"]:
            parts.append(f"{refused:,} refused by robots.txt")
        if self.failures:
            kinds = ", ".join(f"{kind} {count:,}" for kind, count in self.failures.most_common(4))
            parts.append(f"failed: {kinds}")
        return " · ".join(parts)

    def clear(self) -> None:
        """Wipe the line."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return (
        f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
        if whole >= 3600
        else f"{whole // 60}:{whole % 60:02}"
    )
