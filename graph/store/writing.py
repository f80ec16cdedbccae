"""Writes the rows of articles, and takes out what articles said: what every change of the graph's articles is made of.
Which articles, and what follows from it, is left to loader.py, retracting.py and restating.py."""

from __future__ import annotations

from collections.abc import Sequence

from graph.config import Config
from graph.errors import StoreError
from graph.model import KINDS, Extraction
from graph.resolve.given import Given
from graph.resolve.profile import own_id
from graph.store.engine import Store, Transaction
from graph.store.rows import Row, Rows, Touched, touched
from graph.store.schema import GRAPH_ID
from graph.store.texts import text


def standing(store: Store, new: Sequence[Extraction], given: Given) -> dict[str, str]:
    """The actors that the names of the extractions stand for in the graph, where it has them."""
    names = {own_id(row) for extraction in new for row in given.rows(extraction) if not row.actor.scoped}
    return {row["id"]: row["of"] for row in store.read(text("names_by_id"), {"ids": sorted(names)})} if names else {}


def write_rows(tx: Transaction, rows: Rows, changed: list[str], config: Config) -> tuple[set[Touched], list[Row]]:
    """Write the rows, after taking out what the changed articles said before; the relationships that stood on that, and the mentions."""
    size = config.store.batch_size
    mark(tx)
    old = forget(tx, changed, config) if changed else (set(), [])
    run(tx, "set_articles", rows.articles, size)
    for kind in KINDS:
        run(tx, f"create_{kind.lower()}", list(rows.actors.get(kind, {}).values()), size)
    if changed:
        run(tx, "set_actors", rows.scoped, size)
    run(tx, "create_place", list(rows.places.values()), size)
    run(tx, "set_aliases", rows.scoped_aliases, size)
    for name, some in (
        ("place_in", rows.within),
        ("alias_of_actors", rows.scoped_aliases),
        ("mention_actors", rows.actor_mentions),
        ("mention_places", rows.place_mentions),
        ("statements_about_actors", rows.about_actors),
        ("statements_about_places", rows.about_places),
        ("said_by", rows.said_by),
        ("at", rows.at),
    ):
        made = run(tx, name, some, size)
        if made != len(some):
            raise StoreError(
                f"{name}: {len(some)} rows were sent, {made} written: an end was missing in the graph; nothing of this batch is kept"
            )
    return old


def run(tx: Transaction, name: str, rows: list[Row], size: int) -> int:
    """Run a file of the store's over the rows, ``size`` at a time; how many it says it wrote."""
    made = 0
    for start in range(0, len(rows), size):
        answer = tx.run(text(name), {"rows": rows[start : start + size]})
        made += answer[0]["n"] if answer else 0
    return made


def mark(tx: Transaction) -> None:
    """Say of the graph that something in it is not settled yet."""
    tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True, "held": None}})


def forget(tx: Transaction, ids: list[str], config: Config) -> tuple[set[Touched], list[Row]]:
    """Take out the statements and mentions of articles; the relationships that stood on them, and the mentions."""
    old = tx.run(text("article_keys"), {"ids": ids})
    mentions = tx.run(text("article_mentions"), {"ids": ids})
    tx.run(text("delete_article_statements"), {"ids": ids})
    tx.run(text("delete_article_mentions"), {"ids": ids})
    return {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in old}, mentions
