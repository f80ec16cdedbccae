"""Checks of what holds a graph together: its schema, its own node, and ids."""

from __future__ import annotations

from collections.abc import Iterator

from graph.config import Config
from graph.store.engine import Store
from graph.store.schema import GRAPH_ID, SCHEMA_VERSION
from graph.store.texts import schema_texts, text
from graph.verify.finding import Finding, found, query

LABELS = ("Article", "Statement", "Actor", "Place", "Alias", "Name", "Judgement", "Change")


def check_schema(store: Store, config: Config) -> Iterator[Finding]:
    """Constraints and indexes; without a label's constraint also whether ids stand twice."""
    present = {row["name"] for row in store.read("SHOW CONSTRAINTS YIELD name RETURN name")}
    present |= {row["name"] for row in store.read("SHOW INDEXES YIELD name RETURN name")}
    wanted = {*schema_texts(), *(f"{relation.lower()}_key" for relation in config.types)}
    for name in sorted(wanted - present):
        yield found("schema", f"the constraint or index {name} is missing", name)
    for label in LABELS:
        if f"{label.lower()}_id" not in present:
            for row in store.stream(query("twice"), {"label": label}):
                yield found("id", f"{row['n']} nodes with the label {label} have the id {row['id']}", row["id"])
    for row in store.read(query("nodes_without_id")):
        yield found("id", f"{row['n']} nodes with the labels {', '.join(sorted(row['labels']))} have no id")


def check_state(store: Store) -> Iterator[Finding]:
    """The graph's own node, and that all articles are of its fingerprint."""
    rows = store.read(text("graph_state"), {"id": GRAPH_ID})
    if len(rows) != 1:
        yield found("version", f"there are {len(rows)} nodes with the label Graph and the id {GRAPH_ID}", GRAPH_ID)
        return
    state = rows[0]
    if state["schema_version"] != SCHEMA_VERSION:
        yield found("version", f"the schema version is {state['schema_version']}; this newsgraph writes {SCHEMA_VERSION}", GRAPH_ID)
    if state["unsettled"]:
        yield found("settled", "the last build, retraction or merge was cut off", GRAPH_ID)
