"""The JSON Schema of settings files, for editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from contentaudit.brief import Brief
from contentaudit.check import Options
from contentaudit.finding import SEVERITIES
from contentaudit.settings.model import NOT_IN_FILES, Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(checks: Mapping[str, type[Options]] | None = None) -> dict[str, Any]:
    """
    Return the JSON Schema of ``contentaudit.toml`` and of ``[tool.contentaudit]``.

    Args:
        checks: check names and the types of their options; without them any name and option fits.

    """
    types = [Settings, Brief, *(checks or {}).values()]
    schemas, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    top = components.pop(schemas[0]["$ref"].rpartition("/")[2])
    for name in NOT_IN_FILES:
        del top["properties"][name]
    path = {"type": "string"}
    top["properties"]["extend"] = {"anyOf": [path, {"type": "array", "items": path}]}
    if checks:
        refs = [each["$ref"].rpartition("/")[2] for each in schemas[2:]]
        tables = {name: _check_table(components[ref]) for name, ref in zip(checks, refs, strict=True)}
        for ref in refs:
            components.pop(ref, None)
        components["Checks"] = {"type": "object", "properties": tables, "additionalProperties": False}
        top["properties"]["checks"] = {"$ref": "#/$defs/Checks"}
        components["Override"]["properties"]["checks"] = {"$ref": "#/$defs/Checks"}
    components["Override"]["properties"]["brief"] = {"$ref": "#/$defs/Brief"}
    title = {"$schema": DIALECT, "title": "contentaudit settings"}
    return {**top, **title, "$defs": dict(sorted(components.items()))}


def _check_table(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a check's table: its options, weight and severity."""
    return {
        "type": "object",
        "properties": {
            **options["properties"],
            "weight": {"type": "number", "minimum": 0, "maximum": 100},
            "severity": {"enum": list(SEVERITIES)},
        },
        "additionalProperties": False,
    }
