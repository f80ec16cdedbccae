"""`newsgraph migrate`: a graph that an older newsgraph made, brought up to date."""

from __future__ import annotations

import click

from graph.cli.group import Interrupted, examples
from graph.cli.options import config_option, open_graph, settings, store_options


@click.command("migrate", epilog=examples("newsgraph migrate", "newsgraph migrate --uri neo4j://localhost:7687"))
@store_options
@config_option
def command(db: str | None, uri: str | None, config_path: str | None) -> None:
    """Bring a graph of an older schema version up to the one that this newsgraph reads and writes.

    What is needed comes from the graph itself; who is who is settled anew. What was extracted stays: `newsgraph build --reextract` is for
    that. A graph that is up to date is left alone. Dump it first: there is no way back.
    """
    from graph.cli.progress import progress
    from graph.pipeline.migrating import migrate

    stages = {"migrate": "Migrating", "resolve": "Settling who is who", "project": "Drawing relationships"}
    try:
        with open_graph(settings(config_path), db, uri) as store, progress("Migrating", None) as bar:
            before, after = migrate(store, settings(config_path), progress=lambda stage, _: bar.phase(stages.get(stage, stage)))
    except KeyboardInterrupt:
        raise Interrupted("interrupted; the same command goes on from there") from None
    click.echo(f"schema version {after}: up to date already" if before == after else f"migrated from schema version {before} to {after}")
