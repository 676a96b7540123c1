"""Settings: found, read, merged, explained; and errors that name file, line, key and nearest key."""

import json
import tempfile
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentaudit.brief import Brief
from contentaudit.check import Options
from contentaudit.settings import (
    FILE_KEYS,
    Settings,
    SettingsError,
    build,
    discover,
    find,
    read,
    schema,
    start_of,
)
from contentaudit.settings.lines import key_lines


@pytest.fixture
def write(workdir):
    """Write a file in the test's own folder, and the folders above it."""

    def make(name, text):
        path = workdir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make


def error(call, *args, **kwargs):
    """Return the settings error of a call, with slashes as on POSIX."""
    with pytest.raises(SettingsError) as caught:
        call(*args, **kwargs)
    return str(caught.value).replace("\\", "/")


# Made in code.


def test_settings_made_in_code_take_lists_and_plain_values():
    """Lists, dates as text and tables become what the fields are typed as."""
    settings = Settings(ignore=["grammar"], today="2026-11-01", brief={"keyphrase": "tea"}, fail_under=80)

    assert ("grammar",) == settings.ignore
    assert date(2026, 11, 1) == settings.today
    assert Brief(keyphrase="tea") == settings.brief
    assert 80 == settings.fail_under


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"fail_on": "eror"},
            "fail_on: “eror” is not one of error, warning, note, never; did you mean “error”?",
        ),
        ({"profile": "x"}, "profile: “x” is not one of strict, regular, everything"),
        ({"ignore": "grammar"}, "ignore: must be a list, not text"),
        ({"ignore": ["a", 1]}, "ignore[1]: must be text, not a whole number"),
        ({"fail_under": 120}, "fail_under: must be a number <= 100.0; it is 120"),
        ({"fail_under": "high"}, "fail_under: must be a number or nothing, not text"),
        ({"online": "yes"}, "online: must be true or false, not text"),
        ({"today": "soon"}, "today: “soon” is not a date (2026-11-30)"),
        (
            {"brief": {"keyphras": "x"}},
            "brief.keyphras: there is no key “keyphras”; did you mean “keyphrase”?",
        ),
        (
            {"brief": {"zzz": 1}},
            f"brief.zzz: there is no key “zzz”; there are: {', '.join(sorted(Brief.__struct_fields__))}",
        ),
        ({"checks": {"a": 1}}, "checks.a: must be a table, not a whole number"),
        ({"checks": {"a": {"weight": -1}}}, "checks.a.weight: must be a number >= 0.0; it is -1"),
        (
            {"checks": {"a": {"severity": "eror"}}},
            "checks.a.severity: “eror” is not one of error, warning, note; did you mean “error”?",
        ),
        (
            {"overrides": [{"path": ["x"]}]},
            "overrides[0].path: there is no key “path”; did you mean “paths”?",
        ),
        ({"overrides": [{"ignore": ["x"]}]}, "overrides[0]: needs the key “paths”"),
        ({"overrides": ["x"]}, "overrides[0]: must be a table, not text"),
        (
            {"overrides": [{"paths": ["x"], "brief": {"dialekt": "en"}}]},
            "overrides[0].brief.dialekt: there is no key “dialekt”; did you mean “dialect”?",
        ),
    ],
)
def test_bad_values_are_told_in_plain_words(values, message):
    """An error names the key path, what is wrong, and the nearest valid word."""
    assert message == error(Settings, **values)


def test_options_weight_and_severity_of_a_check():
    """A check's table holds its options, weight and severity; hyphens stand for underscores."""
    settings = Settings(checks={"long-sentence": {"max-words": 25, "weight": 2, "severity": "note"}, "b": {}})

    assert {"max_words": 25} == settings.options("long-sentence")
    assert {"long-sentence": 2} == settings.weights
    assert "note" == settings.severity("long-sentence")
    assert ({}, None) == (settings.options("c"), settings.severity("c"))


