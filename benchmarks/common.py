"""What the benchmarks share: the article and its variants, engines of others, turns, tables, versions."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from contentaudit import Document

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "examples" / "acupuncture.html"
KEYPHRASE = "acupuncture for back pain"
SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", ROOT.parent / "shared"))
NODE = ROOT / ".cache" / "node"
VENV = ROOT / ".cache" / "bench-venv"
WORDS = ("amber", "birch", "copper", "dahlia", "ember", "fennel", "garnet", "hazel", "indigo", "jasper")


def variant(html: str, number: int) -> str:
    """Return the page with one sentence that no other pass has: some libraries remember what they read."""
    words = " ".join(WORDS[int(digit)] for digit in f"{number:05d}")
    changed = html.replace("</p>\n\n<p>", f" We thank {words} for it.</p>\n\n<p>", 1)
    if changed == html:
        raise SystemExit("the example page has no two paragraphs in a row; its text cannot be varied")
    return changed


class Cost(NamedTuple):
    """Milliseconds of wall clock and of processor time; the latter is None where it cannot be told."""

    wall: float
    cpu: float | None


def cost_of(function: Callable[[str], object], html: str) -> Cost:
    """Return what one call costs in this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    function(html)
    return Cost(1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - cpu))


@dataclass
class Turns:
    """
    What takes turns, so that a slow moment of the machine hits all.

    Args:
        runs: name to what one pass costs.
        passes: name to how many passes are measured; `default` for the others.
        default: passes.
        warm: passes before that do not count.

    """

    runs: Mapping[str, Callable[[str], Cost]]
    passes: Mapping[str, int] = field(default_factory=dict)
    default: int = 30
    warm: int = 3

    def medians(self, html: str) -> dict[str, Cost]:
        """Return the median costs; every pass has a text of its own."""
        costs: dict[str, list[Cost]] = {name: [] for name in self.runs}
        most = {name: self.passes.get(name, self.default) for name in self.runs}
        warm = {name: min(self.warm, count) for name, count in most.items()}
        for number in range(max(most[name] + warm[name] for name in self.runs)):
            for name, run in self.runs.items():
                if number < most[name] + warm[name]:
                    cost = run(variant(html, number))
                    if number >= warm[name]:
                        costs[name].append(cost)
        return {name: median(each) for name, each in costs.items()}


def seconds_of(process: int) -> float | None:
    """Return the processor time that another process has used; None where the system does not tell."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.is_file():
        return None
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def median(costs: Sequence[Cost]) -> Cost:
    """Return the medians of wall clock and processor time."""
    cpu = [cost.cpu for cost in costs if cost.cpu is not None]
    return Cost(statistics.median(cost.wall for cost in costs), statistics.median(cpu) if cpu else None)


class Other:
    """
    A program of others in a process of its own, kept warm; see `node/engines.cjs`, `python_engines.py`.

    Args:
        command: what starts it.

    """

    def __init__(self, command: Sequence[str | Path]) -> None:
        environment = os.environ | {"NODE_PATH": str(NODE / "node_modules")}
        self._process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=environment,
        )

    def ask(self, html: str) -> dict[str, Any]:
        """Return what it found in a page, and what that cost."""
        return self.ask_for(request(Document.from_html(html), html))

    def ask_for(self, article: Mapping[str, Any]) -> dict[str, Any]:
        """Return what it found in an article of `request`, and what that cost."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise AssertionError("both are pipes")
        stdin.write(json.dumps(article) + "\n")
        stdin.flush()
        answer = stdout.readline()
        if not answer:
            raise SystemExit(f"{self._process.args} ended without an answer")
        return dict(json.loads(answer))

    def cost(self, html: str) -> Cost:
        """Return what a page costs it."""
        answer = self.ask(html)
        return Cost(answer["wall"], answer["cpu"])


def request(doc: Document, page: str, keyphrase: str = KEYPHRASE) -> dict[str, Any]:
    """Return an article as the programs of others want it: the article alone, its title, its address."""
    description = doc.meta.description
    title = doc.meta.title.text if doc.meta.title else ""
    canonical = doc.meta.canonical
    url = doc.source.url or (canonical.href if canonical else "https://site.example/article")
    slug = doc.meta.get("slug")
    return {
        "page": page,
        "html": article_html(doc),
        "text": "\n\n".join(block.text for block in doc.article),
        "title": title,
        "titleWidth": title_width(title),
        "description": description.content if description else "",
        "slug": slug.content if slug else url.rstrip("/").rsplit("/", 1)[-1].removesuffix(".html"),
        "url": url,
        "keyphrase": keyphrase,
    }


def article_html(doc: Document) -> str:
    """Return the article as an editor holds it: its blocks, with links and images, without the page."""
    if doc.kind == "html" and "<article" in doc.source.text:
        return doc.source.text.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    if doc.kind == "markdown":
        import pyromark

        lines = doc.source.text.split("\n---\n", 1)
        return pyromark.html(lines[-1])
    tags = {"heading": "h2", "list_item": "li"}
    return "\n".join(
        f"<{tag}>{block.text}</{tag}>" for block in doc.article for tag in [tags.get(block.kind, "p")]
    )


def title_width(title: str) -> int:
    """Return the width of a title in a list of results, in pixels."""
    from contentaudit.pixels import TITLE_SIZE, width

    return round(width(title, TITLE_SIZE))


def installed_version(name: str) -> str | None:
    """Return the version of a Python package or of an npm package of `make bench-setup`; None without it."""
    try:
        return version(name)
    except PackageNotFoundError:
        pass
    package = NODE / "node_modules" / name / "package.json"
    if package.is_file():
        return str(json.loads(package.read_text(encoding="utf-8"))["version"])
    found = sorted(VENV.glob(f"lib/python*/site-packages/{name.replace('-', '_')}-*.dist-info"))
    return found[0].name.removesuffix(".dist-info").rsplit("-", 1)[-1] if found else None


def machine() -> str:
    """Return the machine in words."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = (
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if "model name" in line
        )
        model = next(names, model)
    python = f"Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} processors, {platform.system()}, {python}"


def save(path: Path | None, result: Mapping[str, Any], versions: Sequence[str]) -> None:
    """Write a result with the machine and the versions of what was measured."""
    about = {"machine": machine(), "versions": {name: installed_version(name) for name in versions}}
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            json.dumps(about | dict(result), indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
        )


def table(rows: Sequence[Sequence[object]], head: Sequence[str]) -> None:
    """Print a Markdown table."""
    lines = [list(map(str, row)) for row in (head, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |")
    sys.stdout.flush()
