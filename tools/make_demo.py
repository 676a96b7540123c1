"""
Write every report format for both examples into examples/reports.

The same each time: the day is fixed, and grammar, whose tagger's confidences differ in the last digits
between processors, is left out.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import contentaudit
from contentaudit.report import FORMATS

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples") / "reports"
KEYPHRASE = "acupuncture for back pain"
SUFFIXES = {
    "text": ".txt", "short": ".short.txt", "json": ".json", "jsonl": ".jsonl", "html": ".html",
    "markdown": ".summary.md", "sarif": ".sarif", "github": ".github.txt", "gitlab": ".gitlab.json",
    "junit": ".junit.xml", "rdjson": ".rdjson.json", "csv": ".csv",
}  # fmt: skip


def main() -> int:
    """Write them; remove files of formats that are gone."""
    os.chdir(ROOT)
    FOLDER.mkdir(exist_ok=True)
    settings = contentaudit.Settings(ignore=("grammar",), today=date(2026, 11, 24))
    auditor = contentaudit.Auditor(settings)
    written = set()
    for kind in ("html", "md"):
        report = auditor.audit(Path("examples") / f"acupuncture.{kind}", keyphrase=KEYPHRASE)
        for name in FORMATS:
            path = FOLDER / f"acupuncture-{kind}{SUFFIXES.get(name, f'.{name}')}"
            report.write(name, path)
            written.add(path)
    for old in FOLDER.iterdir():
        if old not in written:
            old.unlink()
    print(f"{len(written)} reports in {FOLDER.as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
