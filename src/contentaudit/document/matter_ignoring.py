"""What a front matter says to ignore."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contentaudit.document.matter_fields import Field
from contentaudit.document.model import Ignoring

_OWN = "contentaudit"


def ignoring_of(fields: Mapping[str, Field]) -> tuple[Ignoring, ...]:
    """
    Return what the front matter says to ignore in its document.

    Args:
        fields: `contentaudit.ignore` or `contentaudit_ignore`: a list of names, a text (names with
            commas, then a reason) or a table of names with their reasons.

    """
    found: list[Ignoring] = []
    for name, field in fields.items():
        plain = name.lower().replace("-", "_")
        if plain == f"{_OWN}_ignore":
            found += _read(field)
        elif plain == _OWN and isinstance(field.inside, Mapping):
            found += (each for key, inner in field.inside.items() if key == "ignore" for each in _read(inner))
    return tuple(found)


def _read(field: Field) -> Iterator[Ignoring]:
    if isinstance(field.inside, Mapping) and field.inside:
        for name, reason in field.inside.items():
            yield Ignoring(f"{name} {reason.text}", reason.span, None)
    elif isinstance(field.value, list):
        for item in field.inside:
            if isinstance(item, Field):
                yield from _read(item)
    else:
        yield Ignoring(field.text, field.value_span, None)
