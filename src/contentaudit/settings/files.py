"""Settings files: finding the one in force, reading it and those it extends."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contentaudit.settings.build import convert, unknown
from contentaudit.settings.error import SettingsError
from contentaudit.settings.lines import key_lines
from contentaudit.settings.merge import TABLES, leaves, merge, merge_origins
from contentaudit.settings.model import FILE_KEYS, Settings
from contentaudit.settings.places import absolute

OWN = "contentaudit.toml"
SHARED = "pyproject.toml"
SECTION = "tool.contentaudit"
EXTEND = str | tuple[str, ...]
DEEPEST = 50
"""Levels that tables and lists may nest; ours need six, other tools' in pyproject.toml a few more."""
PROGRAMS = {
    "languagetool_jars": "starts a program from a folder",
    "languagetool_server": "sends the text to a server",
}
"""Options of checks that reach beyond the article; a file of somebody else's may not set them unasked."""


def start_of(inputs: Sequence[str]) -> Path:
    """
    Return the folder in which the search for settings begins.

    It is the deepest folder that holds every input; the working directory when the inputs are
    URLs, standard input or patterns.
    """
    paths = [Path(each).absolute() for each in inputs if each != "-" and "://" not in each]
    folders = [str(path if path.is_dir() else path.parent) for path in paths if path.exists()]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # two drives have nothing in common
        return Path.cwd()


def discover(start: str | Path = ".", *, allow_load: bool = False) -> Settings:
    """
    Return the settings in force for a folder: those of the nearest file, or the defaults.

    Args:
        start: the folder (or a file in it) to begin at; then its parents.
        allow_load: whether the file may name Python files to run.

    Raises:
        SettingsError: when a file cannot be read or says something it may not.

    """
    path = find(start)
    return read(path, allow_load=allow_load) if path else Settings()


def find(start: str | Path = ".") -> Path | None:
    """Return the nearest file that holds our section, from a folder upwards, or None."""
    start = absolute(start)
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        if _has_section(folder / SHARED):
            return folder / SHARED
    return None


def read(path: str | Path, *, allow_load: bool = False) -> Settings:
    """
    Read a settings file and those it extends.

    Raises:
        SettingsError: as `discover`.

    """
    path = absolute(path)
    raw: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer, places in _layers(path, (), allow_load=allow_load):
        origins = merge_origins(origins, places, len(raw.get("overrides", ())))
        raw = merge(raw, layer)
    return Settings(**raw, root=str(path.parent), origins=origins)


def _layers(
    path: Path, chain: tuple[Path, ...], *, allow_load: bool
) -> list[tuple[dict[str, Any], dict[str, str]]]:
    """Return the raw layers of a file, those it extends first."""
    if path in chain:
        names = " → ".join(_shown(each) for each in (*chain, path))
        raise SettingsError(
            f"the files extend each other in a circle: {names}", key="extend", where=_shown(chain[-1])
        )
    raw, places = _read_one(path)
    extend: str | tuple[str, ...] = convert(
        raw.pop("extend", ()), EXTEND, key="extend", where=lambda _: places["extend"]
    )
    settings = Settings(**raw, origins=places)  # validated file by file, so that errors name the right one
    if settings.load and not allow_load:
        raise SettingsError(
            f"this runs Python code ({', '.join(settings.load)}); allow it with --allow-load if you trust it",
            key="load",
            where=settings.where("load"),
        )
    if not allow_load:
        _refuse_programs(settings)
    if "load" in raw:
        raw["load"] = tuple(str(absolute(path.parent / each)) for each in settings.load)
    below = []
    for each in (extend,) if isinstance(extend, str) else extend:
        other = absolute(path.parent / each)
        if not other.is_file():
            raise SettingsError(f"there is no file “{each}”", key="extend", where=places["extend"])
        below += _layers(other, (*chain, path), allow_load=allow_load)
    return [*below, (raw, places)]


def _refuse_programs(settings: Settings) -> None:
    """
    Refuse options that start programs or send the text elsewhere.

    Raises:
        SettingsError: when one is set.

    """
    tables = [("", settings.checks)]
    tables += [(f"overrides[{n}].", each.checks or {}) for n, each in enumerate(settings.overrides)]
    for before, checks in tables:
        for name, options in checks.items():
            for key, does in PROGRAMS.items():
                if options.get(key) or options.get(key.replace("_", "-")):
                    at = f"{before}checks.{name}.{key}"
                    problem = f"this {does}; allow it with --allow-load if you trust it"
                    raise SettingsError(problem, key=at, where=settings.where(at))


def _read_one(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the raw settings of one file and the place of each key."""
    text = _text(path)
    table: Any = _table(path, text)
    prefix = ""
    if path.name == SHARED:
        table, prefix = table.get("tool", {}).get("contentaudit", {}), f"{SECTION}."
    lines = {key.replace("-", "_"): number for key, number in key_lines(text).items()}

    def where(key: str) -> str:
        at = (prefix + key).replace("-", "_")
        while at and at not in lines:
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        return f"{_shown(path)}:{lines[at]}" if at else _shown(path)

    if not isinstance(table, dict):
        raise SettingsError("must be a table", key=SECTION, where=where(""))
    raw = {}
    for name, value in table.items():
        key = name.replace("-", "_")
        if key == "allow_private":
            problem = (
                "cannot be set in a file, which may come from someone you do not know; use --allow-private"
            )
            raise SettingsError(problem, key=name, where=where(name))
        if key not in (*FILE_KEYS, "extend"):
            raise SettingsError(unknown("key", name, (*FILE_KEYS, "extend")), key=name, where=where(name))
        if key in raw:
            raise SettingsError(
                "is given twice, with a hyphen and with an underscore", key=name, where=where(name)
            )
        raw[key] = value
    places = {key: where(key) for key, _ in leaves(raw)}
    return raw, places | {key: where(key) for key in raw if key not in TABLES}


def _table(path: Path, text: str) -> dict[str, Any]:
    try:
        table = tomllib.loads(text)
        deep = _deeper(table, DEEPEST)
    except ValueError as error:  # not TOML, or a whole number of more digits than Python reads
        problem = str(error).partition(";")[0]
        raise SettingsError(f"this is not valid TOML: {problem}", where=_shown(path)) from error
    except RecursionError:
        deep = True
    if deep:
        raise SettingsError("the file is nested too deeply", where=_shown(path))
    return table


def _deeper(value: Any, than: int) -> bool:
    """Tell whether tables and lists nest deeper than so many levels."""
    if not isinstance(value, dict | list):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return than == 0 or any(_deeper(each, than - 1) for each in inside)


def _has_section(path: Path) -> bool:
    """Tell whether a pyproject.toml is ours; a broken one is, when it names our section."""
    if not path.is_file():
        return False
    text = _text(path)
    if "contentaudit" not in text:
        return False
    try:
        tool = tomllib.loads(text).get("tool", {})
    except (ValueError, RecursionError):
        return SECTION in text
    return isinstance(tool, dict) and "contentaudit" in tool


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"the file cannot be read: {error.strerror}", where=_shown(path)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"the file is not UTF-8 (byte {error.start})", where=_shown(path)) from error


def _shown(path: Path) -> str:
    """Return a path as messages show it: relative to the working directory where it lies under it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
