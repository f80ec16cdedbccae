"""Puts a dump into an empty database: the whole file is checked before the first write, and a half restored graph says that it is one.
Graphs of older schema versions are brought up to date in migrate.py."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from graph.config import Config
from graph.errors import SchemaError, StoreError
from graph.ids import digest
from graph.store.dumpfile import Header, Item, Link, Node, read_header, read_items
from graph.store.engine import Store
from graph.store.schema import GRAPH_ID, SCHEMA_VERSION, graph_state, make_schema
from graph.store.texts import text, text_of
from graph.store.turns import alone

Progress = Callable[[str, int, int], None]
"""Told the stage (``verify``, ``nodes``, ``relationships``), how much of it is done, and how much there is."""
MAX_CHARACTERS = 4_000_000
"""Of one transaction: articles have their texts."""
_TOLD = 1000


def verify(path: Path, *, progress: Progress | None = None) -> Header:
    """Read the whole dump and check it: its packing, hash and counts, each line, and that every relationship has its ends.

    Raises StoreError for a damaged, half or foreign file, SchemaError for a graph that this newsgraph is too old for.
    """
    header = read_header(path)
    if header.schema_version > SCHEMA_VERSION:
        raise SchemaError(
            f"{path} is the dump of a graph of schema version {header.schema_version}, this newsgraph knows {SCHEMA_VERSION}: "
            f"use newsgraph {header.newsgraph} or later"
        )
    with closing(_Nodes()) as nodes:
        states = 0
        for done, item in enumerate(read_items(path), 1):
            if isinstance(item, Node):
                nodes.add(path, item)
                states += item.labels[0] == "Graph"
                if item.labels[0] == "Graph" and (item.id != GRAPH_ID or item.props.get("schema_version") != header.schema_version):
                    raise StoreError(f"{path} is no sound dump: its Graph node is not that of its header; nothing was written")
            else:
                nodes.check(path, item)
            if progress is not None and done % _TOLD == 0:
                progress("verify", done, header.nodes + header.relationships)
    if states != 1:
        raise StoreError(f"{path} is no sound dump: it has {states} Graph nodes; nothing was written")
    return header


@alone
def restore(store: Store, path: Path, config: Config, *, replace: bool = False, progress: Progress | None = None) -> Header:
    """Put the dump into the database, which holds nothing, or what a restore that was cut off has left; with ``replace`` anything.

    Raises StoreError and SchemaError as ``verify``, before anything is written; StoreError for a database that is not empty.
    """
    header = verify(path, progress=progress)
    if not replace:
        _refuse_filled(store)
    mark: dict[str, Any] = {"schema_version": header.schema_version, "unsettled": True, "restoring": path.name}
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": mark}))
    _clear(store, config.store.batch_size)
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": mark}))
    make_schema(store, config.types)
    state: dict[str, Any] = {}
    types: set[str] = set()
    done = {"nodes": 0, "relationships": 0}
    total = {"nodes": header.nodes, "relationships": header.relationships}
    for shape, rows in _batches(read_items(path), config.store.batch_size):
        if shape[0] == "Graph":
            state = rows[0]
            done["nodes"] += 1
            continue
        stage = "relationships" if isinstance(shape[0], tuple) else "nodes"
        if isinstance(shape[0], tuple):
            (start, relation, end), keyed = shape[0], "key" in rows[0]["props"]
            if keyed and relation not in types:
                make_schema(store, [relation])
                types.add(relation)
            query = text_of("restore_relationships", START=start, FINISH=end, RELATION=relation)
        else:
            query = text_of("restore_nodes", LABEL=":".join(str(name) for name in shape))
        made = store.write(lambda tx, query=query, rows=rows: tx.run(query, {"rows": rows}))[0]["n"]  # type: ignore[misc]
        if made != len(rows):
            raise StoreError(f"{len(rows)} {stage} were to be restored, {made} were: another writer changed the database; run it again")
        done[stage] += made
        if progress is not None:
            progress(stage, done[stage], total[stage])
    if done != total:
        raise StoreError(f"{path} was changed while it was restored: run the command again")
    left = {"restoring": None, "unsettled": None, **{name: value for name, value in state.items() if name != "id"}}
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": left}))
    return header


def _refuse_filled(store: Store) -> None:
    state = graph_state(store)
    if state is not None and state.restoring:
        return
    if store.read(text("any_node")):
        raise StoreError(
            "the database is not empty: a dump is restored into an empty one; name another, or give --replace to delete all in it"
        )


def _clear(store: Store, size: int) -> None:
    """Take everything out but the graph's node, which says what is under way."""
    while store.write(lambda tx: tx.run(text("delete_some"), {"id": GRAPH_ID, "n": size}))[0]["n"]:
        pass


def _batches(items: Iterator[Item], size: int) -> Iterator[tuple[tuple[Any, ...], list[dict[str, Any]]]]:
    """The items in the order of the file, those of one shape together, up to ``size`` and not too much text."""
    waiting: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    weights: dict[tuple[Any, ...], int] = {}
    nodes = True
    for item in items:
        if isinstance(item, Link) and nodes:
            yield from waiting.items()
            waiting, weights, nodes = {}, {}, False
        shape: tuple[Any, ...] = item.labels if isinstance(item, Node) else ((item.start[0], item.type, item.end[0]),)
        row = item.props if isinstance(item, Node) else {"a": item.start[1], "b": item.end[1], "props": item.props}
        waiting.setdefault(shape, []).append(row)
        weights[shape] = weights.get(shape, 0) + sum(len(value) for value in item.props.values() if isinstance(value, str))
        if len(waiting[shape]) >= size or weights[shape] >= MAX_CHARACTERS:
            yield shape, waiting.pop(shape)
            del weights[shape]
    yield from waiting.items()


class _Nodes:
    """The nodes of a dump by label and id, on disk where they are many."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("CREATE TABLE nodes (id BLOB PRIMARY KEY) WITHOUT ROWID")
        self._db.execute("BEGIN")

    def add(self, path: Path, node: Node) -> None:
        try:
            self._db.execute("INSERT INTO nodes VALUES (?)", (_key(node.labels[0], node.id),))
        except sqlite3.IntegrityError:
            raise StoreError(f"{path} is no sound dump: it has {node.labels[0]} {node.id!r} twice; nothing was written") from None

    def check(self, path: Path, link: Link) -> None:
        for end in (link.start, link.end):
            if self._db.execute("SELECT 1 FROM nodes WHERE id = ?", (_key(*end),)).fetchone() is None:
                raise StoreError(
                    f"{path} is no sound dump: {link.type} leads to {end[0]} {end[1]!r}, which is not there; nothing was written"
                )

    def close(self) -> None:
        self._db.close()


def _key(anchor: str, id_: str) -> bytes:
    return bytes.fromhex(digest(anchor, id_))
