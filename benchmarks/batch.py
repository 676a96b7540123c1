"""
What a batch costs: scaling, memory, second run, site checks; ratios measured side by side.

    python benchmarks/batch.py                    # a quick look: 300 pages
    python benchmarks/batch.py --pages 10000      # the full measurement

Pages are those of ``../shared/eval/pages`` (CONTENTAUDIT_SHARED names another place), repeated with a third
of their words changed, so that no two are alike; without them, articles written by a rule. Grammar is left
out. Times hang on what else the machine does: trust the ratios.
"""

from __future__ import annotations

import argparse
import gzip
import os
import random
import re
import statistics
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import ClassVar

import turbohtml

import contentaudit
from contentaudit import Settings
from contentaudit.batch.options import Options
from contentaudit.batch.progress import Progress
from contentaudit.batch.runner import run
from contentaudit.site import examine
from contentaudit.site.duplicates import Clusters, shingles, similarity

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("CONTENTAUDIT_SHARED", ROOT.parent / "shared"))
SETTINGS = Settings(ignore=("grammar",))
_TEXT = re.compile(r">([^<]{20,})<")
_WORD = re.compile(r"[a-z]{4,}")


def originals() -> list[str]:
    """Return the pages to repeat."""
    folder = SHARED / "eval" / "pages"
    paths = sorted(folder.glob("*.html.gz")) if folder.is_dir() else []
    if paths:
        return [gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in paths]
    print("../shared/eval/pages is not there: articles by rule instead")
    text = (ROOT / "examples" / "acupuncture.html").read_text(encoding="utf-8")
    return [changed(text, 0.5, seed) for seed in range(20)]


def changed(page: str, share: float, seed: int) -> str:
    """Return a page with a share of its words changed, markup as it was."""
    dice = random.Random(seed)

    def word(match: re.Match[str]) -> str:
        return match[0][::-1] if dice.random() < share else match[0]

    return _TEXT.sub(lambda match: f">{_WORD.sub(word, match[1])}<", page)


def write_pages(folder: Path, count: int) -> list[Path]:
    """Write so many pages, each different from the others."""
    folder.mkdir(parents=True)
    pages = originals()
    paths = []
    for number, page in enumerate(islice(cycle(pages), count)):
        path = folder / f"{number:06}.html"
        path.write_text(page if number < len(pages) else changed(page, 0.33, number), encoding="utf-8")
        paths.append(path)
    return paths


class Watch(Progress):
    """Notes the parent's memory as pages end."""

    memory: ClassVar[list[int]] = []

    def count(self, outcome: str, failure: str | None) -> None:
        """Count a page, and look at the memory now and then."""
        super().count(outcome, failure)
        if self.done % 16 == 0:
            Watch.memory.append(resident())


