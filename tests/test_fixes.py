"""Fixes: applied to the source as written, one of two that overlap, again until none is left."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit import fixes
from contentaudit.auditor import Auditor
from contentaudit.check import Check
from contentaudit.document import Document
from contentaudit.engine import audit_document
from contentaudit.finding import Fix
from contentaudit.fixes import FixError, choose, encoded, fix, save
from contentaudit.load.files import read_file
from contentaudit.settings import Settings
from contentaudit.source import Source, Span


class Rewrites(Check):
    """Replaces words by a table, each with a confidence."""

    name, category = "rewrites", "grammar"
    table = (
        ("teh", "the", True, 0.9),
        ("foo", "bar", False, 0.8),
        ("naïve", "naive ✓", True, 0.7),
        ("tick", "✓", True, 1.0),
    )

    def run(self, doc):
        """Find every word of the table."""
        for old, new, safe, confidence in self.table:
            for match in re.finditer(old, doc.source.text):
                yield self.found(Span(*match.span()), old, fixes=[Fix(new, safe=safe)], confidence=confidence)


class Judge:
    """An auditor with one check."""

    def __init__(self, check):
        self.check = check
        self.audits = 0

    def page(self, doc, **_):
        """Audit a document."""
        self.audits += 1
        return audit_document(doc, [self.check], metrics=False)


def rewriter(*table):
    check = Rewrites()
    check.table = table
    return Judge(check)


def fixed(text, *table, kind="markdown", unsafe=False):
    return fix(rewriter(*table) if table else Judge(Rewrites()), Source(text, kind=kind), unsafe=unsafe)


@pytest.mark.parametrize(
    ("text", "unsafe", "after"),
    [
        ("teh foo teh", False, "the foo the"),
        ("teh foo teh", True, "the bar the"),
        ("nothing", True, "nothing"),
        ("a &eacute; teh\r\n😀 teh\rend\n", False, "a &eacute; the\r\n😀 the\rend\n"),
    ],
)
def test_fixes_are_applied_where_the_finding_stands(text, unsafe, after):
    """Entities, newlines and everything around them stay as written; unsafe ones wait for a flag."""
    out = fixed(text, unsafe=unsafe)

    assert after == out.after.original
    assert (text != after) == out.changed


def test_of_two_that_overlap_the_surer_one_wins_and_the_other_is_judged_again():
    """The less sure finding is not applied to a text that is no longer there."""
    out = fixed("abcd", ("abc", "x", True, 0.5), ("bcd", "yz", True, 0.9))

    assert "ayz" == out.after.text
    assert {"rewrites": 1} == out.applied


def test_a_fix_may_bring_another():
    """Rounds go on until nothing is left to fix."""
    out = fixed("a", ("a", "b", True, 1), ("b", "c", True, 1))

    assert "c" == out.after.text
    assert 2 == out.applied["rewrites"]


def test_fixes_that_undo_each_other_end_at_the_same_text():
    """Whichever of the two texts one begins with, the end is the same."""
    table = (("yes", "no", True, 1), ("no", "yes", True, 1))

    assert {"no"} == {fixed(text, *table).after.text for text in ("yes", "no")}


def test_a_fix_that_grows_for_ever_is_stopped():
    """Rounds are bounded."""
    judge = rewriter(("a", "aa", True, 1))
    fix(judge, Source("a", kind="markdown"))

    assert fixes.ROUNDS + 1 == judge.audits


@given(st.text(alphabet="abc &;\r\n<>é😀", max_size=40))
def test_fixing_again_changes_nothing(text):
    """Fixing is idempotent, and the report is that of the fixed text."""
    table = (("ab", "c", True, 0.6), ("bc", "", True, 0.7), ("ca", "a c", True, 0.5))
    once = fixed(text, *table)
    twice = fixed(once.after.original, *table)

    assert once.after.original == twice.after.original
    assert [] == choose(once.page.findings)


def test_ignored_findings_are_not_fixed():
    """What the author wants to keep is kept."""
    text = "<!-- contentaudit: ignore[grammar] a quotation -->\n\nteh\n\nteh\n"

    assert text.replace("\n\nteh\n\nteh", "\n\nteh\n\nthe") == fixed(text).after.text


def test_a_fix_that_changes_nothing_is_none():
    """A replacement equal to the text is not applied."""
    assert {} == fixed("teh", ("teh", "teh", True, 1)).applied


def test_two_insertions_at_one_place_are_not_both_made():
    """Equal places overlap, even empty ones."""

    class Inserts(Check):
        """Inserts twice at the start, once."""

        name, category = "inserts", "grammar"

        def run(self, doc):
            """Insert where nothing has been inserted."""
            if doc.source.text == "x":
                yield self.missing(0, "a", fixes=[Fix("a", safe=True)])
                yield self.missing(0, "b", fixes=[Fix("b", safe=True)])

    assert "ax" == fix(Judge(Inserts()), Source("x", kind="markdown")).after.text


@pytest.mark.parametrize(
    ("data", "after", "name"),
    [
        (b"teh caf\xc3\xa9\r\nteh\n", b"the caf\xc3\xa9\r\nthe\n", "a.md"),
        (b"\xef\xbb\xbfteh\n", b"\xef\xbb\xbfthe\n", "a.md"),
        ("\ufeffteh é\r\n".encode("utf-16-le"), "\ufeffthe é\r\n".encode("utf-16-le"), "a.md"),
        (
            b"<meta charset=iso-8859-2><p>teh \xbfr\xf3dlo</p>",
            b"<meta charset=iso-8859-2><p>the \xbfr\xf3dlo</p>",
            "a.html",
        ),
        (
            "<meta charset=windows-1252><p>naïve “teh”</p>".encode("cp1252"),
            "<meta charset=windows-1252><p>naive &#10003; “the”</p>".encode("cp1252"),
            "a.html",
        ),
        (b"teh", b"the", "a.txt"),
    ],
)
def test_the_file_keeps_encoding_mark_and_newlines(workdir, data, after, name):
    """Only the fixed bytes differ; what the encoding lacks becomes a character reference."""
    path = workdir / name
    path.write_bytes(data)
    source = read_file(path)
    save(path, fix(Judge(Rewrites()), source))

    assert after == path.read_bytes()
    assert [path] == list(workdir.iterdir())


def test_a_file_changed_since_it_was_read_is_left_alone(workdir):
    """Somebody's edit is never lost."""
    path = workdir / "a.md"
    path.write_text("teh", encoding="utf-8")
    out = fix(Judge(Rewrites()), read_file(path))
    for edit in (b"teh, edited", b"%PDF-1.4"):
        path.write_bytes(edit)
        with pytest.raises(FixError, match="changed since it was read; run again"):
            save(path, out)

        assert edit == path.read_bytes()


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        ("teh “é” naïve é é é é ".encode() + b"\x93", "a.md", "not valid utf-8; save it as UTF-8 first"),
        ("“teh tick”".encode("cp1252"), "a.txt", "cannot be written back without loss"),
    ],
)
def test_bytes_that_would_be_lost_are_left_alone(workdir, data, name, reason):
    """A file with stray bytes, or plain text whose encoding lacks a character, stays as it was."""
    path = workdir / name
    path.write_bytes(data)
    with pytest.raises(FixError, match=reason):
        save(path, fix(Judge(Rewrites()), read_file(path)))

    assert data == path.read_bytes()


