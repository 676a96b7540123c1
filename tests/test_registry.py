"""Which checks there are, where they come from, and which the settings choose."""

import sys
import textwrap
import types

import pytest

from contentaudit import registry as module
from contentaudit.check import CATEGORIES, Check, Options
from contentaudit.registry import ContentauditWarning, NameClashError, Registry, registry, select
from contentaudit.settings import Settings, SettingsError


def check(name, category="trust", **facts):
    """Make a check class."""
    return type(name.title().replace("-", ""), (Check,), {"name": name, "category": category, **facts})


class Limits(Options):
    """Options of a check."""

    most: int = 10

    def __post_init__(self):
        """Refuse what makes no sense."""
        if self.most < 1:
            raise ValueError("most must be at least 1")


class Picky(Check):
    """A check that cannot be made with every option."""

    name, category = "picky", "media"
    Options = Limits

    def __init__(self, options=None):
        super().__init__(options)
        if self.options.most > 100:
            raise RuntimeError("too much of it")


def filled(*checks, renamed=None):
    """Make a registry that holds these checks."""
    out = Registry()
    out.add(types.SimpleNamespace(CHECKS=checks, RENAMED=renamed or {}), "ours")
    return out


@pytest.fixture
def small():
    """A registry with a check of each profile, one with options, and an old name."""
    return filled(
        check("sure-thing", "links", profile="strict"),
        check("fair-point", "links"),
        check("fine-point", "links", profile="everything"),
        check("no-source"),
        Picky,
        renamed={"old-point": "fair-point"},
    )


def names(found, **settings):
    """Return the names of the checks that settings choose."""
    return [each.name for each in found.select(Settings(**settings), warn=pytest.fail)]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ["sure-thing", "fair-point", "no-source", "picky"]),
        ({"profile": "strict"}, ["sure-thing"]),
        ({"profile": "everything"}, ["sure-thing", "fair-point", "fine-point", "no-source", "picky"]),
        ({"select": ["links"]}, ["sure-thing", "fair-point"]),
        ({"select": ["links"], "profile": "strict"}, ["sure-thing"]),
        ({"select": ["fine-point"]}, ["fine-point"]),
        ({"select": ["fine-point", "trust"]}, ["fine-point", "no-source"]),
        ({"ignore": ["links"]}, ["no-source", "picky"]),
        ({"ignore": ["fair-point", "media"]}, ["sure-thing", "no-source"]),
        ({"select": ["fine-point"], "ignore": ["links"]}, ["fine-point"]),
        ({"select": ["links"], "ignore": ["fair-point"]}, ["sure-thing"]),
        ({"select": ["fine-point"], "ignore": ["fine-point"]}, []),
        ({"ignore": list(CATEGORIES)}, []),
    ],
)
def test_names_categories_and_profile_choose(small, settings, expected):
    """Select and ignore take names and categories; the profile holds back the rest."""
    assert expected == names(small, **settings)


def test_a_name_that_is_also_a_category_means_the_category():
    """`grammar` is a check and a category: ignoring it leaves both out."""
    found = filled(check("grammar", "grammar"), check("repeated-word", "grammar"))

    assert [] == names(found, ignore=["grammar"])
    assert ["grammar", "repeated-word"] == names(found, select=["grammar"])


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"select": ["sure-thin"]},
            "select: there is no check or category “sure-thin”; did you mean “sure-thing”?",
        ),
        ({"ignore": ["link"]}, "ignore: there is no check or category “link”; did you mean “links”?"),
        ({"checks": {"pickie": {}}}, "checks.pickie: there is no check “pickie”; did you mean “picky”?"),
        (
            {"checks": {"picky": {"mots": 1}}},
            "checks.picky.mots: there is no key “mots”; did you mean “most”?",
        ),
        (
            {"checks": {"picky": {"wieght": 1}}},
            "checks.picky.wieght: there is no key “wieght”; did you mean “weight”?",
        ),
        ({"checks": {"picky": {"most": "x"}}}, "checks.picky.most: must be a whole number, not text"),
        ({"checks": {"picky": {"most": 0}}}, "checks.picky: most must be at least 1"),
        (
            {"checks": {"picky": {"most": 101}}},
            "checks.picky: the check cannot be made with these options: too much of it",
        ),
        (
            {"checks": {"picky": {"zz": 1}}},
            "checks.picky.zz: there is no key “zz”; there are: most, severity, weight",
        ),
    ],
)
def test_mistakes_name_the_key_and_the_nearest(small, settings, message):
    """An unknown check, category or option, and a bad value, are told before anything runs."""
    with pytest.raises(SettingsError) as caught:
        small.select(Settings(**settings))

    assert message == str(caught.value)


