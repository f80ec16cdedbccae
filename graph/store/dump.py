"""Dumps a whole graph into one file: nodes in the order of label and id, relationships in that of their ends, on either engine the same.
The file's form is dumpfile.py's."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import version
from typing import IO

from graph.errors import StoreError
from graph.store.dumpfile import Header, Link, Node, Writer, anchored
from graph.store.engine import Store
from graph.store.rows import Row
from graph.store.schema import GRAPH_ID, graph_state
from graph.store.texts import text, text_of
from graph.store.turns import alone

PAGE = 500
"""Nodes that are read together, with their relationships."""
_ORDER = ("Graph", "Article", "Actor", "Place", "Alias", "Name", "Statement", "Change", "Judgement", "Erasure")
_MARKS = ("held", "writer")
"""Properties of the graph's node that tell of what is under way."""


@alone
def dump(store: Store, out: IO[bytes], *, progress: Callable[[int, int], None] | None = None) -> Header:
    """Write the graph to ``out``; ``progress`` is told how many nodes and relationships are written, of how many.

    Other writers wait meanwhile. Raises SchemaError or StoreError where there is no graph, a load was cut off, or the graph changes all
    the same; ``out`` is then not whole.
    """
    state = graph_state(store)
    if state is None:
        raise StoreError("this database holds no graph: there is nothing to dump")
    if state.restoring:
        raise StoreError("a restore into this database was cut off: run `newsgraph restore` again first")
    by = secrets.token_hex(8)
    held = store.write(lambda tx: tx.run(text("hold_graph"), {"id": GRAPH_ID, "by": by}))
    try:
        if held[0]["unsettled"]:
            raise StoreError("a load into this graph is under way, or was cut off: wait for it, or run `newsgraph build` again first")
        with closing(_Ids(store)) as ids:
            links = store.read(text("count_all"))[0]["n"]
            header = Header(state.schema_version, version("newsgraph"), state.fingerprint, ids.count, links)
            writer = Writer(out, header)
            for done, item in enumerate(_items(store, ids), 1):
                writer.write(item)
                if progress is not None and done % PAGE == 0:
                    progress(done, ids.count + links)
    finally:
        left = store.write(lambda tx: tx.run(text("let_go_graph"), {"id": GRAPH_ID, "by": by}))[0]["n"]
    if not left:
        raise StoreError("the graph was changed while it was dumped: run the command again")
    writer.close()
    return header


def _items(store: Store, ids: _Ids) -> Iterator[Node | Link]:
    for anchor, page in ids.pages():
        found = {row["props"]["id"]: row for row in store.read(text_of("nodes_of", LABEL=anchor), {"ids": page})}
        for id_ in page:
            if id_ not in found:
                raise StoreError("the graph was changed while it was dumped: run the command again")
            props = found[id_]["props"]
            if anchor == "Graph":
                props = {name: value for name, value in props.items() if name not in _MARKS}
            yield Node(anchored(found[id_]["labels"]), props)
    for anchor, page in ids.pages():
        links = [(row["start"], _outgoing(row, anchor)) for row in store.read(text_of("relationships_from", LABEL=anchor), {"ids": page})]
        # Of a country that half the articles mention these are too many to hold; of an article they are few.
        if anchor == "Article":
            links += [(row["end"], _incoming(row, anchor)) for row in store.read(text_of("mentions_in", LABEL=anchor), {"ids": page})]
        yield from (link for _, link in sorted(links, key=_place))


def _outgoing(row: Row, anchor: str) -> Link:
    return Link(row["type"], (anchor, row["start"]), (anchored(row["labels"])[0], row["end"]), row["props"])


def _incoming(row: Row, anchor: str) -> Link:
    return Link(row["type"], (anchored(row["labels"])[0], row["start"]), (anchor, row["end"]), row["props"])


def _place(found: tuple[str, Link]) -> tuple[object, ...]:
    """By the node that it was found at, so that the size of pages does not show, then by itself."""
    at, link = found
    which = link.props.get("key") or link.props.get("local") or ""
    return at, link.type, link.start, link.end, str(which), repr(sorted(link.props.items()))


class _Ids:
    """The ids of all nodes by label, sorted on disk where they are many: the engines order text differently, and would sort in memory."""

    def __init__(self, store: Store) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("CREATE TABLE ids (place INTEGER, anchor TEXT, id BLOB, PRIMARY KEY (place, anchor, id)) WITHOUT ROWID")
        self._db.execute("BEGIN")
        self.count = 0
        for row in store.stream(text("all_ids")):
            anchor = anchored(row["labels"])[0] if row["labels"] else ""
            if not anchor or not isinstance(row["id"], str):
                raise StoreError(f"the database holds a node that newsgraph did not write (labels {row['labels']}): it cannot be dumped")
            place = _ORDER.index(anchor) if anchor in _ORDER else len(_ORDER)
            try:
                self._db.execute("INSERT INTO ids VALUES (?, ?, ?)", (place, anchor, row["id"].encode()))
            except sqlite3.IntegrityError:
                raise StoreError(f"the graph has two nodes {anchor} with the id {row['id']!r}: it cannot be dumped") from None
            self.count += 1

    def pages(self) -> Iterator[tuple[str, list[str]]]:
        """The ids in order, some at a time, all of one label."""
        anchors = self._db.execute("SELECT DISTINCT place, anchor FROM ids ORDER BY place, anchor").fetchall()
        for place, anchor in anchors:
            cursor = self._db.execute("SELECT id FROM ids WHERE place = ? AND anchor = ? ORDER BY id", (place, anchor))
            while some := cursor.fetchmany(PAGE):
                yield anchor, [id_.decode() for (id_,) in some]

    def close(self) -> None:
        self._db.close()
