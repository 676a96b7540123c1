"""The baseline: known findings stay known, whatever is edited elsewhere."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import drafts
from contentaudit.auditor import Auditor
from contentaudit.baseline import NAME, Baseline, BaselineError, Entry, in_force, location
from contentaudit.document import Document
from contentaudit.fingerprint import place_of
from contentaudit.settings import Settings

AUDITOR = Auditor(Settings(ignore=["grammar"]))


def page_of(text, number, auditor=AUDITOR):
    doc = Document.from_markdown(text, name=f"draft-{number}.md")
    return auditor.page(doc, keyphrase=drafts.TOPICS[number % len(drafts.TOPICS)], dialect="en-US")


@pytest.mark.parametrize("edit", [drafts.inserted, drafts.moved, drafts.renamed])
def test_edits_elsewhere_change_no_verdict_in_fifty_drafts(edit, workdir):
    """A neutral paragraph, a paragraph moved, a heading renamed: every finding left is a known one."""
    baseline = Baseline(Path(NAME))
    known = 0
    for number in range(50):
        page = page_of(drafts.draft(number), number)
        known += len(page.findings)
        baseline.replace(page)
    assert known == len(baseline)
    assert known > 500

    new = []
    for number in range(50):
        text = drafts.draft(number)
        assert text != edit(text)
        page = page_of(edit(text), number)
        baseline.mark(page)
        new += [(number, each.check, each.text) for each in page.findings if each.state == "new"]

    assert [] == new


def test_a_new_fault_is_new_and_the_rest_is_known(workdir):
    """Only what was written since is new."""
    baseline = Baseline(Path(NAME))
    text = drafts.draft(1)
    baseline.replace(page_of(text, 1))
    page = page_of(text + "\n[Click here](https://shop.example/new) for a new fault.\n", 1)
    baseline.mark(page)

    assert ["generic-anchor"] == [each.check for each in page.findings if each.state == "new"]


def test_a_fault_in_an_edited_block_is_new(workdir):
    """Who edits a paragraph is told of its faults again."""
    baseline = Baseline(Path(NAME))
    baseline.replace(page_of("# Tea\n\n[Click here](https://a.example/) for tea.\n", 1))
    page = page_of("# Tea\n\n[Click here](https://a.example/) for the best tea.\n", 1)
    baseline.mark(page)

    assert "new" == next(each.state for each in page.findings if each.check == "generic-anchor")


def test_ignored_findings_never_enter_the_baseline_nor_become_known(workdir):
    """What the author ignores needs no baseline, and keeps its state."""
    text = "<!-- contentaudit: ignore[generic-anchor] -->\n\n[Click here](https://a.example/) for tea.\n"
    baseline = Baseline(Path(NAME))
    page = page_of(text, 1)
    baseline.replace(page)
    baseline.mark(page)

    assert "generic-anchor" not in {entry.check for _, entries in baseline for entry in entries}
    assert "ignored" == next(each.state for each in page.findings if each.check == "generic-anchor")


@pytest.mark.parametrize(
    "spelt", ["sub/a.md", "./sub/a.md", "sub/../sub/a.md", "{cwd}/sub/a.md", "other/../sub//a.md"]
)
def test_a_path_is_the_same_however_it_is_spelt(workdir, spelt):
    """Fingerprints and baselines know a file by its path from the root, with slashes."""
    (workdir / "sub").mkdir()
    (workdir / "other").mkdir()

    assert "sub/a.md" == place_of(spelt.format(cwd=workdir), workdir)


def test_a_path_outside_the_root_climbs_and_a_link_to_the_folder_is_seen_through(workdir):
    """A root reached through a symbolic link is the same root."""
    (workdir / "real").mkdir()
    try:
        (workdir / "link").symlink_to(workdir / "real")
    except OSError:
        pytest.skip("this system gives no symbolic links")

    assert "a.md" == place_of("link/a.md", "real")
    assert "a.md" == place_of(str(workdir / "real" / "a.md"), workdir / "link")
    assert "../a.md" == place_of("a.md", "real")


@pytest.mark.parametrize("name", ["https://a.example/b//c", "<stdin>", "<string>"])
def test_what_is_no_path_stays_as_it_is(name):
    """Addresses and standard input have no folder."""
    assert name == place_of(name, "/")


def test_the_file_is_sorted_and_read_back_equal(workdir):
    """Written twice, whatever the order, it is the same file; reading gives the same baseline."""
    one, two = Baseline(Path(NAME)), Baseline(Path(NAME))
    numbers = [3, 1, 2]
    for number in numbers:
        one.replace(page_of(drafts.draft(number), number))
    for number in sorted(numbers):
        two.replace(page_of(drafts.draft(number), number))
    one.write()
    again = Baseline.read(Path(NAME))

    assert one.to_json() == two.to_json() == again.to_json()
    assert one.entries == again.entries
    assert 1 == json.loads(Path(NAME).read_text(encoding="utf-8"))["version"]


def test_an_empty_baseline_is_valid(workdir):
    """A clean repository has a baseline too."""
    Baseline(Path(NAME)).write()

    assert {} == Baseline.read(Path(NAME)).entries


def test_text_that_utf8_cannot_hold_is_written_with_a_stand_in(workdir):
    """Half a surrogate pair in an excerpt does not stop the writing."""
    baseline = Baseline(Path(NAME), {"a.md": {"f": Entry("c", "x \ud800", "f")}})
    baseline.write()

    assert "x ?" == Baseline.read(Path(NAME)).entries["a.md"]["f"].text


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"version": 1}',
        '{"version": 1, "findings": []}',
        '{"version": 1, "findings": {"a": [{}]}}',
        '{"version": 1, "findings": {"a": [{"check": "c", "text": 1, "fingerprint": "f"}]}}',
        "<<<<<<< ours\n{}",
        "\ud800",
    ],
)
def test_a_corrupt_baseline_says_so_and_what_to_do(workdir, data):
    """It names the file and the way out; nothing is overwritten."""
    Path(NAME).write_bytes(data.encode("utf-8", "surrogatepass"))
    with pytest.raises(BaselineError, match=r"the baseline is corrupt .*baseline write") as raised:
        Baseline.read(Path(NAME))

    assert str(raised.value).startswith(f"{NAME}: ")
    assert data.encode("utf-8", "surrogatepass") == Path(NAME).read_bytes()


def test_a_newer_baseline_is_refused(workdir):
    """A file of version 2 is not misread."""
    Path(NAME).write_text('{"version": 2, "documents": {}}', encoding="utf-8")
    with pytest.raises(BaselineError, match="of version 2, written by a newer contentaudit"):
        Baseline.read(Path(NAME))


@pytest.mark.skipif(os.name == "nt", reason="reads a folder as a file")
def test_a_baseline_that_cannot_be_read_says_why(workdir):
    """A folder in its place is told."""
    Path(NAME).mkdir()
    with pytest.raises(BaselineError, match="cannot be read"):
        Baseline.read(Path(NAME))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless device")
def test_a_link_to_an_endless_device_is_not_read(workdir):
    """A baseline in a stranger's repository may be a link to anything."""
    Path(NAME).symlink_to("/dev/zero")
    with pytest.raises(BaselineError, match="is a device, not a file"):
        in_force(Settings(root=str(workdir)))


def test_it_lies_beside_the_settings_in_force_else_here(workdir):
    """The place follows the settings file; a file that was named must exist, another need not."""
    assert Path(NAME) == location(Settings())
    assert Path("/house") / NAME == location(Settings(root="/house"))
    assert None is in_force(Settings())
    with pytest.raises(BaselineError, match="no such baseline"):
        in_force(Settings(), Path("gone.json"))


def test_pruning_forgets_only_what_is_gone(workdir):
    """Entries found again stay; documents without any leave."""
    baseline = Baseline(Path(NAME))
    baseline.replace(page_of("# Tea\n\n[Click here](https://a.example/) for tea.\n", 1))
    before = len(baseline)
    gone = baseline.prune(page_of("# Tea\n\n[Tea almanac](https://a.example/) for tea.\n", 1))

    assert 1 == gone
    assert before - 1 == len(baseline)
    assert before - 1 == baseline.drop("draft-1.md")
    assert 0 == baseline.drop("draft-1.md")
