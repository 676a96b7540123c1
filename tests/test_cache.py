"""The result cache: the same report, sooner; never a wrong one."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from datetime import date

import pytest

import drafts
from contentaudit import cache as module
from contentaudit import report as formats
from contentaudit.auditor import Auditor, report
from contentaudit.baseline import Baseline
from contentaudit.cache import FILE, PageCache, folder, key_of, lasting, program, settings_key
from contentaudit.check import Check
from contentaudit.document import Document
from contentaudit.document.unparsed import Unparsed
from contentaudit.settings import Settings
from contentaudit.source import Source
from contentaudit.wire import NotAssessed

SETTINGS = Settings(ignore=["grammar"], today="2026-11-24")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache" / FILE


def sources(count=6):
    return [Source(drafts.draft(n), name=f"d{n}.md", kind="markdown") for n in range(count)]


def pages(cache, settings=SETTINGS, **given):
    auditor = Auditor(settings, cache=cache, **given)
    return [auditor.page_of(source, keyphrase="cold frames") for source in sources()]


def rows(path):
    with sqlite3.connect(path) as db:
        return db.execute("SELECT COUNT(*) FROM pages").fetchone()[0]


@pytest.mark.parametrize("name", [name for name in formats.FORMATS if name != "parquet"])
def test_a_report_from_the_cache_is_the_same_byte_for_byte(path, name):
    """In every format, also those that show the article itself."""
    fresh = formats.render(report(pages(None)), name)
    pages(PageCache(path))
    cached = pages(PageCache(path))

    assert all(isinstance(page.document, Unparsed) for page in cached)
    assert fresh == formats.render(report(cached), name)


def test_nothing_is_parsed_until_somebody_looks(path):
    """The source is at hand at once; the rest comes at first use, brief and context as they were."""
    pages(PageCache(path))
    doc = pages(PageCache(path))[0].document
    untouched = "blocks" not in doc.__dict__
    fresh = pages(None)[0].document

    assert untouched
    assert "blocks" not in doc.__dict__
    assert [block.text for block in fresh.blocks] == [block.text for block in doc.blocks]
    assert ("cold frames", fresh.context) == (doc.brief.keyphrase, doc.context)
    assert fresh.language == doc.language
    with pytest.raises(AttributeError, match="no attribute 'colour'"):
        _ = doc.colour


@pytest.mark.parametrize(
    "changed",
    [
        {"source": Source("other", name="a.md", kind="markdown")},
        {"source": Source("text", name="b.md", kind="markdown")},
        {"source": Source("text", name="a.md", kind="text")},
        {"source": Source("text", name="a.md", kind="markdown", url="https://a.example/")},
        {"source": Source("text", name="a.md", kind="markdown", notes=("guessed",))},
        {"place": "x/a.md"},
        {"settings": settings_key(SETTINGS.merged({"profile": "strict"}), "2026-11-24")},
        {"settings": settings_key(SETTINGS, "2026-11-25")},
        {"settings": settings_key(SETTINGS.merged({"dictionary": ["Tea"]}), "2026-11-24")},
        {"brief": {"keyphrase": "tea", "terms": ("pot",)}},
        {"brief": {}},
    ],
)
def test_everything_that_can_change_a_report_changes_the_key(changed):
    """Text, name, markup, address, settings, day and brief."""
    base = {
        "source": Source("text", name="a.md", kind="markdown"),
        "place": "a.md",
        "settings": settings_key(SETTINGS, "2026-11-24"),
        "brief": {"keyphrase": "tea", "terms": None},
    }

    assert key_of(**base) == key_of(**base)
    assert key_of(**base) == key_of(**{**base, "brief": {"keyphrase": "tea"}})
    assert key_of(**base) != key_of(**{**base, **changed})


def test_the_program_its_data_and_local_checks_enter_the_key(tmp_path, monkeypatch):
    """A rule edited, a model replaced, a check of the house changed: results are made anew."""
    house = tmp_path / "house.py"
    house.write_text("CHECKS = ()\n", encoding="utf-8")
    before = program((str(house),))
    program.cache_clear()
    assert before == program((str(house),))
    house.write_text("CHECKS = ()  # edited\n", encoding="utf-8")
    program.cache_clear()
    edited = program((str(house),))
    (tmp_path / "rules").mkdir()
    (tmp_path / "cache.py").touch()
    monkeypatch.setattr(module, "__file__", str(tmp_path / "cache.py"))
    program.cache_clear()
    elsewhere = program(())
    (tmp_path / "rules" / "new.txt").touch()
    program.cache_clear()

    assert 4 == len({before, edited, elsewhere, program(())})
    monkeypatch.undo()
    program.cache_clear()


def test_the_baseline_is_applied_afterwards(path, workdir):
    """A cached page knows nothing of states; the baseline of the day decides."""
    pages(PageCache(path))
    baseline = Baseline(workdir / "b.json")
    for page in pages(PageCache(path), root=baseline.root):
        baseline.replace(page)
    known = pages(PageCache(path), baseline=baseline)
    new = pages(PageCache(path))

    assert {"known"} == {finding.state for page in known for finding in page.findings}
    assert {"new"} == {finding.state for page in new for finding in page.findings}


def test_online_results_are_never_kept(path):
    """What the network said may be otherwise tomorrow."""
    cache = PageCache(path)
    settings = Settings(select=["missing-h1"], online=True)
    page = Auditor(settings, cache=cache).page_of(Source("text", kind="markdown"))

    assert 0 == rows(path)
    assert not isinstance(page.document, Unparsed)


@pytest.mark.parametrize(
    ("line", "warning", "kept"),
    [
        (None, None, True),
        (NotAssessed("missing-h1", "failed: ZeroDivisionError: x"), None, False),
        (NotAssessed("grammar", "no engine: harper-py is not installed"), None, False),
        (NotAssessed("grammar", "the engines do not speak the document's language (de)"), None, True),
        (NotAssessed("broken-link", "needs --online"), None, True),
        (None, "the grammar engine languagetool did not run: connection refused", False),
        (None, "line 1: the front matter is not closed", True),
    ],
)
def test_what_may_be_otherwise_next_time_is_not_kept(path, line, warning, kept):
    """A check that failed, an engine that was missing."""
    page = Auditor(SETTINGS).page(Document.from_markdown("text"))
    page.not_assessed = [line] if line else []
    page.warnings = [warning] if warning else []
    PageCache(path).put(b"key", page)

    assert (kept, int(kept)) == (lasting(page), rows(path))


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"no database at all " * 100),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: _execute(path, "DROP TABLE pages", "CREATE TABLE pages (other TEXT)"),
        lambda path: _execute(path, "UPDATE pages SET page = x'00ff'"),
        lambda path: _execute(path, "UPDATE pages SET page = 'text'"),
        lambda path: path.write_bytes(b""),
    ],
)
def test_a_damaged_cache_is_made_anew_in_silence(path, damage, recwarn, capfd):
    """Whatever was done to the file, the report is right and the cache works again."""
    fresh = report(pages(None)).to_json()
    first = PageCache(path)
    pages(first)
    first.close()
    damage(path)

    assert fresh == report(pages(PageCache(path))).to_json()
    again = pages(PageCache(path))
    assert all(isinstance(page.document, Unparsed) for page in again)
    assert fresh == report(again).to_json()
    assert ("", "") == capfd.readouterr()


def _execute(path, *statements):
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)


def test_damage_during_a_run_is_survived(path):
    """The file is spoilt while it is open."""
    cache = PageCache(path)
    pages(cache)
    _execute(path, "DROP TABLE pages")
    fresh = report(pages(None)).to_json()

    assert fresh == report(pages(cache)).to_json()
    assert 6 == rows(path)


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path):
    """A file in the place of its folder stops nobody."""
    (tmp_path / "cache").write_text("", encoding="utf-8")
    cache = PageCache(tmp_path / "cache" / FILE)
    cache.close()

    assert 6 == len(pages(cache))


def test_a_locked_cache_is_done_without(path, monkeypatch):
    """Another process holds it: nothing is removed, nothing is kept."""
    cache = PageCache(path)
    pages(cache)
    cache._db.execute("PRAGMA busy_timeout = 1")
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        cache.put(b"key", pages(None)[0])
        other.execute("ROLLBACK")

    assert 6 == rows(path)


def test_old_pages_are_forgotten(path, monkeypatch):
    """After some days a page leaves."""
    pages(PageCache(path))
    _execute(path, "UPDATE pages SET made = made - 1000 WHERE rowid < 3")
    PageCache(path).close()

    assert 4 == rows(path)


def test_text_that_does_not_come_back_is_not_kept(path):
    """Half a surrogate pair stays half; the page is audited each time."""
    page = Auditor(SETTINGS).page(Document.from_markdown("text"))
    page.warnings = ["half a pair: \ud800"]
    PageCache(path).put(b"key", page)

    assert 0 == rows(path)


def test_the_folder_can_be_chosen(monkeypatch, tmp_path):
    """Else it is the user's own."""
    monkeypatch.setenv("CONTENTAUDIT_CACHE_DIR", str(tmp_path))
    assert tmp_path == folder()
    monkeypatch.delenv("CONTENTAUDIT_CACHE_DIR")

    assert "contentaudit" == folder().name.lower() or "contentaudit" in str(folder())