def test_mistakes_in_options_are_told_even_when_the_check_is_not_chosen(small):
    """A settings file is right as a whole or wrong."""
    with pytest.raises(SettingsError, match="picky"):
        small.select(Settings(ignore=["picky"], checks={"picky": {"most": "x"}}))


@pytest.mark.parametrize(
    ("override", "message"),
    [
        (
            {"ignore": ["link"]},
            "overrides[0]: ignore: there is no check or category “link”; did you mean “links”?",
        ),
        (
            {"checks": {"picky": {"most": "x"}}},
            "overrides[0]: checks.picky.most: must be a whole number, not text",
        ),
    ],
)
def test_mistakes_in_overrides_are_told_whatever_the_paths(small, override, message):
    """An override whose paths meet no file of today is checked like the rest."""
    with pytest.raises(SettingsError) as caught:
        small.select(Settings(overrides=[{"paths": ["never/*"], **override}]))

    assert message == str(caught.value)


def test_mistakes_name_the_place(small):
    """The file and line of a setting are in the message."""
    settings = Settings(select=["x"], origins={"select": "contentaudit.toml:3"})

    with pytest.raises(SettingsError, match=r"^contentaudit\.toml:3: select: there is no"):
        small.select(settings)


def test_checks_are_built_with_their_options_and_severity(small):
    """Options are typed; a severity set by the user holds for all findings."""
    (picky,) = small.select(Settings(select=["picky"], checks={"picky": {"most": 3, "severity": "note"}}))

    assert Limits(most=3) == picky.options
    assert "note" == picky.missing(0, "too much", severity="error").severity
    (plain,) = small.select(Settings(select=["picky"]))
    assert "error" == plain.missing(0, "too much", severity="error").severity


def test_an_old_name_leads_to_the_new_one_with_a_warning(small):
    """Everywhere a name is used: select, ignore, checks, explain."""
    told = []
    settings = Settings(
        select=["old-point"],
        checks={"old-point": {"severity": "note"}},
        origins={"select": "contentaudit.toml:1"},
    )

    (chosen,) = small.select(settings, warn=told.append)

    assert "fair-point" == chosen.name
    assert "note" == chosen.missing(0, "x").severity
    assert "contentaudit.toml:1: select: “old-point” is now called “fair-point”; use that name" == told[0]
    assert 2 == len(told)
    with pytest.warns(ContentauditWarning, match="is now called"):
        assert small.checks["fair-point"] is small.find("old-point")


def test_an_old_name_keeps_its_weight(small):
    """A weight set under the old name counts for the check."""
    settings = Settings(select=["fair-point"], checks={"old-point": {"weight": 5}})

    (chosen,) = small.select(settings, warn=lambda _: None)

    assert 5 == chosen.set_weight


def test_a_check_is_found_by_name(small):
    """An unknown name is told with the nearest."""
    assert Picky is small.find("picky")
    with pytest.raises(SettingsError, match="there is no check “picki”; did you mean “picky”"):
        small.find("picki")


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("x", "CHECKS holds 'x', which is not a subclass of contentaudit.Check"),
        (type("Unnamed", (Check,), {"category": "trust"}), "Unnamed needs a name in kebab-case"),
        (check("No_Kebab"), "needs a name in kebab-case, such as “repeated-word”; it has 'No_Kebab'"),
        (check("a-b", "colours"), "AB.category is 'colours'; it must be one of readability"),
        (check("a-b", severity="bad"), "AB.severity is 'bad'; it must be one of error, warning, note"),
        (check("a-b", profile="x"), "AB.profile is 'x'; it must be one of strict"),
        (check("links", "trust"), "Links is called like the category “links” but belongs to “trust”"),
        (check("a-b", Options=dict), "AB.Options must be a subclass of contentaudit.Options"),
    ],
)
def test_malformed_checks_are_told(item, message):
    """Whoever writes a check is told what it lacks."""
    with pytest.raises(SettingsError) as caught:
        filled(item)

    assert message in str(caught.value)
    assert "ours" == caught.value.where


def test_a_module_without_checks_is_told():
    """A module needs a CHECKS tuple."""
    with pytest.raises(SettingsError, match="has no CHECKS: end it with CHECKS ="):
        Registry().add(types.ModuleType("empty"), "theirs")


def test_names_that_clash_are_told_with_both_sides(small):
    """Two checks of one name are an error that names both origins, also within one module."""
    with pytest.raises(
        NameClashError, match="two checks are called “picky”: one of ours, one of theirs; rename yours"
    ):
        small.add(types.SimpleNamespace(CHECKS=(check("picky"),)), "theirs")
    with pytest.raises(NameClashError, match="one of ours, one of ours"):
        filled(check("a"), check("a"))


