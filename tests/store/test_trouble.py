"""A server that goes away and comes back, a database that is read-only, a disk without room: clear errors, nothing half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import servers
from builders import article, extraction, person, statement
from graph_dump import difference, dump
from test_loader import CONFIG, SMALL, STORIES

from graph.config import StoreSection
from graph.errors import QueryError, StoreError
from graph.store.engine import open_store
from graph.store.loader import load
from graph.store.refusals import explained
from graph.verify import verify

SOAK = bool(os.environ.get("NEWSGRAPH_SOAK"))


@pytest.mark.neo4j
def test_a_load_outlives_a_crash_of_the_server_and_a_read_only_one_is_named(
    embedded_store, lacks: Callable[[str, str], NoReturn], monkeypatch
):
    if servers.named() or not (servers.javas().keys() & set(servers.LINES["neo4j-5"].java)):
        lacks("neo4j-5 restarted", "the test starts a Neo4j of its own from jars, which needs Java 17 or 21")
    load(embedded_store, STORIES, CONFIG, fingerprint="f")
    with servers.own("neo4j-5") as box:
        monkeypatch.setenv("NEWSGRAPH_PASSWORD", box.server.password)
        box.start()

        def crashing() -> Iterator[object]:
            yield from STORIES[:3]
            box.kill()
            box.start(wait=False)
            yield from STORIES[3:]

        with open_store(StoreSection(), uri=box.server.uri) as store:
            load(store, crashing(), SMALL, fingerprint="f")
            assert difference(dump(embedded_store), dump(store)) == {}
        if SOAK:
            box.kill()
            box.start(server__databases__default_to_read_only="true")
            with open_store(StoreSection(), uri=box.server.uri) as store:
                with pytest.raises(StoreError, match="cannot be written to: it is read-only"):
                    load(store, [extraction(article("s9"))], CONFIG, fingerprint="f")
                assert difference(dump(embedded_store), dump(store)) == {}
        with open_store(StoreSection(), uri=box.server.uri) as store:
            box.kill()
            with pytest.raises(StoreError, match=r"the connection to .* is lost; whole articles are kept"):
                list(store.stream("MATCH (n) RETURN n"))


def big(n: int):
    ada, olaf = person("Ada Lund"), person("Olaf Strand")
    text = " ".join(f"word{n}x{i}" for i in range(6000))
    return extraction(article(f"b{n}", text=text), statement(ada, "MET", olaf, verb="meet"), actors=[ada, olaf])


FULL = """
import sys
from pathlib import Path
from graph.config import StoreSection
from graph.errors import StoreError
from graph.store.engine import open_store
from test_trouble import CONFIG, big, load
folder = Path(sys.argv[1])
with open_store(StoreSection(), db=folder / "a.db") as store:
    load(store, [big(0)], CONFIG, fingerprint="f")
    with (folder / "filler").open("wb", buffering=0) as filler:
        try:
            while filler.write(b"x" * (1 << 16)):
                pass
        except OSError:
            pass
    try:
        for n in range(1, 200):
            load(store, [big(n)], CONFIG, fingerprint="f")
    except StoreError as error:
        print(error)
(folder / "filler").unlink()
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 256 MB, where this user may make one."""
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", tmp_path], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"no disk of a chosen size can be made: {made.stderr.strip()}")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=False)


def test_a_full_disk_is_named_and_what_was_loaded_before_is_whole(small_disk):
    paths = os.pathsep.join(str(Path(__file__).parents[n]) + part for n, part in ((0, ""), (1, ""), (2, "")))
    command = [sys.executable, "-c", FULL, str(small_disk)]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=180, check=False)
    assert "is full: nothing of the batch under way is kept; make room" in done.stdout, done.stderr[-2000:]
    with open_store(StoreSection(), db=small_disk / "a.db") as store:
        some = [int(row["id"][1:]) for row in store.read("MATCH (a:Article) RETURN a.id AS id")]
        assert 0 in some
        load(store, [big(n) for n in (*some, 1000)], CONFIG, fingerprint="f")
        assert {finding.invariant for finding in verify(store, CONFIG)} <= {"span"}
        assert store.read("MATCH (a:Article) RETURN count(a) AS n") == [{"n": len(some) + 1}]


@pytest.mark.parametrize(
    ("code", "message", "writes", "raised", "said"),
    [
        ("Neo.DatabaseError.Transaction.TransactionCommitFailed", "IOException: No space left on device", True, StoreError, "is full"),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "no", True, StoreError, "it is read-only"),
        ("Neo.ClientError.Cluster.NotALeader", "no", True, StoreError, "use the scheme neo4j://"),
        ("Neo.ClientError.Security.Forbidden", "no", True, StoreError, "the user may only read"),
        ("Neo.ClientError.Security.Forbidden", "no", False, QueryError, "only reads are run here"),
    ],
)
def test_what_a_server_says_is_told_in_terms_of_what_to_do(code, message, writes, raised, said):
    from neo4j.exceptions import Neo4jError

    with pytest.raises(raised, match=said), explained("neo4j://localhost", writes=writes):
        raise Neo4jError._hydrate_neo4j(code=code, message=message)