def resident() -> int:
    """Return this process's memory in bytes; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def parse_only(paths: list[Path]) -> float:
    """Return pages a second of nothing but reading and parsing."""
    began = time.perf_counter()
    for path in paths:
        turbohtml.parse(path.read_text(encoding="utf-8"), source_locations=True)
    return len(paths) / (time.perf_counter() - began)


def batch(folder: Path, out: Path, workers: int) -> tuple[float, float]:
    """Return pages a second of a whole run, its start included, and its processor seconds a page."""
    began, spent = time.perf_counter(), processor()
    summary = run([str(folder)], out, SETTINGS, Options(workers=workers), progress=Watch)
    if summary.stopped:
        raise SystemExit(summary.stopped)
    count = sum(summary.outcomes.values())
    return count / (time.perf_counter() - began), (processor() - spent) / count


def processor() -> float:
    """Return the processor seconds of this process and of the workers that have ended."""
    return sum(os.times()[:4])


def near_duplicates(count: int) -> tuple[float, float, int]:
    """Return precision and recall over planted pairs at or above the threshold, and how many there are."""
    texts = [re.sub(r"<[^>]+>", " ", page) for page in originals()[:100]]
    dice = random.Random(1)
    clusters, sets, pairs = Clusters(0.9), {}, []
    for number in range(count):
        words = dice.choice(texts).split()[:1500]
        dice.shuffle(words)
        other = list(words)
        for _ in range(int(len(words) * dice.uniform(0, 0.06))):
            other[dice.randrange(len(other))] = f"new{dice.randrange(10**9)}"
        for at, text in ((2 * number, words), (2 * number + 1, other)):
            sets[at] = shingles(" ".join(text))
            clusters.add(at, sets[at])
        pairs.append((2 * number, 2 * number + 1))
    groups = {at: index for index, group in enumerate(clusters.groups()) for at in group}
    wanted = [pair for pair in pairs if similarity(sets[pair[0]], sets[pair[1]]) >= 0.9]
    found = [pair for pair in wanted if pair[0] in groups and groups[pair[0]] == groups.get(pair[1])]
    joined = [(group[0], other) for group in clusters.groups() for other in group[1:]]
    right = [pair for pair in joined if similarity(sets[pair[0]], sets[pair[1]]) >= 0.9]
    return len(right) / max(1, len(joined)), len(found) / max(1, len(wanted)), len(wanted)


def site_seconds(out: Path) -> float:
    """Return the processor time that site checks take over a run; other programs do not disturb it."""
    saved = contentaudit.batch.read(out)
    began = time.process_time()
    examine(saved)
    return time.process_time() - began


def second_web_run(scratch: Path, paths: list[Path]) -> float:
    """Return how many times faster the second visit of a site is, whose pages have validators."""
    import sys

    sys.path.insert(0, str(ROOT / "tests"))
    from batch_site import tagged
    from contentaudit.load import WebOptions
    from servers import Site

    web = WebOptions(allowed=("127.0.0.1/32",))
    with Site({f"/{path.name}": tagged(path.read_text(encoding="utf-8")) for path in paths}) as site:
        (scratch / "urls.txt").write_text("\n".join(site.url(f"/{path.name}") for path in paths))
        times = []
        for _ in range(2):
            options = Options(workers=2, delay=0, at_once=16, web=web, max_age=0)
            began = time.perf_counter()
            run([str(scratch / "urls.txt")], scratch / "web", SETTINGS, options)
            times.append(time.perf_counter() - began)
    return times[0] / times[1]


def spark_overhead(paths: list[Path]) -> tuple[float, float]:
    """Return seconds a page on Spark local[2] and of the same function alone."""
    import sys

    import pyarrow as pa
    import pyarrow.parquet as pq
    from pyspark.sql import SparkSession

    from contentaudit.batch import audit_batches
    from contentaudit.batch.spark import audit

    os.environ["PYSPARK_PYTHON"] = sys.executable
    rows = [{"source": path.name, "content": path.read_bytes()} for path in paths]
    table = pa.Table.from_pylist(rows)
    with tempfile.TemporaryDirectory() as folder:
        pq.write_table(table, f"{folder}/pages.parquet", row_group_size=max(1, len(paths) // 4))
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        frame = spark.read.parquet(f"{folder}/pages.parquet").repartition(4)
        audit(frame.limit(8), SETTINGS).write.mode("overwrite").parquet(f"{folder}/warm")
        began = time.perf_counter()
        audit(frame, SETTINGS).write.parquet(f"{folder}/out")
        on_spark = time.perf_counter() - began
        audited = spark.read.parquet(f"{folder}/out").where("outcome = 'audited'").count()
        spark.stop()
    began = time.perf_counter()
    alone = sum(
        batch.column("outcome").to_pylist().count("audited")
        for batch in audit_batches(table.to_batches(), SETTINGS)
    )
    seconds = time.perf_counter() - began
    if not audited == alone == len(paths):
        raise SystemExit(f"of {len(paths)} pages Spark audited {audited} and the function alone {alone}")
    return on_spark / len(paths), seconds / len(paths)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[1])
    options.add_argument("--pages", type=int, default=300)
    options.add_argument("--spark", action="store_true", help="measure Spark local[2] too")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        paths = write_pages(scratch / "pages", given.pages)
        half = scratch / "half"
        half.mkdir()
        for path in paths[: given.pages // 2]:
            os.link(path, half / path.name)
        rate = parse_only(paths)
        one, alone_cost = batch(scratch / "pages", scratch / "one", 1)
        Watch.memory.clear()
        two, both_cost = batch(scratch / "pages", scratch / "two", 2)
        memory = Watch.memory[2:]
        print(f"{given.pages:,} pages; parse only {rate:.0f} a second")
        print(f"audited, 1 worker: {one:.1f} a second; {rate / one:.1f} times the time of parsing alone")
        print(
            f"audited, 2 workers: {two:.1f} a second; scaling efficiency {two / one / 2:.2f} (aim .85)",
            end="; ",
        )
        print(f"by processor time, which other programs do not disturb, {alone_cost / both_cost:.2f}")
        middle = len(memory) // 2
        first, second = max(memory[:middle], default=1), max(memory[middle:], default=1)
        growth = second / max(1, first)
        print(f"parent's memory: second half ÷ first half {growth:.3f} (at most 1.1), {second / 1e6:.0f} MB")
        began = time.perf_counter()
        run([str(scratch / "pages")], scratch / "two", SETTINGS, Options(workers=2, max_age=0))
        again = given.pages / two / (time.perf_counter() - began)
        print(f"second run of unchanged files: {again:.0f} times faster (aim 10)")
        sample = paths[: min(given.pages, 300)]
        faster = second_web_run(scratch, sample)
        print(f"second run of an unchanged web site, {len(sample)} pages: {faster:.0f} times faster")
        batch(half, scratch / "less", 2)
        less = statistics.median(site_seconds(scratch / "less") for _ in range(3))
        more = statistics.median(site_seconds(scratch / "two") for _ in range(3))
        print(f"site checks: {more:.2f} s for {given.pages:,} pages", end="; ")
        print(f"twice the pages take {more / less:.2f} times as long (at most 2.2)")
        precision, recall, pairs = near_duplicates(max(150, given.pages // 10))
        print(f"near duplicates: precision {precision:.3f}, recall {recall:.3f}", end=" ")
        print(f"over {pairs} planted pairs (aim .98)")
        if given.spark:
            on_spark, alone = spark_overhead(paths)
            print(f"Spark local[2]: {1000 * on_spark:.1f} ms a page", end="; ")
            print(f"the function alone on one core {1000 * alone:.1f} ms", end="; ")
            print(f"overhead over two perfect cores {1000 * (on_spark - alone / 2):.1f} ms a page")


if __name__ == "__main__":
    main()
