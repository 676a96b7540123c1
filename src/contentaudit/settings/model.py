"""The settings themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import msgspec
from msgspec import UNSET, Meta, UnsetType

from contentaudit.brief import Brief
from contentaudit.check import CATEGORIES, Profile
from contentaudit.finding import Severity
from contentaudit.settings.build import build, convert, types_of, unknown
from contentaudit.settings.error import SettingsError
from contentaudit.settings.merge import leaves, merge, merge_origins
from contentaudit.settings.places import check_patterns, matcher, relative

if TYPE_CHECKING:
    # A list reads as well in code; whatever is given, settings hold a tuple.
    Names = Sequence[str]
else:
    Names = tuple[str, ...]

FailOn = Literal["error", "warning", "note", "never"]
Percent = Annotated[float, Meta(ge=0, le=100)]
Weight = Annotated[float, Meta(ge=0, le=100)]


class Override(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    Settings for some paths.

    Args:
        paths: patterns in the style of .gitignore, relative to the settings file's folder; a URL
            is matched as ``host/path``.
        select, ignore, profile, fail_on, fail_on_new, fail_under, fail_under_categories, hosts,
            dictionary, brief, checks: as in `Settings`; merged over it.

    """

    paths: tuple[str, ...]
    select: tuple[str, ...] | UnsetType = UNSET
    ignore: tuple[str, ...] | UnsetType = UNSET
    profile: Profile | UnsetType = UNSET
    fail_on: FailOn | UnsetType = UNSET
    fail_on_new: bool | UnsetType = UNSET
    fail_under: Percent | UnsetType = UNSET
    fail_under_categories: dict[str, Percent] | UnsetType = UNSET
    hosts: tuple[str, ...] | UnsetType = UNSET
    dictionary: tuple[str, ...] | UnsetType = UNSET
    brief: dict[str, Any] | UnsetType = UNSET
    checks: dict[str, dict[str, Any]] | UnsetType = UNSET

    @property
    def changes(self) -> dict[str, Any]:
        """What it sets, as a raw layer."""
        values = {name: getattr(self, name) for name in self.__struct_fields__ if name != "paths"}
        return {name: value for name, value in values.items() if value is not UNSET}


