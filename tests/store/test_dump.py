"""Dump and restore: what comes back is the graph that went, on either engine; what is not a whole dump writes nothing."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import article, country, crowd, extraction, person, place, statement
from graph_dump import difference
from graph_dump import dump as whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.errors import SchemaError, StoreError
from graph.export.registry import find_exporter
from graph.judgements.record import Judgement
from graph.store import dump as dumping
from graph.store import restore as restoring
from graph.store.dump import dump
from graph.store.engine import Store
from graph.store.journal import changes
from graph.store.judgements import judgements, keep
from graph.store.loader import load
from graph.store.restore import restore, verify
from graph.store.schema import GRAPH_ID, SCHEMA_VERSION, graph_state
from graph.store.texts import text

CONFIG = load_config()
SMALL = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"batch_size": 3})})
norway, bergen = country("NOR", "Norway", latitude=62.0, longitude=10.0), place("Bergen", "NOR", latitude=60.4, longitude=5.3)
ada, olaf, mob = person("Ada Brandt", "Brandt", country="NOR"), person("Olaf Vik"), crowd("the crowd")
TWO = [person("Brandt"), person("Adda Brandt")]
STORIES = [
    extraction(
        article("d1", text='He said: "no\\n"\r\n\tΩ 🎻 ' + "word " * 60, source="Daily"),
        statement(ada, "MET", olaf, at=bergen, date_from="2031-01-02", category="CONSULT"),
        statement(ada, "VISITED", bergen),
        statement(mob, "ACTED_ON", ada, verb="mock", said_by=norway, modality="reported"),
        actors=[ada, olaf, mob, norway],
        places=[bergen],
    ),
    extraction(article("d2 🎻"), statement(olaf, "MET", norway), actors=[olaf, norway]),
    extraction(
        article("d3 ｆ"), statement(person("Brandt"), "MET", person("Adda Brandt")), actors=[person("Brandt"), person("Adda Brandt")]
    ),
]


def fill(store: Store) -> None:
    """A graph with a journal and a judgement."""
    for story in STORIES:
        load(store, [story], CONFIG, fingerprint="f")
    keep(store, [Judgement("j1", "same", ("person:ada-brandt", "person:olaf-vik"), "2031-01-01T00:00:00+00:00", "Ann", 'seen "both"')])


def dumped(store: Store) -> bytes:
    out = BytesIO()
    dump(store, out)
    return out.getvalue()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "graph.jsonl.gz"


@pytest.fixture
def filled(embedded_store: Store, file: Path) -> Store:
    fill(embedded_store)
    file.write_bytes(dumped(embedded_store))
    return embedded_store


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in gzip.decompress(data).splitlines()]


def sealed(some: list[dict[str, Any]]) -> bytes:
    """A file of these lines, its counts and hash as they are to be."""
    nodes, links = sum("labels" in line for line in some), sum("start" in line for line in some)
    body = [json.dumps({**some[0], "nodes": nodes, "relationships": links}), *map(json.dumps, some[1:-1])]
    raw = "".join(line + "\n" for line in body).encode()
    end = json.dumps({"nodes": nodes, "relationships": links, "sha256": hashlib.sha256(raw).hexdigest()}) + "\n"
    return gzip.compress(raw + end.encode())


def test_what_is_restored_is_what_was_dumped(store: Store, file: Path, empty: Callable[[Store], None]) -> None:
    fill(store)
    before, journal, kept = whole(store), changes(store), judgements(store)
    data = dumped(store)
    assert dumped(store) == data
    file.write_bytes(data)
    empty(store)
    told: list[tuple[str, int, int]] = []
    header = restore(store, file, SMALL, progress=lambda *step: told.append(step))
    assert difference(before, whole(store)) == {}
    assert (changes(store), judgements(store)) == (journal, kept)
    assert journal
    assert kept
    assert dumped(store) == data
    assert (header.schema_version, header.fingerprint) == (SCHEMA_VERSION, "f")
    assert {stage for stage, _, _ in told} == {"nodes", "relationships"}
    assert told[-1] == ("relationships", header.relationships, header.relationships)
    load(store, STORIES[:1], CONFIG, fingerprint="f")
    assert dumped(store) == data


@pytest.mark.neo4j
def test_from_the_embedded_engine_to_neo4j_and_back(filled: Store, neo4j_store: Store, file: Path, empty: Callable[[Store], None]) -> None:
    def exports(store: Store) -> list[bytes]:
        made = []
        for name in ("cypher", "jsonl", "graphml"):
            out = BytesIO()
            write = find_exporter(name).write
            assert write is not None
            write(store, CONFIG, out)
            made.append(out.getvalue())
        return made

    data, sent = file.read_bytes(), exports(filled)
    restore(neo4j_store, file, CONFIG)
    assert dumped(neo4j_store) == data
    assert exports(neo4j_store) == sent
    file.write_bytes(dumped(neo4j_store))
    empty(filled)
    restore(filled, file, CONFIG)
    assert dumped(filled) == data
    assert exports(filled) == sent


def test_equal_graphs_give_equal_files_in_whatever_order_they_came(
    embedded_store: Store, empty: Callable[[Store], None], monkeypatch
) -> None:
    load(embedded_store, STORIES, CONFIG, fingerprint="f")
    once = dumped(embedded_store)
    empty(embedded_store)
    load(embedded_store, STORIES[::-1], CONFIG, fingerprint="f")
    assert dumped(embedded_store) == once
    monkeypatch.setattr(dumping, "PAGE", 2)
    assert dumped(embedded_store) == once
    assert once[3:8] == b"\0\0\0\0\0"  # neither a name nor a time
    ids = [line["props"]["id"] for line in lines(once) if line.get("labels") == ["Article"]]
    assert ids == sorted(ids)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_is_cut_off_or_changed_anywhere_is_refused(filled: Store, file: Path, data: st.DataObject) -> None:
    good = dumped(filled)
    at = data.draw(st.integers(0, len(good) - 1))
    bad = good[:at] if data.draw(st.booleans()) else good[:at] + bytes([good[at] ^ (1 << data.draw(st.integers(0, 7)))]) + good[at + 1 :]
    file.write_bytes(bad)
    # Flags, time and system in the first ten bytes say nothing of the content.
    if at not in range(3, 10) or len(bad) < len(good):
        with pytest.raises(StoreError):
            verify(file)


@pytest.mark.parametrize(
    "content",
    [b"", b"id,name\n1,Ada\n", gzip.compress(b"", mtime=0), gzip.compress(b'{"id": 1}\n', mtime=0), gzip.compress(b"\xff\n" * 9, mtime=0)],
)
def test_a_foreign_file_is_refused_and_nothing_written(embedded_store: Store, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StoreError):
        restore(embedded_store, file, CONFIG)
    assert embedded_store.read("MATCH (n) RETURN n") == []


ODD = {
    "a label": lambda some: some[2].update(labels=["Article) DETACH DELETE (x"]),
    "a type": lambda some: some[-2].update(type="MET]->() MATCH (x)"),
    "a small type": lambda some: some[-2].update(type="met"),
    "an end that is not there": lambda some: some[-2].update(end=["Actor", "person:nobody"]),
    "an end of another label": lambda some: some[-2].update(start=["Article", some[-2]["start"][1]]),
    "a node twice": lambda some: some.insert(3, some[2]),
    "no id": lambda some: some[2]["props"].pop("id"),
    "a map in a property": lambda some: some[2]["props"].update(title={"a": 1}),
    "a list of several kinds": lambda some: some[2]["props"].update(title=["a", 1]),
    "a number too great": lambda some: some[2]["props"].update(title=1 << 70),
    "two graphs": lambda some: some.insert(2, {"labels": ["Graph"], "props": {"id": "other", "schema_version": SCHEMA_VERSION}}),
    "no graph": lambda some: some.pop(1),
    "a node after relationships": lambda some: some.insert(-1, {"labels": ["Alias"], "props": {"id": "late"}}),
    "a line that is a list": lambda some: some.insert(2, []),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", ODD)
def test_a_well_sealed_file_that_is_no_sound_dump_is_refused(filled: Store, file: Path, name: str, empty: Callable[[Store], None]) -> None:
    some = lines(file.read_bytes())
    file.write_bytes(sealed(some))
    verify(file)
    ODD[name](some)
    file.write_bytes(sealed(some))
    empty(filled)
    with pytest.raises(StoreError, match=file.name):
        restore(filled, file, CONFIG)
    assert filled.read("MATCH (n) RETURN n") == []


def test_a_later_schema_version_or_format_is_refused(filled: Store, file: Path) -> None:
    some = lines(file.read_bytes())
    some[0]["schema_version"] = some[1]["props"]["schema_version"] = SCHEMA_VERSION + 1
    file.write_bytes(sealed(some))
    with pytest.raises(SchemaError, match=f"schema version {SCHEMA_VERSION + 1}"):
        verify(file)
    file.write_bytes(sealed([{**some[0], "format": 9}, *some[1:]]))
    with pytest.raises(StoreError, match="format 9"):
        verify(file)


def test_only_an_empty_database_takes_a_dump_unless_it_is_to_be_replaced(filled: Store, file: Path) -> None:
    with pytest.raises(StoreError, match="not empty"):
        restore(filled, file, CONFIG)
    before = whole(filled)
    load(filled, [extraction(article("more"), actors=[person("Una Holm")])], CONFIG, fingerprint="f")
    restore(filled, file, SMALL, replace=True)
    assert difference(before, whole(filled)) == {}


def test_a_restore_that_was_cut_off_says_so_and_is_run_again(filled: Store, file: Path, empty, monkeypatch) -> None:
    before = whole(filled)
    empty(filled)

    def cut(stage: str, done: int, total: int) -> None:
        if stage == "relationships":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(filled, file, SMALL, progress=cut)
    state = graph_state(filled)
    assert state is not None
    assert state.restoring
    for use in (lambda: load(filled, STORIES, CONFIG, fingerprint="f"), lambda: dumped(filled)):
        with pytest.raises(StoreError, match="restore into this database was cut off"):
            use()
    restore(filled, file, SMALL)
    assert difference(before, whole(filled)) == {}
    monkeypatch.setattr(restoring, "MAX_CHARACTERS", 1)
    restore(filled, file, CONFIG, replace=True)
    assert difference(before, whole(filled)) == {}


def test_a_dump_beside_a_load_is_refused(filled: Store, monkeypatch) -> None:
    filled.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True}}))
    with pytest.raises(StoreError, match="a load into this graph is under way"):
        dumped(filled)
    load(filled, [], CONFIG, fingerprint="f")
    before = whole(filled)
    once = dumped(filled)
    original = dumping._items

    def loading(store: Store, ids: Any) -> Any:
        load(store, [extraction(article("late"))], CONFIG, fingerprint="f")
        return original(store, ids)

    monkeypatch.setattr(dumping, "_items", loading)
    with pytest.raises(StoreError, match="the graph was changed while it was dumped"):
        dumped(filled)
    monkeypatch.undo()
    from graph.store.retracting import retract

    retract(filled, ["late"], CONFIG)
    assert difference(before, whole(filled)) == {}
    assert dumped(filled) == once


def test_nothing_to_dump_and_foreign_nodes_are_told_of(embedded_store: Store) -> None:
    with pytest.raises(StoreError, match="holds no graph"):
        dumped(embedded_store)
    load(embedded_store, STORIES[:1], CONFIG, fingerprint="f")
    embedded_store.write(lambda tx: tx.run("CREATE (:Stranger {name: 'x'})"))
    with pytest.raises(StoreError, match="Stranger"):
        dumped(embedded_store)
