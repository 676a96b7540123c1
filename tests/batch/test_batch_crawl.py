"""Crawling a real site with Scrapy: what it lists, what it leaves out, and going on after a kill."""

import csv
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from batch_site import article, text
from servers import Site, body, redirect

HTML = "text/html; charset=utf-8"


def page(*links):
    inside = " ".join(f'<a href="{href}">to {href}</a>' for href in links)
    return body(article("tea", 1, inside).encode())


def routes():
    return {
        "/": page(
            "/a",
            "/b?utm_source=x",
            "/B/../b",
            "/private",
            "/image.png",
            "https://example.com/",
            "mailto:a@b.c",
        ),
        "/a": page("/a/one", "/deep", "/gone"),
        "/a/one": page("/a/two"),
        "/a/two": page("/a/three"),
        "/a/three": page(),
        "/b": page("/", "/moved", "/elsewhere"),
        "/moved": redirect("/target"),
        "/target": page(),
        "/deep": page("/trap/1"),
        "/private": page(),
        "/elsewhere": redirect("http://127.0.0.2:1/inside"),
        "/image.png": body(b"\x89PNG", "image/png"),
        "/robots.txt": text("User-agent: *\nDisallow: /private\n"),
        **{f"/trap/{n}": page(f"/trap/{n + 1}") for n in range(1, 40)},
    }


def crawled(site, folder, *more):
    command = [
        sys.executable,
        "-m",
        "contentaudit",
        "crawl",
        site.url("/"),
        "--out",
        str(folder / "list.csv"),
    ]
    command += ["--delay", "0", "--allow-private", *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def listed(folder):
    with (folder / "list.csv").open(encoding="utf-8", newline="") as file:
        return {re.sub(r"^http://[^/]+", "", row["url"]): row for row in csv.DictReader(file)}


def test_a_crawl_lists_pages_once_within_its_limits(tmp_path):
    """Robots.txt, patterns and depth hold; images, other hosts, redirects to them and twins are left out."""
    with Site(routes()) as site:
        ran = crawled(site, tmp_path, "--depth", "3", "--exclude", "/trap/")
        assert 0 == ran.returncode, ran.stderr
        rows = listed(tmp_path)
        assert {"/", "/a", "/b", "/a/one", "/deep", "/a/two", "/target"} == set(rows)
        assert ("2", site.url("/a"), "to /a/one") == tuple(
            rows["/a/one"][k] for k in ("depth", "linked_from", "anchor")
        )
        assert 0 == site.visits["/private"]
        assert len(rows) == int(ran.stdout.split()[0])


def test_include_patterns_choose_what_is_followed(tmp_path):
    """Only addresses that match are visited, beside the start."""
    with Site(routes()) as site:
        assert 0 == crawled(site, tmp_path, "--include", "/a").returncode
        assert {"/", "/a", "/a/one", "/a/two", "/a/three"} == set(listed(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGINT")
def test_an_interrupted_crawl_goes_on(tmp_path):
    """With a job folder, Ctrl-C and the same command list every page once."""
    with Site(routes()) as site:
        command = [
            sys.executable,
            "-m",
            "contentaudit",
            "crawl",
            site.url("/"),
            "--out",
            "list.csv",
            "--delay",
            "0.05",
        ]
        command += ["--allow-private", "--job", "job"]
        process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while len(site.requests) < 12 and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate()
        assert 130 == process.returncode
        assert len(listed(tmp_path)) < 45
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert 0 == ran.returncode, ran.stderr
        rows = listed(tmp_path)
        assert {f"/trap/{n}" for n in range(1, 40)} < set(rows)
        lines = Path(tmp_path / "list.csv").read_text().splitlines()
        assert len(rows) + 1 == len(lines)


def test_a_crawl_that_cannot_begin_says_why(tmp_path, cli):
    """A private address without leave, a start that fails, a pattern that is none."""
    with Site(routes()) as site:
        out = tmp_path / "list.csv"
        assert "--allow-private" in cli("crawl", site.url("/"), "--out", out).err
        assert "answers 404" in cli("crawl", site.url("/gone"), "--out", out, "--allow-private").err
        wrong = cli("crawl", site.url("/"), "--out", out, "--allow-private", "--include", "(")
        assert (2, True) == (wrong.code, "cannot be read" in wrong.err)
        out.write_text("")
        wrong = cli("crawl", site.url("/"), "--out", out, "--allow-private", "--job", out)
        assert (2, True) == (wrong.code, "list.csv: " in wrong.err)


def test_a_crawl_holds_no_more_pages_than_asked_for_and_goes_on_with_more(tmp_path):
    """What was under way is not lost to the job, and robots.txt holds for all requests of its first moment."""
    with Site(routes()) as site:
        ran = crawled(site, tmp_path, "--exclude", "/trap/", "--job", "job", "--most", "1")
        assert (1, "") == (len(listed(tmp_path)), ran.stderr)
        assert 0 == crawled(site, tmp_path, "--exclude", "/trap/", "--job", "job").returncode
        assert {"/", "/a", "/b", "/a/one", "/deep", "/a/two", "/a/three", "/target"} == set(listed(tmp_path))
        assert 0 == site.visits["/private"]


def test_a_start_that_robots_txt_forbids_says_so(tmp_path):
    """An empty list would not tell why."""
    with Site({**routes(), "/robots.txt": text("User-agent: *\nDisallow: /\n")}) as site:
        ran = crawled(site, tmp_path)
        assert (2, True) == (ran.returncode, "robots.txt asks us to stay away" in ran.stderr)
