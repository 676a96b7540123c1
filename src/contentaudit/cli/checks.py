"""``contentaudit checks``: every check in a table."""

from __future__ import annotations

from typing import Any

import click

from contentaudit.cli.options import settings_of, settings_options
from contentaudit.cli.say import say


@click.command("checks")
@settings_options
@click.option("--all", "everything", is_flag=True, help="Also those that the settings leave out.")
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def command(*, everything: bool, as_json: bool, **given: Any) -> int:
    """List the checks with category, severity, weight, precision and profile."""
    from contentaudit.registry import registry
    from contentaudit.settings import SettingsError

    try:
        settings = settings_of((), given)
        found = registry(settings.load)
        chosen = {check.name for check in found.select(settings)}
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    rows = [
        _row(check, found.origins[name], settings)
        for name, check in found.checks.items()
        if everything or name in chosen or not (given["select"] or given["ignore"] or given["profile"])
    ]
    if as_json:
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode())
        return 0
    _table(rows, chosen)
    return 0


def _row(check: Any, origin: str, settings: Any) -> dict[str, Any]:
    from contentaudit.precision import precision_of
    from contentaudit.score import cost_of

    sampled = precision_of(check.name) if origin == "contentaudit" else None
    return {
        "name": check.name,
        "category": check.category,
        "severity": settings.severity(check.name) or check.severity,
        "weight": cost_of(check.name, settings.weights.get(check.name)).weight,
        "profile": check.profile,
        "precision": sampled.right / sampled.judged if sampled else None,
        "sampled": sampled.judged if sampled else 0,
        "origin": origin,
        "summary": " ".join((check.__doc__ or "").strip().split("\n\n")[0].split()),
    }


def _table(rows: list[dict[str, Any]], chosen: set[str]) -> None:
    width = max((len(row["name"]) for row in rows), default=10)
    category = None
    for row in rows:
        if row["category"] != category:
            category = row["category"]
            say(f"\n{category}")
        mark = " " if row["name"] in chosen else "-"
        say(
            f" {mark} {row['name']:<{width}}  {row['severity']:<7}  {row['weight']:>4g}  {row['profile']:<10}"
            f"  {_percent(row['name'], row['sampled']):>5}  {row['summary']}"
        )
    say(
        f"\n{len(rows)} checks; weight is a check's share of the score, percent how many sampled findings"
        "\nwere right on real pages, - marks those not run as set."
    )


def _percent(name: str, sampled: int) -> str:
    from contentaudit.precision import precision_of

    precision = precision_of(name) if sampled else None
    return f"{precision.percent} %" if precision else ""
