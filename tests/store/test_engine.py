"""What every engine must do for the store, the same on each."""

from __future__ import annotations


def test_what_is_written_is_read(store):
    store.write(lambda tx: tx.run("CREATE (:Thing {id: $id})", {"id": "a"}))
    assert store.read("MATCH (t:Thing) RETURN t.id AS id") == [{"id": "a"}]
