"""Make the pictures of the docs: the HTML report in Chromium, and the terminal report as SVG."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import contentaudit
from contentaudit.auditor import report
from contentaudit.report import render
from contentaudit.report.text import show

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
EXAMPLE = "examples/acupuncture.html"
KEYPHRASE = "acupuncture for back pain"
GUIDES = "examples/guides"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LARGEST = 250_000  # bytes of a picture


def terminal(made: Any) -> None:
    """Write what `contentaudit audit` prints as an SVG."""
    from rich.console import Console

    console = Console(
        width=124, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(
        f"[bold green]$[/] contentaudit audit {EXAMPLE} --keyphrase '{KEYPHRASE}'\n", highlight=False
    )
    show(made, console)
    svg = console.export_svg(title="contentaudit", unique_id="contentaudit")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)  # they would load from the network
    svg = svg.replace("Fira Code", "ui-monospace")
    (IMAGES / "terminal.svg").write_text(svg, encoding="utf-8", newline="\n")


def pictures(one: Path, many: Path) -> None:
    """Photograph the report of one article, light, dark and on a phone, and the table of many."""
    from playwright.sync_api import sync_playwright

    program = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if program is None:
        raise SystemExit("no Chromium found: install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)

        def photograph(name: str, file: Path, fragment: str = "", **options: Any) -> None:
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **options})
            page = context.new_page()
            page.goto(file.as_uri() + fragment)
            page.screenshot(path=IMAGES / f"{name}.png", animations="disabled")
            context.close()

        chosen = f"#d0-f{_telling(one)}"
        phone = {"viewport": {"width": 375, "height": 760}, "device_scale_factor": 2}
        photograph("report-light", one)
        photograph("report-article", one, chosen)
        photograph("report-dark", one, chosen, color_scheme="dark")
        photograph("report-phone", one, chosen, **phone)
        photograph("report-many", many, viewport={"width": 1280, "height": 1320})
        browser.close()


def _telling(file: Path) -> int:
    """Return a finding worth showing: one with a fix in the middle of the article, else any there."""
    saved = contentaudit.Report.from_json(file.with_suffix(".json").read_bytes())
    found = saved.documents[0].findings
    inside = [n for n, finding in enumerate(found) if finding.text and len(finding.text) < 60]
    fixable = [n for n in inside if found[n].fixes] or inside
    fixable.sort(key=lambda n: found[n].start.offset)
    return fixable[len(fixable) // 3]


def main() -> int:
    """Write docs/images; fail when a picture is too large to be committed."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    os.chdir(ROOT)  # sources are named as someone in the repository names them
    auditor = contentaudit.Auditor()
    made = auditor.audit(EXAMPLE, keyphrase=KEYPHRASE)
    guides = [auditor.page(auditor.document(path)) for path in sorted(Path(GUIDES).iterdir())]
    terminal(made)
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one.html"), Path(folder, "many.html")
        one.write_bytes(render(made, "html"))
        one.with_suffix(".json").write_bytes(render(made, "json"))
        many.write_bytes(render(report([*made.documents, *guides]), "html"))
        pictures(one, many)
    large = [path.name for path in IMAGES.iterdir() if path.stat().st_size > LARGEST]
    for path in sorted(IMAGES.iterdir()):
        sys.stdout.write(f"{path.stat().st_size / 1000:6.0f} kB  {path.relative_to(ROOT)}\n")
    if large:
        sys.stderr.write(f"too large: {', '.join(large)}\n")
    return bool(large)


if __name__ == "__main__":
    sys.exit(main())