def test_old_names_are_never_used_again(small):
    """A check may not take a name that is gone, nor a renaming point at nothing."""
    with pytest.raises(NameClashError, match="“fair-point” is gone, yet a check has that name"):
        small.add(types.SimpleNamespace(CHECKS=(check("new"),), RENAMED={"fair-point": "new"}), "theirs")
    with pytest.raises(NameClashError, match="“old-point” is the old name of “fair-point”"):
        small.add(types.SimpleNamespace(CHECKS=(check("old-point"),)), "theirs")
    with pytest.raises(SettingsError, match="“a” became “b”, which is not there"):
        filled(check("c"), renamed={"a": "b"})


# The real ones.


@pytest.fixture
def fresh():
    """Look for plugins anew, before and after."""
    module._installed.cache_clear()
    yield
    module._installed.cache_clear()


def install(folder, monkeypatch, name, code):
    """Install a distribution with a plugin, as a wheel would leave it."""
    site = folder / f"site-{name}"
    metadata = site / f"{name}-1.2.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", encoding="utf-8"
    )
    (metadata / "entry_points.txt").write_text(
        f"[contentaudit.checks]\n{name} = {name}_checks\n", encoding="utf-8"
    )
    (site / f"{name}_checks.py").write_text(textwrap.dedent(code), encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, f"{name}_checks", raising=False)


HOUSE = """
from contentaudit.check import Check

class House(Check):
    name, category = "house-style", "trust"
    def run(self, doc):
        return ()

CHECKS = (House,)
"""


def test_the_built_in_checks_are_there():
    """Every built-in check is registered under its name, in category order."""
    found = registry()
    order = [CATEGORIES.index(each.category) for each in found.checks.values()]

    assert found.checks
    assert sorted(order) == order
    assert {"contentaudit"} == set(found.origins.values())
    assert [] == found.problems


def test_a_plugin_is_found(tmp_path, monkeypatch, fresh):
    """An installed distribution with an entry point adds its checks."""
    install(tmp_path, monkeypatch, "house", HOUSE)

    found = registry()

    assert "plugin “house” (house 1.2)" == found.origins["house-style"]
    assert ["house-style"] == [each.name for each in select(Settings(select=["house-style"]))]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import no_such_module_anywhere", "ModuleNotFoundError: No module named 'no_such_module_anywhere'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def broken(:", "SyntaxError: "),
        ("x = 1", "has no CHECKS"),
        ("CHECKS = (1,)", "is not a subclass of contentaudit.Check"),
    ],
)
def test_a_plugin_that_fails_is_named_and_the_rest_goes_on(tmp_path, monkeypatch, fresh, code, reason):
    """Whatever a plugin does when it is loaded, the others are there and the user is told."""
    install(tmp_path, monkeypatch, "broken", code)
    install(tmp_path, monkeypatch, "house", HOUSE)
    told = []

    select(Settings(select=["house-style"]), warn=told.append)

    assert 1 == len(told)
    assert "plugin “broken” (broken 1.2)" in told[0]
    assert reason in told[0]


def test_two_plugins_with_one_name_are_an_error(tmp_path, monkeypatch, fresh):
    """A clash between plugins names both."""
    install(tmp_path, monkeypatch, "house", HOUSE)
    install(tmp_path, monkeypatch, "hut", HOUSE)

    with pytest.raises(
        NameClashError, match=r"one of plugin “house” \(house 1\.2\), one of plugin “hut” \(hut 1\.2\)"
    ):
        registry()


def test_a_local_file_adds_its_checks(workdir):
    """A Python file that the settings load is run, once until it changes."""
    path = workdir / "house.py"
    path.write_text(HOUSE, encoding="utf-8")

    first, second = registry([str(path)]), registry([str(path)])

    assert str(path) == first.origins["house-style"]
    assert first.checks["house-style"] is second.checks["house-style"]
    assert "house-style" not in registry().checks


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("\n\n1 / 0\n", "ZeroDivisionError: division by zero (line 3)"),
        ("def broken(:\n", "SyntaxError: "),
        ("CHECKS = 3", "has no CHECKS"),
    ],
)
def test_a_local_file_that_fails_is_an_error(workdir, code, reason):
    """The settings ask for it, so that going on without it would be wrong; the line is told."""
    path = workdir / "house.py"
    path.write_text(code, encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        registry([str(path)])

    assert reason in str(caught.value)
    assert "house.py" in str(caught.value)


def test_a_local_file_that_is_not_there_or_not_python_is_an_error(workdir):
    """A wrong path is told."""
    (workdir / "notes.txt").write_text("x", encoding="utf-8")

    with pytest.raises(SettingsError, match="cannot be read"):
        registry([str(workdir / "none.py")])
    with pytest.raises(SettingsError, match="is not a Python file"):
        registry([str(workdir / "notes.txt")])
