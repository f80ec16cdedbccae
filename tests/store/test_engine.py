"""What every engine must do for the store, the same on each: read, write, refuse, and say what is wrong."""

from __future__ import annotations

import itertools
import json
import threading
from pathlib import Path

import pytest

from graph.errors import QueryError, StoreError

CHECKOUT = Path(__file__).parents[2]


def test_what_is_written_is_read(store):
    store.write(lambda tx: tx.run("CREATE (:Thing {id: $id})", {"id": "a"}))
    assert store.read("MATCH (t:Thing) RETURN t.id AS id") == [{"id": "a"}]


def test_a_stream_gives_the_rows_of_a_read_and_may_be_left_early(store):
    query = "UNWIND range(1, 3000) AS n RETURN n ORDER BY n"
    assert list(store.stream(query)) == store.read(query)
    assert [row["n"] for row in itertools.islice(store.stream(query), 3)] == [1, 2, 3]
    assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_values_come_back_as_they_were_given(store):
    given = {
        "text": "Zoë said: 'no' \\ \n — 平和 \U0001f54a",
        "number": 2**53 + 1,
        "real": 0.1,
        "yes": True,
        "none": None,
        "list": ["a", "b"],
        "empty": [],
        "map": {"a": [1, {"b": None}]},
    }
    assert store.read("RETURN $given AS given", {"given": given}) == [{"given": given}]
    properties = {key: given[key] for key in ("text", "number", "real", "yes", "list")}
    store.write(lambda tx: tx.run("CREATE (t:Thing) SET t += $p", {"p": properties}))
    assert store.read("MATCH (t:Thing) RETURN properties(t) AS p") == [{"p": properties}]


def test_nodes_relationships_paths_and_dates_are_plain_data(store):
    store.write(lambda tx: tx.run("CREATE (:Thing:Odd {id: 'a'})-[:KNEW {since: 1999}]->(:Thing {id: 'b'})"))
    a, knew, b = {"_labels": ["Odd", "Thing"], "id": "a"}, {"_type": "KNEW", "since": 1999}, {"_labels": ["Thing"], "id": "b"}
    [row] = store.read("MATCH p = (a:Odd)-[r:KNEW]->(b) RETURN a, r, p, [a, b] AS both, {b: b} AS held, date('2024-06-18') AS day")
    assert row == {"a": a, "r": knew, "p": [a, knew, b], "both": [a, b], "held": {"b": b}, "day": "2024-06-18"}
    json.dumps(row)


def test_a_write_that_raises_leaves_nothing(store):
    def work(tx):
        tx.run("CREATE (:Thing {id: 'a'})")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.write(work)
    assert store.read("MATCH (t:Thing) RETURN count(t) AS n") == [{"n": 0}]


def test_a_write_returns_what_its_work_returns(store):
    assert store.write(lambda tx: tx.run("RETURN 1 AS one")[0]["one"] + 1) == 2


def test_a_constraint_is_made_twice_and_holds(store):
    for _ in range(2):
        store.schema("CREATE CONSTRAINT engine_test_id IF NOT EXISTS FOR (t:Unique) REQUIRE t.id IS UNIQUE")
    store.write(lambda tx: tx.run("CREATE (:Unique {id: 'a'})"))
    with pytest.raises(StoreError, match="constraint"):
        store.write(lambda tx: tx.run("CREATE (:Unique {id: 'a'})"))
    assert store.read("MATCH (t:Unique) RETURN count(t) AS n") == [{"n": 1}]


def test_a_write_that_meets_a_constraint_is_tried_again(store):
    """Another writer makes the node between the look and the making: the second try finds it."""
    store.schema("CREATE CONSTRAINT engine_test_id IF NOT EXISTS FOR (t:Unique) REQUIRE t.id IS UNIQUE")
    store.write(lambda tx: tx.run("CREATE (:Unique {id: 'a', by: 'other'})"))
    tries = []

    def work(tx):
        tries.append(None)
        if len(tries) < 3:
            tx.run("CREATE (:Unique {id: 'a', by: 'me'})")
        return tx.run("MATCH (t:Unique) RETURN t.by AS by")

    assert store.write(work) == [{"by": "other"}]
    assert len(tries) == 3


def test_writers_at_the_same_time_lose_nothing(store):
    store.schema("CREATE CONSTRAINT engine_test_id IF NOT EXISTS FOR (t:Unique) REQUIRE t.id IS UNIQUE")
    failures = []

    def work(tx):
        tx.run("UNWIND range(1, 20) AS n MERGE (t:Unique {id: toString(n)}) SET t.seen = true")

    def writer():
        try:
            for _ in range(3):
                store.write(work)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=writer) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert store.read("MATCH (t:Unique) RETURN count(t) AS n") == [{"n": 20}]


