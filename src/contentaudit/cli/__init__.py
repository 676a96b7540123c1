"""The command line: one file per command, loaded when it is run."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

from contentaudit import __version__
from contentaudit.cli.exits import BUG, STOPPED, USAGE
from contentaudit.cli.say import say

COMMANDS = {
    "audit": "audit articles: files, folders, globs, URLs or - for standard input",
    "baseline": "write, show or prune the baseline of known findings",
    "batch": "audit thousands of pages into a run that can be interrupted",
    "checks": "list the checks with category, severity, weight, precision and profile",
    "compare": "compare two runs: what got better and worse, page by page",
    "config": "show the settings in force and where each came from",
    "crawl": "discover the pages of a site by following its links",
    "explain": "explain a check: what it finds, why it matters, what to do",
    "lsp": "serve an editor: findings while you write",
    "report": "render a saved run in another format",
    "site": "what the pages of a run show together: duplicates, broken links, orphans, …",
}


class _Commands(click.Group):
    """Loads a command's module when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"contentaudit.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are {', '.join(sorted(COMMANDS))}."
            ctx.fail(f"there is no command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="contentaudit")
def cli() -> None:
    """Audit articles for search and for readers, with exact places and a score that adds up."""


def main() -> None:
    """Run the command line; a bug of ours ends with exit code 70 and a request to report it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that cannot show a character shows a stand-in
            stream.reconfigure(errors="replace")
    try:
        code = cli.main(prog_name="contentaudit", standalone_mode=False)
    except click.exceptions.Abort:
        say("Stopped.", err=True)
        code = STOPPED
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        say(shown.getvalue(), err=True, nl=False)
        code = USAGE
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if os.environ.get("CONTENTAUDIT_TRACEBACK"):
            raise
        say(
            f"contentaudit failed: {type(error).__name__}: {error}\n"
            "This is a bug of ours. Run again with CONTENTAUDIT_TRACEBACK=1 and report what it prints.",
            err=True,
        )
        code = BUG
    sys.exit(code if isinstance(code, int) else 0)
