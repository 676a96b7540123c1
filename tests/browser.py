"""A real browser for the tests of the HTML report: the system's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
AXE = ROOT / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
]


def lacking(what: str) -> None:
    """Skip with a reason; under CI, where nothing may be missing, fail."""
    if os.environ.get("CI", "").lower() in ("1", "true"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once for the whole run."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright is not installed: pip install playwright")
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        program = program or playwright.chromium.executable_path  # of `playwright install chromium`
        if not Path(program).exists():
            lacking("no Chromium found: install chromium")
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


@dataclass
class Opened:
    """A report in the browser, with what the browser had to say about it."""

    page: Any
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    @property
    def trouble(self) -> list[str]:
        """Everything that a quiet page must not do: log, fail, ask, or fetch more than itself."""
        return [*self.console, *self.errors, *self.dialogs, *self.requests[1:]]

    def text(self, selector: str) -> str:
        """Return the text of an element as it is shown."""
        return self.page.locator(selector).inner_text()

    def texts(self, selector: str) -> list[str]:
        """Return the texts of the elements that are shown."""
        return [each.inner_text() for each in self.page.locator(selector).all() if each.is_visible()]

    def focused(self, expression: str) -> Any:
        """Return a property of the focused element."""
        return self.page.evaluate(f"document.activeElement.{expression}")


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Open a report as a file; the context's options may be given."""
    from contentaudit.report import render

    contexts = []

    def open_report(report: Any, fragment: str = "", **options: Any) -> Opened:
        path = tmp_path / "report.html"
        path.write_bytes(render(report, "html"))
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.set_default_timeout(5000)
        shown.page.on("console", lambda message: shown.console.append(message.text))
        shown.page.on("pageerror", lambda error: shown.errors.append(str(error)))
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.on("dialog", lambda dialog: (shown.dialogs.append(dialog.message), dialog.dismiss()))
        shown.page.goto(path.as_uri() + fragment)
        return shown

    yield open_report
    for context in contexts:
        context.close()


def violations(page: Any) -> list[str]:
    """Return what axe-core finds wrong with a page, a line a rule and element."""
    if not AXE.exists():
        lacking("axe-core is not there: make axe")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['html'][:140]} ({node['failureSummary']})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
