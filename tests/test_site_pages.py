"""The documentation site is laid out so that every link of the repository's pages leads somewhere on it."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from conftest import ROOT


@pytest.fixture
def builder(tmp_path, monkeypatch):
    """The builder, over a small repository."""
    spec = importlib.util.spec_from_file_location("build_site", ROOT / "tools" / "build_site.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "build_site", module)
    spec.loader.exec_module(module)
    for name in ("docs/how-to", "examples/drafts", "src"):
        (tmp_path / name).mkdir(parents=True)
    for name, text in {
        "README.md": "# Read\n",
        "CHANGELOG.md": "# Changes\n\n[Start](docs/index.md)\n",
        "docs/index.md": "# Home\n",
        "examples/script.py": "print()\n",
        "examples/drafts/tea.md": "# Tea\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
    monkeypatch.setattr(module, "STAGE", tmp_path / "build" / "site")
    return module


def laid_out(builder, text):
    (builder.DOCS / "how-to" / "page.md").write_text(text, encoding="utf-8")
    builder.lay_out()
    return (builder.STAGE / "how-to" / "page.md").read_text(encoding="utf-8")


def test_links_between_pages_stay(builder):
    """A page's links inside docs are relative there as here, fragments included."""
    assert "[Home](../index.md#home)" == laid_out(builder, "[Home](../index.md#home)")


def test_the_repositorys_own_pages_move_in(builder):
    """README is the site's home; the changelog comes along, its links turned."""
    assert "[Home](../index.md), [new](../CHANGELOG.md)" == laid_out(
        builder, "[Home](../../README.md), [new](../../CHANGELOG.md)"
    )
    assert "[Start](index.md)" in (builder.STAGE / "CHANGELOG.md").read_text(encoding="utf-8")


def test_files_come_along(builder):
    """A linked file is copied, Markdown as text, a folder as the list of what is in it."""
    text = "[script](../../examples/script.py) [tea](../../examples/drafts/tea.md) [all](../../examples)"
    turned = laid_out(builder, text)

    assert (
        "[script](../files/examples/script.py) [tea](../files/examples/drafts/tea.md.txt)"
        " [all](../files/examples.txt)" == turned
    )
    assert "examples/drafts/tea.md\nexamples/script.py\n" == (builder.STAGE / "files/examples.txt").read_text(
        encoding="utf-8"
    )
    assert (builder.STAGE / "files/examples/drafts/tea.md.txt").exists()


@pytest.mark.parametrize(
    "text",
    [
        "```markdown\n[a](/nowhere.md)\n```\n",
        "  ````html\n```\n[a](../gone.md)\n```\n  ````\n",
        "Write `[a](../gone.md)` here.",
        "[a](https://example.org/b) [c](mailto:d@example.org) [e](#f)",
    ],
)
def test_code_and_addresses_are_left_alone(builder, text):
    """What is shown as code, and what leads away or to the same page, stays as it is."""
    assert text == laid_out(builder, text)


def test_a_link_whose_text_is_code_is_turned(builder):
    """Code inside a link's text does not hide the link."""
    assert "[`script`](../files/examples/script.py)" == laid_out(
        builder, "[`script`](../../examples/script.py)"
    )


def test_pages_that_the_navigation_lacks_are_told(builder):
    """A page named and not there is found, at any depth."""
    builder.lay_out()

    assert ["no.md"] == builder.missing([{"A": "index.md"}, {"B": [{"C": "no.md"}]}])
