"""Paths and URIs of documents, for programs that open them."""

from __future__ import annotations

import pytest

from contentaudit.report.paths import Paths


@pytest.fixture
def paths(tmp_path):
    """Names are relative to a folder inside a repository."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    return Paths(tmp_path / "docs")


@pytest.mark.parametrize(
    ("name", "relative", "uri"),
    [
        ("a.md", "docs/a.md", "docs/a.md"),
        ("./a.md", "docs/a.md", "docs/a.md"),
        ("../b.md", "b.md", "b.md"),
        ("../../out.md", "../out.md", "../out.md"),
        ("my drafts\\ä b.md", "docs/my drafts/ä b.md", "docs/my%20drafts/%C3%A4%20b.md"),
        ("100%.md", "docs/100%.md", "docs/100%25.md"),
        ("a:b?c#d.md", "docs/a:b?c#d.md", "docs/a%3Ab%3Fc%23d.md"),
        ("<string>", "docs/<string>", "docs/%3Cstring%3E"),
        ("caf\udce9.md", "docs/caf\udce9.md", "docs/caf%E9.md"),
        ("\ud800.md", "docs/\ud800.md", "docs/%3F.md"),
        ("/else/where ü.md", "/else/where ü.md", "file:///else/where%20%C3%BC.md"),
        ("C:\\My Docs\\a.md", "C:/My Docs/a.md", "file:///C:/My%20Docs/a.md"),
        ("\\\\server\\share\\a b.md", "//server/share/a b.md", "file://server/share/a%20b.md"),
        ("https://example.org/ü?a=b%20c#d", "https://example.org/ü?a=b%20c#d", "https://example.org/%C3%BC?a=b%20c#d"),
    ],
)  # fmt: skip
def test_names_become_paths_and_uris(paths, name, relative, uri):
    """Paths are relative to the repository's root, URIs percent-encoded; what lies outside is absolute."""
    assert relative == paths.relative(name)
    assert uri == paths.uri(name)[0]


def test_an_absolute_path_inside_the_repository_is_relative(paths, tmp_path):
    """Both ways of naming a file give one path."""
    assert "docs/a b.md" == paths.relative(f"{tmp_path.as_posix()}/docs/a b.md")
    assert ("docs/a%20b.md", True) == paths.uri(f"{tmp_path.as_posix()}/docs/a b.md")


def test_without_a_repository_the_working_folder_is_the_root(tmp_path, monkeypatch):
    """Paths are relative to where the program runs."""
    monkeypatch.chdir(tmp_path)

    assert "a.md" == Paths().relative("./a.md")


def test_a_drive_is_told_apart_whatever_its_case(monkeypatch):
    """Windows does not tell `c:` from `C:`."""
    paths = Paths.__new__(Paths)
    paths._root, paths._below = "C:/Site/", "."

    assert "drafts/a.md" == paths.relative("c:\\site\\drafts\\a.md")
