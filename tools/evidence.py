"""Count the verdicts of tests/evidence into the table that the package carries."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent
EVIDENCE = ROOT / "tests" / "evidence"
TABLE = ROOT / "src" / "contentaudit" / "data" / "precision.json"


def counted() -> dict[str, tuple[int, int]]:
    """Return, by check, how many sampled findings were right and how many were judged."""
    table = {}
    for file in sorted(EVIDENCE.glob("*.jsonl")):
        lines = file.read_text(encoding="utf-8").splitlines()
        verdicts = [json.loads(line)["verdict"] for line in lines if line.strip()]
        if verdicts:
            table[file.stem] = (sum(verdicts), len(verdicts))
    return table


def write() -> None:
    """Write the table, a line a check."""
    rows = ",\n".join(
        f"  {json.dumps(name)}: [{right}, {judged}]" for name, (right, judged) in counted().items()
    )
    TABLE.write_text(f"{{\n{rows}\n}}\n", encoding="utf-8", newline="\n")
