"""Runs: outcomes, resuming, second runs, politeness, poisoned pages, full disks."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

import contentaudit
from batch_site import article, files, routes, tagged, text
from contentaudit import Settings
from contentaudit.batch.options import Options
from contentaudit.batch.runner import run
from contentaudit.load import WebOptions
from servers import ROUTES, Site, body, redirect

WEB = WebOptions(allowed=("127.0.0.1/32",), deadline=3, read_timeout=2, backoff=0.05, max_bytes=15_000_000)
PLAIN = Settings(ignore=("grammar",))  # grammar is tested by itself, and takes its time
FAST = Options(workers=1, delay=0, at_once=16, web=WEB)
RESULTS = ("pages", "findings", "ledger", "links", "headings")


def options(**more):
    return Options(**{**FAST.__dict__, **more})


def outcomes(folder):
    rows = contentaudit.batch.read(folder).pages.select(["source", "outcome", "failure"]).to_pylist()
    return {row["source"]: (row["outcome"], row["failure"]) for row in rows}


def everything(folder):
    """Return all tables as rows, without the times of the visits."""
    saved = contentaudit.batch.read(folder)
    tables = {name: saved.table(name) for name in RESULTS}
    tables["pages"] = tables["pages"].drop_columns(["visited"])
    return {name: table.to_pylist() for name, table in tables.items()}


def urls(folder, site, paths):
    path = folder / "urls.txt"
    path.write_text("\n".join(site.url(each) for each in paths))
    return [str(path)]


def test_a_folder_gives_a_row_an_input_and_tables_that_join(workdir):
    """Pages, findings, ledger, links and headings agree with the audit of one page."""
    files(workdir / "site", 20)
    summary = run(["site"], Path("RUN"), PLAIN, FAST)
    saved = contentaudit.batch.read("RUN")
    assert {"audited": 20} == summary.outcomes == saved.outcomes
    assert list(range(1, 21)) == saved.pages["page"].to_pylist()
    report = contentaudit.audit("site/page-003.html", settings=PLAIN)
    page = report.documents[0]
    mine = [row for row in saved.findings.to_pylist() if row["page"] == 4]
    assert [(f.check, f.start.line, f.start.column, f.text) for f in page.findings] == [
        (row["check"], row["line"], row["column"], row["text"]) for row in mine
    ]
    assert page.score == saved.pages["score"].to_pylist()[3]
    lines = [row for row in saved.ledger.to_pylist() if row["page"] == 4]
    assert len(page.ledger) + len(page.not_assessed) == len(lines)
    assert round(sum(line.kept for line in page.ledger), 6) == round(
        sum(row["kept"] or 0 for row in lines), 6
    )


def test_each_bad_page_ends_as_one_typed_outcome(workdir):
    """404, 429, 500, drip, endless, loops, bombs, lies: a row each, and the run goes on."""
    paths = [path for path in ROUTES if path not in ("/silent", "/drip-headers", "/endless-empty-gzip")]
    with Site({**ROUTES, "/robots.txt": text("User-agent: *\nDisallow: /private\n")}) as site:
        run(urls(workdir, site, [*paths, "/private", "/nowhere"]), Path("RUN"), PLAIN, FAST)
        found = {source.removeprefix(site.url("")): kind for source, kind in outcomes("RUN").items()}
    expected = {
        "/": ("audited", None),
        "/nowhere": ("failed", "http-status"),
        "/gone": ("failed", "http-status"),
        "/busy-once": ("audited", None),
        "/busy-long": ("failed", "http-status"),
        "/fails-twice": ("audited", None),
        "/down": ("failed", "http-status"),
        "/endless": ("failed", "too-large"),
        "/drip-body": ("failed", "timeout"),
        "/breaks-off": ("failed", "connection"),
        "/says-too-much": ("audited", None),
        "/large": ("failed", "too-large"),
        "/circle": ("failed", "redirects"),
        "/to-page": ("skipped", None),
        "/to-metadata": ("failed", "refused-address"),
        "/gzip-bomb": ("failed", "too-large"),
        "/charset-lie": ("audited", None),
        "/pdf": ("failed", "binary"),
        "/private": ("refused", None),
    }
    assert len(paths) + 2 == len(found)
    assert expected == {path: found[path] for path in expected}


def test_ten_spellings_are_fetched_once(workdir):
    """The first is audited; the others are skipped and say whose page it is."""
    with Site(routes(1)) as site:
        page, host = site.url("/page-000.html"), site.url("")
        spellings = [
            page, page.upper().replace("/PAGE-000.HTML", "/page-000.html"), f"{page}#top", f"{page}?",
            f"{host}/./page-000.html", f"{host}/x/../page-000.html", f"{host}/%70age-000.html",
            f"{page}?utm_source=mail", f"{page}?gclid=7", page,
        ]  # fmt: skip
        (workdir / "urls.txt").write_text("\n".join(spellings))
        summary = run(["urls.txt"], Path("RUN"), PLAIN, FAST)
        assert {"audited": 1, "skipped": 9} == summary.outcomes
        assert 1 == site.visits["/page-000.html"]
        assert 10 == contentaudit.batch.read("RUN").pages.num_rows


def test_cyclic_canonicals_are_audited_like_any_page(workdir):
    """Two pages that each call the other canonical are two audits, with the canonical in the table."""
    with Site({}) as site:
        for path, other in (("/a", "/b"), ("/b", "/a")):
            page = article("tea").replace("</head>", f'<link rel="canonical" href="{other}"></head>')
            site.routes[path] = body(page.encode())
        run(urls(workdir, site, ["/a", "/b"]), Path("RUN"), PLAIN, FAST)
        canonicals = contentaudit.batch.read("RUN").pages["canonical"].to_pylist()
        assert [site.url("/b"), site.url("/a")] == canonicals


def test_a_second_run_fetches_only_what_changed(workdir):
    """Unchanged pages answer 304 and keep their results; a changed one is audited anew."""
    with Site(routes(6)) as site:
        inputs = urls(workdir, site, routes(6))
        run(inputs, Path("RUN"), PLAIN, FAST)
        first = everything("RUN")
        site.routes["/page-002.html"] = tagged(article("owls", 99))
        summary = run(inputs, Path("RUN"), PLAIN, options(max_age=0))
        assert {"unchanged": 5, "audited": 1} == summary.outcomes
        second = everything("RUN")
        same = [row for row in first["findings"] if row["page"] != 3]
        assert same == [row for row in second["findings"] if row["page"] != 3]
        assert "All about owls 99" == second["pages"][2]["title"]
        assert [1, 2] == [each["number"] for each in contentaudit.batch.read("RUN").history]


def test_a_page_that_failed_is_never_unchanged(workdir):
    """A 404 with the same bytes fails on every visit, and so does a page that now comes with a 404."""
    page = body(article("tea").encode())

    def gone(request):
        request.answer(404, article("tea").encode())

    with Site({"/gone": gone, "/going": page}) as site:
        inputs = urls(workdir, site, ["/gone", "/going"])
        for going in ("audited", "unchanged"):
            run(inputs, Path("RUN"), PLAIN, options(max_age=0, robots=False))
            assert ("failed", "http-status") == outcomes("RUN")[site.url("/gone")]
            assert (going, None) == outcomes("RUN")[site.url("/going")]
        site.routes["/going"] = gone
        run(inputs, Path("RUN"), PLAIN, options(max_age=0, robots=False))
        assert {("failed", "http-status")} == set(outcomes("RUN").values())


def test_a_fresh_run_repeated_does_nothing(workdir):
    """Within the time a visit holds, the same command asks nobody, and outcomes stay as they are."""
    with Site(routes(3)) as site:
        inputs = urls(workdir, site, routes(3))
        run(inputs, Path("RUN"), PLAIN, FAST)
        asked = len(site.requests)
        before = everything("RUN")
        summary = run(inputs, Path("RUN"), PLAIN, FAST)
        assert (0, asked, before) == (summary.visited, len(site.requests), everything("RUN"))


def test_a_changed_file_is_audited_again_and_a_deleted_one_goes(workdir):
    """Files are told by size and time; pages that the input no longer names leave the tables."""
    files(workdir / "site", 4)
    run(["site"], Path("RUN"), PLAIN, FAST)
    (workdir / "site" / "page-001.html").write_text(article("owls", 7))
    (workdir / "site" / "page-003.html").unlink()
    summary = run(["site"], Path("RUN"), PLAIN, FAST)
    assert ({"audited": 3}, 1) == (summary.outcomes, summary.visited)
    summary = run(["site"], Path("RUN"), PLAIN, options(max_age=0))
    assert ({"unchanged": 3}, 0) == (summary.outcomes, summary.visited)


def test_other_settings_audit_everything_anew(workdir):
    """Results of other settings are not mixed in."""
    files(workdir / "site", 3)
    run(["site"], Path("RUN"), PLAIN, FAST)
    summary = run(["site"], Path("RUN"), Settings(ignore=("grammar", "readability")), FAST)
    assert ({"audited": 3}, 3) == (summary.outcomes, summary.visited)
    assert "readability" not in contentaudit.batch.read("RUN").findings["category"].to_pylist()


def test_robots_are_asked_once_and_their_delay_is_kept(workdir):
    """A Crawl-delay spaces requests; the file is fetched once a host."""
    with Site({**routes(4), "/robots.txt": text("User-agent: *\nCrawl-delay: 0.3\n")}) as site:
        began = time.monotonic()
        run(urls(workdir, site, routes(4)), Path("RUN"), PLAIN, options(at_once=1))
        assert 1 == site.visits["/robots.txt"]
        assert time.monotonic() - began > 0.6  # at least two whole delays: a lower bound, not a speed


@pytest.mark.parametrize(("status", "outcome"), [(404, "audited"), (503, "refused")])
def test_robots_that_cannot_be_read(workdir, status, outcome):
    """No robots.txt allows everything; a server in trouble allows nothing (RFC 9309)."""
    with Site({**routes(1), "/robots.txt": lambda request: request.answer(status)}) as site:
        summary = run(urls(workdir, site, routes(1)), Path("RUN"), PLAIN, FAST)
        assert {outcome: 1} == summary.outcomes


def test_a_redirect_to_a_forbidden_page_is_refused(workdir):
    """Robots.txt holds for where a redirect leads, too."""
    site_routes = {"/robots.txt": text("User-agent: *\nDisallow: /private\n"), "/go": redirect("/private")}
    with Site({**site_routes, "/private": body(article("tea").encode())}) as site:
        run(urls(workdir, site, ["/go"]), Path("RUN"), PLAIN, FAST)
        assert {site.url("/go"): ("refused", None)} == outcomes("RUN")


def test_retry_after_puts_a_page_back_in_the_line(workdir):
    """A host that asks for patience is left alone for as long, then asked again."""

    def busy(request):
        if request.visit <= 4:
            request.answer(429, b"", Retry_After="1")
        else:
            request.answer(200, article("tea").encode())

    with Site({"/busy": busy}) as site:
        impatient = WebOptions(allowed=("127.0.0.1/32",), max_wait=0, retries=1)
        run(urls(workdir, site, ["/busy"]), Path("RUN"), PLAIN, options(web=impatient))
        assert {site.url("/busy"): ("failed", "http-status")} == outcomes("RUN")
        assert site.visits["/busy"] >= 3


def test_a_recording_repeats_the_audit_without_the_network(workdir):
    """Redirects, failures, robots.txt and odd bytes come back as they were."""
    paths = ["/page-000.html", "/moved", "/gone", "/private", "/gzip", "/circle", "/latin"]
    more = {
        "/moved": redirect("/page-001.html"),
        "/robots.txt": text("User-agent: *\nDisallow: /private\n"),
        **{path: ROUTES[path] for path in ("/gone", "/gzip", "/circle", "/circle-back", "/latin")},
    }
    with Site({**routes(2), **more}) as site:
        inputs = urls(workdir, site, paths)
        run(inputs, Path("FIRST"), PLAIN, options(record=True))
    (archive,) = Path("FIRST/record").glob("*.warc.gz")
    run(inputs, Path("SECOND"), PLAIN, options(replay=archive.parent))
    assert everything("FIRST") == everything("SECOND")
    assert "audited" == everything("SECOND")["pages"][1]["outcome"]


def test_a_recording_broken_off_by_a_kill_gives_what_it_has(workdir):
    """What stands before the break is replayed; the rest is missing."""
    with Site(routes(4)) as site:
        inputs = urls(workdir, site, routes(4))
        run(inputs, Path("FIRST"), PLAIN, options(record=True, fetchers=1))
    (archive,) = Path("FIRST/record").glob("*.warc.gz")
    archive.write_bytes(archive.read_bytes()[:-200])
    run(inputs, Path("SECOND"), PLAIN, options(replay=archive))
    kinds = Counter(kind for kind, _ in outcomes("SECOND").values())
    assert {"audited": 3, "failed": 1} == kinds


def test_an_address_that_redirects_to_a_spelling_of_itself_is_audited(workdir):
    """Two inputs that are one page do not wait for each other."""
    page = body(article("tea").encode())
    with Site(
        {"/a": lambda request: page(request) if "?" in request.path else redirect("/a?utm_x=1")(request)}
    ) as site:
        run(urls(workdir, site, ["/a", "/a?utm_x=1"]), Path("RUN"), PLAIN, FAST)
        assert ["audited", "skipped"] == contentaudit.batch.read("RUN").pages["outcome"].to_pylist()


def test_a_page_that_redirects_to_another_input_is_not_asked_again_while_fresh(workdir):
    """Its outcome holds as long as those of other pages."""
    with Site({**routes(1), "/go": redirect("/page-000.html")}) as site:
        inputs = urls(workdir, site, ["/page-000.html", "/go"])
        run(inputs, Path("RUN"), PLAIN, FAST)
        asked = len(site.requests)
        summary = run(inputs, Path("RUN"), PLAIN, FAST)
        assert ({"audited": 1, "skipped": 1}, asked) == (summary.outcomes, len(site.requests))


def test_a_sitemap_that_is_down_for_once_costs_no_results(workdir):
    """Pages stay while nobody knows whether they are still named, and go once that is known."""
    with Site(routes(2)) as site:
        entries = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in routes(2))
        site.routes["/sitemap.xml"] = text(f"<urlset>{entries}</urlset>", "application/xml")
        inputs = [site.url("/sitemap.xml")]
        run(inputs, Path("RUN"), PLAIN, FAST)
        site.routes["/sitemap.xml"] = lambda request: request.answer(404)
        assert {"audited": 2, "failed": 1} == run(inputs, Path("RUN"), PLAIN, FAST).outcomes
        site.routes["/sitemap.xml"] = text("<urlset></urlset>", "application/xml")
        assert {"failed": 1} == run(inputs, Path("RUN"), PLAIN, FAST).outcomes


def test_addresses_that_are_none_fail_by_themselves(workdir):
    """They are typed failures, and their neighbours are audited."""
    with Site(routes(1)) as site:
        bad = [
            "http://[",
            "http://exa mple.com/",
            "http://",
            "gopher://example.com/",
            "https://user:pw@[::1/",
        ]
        (workdir / "urls.txt").write_text("\n".join([*bad, site.url("/page-000.html")]))
        run(["urls.txt"], Path("RUN"), PLAIN, options(format="list"))
        kinds = Counter(contentaudit.batch.read("RUN").pages["failure"].to_pylist())
        assert {"bad-address": 5, None: 1} == kinds


HOUSE = """
import os, time
from contentaudit import Check, bad

