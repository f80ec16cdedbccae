"""Takes articles out of the graph with all that rests on them alone, and says of others where they now lie.
Which articles: the callers'. What is left is settled by resolution.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.config import Config
from graph.store.engine import Store, Transaction
from graph.store.names import Changes
from graph.store.resolution import Progress, settle
from graph.store.rows import Row, Touched
from graph.store.schema import ensure_schema
from graph.store.texts import text
from graph.store.turns import alone
from graph.store.writing import forget, mark, run


@alone
def retract(store: Store, article_ids: Sequence[str], config: Config, *, progress: Progress | None = None) -> int:
    """Take articles and all that rests on them alone out of the graph; how many there were. Unknown ids are passed over."""
    state = ensure_schema(store, config)
    ids = [row["id"] for row in store.read(text("known_articles"), {"ids": sorted(set(article_ids))})]
    keys: set[Touched] | None = None if state.unsettled else set()
    changes: Changes | None = None if state.unsettled else Changes()
    for start in range(0, len(ids), config.store.batch_size):
        some = ids[start : start + config.store.batch_size]

        def take_out(tx: Transaction, some: list[str] = some) -> tuple[set[Touched], list[Row]]:
            mark(tx)
            found = forget(tx, some, config)
            tx.run(text("delete_articles"), {"ids": some})
            return found

        found, forgotten = store.write(take_out)
        if keys is not None and changes is not None:
            keys |= found
            changes.forget(forgotten)
    if ids or state.unsettled:
        settle(store, config, keys, changes, progress=progress)
    return len(ids)


@alone
def move(store: Store, places: Mapping[str, Row], config: Config) -> None:
    """Say of articles, by id, where they now are: ``root``, ``path``, ``name`` and the ``source_hash`` that belongs to them."""
    rows: list[Row] = [{"id": id_, "props": props} for id_, props in places.items()]
    if rows:
        store.write(lambda tx: run(tx, "set_articles", rows, config.store.batch_size))
