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
from graph.judgements.record import Judgement, judged
from graph.model import Extraction, LocalActor
from graph.store.judgements import judgements, keep
from graph.store.judging import judge_names
from graph.store.loader import load, retract
from graph.store.who import why

CONFIG = load_config()
LONG = os.environ.get("NEWSGRAPH_SOAK") is not None
PEOPLE = [
    "Sergei Toldov", "Sergey Toldov", "Toldov", "Anna Toldova", "Kim Su Min", "Kim Su-min", "Kim Su Il", "Kim", "George W. Pell",
    "George Pell", "Pell", "Mike Ferrand", "Michael Ferrand", "M. Ferrand", "Ferrand", "Laura Ferrand", "Laura", "Albert Pell",
]  # fmt: skip
BODIES = ["Arven Holt", "Arven Holt Inc.", "AHO", "Arven Holt Organisation", "Arven"]
NAMES = [
    *(person(name).local for name in PEOPLE), *(organization(name).local for name in BODIES), "NOR", "CHL", office("NOR", "minister").local,
]  # fmt: skip
ARTICLES = [f"a{n}" for n in range(5)]

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


@st.composite
def stories(draw: st.DrawFn) -> list[Extraction]:
    casts = draw(st.lists(st.lists(actors, min_size=1, max_size=5, unique_by=lambda actor: actor.local), min_size=1, max_size=5))
    return [story(id_, cast, draw(st.sampled_from([None, "1981-02-03", "2024-05-06"]))) for id_, cast in zip(ARTICLES, casts, strict=False)]


@st.composite
def verdicts(draw: st.DrawFn) -> dict[str, object]:
    kind = draw(st.sampled_from(["same", "same", "same", "different", "divided", "renamed"]))
    if kind in ("same", "different"):
        about = draw(st.lists(st.sampled_from([*NAMES, "person:toldov~x"]), min_size=2, max_size=2, unique=True))
        keep_ = {"keep": draw(st.sampled_from(about))} if kind == "same" else {}
        return {"verdict": kind, "about": about, "change": keep_}
    name = draw(st.sampled_from([name for name in NAMES if ":" in name]))
    if kind == "renamed":
        return {"verdict": kind, "about": [name], "change": {"name": draw(st.sampled_from(["The Fox", "Kim"]))}}
    articles = draw(st.lists(st.sampled_from(ARTICLES), min_size=1, max_size=3, unique=True))
    extra = draw(st.sampled_from([{}, {"suffix": "x"}, {"name": "The Other"}]))
    return {"verdict": kind, "about": [name], "change": {"articles": articles, **extra}}


steps = st.lists(
    st.one_of(
        st.tuples(st.just("judge"), verdicts()),
        st.tuples(st.just("judge"), verdicts()),
        st.tuples(st.just("withdraw"), st.integers(0, 5)),
        st.tuples(st.just("load"), st.integers(0, 4)),
        st.tuples(st.just("retract"), st.sampled_from(ARTICLES)),
        st.tuples(st.just("edit"), st.integers(0, 4)),
    ),
    max_size=8,
)


@pytest.mark.parametrize("examples", [400 if LONG else 25])
def test_incremental_equals_afresh_with_judgements_in_force(store, empty, examples):
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(given_=stories(), others=stories(), order=steps)
    def check(given_, others, order):
        empty(store)
        held: dict[str, Extraction] = {}
        made: list[Judgement] = []
        for story_ in given_[:2]:
            held[story_.article.id] = story_
        load(store, list(held.values()), CONFIG, fingerprint="f")
        for number, (what, which) in enumerate(order):
            at = f"2024-03-01T10:{number:02}:00+00:00"
            if what == "judge":
                one = judged(which["verdict"], which["about"], at=at, by="ane", change=which["change"])
                try:
                    judge_names(store, CONFIG, [one])
                except UsageError:
                    continue
                made.append(one)
            elif what == "withdraw" and made:
                judge_names(store, CONFIG, withdrawn=[made.pop(which % len(made)).id], at=at)
            elif what == "retract":
                held.pop(which, None)
                retract(store, [which], CONFIG)
            elif what in ("load", "edit"):
                some = given_ if what == "load" else others
                new = some[which % len(some)]
                if what == "edit":
                    new = replace(new, article=replace(new.article, content_hash="new"))
                held[new.article.id] = new
                load(store, [new], CONFIG, fingerprint="f")
        step_by_step = dump(store)
        assert [one.id for one in judgements(store)] == [one.id for one in made]
        empty(store)
        keep(store, list(reversed(made)))
        load(store, list(reversed(held.values())), CONFIG, fingerprint="f")
        assert difference(dump(store), step_by_step) == {}

    check()