class Poison(Check):
    \"\"\"Breaks on words.\"\"\"
    name, category = "house-poison", "readability"
    examples = (bad("⟦poison⟧\\n"),)
    def run(self, doc):
        if "POISON" in doc.source.text:
            os._exit(3)
        if "STUCK" in doc.source.text:
            time.sleep(60)
        return ()

CHECKS = (Poison,)
"""


def test_a_poisoned_page_costs_itself_only(workdir):
    """A page that ends its worker and one that never ends are found; their neighbours are audited."""
    files(workdir / "site", 24)
    (workdir / "house.py").write_text(HOUSE)
    for number, word in ((5, "POISON"), (11, "STUCK")):
        path = workdir / "site" / f"page-{number:03}.html"
        path.write_text(path.read_text() + word)
    settings = Settings(load=(str(workdir / "house.py"),), select=("house-poison",))
    run(["site"], Path("RUN"), settings, options(page_time=2))
    found = {source[-8:-5]: kind for source, kind in outcomes("RUN").items() if kind[0] != "audited"}
    assert {"005": ("failed", "crash"), "011": ("failed", "stuck")} == found


def test_a_disk_budget_stops_cleanly_and_more_goes_on(workdir):
    """What was done stays; with more room the same inputs are finished."""
    files(workdir / "site", 200)
    first = run(["site"], Path("RUN"), PLAIN, options(disk=1))
    assert "more than the" in first.stopped
    second = run(["site"], Path("RUN"), PLAIN, FAST)
    assert {"audited": 200} == second.outcomes
    assert "" == second.stopped


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_stops_cleanly(workdir):
    """The file that can no longer grow keeps every page that was recorded; room lets the run go on."""
    files(workdir / "site", 160)
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "from contentaudit.cli import main\n"
        "main()\n"
    )
    given = ["batch", "site", "--out", "RUN", "--workers", "1", "--ignore", "grammar"]
    command = [sys.executable, "-c", script, *given]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (5, True) == (ended.returncode, "the disk is full" in ended.stderr), ended.stderr
    summary = run(["site"], Path("RUN"), PLAIN, FAST)
    assert {"audited": 160} == summary.outcomes


def started():
    given = ["batch", "site", "--out", "RUN", "--workers", "2", "--ignore", "grammar"]
    command = [sys.executable, "-m", "contentaudit", *given]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts if os.name == "posix" else None,  # noqa: PLW1509 - no threads here
    )


def _heed_interrupts():
    """Undo what a shell does to its background jobs: they ignore Ctrl-C, and so would their children."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


