"""After any sequence of builds, edits, retractions and prunes the graph is the one that is built afresh from what remains.
The short form is part of every run; NEWSGRAPH_SOAK=1 asks for the long one. Hypothesis chooses anew each time and keeps what failed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from builders import article, extraction, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from test_incremental import DATES, actors, places

from graph.config import StoreSection, load_config
from graph.ids import digest
from graph.model import Extraction
from graph.store.engine import Store, open_store
from graph.store.loader import load
from graph.store.named import articles_at
from graph.store.rehearsal import rehearse
from graph.store.retracting import retract
from graph.verify import verify

CONFIG = load_config()
SMALL = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"batch_size": 4})})
SOAK = bool(os.environ.get("NEWSGRAPH_SOAK"))
IDS = [f"a{n}" for n in range(6)]
ROOTS = ["daily", "weekly"]
WORDS = " ".join(f"word{n}" for n in range(60))
TEXTS = st.sampled_from([None, WORDS, WORDS + " edited", WORDS + " edited again"])
"""Of some articles the texts are near-duplicates."""


@st.composite
def told(draw: st.DrawFn, id_: str) -> Extraction:
    """What an article may say: who met whom, and where."""
    cast = list({actor.local: actor for actor in draw(st.lists(actors, min_size=1, max_size=4))}.values())
    where = draw(st.lists(places, max_size=2, unique_by=lambda place: place.id))
    type_ = draw(st.sampled_from(["MET", "ACCUSED"]))
    said = [
        statement(a, type_, b, verb="do", at=where[0] if where else None, modality=draw(st.sampled_from(["asserted", "planned"])))
        for a, b in pairwise(cast)
    ]
    made = article(id_, text=draw(TEXTS), published=draw(DATES), source=draw(st.sampled_from([None, "Wire", "Daily"])))
    root = ROOTS[int(id_[1:]) % 2]
    content = digest(made.content_hash, repr(cast), repr(where), repr(said))
    return extraction(replace(made, root=root, content_hash=content), *said, actors=cast, places=where)


class AnySequence(RuleBasedStateMachine):
    """A graph and what should remain in it. Subclasses add rules that judge, and say in ``afresh`` how judgements come into a new graph."""

    store: Store
    other: Store
    empty: Callable[[Store], None]

    def __init__(self) -> None:
        super().__init__()
        self.shelf: dict[str, Extraction] = {}

    @initialize()
    def begin(self) -> None:
        type(self).empty(self.store)

    @rule(data=st.data(), ids=st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True), small=st.booleans())
    def build(self, data: st.DataObject, ids: list[str], small: bool) -> None:
        """New articles, and edits of those that are there."""
        some = [data.draw(told(id_)) for id_ in ids]
        load(self.store, some, SMALL if small else CONFIG, fingerprint="f")
        self.shelf |= {one.article.id: one for one in some}

    @precondition(lambda self: self.shelf)
    @rule()
    def build_again(self) -> None:
        assert load(self.store, self.shelf.values(), CONFIG, fingerprint="f").unchanged == len(self.shelf)

    @precondition(lambda self: self.shelf)
    @rule(data=st.data())
    def retract(self, data: st.DataObject) -> None:
        gone = data.draw(st.sets(st.sampled_from(sorted(self.shelf)), min_size=1, max_size=2))
        assert retract(self.store, sorted(gone), CONFIG) == len(gone)
        for id_ in gone:
            del self.shelf[id_]

    @precondition(lambda self: self.shelf)
    @rule(root=st.sampled_from(ROOTS), kept=st.sets(st.sampled_from(IDS)))
    def prune(self, root: str, kept: set[str]) -> None:
        """As ``build --prune`` does where of a folder only some articles are left."""
        gone = [id_ for id_ in articles_at(self.store, root) if id_ not in kept]
        retract(self.store, gone, CONFIG)
        for id_ in gone:
            del self.shelf[id_]

    @precondition(lambda self: self.shelf)
    @rule(data=st.data())
    def rehearse(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(sorted(self.shelf)))
        before = dump(self.store)
        _, found = rehearse(self.store, lambda store: retract(store, [id_], CONFIG))
        assert found
        assert difference(before, dump(self.store)) == {}

    def afresh(self) -> dict[str, list[str]]:
        type(self).empty(self.other)
        load(self.other, self.shelf.values(), CONFIG, fingerprint="f")
        return dump(self.other)

    def teardown(self) -> None:
        if self.shelf or self.store.read("MATCH (n) RETURN count(n) AS n")[0]["n"]:
            assert difference(self.afresh(), dump(self.store)) == {}
            # The offsets of articles made by hand are made up.
            assert [finding for finding in verify(self.store, CONFIG) if finding.invariant != "span"] == []


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Where graphs are built afresh."""
    with open_store(StoreSection(), db=tmp_path_factory.mktemp("afresh") / "afresh.db") as store:
        yield store


def play(machine: type[AnySequence], store: Any, other: Store, empty: Callable[[Store], None], *, examples: int, steps: int) -> None:
    played = type(machine.__name__, (machine,), {"store": store, "other": other, "empty": staticmethod(empty)})
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        played, settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=checks)
    )


def test_any_sequence_on_the_embedded_engine_equals_afresh(embedded_store, other, empty):
    play(AnySequence, embedded_store, other, empty, examples=400 if SOAK else 12, steps=25 if SOAK else 8)


@pytest.mark.neo4j
def test_any_sequence_on_neo4j_equals_afresh_on_the_embedded_engine(neo4j_store, other, empty):
    play(AnySequence, neo4j_store, other, empty, examples=100 if SOAK else 3, steps=25 if SOAK else 8)
