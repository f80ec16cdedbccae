"""Statements rejected, corrected and restored: the graph is what it would be if built with these judgements; undo leaves no trace."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import article, country, crowd, extraction, office, person, place, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.errors import UsageError
from graph.judgements.record import Evidence, Judgement, judged
from graph.judgements.statements import StatementJudgements, check_change, fits, statement_of, to_json
from graph.model import Extraction
from graph.store.judgements import judgements, keep, withdraw
from graph.store.loader import load
from graph.store.restating import attached, find_statement, restate, stored_extractions

CONFIG = load_config()
ANE, BO, MARI = person("Ane Dahl", "Dahl", country="NOR"), person("Bo Lindqvist", country="SWE"), person("Mari Sørli")
NORWAY, SWEDEN = country("NOR", "Norway", latitude=62.0, longitude=10.0), country("SWE", "Sweden")
BERGEN, POLICE, MINISTER = place("Bergen", "NOR", latitude=60.4), crowd("the police"), office("NOR", "trade minister")


def stories() -> list[Extraction]:
    return [
        extraction(
            article("1", source="Wire", published="2024-05-06"),
            statement(ANE, "MET", BO, at=BERGEN, date="2024-05-05", date_from="2024-05-05", date_to="2024-05-05"),
            statement(ANE, "HOLDS_OFFICE_IN", NORWAY, office="minister", role_status="current"),
            statement(ANE, "VISITED", BERGEN, at=NORWAY),
            statement(POLICE, "DETAINED", BO, said_by=ANE, modality="reported"),
            actors=[ANE, BO, NORWAY, POLICE],
            places=[BERGEN],
        ),
        extraction(
            article("2", source="Daily"), statement(BO, "MET", ANE), statement(MINISTER, "MET", MARI), actors=[BO, ANE, MARI, MINISTER]
        ),
    ]


ALL = [one for story in stories() for one in story.statements]
CHANGES = [
    {"type": "CRITICIZED"}, {"type": "MET", "date": None}, {"date": "2024-06/2024-07"}, {"place": None},
    {"place": {"kind": "Place", "name": "Voss", "country": "NOR"}}, {"place": {"kind": "Country", "name": "Sweden", "country": "SWE"}},
    {"object": {"kind": "Person", "name": "Mari Sørli"}}, {"subject": {"kind": "Person", "name": "Kai Nome", "country": "NOR"}},
    {"object": {"kind": "Office", "name": "defence minister", "country": "NOR", "local": "office:NOR:defence-minister"}},
    {"subject": {"kind": "Country", "name": "Sweden", "country": "SWE"}, "polarity": "negative", "modality": "planned"},
]  # fmt: skip


def judge(one, verdict="rejected", minute=0, **change) -> Judgement:
    return judged(
        verdict, [one.id], at=f"2024-07-01T10:{minute:02}:00+00:00", by="ane", change=change, original=to_json(one),
        evidence=[Evidence(one.article_id, one.sentence)],
    )  # fmt: skip


def afresh(store, empty, some: list[Judgement]) -> dict[str, list[str]]:
    empty(store)
    load(store, [], CONFIG, fingerprint="f")
    keep(store, some)
    load(store, stories(), CONFIG, fingerprint="f")
    return dump(store)


def test_a_stored_extraction_is_what_was_loaded(store, empty):
    empty(store)
    load(store, stories(), CONFIG, fingerprint="f")
    for was, now in zip(stories(), stored_extractions(store, ["1", "2"]), strict=True):
        assert sorted(now.statements, key=lambda one: one.id) == sorted(was.statements, key=lambda one: one.id)
        assert {a.local: a for a in now.actors} == {a.local: a for a in was.actors}
        assert set(now.places) == set(was.places)


def test_a_rejected_statement_is_gone_from_statements_and_projection_and_comes_back(store, empty):
    empty(store)
    load(store, stories(), CONFIG, fingerprint="f")
    before = dump(store)
    met = ALL[0]
    keep(store, [judge(met), other := judge(ALL[4], minute=1)])
    assert restate(store, ["1", "2", "nowhere"], CONFIG) == 2
    assert not store.read("MATCH (s:Statement {id: $id}) RETURN s", {"id": met.id})
    assert not store.read("MATCH (:Person {id: 'person:ane-dahl'})-[r:MET]-(:Person {id: 'person:bo-lindqvist'}) RETURN r")
    assert set(attached(store).values()) == {met.id, ALL[4].id}
    assert find_statement(store, met.id[:9])[2] is not None
    withdraw(store, [other.id], "2024-07-02T10:00:00+00:00")
    restate(store, ["2"], CONFIG)
    assert store.read("MATCH (:Person {id: 'person:ane-dahl'})-[r:MET]-(:Person {id: 'person:bo-lindqvist'}) RETURN r.statements AS n") == [
        {"n": 1}
    ]
    withdraw(store, [one.id for one in judgements(store)], "2024-07-02T10:00:00+00:00")
    restate(store, ["1", "2"], CONFIG)
    assert not difference(dump(store), before)
    assert restate(store, ["1", "2"], CONFIG) == 0


moves = st.lists(st.tuples(st.sampled_from(ALL), st.one_of(st.none(), st.sampled_from(CHANGES)), st.booleans()), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(moves=moves)
def test_any_judgements_and_withdrawals_give_what_a_build_afresh_gives(embedded_store, empty, moves):
    empty(embedded_store)
    load(embedded_store, stories(), CONFIG, fingerprint="f")
    before = dump(embedded_store)
    made = []
    for minute, (one, change, undone) in enumerate(moves):
        made.append(judge(one, minute=minute) if change is None else judge(one, "corrected", minute, **change))
        keep(embedded_store, made[-1:])
        restate(embedded_store, [one.article_id], CONFIG)
        if undone:
            withdraw(embedded_store, [made[-1].id], "2024-07-02T10:00:00+00:00")
            restate(embedded_store, [one.article_id], CONFIG)
    after, kept = dump(embedded_store), judgements(embedded_store, withdrawn=True)
    assert not difference(after, afresh(embedded_store, empty, kept))
    withdraw(embedded_store, [one.id for one in kept], "2024-07-03T10:00:00+00:00")
    restate(embedded_store, ["1", "2"], CONFIG)
    assert not difference(dump(embedded_store), before)


def test_a_judgement_finds_its_statement_by_its_words_again():
    met = ALL[0]
    moved = replace(met, id="other", sentence="Some  text.", start_char=40, end_char=51)
    assert fits(judge(met), [moved]) is moved
    assert fits(judge(met), [replace(moved, type="VISITED")]) is None
    assert fits(judge(met), [replace(moved, sentence="Other text.")]) is None
    assert statement_of(json.loads(to_json(met))) == met


def test_a_correction_that_the_ontology_no_longer_knows_leaves_the_statement_alone():
    story = stories()[0]
    gone = judge(story.statements[0], "corrected", type="NO_SUCH_TYPE")
    assert StatementJudgements([gone], CONFIG).apply(story) == story


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"type": "no type"}, "not in the ontology"),
        ({"date": "Tuesday"}, "not EDTF"),
        ({"colour": "red"}, "none of what can be corrected"),
        ({"modality": "maybe"}, "none of hypothetical"),
        ({"polarity": "no"}, "neither positive"),
        ({"subject": {"kind": "Place", "name": "Voss"}}, "`subject` has a `name`"),
        ({"object": None}, "`object` has a `name`"),
    ],
)
def test_what_no_statement_can_be_is_refused(change, said):
    with pytest.raises(UsageError, match=said):
        check_change(change, CONFIG)
