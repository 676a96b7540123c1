"""`audit --fix` as users run it."""

from __future__ import annotations

import json

import pytest

PAGE = (
    '<html lang="en_US">\r\n<title>Tea</title>\r\n<p>See <a href="http://a.example/">the almanac</a>.</p>\r\n'
)
SELECT = ("--select", "wrong-lang,insecure-link")


@pytest.fixture
def page(workdir):
    """An article with a fault that is safely mended and one that is not."""
    path = workdir / "tea.html"
    path.write_bytes(PAGE.encode())
    return path


def checks(workdir):
    data = json.loads((workdir / "run.json").read_bytes())
    return [each["check"] for document in data["documents"] for each in document["findings"]]


def test_safe_fixes_are_written_and_the_report_is_of_the_mended_file(cli, page, workdir):
    """The file is mended in place; what is left is reported."""
    ran = cli("audit", "tea.html", *SELECT, "--fix", "--report", "json=run.json")

    assert PAGE.replace("en_US", "en-US").encode() == page.read_bytes()
    assert ["insecure-link"] == checks(workdir)
    assert "tea.html: fixed 1 wrong-lang\n" == ran.err


def test_unsafe_fixes_need_their_own_flag(cli, page, workdir):
    """With it every fix is written."""
    ran = cli("audit", "tea.html", *SELECT, "--unsafe-fixes", "--report", "json=run.json")

    assert b'lang="en-US"' in page.read_bytes()
    assert b"https://a.example/" in page.read_bytes()
    assert [] == checks(workdir)
    assert "fixed 1 insecure-link, 1 wrong-lang" in ran.err


def test_fixing_again_changes_nothing(cli, page):
    """The second run finds nothing to fix, and says where the rest is to be seen."""
    cli("audit", "tea.html", *SELECT, "--fix")
    first = page.read_bytes()
    ran = cli("audit", "tea.html", *SELECT, "--fix")

    told = "tea.html: nothing to fix safely; see the rest with --diff-only --unsafe-fixes\n"
    assert (first, told) == (page.read_bytes(), ran.err)


def test_a_preview_prints_a_diff_and_writes_nothing(cli, page, workdir):
    """Standard output is the diff alone; the report is of the file as it is."""
    ran = cli("audit", "tea.html", *SELECT, "--diff-only", "--report", "json=run.json")

    assert PAGE.encode() == page.read_bytes()
    assert ran.out.startswith("--- a/tea.html\n+++ b/tea.html\n@@")
    assert '-<html lang="en_US">\r\n+<html lang="en-US">\r\n' in ran.out
    assert "https" not in ran.out
    assert {"wrong-lang", "insecure-link"} == set(checks(workdir))


def test_what_is_no_file_is_said_not_to_be_fixed(cli, workdir, monkeypatch):
    """Standard input cannot be written back."""
    import io
    import sys

    class Stdin(io.TextIOWrapper):
        def isatty(self):
            return False

    monkeypatch.setattr(sys, "stdin", Stdin(io.BytesIO(PAGE.encode())))
    ran = cli("audit", "-", *SELECT, "--fix", "--fail-on", "never", "--report", "json=run.json")

    assert "<stdin>: not fixed: it is no file" in ran.err
    assert {"wrong-lang", "insecure-link"} == set(checks(workdir))


def test_a_file_that_cannot_be_fixed_ends_with_2_and_is_reported_as_it_is(cli, page, workdir):
    """The reason is told, the file untouched, the report written all the same."""
    data = PAGE.encode() + "é“”é“”".encode() + b"\x93"
    page.write_bytes(data)
    ran = cli("audit", "tea.html", *SELECT, "--fix", "--fail-on", "never", "--report", "json=run.json")

    assert (2, data) == (ran.code, page.read_bytes())
    assert "Error: tea.html: not fixed: some of its bytes are not valid utf-8" in ran.err
    assert "wrong-lang" in checks(workdir)


def test_a_write_that_fails_is_told(cli, page, workdir, monkeypatch):
    """A full disk leaves the file as it was, and ends with 2."""
    from contentaudit import report

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(report, "write_whole", fail)
    ran = cli("audit", "tea.html", *SELECT, "--fix", "--fail-on", "never")

    assert (2, PAGE.encode()) == (ran.code, page.read_bytes())
    assert "Error: tea.html: not fixed: No space left on device" in ran.err
