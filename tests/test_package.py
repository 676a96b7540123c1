"""The package as users get it: built, installed away from the checkout, used, type-checked."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT

pytest.importorskip("build", reason="builds the package")
pytest.importorskip("hatchling", reason="builds the package")

PLUGIN = ROOT / "examples" / "plugin-package"
MUST = (
    "__init__.py", "py.typed", "data/precision.json", "grammar/data/tagger.onnx",
    "grammar/data/manifest.json", "report/html/static/", "batch/dashboard/static/", "grammar/rules/data/",
)  # fmt: skip


def ran(*command, cwd=None, **environment):
    """Run a command; return what it prints, or fail with it."""
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={
            **os.environ,
            "PYTHONIOENCODING": "utf-8",
            "PYTHONPATH": "",
            "CONTENTAUDIT_NO_CACHE": "1",
            **environment,
        },
    )
    assert 0 == done.returncode, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Build the source distribution, and from it the wheel."""
    folder = tmp_path_factory.mktemp("dist")
    ran(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    """The wheel."""
    return next(built.glob("*.whl"))


@pytest.fixture(scope="module")
def home(wheel, tmp_path_factory):
    """A fresh environment with the wheel and the plugin; the packages they need are those of the tests'."""
    folder = tmp_path_factory.mktemp("home")
    ran(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site = Path(ran(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    # A path file's folder is searched after the environment's own, and path files inside it are not read: the
    # checkout, which the tests' environment has as an editable package, stays out of sight.
    (site / "tests.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index")
    ran(*pip, "--force-reinstall", "--target", site, wheel)
    shutil.copytree(PLUGIN, folder / "plugin", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    ran(sys.executable, "-m", "build", "--no-isolation", "--wheel", folder / "plugin")
    ran(*pip, "--target", site, next((folder / "plugin" / "dist").glob("*.whl")))
    return python


def test_the_wheel_holds_what_the_package_needs(wheel):
    """Model, tables, templates and the mark of types are in the wheel; tests, training and tools are not."""
    names = zipfile.ZipFile(wheel).namelist()
    inside = [name.removeprefix("contentaudit/") for name in names if name.startswith("contentaudit/")]
    foreign = [name for name in names if not re.match(r"contentaudit(-[\d.]+\.dist-info)?/", name)]

    assert [] == [part for part in MUST if not any(name.startswith(part) for name in inside)]
    assert [] == foreign
    assert [] == [name for name in names if "__pycache__" in name]


def test_the_wheel_holds_every_file_of_the_source(wheel):
    """Nothing that git tracks in src is missing from the wheel."""
    tracked = ran("git", "ls-files", "src/contentaudit", cwd=ROOT).split("\n")
    names = set(zipfile.ZipFile(wheel).namelist())

    assert [] == [name for name in tracked if name and name.removeprefix("src/") not in names]


def test_the_source_distribution_can_be_built_and_read(built):
    """It has sources, docs, examples and tests, and neither training nor caches."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = archive.getnames()
    tops = {name.split("/")[1] for name in names if name.count("/")}
    wanted = {"src", "tests", "docs", "examples", "README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml"}

    assert set() == wanted - tops
    assert set() == tops & {"training", "shared", "site", "build", ".venv", ".cache"}


def test_the_installed_package_is_not_the_checkout(home, tmp_path):
    """What the following tests use comes from the wheel."""
    place = ran(home, "-c", "import contentaudit; print(contentaudit.__file__)", cwd=tmp_path).strip()

    assert Path(home).parent.parent in Path(place).parents
    assert ROOT not in Path(place).parents


def test_the_installed_command_audits(home, tmp_path):
    """It tells its version and audits an article far from the checkout, grammar included."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    (tmp_path / "tea.md").write_text("# Tea\n\nShe have many informations.\n", encoding="utf-8")
    told = ran(home, "-m", "contentaudit", "--version", cwd=tmp_path)
    command = (
        "audit",
        "tea.md",
        "--fail-on",
        "never",
        "--report",
        "json=run.json",
        "--report",
        "html=run.html",
    )
    ran(home, "-m", "contentaudit", *command, cwd=tmp_path)
    page = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["documents"][0]

    assert told.strip().endswith(version)
    assert "informations" in [found["text"] for found in page["findings"]]
    assert [] == [line["check"] for line in page["not_assessed"] if line["reason"].startswith("failed:")]
    assert "<html" in (tmp_path / "run.html").read_text(encoding="utf-8")


def test_the_installed_plugin_is_found(home, tmp_path):
    """Its entry point brings its checks, and its own tests pass."""
    rows = json.loads(
        ran(home, "-m", "contentaudit", "checks", "--json", "--select", "product-name", cwd=tmp_path)
    )
    tests = tmp_path / "tests"
    shutil.copytree(PLUGIN / "tests", tests)
    passed = ran(home, "-m", "pytest", "-v", "-p", "no:cacheprovider", tests, cwd=tmp_path)

    assert ["plugin “house-style” (contentaudit-house-style 1.0.0)"] == [row["origin"] for row in rows]
    assert "7 passed" in passed


def test_the_installed_package_is_typed(home, tmp_path):
    """The library as its users write it satisfies mypy in strict mode."""
    pytest.importorskip("mypy", reason="checks types")
    shutil.copy(ROOT / "tests" / "typing_api.py", tmp_path / "typing_api.py")
    options = ("--strict", "--python-executable", home, "--cache-dir", tmp_path / "cache", "--config-file=")
    told = ran(sys.executable, "-m", "mypy", *options, "typing_api.py", cwd=tmp_path)

    assert "Success" in told
