"""Write the golden file of every format: tests/report/golden, compared byte for byte by the tests."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from contentaudit.report import FORMATS, render

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "report" / "golden"


def main() -> int:
    """Write them; remove those of formats that are gone."""
    sys.path.insert(0, str(ROOT / "tests"))
    from reports import SUFFIX, golden

    os.chdir(ROOT)
    GOLDEN.mkdir(exist_ok=True)
    wanted = {f"{name}{SUFFIX[name]}": name for name in FORMATS if name in SUFFIX}
    for old in GOLDEN.iterdir():
        if old.name not in wanted:
            old.unlink()
    for file, name in wanted.items():
        (GOLDEN / file).write_bytes(render(golden(), name))
    print(f"{len(wanted)} files in {GOLDEN.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
