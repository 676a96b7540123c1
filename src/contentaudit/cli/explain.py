"""``contentaudit explain``: a check's page on the terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from contentaudit.cli.complete import checks
from contentaudit.cli.say import say


@click.command("explain")
@click.argument("name", shell_complete=checks)
@click.option("--config", type=click.Path(path_type=Path), help="Settings file instead of the nearest.")
@click.option("--allow-load", is_flag=True, help="Let the settings file run local check files.")
def command(name: str, **given: Any) -> int:
    """Explain the check NAME: what it finds, why it matters, what to do, options and examples."""
    from contentaudit.explain import page
    from contentaudit.registry import registry
    from contentaudit.settings import SettingsError, discover, read

    try:
        allow = given["allow_load"]
        settings = read(given["config"], allow_load=allow) if given["config"] else discover(allow_load=allow)
        check = registry(settings.load).find(name)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    text = page(check)
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console(width=min(Console().width, 100)).print(Markdown(text))
    else:
        say(text, nl=False)
    return 0
