"""The numbers on the typed relationships, each worked out by hand from the statements it rests on."""

from __future__ import annotations

import pytest
from builders import article, country, extraction, organization, person, place, statement
from graph_dump import difference, dump

from graph.config import load_config
from graph.errors import StoreError
from graph.ids import relationship_key
from graph.store.loader import load
from graph.store.projection import project
from graph.store.rows import Touched
from graph.store.texts import schema_texts, text_for

CONFIG = load_config()
SMALL = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"batch_size": 2})})

mira, tomas = person("Mira Solberg"), person("Tomas Arreola")
holt, norway = organization("Arven Holt"), country("NOR", "Norway")
bergen, oslo = place("Bergen", "NOR"), place("Oslo", "NOR")


def relationships(store, type_: str) -> list[dict]:
    query = f"MATCH (a)-[r:{type_}]->(b) WHERE r.key IS NOT NULL RETURN a.id AS start, b.id AS end, properties(r) AS props ORDER BY r.key"
    return [
        {"start": row["start"], "end": row["end"], **{k: v for k, v in row["props"].items() if v is not None}} for row in store.read(query)
    ]


def told(store, *statements, source=None, id_="a1", text=None, config=CONFIG):
    actors = [mira, tomas, holt, norway]
    load(
        store,
        [extraction(article(id_, source=source, text=text), *statements, actors=actors, places=[bergen, oslo])],
        config,
        fingerprint="f",
    )


def test_the_numbers_of_a_relationship(store):
    told(
        store,
        statement(tomas, "MET", mira, at=oslo, date_from="2024-03-01", date_to="2024-03-31", confidence=0.5, category="CONSULT"),
        statement(mira, "MET", tomas, at=bergen, date_from="2024-02-01", confidence=0.6, category="CONSULT"),
        source="Daily",
        id_="a1",
    )
    told(store, statement(mira, "MET", tomas, at=oslo, confidence=0.9, modality="reported", category="AGREE"), source="Daily", id_="a2")
    told(store, statement(mira, "MET", tomas, confidence=0.2), id_="a3")
    told(store, statement(mira, "MET", tomas, confidence=0.25, date_from="2024-05-05"), id_="a4")
    assert relationships(store, "MET") == [
        {
            "start": "person:mira-solberg",
            "end": "person:tomas-arreola",
            "key": relationship_key("person:mira-solberg", "MET", "person:tomas-arreola", symmetric=True),
            "category": "CONSULT",
            "statements": 5,
            "articles": 4,
            "sources": 3,  # the Daily, and two articles that name no source
            "first_date": "2024-02-01",
            "last_date": "2024-05-05",
            "places": ["Bergen", "Oslo"],
            "confidence": 0.94,  # 1 - (1 - .9) (1 - .2) (1 - .25)
        }
    ]


def test_copies_of_one_text_are_one_source(store):
    met = statement(mira, "MET", tomas, confidence=0.5)

    def seen():
        [found] = relationships(store, "MET")
        return found["articles"], found["sources"], found["confidence"]

    told(store, met, id_="a1", text="One text.")
    told(store, met, id_="a2", text="One\n text. ")
    assert seen() == (2, 1, 0.5)
    told(store, met, id_="a3", text="One text.", source="Weekly")
    told(store, met, id_="a4", text="One text.", source="Daily")
    assert seen() == (4, 1, 0.5)
    # The Daily is the least of the copies' sources; the Weekly then speaks here alone.
    told(store, met, id_="a5", text="Another text.", source="Daily")
    assert seen() == (5, 1, 0.5)
    told(store, met, id_="a6", text="A third text.", source="Weekly")
    assert seen() == (6, 2, 0.75)


def test_a_directed_type_keeps_its_direction_and_a_symmetric_one_orders_its_ends(store):
    told(store, statement(tomas, "ACCUSED", mira), statement(mira, "ACCUSED", tomas), statement(tomas, "MET", mira))
    assert {(r["start"], r["end"]) for r in relationships(store, "ACCUSED")} == {
        ("person:tomas-arreola", "person:mira-solberg"),
        ("person:mira-solberg", "person:tomas-arreola"),
    }
    assert [(r["start"], r["end"]) for r in relationships(store, "MET")] == [("person:mira-solberg", "person:tomas-arreola")]


def test_only_positive_asserted_and_reported_statements_are_projected(store):
    for modality in ("planned", "requested", "possible", "hypothetical"):
        told(store, statement(mira, "VISITED", oslo, modality=modality), id_=modality)
    told(store, statement(mira, "VISITED", oslo, polarity="negative"), id_="negative")
    assert relationships(store, "VISITED") == []
    told(store, statement(mira, "VISITED", oslo, modality="reported"), id_="reported")
    assert [(r["end"], r["statements"]) for r in relationships(store, "VISITED")] == [("place:NOR:oslo", 1)]
    assert store.read("MATCH (s:Statement) RETURN count(s) AS n") == [{"n": 6}]


