"""Write the pages that are made from code: one per check, and their index."""

from __future__ import annotations

import sys
from pathlib import Path

from contentaudit.check import CATEGORIES, Check
from contentaudit.checks import CHECKS
from contentaudit.explain import page
from contentaudit.score import cost_of

DOCS = Path(__file__).parent.parent / "docs"


def index(checks: list[type[Check]]) -> str:
    """Return the index page: every check in a table by category."""
    lines = ["# Checks", "", "Made from the checks themselves by `make docs`.", ""]
    for category in CATEGORIES:
        rows = [check for check in checks if check.category == category]
        if not rows:
            continue
        lines += [
            f"## {category.capitalize()}",
            "",
            "| check | severity | weight | profile | what it finds |",
        ]
        lines += ["|---|---|---|---|---|"]
        for check in sorted(rows, key=lambda check: check.name):
            summary = " ".join((check.__doc__ or "").strip().split("\n\n")[0].split())
            weight = f"{cost_of(check.name).weight:g}"
            lines.append(
                f"| [{check.name}]({check.name}.md) | {check.severity} | {weight} | {check.profile} | {summary} |"
            )
        lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Write the pages; remove those of checks that are gone."""
    folder = DOCS / "checks"
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{check.name}.md": page(check) for check in CHECKS}
    pages["index.md"] = index(list(CHECKS))
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(pages)} pages in docs/checks\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
