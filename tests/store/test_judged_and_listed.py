"""Judgements and a gazetteer together: step by step, whichever came first, a graph is as one built afresh with both.

Few examples each time, new ones each time: hypothesis keeps those that fail."""

from __future__ import annotations

from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_gazetteer_store import configs, stories

from graph.errors import UsageError
from graph.judgements.record import judged
from graph.resolve.actors_file import gazetteer_of
from graph.store.judgements import keep
from graph.store.judging import judge_names
from graph.store.loader import load
from graph.verify.actors import check_actors
from graph.verify.who import check_who

__all__ = ["configs"]
NAMES = ["person:sergei-toldov", "person:iron-hand", "person:toldov", "person:mike-ferrand", "person:ferrand", "organization:aho",
         "person:anna-toldova", "organization:arven-holt", "office:NOR:foreign-minister", "NOR",
         "office:NOR:foreign-minister@person:sergei-toldov"]  # fmt: skip


@st.composite
def judgements_of_names(draw):
    """One judgement of names, or None where it asks for what cannot be."""
    verdict = draw(st.sampled_from(["same", "same", "different", "divided", "renamed"]))
    about = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True))
    change: dict[str, object] = {}
    if verdict == "same":
        change = draw(st.sampled_from([{}, {"keep": about[0]}]))
    elif verdict == "renamed":
        change = {"name": "The Fox"}
    elif verdict == "divided":
        change = {"articles": draw(st.lists(st.sampled_from(["a0", "a1", "a2"]), min_size=1, max_size=2, unique=True)), "suffix": "x"}
    return verdict, about[:1] if verdict in ("renamed", "divided") else about, change


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_incremental_equals_afresh_with_judgements_and_a_gazetteer(embedded_store, empty, configs, data):
    told = data.draw(stories())
    cut = data.draw(st.integers(0, len(told)))
    before, config = configs[data.draw(st.sampled_from(range(3)))], configs[data.draw(st.sampled_from([1, 2]))]
    empty(embedded_store)
    load(embedded_store, told[:cut], before, fingerprint="f")
    kept = []
    for n, (verdict, about, change) in enumerate(data.draw(st.lists(judgements_of_names(), min_size=1, max_size=4))):
        one = judged(verdict, about, at=f"2031-03-01T10:{n:02}:00+00:00", by="ane", change=change)
        try:
            judge_names(embedded_store, data.draw(st.sampled_from([before, config])), [one])
        except UsageError:
            continue
        kept.append(one)
    load(embedded_store, told[cut:], config, fingerprint="f")
    if kept and data.draw(st.booleans()):
        judge_names(embedded_store, config, withdrawn=[kept.pop().id], at="2031-04-01")
    step_by_step = dump(embedded_store)
    gazetteer = gazetteer_of(config)
    findings = [*check_who(embedded_store, gazetteer), *check_actors(embedded_store, gazetteer)]
    assert [one for one in findings if one.invariant != "country"] == []  # the builders give an office its body for country
    empty(embedded_store)
    keep(embedded_store, kept)
    load(embedded_store, told, config, fingerprint="f")
    assert difference(dump(embedded_store), step_by_step) == {}