def test_an_unknown_encoding_cannot_be_written():
    """Python has no codec of that name."""
    with pytest.raises(LookupError):
        encoded("x", Source("x", encoding="x-no-such"))


def test_an_interrupted_write_leaves_the_old_file_whole(workdir, monkeypatch):
    """When the disk fails in the middle, nothing is lost and nothing is left behind."""
    path = workdir / "a.md"
    path.write_text("teh", encoding="utf-8")
    out = fix(Judge(Rewrites()), read_file(path))

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        save(path, out)

    assert ("teh", [path]) == (path.read_text(encoding="utf-8"), list(workdir.iterdir()))


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege")
def test_a_link_stays_a_link(workdir):
    """The file it leads to is fixed."""
    (workdir / "real.md").write_text("teh", encoding="utf-8")
    (workdir / "link.md").symlink_to("real.md")
    save(workdir / "link.md", fix(Judge(Rewrites()), read_file("link.md")))

    assert (workdir / "link.md").is_symlink()
    assert "the" == (workdir / "real.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["teh\nb\nc\n", "a\r\nteh\r\n", "teh", "a\n\nteh é 😀\n\n\nb\nteh"])
def test_the_diff_applied_gives_the_fixed_text(workdir, text):
    """`git apply` on the printed diff makes the same file."""
    (workdir / "a.md").write_bytes(text.encode())
    out = fix(Judge(Rewrites()), read_file("a.md"))
    (workdir / "fix.diff").write_bytes(out.diff().encode())
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "fix.diff"], check=True)

    assert out.after.original == (workdir / "a.md").read_bytes().decode()


def test_without_a_change_there_is_no_diff():
    """Nothing fixed, nothing shown."""
    assert "" == fixed("nothing").diff()


@pytest.mark.parametrize(
    ("text", "kind", "after"),
    [
        ('<html lang="en_US"><p>Rest.</p>', "html", '<html lang="en-US"><p>Rest.</p>'),
        ("<!-- contentaudit: ignore[multiple-h1] -->\n\nRest.\n", "markdown", "\n\nRest.\n"),
    ],
)
def test_safe_fixes_of_the_built_in_checks(text, kind, after):
    """What needs nobody's look is mended."""
    auditor = Auditor(Settings(select=["wrong-lang", "unused-ignore", "multiple-h1"]))
    out = fix(auditor, Source(text, kind=kind))

    assert after == out.after.text
    assert [] == [each.check for each in out.page.findings if any(fix.safe for fix in each.fixes)]


def test_the_page_is_of_the_fixed_text():
    """Its places fit the text as it is now."""
    out = fixed("teh foo")

    assert "the foo" == out.page.document.source.text
    assert Document.parse(out.after).source.text == out.after.text
