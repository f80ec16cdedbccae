"""`newsgraph dump`: the whole graph as one file that `newsgraph restore` reads."""

from __future__ import annotations

import os
from pathlib import Path

import click

from graph.cli.group import Interrupted, examples
from graph.cli.options import config_option, open_graph, settings, store_options


@click.command("dump", epilog=examples("newsgraph dump newsgraph.jsonl.gz", "newsgraph dump --uri neo4j://localhost:7687 archive.jsonl.gz"))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@store_options
@config_option
def command(file: Path, db: str | None, uri: str | None, config_path: str | None) -> None:
    """Write all of the graph into FILE: texts, statements, actors, the journal and the judgements.

    FILE is gzipped JSON Lines with a checksum, the same from either engine; equal graphs give equal files. What a load changes meanwhile
    is noticed and the dump refused. The file holds all that the database holds: keep it as safe as that.
    """
    from graph.cli.progress import counting
    from graph.store.dump import dump

    scratch = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with open_graph(settings(config_path), db, uri) as store, counting() as told:
            try:
                out = scratch.open("wb")
            except OSError as error:
                raise click.FileError(str(file), hint=error.strerror or str(error)) from None
            with out:
                header = dump(store, out, progress=lambda done, total: told("Writing", done, total))
                out.flush()
                os.fsync(out.fileno())
            scratch.replace(file)
    except KeyboardInterrupt:
        raise Interrupted("interrupted; nothing was written") from None
    finally:
        scratch.unlink(missing_ok=True)
    click.echo(f"wrote {file}: {header.nodes} nodes, {header.relationships} relationships", err=True)
