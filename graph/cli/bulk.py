"""`newsgraph build --bulk`: a graph of its own in a scratch database, written as files for Neo4j's importer.
How the files are made is export/'s."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def scratch_beside(folder: str, config: Config, opened: ExitStack) -> Store:
    """An embedded database in the folder of the files, where there is room for what comes; it goes with ``opened``."""
    from graph.store.engine import open_store

    Path(folder).mkdir(parents=True, exist_ok=True)
    inside = opened.enter_context(TemporaryDirectory(prefix=".newsgraph-", dir=folder))
    return opened.enter_context(open_store(config.store, db=Path(inside) / "newsgraph.db"))


def write_files(store: Store, config: Config, folder: str) -> str:
    """Write the files; what to do with them."""
    from graph.export.registry import find_exporter

    write = find_exporter("neo4j-admin").write_folder
    assert write is not None
    write(store, config, Path(folder))
    return f"{folder}: in there, with Neo4j stopped, `neo4j-admin database import full neo4j @import.args`, then run schema.cypher"
