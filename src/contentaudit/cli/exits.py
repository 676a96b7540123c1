"""Exit codes, each with its reason; `docs/exit-codes.md` shows the same table."""

from __future__ import annotations

PASSED = 0  # every gate passed
GATE = 1  # a gate failed: --fail-on, --fail-under or --fail-on-new
USAGE = 2  # a wrong argument, an unknown check, settings that cannot be read
NOTHING = 3  # nothing to check: no article found, or none could be read
UNREADABLE = 4  # --strict, and some inputs could not be read
BUG = 70  # a bug of ours
