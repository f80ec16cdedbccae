"""`newsgraph restore`: the graph of a dump into an empty database."""

from __future__ import annotations

from pathlib import Path

import click

from graph.cli.group import Interrupted, examples
from graph.cli.options import config_option, open_graph, settings, store_options

_STAGES = {"verify": "Checking the file", "nodes": "Nodes", "relationships": "Relationships"}


@click.command(
    "restore",
    epilog=examples(
        "newsgraph dump newsgraph.jsonl.gz && newsgraph restore newsgraph.jsonl.gz --db copy.db",
        "newsgraph restore newsgraph.jsonl.gz --uri neo4j://localhost:7687",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Delete what the database holds first.")
@store_options
@config_option
def command(file: Path, replace: bool, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Put the graph that `newsgraph dump` wrote into FILE into an empty database.

    All of FILE is checked before anything is written. A restore that was cut off is run again with the same command.
    """
    from graph.cli.progress import counting
    from graph.store.restore import restore
    from graph.store.schema import SCHEMA_VERSION

    config = settings(config_path)
    try:
        with open_graph(config, db, uri, create=True) as store, counting() as told:
            header = restore(store, file, config, replace=replace, progress=lambda stage, done, total: told(_STAGES[stage], done, total))
    except KeyboardInterrupt:
        raise Interrupted("interrupted; where anything was written yet, the same command begins anew") from None
    click.echo(f"restored {header.nodes} nodes and {header.relationships} relationships", err=True)
    if header.schema_version != SCHEMA_VERSION:
        click.echo(f"the graph is of schema version {header.schema_version}: run `newsgraph migrate` before it is used", err=True)
