"""Checks of the drawn relationships: each is what its statements give, none is missing, none is there without them.
How they are computed is store/projection.py's."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from graph.config import Config
from graph.store.engine import Store
from graph.store.names import chunks
from graph.store.projection import relationships_of
from graph.store.rows import Row
from graph.store.texts import text
from graph.verify.finding import Finding, found, query

TOGETHER = 1000


def check_projection(store: Store, config: Config) -> Iterator[Finding]:
    """All of them."""
    for finding, _ in breaches(store, config):
        yield finding


def breaches(store: Store, config: Config) -> Iterator[tuple[Finding, Row | None]]:
    """What is wrong, each with the drawn relationship (``type``, ``start``) that is not as it should be, where there is one.

    What is drawn waits on disk, so that memory does not grow with the graph.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as drawn:
        drawn.execute("CREATE TABLE drawn (key TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID")
        drawn.execute("BEGIN")
        for row in store.stream(query("relationships")):
            said = {**row, "props": _given(row["props"])}
            key = str(said["props"].pop("key"))
            try:
                drawn.execute("INSERT INTO drawn VALUES (?, ?)", (key, json.dumps(said, sort_keys=True)))
            except sqlite3.IntegrityError:
                yield found("projection", f"{row['start']} {row['type']} {row['end']} stands twice", key, row["start"], row["end"]), row
        for keys in chunks((row["key"] for row in store.stream(text("statement_keys")) if row["key"] is not None), TOGETHER):
            for type_, row in relationships_of(store.read(text("facts"), {"keys": keys}), config):
                yield from _compared(drawn, type_, row)
        for key, said in drawn.execute("SELECT key, said FROM drawn ORDER BY key"):
            has = json.loads(said)
            yield found("projection", f"no statement gives {has['start']} {has['type']} {has['end']}", key, has["start"], has["end"]), has


def _compared(drawn: sqlite3.Connection, type_: str, row: Row) -> Iterator[tuple[Finding, Row | None]]:
    key, start, end = row["key"], row["start"], row["end"]
    kept = drawn.execute("SELECT said FROM drawn WHERE key = ?", (key,)).fetchone()
    if kept is None:
        yield found("projection", f"{start} {type_} {end} is missing", key, start, end), None
        return
    drawn.execute("DELETE FROM drawn WHERE key = ?", (key,))
    has = json.loads(kept[0])
    if (has["type"], has["start"], has["end"]) != (type_, start, end):
        yield found("projection", f"{has['start']} {has['type']} {has['end']} should be {start} {type_} {end}", key, start, end), has
    wanted = _given(row["props"])
    for name in sorted({*wanted, *has["props"]}):
        if has["props"].get(name) != wanted.get(name):
            told = f"{name} of {start} {type_} {end} is {has['props'].get(name)!r:.80}; the statements give {wanted.get(name)!r:.80}"
            yield found("projection", told, key, start, end), has


def _given(props: Row) -> Row:
    """Properties that are null are none; the engines differ in whether they tell of them."""
    return {name: value for name, value in props.items() if value is not None}