ROUNDS = 20 if os.environ.get("CONTENTAUDIT_FULL") else 3


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """Audit the site once, undisturbed."""
    folder = tmp_path_factory.mktemp("calm")
    here = Path.cwd()
    os.chdir(folder)
    files(folder / "site", 96)
    run(["site"], Path("RUN"), PLAIN, options(workers=2))
    os.chdir(here)
    return everything(folder / "RUN")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_killed_at_any_point_nothing_is_lost_and_nothing_doubled(workdir, seed, calm):
    """Killed at a random moment of its start and of its work, the finished run equals an undisturbed one."""
    chance = random.Random(seed)
    files(workdir / "site", 96)
    process = started()
    with suppress(subprocess.TimeoutExpired):
        process.wait(chance.uniform(0.1, 1.5))
    process.kill()
    process.communicate()
    process, enough = started(), chance.randrange(90)
    while process.poll() is None and _recorded() < enough:
        time.sleep(chance.uniform(0, 0.02))
    process.kill()
    process.communicate()
    process = started()
    out, err = process.communicate()
    assert 0 == process.returncode, out + err
    assert calm == everything("RUN")
    connection = sqlite3.connect("RUN/run.sqlite")
    assert ("ok",) == connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("seed", range(1 if ROUNDS == 3 else ROUNDS))
