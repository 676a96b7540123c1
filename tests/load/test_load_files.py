"""Files, folders, patterns, standard input: real ones, in a folder of the test's own."""

import inspect
import io
import os
import pickle
import sys
from pathlib import Path

import pytest

from contentaudit.load import Input, Loaded, LoadError, Unreadable, expand, load, read
from contentaudit.load.files import read_file, shown
from contentaudit.load.stdin import read_stdin
from contentaudit.load.walk import walk


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Work in a folder with articles and with what is none."""
    for name in ("b.html", "a.md", "sub/c.txt", "sub/deep/d.XHTML", "photo.png", "page.php"):
        write(tmp_path / name)
    for name in (".hidden/x.md", ".git/x.md", "node_modules/x.md", ".venv/x.md", "venv/x.md", ".draft.md"):
        write(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path, text="Tea is a drink.\n"):
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def names(*inputs, **options):
    """Return the names that inputs expand to, with slashes."""
    return [each.name.replace(os.sep, "/") for each in expand(inputs, **options)]


def link(path, target):
    """Make a symbolic link where the system lets us."""
    try:
        path.symlink_to(target, target_is_directory=Path(target).is_dir())
    except OSError:
        pytest.skip("this system does not let us make symbolic links")


def test_a_folder_stands_for_its_articles(folder):
    """Articles of every suffix, in order of name; hidden and tools' folders are passed over."""
    assert ["a.md", "b.html", "sub/c.txt", "sub/deep/d.XHTML"] == names(".")


def test_inputs_are_read_lazily_and_one_by_one(folder):
    """Nothing is read before it is asked for: a file written in between is seen."""
    outcomes = load(["a.md", "late.md"])
    next(outcomes)
    write(folder / "late.md", "# Late\n")

    assert "# Late\n" == next(outcomes).source.text


def test_each_article_comes_once(folder):
    """A file that is named twice, or named and in a folder, is one article."""
    assert ["sub/c.txt", "a.md", "b.html", "sub/deep/d.XHTML"] == names(
        "sub/c.txt", ".", "a.md", str(folder / "a.md")
    )


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.md", ["a.md"]),
        ("*", ["a.md", "b.html", "sub/c.txt", "sub/deep/d.XHTML"]),
        ("*.php", ["page.php"]),
        ("**/*.txt", ["sub/c.txt"]),
        ("**/*.XHTML", ["sub/deep/d.XHTML"]),
        ("sub/**", ["sub/c.txt", "sub/deep/d.XHTML"]),
        ("**/[ab].*", ["a.md", "b.html"]),
        ("s?b/*.txt", ["sub/c.txt"]),
    ],
)
def test_patterns_are_expanded_when_the_shell_does_not(folder, pattern, expected):
    """Stars, question marks, sets and double stars, as on Windows where the shell leaves them."""
    assert expected == names(pattern)


@pytest.mark.parametrize("pattern", ["*.rst", "none/**/*.md"])
def test_a_pattern_without_a_match_is_told(folder, pattern):
    """A pattern that stands for nothing is an outcome with a hint."""
    (outcome,) = expand([pattern])

    assert ("empty", "no article matches this pattern") == (outcome.failure, outcome.reason)
    assert ".html" in outcome.hint


def test_a_file_whose_name_is_a_pattern_is_a_file(folder):
    """A name with brackets is a name first."""
    write(folder / "tea [draft].md")

    assert ["tea [draft].md"] == names("tea [draft].md")


def test_excluded_files_are_left_out_unless_named(folder):
    """What is excluded is left out of folders and patterns; a file that is named is read."""

    def excluded(path):
        return path.endswith(".md")

    assert ["b.html", "sub/c.txt", "sub/deep/d.XHTML"] == names(".", excluded=excluded)
    assert ["a.md"] == names("a.md", excluded=excluded)


