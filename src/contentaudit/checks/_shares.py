"""Faults that a text may have some of: what is too much, and what the surplus costs."""

from __future__ import annotations

from math import floor

# In a text of three sentences one long sentence is a third of it, and still one long sentence.
FEWEST = 20


def surplus(count: int, total: int, good: float, bad: float) -> tuple[int, float]:
    """
    Tell how many of the found ones are too many; a text is taken to have at least `FEWEST` places.

    Args:
        count: places found.
        total: places there are.
        good: share that costs nothing, 0 to 1.
        bad: share that costs the whole weight.

    Returns:
        the number beyond the good share, and what each of them costs (0 to 1): mending them all
        brings the text back to the good share, and each one wins back its part.

    """
    total = max(total, FEWEST)
    allowed = floor(good * total + 1e-9)
    over = max(0, count - allowed)
    return over, min(1.0, 1 / (total * (bad - good))) if over else 0.0


def percent(part: int, total: int) -> str:
    """Write a share in whole percent."""
    return f"{100 * part / total:.0f} %" if total else "0 %"


def between(value: float, good: float, bad: float) -> float:
    """Grade a value from 0 at `good` to 1 at `bad`; `bad` may lie on either side."""
    return min(1.0, max(0.0, (value - good) / (bad - good)))
