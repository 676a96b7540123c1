"""The reference pages that are made from code: the library, settings, commands, the tables of a run."""

from __future__ import annotations

import inspect
import re
import textwrap
import types
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Union, get_args, get_origin

import click
import json_docs
import msgspec

import contentaudit
from contentaudit import batch, check, finding, report, settings, site, testing, wire
from contentaudit.batch import schema
from contentaudit.brief import Brief
from contentaudit.check import Check
from contentaudit.cli import cli
from contentaudit.document import model
from contentaudit.explain import shown_default

API_INTRODUCTION = """# The library

Made from the code by `make docs`. Everything here can be imported as its heading says, is typed, and keeps
its meaning within a version."""
TABLES_INTRODUCTION = """# The tables of a run

Made from the code by `make docs`. `contentaudit.batch.read(RUN)` has them as Arrow tables;
`contentaudit batch … --write parquet` as files. Columns are only added within a version."""
SETTINGS = """# Settings

Made from the code by `make docs`. They stand under `[tool.contentaudit]` in `pyproject.toml`, or at the
top of `contentaudit.toml`; the nearest file that has our section is in force. `contentaudit config` shows
every value and where it came from. A misspelt key is an error that names the nearest right one. The same
as a JSON Schema, for editors: [settings.json](../schema/settings.json).

{settings}

Lists of names and words from an extended file, an override or a flag add up; tables merge key by key;
anything else is replaced.

## extend

A path, or a list of paths, of settings to build on; relative to the file that names it.

## [brief]

Defaults for what articles are for. An article's front matter and the command line go before them.

{brief}

## [[overrides]]

Settings for some paths; where several fit, later ones win.

{overrides}

## [checks.NAME]

Every check takes `weight` (0 to 100, its share of the score) and `severity` (`error`, `warning` or
`note`), and has the options on [its page](../checks/index.md).
"""
API: dict[str, list[Any]] = {
    "Auditing": [contentaudit.audit, contentaudit.Auditor, contentaudit.LoadError],
    "Settings and brief": [
        contentaudit.Settings, settings.discover, settings.read, contentaudit.SettingsError, Brief,
    ],
    "The report": [
        wire.Report, wire.Page, wire.Finding, wire.Point, wire.Fix, wire.Related, wire.LedgerLine,
        wire.NotAssessed, wire.CategoryScore, report.render, report.write,
    ],
    "Documents": [
        contentaudit.Document, model.Block, model.Sentence, model.Link, model.Image, contentaudit.Source,
        contentaudit.Span,
    ],
    "Writing checks": [
        Check, check.Options, check.good, check.bad, check.Example, check.NotAssessed, finding.Finding,
        finding.Fix, testing.problems, testing.example_params,
    ],
    "Batches": [
        batch.read, batch.Run, batch.run, batch.Options, batch.Summary, batch.compare, batch.audit_batches,
        site.examine, site.Examination, site.SiteFinding,
    ],
}  # fmt: skip
_ROLES = re.compile(r"``(.+?)``")


def api() -> str:
    """Return the page of the library's public names."""
    parts = [API_INTRODUCTION]
    for title, things in API.items():
        parts.append(f"## {title}")
        for thing in things:
            parts += _entry(thing)
    return "\n\n".join(parts)


def _entry(thing: Any) -> Iterator[str]:
    yield f"### {_public_name(thing)}"
    if not inspect.isclass(thing) or not issubclass(thing, tuple | msgspec.Struct | Exception):
        yield _signature(thing.__name__, thing)
    yield from _docstring(inspect.getdoc(thing) or "")
    if inspect.isclass(thing):
        for name, member in vars(thing).items():
            if not name.startswith("_"):
                yield from _member(thing.__name__, name, member)


def _member(owner: str, name: str, member: Any) -> Iterator[str]:
    if isinstance(member, classmethod | staticmethod):
        member = member.__func__
    if inspect.isfunction(member):
        if member.__doc__:
            yield f"#### {owner}.{name}"
            yield _signature(name, member)
            yield from _docstring(inspect.getdoc(member) or "")
    elif isinstance(member, property) or hasattr(member, "func"):  # a cached property
        told = inspect.getdoc(member if isinstance(member, property) else member.func)
        if told:
            yield f"#### {owner}.{name}"
            yield from _docstring(told)


def _public_name(thing: Any) -> str:
    name = thing.__name__
    if getattr(contentaudit, name, None) is thing:
        return f"contentaudit.{name}"
    if name in batch.__all__ and getattr(batch, name) is thing:
        return f"contentaudit.batch.{name}"
    module = re.sub(r"\.(model|files|build|error)$", "", thing.__module__).replace("site.finding", "site")
    return f"{module}.{name}"


