"""`newsgraph export`: the graph as a file of another program."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.group import Interrupted, examples
from graph.cli.options import config_option, open_graph, settings, store_options


def _formats(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    from graph.export.registry import format_names

    return [name for name in format_names() if name.startswith(incomplete)]


@click.command(
    "export",
    epilog=examples(
        "newsgraph export",
        "newsgraph export --format jsonl statements.jsonl",
        "newsgraph export --format graphml network.graphml",
        "newsgraph export --format jsonl - | gzip > statements.jsonl.gz",
    ),
)
@click.argument("out", required=False, type=click.Path(allow_dash=True))
@click.option("--format", "form", metavar="FORMAT", shell_complete=_formats, help="One of the formats that `newsgraph export` lists.")
@store_options
@config_option
def command(out: str | None, form: str | None, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Write the graph to a file.

    OUT is a file, - for standard output, or a folder where the format has several files. Without OUT and --format: list the formats.
    """
    from graph.cli.output import opened, show
    from graph.export.registry import find_exporter, format_names

    if form is None and out is None:
        show(({"format": name, "holds": find_exporter(name).text} for name in format_names()), "table")
        return
    if form is None or out is None:
        raise click.UsageError("both --format and OUT are wanted; `newsgraph export` alone lists the formats")
    exporter = find_exporter(form)
    if exporter.write is None and out == "-":
        raise click.UsageError(f"{form} has several files: OUT is to be a folder, not -")
    config = settings(config_path)
    try:
        with open_graph(config, db, uri) as store:
            if exporter.write is not None:
                with opened(out) as stream:
                    exporter.write(store, config, stream.buffer)
            elif exporter.write_folder is not None:
                Path(out).mkdir(parents=True, exist_ok=True)
                exporter.write_folder(store, config, Path(out))
    except KeyboardInterrupt:
        raise Interrupted("interrupted; what was to be exported is not all there") from None
    if out != "-":
        click.echo(f"wrote {out}", err=True)
