"""A graph that an older newsgraph made: refused until it is migrated, and then what a load makes of the same articles today."""

from __future__ import annotations

from pathlib import Path

import pytest
from graph_dump import difference, dump
from older_stories import stories

from graph.config import load_config
from graph.errors import SchemaError, StoreError
from graph.pipeline import migrating
from graph.pipeline.migrating import STEPS, migrate
from graph.store.engine import Store
from graph.store.journal import changes
from graph.store.loader import load
from graph.store.restore import restore
from graph.store.schema import GRAPH_ID, SCHEMA_VERSION, graph_state
from graph.store.texts import text

CONFIG = load_config()
OLD = Path(__file__).with_name("version-1.jsonl.gz")


def set_graph(store: Store, **props: object) -> None:
    store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": props}))


def test_there_is_a_step_from_every_version() -> None:
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION))


def test_a_stored_older_graph_is_refused_then_migrated_into_what_a_load_makes_today(store: Store, empty) -> None:
    load(store, stories(), CONFIG, fingerprint="f")
    today = dump(store)
    empty(store)
    restore(store, OLD, CONFIG)
    with pytest.raises(SchemaError, match=r"schema version 1, .* run `newsgraph migrate`"):
        load(store, stories(), CONFIG, fingerprint="f")
    assert migrate(store, CONFIG) == (1, SCHEMA_VERSION)
    assert difference(today, dump(store)) == {}
    assert changes(store) == []
    assert load(store, stories(), CONFIG, fingerprint="f").unchanged == len(stories())
    assert migrate(store, CONFIG) == (SCHEMA_VERSION, SCHEMA_VERSION)


def test_a_migration_that_was_cut_off_goes_on(embedded_store: Store, empty, monkeypatch) -> None:
    load(embedded_store, stories(), CONFIG, fingerprint="f")
    today = dump(embedded_store)
    empty(embedded_store)
    restore(embedded_store, OLD, CONFIG)

    def cut(stage: str, _done: int) -> None:
        if stage == "project":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate(embedded_store, CONFIG, progress=cut)
    state = graph_state(embedded_store)
    assert state is not None
    assert (state.schema_version, state.unsettled) == (1, True)
    migrate(embedded_store, CONFIG)
    assert difference(today, dump(embedded_store)) == {}


def test_what_no_step_leads_on_from_is_refused(embedded_store: Store, monkeypatch) -> None:
    with pytest.raises(StoreError, match="no graph"):
        migrate(embedded_store, CONFIG)
    for version, what in ((0, "build the graph anew"), (SCHEMA_VERSION + 1, "use the newsgraph that made it")):
        set_graph(embedded_store, schema_version=version)
        with pytest.raises(SchemaError, match=what):
            migrate(embedded_store, CONFIG)
    monkeypatch.setattr(migrating, "STEPS", {})
    set_graph(embedded_store, schema_version=1)
    with pytest.raises(SchemaError, match="knows no way"):
        migrate(embedded_store, CONFIG)
