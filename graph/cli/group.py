"""The group of commands: loads a command when it is called, and turns every error into a message and an exit code.
What the codes of errors are is said in graph/errors.py."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from graph.errors import NewsgraphError

COMMANDS = (
    "build", "retract", "extract", "query", "cypher", "actors", "statements", "judgements", "articles", "export", "dump", "restore",
    "serve", "doctor", "verify", "repair", "migrate", "erase", "eval", "explain", "completion",
)  # fmt: skip
"""In the order of the help; each is the object ``command`` of a module of this package."""

SKIPPED = 10
"""Exit code of `build` and `extract` where everything else went well."""
FOUND = 11
"""Exit code of `verify` and `repair` where something is wrong with the graph."""
INTERRUPTED = 130
READER_LEFT = 141
"""As the shell reports of a program that SIGPIPE ended."""

EXIT_CODES = f"""\b
Exit codes:
  0    all is well
  1    something newsgraph knows of went wrong
  2    an argument or parameter does not fit
  3    the configuration
  4    the language model is missing or unfit
  5    an article that cannot be read (with --strict only)
  6    the database: address, password, lock, version
  7    a Cypher file or query
  8    a plug-in
  {SKIPPED}   done, but articles were skipped
  {FOUND}   done, and verify or repair found what is wrong with the graph
  {INTERRUPTED}  interrupted with Ctrl-C
  {READER_LEFT}  whoever read the output left"""


class Interrupted(click.ClickException):
    """Ctrl-C, with what the user should know of what was under way."""

    exit_code = INTERRUPTED


class _ReaderLeft(click.ClickException):
    exit_code = READER_LEFT

    def __init__(self) -> None:
        super().__init__("")

    def show(self, file: Any = None) -> None:
        """Nothing: nobody reads it."""


def examples(*lines: str) -> str:
    """An epilog with command lines that can be pasted."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


def show_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    """Print the version and end."""
    if value and not context.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"newsgraph {version('newsgraph')}")
        context.exit()


class Root(click.Group):
    """The command ``newsgraph``. Commands return their exit code, or None for 0."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """In the order in which people need them."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command, its module loaded now."""
        if name not in COMMANDS:
            return None
        command = import_module(f"graph.cli.{name}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, context: click.Context) -> Any:
        """Run the command, quietly where the reader of its output leaves."""
        try:
            result = super().invoke(context)
            sys.stdout.flush()
        except BrokenPipeError:
            # What Python flushes at exit would complain once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise _ReaderLeft from None
        return result

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """As click's, but that newsgraph's own errors and interrupts have their message and exit code."""

        def run() -> Any:
            return super(Root, self).main(
                args, prog_name, complete_var, standalone_mode=False, windows_expand_args=windows_expand_args, **extra
            )

        if not standalone_mode:
            return run()
        with warnings.catch_warnings():
            if not sys.warnoptions:
                warnings.simplefilter("ignore")
            # Without a handler, logging writes the libraries' warnings to the user's terminal.
            if not logging.getLogger().handlers:
                logging.getLogger().addHandler(logging.NullHandler())
            sys.exit(_code(run))


def _code(run: Any) -> int:
    try:
        return int(run() or 0)
    except click.Abort:
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except NewsgraphError as error:
        click.echo(f"Error: {error}", err=True)
        return error.exit_code
