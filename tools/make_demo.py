"""
Write every report format for both examples into examples/reports.

The same each time: the day is fixed, and grammar plays back matches that ``--record`` wrote, since the
tagger's confidences differ in the last digits between processors.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

from recorded import play, record

import contentaudit
from contentaudit.report import FORMATS

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples") / "reports"
TAPE = Path("tools") / "recorded-matches.json"
KEYPHRASE = "acupuncture for back pain"
SUFFIXES = {
    "text": ".txt", "short": ".short.txt", "json": ".json", "jsonl": ".jsonl", "html": ".html",
    "markdown": ".summary.md", "sarif": ".sarif", "github": ".github.txt", "gitlab": ".gitlab.json",
    "junit": ".junit.xml", "rdjson": ".rdjson.json", "csv": ".csv",
}  # fmt: skip


def main() -> int:
    """Record if asked to; then write what was recorded."""
    os.chdir(ROOT)
    FOLDER.mkdir(exist_ok=True)
    if "--record" in sys.argv:
        record(TAPE, write)
    play(TAPE, write)
    return 0


def write() -> None:
    """Audit both examples and write every format."""
    settings = contentaudit.Settings(today=date(2026, 11, 24))
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


if __name__ == "__main__":
    sys.exit(main())
