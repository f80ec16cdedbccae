"""The constraints and indexes of a graph, and the node that says which version and settings it was made with.
The graph's content is left to loader.py, resolution.py and projection.py."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.config import Config
from graph.errors import SchemaError
from graph.resolve.actors_file import gazetteer_of
from graph.store.engine import Store
from graph.store.texts import schema_texts, text, text_for

SCHEMA_VERSION = 2
"""Raised when graphs written before can no longer be read or written as they are."""
GRAPH_ID = "newsgraph"


@dataclass(frozen=True, slots=True)
class GraphState:
    """What a graph says of itself."""

    schema_version: int
    fingerprint: str | None
    """Of the model and settings that its articles were extracted with; None until the first are loaded."""
    unsettled: bool
    """True between the first write of a load and the end of its resolution and projection: where it stays, the load was cut off."""
    restoring: bool = False
    """True until all of a dump is there: where it stays, the restore was cut off and the graph is of no use."""
    gazetteer: str | None = None
    """Of the user's gazetteer of actors that it was last settled with: its fingerprint."""


def graph_state(store: Store) -> GraphState | None:
    """What the graph says of itself; None where the database holds no newsgraph graph yet."""
    rows = store.read(text("graph_state"), {"id": GRAPH_ID})
    if not rows:
        return None
    row = rows[0]
    return GraphState(row["schema_version"], row["fingerprint"], bool(row["unsettled"]), row["restoring"] is not None, row["gazetteer"])


def ensure_schema(store: Store, config: Config, *, fingerprint: str | None = None) -> GraphState:
    """Make the constraints and indexes that are missing, and the graph's node. Safe to repeat.

    With a ``fingerprint`` the graph must be of that one, or of none yet, and is of it from now on.
    Raises SchemaError where the graph has another schema version or fingerprint; it is then left as it is.
    """
    state = graph_state(store)
    check(state, fingerprint)
    make_schema(store, config.types)
    if state is None or (fingerprint is not None and state.fingerprint != fingerprint):
        gazetteer = gazetteer_of(config).fingerprint if state is None else state.gazetteer
        props = {"schema_version": SCHEMA_VERSION, "fingerprint": fingerprint, "gazetteer": gazetteer}
        store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": props}))
        state = GraphState(SCHEMA_VERSION, fingerprint, state is not None and state.unsettled, gazetteer=gazetteer)
    return state


def other_gazetteer(state: GraphState | None, config: Config) -> str | None:
    """What to do, in words, where who is who was settled with another gazetteer of actors than the configuration names; None where not."""
    named = config.actors.gazetteer
    if state is None or state.gazetteer == gazetteer_of(config).fingerprint:
        return None
    settle = f"settle it with {named} first: newsgraph build --actors {named}"
    if state.gazetteer is None:
        return f"who is who in this graph was settled without {named}: {settle}"
    if named is None:
        where = "name it with --actors FILE or in the configuration"
        return f"who is who in this graph was settled with a gazetteer of actors, and none is named: {where}"
    return f"who is who in this graph was settled with another gazetteer than {named} is now: name that one with --actors FILE, or {settle}"


def make_schema(store: Store, relations: Iterable[str]) -> None:
    """Make the constraints and indexes that are missing, those of the relationship types ``relations`` too. Safe to repeat."""
    present = {row["name"] for row in store.read("SHOW CONSTRAINTS YIELD name RETURN name")}
    present |= {row["name"] for row in store.read("SHOW INDEXES YIELD name RETURN name")}
    for name, statement in schema_texts().items():
        if name not in present:
            store.schema(statement)
    for relation in relations:
        if f"{relation.lower()}_key" not in present:
            store.schema(text_for("relation_key", relation))


def check(state: GraphState | None, fingerprint: str | None = None) -> None:
    """Raise SchemaError where a graph of this state cannot be used with this program, or not be added to with this fingerprint."""
    if state is None:
        return
    if state.restoring:
        raise SchemaError("a restore into this database was cut off, and only a part of the graph is there: run `newsgraph restore` again")
    if state.schema_version != SCHEMA_VERSION:
        raise SchemaError(
            f"this graph has schema version {state.schema_version}, this newsgraph writes {SCHEMA_VERSION}: "
            + (
                "run `newsgraph migrate`"
                if state.schema_version < SCHEMA_VERSION
                else "use the newsgraph that made it, or build the graph anew into another database"
            )
        )
    if fingerprint is not None and state.fingerprint not in (None, fingerprint):
        raise SchemaError(
            f"this graph was extracted with another model or other settings (fingerprint {state.fingerprint}, now {fingerprint}): "
            "use those again, build into another database, or extract everything again with --reextract"
        )
