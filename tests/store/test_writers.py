"""Several writers on one Neo4j server, with articles in common, some of them killed, or the server: one graph, whole articles for readers.
The stories and the program are killable.py's. NEWSGRAPH_SOAK=1 (`make soak`) runs eight writers ten times on each line."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import killable
import pytest
import servers
from graph_dump import difference, dump
from servers import connect, empty
from test_kills import finished, killed, lasts, loader
from test_loader import CONFIG, SMALL, STORIES

from graph.config import StoreSection
from graph.model import Extraction
from graph.store import claims
from graph.store.engine import Store, open_store
from graph.store.loader import load
from graph.store.retracting import retract
from graph.store.turns import TurnLostError

SOAK = bool(os.environ.get("NEWSGRAPH_SOAK"))
WRITERS, RUNS = (8, 10) if SOAK else (3, 1)
KILLS, SERVER_KILLS = (40, 10) if SOAK else (2, 1)


@contextmanager
def reading(store: Store, seed: int) -> Iterator[list[str]]:
    """A reader at work meanwhile: what it saw of articles that were not whole, in one edition or the other."""
    editions = [{one.article.id: len(one.statements) for one in killable.stories(seed, edition)} for edition in (0, 1)]
    broken: list[str] = []
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            rows = store.read(
                "MATCH (a:Article) OPTIONAL MATCH (x)<-[:SUBJECT]-(s:Statement)-[:FROM]->(a), (s)-[:OBJECT]->(y) "
                "RETURN a.id AS id, count(s) AS statements"
            )
            broken.extend(str(row) for row in rows if row["statements"] not in {edition[row["id"]] for edition in editions})
            time.sleep(0.02)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield broken
    finally:
        over.set()
        thread.join()


@pytest.mark.parametrize("seed", range(RUNS))
def test_writers_at_one_time_make_the_graph_of_one_writer_and_readers_see_whole_articles(embedded_store, neo4j_server, seed):
    expected = killable.undisturbed(embedded_store, seed)
    with connect(neo4j_server) as store:
        if seed % 2:  # else into a database that may lack all of the schema
            killable.first(store, seed)
        with reading(store, seed) as broken:
            writers = [loader(neo4j_server.uri, "all", seed, str(n), env=neo4j_server.env) for n in range(WRITERS)]
            for writer in writers:
                finished(writer)
        assert broken == []
        killable.all_of_them(store, seed)
        assert difference(expected, dump(store)) == {}


def test_who_waits_has_a_turn_before_the_other_is_done(embedded_store, neo4j_server):
    """A load whose articles come slowly lets another in, and the graph is that of one writer."""
    load(embedded_store, STORIES, CONFIG, fingerprint="f")
    stages: list[str] = []
    seen: list[str] = []
    with connect(neo4j_server) as first, connect(neo4j_server) as second:
        options = {"fingerprint": "f", "progress": lambda stage, _: stages.append(stage)}
        other = threading.Thread(target=load, args=(second, STORIES[-1:], SMALL), kwargs=options, daemon=True)

        def slowly() -> Iterator[Extraction]:
            yield from STORIES[:2]
            other.start()
            until = time.monotonic() + 60
            while not first.awaited():
                assert time.monotonic() < until, "nobody waits"
                time.sleep(0.02)
            yield STORIES[2]
            other.join(60)  # it comes to its end though this load has more to come
            seen.extend(row["id"] for row in second.read("MATCH (a:Article) RETURN a.id AS id"))
            yield from STORIES[3:]

        load(first, slowly(), SMALL, fingerprint="f")
        assert stages[0] == "wait"
        assert STORIES[-1].article.id in seen
        assert len(seen) < len(STORIES)
        assert difference(dump(embedded_store), dump(first)) == {}
        assert first.read("MATCH (g:Graph) RETURN g.id AS id") == [{"id": "newsgraph"}]  # nothing is left of the turns


@pytest.fixture
def served(embedded_store, monkeypatch) -> Callable[[], Store]:
    """Opens the embedded database as another process does that `newsgraph serve` lets in."""
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", embedded_store.password_file.read_text(encoding="utf-8").strip())
    return lambda: open_store(StoreSection(), uri=embedded_store.address)


def test_writers_through_serve_make_the_graph_of_one_writer(embedded_store, served, tmp_path):
    with open_store(StoreSection(), db=tmp_path / "one.db") as store:
        expected = killable.undisturbed(store, 4)
    killable.first(embedded_store, 4)
    writers = [loader(embedded_store.address, "all", 4, str(n)) for n in range(WRITERS)]
    for writer in writers:
        finished(writer)
    with served() as store:
        killable.all_of_them(store, 4)
    assert difference(expected, dump(embedded_store)) == {}


def test_a_claim_of_a_dead_writer_is_taken_over_and_a_slow_one_starts_over(embedded_store, served, monkeypatch, tmp_path):
    with open_store(StoreSection(), db=tmp_path / "one.db") as store:
        load(store, STORIES, CONFIG, fingerprint="f")
        expected = dump(store)
    load(embedded_store, STORIES[:1], CONFIG, fingerprint="f")
    monkeypatch.setattr(claims, "DEAD_SECONDS", 1.0)
    waited: list[str] = []
    with served() as slow, served() as other:

        def slowly() -> Iterator[Extraction]:
            yield STORIES[1]
            load(other, STORIES[2:4], CONFIG, fingerprint="f", progress=lambda stage, _: waited.append(stage))
            yield from STORIES[4:]

        load(slow, slowly(), SMALL, fingerprint="f")
        assert waited[0] == "wait"
        assert difference(expected, dump(other)) == {}
        with slow.turn():
            with other.turn():
                pass
            with pytest.raises(TurnLostError, match="has taken this one for dead"):
                retract(slow, [STORIES[0].article.id], CONFIG)
        assert difference(expected, dump(embedded_store)) == {}  # no claim stays behind either


def end_turns(store: Store) -> None:
    """What an administrator does, or a server that limits how long a transaction takes."""
    query = "SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.newsgraph = 'turn' RETURN transactionId AS id"
    with store.session(writes=True) as session:
        for row in session.run(query).data():
            session.run("TERMINATE TRANSACTION $id", id=row["id"]).consume()


def test_a_load_whose_turns_are_ended_takes_others_and_comes_to_the_same_graph(embedded_store, neo4j_server):
    load(embedded_store, STORIES, CONFIG, fingerprint="f")
    with connect(neo4j_server) as store, connect(neo4j_server) as another:

        def ended() -> Iterator[Extraction]:
            for n, story in enumerate(STORIES):
                if n in (1, len(STORIES) - 1):
                    end_turns(another)
                    # Another writer comes in between: what was begun is settled by it.
                    load(another, STORIES[:1], CONFIG, fingerprint="f")
                yield story

        stages: list[str] = []

        def told(stage: str, _: int) -> None:
            if stage == "resolve" and "resolve" not in stages:
                end_turns(another)
            stages.append(stage)

        load(store, ended(), SMALL, fingerprint="f", progress=told)
        assert difference(dump(embedded_store), dump(store)) == {}


def test_a_turn_that_is_ended_again_and_again_ends_the_command_with_whole_articles(neo4j_server):
    with connect(neo4j_server) as store, connect(neo4j_server) as another:
        with pytest.raises(TurnLostError, match="the same command goes on from there"):
            load(store, STORIES, SMALL, fingerprint="f", progress=lambda stage, _: end_turns(another))
        load(store, STORIES[:1], SMALL, fingerprint="f")
        ids = [story.article.id for story in STORIES]
        with store.turn():
            end_turns(another)
            with pytest.raises(TurnLostError):
                retract(store, ids, CONFIG)
        assert store.read("MATCH (a:Article) RETURN count(a) AS n")[0]["n"] > 0
        assert retract(store, ids, CONFIG) > 0
        assert store.read("MATCH (n) WHERE NOT n:Graph AND NOT n:Change RETURN count(n) AS n") == [{"n": 0}]


def warm(store: Store, server: servers.Server, seed: int) -> float:
    """How long a load takes once the server knows the queries; the first takes ten times as long."""
    for _ in range(2):
        empty(store)
        span = lasts(lambda: loader(server.uri, "all", seed, env=server.env))
    return span


def test_the_loader_killed_on_neo4j_at_random_moments(embedded_store, neo4j_server):
    seed, chance, met = 2, random.Random(2), 0
    expected = killable.undisturbed(embedded_store, seed)
    with connect(neo4j_server) as store:
        span = warm(store, neo4j_server, seed)
        while met < KILLS:
            empty(store)
            if chance.random() < 0.8:
                killable.first(store, seed)
            for _ in range(chance.randint(1, 3)):
                met += killed(loader(neo4j_server.uri, "all", seed, env=neo4j_server.env), chance.random() * span, at_once=False)
            killable.all_of_them(store, seed)
            assert difference(expected, dump(store)) == {}, f"after {met} kills"


def test_the_server_killed_under_a_load_at_random_moments(embedded_store, lacks: Callable[[str, str], NoReturn]):
    """The loader is left alone: it waits for the server, which is started again, and comes to its end."""
    if servers.named() or not (servers.javas().keys() & set(servers.LINES["neo4j-5"].java)):
        lacks("neo4j-5 killed", "the test starts a Neo4j of its own from jars, which needs Java 17 or 21")
    seed, chance = 3, random.Random(3)
    expected = killable.undisturbed(embedded_store, seed)
    with servers.own("neo4j-5") as box:
        box.start()
        with connect(box.server) as store:
            span = warm(store, box.server, seed)
        for n in range(SERVER_KILLS):
            with connect(box.server) as store:
                empty(store)
                killable.first(store, seed)
            writer = loader(box.server.uri, "all", seed, env=box.server.env)
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.random() * span)
            box.kill()
            box.start()
            _, said = writer.communicate(timeout=300)
            # In the middle of a read that cannot be asked again the command ends, and says so.
            assert writer.returncode == 0 or "the same command goes on from there" in said, said
            with connect(box.server) as store:
                killable.all_of_them(store, seed)
                assert difference(expected, dump(store)) == {}, f"after kill {n}"
