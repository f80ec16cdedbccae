"""Offices in the graph and who held them: what the user's gazetteer says today is written onto the mentions that it concerns.
Who the holder is decides resolve/; that the mentions then count for the holder is resolution.py's."""

from __future__ import annotations

from graph.model import LocalActor
from graph.resolve.gazetteer import Gazetteer
from graph.resolve.profile import LocalRow, own_id
from graph.store.engine import Store
from graph.store.names import chunks
from graph.store.texts import text


def name_holders(store: Store, gazetteer: Gazetteer, size: int) -> None:
    """Make the own ids of mentions of offices those that the gazetteer gives."""
    wrong = []
    for row in store.stream(text("offices")):
        named = LocalRow(row["article"], LocalActor(row["local"], "Office", row["local"]), published=row["published"])
        own = own_id(gazetteer.held(named))
        if own != row["own"]:
            wrong.append({"article": row["article"], "id": row["id"], "local": row["local"], "own": own})
    for some in chunks(wrong, size):
        store.write(lambda tx, some=some: tx.run(text("set_owns"), {"rows": some}))  # type: ignore[misc]
