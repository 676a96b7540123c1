"""Options that several commands share, and what they do to the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from contentaudit.cli.complete import checks_and_categories
from contentaudit.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

_SETTINGS = (
    click.option(
        "--config", "config", type=click.Path(path_type=Path), help="Settings file instead of the nearest."
    ),
    click.option("--no-config", is_flag=True, help="Do not look for a settings file."),
    click.option(
        "--allow-load",
        is_flag=True,
        envvar="CONTENTAUDIT_ALLOW_LOAD",
        help="Let the settings file run local check files.",
    ),
    click.option(
        "--select",
        multiple=True,
        metavar="NAMES",
        shell_complete=checks_and_categories,
        help="Run these checks or categories only.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="NAMES",
        shell_complete=checks_and_categories,
        help="Leave these checks or categories out.",
    ),
    click.option(
        "--profile", type=click.Choice(["strict", "regular", "everything"]), help="How much to report."
    ),
    click.option("--host", "hosts", multiple=True, metavar="NAME", help="A host that is the site's own."),
    click.option("--today", metavar="DATE", help="Date of the audit, such as 2026-11-30."),
)

_BRIEF = (
    click.option("--keyphrase", metavar="TEXT", help="The phrase the article should be found for."),
    click.option(
        "--synonym", "synonyms", multiple=True, metavar="TEXT", help="Another phrasing of the keyphrase."
    ),
    click.option(
        "--term", "terms", multiple=True, metavar="TEXT", help="A related term the article should cover."
    ),
    click.option(
        "--audience-grade", type=float, metavar="GRADE", help="School grade the readers are at ease with."
    ),
    click.option("--dialect", metavar="TAG", help="Dialect such as en-GB."),
    click.option(
        "--page-type", metavar="TYPE", help="article, product, category, home, landing, documentation, other."
    ),
)


def settings_options(function: F) -> F:
    """Add the options that choose settings."""
    for option in reversed(_SETTINGS):
        function = option(function)
    return function


def brief_options(function: F) -> F:
    """Add the options that make the brief."""
    for option in reversed(_BRIEF):
        function = option(function)
    return function


def names(values: Sequence[str]) -> tuple[str, ...]:
    """Split ``a,b`` and repeated options into names."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def settings_of(inputs: Sequence[str], given: dict[str, Any], **more: Any) -> Settings:
    """
    Return the settings in force for a run.

    Args:
        inputs: what is audited, to find the nearest settings file.
        given: the command's options.
        more: further settings that came from flags.

    Raises:
        SettingsError: when a file or a flag is wrong.

    """
    from contentaudit.settings import discover, read, start_of

    if given["no_config"]:
        settings = Settings()
    elif given["config"]:
        settings = read(given["config"], allow_load=given["allow_load"])
    else:
        settings = discover(start_of(inputs), allow_load=given["allow_load"])
    flags = {"profile": given["profile"], "today": given["today"], **more}
    changes = {name: value for name, value in flags.items() if value is not None}
    for name in ("select", "ignore", "hosts"):
        if given[name]:
            changes[name] = names(given[name])
    for name, value in changes.items():
        flag = _FLAGS.get(name, name.replace("_", "-"))
        settings = settings.with_flags({name: value}, f"--{flag}")
    return settings


#: Flags that are not called as the setting they set.
_FLAGS = {"hosts": "host", "fail_under_categories": "fail-under"}


def brief_from(given: dict[str, Any]) -> dict[str, Any]:
    """Return the brief's fields that flags set."""
    fields = ("keyphrase", "synonyms", "terms", "audience_grade", "dialect", "page_type")
    return {name: given[name] for name in fields if given[name] not in (None, ())}