def test_a_folder_without_articles_is_told(folder):
    """An empty folder is an outcome, and does not stop the others."""
    (folder / "empty").mkdir()

    outcomes = list(load(["empty", "a.md"]))

    assert "empty: there is no article in this folder; articles end in" in str(outcomes[0])
    assert "a.md" == outcomes[1].source.name


def test_links_in_a_circle_end(folder):
    """A link back to a folder above is walked once."""
    link(folder / "sub" / "up", folder)
    link(folder / "sub" / "self", folder / "sub")

    assert 4 == len(names("."))
    assert ["sub/c.txt"] == names("**/*.txt")


def test_folders_nested_deeper_than_python_calls_are_walked(folder):
    """Only the system bounds the depth of folders; here Python is left fewer calls than there are folders."""
    (folder / "/".join("d" * 150)).mkdir(parents=True)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        found = names(".")
    finally:
        sys.setrecursionlimit(limit)

    assert 4 == len(found)


def test_a_link_out_of_the_folder_is_told(folder, tmp_path_factory):
    """A link that leads elsewhere is an outcome of its own; named itself, it is read."""
    outside = tmp_path_factory.mktemp("outside")
    write(outside / "secret.txt")
    link(folder / "out", outside)
    link(folder / "out.txt", outside / "secret.txt")

    told = [each for each in expand(["."]) if isinstance(each, Unreadable)]

    assert ["out", "out.txt"] == [each.name for each in told]
    assert "this link leads out of the folder" == told[0].reason
    assert ["out/secret.txt"] == names("out")
    assert not [
        each for each in expand(["."], excluded=lambda path: "out" in path) if isinstance(each, Unreadable)
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rules for links that lead nowhere")
def test_a_link_to_itself_and_a_broken_link_are_told(folder):
    """A link that cannot be resolved is an outcome, whatever the system calls it."""
    link(folder / "broken.md", folder / "nowhere.md")
    link(folder / "round.md", folder / "round.md")

    outcomes = {each.name: each for each in load(["broken.md", "round.md"])}

    assert "missing" == outcomes["broken.md"].failure
    assert "it cannot be read" in outcomes["round.md"].reason
    assert 2 == sum(isinstance(each, Unreadable) for each in load(["."]))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_that_may_not_be_read_is_told(folder):
    """Missing permissions are an outcome, for a file and for a folder."""
    (folder / "a.md").chmod(0)
    (folder / "sub").chmod(0)

    told = [str(each) for each in load(["."]) if isinstance(each, Unreadable)]

    (folder / "sub").chmod(0o700)
    assert [
        "a.md: it may not be read; check its permissions",
        "sub: it may not be read; check its permissions",
    ] == told


@pytest.mark.parametrize(
    ("path", "failure"), [("nowhere.md", "missing"), ("a.md/b", None), ("x" * 5000, None), ("nul\0.md", None)]
)
def test_paths_that_cannot_be_read_are_told(folder, path, failure):
    """No such file, a path through a file, too long a name, a NUL in it: an outcome each."""
    (outcome,) = load([path])

    assert isinstance(outcome, Unreadable)
    assert failure in (outcome.failure, None)


def test_an_empty_file_is_an_article_without_text(folder):
    """An empty file can be audited: it is a document with nothing in it."""
    write(folder / "empty.md", "")

    (outcome,) = load(["empty.md"])

    assert ("", "markdown") == (outcome.source.text, outcome.source.kind)


def test_a_binary_file_is_refused_and_the_others_read(folder):
    """A binary file with an article's suffix is an outcome between two articles."""
    (folder / "a2.html").write_bytes(bytes(range(256)))

    outcomes = list(load(["a.md", "a2.html", "b.html"]))

    assert [Loaded, Unreadable, Loaded] == [type(each) for each in outcomes]
    assert "a2.html: this is a binary file, not text; give an HTML, Markdown or text version" == str(
        outcomes[1]
    )


def test_too_large_a_file_is_refused(folder):
    """A file over the cap is told with the cap."""
    (outcome,) = load(["a.md"], limit=5)

    assert ("too-large", "it is larger than 5 bytes") == (outcome.failure, outcome.reason)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no device files")  # noqa: PTH110
def test_a_device_is_refused(folder):
    """An endless device is no article."""
    with pytest.raises(LoadError, match="this is a device"):
        read_file("/dev/zero")


def test_a_folder_is_not_a_file(folder):
    """Reading a folder as a file is told."""
    with pytest.raises(LoadError, match="this is a folder"):
        read_file("sub")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_read(folder):
    """A pipe, as the shell's process substitution makes it, is an article of unknown suffix."""
    os.mkfifo("pipe")
    if os.fork() == 0:
        Path("pipe").write_text("# Tea\n", encoding="utf-8")
        os._exit(0)

    assert ("markdown", "# Tea\n") == (read_file("pipe").kind, "# Tea\n")
    os.wait()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("given", [".", "*.md", "**/*.md"])
def test_a_pipe_that_nobody_named_is_told(folder, given):
    """A pipe in a folder or behind a pattern is not read: nobody may ever write into it."""
    os.mkfifo("pipe.md")

    told = [each for each in expand([given]) if isinstance(each, Unreadable)]

    assert [("pipe.md", "this is a pipe, not a file")] == [(each.name, each.reason) for each in told]


def test_kind_can_be_given(folder):
    """The user's word on the markup counts more than the suffix."""
    (outcome,) = load(["a.md"], kind="text")

    assert "text" == outcome.source.kind


def test_a_file_without_a_known_suffix_is_looked_at(folder):
    """A template with another suffix is told by its text."""
    write(folder / "page.php", "<!doctype html><p>Tea</p>")

    assert "html" == read_file("page.php").kind


def test_a_name_that_is_no_text_is_shown_with_stand_ins():
    """A file name of bytes that are not UTF-8 can be printed and stored."""
    assert "caf\ufffd.md" == shown("caf\udce9.md")
    assert "café.md" == shown("café.md")


def test_standard_input_is_read(folder, monkeypatch):
    """A dash is standard input, told by its look or by the user; twice is once."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# Tea\n")))

    outcomes = list(load(["-", "-"]))

    assert [("<stdin>", "markdown", "# Tea\n")] == [
        (o.source.name, o.source.kind, o.source.text) for o in outcomes
    ]


def test_closed_standard_input_is_told(monkeypatch):
    """Nothing to read from is an outcome."""
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(LoadError, match="standard input cannot be read"):
        read_stdin()


def test_addresses_and_files_come_in_order(folder, site):
    """Pages and files mix; an address shows no credentials, and a bad one does not stop the rest."""
    from contentaudit.load import WebOptions

    address = f"http://ann:secret@127.0.0.1:{site.port}/"
    inputs = [address, "a.md", "ftp://host/x", site.url("/gone")]

    outcomes = list(load(inputs, web=WebOptions(allow_private=True)))

    assert [site.url("/"), "a.md"] == [each.source.name for each in outcomes[:2]]
    assert 200 == outcomes[0].fetched.status
    assert ["bad-address", "http-status"] == [each.failure for each in outcomes[2:]]


def test_one_page_can_be_read_alone():
    """Reading without a fetcher makes one; private addresses stay refused."""
    with pytest.raises(LoadError, match="is not public"):
        read(Input("http://127.0.0.1/", "web", "http://127.0.0.1/"))


def test_load_errors_travel_between_processes():
    """An error pickles, as a batch with workers needs it."""
    error = LoadError("a.md", "it is gone", "look elsewhere", failure="missing")

    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (str(error), "missing") == (str(copy), copy.failure)


def test_a_folder_that_vanishes_is_told(folder):
    """A folder that is gone between listing and reading is an outcome."""
    outcomes = list(walk(folder / "gone"))

    assert ["missing"] == [each.failure for each in outcomes]
