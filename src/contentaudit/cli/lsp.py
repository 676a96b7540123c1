"""``contentaudit lsp``: the language server on standard input and output."""

from __future__ import annotations

import sys

import click

from contentaudit.cli import exits


@click.command("lsp")
@click.option(
    "--allow-load",
    is_flag=True,
    envvar="CONTENTAUDIT_ALLOW_LOAD",
    help="Let settings files run local check files.",
)
def command(*, allow_load: bool) -> int:
    """Serve an editor: findings while you write Markdown and HTML, explanations, quick fixes."""
    try:
        from contentaudit.lsp.server import build
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise click.UsageError(
            "the editor needs one more package: pip install 'contentaudit[lsp]'"
        ) from error
    stdout = sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints would break the protocol
    build(allow_load=allow_load).start_io(sys.stdin.buffer, stdout)
    return exits.PASSED
