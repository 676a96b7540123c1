"""Write the pages that are made from code: one per check, their index, JSON v1 and the schemas."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import json_docs
import msgspec
import reference

import evidence
from contentaudit.check import CATEGORIES, Check
from contentaudit.checks import CHECKS
from contentaudit.explain import page
from contentaudit.precision import precision_of
from contentaudit.score import cost_of
from contentaudit.settings import schema as settings_schema

DOCS = Path(__file__).parent.parent / "docs"
INTRODUCTION = """Made from the checks themselves by `make docs`.

*Weight* is a check's share of the [score](../score.md). *Precision* is how many of the findings that we
sampled on real pages and judged one by one were right; where the column is empty, too few were met to
judge. *Profile* is the smallest that runs the check: `strict`, `regular` (the default) or `everything`."""


def index(checks: list[type[Check]]) -> str:
    """Return the index page: every check in a table by category."""
    lines = ["# Checks", "", INTRODUCTION, ""]
    for category in CATEGORIES:
        rows = [check for check in checks if check.category == category]
        if not rows:
            continue
        lines += [
            f"## {category.capitalize()}",
            "",
            "| check | severity | weight | profile | precision | what it finds |",
        ]
        lines += ["|---|---|---|---|---|---|"]
        for check in sorted(rows, key=lambda check: check.name):
            summary = " ".join((check.__doc__ or "").strip().split("\n\n")[0].split())
            weight = f"{cost_of(check.name).weight:g}"
            link = f"[{check.name}]({check.name}.md)"
            sampled = precision_of(check.name)
            right = f"{sampled.percent} % of {sampled.judged}" if sampled else ""
            lines.append(f"| {link} | {check.severity} | {weight} | {check.profile} | {right} | {summary} |")
        lines.append("")
    return "\n".join(lines)


def settings() -> dict[str, Any]:
    """Return the JSON Schema of settings files; a plugin's checks may have tables as well."""
    made = settings_schema({check.name: check.Options for check in CHECKS})
    made["$defs"]["Checks"]["additionalProperties"] = {"type": "object"}
    return made


def main() -> int:
    """Write the pages; remove those of checks that are gone."""
    evidence.write()
    folder = DOCS / "checks"
    pages = {f"{check.name}.md": page(check) for check in CHECKS}
    pages["index.md"] = index(list(CHECKS))
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        _write(f"checks/{name}", text)
    sys.stdout.write(f"{len(pages)} pages in docs/checks\n")
    _write("json-v1.md", json_docs.page())
    _write("reference/api.md", reference.api())
    _write("reference/settings.md", reference.settings_page())
    _write("reference/commands.md", reference.commands())
    _write("reference/tables.md", reference.tables())
    for name, schema in (("report-v1", json_docs.schema()), ("settings", settings())):
        _write(f"schema/{name}.json", msgspec.json.format(msgspec.json.encode(schema), indent=2).decode())
    return 0


def _write(name: str, text: str) -> None:
    path = DOCS / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
