"""``load_network``: what the graph holds as nodes and edges of networkx, and what each filter leaves."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest
from builders import article, country, extraction, person, statement
from sample import sample

from graph.config import Config, StoreSection
from graph.errors import StoreError, UsageError
from graph.ids import relationship_key
from graph.network import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, load_network
from graph.store.engine import Store, open_store
from graph.store.loader import load

MIRA, TOMAS, HOLT = "person:mira-solberg", "person:tomas-arreola", "organization:arven-holt-ltd"
MET = relationship_key(MIRA, "MET", TOMAS, symmetric=True)


def edges(network: networkx.MultiDiGraph) -> list[tuple[str, str, str]]:
    return [(a, data["type"], b) for a, b, data in network.edges(data=True)]


def test_every_actor_and_place_is_a_node_with_its_attributes(filled: Store, config: Config) -> None:
    network = load_network(filled, config=config)
    kinds = {id_: data["kind"] for id_, data in network.nodes(data=True)}
    police = next(id_ for id_ in kinds if id_.startswith("group:"))
    assert kinds == {
        "KEN": "Country",
        "NOR": "Country",
        "PER": "Country",
        MIRA: "Person",
        TOMAS: "Person",
        HOLT: "Organization",
        "office:KEN:trade-minister": "Office",
        police: "Group",
        "place:NOR:bergen": "Place",
        "place:PER:lima": "Place",
    }
    assert network.nodes[TOMAS] == {
        "name": "Tomás Arreola",
        "kind": "Person",
        "country": "CHL",
        "wikidata": None,
        "latitude": None,
        "longitude": None,
    }
    assert network.nodes["place:PER:lima"]["latitude"] == -12.05
    assert all(tuple(data) == NODE_ATTRIBUTES for _, data in network.nodes(data=True))


def test_every_projected_relationship_is_an_edge_by_its_key(filled: Store, config: Config) -> None:
    network = load_network(filled, config=config)
    assert edges(network) == [
        ("NOR", "AIDED", "KEN"),
        (next(n for n in network if n.startswith("group:")), "DETAINED", TOMAS),
        (HOLT, "ACTED_ON", MIRA),
        (MIRA, "HOLDS_OFFICE_IN", "NOR"),
        (MIRA, "MET", TOMAS),
        (MIRA, "VISITED", "place:NOR:bergen"),
    ]
    assert network.edges[MIRA, TOMAS, MET] == {
        "type": "MET",
        "category": "CONSULT",
        "verb": None,
        "symmetric": True,
        "statements": 2,
        "articles": 2,
        "sources": 2,
        "first_date": "2031-03-14",
        "last_date": "2031-05-01",
        "places": ["Bergen", "Lima"],
        "confidence": 0.75,
    }
    (acted,) = network.get_edge_data(HOLT, MIRA).values()
    assert (acted["verb"], acted["symmetric"], acted["places"]) == ("@rebrand", False, [])
    assert all(tuple(data) == EDGE_ATTRIBUTES for _, _, data in network.edges(data=True))


def test_two_engines_and_two_orders_of_loading_give_one_network(filled: Store, here: Store, config: Config) -> None:
    one, two = load_network(filled, config=config), load_network(here, config=config)
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))


def test_nodes_and_edges_stand_in_the_order_of_their_ids(here: Store, config: Config) -> None:
    network = load_network(here, config=config)
    assert list(network) == sorted(network)
    assert list(network.edges(keys=True)) == sorted(network.edges(keys=True))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"types": ["MET"]}, [(MIRA, "MET", TOMAS)]),
        ({"types": "met"}, [(MIRA, "MET", TOMAS)]),
        ({"categories": ["AID"]}, [("NOR", "AIDED", "KEN")]),
        ({"min_sources": 2}, [(MIRA, "MET", TOMAS)]),
        ({"until": "2030"}, [("NOR", "AIDED", "KEN")]),
        ({"since": "2031-03", "until": "2031-03"}, [(MIRA, "MET", TOMAS), (MIRA, "VISITED", "place:NOR:bergen")]),
        ({"since": "2031-05-15"}, [(HOLT, "ACTED_ON", MIRA), (MIRA, "MET", TOMAS)]),  # "in May 2031" may be the 15th or later
        ({"since": "2031-05", "types": ["ACTED_ON"]}, [(HOLT, "ACTED_ON", MIRA)]),
        ({"since": "2032"}, []),  # what was planned for 2032 is no fact
        ({"types": ["KILLED"]}, []),
    ],
)
def test_a_filter_leaves_what_it_says_and_the_ends_of_that(filled: Store, config: Config, filters: dict, expected: list) -> None:
    network = load_network(filled, config=config, **filters)
    assert edges(network) == expected
    assert set(network) == {end for a, _, b in expected for end in (a, b)}


def test_dates_compute_the_numbers_from_the_statements_between_them(filled: Store, config: Config) -> None:
    network = load_network(filled, since="2031-04", config=config)
    met = network.edges[MIRA, TOMAS, MET]
    assert (met["statements"], met["sources"], met["first_date"], met["places"], met["confidence"]) == (1, 1, "2031-05-01", ["Lima"], 0.5)


def test_dates_that_hold_everything_give_the_dated_relationships_as_stored(filled: Store, config: Config) -> None:
    whole, dated = load_network(filled, config=config), load_network(filled, since="0001", config=config)
    assert dated.number_of_edges() == 4
    assert all(whole.edges[edge] == data for *edge, data in ((a, b, k, d) for a, b, k, d in dated.edges(keys=True, data=True)))


@pytest.mark.parametrize(
    ("span", "types"), [({"since": "2040"}, ["VISITED"]), ({"until": "2020"}, ["AIDED"]), ({"since": "2031", "until": "2031-06"}, [])]
)
def test_a_period_without_an_end_goes_on_and_one_without_a_beginning_had_begun(
    other: Store, config: Config, span: dict, types: list[str]
) -> None:
    mira, norway, kenya = person("Mira Solberg"), country("NOR", "Norway"), country("KEN", "Kenya")
    told = [
        statement(mira, "VISITED", kenya, date="2031-08/..", date_from="2031-08-01"),
        statement(norway, "AIDED", kenya, date="../2030", date_to="2030-12-31"),
        statement(norway, "PRAISED", kenya),
    ]
    load(other, [extraction(article("a1"), *told, actors=[mira, norway, kenya])], config, fingerprint="f")
    assert [type_ for _, type_, _ in edges(load_network(other, config=config, **span))] == types


def test_undirected_it_has_each_relationship_once(here: Store, config: Config) -> None:
    network = load_network(here, config=config)
    undirected = network.to_undirected()
    assert undirected.number_of_edges() == network.number_of_edges()
    assert undirected.has_edge(TOMAS, MIRA, MET)


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"types": ["MEET"]}, r"types: MEET is not known; there are: .*MET"),
        ({"categories": ["WAR"]}, r"categories: WAR is not known; there are: AGREE"),
        ({"since": "May"}, r"since is to be a date .* found 'May'"),
        ({"until": "2031-13"}, r"until is to be a date"),
        ({"min_sources": 0}, r"min_sources is to be 1 or more"),
        ({"db": "x"}, r"named twice"),
    ],
)
def test_an_unfit_filter_is_told_what_fits(here: Store, config: Config, filters: dict, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        load_network(here, config=config, **filters)


def test_a_folder_is_opened_and_let_go(tmp_path: Path, config: Config) -> None:
    folder = tmp_path / "newsgraph.db"
    with open_store(StoreSection(), db=folder) as store:
        load(store, sample(), config, fingerprint="f")
    assert load_network(folder, types=["MET"]).number_of_edges() == 1
    assert load_network(db=str(folder), types=["MET"]).number_of_edges() == 1
    with pytest.raises(StoreError):
        load_network(tmp_path / "nothing.db")


def test_an_empty_graph_is_an_empty_network(other: Store) -> None:
    network = load_network(other)
    assert isinstance(network, networkx.MultiDiGraph)
    assert network.number_of_nodes() == network.number_of_edges() == 0
