"""The fields of a front matter, in YAML or TOML, each with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from contentaudit.source import Span

if TYPE_CHECKING:
    import yaml

__all__ = ["Field", "Invalid", "read_lines", "read_toml", "read_yaml"]


# Fields and items, aliases written out: more is an attack, not a front matter.
_LARGEST = 20_000
_DEEP = "it is nested too deeply"


class Field(NamedTuple):
    """
    A field of a front matter.

    Args:
        value: its value: text, number, bool, None, list or dict. Dates are text, as written.
        text: a scalar as it was written, quotes resolved; ``""`` for anything else.
        span: key and value.
        value_span: the value, quotes left out.
        inside: fields of a table, items of a list.

    """

    value: Any
    text: str
    span: Span
    value_span: Span
    inside: Mapping[str, Field] | tuple[Field, ...] = ()


class Invalid(Exception):  # noqa: N818 - the caller reads on
    """The text is not valid; `line` is 0-based in the front matter."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def read_yaml(text: str, base: int) -> dict[str, Field] | None:
    """
    Read YAML.

    Args:
        text: between the fences.
        base: where it stands in the source.

    Returns:
        the fields by name; None when the text is no mapping, so no front matter.

    Raises:
        Invalid: when it is not YAML.

    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(text, Loader=loader)
        if root is None:
            return {}
        if not isinstance(root, yaml.MappingNode):
            return None
        return _Converter(text, base).table(root)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Invalid(error.problem or str(error), mark.line if mark else 0) from None
    except yaml.reader.ReaderError as error:
        raise Invalid(
            f"the character {chr(error.character)!r} is not allowed", text.count("\n", 0, error.position)
        ) from None
    except RecursionError:
        raise Invalid(_DEEP, 0) from None
    except (ValueError, yaml.YAMLError) as error:
        raise Invalid(str(error), 0) from None


class _Converter:
    """Turns YAML nodes into fields, each node once, however many aliases point to it."""

    def __init__(self, text: str, base: int) -> None:
        import yaml

        self.mapping, self.sequence = yaml.MappingNode, yaml.SequenceNode
        self.text = text
        self.base = base
        self.known: dict[int, Field] = {}
        self.sizes: dict[int, int] = {}  # of a node with its aliases written out

    def table(self, node: yaml.MappingNode) -> dict[str, Field]:
        fields: dict[str, Field] = {}
        for key, value in node.value:
            field = self.field(value)
            start = key.start_mark.index + self.base
            fields[str(key.value)] = field._replace(span=Span(start, max(start, field.value_span.end)))
        self._weigh(node, [value for _, value in node.value])
        return fields

    def field(self, node: yaml.Node) -> Field:
        field = self.known.get(id(node))
        if field is not None:
            return field
        span = _content(node, self.text, self.base)
        self.known[id(node)] = Field(None, "", span, span)  # an alias inside itself
        kind = node.tag.rpartition(":")[2]
        if isinstance(node, self.mapping):
            table = self.table(node)
            field = Field({name: inner.value for name, inner in table.items()}, "", span, span, table)
        elif isinstance(node, self.sequence):
            items = tuple(self.field(item) for item in node.value)
            self._weigh(node, node.value)
            field = Field([item.value for item in items], "", span, span, items)
        else:
            field = Field(_scalar(node.value, kind), "" if kind == "null" else node.value, span, span)
        self.known[id(node)] = field
        return field

    def _weigh(self, node: yaml.Node, inside: list[yaml.Node]) -> None:
        size = 1 + sum(self.sizes.get(id(inner), 1) for inner in inside)
        if size > _LARGEST:
            raise Invalid("it is too large, its aliases written out", node.start_mark.line)
        self.sizes[id(node)] = size


def _scalar(value: str, kind: str) -> Any:
    if kind == "null":
        return None
    if kind == "bool":
        return value.lower() in ("yes", "true", "on")
    if kind in ("int", "float"):
        for number in (int, float):
            try:
                return number(value.replace("_", ""))
            except ValueError:
                continue
    return value


def _content(node: yaml.Node, text: str, base: int) -> Span:
    """Return where a node's value stands, without quotes, block sign and white space at its end."""
    start, end = node.start_mark.index, node.end_mark.index
    style = getattr(node, "style", None)
    if style in ("'", '"') and end - start >= 2:
        return Span(start + 1 + base, end - 1 + base)
    if style in ("|", ">"):
        first = text.find("\n", start, end) + 1 or end
        while first < end and text[first] in " \n":
            first += 1
        start = first
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start + base, end + base)