class Line(NamedTuple):
    """One effective value: its key path, the value, and where it came from (``default`` when nowhere)."""

    key: str
    value: Any
    origin: str


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """
    What an audit is told.

    Args:
        select: names and categories of the checks to run; all of the profile when empty. A name
            also brings a check that the profile leaves out.
        ignore: names and categories of checks not to run.
        profile: ``strict`` (surest findings only), ``regular`` or ``everything``.
        fail_on: the least severity of a finding that fails the gate, or ``never``.
        fail_on_new: whether only findings that are not in the baseline fail the gate.
        fail_under: the least score, 0 to 100, that passes the gate.
        fail_under_categories: the least score of each category that passes the gate.
        exclude: patterns of files to leave out, in the style of .gitignore.
        hosts: host names that are the site's own, for telling internal links.
        dictionary: words and names known to be right.
        today: the date of the audit; the real one when None.
        online: whether checks may use the network.
        brief: defaults for what articles are for.
        checks: by name, the options of a check, and its ``weight`` and ``severity``.
        overrides: settings for some paths; later ones win.
        load: Python files that define more checks. They run as code.
        allow_private: whether the network part may reach private addresses; not from a file,
            since the file may come from a repository that nobody vetted.
        root: the folder that patterns are relative to; the working directory when empty.
        origins: where values came from, by key path.

    Raises:
        SettingsError: when a value is of the wrong type or out of range.

    """

    select: Names = ()
    ignore: Names = ()
    profile: Profile = "regular"
    fail_on: FailOn = "error"
    fail_on_new: bool = False
    fail_under: Percent | None = None
    fail_under_categories: dict[str, Percent] = {}
    exclude: Names = ()
    hosts: Names = ()
    dictionary: Names = ()
    today: date | None = None
    online: bool = False
    brief: Brief = Brief()
    checks: dict[str, dict[str, Any]] = {}
    overrides: tuple[Override, ...] = ()
    load: Names = ()
    allow_private: bool = False
    root: str = ""
    origins: dict[str, str] = {}

    def __post_init__(self) -> None:
        for name, hint in types_of(Settings).items():
            value = convert(getattr(self, name), hint, key=name, where=self.where)
            msgspec.structs.force_setattr(self, name, value)
        tables = {
            name: {key.replace("-", "_"): each for key, each in table.items()}
            for name, table in self.checks.items()
        }
        msgspec.structs.force_setattr(self, "checks", tables)
        for name in self.checks:
            self._check_table(name)
        self._check_categories(self.fail_under_categories, "fail_under_categories")
        check_patterns(self.exclude, key="exclude", where=self.where)
        for number, override in enumerate(self.overrides):
            check_patterns(override.paths, key=f"overrides[{number}].paths", where=self.where)
            if override.brief is not UNSET:
                build(Brief, override.brief, key=f"overrides[{number}].brief", where=self.where)
            if override.fail_under_categories is not UNSET:
                key = f"overrides[{number}].fail_under_categories"
                self._check_categories(override.fail_under_categories, key)

    def _check_table(self, name: str) -> None:
        for key, hint in (("weight", Weight), ("severity", Severity)):
            if key in self.checks[name]:
                convert(self.checks[name][key], hint, key=f"checks.{name}.{key}", where=self.where)

    def _check_categories(self, table: Mapping[str, float], key: str) -> None:
        for name in table:
            if name not in CATEGORIES:
                raise SettingsError(
                    unknown("category", name, CATEGORIES),
                    key=f"{key}.{name}",
                    where=self.where(f"{key}.{name}"),
                )

    def where(self, key: str) -> str:
        """Return the place of a key path, else of a key above it or of a table’s first key, or ``""``."""
        at = key
        while at:
            if at in self.origins:
                return self.origins[at]
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        return next((place for each, place in self.origins.items() if each.startswith(f"{key}.")), "")

    def options(self, check: str) -> dict[str, Any]:
        """Return the raw options set for a check, without its weight and severity."""
        return {
            key: each for key, each in self.checks.get(check, {}).items() if key not in ("weight", "severity")
        }

    @property
    def weights(self) -> dict[str, float]:
        """The weights set for checks, by name."""
        return {name: table["weight"] for name, table in self.checks.items() if "weight" in table}

    def severity(self, check: str) -> Severity | None:
        """Return the severity set for a check, or None."""
        return self.checks.get(check, {}).get("severity")

    def merged(self, changes: Mapping[str, Any], origin: str | Mapping[str, str] = "") -> Settings:
        """
        Return these settings with a raw layer over them, by the rule of `contentaudit.settings.merge`.

        Args:
            changes: keys and values, such as ``{"ignore": ["grammar"], "brief": {"keyphrase": "tea"}}``.
            origin: where they came from, a flag for instance; or the place of each key path.

        Raises:
            SettingsError: when a value does not fit.

        """
        raw = {name: getattr(self, name) for name in self.__struct_fields__}
        raw["brief"] = msgspec.structs.asdict(self.brief)
        places = {key: origin for key, _ in leaves(changes)} if isinstance(origin, str) else origin
        origins = merge_origins(self.origins, places, len(self.overrides))
        return Settings(**merge(raw, changes) | {"origins": origins})

    def with_flags(self, changes: Mapping[str, Any], origin: str) -> Settings:
        """
        Return these settings with what the command line says over them, overrides included.

        Args:
            changes: as for `merged`.
            origin: the flag.

        Raises:
            SettingsError: when a value does not fit.

        """
        out = self.merged(changes, origin)
        lasting = {key: value for key, value in changes.items() if key in Override.__struct_fields__}
        if not (self.overrides and lasting):
            return out
        return out.merged({"overrides": [{"paths": ["*"], **lasting}]}, origin)

    def effective(self, path: str | Path) -> Settings:
        """
        Return the settings for one input, its overrides merged in.

        Args:
            path: a file's path or a URL.

        Raises:
            SettingsError: when merged values do not fit together.

        """
        place = relative(str(path), self.root) if self.overrides else ""
        matching = tuple(
            number
            for number, override in enumerate(self.overrides)
            if matcher(override.paths).match_file(place)
        )
        if not matching:
            return self
        made: dict[tuple[int, ...], Settings] = self.__dict__.setdefault("made", {})
        if matching not in made:
            made[matching] = self._overridden(matching)
        return made[matching]

    def overridden(self) -> Iterator[Settings]:
        """Yield the settings under each override alone."""
        for number in range(len(self.overrides)):
            yield self._overridden((number,))

    def _overridden(self, matching: tuple[int, ...]) -> Settings:
        out = self
        for number in matching:
            key, changes = f"overrides[{number}]", self.overrides[number].changes
            out = out.merged(
                changes, {leaf: self.where(f"{key}.{leaf}") or key for leaf, _ in leaves(changes)}
            )
        return msgspec.structs.replace(out, overrides=())

    def excluded(self, path: str | Path) -> bool:
        """Tell whether the ``exclude`` patterns leave a file out."""
        return bool(self.exclude) and matcher(self.exclude).match_file(relative(str(path), self.root))

    def lines(self) -> Iterator[Line]:
        """Yield every effective value with where it came from, for ``contentaudit config``."""
        raw: dict[str, Any] = {name: getattr(self, name) for name in FILE_KEYS}
        raw["brief"] = msgspec.structs.asdict(self.brief)
        raw["overrides"] = [{"paths": each.paths, **each.changes} for each in self.overrides]
        for key, value in leaves(raw):
            yield Line(key, value, self.where(key) or "default")

    def plain(self) -> dict[str, Any]:
        """Return every value that can change a report, in plain types, for cache keys and records."""
        names = [name for name in self.__struct_fields__ if name not in ("origins", "root")]
        return {name: msgspec.to_builtins(getattr(self, name)) for name in names}


NOT_IN_FILES = ("allow_private", "root", "origins")
FILE_KEYS = tuple(name for name in Settings.__struct_fields__ if name not in NOT_IN_FILES)
