"""Lint a folder: a line per draft, worst first, and a failing exit code below 80 points."""

import sys
from pathlib import Path

import contentaudit

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "drafts"
auditor = contentaudit.Auditor(contentaudit.Settings(profile="regular"))

scores: list[tuple[float, str]] = []
for report in auditor.audit_many([folder]):
    for lost in report.unreadable:
        print(f"{lost.source}: {lost.reason} {lost.hint}", file=sys.stderr)
    scores += [(page.score, page.source) for page in report.documents if page.score is not None]

for score, source in sorted(scores):
    print(f"{score:5.1f}  {source}")
sys.exit(any(score < 80 for score, _ in scores))
