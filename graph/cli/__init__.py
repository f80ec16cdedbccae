"""The command line: parses, calls the stages, prints and exits. Nothing else in the package prints or exits.
One command a module, loaded when it is called; what each does is the stages'."""

from __future__ import annotations

import io
import sys

import click

from graph.cli.group import EXIT_CODES, Root, examples, show_version

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


@click.group(
    cls=Root,
    context_settings=CONTEXT,
    epilog=EXIT_CODES
    + "\n\n"
    + examples(
        "newsgraph build examples/articles",
        "newsgraph query who-met-whom",
        'newsgraph query timeline -p "actor=Idriss Maboula" --format csv',
        "newsgraph extract examples/articles/lima-cabinet.txt | head",
        "newsgraph doctor",
    ),
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Show the version and exit.")
def cli() -> None:
    """From a folder of news to a knowledge graph of who did what to whom, where and when.

    The graph is kept in ./newsgraph.db unless --db names another folder, or --uri (or NEWSGRAPH_URI) a Neo4j server.
    Results go to standard output, everything else to standard error.
    """


def main() -> None:
    """What the command ``newsgraph`` runs."""
    for stream in (sys.stdout, sys.stderr):
        # Articles hold letters that the code page of a Windows console or the C locale has not; JSON is UTF-8 everywhere.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli.main(prog_name="newsgraph")
