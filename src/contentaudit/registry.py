"""
Which checks there are, and which of them the settings choose.

Checks come from the built-in module, from plugins (entry points of the group
``contentaudit.checks``) and from local files that the settings load. All three are modules with a
``CHECKS`` tuple, and may have ``RENAMED``, a mapping of old names to new ones.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import ModuleType
from typing import Any

from contentaudit import plugins
from contentaudit.check import CATEGORIES, NAME, PROFILES, Check, Options
from contentaudit.finding import SEVERITIES
from contentaudit.settings import Settings, SettingsError, build
from contentaudit.settings.build import unknown

Warn = Callable[[str], None]


class ContentauditWarning(UserWarning):
    """Something worth telling that does not stop an audit."""


class NameClashError(SettingsError):
    """Two checks share a name, so neither could be meant without doubt."""


def _warn(message: str) -> None:
    warnings.warn(message, ContentauditWarning, stacklevel=3)


@dataclass(slots=True)
class Registry:
    """
    The checks there are.

    Attributes:
        checks: by name, in category order.
        origins: by name, where each came from: ``contentaudit``, a plugin, a file.
        renamed: old names to new ones.
        problems: one sentence for each plugin that could not be loaded.

    """

    checks: dict[str, type[Check]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, module: ModuleType, origin: str) -> None:
        """
        Register the checks of a module.

        Args:
            module: has a ``CHECKS`` tuple.
            origin: what messages call it.

        Raises:
            SettingsError: when there is no ``CHECKS``, a check is not well-formed, or a name is taken.

        """
        checks = getattr(module, "CHECKS", None)
        if not isinstance(checks, Iterable):
            raise SettingsError("has no CHECKS: end it with CHECKS = (YourCheck, …)", where=origin)
        fresh: dict[str, type[Check]] = {}
        for check in checks:
            problem = _malformed(check)
            if problem:
                raise SettingsError(problem, where=origin)
            taken = self.origins.get(check.name) or (origin if check.name in fresh else None)
            if taken:
                problem = (
                    f"two checks are called “{check.name}”: one of {taken}, one of {origin}; rename yours"
                )
                raise NameClashError(problem)
            if check.name in self.renamed:
                problem = f"“{check.name}” is the old name of “{self.renamed[check.name]}”; take another"
                raise NameClashError(problem, where=origin)
            fresh[check.name] = check
        renamed: Mapping[str, str] = getattr(module, "RENAMED", {})
        for old, new in renamed.items():
            if old in self.checks or old in fresh:
                problem = f"RENAMED says that “{old}” is gone, yet a check has that name"
                raise NameClashError(problem, where=origin)
            if new not in fresh:
                raise SettingsError(f"RENAMED says “{old}” became “{new}”, which is not there", where=origin)
        self.checks |= fresh
        self.origins |= dict.fromkeys(fresh, origin)
        self.renamed |= renamed

    @property
    def names(self) -> dict[str, str]:
        """Every category, check and old name of a check, each with its name of today."""
        return {name: name for name in (*CATEGORIES, *self.checks)} | self.renamed

    def find(self, name: str, *, key: str = "", where: str = "", warn: Warn = _warn) -> type[Check]:
        """
        Return a check by name; an old name leads to the new one, with a warning.

        Args:
            name: the check's name.
            key: the setting that names it, for messages.
            where: the place of that setting, for messages.
            warn: is told about an old name.

        Raises:
            SettingsError: when there is none; names the nearest.

        """
        if name in self.renamed:
            new = self.renamed[name]
            told = f"“{name}” is now called “{new}”; use that name"
            warn(": ".join(part for part in (where, key, told) if part))
            return self.checks[new]
        if name not in self.checks:
            raise SettingsError(unknown("check", name, self.checks), key=key, where=where)
        return self.checks[name]

    def select(self, settings: Settings, warn: Warn = _warn) -> list[Check]:
        """
        Build the checks that the settings choose, with their options.

        A name in ``select`` counts whatever the profile; a category brings those of its checks
        that the profile holds. ``ignore`` takes away, except that a check selected by name stays
        when only its category is ignored.

        Args:
            settings: those of one input (see `Settings.effective`).
            warn: is told about old names.

        Raises:
            SettingsError: for an unknown check, category or option, or a bad value.

        """
        selected = self._names(settings, "select", warn)
        ignored = self._names(settings, "ignore", warn)
        tables = self._tables(settings, warn)
        level = PROFILES.index(settings.profile)
        chosen = []
        for name, check in self.checks.items():
            held = PROFILES.index(check.profile) <= level
            wanted = name in selected or (held and (check.category in selected or not settings.select))
            if wanted and name not in ignored and (name in selected or check.category not in ignored):
                written, options = tables.get(name, (name, None))
                chosen.append(_build(check, written, options, settings))
        for each in settings.overridden():  # a bad name is told though no path of today meets it
            for key in ("select", "ignore"):
                self._names(each, key, _say_nothing)
            self._tables(each, _say_nothing)
        return chosen

    def _names(self, settings: Settings, key: str, warn: Warn) -> set[str]:
        """Return the names and categories of a list in the settings, old names replaced."""
        names = set()
        for name in getattr(settings, key):
            if name in CATEGORIES:
                names.add(name)
            elif name in self.checks or name in self.renamed:
                names.add(self.find(name, key=key, where=settings.where(key), warn=warn).name)
            else:
                problem = unknown("check or category", name, [*CATEGORIES, *self.checks])
                raise SettingsError(problem, key=key, where=settings.where(key))
        return names

    def _tables(self, settings: Settings, warn: Warn) -> dict[str, tuple[str, Options]]:
        """Return, by today's name of each check that the settings name, the name written and its options."""
        out = {}
        for name in settings.checks:
            key = f"checks.{name}"
            check = self.find(name, key=key, where=settings.where(key), warn=warn)
            raw, also = settings.options(name), ("weight", "severity")
            out[check.name] = (name, build(check.Options, raw, key=key, where=settings.where, also=also))
        return out


