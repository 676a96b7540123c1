"""Exit codes; `docs/exit-codes.md` says when each is given, and a test holds the two together."""

from __future__ import annotations

PASSED = 0
GATE = 1
USAGE = 2
NOTHING = 3
UNREADABLE = 4
NO_ROOM = 5
BUG = 70
STOPPED = 130

NAMES = {
    PASSED: "passed",
    GATE: "gate failed",
    USAGE: "wrong usage",
    NOTHING: "nothing to check",
    UNREADABLE: "some unreadable",
    NO_ROOM: "no room",
    BUG: "bug",
    STOPPED: "stopped",
}
