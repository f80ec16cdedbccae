"""The format neo4j-admin: what Neo4j's own bulk import makes of it is the graph that was exported."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import pytest
import servers
from builders import article, extraction, person, statement
from graph_dump import difference, dump
from sample import ACTORS, NASTY, mira, sample, tomas

from graph.config import Config, StoreSection
from graph.errors import StoreError
from graph.export.registry import find_exporter
from graph.judgements.record import judged
from graph.store.dump import dump as write_dump
from graph.store.engine import Store, open_store
from graph.store.erasing import erase, planned
from graph.store.journal import changes
from graph.store.judgements import judgements, keep
from graph.store.loader import load
from graph.store.texts import schema_texts

MORE = extraction(article("a9"), statement(tomas, "MET", mira), actors=[*ACTORS, person("Una Holm")])


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def export(store: Store, config: Config, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    write = find_exporter("neo4j-admin").write_folder
    assert write is not None
    write(store, config, folder)
    return files(folder)


def test_either_engine_gives_the_same_files_each_time(filled: Store, here: Store, config: Config, tmp_path: Path) -> None:
    first = export(filled, config, tmp_path / "first")
    assert export(filled, config, tmp_path / "again") == first
    assert export(here, config, tmp_path / "here") == first
    named = first["import.args"].decode().splitlines()
    assert sorted(line.partition("s=")[2] for line in named if line.endswith(".csv")) == sorted(n for n in first if n.endswith(".csv"))


def test_texts_are_quoted_and_typed(here: Store, config: Config, tmp_path: Path) -> None:
    written = export(here, config, tmp_path / "out")
    articles = written["nodes-Article.csv"].decode()
    assert articles.startswith("id:ID(Article),:LABEL,content_hash:string,")
    assert '"' + NASTY.replace('"', '""') + '"' in articles
    head, met = written["relationships-Actor-MET-Actor.csv"].decode().splitlines()
    assert "places:string[]" in head
    assert "statements:long" in head
    assert '"Bergen\x1fLima"' in met


def test_a_property_of_several_types_is_refused(other: Store, config: Config, tmp_path: Path) -> None:
    other.write(lambda tx: tx.run("CREATE (:Place {id: 'a', name: 'a'}), (:Place {id: 'b', name: 1})"))
    (tmp_path / "out").mkdir()
    with pytest.raises(StoreError, match="the property name has values of several types"):
        find_exporter("neo4j-admin").write_folder(other, config, tmp_path / "out")
    assert files(tmp_path / "out") == {}


@pytest.mark.neo4j
def test_the_bulk_import_of_a_real_neo4j_makes_the_same_graph(
    other: Store, config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacks: Callable[[str, str], NoReturn]
) -> None:
    line = servers.LINES["neo4j-5"]
    java = next((servers.javas()[release] for release in line.java if release in servers.javas()), None)
    try:
        lib = servers.jars(line)
    except servers.UnavailableError as error:
        lacks("neo4j-5 bulk import", str(error))
    if java is None:
        lacks("neo4j-5 bulk import", f"its jars need Java {' or '.join(map(str, line.java))}")
    home, bolt = tmp_path / "home", servers.free_port()
    filled = other
    load(filled, sample(), config, fingerprint="f")
    load(
        filled,
        [extraction(article("short"), actors=[person("Tomas Arreola"), person("Myra Solberg"), person("Nils Aune")])],
        config,
        fingerprint="f",
    )
    keep(filled, [judged("same", ["person:a", "person:b"], at="2031-01-01T00:00:00+00:00", by="Ann", why='"x",\n')])
    erase(filled, planned(filled, "Nils Aune"), config)
    assert changes(filled)
    export(filled, config, tmp_path / "out")
    for name in ("conf", "data", "logs", "plugins", "import", "run"):
        (home / name).mkdir(parents=True)
    settings = f"""\
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=false
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
"""
    (home / "conf" / "neo4j.conf").write_text(settings)
    env = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "JAVA_HOME": str(java.parent.parent)}
    admin = [java, "-cp", f"{lib}/*", "org.neo4j.server.startup.Neo4jAdminCommand", "database", "import", "full", "neo4j", "@import.args"]
    done = subprocess.run(admin, cwd=tmp_path / "out", env=env, capture_output=True, encoding="utf-8", timeout=180, check=False)
    assert "IMPORT DONE" in done.stdout, done.stdout + done.stderr
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")]
    command = [java, "-Xmx1g", "-cp", f"{lib}/*", *opens, servers._main_class(lib), f"--home-dir={home}", f"--config-dir={home}/conf"]
    server = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", "none")
    try:
        with _opened(f"bolt://127.0.0.1:{bolt}", server) as store:
            for statement in (tmp_path / "out" / "schema.cypher").read_text().split(";\n")[:-1]:
                store.schema(statement)
            assert difference(dump(filled), dump(store)) == {}
            assert (changes(store), judgements(store)) == (changes(filled), judgements(filled))
            assert dumped(store) == dumped(filled)
            assert _lacking(store, config) == []
            for one in (store, filled):
                report = load(one, [*sample(), MORE], config, fingerprint="f")
                assert (report.unchanged, report.added) == (len(sample()), 1)
            assert dumped(store) == dumped(filled)
    finally:
        server.kill()
        server.wait(30)


def _opened(uri: str, server: subprocess.Popen[bytes]) -> Store:
    end = time.monotonic() + servers.START_SECONDS
    while time.monotonic() < end:
        assert server.poll() is None, "Neo4j ended while it started"
        try:
            return open_store(StoreSection(), uri=uri)
        except StoreError:
            time.sleep(0.5)
    pytest.fail("Neo4j did not start in time")


def _lacking(store: Store, config: Config) -> list[str]:
    """What newsgraph makes and the store has not: the engines have indexes of their own besides."""
    found = {row["name"] for kind in ("CONSTRAINTS", "INDEXES") for row in store.read(f"SHOW {kind} YIELD name RETURN name")}
    return sorted({*schema_texts(), *(f"{relation.lower()}_key" for relation in config.types)} - found)


def dumped(store: Store) -> bytes:
    out = BytesIO()
    write_dump(store, out)
    return out.getvalue()