def _say_nothing(_: str) -> None:
    """Old names in overrides are told when the override is used."""


def _build(check: type[Check], name: str, options: Options | None, settings: Settings) -> Check:
    """Make a check by what the settings say under a name, which may be an old one."""
    try:
        built = check(options)
    except Exception as error:
        key = f"checks.{name}"
        problem = f"the check cannot be made with these options: {error}"
        raise SettingsError(problem, key=key, where=settings.where(key)) from error
    built.set_severity = settings.severity(name)
    built.set_weight = settings.weights.get(name)
    return built


def registry(load: Sequence[str] = ()) -> Registry:
    """
    Return the checks there are: built-in, from plugins, and from local files.

    A plugin that fails is named in ``problems`` and left out; a local file that fails is an error,
    since the settings ask for it.

    Args:
        load: Python files to run.

    Raises:
        SettingsError: when two checks share a name or a local file cannot be used.

    """
    base = _installed()
    out = Registry(dict(base.checks), dict(base.origins), dict(base.renamed), list(base.problems))
    for path in load:
        out.add(plugins.local(path), path)
    out.checks = dict(sorted(out.checks.items(), key=lambda item: CATEGORIES.index(item[1].category)))
    return out


def select(settings: Settings, warn: Warn = _warn) -> list[Check]:
    """
    Build the checks that settings choose; `Registry.select` over `registry`.

    Args:
        settings: those of one input.
        warn: is told about old names and about plugins that could not be loaded.

    Raises:
        SettingsError: as `Registry.select` and `registry`.

    """
    found = registry(settings.load)
    for problem in found.problems:
        warn(problem)
    return found.select(settings, warn)


@lru_cache(maxsize=1)
def _installed() -> Registry:
    """Return the built-in checks and those of plugins."""
    from contentaudit import checks

    out = Registry()
    out.add(checks, "contentaudit")
    for origin, load in plugins.installed():
        try:
            out.add(load(), origin)
        except NameClashError:
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin does, the others go on
            out.problems.append(f"the {origin} could not be loaded: {type(error).__name__}: {error}")
    return out


def _malformed(check: Any) -> str | None:
    """Say what is wrong with an item of CHECKS, or None."""
    if not (isinstance(check, type) and issubclass(check, Check)):
        return f"CHECKS holds {check!r}, which is not a subclass of contentaudit.Check"
    shown = check.__qualname__
    name = getattr(check, "name", None)
    if not (isinstance(name, str) and NAME.fullmatch(name)):
        return f"{shown} needs a name in kebab-case, such as “repeated-word”; it has {name!r}"
    allowed = (("category", CATEGORIES), ("profile", PROFILES), ("severity", SEVERITIES))
    for attribute, values in allowed:
        value = getattr(check, attribute, None)
        if value not in values:
            return f"{shown}.{attribute} is {value!r}; it must be one of {', '.join(values)}"
    if name in CATEGORIES and check.category != name:
        return f"{shown} is called like the category “{name}” but belongs to “{check.category}”"
    if not issubclass(check.Options, Options):
        return f"{shown}.Options must be a subclass of contentaudit.Options"
    return None