def test_the_day_is_part_of_the_key_when_the_settings_name_none(path):
    """Yesterday's stale years are today's."""
    auditor = Auditor(Settings(ignore=["grammar"]), cache=PageCache(path))

    assert settings_key(auditor.settings, date.today().isoformat()) == auditor._key(auditor.settings)  # noqa: DTZ011


class Counts(Check):
    """Counts how often it ran."""

    name, category = "counts", "trust"
    runs = 0

    def run(self, doc):
        """Count."""
        Counts.runs += 1
        return ()


def test_an_article_that_is_known_is_not_audited(path, monkeypatch):
    """The second time no check runs."""
    monkeypatch.setattr(Auditor, "_checks", lambda *_: [Counts()])
    pages(PageCache(path))
    pages(PageCache(path))

    assert 6 == Counts.runs


def command(folder, *flags, cache=True):
    environment = {
        **os.environ,
        "CONTENTAUDIT_CACHE_DIR": str(folder / "cache"),
        **({} if cache else {"CONTENTAUDIT_NO_CACHE": "1"}),
    }
    arguments = ("audit", "blog", "--ignore", "grammar", "--quiet", "--fail-on", "never", *flags)
    return subprocess.Popen(
        [sys.executable, "-m", "contentaudit", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def blog(tmp_path):
    """A folder of drafts."""
    (tmp_path / "blog").mkdir()
    for number in range(8):
        (tmp_path / "blog" / f"{number}.md").write_text(drafts.draft(number), encoding="utf-8")
    return tmp_path


def test_runs_at_the_same_time_do_not_spoil_each_other(blog):
    """Four processes begin with no cache at all; their reports are equal, and so is the next."""
    runs = [command(blog, "--report", f"json={number}.json") for number in range(4)]
    ended = [(run.communicate()[1], run.returncode) for run in runs]
    assert [(b"", 0)] * 4 == ended
    command(blog, "--report", "json=after.json").communicate()
    reports = {(blog / f"{name}.json").read_bytes() for name in (0, 1, 2, 3, "after")}

    assert 1 == len(reports)
    assert 8 <= rows(blog / "cache" / FILE)


@pytest.mark.parametrize(("flags", "cache"), [(("--no-cache",), True), ((), False), (("--timings",), True)])
def test_the_cache_can_be_left_alone(blog, flags, cache):
    """By flag or by environment; times are only measured afresh."""
    command(blog, *flags, cache=cache).communicate()

    assert not (blog / "cache").exists()


def test_wrong_settings_are_told_even_when_nothing_is_audited(blog):
    """An unknown check is an error in an empty folder too."""
    (blog / "empty").mkdir()
    run = command(blog, "--select", "no-such-check")
    for path in (blog / "blog").iterdir():
        path.unlink()
    told = command(blog, "--select", "no-such-check")

    assert b"there is no check" in told.communicate()[1]
    assert (2, 2) == (told.returncode, run.wait())


def test_the_json_report_of_a_cached_run_reads_as_usual(blog):
    """Sources and scores are there."""
    command(blog).communicate()
    command(blog, "--report", "json=run.json").communicate()
    data = json.loads((blog / "run.json").read_bytes())

    assert [os.path.join("blog", f"{number}.md") for number in range(8)] == [  # noqa: PTH118
        page["source"] for page in data["documents"]
    ]
