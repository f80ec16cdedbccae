"""Judgements of names in a graph: whatever came, changed, was judged and withdrawn, it equals one built afresh with what is in force."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from itertools import pairwise

import pytest
from builders import article, country, crowd, extraction, office, organization, person, place, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks import actors as generated
from graph.config import load_config
from graph.errors import UsageError
from graph.ids import digest
from graph.judgements.actors import part_of
from graph.judgements.record import Judgement, judged
from graph.model import Extraction, LocalActor
from graph.resolve.gazetteer import NOBODY
from graph.store.candidates import candidates
from graph.store.engine import Store
from graph.store.judgements import judgements, keep
from graph.store.judging import attachments, judge_names
from graph.store.loader import load
from graph.store.retracting import retract
from graph.store.who import listed, why
from graph.verify.actors import check_actors
from graph.verify.who import check_who

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
    few = 3 if request.node.get_closest_marker("neo4j") else 40
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
        assert [*check_who(store, NOBODY), *check_actors(store, NOBODY)] == []
        empty(store)
        keep(store, list(reversed(course.made)))
        load(store, list(reversed(course.held.values())), CONFIG, fingerprint="f")
        assert difference(dump(store), step_by_step) == {}

    check()


def make(verdict, *about: str, day: int = 1, **change) -> Judgement:
    return judged(verdict, about, at=f"2024-03-{day:02}T10:00:00+00:00", by="ane", why="I know", change=change)


SERGEI, SERGEY = person("Sergei Toldov", "Toldov", country="NOR"), person("Sergey Toldov")
ANNA, MINISTER, NORWAY = person("Anna Berg"), office("NOR", "minister"), country("NOR", "Norway", latitude=62.0)


def ids(store: Store) -> dict[str, str]:
    """The label of each actor by id."""
    rows = store.read("MATCH (a:Actor) RETURN a.id AS id, labels(a) AS labels")
    return {row["id"]: "+".join(sorted({*row["labels"]} - {"Actor"})) for row in rows}


def test_an_office_and_its_holder_are_one_with_the_id_kind_and_name_of_the_first(store, empty):
    held = [story("a0", [ANNA, MINISTER]), story("a1", [MINISTER, SERGEI]), story("a2", [MINISTER, NORWAY])]
    load(store, held, CONFIG, fingerprint="f")
    before = dump(store)
    one = make("same", ANNA.local, MINISTER.local, keep=ANNA.local)
    judge_names(store, CONFIG, [one])
    assert ids(store) == {ANNA.local: "Person", SERGEI.local: "Person", "NOR": "Country+Place"}
    assert [found.id for found in why(store, "office:NOR:minister")] == [ANNA.local]
    (told,) = why(store, "Anna Berg")
    assert told.joined == ("“office:NOR:minister” is “anna berg”: joined by ane on 2024-03-01: I know",)
    assert [row["n"] for row in store.read("MATCH (:Person {name: 'Anna Berg'})-[r:MET]-() RETURN count(r) AS n")] == [2]
    judge_names(store, CONFIG, withdrawn=[one.id], at="2024-04-01")
    assert difference(before, dump(store)) == {}
    assert [one.in_force for one in judgements(store, withdrawn=True)] == [False]


def test_one_name_is_two_people_and_everything_else_stays(store):
    held = [story(f"a{n}", [SERGEI, other]) for n, other in enumerate([ANNA, MINISTER, NORWAY])]
    load(store, held, CONFIG, fingerprint="f")
    judge_names(store, CONFIG, [make("divided", SERGEI.local, articles=["a1"], suffix="x", name="Sergei Toldov (sprinter)")])
    rows = store.read("MATCH (a:Person)-[:MENTIONED_IN]->(art) RETURN a.id AS id, a.name AS name, art.id AS article ORDER BY article, id")
    assert [(row["article"], row["id"], row["name"]) for row in rows if "toldov" in row["id"]] == [
        ("a0", SERGEI.local, "Sergei Toldov"),
        ("a1", f"{SERGEI.local}~x", "Sergei Toldov (sprinter)"),
        ("a2", SERGEI.local, "Sergei Toldov"),
    ]
    assert {found.id for found in why(store, "Sergei Toldov")} == {SERGEI.local, f"{SERGEI.local}~x"}
    assert [found.id for found in why(store, "sergei toldov sprinter")] == [f"{SERGEI.local}~x"]
    (told,) = why(store, f"{SERGEI.local}~x")
    assert "is not" in told.refused[0]
    assert "kept apart by ane on 2024-03-01: I know" in told.refused[0]


def test_a_judgement_that_fits_nothing_is_told_and_acts_when_its_names_come_back(store):
    load(store, [story("a0", [SERGEI])], CONFIG, fingerprint="f")
    one, two = make("same", SERGEI.local, ANNA.local, keep=ANNA.local), make("divided", SERGEI.local, articles=["a7"], suffix="x")
    judge_names(store, CONFIG, [one, two])
    assert attachments(store, judgements(store)) == {
        one.id: f"no: no article has {ANNA.local}", two.id: f"no: none of its articles has {SERGEI.local}",
    }  # fmt: skip
    load(store, [story("a1", [ANNA]), story("a7", [SERGEI])], CONFIG, fingerprint="f")
    assert set(attachments(store, judgements(store)).values()) == {"yes"}
    assert ids(store) == {ANNA.local: "Person", f"{SERGEI.local}~x": "Person"}
    retract(store, ["a1", "a7"], CONFIG)
    assert ids(store) == {SERGEI.local: "Person"}
    assert len(judgements(store)) == 2


def test_a_word_that_comes_later_gives_its_id_to_the_actor_it_was_judged_to_be(embedded_store):
    load(embedded_store, [story("a0", [ANNA])], CONFIG, fingerprint="f")
    judge_names(embedded_store, CONFIG, [make("same", ANNA.local, "person:toldov", keep="person:toldov")])
    load(embedded_store, [story("a1", [person("Toldov")])], CONFIG, fingerprint="f")
    assert ids(embedded_store) == {"person:toldov": "Person"}
    assert [found.id for found in why(embedded_store, ANNA.local)] == ["person:toldov"]


def test_judging_that_was_cut_off_is_settled_by_the_next_load(embedded_store, monkeypatch):
    load(embedded_store, [story("a0", [SERGEI, ANNA]), story("a1", [SERGEI])], CONFIG, fingerprint="f")
    one, two = make("same", SERGEI.local, ANNA.local, keep=ANNA.local), make("divided", SERGEI.local, articles=["a1"], suffix="x")
    with monkeypatch.context() as patch:
        patch.setattr("graph.store.judging._divide", None)
        with pytest.raises(TypeError):
            judge_names(embedded_store, CONFIG, [one, two])
    assert ids(embedded_store).keys() == {ANNA.local, SERGEI.local, "NOR"}
    load(embedded_store, [], CONFIG, fingerprint="f")
    assert ids(embedded_store).keys() == {ANNA.local, f"{SERGEI.local}~x", "NOR"}


def test_candidates_are_the_nearest_refused_that_no_judgement_keeps_apart(embedded_store):
    cast = [person("Brandt"), person("Ada Brandt"), person("Ida Brandt"), person("George Pell"), person("George W. Pell")]
    load(embedded_store, [story(f"a{n}", [one]) for n, one in enumerate(cast)], CONFIG, fingerprint="f")
    assert [(pair.left.own, pair.right.own, pair.keep) for pair in candidates(embedded_store, 9)] == [
        ("person:brandt", "person:ada-brandt", "person:ada-brandt"),
        ("person:brandt", "person:ida-brandt", "person:ida-brandt"),
    ]
    assert len(candidates(embedded_store, 1)) == 1
    judge_names(embedded_store, CONFIG, [make("different", "person:ada-brandt", "person:ida-brandt")])
    assert len(candidates(embedded_store, 9)) == 2
    judge_names(embedded_store, CONFIG, [make("different", "person:ada-brandt", "person:brandt", day=2)])
    assert candidates(embedded_store, 9) == []
    assert "person:ida-brandt" in {found.id for found in why(embedded_store, "Brandt")}


def test_judgements_on_a_large_graph_taken_back_in_any_order_leave_an_equal_graph(embedded_store):
    chance = random.Random(7)
    count = 10_000 if LONG else 600
    load(embedded_store, generated.articles(generated.names(count, chance), count // generated.FRESH, chance, "a"), CONFIG, fingerprint="f")
    before = dump(embedded_store)
    most = [row["id"] for row in listed(embedded_store, limit=40) if ":" in row["id"]]
    chance.shuffle(most)
    some = [make("same", *most[n : n + 2], day=n + 1, keep=most[n]) for n in range(0, 12, 2)]
    for n in range(12, 16):
        rows = embedded_store.read("MATCH (:Actor {id: $id})-[:MENTIONED_IN]->(a) RETURN a.id AS id ORDER BY id LIMIT 3", {"id": most[n]})
        some.append(make("divided", most[n], day=n + 1, articles=[row["id"] for row in rows]))
    some += [
        make("renamed", most[0], day=18, name="The Fox"),
        make("different", *most[0:2], day=19),
        make("same", most[0], most[12], day=20),
    ]
    for one in some:
        judge_names(embedded_store, CONFIG, [one])
    assert difference(before, dump(embedded_store)) != {}
    chance.shuffle(some)
    for one in some:
        judge_names(embedded_store, CONFIG, withdrawn=[one.id], at="2024-04-01")
    assert difference(before, dump(embedded_store)) == {}