def test_building_a_struct_reports_its_own_objections():
    """A struct that refuses its values in __post_init__ is told like any other error."""

    class Range(Options):
        low: int = 0
        high: int = 1

        def __post_init__(self):
            if self.low > self.high:
                raise ValueError("low must not exceed high")

    assert Range(low=0, high=5) == build(Range, {"high": 5})
    assert "x:1: checks.range: low must not exceed high" == error(
        build, Range, {"low": 2}, key="checks.range", where=lambda _: "x:1"
    )
    assert "“low-”" in error(build, Range, {"low-": 2})
    assert "given twice" in error(build, msgspec.defstruct("S", [("a_b", int)]), {"a_b": 1, "a-b": 2})


# Found and read.


def test_the_nearest_file_that_holds_our_section_wins(write, workdir):
    """Files without our section are passed over; contentaudit.toml comes before pyproject.toml."""
    write("contentaudit.toml", "fail_under = 1")
    write("a/pyproject.toml", "[tool.contentaudit]\nfail_under = 2")
    write("a/b/pyproject.toml", "[tool.other]\nfor = 'contentaudit'")
    write("a/b/c/pyproject.toml", "[tool.contentaudit]\nfail_under = 3")
    write("a/b/c/contentaudit.toml", "fail_under = 4")

    assert [1, 2, 2, 4] == [discover(workdir / each).fail_under for each in (".", "a", "a/b", "a/b/c")]
    assert workdir / "a" / "pyproject.toml" == find(workdir / "a" / "b" / "article.md")


def test_no_file_means_the_defaults(workdir):
    """Without a settings file the defaults hold, and nothing has a place."""
    settings = discover(workdir)

    assert ("regular", "error", {}) == (settings.profile, settings.fail_on, settings.origins)


def test_the_search_begins_where_the_inputs_are(write, workdir):
    """The deepest folder that holds every input; the working directory for pages, stdin and patterns."""
    write("a/x.md", "")
    write("a/b/y.md", "")

    assert workdir / "a" == start_of(["a/x.md", "a/b"])
    assert workdir / "a" / "b" == start_of(["a/b/y.md"])
    assert workdir == start_of(["-", "https://example.com/", "*.md", "none.md"])


def test_hyphens_stand_for_underscores(write):
    """Keys may be written as on the command line."""
    assert "note" == read(write("contentaudit.toml", 'fail-on = "note"')).fail_on


def test_extended_files_lie_under_the_one_that_extends(write):
    """Names and words add up, tables merge key by key, anything else is replaced."""
    write(
        "house/base.toml",
        'ignore = ["trust"]\nfail_on = "warning"\nhosts = ["a.example"]\n'
        '[brief]\ndialect = "en-GB"\nkeyphrase = "x"\n'
        "[checks.long-sentence]\nmax_words = 25\nweight = 2\n"
        '[[overrides]]\npaths = ["*.md"]\nignore = ["links"]\n',
    )
    write("house/words.toml", 'dictionary = ["oolong"]')
    path = write(
        "contentaudit.toml",
        'extend = ["house/base.toml", "house/words.toml"]\nignore = ["media", "trust"]\nfail_on = "error"\n'
        'brief.keyphrase = "tea"\nchecks.long-sentence.max_words = 30\n'
        '[[overrides]]\npaths = ["drafts/"]\nfail_on = "never"\n',
    )

    settings = read(path)

    assert ("trust", "media") == settings.ignore
    assert "error" == settings.fail_on
    assert ("a.example",) == settings.hosts
    assert ("oolong",) == settings.dictionary
    assert Brief(keyphrase="tea", dialect="en-GB") == settings.brief
    assert {"long-sentence": {"max_words": 30, "weight": 2}} == settings.checks
    assert [("*.md",), ("drafts/",)] == [each.paths for each in settings.overrides]


