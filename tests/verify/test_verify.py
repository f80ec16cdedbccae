"""Every invariant broken by hand, one at a time: verify finds that and nothing else, repair mends what follows from the rest."""

from __future__ import annotations

from typing import Any

import pytest
from graph_dump import difference, dump

from graph.config import StoreSection, load_config
from graph.ids import digest
from graph.model import Article, Extraction
from graph.nlp import load_model
from graph.pipeline.extraction import extract
from graph.store.engine import open_store
from graph.store.loader import load
from graph.verify import INVARIANTS, mend, verify

pytestmark = pytest.mark.model
CONFIG = load_config()
LONG = (
    "Foreign Minister Mira Solberg met Tomas Quill, the president of Kenya, in Bergen on 3 March 2031, and both of them signed an "
    "agreement on fishing that had been under discussion for more than two years between their officials. {}"
)
TEXTS = {
    "a": LONG.format("It rained."),
    "b": LONG.format("It poured."),
    "c": "Tomas Quill said on Monday that Solberg had met Ane Dahl in Bergen. Police arrested three protesters in Nairobi on 4 March 2031.",
    "d": "Kenya accused Norway. Ane Dahl visited Bergen. Solberg will visit Kenya in May 2031.",
}


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    articles = [
        Article(f"desk/{name}.txt", f"{name}.txt", "desk", f"{name}.txt", text, digest(text), published="2031-03-10")
        for name, text in TEXTS.items()
    ]
    return list(extract(articles, CONFIG, nlp=load_model(CONFIG.model.name)))


@pytest.fixture
def graph(embedded_store: Any, extractions: list[Extraction]) -> Any:
    load(embedded_store, extractions, CONFIG, fingerprint="f")
    yield embedded_store
    # Constraints stay when a store is emptied: what a test dropped must not be missing in the next.
    embedded_store.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    load(embedded_store, [], CONFIG, fingerprint="f")


