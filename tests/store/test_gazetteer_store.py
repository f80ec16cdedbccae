"""A gazetteer acts on a graph when it is settled: step by step as afresh, after a change of it, and without a trace once it is gone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from builders import article, country, extraction, office, organization, person, statement
from graph_dump import difference, dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.config import load_config
from graph.network import load_network
from graph.resolve.actors_file import load_gazetteer
from graph.store.loader import load
from graph.store.retracting import retract
from graph.store.schema import graph_state, other_gazetteer
from graph.store.who import listed, why

FIRST = """
- {name: Sergei Toldov, aliases: [Toldov, Iron Hand, S. T. Oldov], kind: Person, country: NOR, wikidata: Q11,
   roles: [{office: foreign minister, country: NOR, from: 2029, to: 2031-03-14}]}
- {name: Anna Toldova, aliases: [Hadi, Laura], kind: Person}
- {name: Mike Ferrand, aliases: [Ferrand, Laura], kind: Person, country: CHL,
   roles: [{office: top diplomat, country: NOR, from: 2031-03-15}, {office: head, body: AHO, from: 2029}]}
- {name: Arven Holt Organisation, aliases: [AHO, Arven, Holt], kind: Organization, country: IGO}
- {name: Norway, wikidata: Q20}
"""
SECOND = """
- {name: Sergey Toldov, aliases: [Mike Ferrand, Kim], kind: Person, roles: [{office: foreign minister, country: NOR, from: 2031-03-14}]}
- {name: Iron Hand, aliases: [Michael Ferrand], kind: Person, country: NOR}
- {name: Arven Holt, kind: Organization, country: NOR}
- {name: AHO, aliases: [Arven Holt Inc.], wikidata: Q12}
"""
PEOPLE = ["Sergei Toldov", "Sergey Toldov", "Toldov", "Iron Hand", "Anna Toldova", "Toldova", "Hadi", "Nasr Hadi", "Mike Ferrand",
          "Michael Ferrand", "M. Ferrand", "Ferrand", "Laura", "Laura Ferrand", "Kim", "Kim Su Min", "Kim Su Il"]  # fmt: skip
BODIES = ["Arven Holt Organisation", "Arven Holt", "Arven Holt Inc.", "AHO", "Arven"]

actors = st.one_of(
    st.builds(person, st.sampled_from(PEOPLE), country=st.sampled_from([None, "NOR", "CHL"])),
    st.builds(organization, st.sampled_from(BODIES), st.sampled_from(["AHO", "Holt"]), country=st.sampled_from([None, "NOR"])),
    st.sampled_from([office("NOR", "foreign minister"), office("aho", "head"), office("arven-holt-organisation", "head")]),
    st.just(country("NOR", "Norway")),
)
DATES = st.sampled_from([None, "2030-01-01", "2031-03-14", "2031-03-15"])


@pytest.fixture(scope="module")
def configs(tmp_path_factory):
    """By number, the configuration with no gazetteer, the first and the second."""
    folder = tmp_path_factory.mktemp("gazetteers")
    made = [load_config()]
    for name, text in (("first", FIRST), ("second", SECOND)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        (folder / f"{name}.config.yaml").write_text(f"actors: {{gazetteer: {name}.yaml}}\n", encoding="utf-8")
        made.append(load_config(folder / f"{name}.config.yaml"))
    return made


def story(id_, cast, published=None):
    met = [statement(a, "MET", b, verb="meet", said_by=cast[0]) for a, b in pairwise(cast)]
    return extraction(article(id_, published=published), *met, actors=cast)


@st.composite
def stories(draw):
    """Some articles, each with a few actors who meet in turn."""
    made = []
    for n in range(draw(st.integers(1, 6))):
        cast = {actor.local: actor for actor in draw(st.lists(actors, min_size=1, max_size=5))}
        made.append(story(f"a{n}", list(cast.values()), draw(DATES)))
    return made


def afresh(store, empty, extractions, config):
    empty(store)
    load(store, extractions, config, fingerprint="f")
    return dump(store)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_incremental_equals_afresh_whichever_gazetteers_came_before(embedded_store, empty, configs, data):
    given_ = data.draw(stories())
    order = data.draw(st.permutations(given_))
    cut = data.draw(st.integers(0, len(given_)))
    before, now = data.draw(st.sampled_from(range(3))), data.draw(st.sampled_from(range(3)))
    gone = data.draw(st.sets(st.sampled_from([one.article.id for one in given_]), max_size=2))
    empty(embedded_store)
    load(embedded_store, order[:cut], configs[before], fingerprint="f")
    load(embedded_store, order[cut:], configs[now], fingerprint="f")
    retract(embedded_store, sorted(gone), configs[now])
    step_by_step = dump(embedded_store)
    left = [one for one in given_ if one.article.id not in gone]
    assert difference(afresh(embedded_store, empty, left, configs[now]), step_by_step) == {}


STORIES = [
    story("1", [person("Sergei Toldov"), person("Kim Su Min")], "2030-01-01"),
    story("2", [person("Iron Hand"), office("NOR", "foreign minister"), person("Kim Su Il")], "2030-06-01"),
    story("3", [office("NOR", "foreign minister"), country("NOR", "Norway")], "2031-06-01"),
]


def names(store) -> set[str]:
    return {row["id"] for row in store.read("MATCH (a:Actor) RETURN a.id AS id")}


def test_a_changed_gazetteer_settles_again_without_new_articles(store, configs):
    plain, first, second = configs
    load(store, STORIES, plain, fingerprint="f")
    assert {"person:iron-hand", "office:NOR:foreign-minister"} <= names(store)
    load(store, [], first, fingerprint="f")
    assert names(store) == {"person:sergei-toldov", "person:mike-ferrand", "person:kim-su-min", "person:kim-su-il", "NOR"}
    assert graph_state(store).gazetteer == load_gazetteer(first.actors.gazetteer).fingerprint
    row = store.read(
        "MATCH (a:Actor {id: 'person:sergei-toldov'}) RETURN labels(a) AS labels, a.name AS name, a.country AS country, "
        "a.wikidata AS wikidata, count { (a)-[:MENTIONED_IN]->() } AS mentions"
    )[0]
    assert (sorted(row["labels"]), row["name"], row["country"], row["wikidata"]) == (["Actor", "Person"], "Sergei Toldov", "NOR", "Q11")
    assert row["mentions"] == 3
    load(store, [], second, fingerprint="f")
    assert {"person:iron-hand", "person:sergey-toldov"} <= names(store)
    load(store, [], plain, fingerprint="f")
    assert {"person:iron-hand", "office:NOR:foreign-minister"} <= names(store)


def test_it_is_found_by_every_alias_and_told_why(embedded_store, configs):
    first = configs[1]
    gazetteer = load_gazetteer(first.actors.gazetteer)
    load(embedded_store, STORIES, first, fingerprint="f")
    for name in ("S. T. Oldov", "Q11", "toldov", "person:iron-hand", "person:sergei-toldov"):
        assert [one.id for one in why(embedded_store, name, gazetteer)] == ["person:sergei-toldov"], name
    one = why(embedded_store, "Iron Hand", gazetteer)[0]
    assert one.wikidata == "Q11"
    assert one.joined == (
        "“office:NOR:foreign-minister” is “sergei toldov”: held the office when the articles appeared, by first.yaml: Sergei Toldov, "
        "foreign minister of NOR from 2029 to 2031-03-14",
        "“iron hand” is “sergei toldov”: listed as one in first.yaml: Sergei Toldov",
    )
    state = graph_state(embedded_store)
    assert other_gazetteer(state, first) is None
    assert "settled with another gazetteer than" in other_gazetteer(state, configs[2])
    assert {row["id"]: row["wikidata"] for row in listed(embedded_store)}["NOR"] == "Q20"
    assert load_network(embedded_store).nodes["person:sergei-toldov"]["wikidata"] == "Q11"


def test_a_load_cut_off_under_another_gazetteer_is_made_good(embedded_store, empty, configs, monkeypatch):
    expected = afresh(embedded_store, empty, STORIES, configs[1])
    empty(embedded_store)
    load(embedded_store, STORIES[:1], configs[1], fingerprint="f")
    with monkeypatch.context() as patch:
        patch.setattr("graph.store.loader.settle", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            load(embedded_store, STORIES[1:], configs[2], fingerprint="f")
    load(embedded_store, STORIES, configs[1], fingerprint="f")
    assert difference(expected, dump(embedded_store)) == {}