def test_files_that_extend_each_other_are_told(write):
    """A circle names its files in order."""
    path = write("a.toml", 'extend = "b.toml"')
    write("b.toml", 'extend = "a.toml"')

    assert "b.toml: extend: the files extend each other in a circle: a.toml → b.toml → a.toml" == error(
        read, path
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "fail_oon = 1",
            "contentaudit.toml:1: fail_oon: there is no key “fail_oon”; did you mean “fail_on”?",
        ),
        (
            "\n\n[brief]\nkeyphras = 1",
            "contentaudit.toml:4: brief.keyphras: there is no key “keyphras”; did you",
        ),
        (
            "brief.keyphrase = 1",
            "contentaudit.toml:1: brief.keyphrase: must be text or nothing, not a whole number",
        ),
        ("brief = 1", "contentaudit.toml:1: brief: must be a table, not a whole number"),
        ("overrides = 1", "contentaudit.toml:1: overrides: must be a list, not a whole number"),
        (
            '[[overrides]]\npaths = ["x"]\n[[overrides]]\npaths = ["y"]\nprofil = "strict"',
            "contentaudit.toml:5: overrides[1].profil: there is no key “profil”; did you mean “profile”?",
        ),
        (
            '# ours\noverrides = [{paths = ["x"], fail_on = "eror"}]',
            "contentaudit.toml:2: overrides[0].fail_on: “eror” is not one of",
        ),
        ("fail-on = 'note'\nfail_on = 'note'", "contentaudit.toml:2: fail_on: is given twice, with a hyphen"),
        ("allow_private = true", "contentaudit.toml:1: allow_private: cannot be set in a file"),
        ("root = '/'", "contentaudit.toml:1: root: there is no key “root”"),
        ("extend = 1", "contentaudit.toml:1: extend: must be text or a list, not a whole number"),
        ("extend = 'none.toml'", "contentaudit.toml:1: extend: there is no file “none.toml”"),
        ("a = ", "contentaudit.toml: this is not valid TOML: "),
        (f"a = {'9' * 5000}", "contentaudit.toml: this is not valid TOML: "),
        (f"a = {'[' * 5000}", "contentaudit.toml: the file is nested too deeply"),
        (f"a = {'[' * 99}{']' * 99}", "contentaudit.toml: the file is nested too deeply"),
        (f"checks.{'a.' * 3000}b = 1", "contentaudit.toml: the file is nested too deeply"),
    ],
)
def test_errors_in_files_name_file_line_and_key(write, text, message):
    """Whoever wrote the file is led to the line."""
    assert error(read, write("contentaudit.toml", text)).startswith(message)


def test_the_place_of_a_table_is_that_of_its_first_key(write):
    """A table has no value of its own, yet an unknown check in a file is to be found there."""
    settings = read(write("contentaudit.toml", "\n[checks.long-sentense]\nwords = 25\n"))

    assert settings.where("checks.long-sentense.words") == settings.where("checks.long-sentense")
    assert settings.where("checks.long-sentense").endswith("contentaudit.toml:3")
    assert "" == settings.where("checks.long-sentence")


def test_errors_in_pyproject_name_the_line(write):
    """The section's place in the file counts, and its own name is left out of the key."""
    path = write("pyproject.toml", "[project]\nname = 'x'\n\n[tool.contentaudit]\nonlin = true\n")

    assert "pyproject.toml:5: onlin: there is no key “onlin”; did you mean “online”?" == error(read, path)


def test_a_section_that_is_no_table_is_told(write, workdir):
    """[tool] contentaudit = 1 is a mistake, not a section."""
    write("pyproject.toml", "[tool]\ncontentaudit = 1")

    assert "pyproject.toml:2: tool.contentaudit: must be a table" == error(discover, workdir)


def test_an_error_in_an_extended_file_names_that_file(write):
    """Each file answers for itself."""
    write("base.toml", "\nprofile = 'x'")
    path = write("contentaudit.toml", "extend = 'base.toml'")

    assert error(read, path).startswith("base.toml:2: profile: ")


def test_broken_files_are_told_when_they_may_be_ours(write, workdir):
    """A broken pyproject.toml stops us only when it names our section; other text is its owner's affair."""
    write("pyproject.toml", "[tool.contentaudit]\nx = ")
    assert "pyproject.toml: this is not valid TOML" in error(discover, workdir)

    write("pyproject.toml", "contentaudit = = 1")
    assert Settings() == discover(workdir)