def _signature(name: str, thing: Any) -> str:
    text = str(inspect.signature(thing)).replace("contentaudit.", "")
    text = re.sub(r"(: |-> )'([^']*)'", r"\1\2", text).replace("'", '"')  # annotations are strings
    text = re.sub(r"<class \"(?:\w+\.)*(\w+)\">", r"\1", text)
    text = re.sub(r"\b(?:os|collections\.abc|pathlib|typing)\.", "", text)
    text = re.sub(r"<factory>|<function <lambda>[^>]*>", "…", text)
    line = f"{name}{text}"
    if len(line) > 100:
        inner = re.sub(r", (?=\*|\w+\s*[:=])", ",\n    ", text)
        line = name + re.sub(r"^\((.*)\)( -> .*)?$", r"(\n    \1,\n)\2", inner, flags=re.DOTALL)
    return f"```text\n{line}\n```"


def _docstring(text: str) -> Iterator[str]:
    """Turn a docstring in Google's manner into Markdown."""
    for part in re.split(r"\n{2,}", text):
        found = re.match(r"([A-Z][a-z]+(?: [a-z]+)?):\n((?: +.*\n?)+)$", part)
        if found:
            body = textwrap.dedent(found[2]).strip()
            if found[1] in {"Returns", "Yields"}:
                yield f"{found[1]} {_inline(' '.join(body.split()))}"
            else:
                yield f"{found[1].replace('Args', 'Parameters')}:\n\n{_items(body)}"
        elif part.strip() == "::":
            continue
        elif part.startswith("    "):
            yield f"```text\n{textwrap.dedent(part).rstrip()}\n```"
        else:
            yield _inline(" ".join(part.split()))


def _items(body: str) -> str:
    lines: list[str] = []
    for line in body.splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
    return "\n".join("- " + re.sub(r"^([\w, ]+?): ", r"`\1`: ", _inline(line)) for line in lines)


def _inline(text: str) -> str:
    text = _ROLES.sub(r"`\1`", text)
    return re.sub(r"(^|[^`\w])<(?=\w)", r"\1&lt;", text)


def settings_page() -> str:
    """Return the page of every key of the settings."""
    return SETTINGS.format(
        settings=_table(settings.Settings, settings.FILE_KEYS),
        brief=_table(Brief, Brief.__struct_fields__),
        overrides=_table(settings.Override, settings.Override.__struct_fields__),
    )


def _table(struct: type[msgspec.Struct], names: Any) -> str:
    told = _told(struct)
    rows = ["| key | type | default | what it is |", "|---|---|---|---|"]
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    for name in names:
        field = fields[name]
        shown = struct is not settings.Override and name not in ("brief", "checks", "overrides")
        default = shown_default(field) if shown else ""
        rows.append(f"| `{name}` | {_type(field.type)} | {default} | {told.get(name, '')} |")
    return "\n".join(rows)


def _told(struct: type) -> dict[str, str]:
    section = (inspect.getdoc(struct) or "").partition("Args:\n")[2].partition("\n\n")[0]
    told: dict[str, str] = {}
    for line in _items(textwrap.dedent(section)).splitlines():
        if found := re.match(r"- `([\w, ]+)`: (.*)", line):
            told |= dict.fromkeys(found[1].split(", "), found[2])
    return told


def _type(kind: Any) -> str:
    text = json_docs.type_name(_bare(kind))
    text = text.replace("object of [Any](#any)", "table").replace("object of", "table of")
    return text.replace("[Brief](#brief)", "table").replace("[Override](#override)", "table")


def _bare(kind: Any) -> Any:
    """Take bounds, None and the mark of an unset value out of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _bare(inner[0])
    if origin in (Union, types.UnionType):
        kept = [_bare(each) for each in inner if each not in (msgspec.UnsetType, type(None))]
        return kept[0] if len(kept) == 1 else Union[tuple(kept)]  # noqa: UP007 - built at run time
    if origin in (tuple, list):
        return types.GenericAlias(list, (_bare(inner[0]),))
    if origin is dict:
        return types.GenericAlias(dict, (inner[0], _bare(inner[1])))
    return str if kind is date else kind


def commands() -> str:
    """Return the page of every command's help."""
    context = click.Context(cli, info_name="contentaudit")
    parts = [
        "# Commands",
        "Made from the code by `make docs`. It is what `--help` prints.",
        *_help(cli, context),
    ]
    for name in cli.list_commands(context):
        found = cli.get_command(context, name)
        if found is None:
            continue
        inner = click.Context(found, info_name=name, parent=context)
        parts += [f"## {name}", *_help(found, inner)]
        if isinstance(found, click.Group):
            for below in found.list_commands(inner):
                command = found.get_command(inner, below)
                if command is not None:
                    parts += [
                        f"### {name} {below}",
                        *_help(command, click.Context(command, info_name=below, parent=inner)),
                    ]
    return "\n\n".join(parts)


def _help(command: click.Command, context: click.Context) -> list[str]:
    context.max_content_width = context.terminal_width = 100
    return [f"```text\n{command.get_help(context)}\n```"]


def tables() -> str:
    """Return the page of the tables of a run."""
    parts = [TABLES_INTRODUCTION]
    for name in schema.TABLES:
        rows = ["| column | type | what it is |", "|---|---|---|"]
        rows += [f"| `{column.name}` | {column.type} | {column.says} |" for column in schema.columns_of(name)]
        parts += [f"## {name}", "\n".join(rows)]
    return "\n\n".join(parts)