WRITES = [
    "CREATE (:Thing {id: 'new'})",
    "CREATE (:NeverSeenBefore)",
    "MERGE (:Thing {id: 'new'})",
    "MATCH (t:Thing) SET t.id = 'changed'",
    "MATCH (t:Thing) SET t:Odd",
    "MATCH (t:Thing) REMOVE t.id",
    "MATCH (t:Thing) DETACH DELETE t",
    "MATCH (t:Thing) CREATE (t)-[:KNEW]->(t)",
    "CALL { CREATE (:Thing) } RETURN 1",
    "FOREACH (n IN [1] | CREATE (:Thing))",
    "MATCH (t:Thing) RETURN t.id UNION CREATE (u:Thing) RETURN u.id",
    "CREATE INDEX refused IF NOT EXISTS FOR (t:Thing) ON (t.name)",
    "CREATE CONSTRAINT refused IF NOT EXISTS FOR (t:Thing) REQUIRE t.name IS UNIQUE",
    "DROP CONSTRAINT engine_test_kept",
    "EXPLAIN DROP CONSTRAINT engine_test_kept",
    "PROFILE MATCH (t:Thing) DETACH DELETE t",
    "PROFILE MERGE (:Thing {id: 'new'})",
    "CREATE USER intruder SET PASSWORD 'longenough1'",
    "CALL db.createLabel('Refused')",
    "CALL merge.node(['Thing'], {id: 'new'}) YIELD node RETURN node",
    "CALL apoc.create.node(['Thing'], {}) YIELD node RETURN node",
    "CALL `db`.`create` . setNodeVectorProperty(1, 2, 3)",
]


@pytest.mark.parametrize("query", WRITES)
def test_a_read_writes_nothing(store, query):
    store.schema("CREATE CONSTRAINT engine_test_kept IF NOT EXISTS FOR (t:Thing) REQUIRE t.kept IS UNIQUE")
    store.write(lambda tx: tx.run("CREATE (:Thing {id: 'old'})"))
    before = _all(store)
    # EXPLAIN runs nothing on Neo4j, and PROFILE on the embedded engine may end without a word: what counts is the graph.
    loud = not query.startswith(("EXPLAIN", "PROFILE"))
    for run in (store.read, lambda q: list(store.stream(q))):
        try:
            run(query)
        except QueryError:
            pass
        else:
            assert not loud, "the write was not refused"
    assert _all(store) == before


def _all(store):
    nodes = store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS p")
    links = store.read("MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS p")
    constraints = store.read("SHOW CONSTRAINTS YIELD name RETURN name")
    indexes = store.read("SHOW INDEXES YIELD name RETURN name")
    return nodes, links, sorted(row["name"] for row in constraints), sorted(row["name"] for row in indexes)


@pytest.mark.parametrize(
    "query",
    [
        "LOAD CSV FROM 'file:///some.csv' AS row RETURN row",
        "load /* a */ csv with headers from $address AS row RETURN row",
        "MATCH (n) WITH n LIMIT 1\nLOAD // a\nCSV FROM 'http://localhost/' AS row RETURN row",
        "\\u004cOAD CSV FROM 'file:///some.csv' AS row RETURN row",
        "RETURN '\\u0027' AS a UNION LOAD CSV FROM 'file:///some.csv' AS a RETURN a //'",
        "RETURN 'it\\'s' AS a UNION LOAD CSV FROM 'file:///some.csv' AS a RETURN a",
        "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
        "CALL apoc.load.json('file:///some.json') YIELD value RETURN value",
        "CALL apoc . `load`.json('file:///some.json')",
        "CALL db.clearQueryCaches()",
        "call/**/dbms.listConfig()",
        "CALL anything",
        "CALL anything YIELD value RETURN value",
    ],
)
def test_a_read_reaches_nothing_but_the_graph(store, query):
    with pytest.raises(QueryError, match="refused here"):
        store.read(query, {"address": "file:///some.csv"})


def test_a_read_may_hold_the_words_that_are_refused(store):
    store.write(lambda tx: tx.run("CREATE (:Thing {call: 'LOAD CSV', `CREATE`: 1})"))
    [row] = store.read(
        "MATCH (t:Thing) /* CALL apoc.load.json() */ WHERE t.call = 'LOAD CSV' // LOAD CSV\n"
        'CALL (t) { RETURN t.call AS call } RETURN call, t.`CREATE` AS made, "CALL dbms.x()" AS text'
    )
    assert row == {"call": "LOAD CSV", "made": 1, "text": "CALL dbms.x()"}
    assert {row["label"] for row in store.read("CALL db.labels() YIELD label RETURN label")} >= {"Thing"}


@pytest.mark.parametrize("query", ["MATCH (n RETURN n", "RETURN $missing AS x", "RETURN unknownFunction(1)", "RETURN x"])
def test_a_query_with_a_mistake_is_a_query_error(store, query):
    with pytest.raises(QueryError):
        store.read(query)


def test_the_plan_is_shown_and_the_query_not_run(store):
    store.schema("CREATE CONSTRAINT engine_test_id IF NOT EXISTS FOR (t:Unique) REQUIRE t.id IS UNIQUE")
    assert "Index" in store.plan("MATCH (t:Unique {id: $id}) RETURN t", {"id": "a"})


def test_any_neo4j_client_can_connect(store, neo4j_password):
    import neo4j

    with neo4j.GraphDatabase.driver(store.address, auth=(store.user, neo4j_password)) as driver:
        driver.execute_query("CREATE (:Thing {id: 'theirs'})")
    assert store.read("MATCH (t:Thing) RETURN t.id AS id") == [{"id": "theirs"}]


@pytest.fixture
def neo4j_password(store, _servers):
    if store.password_file:
        return store.password_file.read_text().strip()
    return next(s.password for s in _servers._servers.values() if s.uri == store.address)