def test_a_file_that_is_not_utf8_is_told(workdir):
    """TOML is UTF-8; anything else is named with the byte."""
    (workdir / "contentaudit.toml").write_bytes(b"# caf\xe9")

    assert "contentaudit.toml: the file is not UTF-8 (byte 5)" == error(discover, workdir)


def test_a_file_that_cannot_be_read_is_told(workdir):
    """A file that is not there is named with the system's reason."""
    assert "contentaudit.toml: the file cannot be read" in error(read, workdir / "contentaudit.toml")


def test_a_file_outside_the_working_directory_is_shown_in_full(write, workdir, monkeypatch):
    """Paths are short where they can be, whole where they must."""
    path = write("a/contentaudit.toml", "x = 1")
    (workdir / "b").mkdir()
    monkeypatch.chdir(workdir / "b")

    assert error(read, path).startswith(f"{path}:1: x".replace("\\", "/"))


def test_code_is_run_only_with_leave(write):
    """A file that names Python code to run is refused until the user allows it, also in a file it extends."""
    write("base.toml", 'load = ["./house.py"]')
    path = write("a/contentaudit.toml", 'extend = "../base.toml"')

    message = error(read, path)
    assert (
        "base.toml:1: load: this runs Python code (./house.py); allow it with --allow-load if you trust it"
        == message
    )
    settings = read(path, allow_load=True)
    assert (str(path.parent.parent / "house.py"),) == settings.load


# Per path.


@pytest.fixture
def overridden(workdir):
    """Settings with overrides, for a root with folders."""
    return Settings(
        root=str(workdir),
        ignore=["media"],
        checks={"a": {"x": 1}},
        overrides=[
            {"paths": ["drafts/"], "fail_on": "never", "ignore": ["trust"], "checks": {"a": {"y": 2}}},
            {"paths": ["*.md", "!README.md"], "profile": "strict", "brief": {"dialect": "en-GB"}},
            {
                "paths": ["example.com/blog/"],
                "select": ["links"],
                "fail_under": 70,
                "hosts": ["a"],
                "dictionary": ["b"],
            },
        ],
    )


def test_overrides_hold_for_their_paths(overridden, workdir):
    """Patterns are those of .gitignore, from the root; later overrides lie over earlier ones."""
    plain = overridden.effective(workdir / "page.html")
    draft = overridden.effective("drafts/deep/page.md")

    assert overridden is plain
    assert draft is overridden.effective("drafts/other.md")
    assert ("never", "strict", ("media", "trust")) == (draft.fail_on, draft.profile, draft.ignore)
    assert {"a": {"x": 1, "y": 2}} == draft.checks
    assert "en-GB" == draft.brief.dialect
    assert () == draft.overrides
    assert "regular" == overridden.effective("README.md").profile


def test_addresses_are_matched_by_host_and_path(overridden):
    """A URL is host/path to the patterns."""
    blog = overridden.effective("https://example.com/blog/tea")

    assert (("links",), 70, ("a",), ("b",)) == (blog.select, blog.fail_under, blog.hosts, blog.dictionary)
    assert () == overridden.effective("https://example.com/shop/tea").select


def test_paths_outside_the_root_match_by_their_own_names(overridden, workdir):
    """A file elsewhere still has its name and folders."""
    assert "strict" == overridden.effective(workdir.parent / "elsewhere" / "x.md").profile
    assert Settings().effective("x") is not None


def test_patterns_of_a_shared_file_are_relative_to_the_one_in_force(write, workdir):
    """Whoever extends shared settings brings the folder that their patterns speak of."""
    write("shared/base.toml", '[[overrides]]\npaths = ["/docs/"]\nprofile = "strict"')
    path = write("project/contentaudit.toml", 'extend = "../shared/base.toml"')

    assert "strict" == read(path).effective(workdir / "project" / "docs" / "x.md").profile


def test_excluded_files(workdir):
    """Exclude patterns are those of .gitignore, from the root."""
    settings = Settings(exclude=["node/", "/top.md"], root=str(workdir))

    assert [True, True, False, False] == [
        settings.excluded(each) for each in ("a/node/x.md", "top.md", "a/top.md", workdir / "y.md")
    ]
    assert not Settings().excluded("x")


