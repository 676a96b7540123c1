"""``contentaudit config``: the settings in force and where each came from."""

from __future__ import annotations

from typing import Any

import click

from contentaudit.cli.options import settings_of, settings_options
from contentaudit.cli.say import say


@click.command("config")
@click.argument("path", required=False)
@settings_options
@click.option("--schema", "as_schema", is_flag=True, help="Print the JSON Schema of the settings instead.")
@click.option("--changed", is_flag=True, help="Leave defaults out.")
def command(path: str | None, *, as_schema: bool, changed: bool, **given: Any) -> int:
    """Show the settings in force, for PATH if given, and where each value came from."""
    import msgspec

    from contentaudit.settings import SettingsError, schema

    if as_schema:
        click.echo(msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode())
        return 0
    try:
        settings = settings_of((path,) if path else (), given)
        if path:
            settings = settings.effective(path)
        lines = [line for line in settings.lines() if not (changed and line.origin == "default")]
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    width = max((len(line.key) for line in lines), default=0)
    for line in lines:
        value = msgspec.json.encode(msgspec.to_builtins(line.value)).decode()
        say(f"{line.key:<{width}}  {value}  ({line.origin})")
    return 0
