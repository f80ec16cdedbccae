"""Judgements of names in a graph: whatever came, changed, was judged and withdrawn, it equals one built afresh with what is in force."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import pairwise

import pytest
from builders import article, country, crowd, extraction, office, organization, person, place, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.errors import UsageError
from graph.ids import digest
from graph.judgements.actors import part_of
from graph.judgements.record import Judgement, judged
from graph.model import Extraction, LocalActor
from graph.store.engine import Store
from graph.store.judgements import judgements, keep
from graph.store.judging import judge_names
from graph.store.loader import load, retract

CONFIG = load_config()
LONG = os.environ.get("NEWSGRAPH_SOAK") is not None
PEOPLE = [
    "Sergei Toldov", "Sergey Toldov", "Toldov", "Anna Toldova", "Kim Su Min", "Kim Su-min", "Kim Su Il", "Kim", "George W. Pell",
    "George Pell", "Pell", "Mike Ferrand", "Michael Ferrand", "M. Ferrand", "Ferrand", "Laura Ferrand", "Laura", "Albert Pell",
]  # fmt: skip
BODIES = ["Arven Holt", "Arven Holt Inc.", "AHO", "Arven Holt Organisation", "Arven"]
ARTICLES = [f"a{n}" for n in range(4)]

actors = st.one_of(
    st.builds(person, st.sampled_from(PEOPLE), country=st.sampled_from([None, "NOR"])),
    st.builds(organization, st.sampled_from(BODIES), st.sampled_from(["AHO", "Arven"])),
    st.sampled_from([country("NOR", "Norway", latitude=62.0), country("CHL", "Chile"), office("NOR", "minister"), crowd("police")]),
)


def story(id_: str, cast: list[LocalActor], published: str | None = None) -> Extraction:
    """An article in which the cast meet in turn."""
    bergen = place("Bergen", "NOR", latitude=60.4)
    met = [statement(a, "MET", b, verb="meet", at=bergen, said_by=cast[-1]) for a, b in pairwise(cast)]
    return extraction(article(id_, published=published), *met, actors=cast, places=[bergen] if met else [])


class Course:
    """Articles that come, change and go, and judgements that come and are withdrawn, in one graph."""

    def __init__(self, store: Store, draw: st.DrawFn) -> None:
        self.store = store
        self.draw = draw
        self.held: dict[str, Extraction] = {}
        self.made: list[Judgement] = []
        self.pool = draw(st.lists(actors, min_size=3, max_size=7, unique_by=lambda actor: actor.local))
        self.names = [actor.local for actor in self.pool if not actor.scoped]
        self.at = 0

    def load(self, some: int = 1) -> None:
        new = []
        for id_ in self.draw(st.lists(st.sampled_from(ARTICLES), min_size=some, max_size=some, unique=True)):
            cast = self.draw(st.lists(st.sampled_from(self.pool), min_size=1, max_size=4, unique_by=lambda actor: actor.local))
            one = story(id_, cast, self.draw(st.sampled_from([None, "1981-02-03", "2024-05-06"])))
            new.append(replace(one, article=replace(one.article, content_hash=digest(one.actors, self.at))))
        self.held |= {one.article.id: one for one in new}
        load(self.store, new, CONFIG, fingerprint="f")

    def retract(self) -> None:
        id_ = self.draw(st.sampled_from(ARTICLES))
        self.held.pop(id_, None)
        retract(self.store, [id_], CONFIG)

    def judge(self) -> None:
        verdict = self.draw(st.sampled_from(["same", "same", "different", "divided", "divided", "renamed"]))
        parts = [part_of(one) for one in self.made if one.verdict == "divided"]
        about = self.draw(st.lists(st.sampled_from([*self.names, *parts]), min_size=2, max_size=2, unique=True))
        change: dict[str, object] = {}
        if verdict == "same":
            change = self.draw(st.sampled_from([{}, {"keep": about[0]}]))
        elif verdict == "renamed":
            change = {"name": self.draw(st.sampled_from(["The Fox", "Kim"]))}
        elif verdict == "divided":
            some = self.draw(st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=3, unique=True))
            change = {"articles": some, **self.draw(st.sampled_from([{}, {"suffix": "x"}, {"name": "The Other"}]))}
        about = about[:1] if verdict in ("renamed", "divided") else about
        one = judged(verdict, about, at=f"2024-03-01T10:{self.at:02}:00+00:00", by="ane", change=change)
        try:
            judge_names(self.store, CONFIG, [one])
        except UsageError:
            return
        self.made.append(one)

    def withdraw(self) -> None:
        if self.made:
            one = self.made.pop(self.draw(st.integers(0, len(self.made) - 1)))
            judge_names(self.store, CONFIG, withdrawn=[one.id], at="2025-01-01")

    def run(self) -> None:
        self.load(3)
        for step in self.draw(
            st.lists(st.sampled_from(["judge", "judge", "judge", "withdraw", "withdraw", "load", "retract"]), max_size=9)
        ):
            self.at += 1
            getattr(self, step)()


@pytest.fixture
def examples(request: pytest.FixtureRequest) -> int:
    """How many courses are run: fewer on a server, where each takes a second."""
    few = 5 if request.node.get_closest_marker("neo4j") else 40
    return few * 25 if LONG else few


def test_incremental_equals_afresh_with_judgements_in_force(store, empty, examples):
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        empty(store)
        course = Course(store, data.draw)
        course.run()
        step_by_step = dump(store)
        assert [one.id for one in judgements(store)] == [one.id for one in course.made]
        empty(store)
        keep(store, list(reversed(course.made)))
        load(store, list(reversed(course.held.values())), CONFIG, fingerprint="f")
        assert difference(dump(store), step_by_step) == {}

    check()
