"""What a load leaves in the graph, on every engine: the same whatever the order, the portions and the accidents on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import article, country, crowd, extraction, office, organization, person, place, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import Config, load_config
from graph.errors import SchemaError, StoreError
from graph.model import End
from graph.store import loader
from graph.store.engine import Store
from graph.store.known import pass_over
from graph.store.loader import load
from graph.store.report import LoadReport
from graph.store.retracting import retract
from graph.store.schema import SCHEMA_VERSION, ensure_schema

CONFIG = load_config()
SMALL = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"batch_size": 3})})
"""Batches so small that every query of the loader runs more than once."""

mira, short_mira, ada = person("Mira Solberg", "Solberg", country="NOR"), person("Solberg"), person("Ada Solberg", country="NOR")
tomas = person("Tomás Arreola", "Arreola", country="CHL")
norway, chile = country("NOR", "Norway", latitude=62.0, longitude=10.0), country("CHL", "Chile")
holt = organization("Arven Holt", "Holt")
minister = office("NOR", "defence minister")
police = crowd("police")
bergen, bergen_again = place("Bergen", "NOR", latitude=60.4, longitude=5.3), place("BERGEN", "NOR", latitude=60.4, longitude=5.3)

STORIES = [
    extraction(
        article("s1", source="Daily"),
        statement(
            mira, "MET", tomas, at=bergen, date="2024-03-01", date_from="2024-03-01", date_to="2024-03-01", verb="meet", category="CONSULT"
        ),
        statement(mira, "VISITED", bergen, verb="visit", modality="planned"),
        actors=[mira, tomas],
        places=[bergen],
    ),
    extraction(
        article("s2", source="Weekly", title="A title", published="2024-03-02"),
        statement(tomas, "MET", short_mira, said_by=holt, modality="reported", verb="meet", date_from="2024-02-01", at=bergen_again),
        statement(short_mira, "VISITED", chile, verb="visit"),
        actors=[short_mira, tomas, chile, holt],
        places=[bergen_again],
    ),
    extraction(
        article("s3"),
        statement(ada, "ACTED_ON", short_mira, verb="outsmart"),
        statement(minister, "ACCUSED", tomas, polarity="negative", verb="accuse"),
        actors=[ada, short_mira, minister, tomas],
    ),
    extraction(article("s4"), statement(police, "ACTED_ON", norway, verb="mock", at=norway), actors=[police, norway]),
    extraction(article("s5"), statement(short_mira, "SANCTIONED", holt, verb="sanction"), actors=[short_mira, holt]),
    extraction(article("s6")),
]
"""Six articles in which a last name fits nobody, one or two persons, depending on which of them are in the graph."""


def fresh(store: Store, empty, extractions, config: Config = CONFIG) -> dict[str, list[str]]:
    empty(store)
    load(store, extractions, config, fingerprint="f")
    return dump(store)


def test_loading_twice_equals_loading_once(store):
    first = load(store, STORIES, CONFIG, fingerprint="f")
    once = dump(store)
    again = load(store, STORIES, CONFIG, fingerprint="f")
    assert difference(once, dump(store)) == {}
    assert (first.added, first.statements, first.without_statements) == (6, 8, 1)
    assert again == LoadReport(unchanged=6)


def test_the_report_counts_statements_by_type_and_modality_and_new_actors(store):
    report = load(store, STORIES[:2], CONFIG, fingerprint="f")
    assert report.types == {"MET": 2, "VISITED": 2}
    assert report.modalities == {"asserted": 2, "planned": 1, "reported": 1}
    assert report.new_actors == 5  # two persons, the organisation, Chile, and Norway for Bergen
    assert report.projected == 2


def test_the_order_and_size_of_batches_leave_no_trace(store, empty):
    whole = fresh(store, empty, STORIES)
    assert difference(whole, fresh(store, empty, reversed(STORIES), SMALL)) == {}


def test_an_article_that_comes_again_while_it_is_being_written_stands_once_at_its_least_place(store, empty):
    whole = fresh(store, empty, STORIES)
    moved = [replace(one, article=replace(one.article, path=f"z/{one.article.path}")) for one in STORIES]
    empty(store)
    report = load(store, [one for pair in zip(moved, STORIES, strict=True) for one in pair] * 2, SMALL, fingerprint="f")
    assert difference(whole, dump(store)) == {}
    assert (report.added, report.replaced, report.statements) == (6, 0, 8)


def test_an_article_that_comes_again_with_another_content_is_refused_and_whole_articles_are_kept(store):
    other = replace(STORIES[0], article=replace(STORIES[0].article, content_hash="other"))
    with pytest.raises(StoreError, match="different contents"):
        load(store, [*STORIES, other, *STORIES], SMALL, fingerprint="f")
    load(store, STORIES, CONFIG, fingerprint="f")
    assert store.read("MATCH (s:Statement) RETURN count(s) AS n")[0]["n"] == 8


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(STORIES), cut=st.integers(0, len(STORIES)))
def test_any_order_in_any_two_portions_gives_an_equal_graph(embedded_store, empty, order, cut):
    if not hasattr(test_any_order_in_any_two_portions_gives_an_equal_graph, "whole"):
        test_any_order_in_any_two_portions_gives_an_equal_graph.whole = fresh(embedded_store, empty, STORIES)
    empty(embedded_store)
    load(embedded_store, order[:cut], SMALL, fingerprint="f")
    load(embedded_store, order[cut:], CONFIG, fingerprint="f")
    assert difference(test_any_order_in_any_two_portions_gives_an_equal_graph.whole, dump(embedded_store)) == {}


def test_one_article_at_a_time_equals_all_at_once_while_a_last_name_becomes_unique_and_ambiguous(store, empty):
    expected = fresh(store, empty, STORIES)
    empty(store)
    # From the fifth story, where the name fits nobody, to the first, where it fits one, to the third, where it fits two.
    order = [4, 1, 0, 2]
    for n in range(len(order)):
        load(store, [STORIES[order[n]]], CONFIG, fingerprint="f")
        ids = {
            row["id"]
            for row in store.read("MATCH (s:Statement)-[:SUBJECT|OBJECT {local: 'person:solberg'}]->(a) RETURN DISTINCT a.id AS id")
        }
        assert ids == {"person:solberg" if n in (0, 1, 3) else "person:mira-solberg"}
    load(store, STORIES, CONFIG, fingerprint="f")
    assert difference(expected, dump(store)) == {}


def test_retracting_gives_the_graph_of_the_other_articles(store, empty):
    expected = {n: fresh(store, empty, STORIES[:n] + STORIES[n + 1 :]) for n in (0, 2, 3)}
    for n, other in expected.items():
        fresh(store, empty, STORIES)
        assert retract(store, [STORIES[n].article.id, "unknown"], CONFIG) == 1
        assert difference(other, dump(store)) == {}


def test_retracting_everything_leaves_only_the_graph_s_own_node(store):
    load(store, STORIES, CONFIG, fingerprint="f")
    assert retract(store, [story.article.id for story in STORIES], SMALL) == len(STORIES)
    assert store.read("MATCH (n) RETURN labels(n) AS labels") == [{"labels": ["Graph"]}]


def test_a_changed_article_replaces_what_it_said(store, empty):
    kept, changed = STORIES[0].statements[0], replace(STORIES[0].statements[1], id="new", modality="asserted")
    edited = replace(STORIES[0], article=article("s1", text="Other text.", source="Hourly"), statements=(kept, changed))
    expected = fresh(store, empty, [edited, *STORIES[1:]])
    fresh(store, empty, STORIES)
    report = load(store, [edited], CONFIG, fingerprint="f")
    assert (report.replaced, report.added, report.statements) == (1, 0, 2)
    assert difference(expected, dump(store)) == {}


def test_an_edit_shows_on_an_actor_that_only_its_article_knows(store, empty):
    def told(actor, text):
        return extraction(article("s1", text=text), statement(actor, "ACCUSED", chile), actors=[actor, chile])

    edited = told(crowd("The Police", "NOR"), "Other text.")
    for before in (crowd("The police"), crowd("The Police", "CHL")):
        expected = fresh(store, empty, [edited])
        fresh(store, empty, [told(before, "Some text.")])
        load(store, [edited], CONFIG, fingerprint="f")
        assert difference(expected, dump(store)) == {}
    bare = told(crowd("The Police"), "Less text.")
    expected = fresh(store, empty, [bare])
    fresh(store, empty, [edited])
    load(store, [bare], CONFIG, fingerprint="f")
    assert difference(expected, dump(store)) == {}


def test_unchanged_tells_the_articles_that_need_no_new_extraction(store):
    one = STORIES[0].article
    assert pass_over(store, [one], CONFIG, fingerprint="f") == set()
    load(store, STORIES[:2], CONFIG, fingerprint="f")
    asked = [one, replace(STORIES[1].article, content_hash="another"), article("s9")]
    assert pass_over(store, asked, CONFIG, fingerprint="f") == {"s1"}
    assert pass_over(store, asked, CONFIG, fingerprint="g") == set()
    assert pass_over(store, [replace(one, content_hash="another"), *asked], CONFIG, fingerprint="f") == set()


def moved(story, root, path="z.txt", **fields):
    """The story under another root."""
    return replace(story, article=replace(story.article, root=root, path=path, name=path, **fields))


def test_no_root_replaces_an_article_of_another(store):
    load(store, STORIES, CONFIG, fingerprint="f")
    before = dump(store)
    other = moved(STORIES[0], "other", content_hash="other")
    for attempt in (
        lambda: load(store, [other], CONFIG, fingerprint="f"),
        lambda: pass_over(store, [other.article], CONFIG, fingerprint="f"),
    ):
        with pytest.raises(StoreError, match=r"'s1': s1\.txt under made .* z\.txt under other .*--root made"):
            attempt()
        assert difference(before, dump(store)) == {}


def test_an_edit_of_an_article_and_of_its_copy_under_another_root_is_one_edit(store, empty):
    edited = [moved(STORIES[0], root, content_hash="new") for root in ("made", "other")]
    expected = fresh(store, empty, [*edited, *STORIES[1:]])
    fresh(store, empty, STORIES)
    load(store, reversed(edited), CONFIG, fingerprint="f")
    assert difference(expected, dump(store)) == {}


@pytest.mark.parametrize("config", [CONFIG, SMALL], ids=["together", "apart"])
def test_of_several_places_of_one_article_the_least_stands_in_the_graph_in_any_order(store, empty, config):
    copies = [moved(STORIES[0], "b", "a.txt"), moved(STORIES[0], "a", "y.txt"), moved(STORIES[0], "a", "x.txt")]
    expected = fresh(store, empty, [copies[2], *STORIES[1:]])
    for order in ([0, 1, 2], [2, 1, 0], [1, 2, 0]):
        assert difference(expected, fresh(store, empty, [copies[order[0]], *STORIES[1:], *(copies[n] for n in order[1:])], config)) == {}
        empty(store)
        for n in order:
            load(store, [copies[n], *STORIES[1:]], config, fingerprint="f")
        assert difference(expected, dump(store)) == {}


def test_the_text_of_one_article_under_two_roots_and_ids_is_loaded_and_told(store):
    load(store, STORIES[:1], CONFIG, fingerprint="f")
    text = STORIES[0].article.text
    copy, neighbour = extraction(article("c1", text=text)), extraction(article("c2", text=text))
    report = load(store, [moved(copy, "other"), STORIES[1]], CONFIG, fingerprint="f")
    assert (report.added, report.copies, report.copied) == (2, 1, [("c1", "s1")])
    assert load(store, [replace(neighbour, article=replace(neighbour.article, text="Of its own."))], CONFIG, fingerprint="f").copies == 0
    assert load(store, [moved(copy, "other")], CONFIG, fingerprint="f").copies == 0


def test_texts_go_in_and_out_with_the_configuration_though_nothing_changed(store, empty):
    bare = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"text": False})})
    with_texts, without = fresh(store, empty, STORIES), fresh(store, empty, STORIES, bare)
    assert difference(with_texts, without) != {}
    for config, expected in ((CONFIG, with_texts), (bare, without)):
        assert load(store, STORIES, config, fingerprint="f").unchanged == 6
        assert difference(expected, dump(store)) == {}


def test_a_statement_whose_end_the_article_lacks_is_an_error_and_nothing_is_kept(store):
    lost = replace(STORIES[4].statements[0], object=End("person:nobody", "nobody", 0, 1))
    with pytest.raises(StoreError, match="'person:nobody', which is neither among"):
        load(store, [replace(STORIES[4], statements=(lost,))], CONFIG, fingerprint="f")
    assert store.read("MATCH (n:Article|Actor|Statement) RETURN count(n) AS n") == [{"n": 0}]


def test_a_row_whose_end_the_graph_lacks_is_an_error_and_its_batch_is_undone(store, monkeypatch):
    made = loader.rows_of

    def without_actors(*arguments):
        rows = made(*arguments)
        rows.actors["Person"].clear()
        return rows

    monkeypatch.setattr(loader, "rows_of", without_actors)
    with pytest.raises(StoreError, match="an end was missing"):
        load(store, STORIES[:1], CONFIG, fingerprint="f")
    assert store.read("MATCH (n:Article|Actor|Statement|Place) RETURN count(n) AS n") == [{"n": 0}]


def test_two_statements_of_one_id_are_an_error_unless_they_are_equal(store):
    twin = STORIES[4].statements[0]
    load(store, [replace(STORIES[4], statements=(twin, twin))], CONFIG, fingerprint="f")
    assert store.read("MATCH (s:Statement) RETURN count(s) AS n") == [{"n": 1}]
    other = replace(STORIES[4], article=article("s7"), statements=(twin, replace(twin, verb="other")))
    with pytest.raises(StoreError, match="two different statements have the id"):
        load(store, [other], CONFIG, fingerprint="f")


def test_one_article_id_with_two_contents_is_an_error_that_names_both(store):
    second = replace(STORIES[0], article=replace(STORIES[0].article, content_hash="other", path="elsewhere.txt"))
    with pytest.raises(StoreError, match=r"'s1'.*elsewhere\.txt.*s1\.txt"):
        load(store, [STORIES[0], second], CONFIG, fingerprint="f")
    with pytest.raises(StoreError, match=r"'s1'.*elsewhere\.txt.*s1\.txt"):
        load(store, [STORIES[0], *STORIES[2:], second], SMALL, fingerprint="f")


def test_a_type_outside_the_ontology_is_an_error(store):
    unknown = replace(STORIES[4].statements[0], type="TELEPORTED")
    with pytest.raises(StoreError, match="TELEPORTED is not in the ontology"):
        load(store, [replace(STORIES[4], statements=(unknown,))], CONFIG, fingerprint="f")


def test_a_load_of_nothing_new_settles_what_an_earlier_one_left(store, monkeypatch):
    load(store, STORIES, CONFIG, fingerprint="f")
    expected = dump(store)
    store.write(lambda tx: tx.run("MATCH (g:Graph) SET g.unsettled = true"))
    store.write(lambda tx: tx.run("MATCH (:Actor)-[r:MET]->() DELETE r"))
    load(store, [], CONFIG, fingerprint="f")
    assert difference(expected, dump(store)) == {}


def test_every_spelling_and_id_leads_to_its_actor_or_place(store):
    load(store, STORIES[:2], CONFIG, fingerprint="f")
    query = "MATCH (:Alias {id: $alias})-[:OF]->(x) RETURN x.id AS id ORDER BY id"
    for alias, ids in {
        "mira solberg": ["person:mira-solberg"],
        "solberg": ["person:mira-solberg"],
        "person mira solberg": ["person:mira-solberg"],
        "bergen": ["place:NOR:bergen"],
        "norway": ["NOR"],
        "chl": ["CHL"],
        "nobody": [],
    }.items():
        assert [row["id"] for row in store.read(query, {"alias": alias})] == ids


def test_a_place_lies_in_its_country_though_no_article_names_that(store):
    load(store, STORIES[:1], CONFIG, fingerprint="f")
    rows = store.read("MATCH (p:Place)-[:IN]->(c:Country:Place:Actor) RETURN p.id AS place, c.id AS country, c.name AS name")
    assert rows == [{"place": "place:NOR:bergen", "country": "NOR", "name": "Norway"}]


def test_texts_stay_out_of_the_graph_where_the_configuration_says_so(store):
    config = CONFIG.model_copy(update={"store": CONFIG.store.model_copy(update={"text": False})})
    load(store, STORIES[:1], config, fingerprint="f")
    assert store.read("MATCH (a:Article) RETURN a.text AS text, a.title AS title") == [{"text": None, "title": None}]


def test_a_graph_of_another_fingerprint_or_schema_version_is_refused(store):
    load(store, STORIES[:1], CONFIG, fingerprint="f")
    before = dump(store)
    with pytest.raises(SchemaError, match="--reextract"):
        load(store, STORIES, CONFIG, fingerprint="g")
    assert difference(before, dump(store)) == {}
    store.write(lambda tx: tx.run("MATCH (g:Graph) SET g.schema_version = $v", {"v": SCHEMA_VERSION + 1}))
    with pytest.raises(SchemaError, match="schema version"):
        ensure_schema(store, CONFIG)


def test_the_schema_can_be_ensured_again_and_keeps_ids_and_keys_unique(store):
    ensure_schema(store, CONFIG)
    ensure_schema(store, CONFIG)
    store.write(lambda tx: tx.run("CREATE (a:Actor:Person {id: 'a'}) CREATE (a)-[:MET {key: 'k'}]->(a)"))
    for query in ("CREATE (:Actor:Office {id: 'a'})", "MATCH (a:Actor {id: 'a'}) CREATE (a)-[:MET {key: 'k'}]->(a)"):
        with pytest.raises(StoreError):
            store.write(lambda tx, query=query: tx.run(query))


@pytest.mark.neo4j
def test_both_engines_hold_equal_graphs(embedded_store, neo4j_store):
    for store in (embedded_store, neo4j_store):
        load(store, STORIES, SMALL, fingerprint="f")
    assert difference(dump(embedded_store), dump(neo4j_store)) == {}


def test_whole_degrees_are_stored_as_any_others(store):
    load(store, [extraction(article("s1"), actors=[country("NOR", "Norway", latitude=62, longitude=10)])], CONFIG, fingerprint="f")
    assert repr(store.read("MATCH (c:Country) RETURN c.latitude AS latitude")) == "[{'latitude': 62.0}]"