MIRA, BERGEN = "{id: 'person:mira-solberg'}", "{id: 'place:NOR:bergen'}"
ONE = "MATCH (s:Statement {type: 'MET'})-[:FROM]->(:Article {id: 'desk/a.txt'}) "
MENDED: dict[str, tuple[str, set[str]]] = {
    "settled": ("MATCH (g:Graph) SET g.unsettled = true", {"settled"}),
    "a key": (ONE + "SET s.key = 'x'", {"key", "projection"}),
    "a relationship missing": ("MATCH ()-[r:MET]->() DELETE r", {"projection"}),
    "a relationship too much": (
        f"MATCH (a:Actor {MIRA}) MATCH (b:Actor {{id: 'NOR'}}) CREATE (a)-[:MET {{key: 'x'}}]->(b)",
        {"projection"},
    ),
    "a count": ("MATCH ()-[r:MET]->() SET r.statements = 99", {"projection"}),
    "sources": ("MATCH ()-[r:MET]->() SET r.sources = r.sources + 1", {"projection"}),
    "a first date": ("MATCH ()-[r:MET]->() SET r.first_date = '1999-01-01'", {"projection"}),
    "a projected confidence": ("MATCH ()-[r:MET]->() SET r.confidence = 0.123", {"projection"}),
    "a property nobody knows": ("MATCH ()-[r:MET]->() SET r.weight = 7", {"projection"}),
    "the ends of a relationship": (
        "MATCH (a)-[r:ACCUSED]->(b) WITH a, b, r, r.key AS key DELETE r CREATE (b)-[:ACCUSED {key: key, statements: 1}]->(a)",
        {"projection"},
    ),
    "an alias missing": ("MATCH (l:Alias {id: 'mira solberg'}) DETACH DELETE l", {"alias"}),
    "an alias that leads astray": (
        f"MATCH (l:Alias {{id: 'norway'}}) MATCH (a:Actor {MIRA}) CREATE (l)-[:OF {{name: 'Norway'}}]->(a)",
        {"alias"},
    ),
    "an alias that leads nowhere": ("CREATE (:Alias {id: 'nobody', name: 'Nobody'})", {"alias"}),
    "the name of an alias": ("MATCH (l:Alias {id: 'mira solberg'}) SET l.name = 'mira'", {"alias"}),
    "the alias of an unnamed group": ("MATCH (l:Alias)-[:OF]->(a:Actor) WHERE a.scoped = true DETACH DELETE l", {"alias"}),
    "a name": (f"MATCH (a:Actor {MIRA}) SET a.name = 'Someone Else'", {"name"}),
    "the country of an actor": (f"MATCH (a:Actor {MIRA}) SET a.country = 'CHL'", {"name"}),
    "a latitude": (f"MATCH (p:Place {BERGEN}) SET p.latitude = 1.0", {"name"}),
    "a place out of its country": (f"MATCH (:Place {BERGEN})-[r:IN]->() DELETE r", {"within"}),
    "a place in two countries": (f"MATCH (p:Place {BERGEN}) MATCH (c:Country {{id: 'KEN'}}) CREATE (p)-[:IN]->(c)", {"within"}),
    "an actor nobody mentions": ("CREATE (:Actor:Person {id: 'person:no-body', name: 'No Body'})", {"unmentioned", "name", "alias"}),
    "a name that stands for nobody": ("MATCH (:Name {id: 'person:mira-solberg'})-[r:STANDS_FOR]->() DELETE r", {"who", "name", "alias"}),
    "a name nobody uses": ("CREATE (:Name {id: 'person:no-body', kind: 'Person', profile: '{}'})", {"who"}),
    "a name missing": ("MATCH (n:Name {id: 'person:ane-dahl'}) DETACH DELETE n", {"who", "name", "alias"}),
    "a profile": ("MATCH (n:Name {id: 'person:ane-dahl'}) SET n.profile = '{\"rows\":9}'", {"who", "name", "alias"}),
    "a key of a name": ("MATCH (n:Name {id: 'person:ane-dahl'}) SET n.last_word = 'x'", {"who"}),
    "an end at another actor": (
        ONE + f"MATCH (s)-[r:SUBJECT]->(:Actor {MIRA}) MATCH (b:Actor {{id: 'KEN'}}) "
        "CREATE (s)-[n:SUBJECT]->(b) SET n = properties(r) DELETE r",
        {"mentioned-end", "key", "projection"},
    ),
    "the hash of a text": ("MATCH (a:Article {id: 'desk/a.txt'}) SET a.text_hash = 'x'", {"text"}),
    "a band": ("MATCH (a:Article {id: 'desk/a.txt'}) SET a.band3 = 'x'", {"text"}),
    "a group of duplicates": ("MATCH (a:Article {id: 'desk/b.txt'}) SET a.duplicate_group = null", {"duplicates", "projection"}),
}  # fmt: skip
LEFT: dict[str, tuple[str, set[str]]] = {
    "a version": ("MATCH (g:Graph) SET g.schema_version = 1", {"version"}),
    "the graph's own node": ("MATCH (g:Graph) DELETE g", {"version", "fingerprint"}),
    "a fingerprint": ("MATCH (a:Article {id: 'desk/a.txt'}) SET a.fingerprint = 'g'", {"fingerprint"}),
    "a node without an id": ("CREATE (:Thing {name: 'x'})", {"id"}),
    "no article": (ONE + "MATCH (s)-[r:FROM]->() DELETE r", {"from", "projection"}),
    "two articles": (ONE + "MATCH (a:Article {id: 'desk/d.txt'}) CREATE (s)-[:FROM]->(a)", {"from", "mentioned-end", "span", "projection"}),
    "no subject": (ONE + "MATCH (s)-[r:SUBJECT]->() DELETE r", {"ends", "projection"}),
    "no object": (ONE + "MATCH (s)-[r:OBJECT]->() DELETE r", {"ends", "projection"}),
    "two subjects": (ONE + "MATCH (s)-[r:SUBJECT]->(a) CREATE (s)-[n:SUBJECT]->(a) SET n = properties(r)", {"ends"}),
    "a place nobody mentions": (ONE + "MATCH (c:Country {id: 'KEN'}) CREATE (c2:Place {id: 'place:x', name: 'x'}) CREATE (s)-[:AT]->(c2)",
                               {"ends", "mentioned-end", "name", "alias", "projection"}),
    "a type": (ONE + "SET s.type = 'TELEPORTED'", {"type", "key", "projection"}),
    "a modality": ("MATCH (s:Statement {modality: 'planned'}) SET s.modality = 'wished'", {"vocabulary"}),
    "a polarity": ("MATCH (s:Statement {modality: 'planned'}) SET s.polarity = 'none'", {"vocabulary"}),
    "a category": ("MATCH (s:Statement {modality: 'planned'}) SET s.category = 'PARTY'", {"vocabulary"}),
    "a role status": ("MATCH (s:Statement {modality: 'planned'}) SET s.role_status = 'late'", {"vocabulary"}),
    "a confidence": ("MATCH (s:Statement {modality: 'planned'}) SET s.confidence = 1.5", {"confidence"}),
    "a sentence's span": ("MATCH (s:Statement {modality: 'planned'}) SET s.start_char = s.start_char + 1", {"span"}),
    "a trigger": ("MATCH (s:Statement {modality: 'planned'}) SET s.trigger = 'x'", {"span"}),
    "a mention": ("MATCH (s:Statement {modality: 'planned'})-[r:SUBJECT]->() SET r.mention = 'x'", {"span"}),
    "a date": ("MATCH (s:Statement {modality: 'planned'}) SET s.date = '2031-02-30'", {"date"}),
    "a first day": ("MATCH (s:Statement {modality: 'planned'}) SET s.date_from = 'May 2031'", {"date"}),
    "days in the wrong order": ("MATCH (s:Statement {modality: 'planned'}) SET s.date_from = '2032-01-01'", {"date"}),
    "a mention's own name": (f"MATCH (:Actor {MIRA})-[m:MENTIONED_IN]->(:Article {{id: 'desk/a.txt'}}) SET m.own = 'person:x'",
                             {"mention", "who"}),
    "a mention's kind": ("MATCH (:Actor)-[m:MENTIONED_IN]->() WHERE m.scoped = true SET m.kind = 'Person'", {"mention"}),
    "a kind": ("CREATE (:Actor {id: 'nothing', name: 'nothing', country: 'NOR'})", {"kind", "unmentioned", "name", "alias"}),
    "a country nobody knows": ("CREATE (:Actor:Country:Place {id: 'QQQ', name: 'QQQ', country: 'QQQ'})",
                               {"country", "unmentioned", "alias"}),
}  # fmt: skip


