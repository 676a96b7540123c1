"""Make docs/images/dashboard.png: the dashboard of our own example articles, between two visits."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from contentaudit.batch import Options, read, run
from contentaudit.batch.dashboard import write
from contentaudit.settings import Settings

ROOT = Path(__file__).parent.parent
IMAGE = ROOT / "docs" / "images" / "dashboard.png"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOLDERS = ("guides", "drafts")
LARGEST = 250_000  # bytes


def runs(folder: Path) -> None:
    """Audit the examples as they are and, before that, with faults that were mended since."""
    site = folder / "site"
    for name in FOLDERS:
        shutil.copytree(ROOT / "examples" / name, site / name)
    shutil.copy(ROOT / "examples" / "acupuncture.html", site)
    articles = [path for path in sorted(site.rglob("*")) if path.suffix in (".html", ".md")]
    kept = {path: path.read_text(encoding="utf-8") for path in articles}
    settings, options = Settings(), Options(workers=2)
    for path, text in list(kept.items())[::2]:
        faulty = text.replace("description", "undescribed").replace("## ", "").replace("h2>", "p>")
        faulty = faulty.replace(". ", ", and so it went on and on, ", 9)
        path.write_text(faulty, encoding="utf-8")
    os.chdir(folder)  # so that pages have short names, and no path of this machine is in the picture
    run(["site"], folder / "FORMER", settings, options)
    shutil.copytree(folder / "FORMER", folder / "tea.example")
    for path, text in kept.items():
        path.write_text(text, encoding="utf-8")
    run(["site"], folder / "tea.example", settings, options)
    write(read(folder / "tea.example"), folder / "dashboard.html", read(folder / "FORMER"))


def photograph(page: Path) -> None:
    """Write the picture."""
    from playwright.sync_api import sync_playwright

    program = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if program is None:
        raise SystemExit("no Chromium found: install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 1500})
        tab.goto(page.as_uri())
        tab.screenshot(path=IMAGE, animations="disabled")
        browser.close()


def main() -> int:
    """Make it; fail when it is too large to be committed."""
    with tempfile.TemporaryDirectory() as folder:
        runs(Path(folder))
        photograph(Path(folder) / "dashboard.html")
        os.chdir(ROOT)
    return int(IMAGE.stat().st_size > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