_HEADER = re.compile(r"[ \t]*\[\[?([^\[\]\n]+)\]\]?[^\n]*\n?")
_PART = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_KEY = re.compile(rf"[ \t]*({_PART}(?:[ \t]*\.[ \t]*{_PART})*)[ \t]*=[ \t]*")
_KEY_PART = re.compile(_PART)
# What `tomllib` needs the square of the key's length for.
_LONG_KEY = re.compile(rf"(?<![\w.\"'-])(?:{_PART}[ \t]*\.[ \t]*){{100}}")
_STRINGS = re.compile(
    r"\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''[\s\S]*?'''|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)
_LINE = re.compile(r"[^\n]*\n?")


def read_toml(text: str, base: int) -> dict[str, Field]:
    """
    Read TOML; see `read_yaml`.

    Raises:
        Invalid: when it is not TOML.

    """
    if dotted := _LONG_KEY.search(text):
        raise Invalid("a key has too many parts", text.count("\n", 0, dotted.start()))
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, where = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", where)
        raise Invalid(message, int(line[1]) - 1 if line else text.count("\n")) from None
    except ValueError as error:  # a whole number of more digits than Python reads
        raise Invalid(str(error).partition(";")[0], 0) from None
    except RecursionError:
        raise Invalid(_DEEP, 0) from None
    places = dict(_toml_places(text, base))
    whole = Span(base, base + len(text))
    try:
        return {name: _toml_field(value, (name,), places, (whole, whole)) for name, value in table.items()}
    except RecursionError:  # dotted keys nest deeper than the reader of TOML calls itself
        raise Invalid(_DEEP, 0) from None


_Place = tuple[Span, Span]


def _toml_places(text: str, base: int) -> list[tuple[tuple[str, ...], _Place]]:
    """Find the keys of TOML that is known to be valid, with the places of key and value."""
    places: list[tuple[tuple[str, ...], _Place]] = []
    table: tuple[str, ...] = ()
    at = 0
    while at < len(text):
        header = _HEADER.match(text, at)
        key = None if header else _KEY.match(text, at)
        if header:
            table = _names(header[1])
            places.append((table, (Span(at + base, header.end() + base),) * 2))
            at = header.end()
        elif key:
            end = _toml_end(text, key.end())
            name = (*table, *_names(key[1]))
            value = text[key.end() : end]
            quote = next((q for q in ('"""', "'''", '"', "'") if value.startswith(q)), "")
            content = Span(key.end() + len(quote) + base, end - len(quote) + base)
            places.append((name, (Span(key.start(1) + base, end + base), content)))
            at = end
        line = _LINE.match(text, at) if not header else None
        at = line.end() if line else at
    return places


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _KEY_PART.findall(dotted))


def _toml_end(text: str, start: int) -> int:
    """Return where a value ends: at the end of its line, or where its brackets close."""
    depth = 0
    end = start
    for match in _STRINGS.finditer(text, start):
        sign = match[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if not depth:
                return match.end()
        elif sign[0] in "\n#" and not depth:
            end = match.start()
            break
        end = match.end()
    else:
        end = len(text)
    return start + len(text[start:end].rstrip())


def _toml_field(
    value: Any, name: tuple[str, ...], places: Mapping[tuple[str, ...], _Place], outer: _Place
) -> Field:
    span, content = places.get(name, outer)
    if isinstance(value, dict):
        inside = {
            key: _toml_field(item, (*name, key), places, (span, content)) for key, item in value.items()
        }
        return Field({key: field.value for key, field in inside.items()}, "", span, content, inside)
    if isinstance(value, list):
        items = tuple(_toml_field(item, (*name, ""), places, (span, content)) for item in value)
        return Field([item.value for item in items], "", span, content, items)
    if hasattr(value, "isoformat"):
        value = value.isoformat()
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return Field(value, text, span, content)


_SIMPLE = re.compile(r"([A-Za-z][\w-]*)[ \t]*[:=][ \t]*(.*)")


def read_lines(text: str, base: int) -> dict[str, Field]:
    """Read what a broken front matter still says: ``name: value`` and ``name = value``, one per line."""
    fields: dict[str, Field] = {}
    at = base
    for line in text.split("\n"):
        match = _SIMPLE.match(line)
        if match and match[1] not in fields:
            value = match[2].rstrip()
            start = at + match.start(2)
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value, start = value[1:-1], start + 1
            span = Span(start, start + len(value))
            fields[match[1]] = Field(value, value, Span(at, at + len(line.rstrip())), span)
        at += len(line) + 1
    return fields