def broken(store: Any) -> set[str]:
    return {finding.invariant for finding in verify(store, CONFIG)}


def test_a_graph_that_was_built_has_no_breach(store, extractions):
    load(store, extractions, CONFIG, fingerprint="f")
    assert list(verify(store, CONFIG)) == []
    before = dump(store)
    mend(store, CONFIG)
    assert difference(before, dump(store)) == {}


@pytest.mark.parametrize("name", MENDED)
def test_what_follows_from_statements_is_found_and_mended(graph, name):
    before = dump(graph)
    query, invariants = MENDED[name]
    graph.write(lambda tx: tx.run(query))
    assert difference(before, dump(graph)) != {}, "nothing was broken"
    findings = list(verify(graph, CONFIG))
    assert {finding.invariant for finding in findings} == invariants
    assert all(finding.repairable and finding.ids for finding in findings)
    mend(graph, CONFIG)
    assert difference(before, dump(graph)) == {}
    assert list(verify(graph, CONFIG)) == []


@pytest.mark.parametrize("name", LEFT)
def test_what_only_the_articles_can_tell_is_found(graph, name):
    query, invariants = LEFT[name]
    graph.write(lambda tx: tx.run(query))
    assert broken(graph) == invariants


def test_a_schema_that_is_not_whole_is_found_and_mended_unless_an_id_stands_twice(extractions, tmp_path):
    with open_store(StoreSection(), db=tmp_path / "a.db") as store:
        load(store, extractions, CONFIG, fingerprint="f")
        for name in ("alias_id", "met_key", "statement_key"):
            store.schema(f"DROP {'INDEX' if name == 'statement_key' else 'CONSTRAINT'} {name}")
        assert [(finding.invariant, finding.ids) for finding in verify(store, CONFIG)] == [
            ("schema", ("alias_id",)), ("schema", ("met_key",)), ("schema", ("statement_key",)),
        ]  # fmt: skip
        mend(store, CONFIG)
        assert list(verify(store, CONFIG)) == []
        store.schema("DROP CONSTRAINT alias_id")
        store.write(lambda tx: tx.run("CREATE (:Alias {id: 'norway', name: 'Norway'})"))
        mend(store, CONFIG)
        assert {"schema", "id"} <= broken(store)


@pytest.mark.neo4j
def test_neo4j_too_is_looked_at_and_mended(neo4j_store, extractions):
    load(neo4j_store, extractions, CONFIG, fingerprint="f")
    before, expected = dump(neo4j_store), set()
    for name in (
        "a key",
        "a count",
        "an alias that leads nowhere",
        "a latitude",
        "a name that stands for nobody",
        "a place out of its country",
    ):
        query, invariants = MENDED[name]
        neo4j_store.write(lambda tx, query=query: tx.run(query))
        expected |= invariants
    assert broken(neo4j_store) == expected
    mend(neo4j_store, CONFIG)
    assert difference(before, dump(neo4j_store)) == {}


def test_every_invariant_is_broken_by_some_test():
    assert set().union({"schema"}, *(invariants for _, invariants in (*MENDED.values(), *LEFT.values()))) == set(INVARIANTS)
