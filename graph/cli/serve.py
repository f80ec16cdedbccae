"""`newsgraph serve`: the embedded engine with its Bolt port open, until it is told to stop."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType

import click

from graph.cli.group import examples
from graph.cli.options import config_option, settings


@click.command(
    "serve",
    epilog=examples(
        "newsgraph serve",
        "newsgraph serve --db newsgraph.db --port 7687",
        'NEWSGRAPH_PASSWORD="$(cat newsgraph.db/password)" newsgraph query most-connected --uri bolt://localhost:7687',
    ),
)
@click.option("--db", metavar="DIR", type=click.Path(file_okay=False), help="Folder of the embedded database [default: newsgraph.db].")
@click.option("--host", default="127.0.0.1", show_default=True, help="Interface to listen on; 0.0.0.0 opens the graph to the network.")
@click.option("--port", type=click.IntRange(1, 65535), help="Bolt port [default: a free one].")
@config_option
def command(db: str | None, host: str, port: int | None, config_path: str | None) -> None:
    """Open the embedded database to any Neo4j client, until Ctrl-C.

    While one process has the folder open no other can: they share it through this one, with --uri.
    """
    from graph.store.engine import open_store

    stop = threading.Event()
    config = settings(config_path)
    folder = db or config.store.db
    with open_store(config.store, db=folder, host=host, port=port, create=False) as store:

        def told_to_stop(_number: int, _frame: FrameType | None) -> None:
            stop.set()

        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, told_to_stop)
        click.echo(f"address:  {store.address}\nuser:     {store.user}\npassword: in the file {store.password_file}")
        click.echo(f"database: {store.database or 'the default'}\nengine:   {store.engine} {store.version}")
        # The lines above are waited for by scripts, whose end of the pipe is buffered.
        sys.stdout.flush()
        click.echo("Serving; Ctrl-C stops.", err=True)
        # In steps: on some systems a wait without an end is not woken by a signal.
        while not stop.wait(0.5):
            pass
    click.echo("Stopped.", err=True)