def test_a_killed_visit_of_a_web_site_goes_on(workdir, seed):
    """Bad pages among good ones; what was recorded is not fetched again."""
    chance = random.Random(seed)
    bad = {
        path: ROUTES[path] for path in ("/gone", "/circle", "/circle-back", "/pdf", "/to-file", "/busy-once")
    }
    with Site({**routes(40), **bad}) as site:
        inputs = urls(workdir, site, [*routes(40), *bad])
        run(inputs, Path("CALM"), PLAIN, options(web=WebOptions(allow_private=True)))
        given = ["batch", *inputs, "--out", "RUN", "--workers", "1", "--ignore", "grammar", "--delay", "0"]
        command = [sys.executable, "-m", "contentaudit", *given, "--allow-private"]
        process, enough = subprocess.Popen(command, stderr=subprocess.PIPE), chance.randrange(1, 30)
        while process.poll() is None and _recorded() < enough:
            time.sleep(0.005)
        process.kill()
        process.communicate()
        site.requests.clear()
        done = set(_sources("RUN"))
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        assert 0 == ended.returncode, ended.stderr
        asked = {site.url(request.path) for request in site.requests}
        assert set() == asked & done
        assert everything("CALM") == everything("RUN")


def _sources(folder):
    """Return the inputs of a run that have ended."""
    rows = contentaudit.batch.read(folder).pages.select(["source", "outcome", "redirects"]).to_pylist()
    return [row["source"] for row in rows if row["outcome"] == "audited" and not row["redirects"]]


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGINT")
def test_ctrl_c_ends_with_a_summary_and_the_run_goes_on(workdir):
    """It says what is done and what is left, and exits with 130."""
    files(workdir / "site", 200)
    process = started()
    while not _recorded():
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (130, True, True) == (process.returncode, "still to do" in out, "Stopped: interrupted" in err), err
    summary = run(["site"], Path("RUN"), PLAIN, options(workers=2))
    assert {"audited": 200} == summary.outcomes


def _recorded():
    try:
        return contentaudit.batch.read("RUN").outcomes.get("audited", 0)
    except (contentaudit.batch.NoRunError, sqlite3.OperationalError):
        return 0
