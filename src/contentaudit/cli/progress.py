"""Progress on standard error: on a terminal only, and only after half a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

DELAY, STEP = 0.5, 0.1


def progress(items: Iterable[T]) -> Iterator[T]:
    """Yield items, telling how many are done once it takes long enough to wonder."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = last = time.monotonic()
    shown = False
    for number, item in enumerate(items):
        now = time.monotonic()
        if now - started > DELAY and now - last > STEP:
            last, shown = now, True
            sys.stderr.write(f"\r{number} audited, {number / (now - started):.1f} a second ")
            sys.stderr.flush()
        yield item
    if shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
