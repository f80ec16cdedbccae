"""Servers by their address: what is wrong with address, password, database, encryption or release is a clear error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from test_embedded import run

from graph.config import StoreSection
from graph.errors import StoreError, UsageError
from graph.store.engine import open_store

CHECKOUT = Path(__file__).parents[2]


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