def test_only_current_roles_are_projected(store):
    told(store, *(statement(mira, "LEADS", holt, role_status=status) for status in ("former", "acting", "designated")))
    assert relationships(store, "LEADS") == []
    told(store, statement(mira, "LEADS", holt, role_status="current"), statement(mira, "LEADS", holt), id_="a2")
    assert [r["statements"] for r in relationships(store, "LEADS")] == [2]


def test_other_verbs_are_one_relationship_each(store):
    told(
        store,
        statement(mira, "ACTED_ON", holt, verb="haunt"),
        statement(mira, "ACTED_ON", holt, verb="tickle"),
        statement(mira, "MET", holt, verb="meet"),
    )
    found = relationships(store, "ACTED_ON")
    assert {(r["verb"], r["statements"]) for r in found} == {("haunt", 1), ("tickle", 1)}
    assert ["verb" in r for r in relationships(store, "MET")] == [False]


def test_a_statement_of_an_actor_and_itself_stays_and_is_not_projected(store):
    told(store, statement(mira, "ACCUSED", mira))
    assert relationships(store, "ACCUSED") == []
    assert store.read("MATCH (s:Statement)-[:SUBJECT]->(a)<-[:OBJECT]-(s) RETURN count(s) AS n") == [{"n": 1}]


def test_a_relationship_goes_with_its_last_fact(store):
    told(store, statement(mira, "ACCUSED", tomas))
    told(store, statement(mira, "ACCUSED", tomas), statement(mira, "MET", tomas), id_="a2")
    assert [r["statements"] for r in relationships(store, "ACCUSED")] == [2]
    told(store, statement(mira, "ACCUSED", tomas, polarity="negative"), source="corrected", id_="a1")
    assert [r["statements"] for r in relationships(store, "ACCUSED")] == [1]
    told(store, statement(mira, "ACCUSED", tomas, polarity="negative"), source="corrected", id_="a2")
    assert relationships(store, "ACCUSED") == relationships(store, "MET") == []


def test_projecting_everything_again_changes_nothing_and_repairs_what_was_lost_or_left(store):
    told(
        store,
        statement(tomas, "MET", mira, at=oslo, date_from="2024-03-01"),
        statement(mira, "VISITED", oslo),
        statement(mira, "VISITED", norway),
        statement(holt, "ACCUSED", tomas),
    )
    whole = dump(store)
    assert project(store, SMALL) == 4
    assert difference(whole, dump(store)) == {}
    store.write(lambda tx: tx.run("MATCH (:Actor)-[r:MET]->() DELETE r"))
    store.write(lambda tx: tx.run("MATCH (:Actor)-[r:ACCUSED]->() SET r.statements = 77"))
    store.write(
        lambda tx: tx.run("MATCH (a:Actor {id: 'NOR'}) MATCH (b:Actor {id: 'person:mira-solberg'}) CREATE (a)-[:AIDED {key: 'stale'}]->(b)")
    )
    project(store, CONFIG)
    assert difference(whole, dump(store)) == {}


def test_only_the_keys_asked_for_are_computed(store):
    told(store, statement(tomas, "MET", mira), statement(mira, "ACCUSED", tomas))
    whole = dump(store)
    met, accused = relationships(store, "MET")[0], relationships(store, "ACCUSED")[0]
    store.write(lambda tx: tx.run("MATCH (:Actor)-[r:MET|ACCUSED]->() SET r.statements = 77"))
    assert project(store, CONFIG, [Touched("MET", met["start"], met["key"])]) == 1
    assert (relationships(store, "MET"), relationships(store, "ACCUSED")) == ([met], [{**accused, "statements": 77}])
    project(store, CONFIG)
    assert difference(whole, dump(store)) == {}


def test_a_renamed_place_is_renamed_on_the_relationships(store):
    load(
        store,
        [extraction(article("a1"), statement(mira, "MET", tomas, at=oslo), actors=[mira, tomas], places=[oslo])],
        CONFIG,
        fingerprint="f",
    )
    capital = place("OSLO", "NOR")
    load(store, [extraction(article("a2"), places=[capital])], CONFIG, fingerprint="f")
    assert relationships(store, "MET")[0]["places"] == ["OSLO"]


@pytest.mark.parametrize("name", ["met", "MET|VISITED", "MET`]->() DETACH DELETE n //", "", "A" * 64])
def test_nothing_but_an_identifier_becomes_a_relationship_type(name):
    with pytest.raises(StoreError, match="cannot be a relationship type"):
        text_for("unproject", name)


def test_every_schema_statement_names_what_it_makes():
    for name, statement_ in schema_texts().items():
        assert f" {name} IF NOT EXISTS " in statement_
