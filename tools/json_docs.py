"""JSON v1 from the structs that are written: a page field by field, and its JSON Schema."""

from __future__ import annotations

import re
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from contentaudit import wire
from contentaudit.brief import Brief

DIALECT = "https://json-schema.org/draft/2020-12/schema"
STRUCTS: tuple[type[msgspec.Struct], ...] = (
    wire.Report, wire.Tool, wire.Page, Brief, wire.Finding, wire.Point, wire.Fix, wire.Related,
    wire.LedgerLine, wire.NotAssessed, wire.CategoryScore, wire.Candidate, wire.Unreadable,
)  # fmt: skip
NAMES = {wire.Page: "Document", wire.LedgerLine: "Ledger line", wire.CategoryScore: "Category"}
INTRODUCTION = """# JSON v1

Made from the structs that are written (`contentaudit.wire`) by `make docs`. The same as a JSON Schema:
[schema/report-v1.json](schema/report-v1.json).

`contentaudit audit … --report json=run.json` writes it, `contentaudit report run.json --report FORMAT=FILE`
makes any other format of it later, and `contentaudit.wire.Report.from_json(data)` reads it.

- Every key is always written: `[]` or `null`, never left out.
- Lines and columns count from 1, offsets from 0, all in code points of the text after newline folding (CR LF
  and CR become one LF). `end` is exclusive.
- Within version 1 keys are only ever added: pass over those you do not know. A key taken away or a changed
  meaning is version 2.
- The score can be added up: `score` is 100 × Σ `kept` ÷ Σ `weight` of the document's `ledger`, to one
  decimal.

"""


def page() -> str:
    """Return the page."""
    parts = [INTRODUCTION]
    for struct in STRUCTS:
        parts.append(
            f"## {name_of(struct)}\n\n{summary(struct)}\n\n| key | type | what it is |\n|---|---|---|\n"
        )
        told = fields(struct)
        types_of = get_type_hints(struct)
        parts.extend(
            f"| `{key}` | {type_name(types_of[key])} | {told[key]} |\n" for key in struct.__struct_fields__
        )
        parts.append("\n")
    return "".join(parts)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a report, every key with its description."""
    made = msgspec.json.schema(wire.Report)
    for struct in STRUCTS:
        entry = made["$defs"][struct.__name__]
        entry["description"] = summary(struct)
        told = fields(struct)
        entry["required"] = list(struct.__struct_fields__)  # written always, whatever a reader would accept
        for key, value in entry["properties"].items():
            value.pop("default", None)
            value["description"] = told[key].replace("`", "")
    made["$defs"] = dict(sorted(made["$defs"].items()))
    return {"$schema": DIALECT, "title": "contentaudit report, JSON v1", **made}


def name_of(struct: type) -> str:
    """Return what the page calls a struct."""
    return NAMES.get(struct, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", struct.__name__))


def summary(struct: type) -> str:
    """Return the first sentences of a docstring."""
    return " ".join((struct.__doc__ or "").strip().split("\n\n")[0].split())


def fields(struct: type[msgspec.Struct]) -> dict[str, str]:
    """
    Return what a docstring says of every field.

    Raises:
        ValueError: when it leaves one out or names one that is not there.

    """
    section = re.search(r"Args:\n(.*?)(?=\n\s*\n|\Z)", struct.__doc__ or "", re.DOTALL)
    found = re.findall(r"^ {4,8}(\w+): (.*(?:\n {9,}.*)*)", section[1] if section else "", re.MULTILINE)
    told = {key: " ".join(text.replace("``", "`").split()) for key, text in found}
    wrong = set(told) ^ set(struct.__struct_fields__)
    if wrong:
        raise ValueError(f"the docstring of {struct.__name__} differs from its fields in {sorted(wrong)}")
    return told


def type_name(kind: Any) -> str:
    """Return a type in the words of JSON."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(type_name(each) for each in inner))
    if origin is Literal:
        return ", ".join(f"`{each}`" for each in inner)
    if origin in (list, tuple):
        return f"list of {type_name(inner[0])}"
    if origin is dict:
        return f"object of {type_name(inner[1])}"
    plain = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
    if kind in plain:
        return plain[kind]
    name = name_of(kind)
    return f"[{name}](#{name.lower().replace(' ', '-')})"
