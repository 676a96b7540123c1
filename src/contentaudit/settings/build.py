"""Raw tables to typed structs, with errors that a person can act on."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Literal, TypeVar

import msgspec

from contentaudit.settings.error import SettingsError

T = TypeVar("T", bound=msgspec.Struct)
Where = Callable[[str], str]

_PATH = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<path>.*)`)?", re.DOTALL)
_WORDS = {
    "array": "a list",
    "object": "a table",
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date (2026-11-30)",
    "datetime": "a date with a time",
    "time": "a time",
    "null": "nothing",
}


def build(
    struct: type[T],
    raw: Mapping[str, Any],
    *,
    key: str = "",
    where: Where = lambda _: "",
    also: Iterable[str] = (),
) -> T:
    """
    Build a struct from a raw table.

    Args:
        struct: its type. Hyphens in keys stand for underscores.
        raw: the table.
        key: path of the table, for messages.
        where: tells the place a key path was written at, for messages.
        also: keys that the table may hold besides (for suggestions).

    Raises:
        SettingsError: for an unknown key, a value of the wrong type, a missing key.

    """
    known = types_of(struct)
    values = {}
    for name, value in raw.items():
        path = f"{key}.{name}" if key else name
        field = name.replace("-", "_")
        if field not in known:
            raise SettingsError(unknown("key", name, [*known, *also]), key=path, where=where(path))
        if field in values:
            raise SettingsError(
                "is given twice, with a hyphen and with an underscore", key=path, where=where(path)
            )
        values[field] = convert(value, known[field], key=path, where=where)
    for name in required_of(struct):
        if name not in values:
            raise SettingsError(f"needs the key “{name}”", key=key, where=where(key))
    try:
        return struct(**values)
    except ValueError as error:  # from the struct's own checks
        raise SettingsError(str(error), key=key, where=where(key)) from error


@lru_cache(maxsize=256)
def required_of(struct: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the names of the fields that have no default."""
    return tuple(each.name for each in msgspec.structs.fields(struct) if each.required)


@lru_cache(maxsize=256)
def types_of(struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the type of each field of a struct."""
    types = typing.get_type_hints(struct, include_extras=True)
    return {name: types[name] for name in struct.__struct_fields__}


def convert(value: Any, hint: Any, *, key: str, where: Where = lambda _: "") -> Any:
    """
    Convert a value to a type, or say in plain words why it cannot be.

    Raises:
        SettingsError: when the value does not fit the type.

    """
    struct = _struct(hint)
    if struct is not None and isinstance(value, Mapping):
        return build(struct, value, key=key, where=where)
    if isinstance(value, msgspec.Struct):
        return value
    item = _item_struct(hint)
    if item is not None and isinstance(value, list | tuple):
        return tuple(convert(each, item, key=f"{key}[{i}]", where=where) for i, each in enumerate(value))
    try:
        return msgspec.convert(value, hint)
    except msgspec.ValidationError as error:
        match = _PATH.fullmatch(str(error))
        what, path = (match["what"], match["path"] or "") if match else (str(error), "")
        if path.startswith("[...]"):  # msgspec does not name a mapping's key
            for name, each in value.items():
                convert(each, typing.get_args(hint)[1], key=f"{key}.{name}", where=where)
        raise SettingsError(_plainly(what, value, hint), key=key + path, where=where(key)) from None


def unknown(thing: str, name: str, known: Iterable[str]) -> str:
    """Say that there is no such name and which ones there are."""
    near = closest(name, known)
    if near:
        return f"there is no {thing} “{name}”; did you mean “{near}”?"
    return f"there is no {thing} “{name}”; there are: {', '.join(sorted(set(known))) or 'none'}"


def closest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to a misspelt one, or None when none is near."""
    by_shape = {each.replace("_", "-").lower(): each for each in known}
    near = get_close_matches(name.replace("_", "-").lower(), by_shape, n=1, cutoff=0.6)
    return by_shape[near[0]] if near else None


def _struct(hint: Any) -> type[msgspec.Struct] | None:
    return hint if isinstance(hint, type) and issubclass(hint, msgspec.Struct) else None


def _item_struct(hint: Any) -> type[msgspec.Struct] | None:
    if typing.get_origin(hint) is tuple:
        return _struct(typing.get_args(hint)[0])
    return None


def _plainly(what: str, value: Any, hint: Any) -> str:
    if what.startswith("Invalid RFC3339"):
        return f"“{value}” is not {_WORDS['date']}"
    choices = list(_choices(hint))
    if choices and not isinstance(value, list | tuple | dict):
        near = closest(str(value), choices)
        return f"“{value}” is not one of {', '.join(choices)}" + (f"; did you mean “{near}”?" if near else "")
    expected = re.fullmatch(r"Expected `(.+?)`(.*), got `(.+)`", what)
    if expected:
        wanted = " or ".join(_WORDS.get(each.strip(), each.strip()) for each in expected[1].split("|"))
        got = _WORDS.get(expected[3], expected[3]).partition(" (")[0]
        return f"must be {wanted}{expected[2]}, not {got}"
    constraint = re.fullmatch(r"Expected `(.+?)` (.+)", what)
    if constraint:
        return f"must be {_WORDS.get(constraint[1], constraint[1])} {constraint[2]}; it is {value!r}"
    return what


def _choices(hint: Any) -> Iterable[str]:
    if typing.get_origin(hint) is Literal:
        yield from map(str, typing.get_args(hint))
    elif typing.get_origin(hint) is not dict:
        for part in typing.get_args(hint):
            yield from _choices(part)
