"""What changed since a git revision, and the findings in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from contentaudit.changes import Change, GitError, Repository
from contentaudit.check import Check
from contentaudit.document import Document
from contentaudit.engine import audit_document
from contentaudit.load.files import read_file
from contentaudit.since import page_since
from contentaudit.source import Source
from repositories import Repository as Made
from repositories import needs_git

pytestmark = needs_git

TEXT = "# Tea\n\nONE para.\n\nTWO para\nof two lines.\n\nTHREE para.\n\nFOUR para.\n"


class Shout(Check):
    """Finds words in capitals."""

    name, category = "shout", "trust"

    def run(self, doc):
        """Find them."""
        from contentaudit.source import Span

        for match in re.finditer("[A-Z]{3,}", doc.source.text):
            yield self.found(Span(*match.span()), match[0])


class Short(Check):
    """Misses length."""

    name, category = "short", "structure"

    def run(self, doc):
        """Miss it in every document under 80 characters."""
        if len(doc.source.text) < 80:
            yield self.missing(0, "too short")


class Loud(Check):
    """Finds that the document is loud, at its last loud word."""

    name, category, whole = "loud", "trust", True

    def run(self, doc):
        """Find it at the last word in capitals."""
        found = list(Shout().run(doc))
        if found:
            yield self.found(found[-1].span, "loud")


class Judge:
    """An auditor with three checks."""

    def __init__(self):
        self.all = [Shout(), Short(), Loud()]

    def page(self, doc):
        """Audit a document."""
        return audit_document(doc, self.all, metrics=False)

    def checks(self, _path):
        """Return the checks."""
        return self.all


@pytest.fixture
def made(workdir):
    """A repository with one commit on main."""
    repository = Made(workdir)
    repository.commit(a_md=TEXT)
    return repository


def found(path="a.md", base="main", check="shout"):
    change = Repository(Path.cwd(), base).change(path)
    if change is None:
        return None
    page = page_since(Judge(), read_file(path), change)
    return [each.text for each in page.findings if each.check == check]


@pytest.mark.parametrize(
    ("old", "new", "texts"),
    [
        ("TWO para\nof", "TWO new para\nof", ["TWO"]),
        ("of two lines", "of two new lines", ["TWO"]),
        ("TWO para\n", "", []),
        ("of two lines.\n", "", ["TWO"]),
        ("THREE para.\n\n", "", []),
        ("THREE para.\n", "THREE para.\n\nFIVE para.\n", ["FIVE"]),
        ("THREE para.\n", "THREE para. SIX.\n", ["THREE", "SIX"]),
        ("FOUR para.\n", "FOUR para.", ["FOUR"]),
        ("# Tea\n", "# TEA\n", ["TEA"]),
    ],
)
def test_only_changed_blocks_are_audited(made, old, new, texts):
    """A finding counts when its block differs in any line; neighbours do not."""
    made.write(a_md=TEXT.replace(old, new))

    assert texts == found()


def test_an_unchanged_file_has_nothing_to_audit(made):
    """It is passed over."""
    assert None is found()


def test_a_deleted_first_line_is_a_change_of_its_block(made):
    """The rest of the paragraph reads otherwise than before."""
    made.commit(a_md="# Tea\n\nsome words\nABC here.\n")
    made.write(a_md="# Tea\n\nABC here.\n")

    assert ["ABC"] == found()


def test_untracked_and_ignored_files_are_new(made):
    """Everything in them counts."""
    made.write(b_md="NEW para.\n", c_md="ALSO new.\n")
    (made.folder / ".gitignore").write_text("c.md\n", encoding="utf-8")

    assert ["NEW"] == found("b.md")
    assert ["ALSO"] == found("c.md")


def test_a_file_added_since_is_new(made):
    """Committed on a branch or not."""
    made.git("checkout", "-q", "-b", "work")
    made.commit(b_md="NEW para.\n")

    assert ["NEW"] == found("b.md")


def test_a_renamed_file_is_compared_with_its_old_self(made):
    """A rename alone is no change; with an edit only the edit counts."""
    made.git("mv", "a.md", "b.md")
    assert None is found("b.md")
    made.write(b_md=TEXT.replace("THREE", "SEVEN"))

    assert ["SEVEN"] == found("b.md")


def test_names_with_blanks_quotes_and_accents_are_found(made):
    """Git quotes such names; we read them unquoted."""
    names = ["a b.md", "tea (1).md", "café.md", ":x[1]*.md"]
    for name in names:
        (made.folder / name).write_text(TEXT, encoding="utf-8")
    made.commit()
    for name in names:
        (made.folder / name).write_text(TEXT.replace("TWO", "TEN"), encoding="utf-8")

        assert ["TEN"] == found(name)


def test_changes_count_from_where_the_branch_began(made):
    """What happened on main meanwhile is none of ours."""
    made.git("checkout", "-q", "-b", "work")
    made.commit(a_md=TEXT.replace("TWO", "TEN"))
    made.git("checkout", "-q", "main")
    made.commit(a_md=TEXT.replace("FOUR", "OTHER"))
    made.git("checkout", "-q", "work")

    assert ["TEN"] == found()


def test_a_revision_without_a_common_past_is_compared_directly(made):
    """Unrelated histories differ in what differs."""
    made.git("checkout", "-q", "--orphan", "other")
    made.commit(a_md=TEXT.replace("TWO", "TEN"))

    assert ["TEN"] == found()


def test_crlf_newlines_count_the_same_lines(made):
    """A file with CRLF changes only where it was edited."""
    made.git("config", "core.autocrlf", "false")
    made.commit(a_md=TEXT.replace("\n", "\r\n"))
    made.write(a_md=TEXT.replace("TWO", "TEN").replace("\n", "\r\n"))

    assert ["TEN"] == found(base="HEAD")


def test_a_file_that_git_takes_for_binary_has_changed_as_a_whole(made):
    """UTF-16 has no lines for git."""
    made.commit(a_md=b"\xff\xfe" + TEXT.encode("utf-16-le"))
    made.write(a_md=b"\xff\xfe" + TEXT.replace("TWO", "TEN").encode("utf-16-le"))

    assert ["ONE", "TEN", "THREE", "FOUR"] == found()


def test_front_matter_is_judged_by_its_lines(made):
    """Outside blocks, changed lines decide."""
    text = "---\ntitle: AAA\ndescription: BBB\n---\n\nCCC para.\n"
    made.commit(a_md=text)
    made.write(a_md=text.replace("BBB", "BBB DDD"))

    assert ["BBB", "DDD"] == found()


def test_the_score_is_told_before_and_after(made):
    """Both are of the whole article."""
    made.write(a_md=TEXT.replace("ONE", "one").replace("TWO", "two").replace("THREE", "three"))
    page = page_since(Judge(), read_file("a.md"), Repository(made.folder, "main").change("a.md"))
    before = Judge().page(Document.from_markdown(TEXT, name="a.md"))

    assert before.score == page.score_before
    assert page.score > page.score_before


def test_something_absent_or_about_the_whole_counts_when_it_is_new(made):
    """What the earlier version lacked as well is not told again."""
    made.commit(a_md="short and LOUD\n")
    made.write(a_md="short and LOUD too\n")
    assert ([], []) == (found(check="short"), found(check="loud"))
    made.commit(a_md="quiet " * 30 + "\n")
    made.write(a_md="now NOISE\n")

    assert ([""], ["NOISE"]) == (found(check="short"), found(check="loud"))


def test_what_only_moved_is_known(made):
    """A paragraph that was there before is no new fault."""
    blocks = TEXT.split("\n\n")
    made.write(a_md="\n\n".join([*blocks[:1], *blocks[2:4], blocks[1], blocks[4]]))
    page = page_since(Judge(), read_file("a.md"), Repository(made.folder, "main").change("a.md"))

    assert {"known"} == {each.state for each in page.findings}


def test_ledger_lines_name_the_findings_that_are_left(made):
    """Indices fit the shorter list."""
    made.write(a_md=TEXT.replace("FOUR", "FOUR FIVE"))
    page = page_since(Judge(), read_file("a.md"), Repository(made.folder, "main").change("a.md"))

    for line in page.ledger:
        assert {line.check} >= {page.findings[index].check for index in line.findings}


def test_an_earlier_version_that_cannot_be_read_makes_all_of_it_new(made):
    """A PDF became Markdown."""
    page = page_since(Judge(), Source(TEXT, name="a.md", kind="markdown"), Change(b"%PDF-1.4", ((1, 2),)))

    assert (None, 5) == (page.score_before, sum(each.check == "shout" for each in page.findings) + 1)


@pytest.mark.parametrize("base", ["no-such", "--help", "main:a.md", ""])
def test_a_revision_that_does_not_exist_is_told(made, base):
    """With the way out for a shallow clone."""
    with pytest.raises(GitError, match=r"there is no revision .*fetch it first"):
        Repository(made.folder, base)


def test_outside_a_repository_it_says_so(tmp_path, monkeypatch):
    """Without a repository nothing can be compared."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match="not a git repository"):
        Repository(tmp_path, "main")


def test_without_git_it_says_so(made, monkeypatch):
    """The program is missing."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git cannot be run"):
        Repository(made.folder, "main")
