"""What the tests themselves do where a real Neo4j is or is not possible."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import servers

TESTS = Path(__file__).parent
PLUGIN = """
import servers

def none(name):
    raise servers.UnavailableError("no Java on this machine")

servers.running = servers.jars = none
"""
STORE = "tests/store/test_engine.py::test_a_write_returns_what_its_work_returns"
BULK = "tests/export/test_bulk.py::test_the_bulk_import_of_a_real_neo4j_makes_the_same_graph"


def run_without_neo4j(folder: Path, test: str = STORE, **environment: str) -> subprocess.CompletedProcess[str]:
    """One test of the store, in a session that finds no Neo4j."""
    (folder / "without_neo4j.py").write_text(PLUGIN)
    env = {key: value for key, value in os.environ.items() if key not in ("CI", "NEWSGRAPH_TEST_URI")}
    env["PYTHONPATH"] = f"{folder}{os.pathsep}{TESTS}"
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "without_neo4j", "-p", "no:cacheprovider", test],
        cwd=TESTS.parent,
        env={**env, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_without_a_neo4j_the_embedded_half_runs_and_the_reason_is_loud(tmp_path):
    ended = run_without_neo4j(tmp_path)
    assert ended.returncode == 0, ended.stdout
    assert "1 passed" in ended.stdout
    assert "NOT TESTED ON A REAL NEO4J" in ended.stdout
    assert "neo4j-5: no Java on this machine" in ended.stdout


def test_without_a_neo4j_continuous_integration_fails(tmp_path):
    ended = run_without_neo4j(tmp_path, CI="true")
    assert ended.returncode == 1, ended.stdout
    assert "neo4j-5: no Java on this machine" in ended.stdout


@pytest.mark.parametrize(("environment", "code"), [({}, 0), ({"CI": "true"}, 1)])
def test_without_neo4j_s_jars_the_bulk_import_is_loudly_skipped_and_fails_continuous_integration(tmp_path, environment, code):
    ended = run_without_neo4j(tmp_path, BULK, **environment)
    assert ended.returncode == code, ended.stdout
    assert "neo4j-5 bulk import: no Java on this machine" in ended.stdout


def test_every_java_of_the_machine_is_found_by_its_release():
    for release, program in servers.javas().items():
        said = subprocess.run([program, "-version"], capture_output=True, text=True, check=True).stderr
        assert f'version "{release}' in said


def test_a_java_that_is_too_old_is_no_reason_to_fail_but_is_named(monkeypatch):
    monkeypatch.setattr(servers, "javas", lambda: {11: Path("/usr/bin/java")})
    monkeypatch.setattr(servers, "docker_answers", lambda: False)
    monkeypatch.setattr(servers, "named", lambda: None)
    with pytest.raises(servers.UnavailableError, match=r"needs Java 17 or 21 \(found: 11\)"), servers.running("neo4j-5"):
        pass


@pytest.mark.neo4j
def test_a_named_server_with_data_is_not_emptied(neo4j_server, monkeypatch):
    import neo4j

    with neo4j.GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        driver.execute_query("CREATE (:Thing)")
        monkeypatch.setattr(servers, "named", lambda: neo4j_server)
        monkeypatch.delenv("NEWSGRAPH_TEST_EMPTY", raising=False)
        with pytest.raises(RuntimeError, match="NEWSGRAPH_TEST_EMPTY"), servers.running("neo4j-named"):
            pass
        driver.execute_query("MATCH (n) DETACH DELETE n")
        with servers.running("neo4j-named") as server:
            assert server == neo4j_server