def test_a_pattern_that_cannot_be_read_is_told(write):
    """A malformed pattern is an error of the settings that names it, with file, line and key."""
    assert error(Settings, exclude=["*.md", "!"]).startswith("exclude[1]: the pattern “!” cannot be read")

    path = write("contentaudit.toml", "\n[[overrides]]\npaths = ['[z-a].md']")
    told = "contentaudit.toml:3: overrides[0].paths[0]: the pattern “[z-a].md” cannot be read: "
    assert error(read, path).startswith(told)


# Flags, provenance, schema.


def test_flags_lie_over_files_and_leave_their_name(write):
    """A value knows whether it came from the default, a file and line, or a flag."""
    path = write(
        "contentaudit.toml",
        'ignore = ["media"]\n[brief]\nterms = ["leaf"]\n[checks.a]\nx = 1\n'
        '[[overrides]]\npaths = ["d/"]\nfail_on = "note"',
    )
    settings = read(path).merged({"ignore": ["trust"], "brief": {"keyphrase": "tea"}}, "--flag")

    lines = {line.key: (line.value, line.origin) for line in settings.lines()}

    assert (("media", "trust"), "contentaudit.toml:1 + --flag") == lines["ignore"]
    assert ("tea", "--flag") == lines["brief.keyphrase"]
    assert (("leaf",), "contentaudit.toml:3") == lines["brief.terms"]
    assert (None, "default") == lines["brief.dialect"]
    assert (1, "contentaudit.toml:5") == lines["checks.a.x"]
    assert ("regular", "default") == lines["profile"]
    assert ("note", "contentaudit.toml:8") == lines["overrides[0].fail_on"]
    assert "contentaudit.toml:8" == settings.effective("d/x.md").where("fail_on")
    assert {"allow_private", "root", "origins"}.isdisjoint(lines)


def test_flags_hold_against_overrides():
    """What the command line says holds for every path, whatever the file says for some."""
    settings = Settings(overrides=[{"paths": ["d/"], "profile": "strict", "fail_on": "note"}])

    flagged = settings.with_flags({"profile": "everything"}, "--profile").with_flags(
        {"online": True}, "--online"
    )

    assert ("everything", "note", True) == (
        flagged.effective("d/x.md").profile,
        flagged.effective("d/x.md").fail_on,
        flagged.effective("d/x.md").online,
    )
    assert "--profile" == flagged.effective("x.md").where("profile")
    assert () == Settings().with_flags({"profile": "strict"}, "--profile").overrides


def test_a_bad_flag_is_told_with_its_name():
    """The place of a bad value may be a flag."""
    assert "--fail-on: fail_on: “x” is not one of" in error(Settings().merged, {"fail_on": "x"}, "--fail-on")


def test_overrides_added_by_a_layer_come_after(write):
    """Merging counts overrides on, so that their places stay right."""
    settings = read(write("contentaudit.toml", '[[overrides]]\npaths = ["a"]'))
    more = settings.merged({"overrides": [{"paths": ["b"], "profile": "strict"}]}, "--more")

    assert ("contentaudit.toml:2", "--more") == (
        more.where("overrides[0].paths"),
        more.where("overrides[1].profile"),
    )


def test_plain_values_are_what_a_cache_needs():
    """Everything that can change a report, in plain types, and nothing else."""
    plain = Settings(brief={"keyphrase": "tea"}, today="2026-01-01", origins={"today": "x"}).plain()

    assert ("2026-01-01", "tea") == (plain["today"], plain["brief"]["keyphrase"])
    assert {"root", "origins"}.isdisjoint(plain)
    assert json.dumps(plain)


