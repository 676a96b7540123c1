"""What the shell offers when completing: names of checks, categories and report formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def checks(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer names of checks, with what each finds."""
    return [item for item in _checks() if item.value.startswith(incomplete)]


def checks_and_categories(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    param: click.Parameter,  # noqa: ARG001
    incomplete: str,
) -> list[CompletionItem]:
    """Offer categories and names of checks, also after a comma."""
    from click.shell_completion import CompletionItem

    from contentaudit.check import CATEGORIES

    before, comma, begun = incomplete.rpartition(",")
    items = [*(CompletionItem(name, help="category") for name in CATEGORIES), *_checks()]
    return [
        CompletionItem(f"{before}{comma}{item.value}", help=item.help)
        for item in items
        if item.value.startswith(begun)
    ]


def formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer report formats, and files after the equals sign."""
    from click.shell_completion import CompletionItem

    from contentaudit.report import FORMATS

    if "=" in incomplete:
        return [CompletionItem(incomplete, type="file")]
    return [
        CompletionItem(f"{name}=", help=told) for name, told in FORMATS.items() if name.startswith(incomplete)
    ]


def _checks() -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    from contentaudit.registry import registry

    return [
        CompletionItem(name, help=(check.__doc__ or "").strip().partition("\n\n")[0])
        for name, check in registry(()).checks.items()
    ]
