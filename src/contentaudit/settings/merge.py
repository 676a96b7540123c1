"""How two layers of settings become one, and where each value came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

ADDED = ("ignore", "dictionary", "exclude", "hosts", "load", "overrides")
TABLES = ("brief", "checks", "fail_under_categories")


def merge(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """
    Lay one layer of raw settings over another.

    Lists of names and words (``ADDED``) add up, first come first; tables merge key by key; any
    other value is replaced.
    """
    out = dict(under)
    for key, value in over.items():
        if key in ADDED:
            out[key] = (*out.get(key, ()), *(each for each in value if each not in out.get(key, ())))
        elif key in TABLES:
            out[key] = _merge_tables(out.get(key, {}), value)
        else:
            out[key] = value
    return out


def _merge_tables(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(under)
    for key, value in over.items():
        both = isinstance(value, Mapping) and isinstance(out.get(key), Mapping)
        out[key] = {**out[key], **value} if both else value
    return out


def merge_origins(under: Mapping[str, str], over: Mapping[str, str], overrides: int = 0) -> dict[str, str]:
    """
    Lay the origins of one layer over another's.

    Args:
        under: key path to place.
        over: the same, of the layer above.
        overrides: how many overrides the lower layer has; those of the upper one come after.

    """
    out = dict(under)
    for key, place in over.items():
        if key.startswith("overrides["):
            number, _, rest = key.removeprefix("overrides[").partition("]")
            out[f"overrides[{int(number) + overrides}]{rest}"] = place
        elif key in ADDED and key in out and out[key] != place:
            out[key] = f"{out[key]} + {place}"
        else:
            out[key] = place
    return out


def leaves(raw: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the key path and value of everything a raw layer sets."""
    for key, value in raw.items():
        if key == "overrides" and isinstance(value, list | tuple):
            for number, override in enumerate(value):
                if isinstance(override, Mapping):
                    yield from ((f"overrides[{number}].{path}", each) for path, each in leaves(override))
        elif key in ("brief", "fail_under_categories") and isinstance(value, Mapping):
            yield from ((f"{key}.{name}", each) for name, each in value.items())
        elif key == "checks" and isinstance(value, Mapping):
            for name, options in value.items():
                if isinstance(options, Mapping):
                    yield from ((f"checks.{name}.{option}", each) for option, each in options.items())
                else:
                    yield f"checks.{name}", options
        else:
            yield key, value
