"""
Memory: the most a process ever holds, each measurement in a process of its own.

    python benchmarks/memory.py [--json FILE]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from common import KEYPHRASE, PAGE, ROOT, save, table

_AUDIT = f"""
import sys
sys.path.insert(0, {str(ROOT / "benchmarks")!r})
from pathlib import Path
from contentaudit import Auditor, Document, Settings
from growth import longer
page = Path({str(PAGE)!r}).read_text(encoding="utf-8")
auditor = Auditor(Settings(ignore={{ignore}}))
for number in range({{passes}}):
    auditor.audit(Document.from_html(longer(page, {{times}}, number)), keyphrase={KEYPHRASE!r})
"""
_PEAK = """
import resource, sys
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(most / (1024 if sys.platform != "darwin" else 1024 * 1024))
"""
PROGRAMS = {
    "python alone": "",
    "import contentaudit": "import contentaudit",
    "1 audit, no grammar": _AUDIT.format(ignore=("grammar",), passes=1, times=1),
    "200 audits, no grammar": _AUDIT.format(ignore=("grammar",), passes=200, times=1),
    "1 audit, article ×64": _AUDIT.format(ignore=("grammar",), passes=1, times=64),
    "1 audit with grammar": _AUDIT.format(ignore=(), passes=1, times=1),
    "import textstat, bs4": "import textstat, bs4",
}


def main() -> int:
    """Print a table, and write JSON on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if sys.platform == "win32":
        print("Windows does not tell what a process held at most")
        return 0
    peaks = {}
    for name, program in PROGRAMS.items():
        out = subprocess.run(
            [sys.executable, "-c", program + _PEAK], check=True, capture_output=True, text=True
        )
        peaks[name] = round(float(out.stdout.split()[-1]), 1)
    alone = peaks["python alone"]
    table(
        [[name, f"{peak:.0f}", f"{peak - alone:.0f}"] for name, peak in peaks.items()],
        ["process", "peak MiB", "over Python"],
    )
    ratios = {
        "200 audits / 1 audit": round(peaks["200 audits, no grammar"] / peaks["1 audit, no grammar"], 2)
    }
    save(args.json, {"mebibytes": peaks, "ratios": ratios}, ["contentaudit", "textstat"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
