"""What every engine must do for the store, the same on each: read, write, refuse, and say what is wrong."""

from __future__ import annotations

import itertools
import json
import os
import resource
import signal
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from graph.config import StoreSection
from graph.errors import QueryError, StoreError, StoreLockedError, UsageError
from graph.store.engine import open_store

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


# ---- the embedded engine's folder


def run(code: str, *arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    """``code`` in another process."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, cwd=CHECKOUT, timeout=60, check=False, **more
    )


OPEN = """
import sys
from graph.config import StoreSection
from graph.store.engine import open_store
store = open_store(StoreSection(), db=sys.argv[1])
"""


def test_a_second_process_is_told_how_to_share(tmp_path):
    db = tmp_path / "a.db"
    with open_store(StoreSection(), db=db) as store:
        store.write(lambda tx: tx.run("CREATE (:Thing)"))
        other = run(OPEN, db)
        assert other.returncode == 1
        assert "StoreLockedError" in other.stderr
        assert "newsgraph serve" in other.stderr
        assert store.read("MATCH (t:Thing) RETURN count(t) AS n") == [{"n": 1}]
    assert run(OPEN + "print(store.read('MATCH (t:Thing) RETURN count(t) AS n'))", db).stdout.strip() == "[{'n': 1}]"


def test_the_same_folder_twice_in_one_process_is_locked_too(tmp_path):
    with open_store(StoreSection(), db=tmp_path / "a.db"), pytest.raises(StoreLockedError):
        open_store(StoreSection(), db=tmp_path / "a.db")


def test_two_folders_are_two_graphs_and_a_closed_one_opens_again(tmp_path):
    with open_store(StoreSection(), db=tmp_path / "a.db") as a, open_store(StoreSection(), db=tmp_path / "b.db") as b:
        a.write(lambda tx: tx.run("CREATE (:Thing)"))
        assert b.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    a.close()
    with open_store(StoreSection(), db=tmp_path / "a.db") as a:
        assert a.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_what_was_acknowledged_survives_a_kill(tmp_path):
    db = tmp_path / "a.db"
    code = OPEN + (
        "n = 0\nwhile True:\n"
        "    store.write(lambda tx: tx.run('UNWIND range(1, 50) AS i CREATE (:Thing {batch: $n})', {'n': n}))\n"
        "    n += 1\n    print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, db], stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        acknowledged = 0
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged == 8:
                process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    with open_store(StoreSection(), db=db) as store:
        rows = store.read("MATCH (t:Thing) RETURN t.batch AS batch, count(*) AS n ORDER BY batch")
    assert [row["batch"] for row in rows[:acknowledged]] == list(range(acknowledged))
    assert {row["n"] for row in rows} == {50}


def test_the_password_is_the_owners_and_stays(tmp_path):
    db = tmp_path / "a.db"
    kept = []
    for _ in range(2):
        with open_store(StoreSection(), db=db) as store:
            assert stat.S_IMODE(store.password_file.stat().st_mode) == 0o600
            kept.append(store.password_file.read_text().strip())
    assert kept[0] == kept[1]
    assert len(kept[0]) >= 24
    others = [path for path in db.rglob("*") if path.is_file() and path.name != "password" and kept[0].encode() in path.read_bytes()]
    assert others == []


def test_a_lost_password_is_made_anew(tmp_path):
    db = tmp_path / "a.db"
    with open_store(StoreSection(), db=db) as store:
        store.write(lambda tx: tx.run("CREATE (:Thing)"))
    (db / "password").unlink()
    with open_store(StoreSection(), db=db) as store:
        assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("Dear all")
    with pytest.raises(StoreError, match="no newsgraph database"):
        open_store(StoreSection(), db=tmp_path / "letters")
    with pytest.raises(StoreError, match="no newsgraph database"):
        open_store(StoreSection(), db=tmp_path / "letters" / "a.txt")
    assert [path.name for path in tmp_path.rglob("*")] == ["letters", "a.txt"]


def test_a_missing_database_is_not_made_where_it_is_only_read(tmp_path):
    with pytest.raises(StoreError, match="newsgraph build"):
        open_store(StoreSection(), db=tmp_path / "a.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_another_format_is_refused(tmp_path):
    (tmp_path / "newsgraph.json").write_text('{"format": 99}')
    with pytest.raises(StoreError, match="another newsgraph version"):
        open_store(StoreSection(), db=tmp_path)
    (tmp_path / "newsgraph.json").write_text("{")
    with pytest.raises(StoreError, match="damaged"):
        open_store(StoreSection(), db=tmp_path)


def test_the_engine_says_nothing_by_itself(tmp_path):
    code = OPEN + (
        "store.read('MATCH (n:Unknown) RETURN n.unknown AS x')\nstore.write(lambda tx: tx.run('MATCH (n:Unknown) SET n.x = 1'))\n"
    )
    ended = run(code, tmp_path / "a.db")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_engine_listens_on_loopback_only(tmp_path):
    code = OPEN + (
        "import os, pathlib, re\n"
        "links = [os.readlink(f) for f in pathlib.Path('/proc/self/fd').iterdir() if f.is_symlink()]\n"
        "mine = set(re.findall(r'socket:.(\\d+)', ' '.join(links)))\n"
        "rows = [line.split() for name in ('tcp', 'tcp6') for line in open('/proc/self/net/' + name)][1:]\n"
        "print(*sorted(row[1].split(':')[0] for row in rows if row[3] == '0A' and row[9] in mine))\n"
    )
    ended = run(code, tmp_path / "a.db")
    addresses = ended.stdout.split()
    assert addresses, ended.stderr
    # As the kernel writes 127.0.0.1, and the same mapped into IPv6.
    assert set(addresses) <= {"0100007F", "0000000000000000FFFF00000100007F"}


def test_the_embedded_engine_names_its_release(embedded_store):
    assert embedded_store.version.startswith("ArcadeDB ")


def test_the_port_can_be_chosen_and_a_taken_one_is_said(tmp_path):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
        s.listen()
        with pytest.raises(StoreError, match=str(port)):
            open_store(StoreSection(), db=tmp_path / "a.db", port=port)
    with open_store(StoreSection(), db=tmp_path / "a.db", port=port) as store:
        assert store.address == f"bolt://127.0.0.1:{port}"


def test_a_served_database_is_used_by_its_address(tmp_path, monkeypatch):
    """What `newsgraph serve` in one process and `--uri` in another do; reads cannot write there either."""
    with open_store(StoreSection(), db=tmp_path / "a.db") as serving:
        monkeypatch.setenv("NEWSGRAPH_PASSWORD_FILE", str(serving.password_file))
        with open_store(StoreSection(), uri=serving.address) as store:
            assert store.engine == "embedded"
            store.write(lambda tx: tx.run("CREATE (:Thing)"))
            assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]
            with pytest.raises(QueryError, match="only reads"):
                store.read("CREATE (:Thing)")
        assert serving.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_a_database_opens_answers_and_ends_with_under_three_seconds_of_work(tmp_path):
    """Of the processor, which other processes do not change; benchmarks/ has the time a person waits."""
    with open_store(StoreSection(), db=tmp_path / "a.db") as store:
        store.write(lambda tx: tx.run("UNWIND range(1, 500) AS n CREATE (:Thing {n: n})"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = run(OPEN + "print(store.read('MATCH (t:Thing) RETURN count(t) AS n'))", tmp_path / "a.db")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ended.stdout == "[{'n': 500}]\n"
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3


def test_importing_the_store_loads_no_driver():
    ended = run("import sys, graph.store.engine, graph.store.embedded, graph.store.server\nprint({'neo4j', 'arcadedb'} & set(sys.modules))")
    assert ended.stdout == "set()\n", ended.stderr


# ---- addresses and passwords


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("http://localhost:7474", "neo4j://"),
        ("localhost:7687", "no address"),
        ("mysql://localhost", "no address"),
        ("neo4j://", "no address"),
        ("neo4j://neo4j:secret@localhost", "NEWSGRAPH_PASSWORD"),
        ("bolt://127.0.0.1:1", "no Neo4j server can be reached"),
        ("neo4j://127.0.0.1:1", "no Neo4j server can be reached"),
        ("bolt://no-such-host.invalid:7687", "no Neo4j server can be reached"),
    ],
)
def test_an_address_without_a_server_is_a_clear_error(uri, said, monkeypatch):
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", "secret")
    with pytest.raises(StoreError, match=said) as caught:
        open_store(StoreSection(), uri=uri)
    assert "secret" not in str(caught.value)


def test_a_folder_and_an_address_at_once_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError):
        open_store(StoreSection(), db=tmp_path / "a.db", uri="neo4j://localhost")


def test_a_folder_named_overrides_the_configured_address(tmp_path):
    with open_store(StoreSection(uri="neo4j://127.0.0.1:1"), db=tmp_path / "a.db") as store:
        assert store.engine == "embedded"


def test_a_server_that_is_reached_says_what_it_is(neo4j_server, monkeypatch):
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", neo4j_server.password)
    with open_store(StoreSection(uri=neo4j_server.uri, user=neo4j_server.user)) as store:
        assert store.engine == "neo4j"
        assert tuple(map(int, store.version.split(".")[:2])) >= (5, 26)
        assert store.password_file is None


def test_a_server_that_is_reached_prints_nothing(neo4j_server):
    code = (
        "from graph.config import StoreSection\nfrom graph.store.engine import open_store\nimport os\n"
        "with open_store(StoreSection(), uri=os.environ['NEWSGRAPH_URI']) as store:\n"
        "    store.read('MATCH (n:Unknown) RETURN n.unknown AS x')\n"
        "    store.write(lambda tx: tx.run('MATCH (n:Unknown), (m:Unknown) SET n.x = id(m)'))\n"
    )
    ended = run(code, env={**os.environ, **neo4j_server.env})
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_the_password_may_stand_in_a_file(neo4j_server, monkeypatch, tmp_path):
    (tmp_path / "secret").write_text(neo4j_server.password + "\n")
    monkeypatch.setenv("NEWSGRAPH_PASSWORD_FILE", str(tmp_path / "secret"))
    with open_store(StoreSection(user=neo4j_server.user), uri=neo4j_server.uri) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]
    monkeypatch.setenv("NEWSGRAPH_PASSWORD_FILE", str(tmp_path / "none"))
    with pytest.raises(StoreError, match="NEWSGRAPH_PASSWORD_FILE"):
        open_store(StoreSection(user=neo4j_server.user), uri=neo4j_server.uri)


@pytest.mark.parametrize(("password", "said"), [("wrong", "refuses the user"), (None, "asks for a password")])
def test_a_wrong_password_is_a_clear_error(neo4j_server, monkeypatch, password, said):
    if password:
        monkeypatch.setenv("NEWSGRAPH_PASSWORD", password)
    with pytest.raises(StoreError, match=said):
        open_store(StoreSection(user=neo4j_server.user), uri=neo4j_server.uri)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_is_not_there_is_a_clear_error(neo4j_server, monkeypatch, scheme):
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", neo4j_server.password)
    uri = scheme + "://" + neo4j_server.uri.split("://")[1]
    with pytest.raises(StoreError, match="no database 'nowhere'"):
        open_store(StoreSection(user=neo4j_server.user, database="nowhere"), uri=uri)


def test_encryption_the_server_does_not_speak_is_a_clear_error(neo4j_server, monkeypatch):
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", neo4j_server.password)
    with pytest.raises(StoreError, match="encryption"):
        open_store(StoreSection(user=neo4j_server.user), uri="bolt+s://" + neo4j_server.uri.split("://")[1])


@pytest.mark.parametrize(
    ("agent", "said"), [("Neo4j/5.25.1", "5.26 or newer"), ("Neo4j/4.4.0", "5.26 or newer"), ("Memgraph/2", "no Neo4j server")]
)
def test_an_old_or_other_server_is_refused(agent, said):
    from graph.store.server import checked_version

    with pytest.raises(StoreError, match=said):
        checked_version(agent, "neo4j://localhost")


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2026.08.1"])
def test_supported_servers_are_accepted(agent):
    from graph.store.server import checked_version

    assert checked_version(agent, "neo4j://localhost") == agent.removeprefix("Neo4j/")