def test_the_schema_holds_what_files_may_say():
    """The JSON Schema knows every key of a file, the checks with their options, and nothing else."""

    class LongSentence(Options):
        """Long sentences."""

        max_words: int = 20

    made = schema({"long-sentence": LongSentence})

    assert {*FILE_KEYS, "extend"} == set(made["properties"])
    assert made["additionalProperties"] is False
    table = made["$defs"]["Checks"]["properties"]["long-sentence"]["properties"]
    assert {"max_words", "weight", "severity"} == set(table)
    assert "properties" in made["$defs"]["Override"]
    assert "Checks" not in schema()["$defs"]
    assert json.dumps(made)


def test_lines_of_keys():
    """Headers, arrays of tables, dotted and quoted keys, and inline tables, each with its line."""
    text = (
        'a = 1\n[b]\nc.d = 2\n"e f" = 3\n[[g]]\nh = 4\n[[g]]\nh = 5\n[g.i]\nj = 6\n'
        "[b.'k.l']\nm = 7\nn = {o = 8}\n[tool.x]\ny = 1\n[[tool.x.z]]\nw = 1\n"
    )

    assert {
        "a": 1,
        "b": 2,
        "b.c.d": 3,
        "b.e f": 4,
        "g[0]": 5,
        "g[0].h": 6,
        "g[1]": 7,
        "g[1].h": 8,
        "g[1].i": 9,
        "g[1].i.j": 10,
        "b.k.l": 11,
        "b.k.l.m": 12,
        "b.k.l.n": 13,
        "tool.x": 14,
        "tool.x.y": 15,
        "tool.x.z[0]": 16,
        "tool.x.z[0].w": 17,
    } == key_lines(text)


scalars = st.one_of(
    st.none().map(lambda _: "2026-01-01"),
    st.sampled_from(["2026-01-01T00:00:00", "nan", "-inf", "1e999", "0x10", "true", "07:32:00"]),
    st.integers(-(2**70), 2**70).map(str),
    st.text(max_size=8).map(json.dumps).filter(lambda text: "\\u007f" not in text and "\\ud" not in text),
)
keys = st.sampled_from(
    [
        *FILE_KEYS,
        "extend",
        "paths",
        "keyphrase",
        "synonyms",
        "weight",
        "severity",
        "long-sentence",
        "fail-on",
        '"a.b"',
    ]
)


def tables(values):
    """Make inline tables of values, keys at most once."""
    pairs = st.dictionaries(keys, values, max_size=4)
    return pairs.map(lambda found: "{" + ", ".join(f"{key} = {value}" for key, value in found.items()) + "}")


values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda each: f"[{', '.join(each)}]"), tables(inner)
    ),
    max_leaves=8,
)


words = st.lists(
    st.sampled_from(['"grammar"', '"*.md"', '"/a/**"', '"!"', '"long-sentence"', '""']), max_size=3
)
lists = words.map(lambda each: f"[{', '.join(each)}]")
options = st.sampled_from(
    ["{weight = 2}", "{severity = 'note', max-words = 3}", "{x = {y = [1]}}", "{a = nan}"]
)
override = st.sampled_from(
    ["checks = {a-b = {c-d = 1}}", "brief.terms = ['x']", "fail_on = 'never'", "hosts = ['h']"]
)
plausible = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("select", "ignore", "exclude", "hosts", "dictionary", "load"), lists),
        "today": st.just("2026-01-01"),
        "fail_under": st.sampled_from(["80", "nan", "0.5"]),
        "checks": options.map(lambda table: f"{{long-sentence = {table}}}"),
        "overrides": st.tuples(lists, override).map(lambda both: f"[{{paths = {both[0]}, {both[1]}}}]"),
    },
)


@given(st.one_of(plausible, st.dictionaries(keys, values, max_size=6)))
def test_any_file_is_settings_or_a_settings_error(found):
    """Whatever a file says, it is understood or told; nothing else is raised, then or later."""
    text = "\n".join(f"{key} = {value}" for key, value in found.items())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contentaudit.toml"
        path.write_text(text.replace("\r", " "), encoding="utf-8", errors="replace")
        try:
            settings = read(path, allow_load=True)
            effective = settings.effective(path.with_name("a.md"))
            settings.excluded("x")
        except SettingsError:
            return
    assert list(effective.lines())
    assert json.dumps(effective.plain())
