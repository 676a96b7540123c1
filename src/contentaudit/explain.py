"""A check's page: made from its docstring, options, cost and examples."""

from __future__ import annotations

import inspect

import msgspec

from contentaudit.check import Check, Example
from contentaudit.precision import precision_of
from contentaudit.score import cost_of
from contentaudit.score_table import Cost

FENCES = {"html": "html", "markdown": "markdown", "text": "text"}


def page(check: type[Check]) -> str:
    """Return the Markdown page of a check; `contentaudit explain` prints the same."""
    cost = cost_of(check.name)
    parts = [
        f"# {check.name}",
        inspect.cleandoc(check.__doc__ or ""),
        "## At a glance",
        _facts(check, cost),
        *_options(check),
        *_examples(check),
        *_evidence(check),
    ]
    return "\n\n".join(parts) + "\n"


def _facts(check: type[Check], cost: Cost) -> str:
    rows = [
        ("category", check.category),
        ("severity", check.severity),
        ("profile", check.profile),
        ("languages", ", ".join(check.languages) or "any"),
        ("applies to", ", ".join(check.kinds)),
        ("needs", ", ".join(check.needs) or "nothing"),
        ("weight", f"{cost.weight:g}: {cost.reason}"),
        ("costs", _costs(cost)),
    ]
    told = [f"| {name} | {value} |" for name, value in rows]
    return "\n".join(["| property | value |", "|---|---|", *told])


def _costs(cost: Cost) -> str:
    if cost.kind == "graded":
        return "graded by the check"
    unit = {"count": "findings", "rate": "findings per 1,000 words", "share": f"of the {cost.unit}"}[
        cost.kind
    ]
    scale, sign = (100, " %") if cost.kind == "share" else (1, "")
    good, bad = f"{cost.good * scale:g}{sign}", f"{cost.bad * scale:g}{sign}"
    free = f"up to {good} {unit} cost nothing" if cost.good else "every finding costs"
    return f"{free}; from {bad} {unit} on the whole weight is lost"


def _options(check: type[Check]) -> list[str]:
    fields = msgspec.structs.fields(check.Options)
    if not fields:
        return []
    told = _args(check.Options.__doc__ or "")
    rows = [
        f"| `{field.encode_name}` | {shown_default(field)} | {told.get(field.name, '')} |" for field in fields
    ]
    setting = f"[tool.contentaudit.checks.{check.name}]"
    table = "\n".join(["| option | default | |", "|---|---|---|", *rows])
    return ["## Options", f"Set them under `{setting}`.", table]


def shown_default(field: msgspec.structs.FieldInfo) -> str:
    """Return a field's default as settings files write it, marked as code."""
    if field.default is not msgspec.NODEFAULT:
        return f"`{_toml(field.default)}`"
    if field.default_factory is not msgspec.NODEFAULT:
        return f"`{_toml(field.default_factory())}`"
    return "none"


def _toml(value: object) -> str:
    if value is None:
        return "not set"
    if isinstance(value, (tuple, list, frozenset, set)):
        shown = [_toml(item) for item in (sorted(value) if isinstance(value, (set, frozenset)) else value)]
        return f"[{', '.join(shown[:12])}{', …' if len(shown) > 12 else ''}]"
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _args(docstring: str) -> dict[str, str]:
    """Read the Args section of a docstring: name to text."""
    _, _, section = inspect.cleandoc(docstring).partition("Args:\n")
    told: dict[str, str] = {}
    name = ""
    for raw in section.splitlines():
        if not raw.strip():
            break
        head, colon, text = raw.strip().partition(":")
        if colon and len(raw) - len(raw.lstrip()) <= 4 and head.replace("_", "").isalnum():
            name = head
            told[name] = text.strip()
        elif name:
            told[name] += " " + raw.strip()
    return told


def _examples(check: type[Check]) -> list[str]:
    parts: list[str] = []
    for title, wanted in (("Found", False), ("Not found", True)):
        chosen = [example for example in check.examples if example.good is wanted]
        if not chosen:
            continue
        parts.append(f"## {title}")
        if not wanted:
            parts.append("`⟦ ⟧` mark the exact place; `⟦⟧` is where something absent should have been.")
        parts += [_example(example) for example in chosen]
    return parts


def _evidence(check: type[Check]) -> list[str]:
    sampled = precision_of(check.name)
    return [f"Evidence: {sampled}."] if sampled else []


def _example(example: Example) -> str:
    given = [f"{name} = {_toml(value)}" for name, value in {**example.brief, **example.options}.items()]
    told = " ".join(part for part in (example.note, f"({', '.join(given)})" if given else "") if part)
    text = example.text if len(example.text) <= 1200 else f"{example.text[:1200]} …"
    fence = "`" * (4 if "```" in text else 3)
    block = f"{fence}{FENCES[example.kind]}\n{text.rstrip(chr(10))}\n{fence}"
    return f"{told}\n\n{block}" if told else block
