"""What a person gives becomes what the engine wants; what does not fit is an error that says what would."""

from __future__ import annotations

import pytest

from graph.config import Config, load_config
from graph.errors import UsageError
from graph.queries import bind, load_queries, run_query, statement_text
from graph.queries.files import listed_types

QUERIES = load_queries()
CONFIG = load_config()


def test_names_are_folded_dates_made_days_and_defaults_filled_in():
    given = {"actor": "Kim Jong-un’s", "from": "2024-02", "to": "2024-02"}
    assert bind(QUERIES["who-met"], given, CONFIG) == {"actor": "kim jong un", "from": "2024-02-01", "to": "2024-02-29"}
    assert bind(QUERIES["who-met"], {"actor": "Łukasz Ærø"}, CONFIG) == {"actor": "lukasz aero", "from": None, "to": None}
    assert bind(QUERIES["what-happened"], {"from": "2031", "to": "2031"}, CONFIG) == {
        "from": "2031-01-01", "to": "2031-12-31", "limit": 200,
    }  # fmt: skip
    assert bind(QUERIES["between-countries"], {"category": "aid"}, CONFIG)["category"] == "AID"


def test_role_types_are_the_configurations_unless_some_are_given():
    assert bind(QUERIES["roles"], {"actor": "A"}, CONFIG)["role_types"] == sorted(CONFIG.role_types)
    assert bind(QUERIES["roles"], {"actor": "A", "role_types": "OWNS, LEADS"}, CONFIG)["role_types"] == ["LEADS", "OWNS"]


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("who-met", {}, r"who-met needs the parameter actor \(name\): any spelling .* -p \"actor=Idriss Maboula\""),
        ("who-met", {"actor": "A", "when": "2031"}, "who-met has no parameter 'when'; it has: actor, from, to"),
        ("relations", {"limit": 1}, "relations has no parameter 'limit'; it has: none"),
        ("who-met", {"actor": "..."}, "actor is to be a name, such as Idriss Maboula, found '...'"),
        ("who-met", {"actor": "A", "from": "March"}, "from is to be a date: 2031, 2031-03 or 2031-03-14, found 'March'"),
        ("who-met", {"actor": "A", "from": "2031-02-30"}, "from is to be a date"),
        ("who-met", {"actor": "A", "to": "2031-13"}, "to is to be a date"),
        ("who-met-whom", {"limit": "-1"}, "limit is to be a whole number, 0 or more, found '-1'"),
        ("between-countries", {"category": "LOVE"}, "category is to be one of AGREE, CONSULT"),
        ("roles", {"actor": "A", "role_types": "LEADS,LOVES"}, r"LOVES is none"),
    ],
)
def test_a_parameter_that_does_not_fit_is_an_error_that_says_what_would(name, given, said):
    with pytest.raises(UsageError, match=said):
        bind(QUERIES[name], given, CONFIG)


def test_the_lists_of_types_in_the_files_are_those_of_the_shipped_configuration():
    listing = [query for query in QUERIES.values() if query.types]
    assert [query.name for query in listing] == ["connected"]
    assert listed_types(listing[0].text) == CONFIG.types, "run scripts/query_types.py"
    for query in QUERIES.values():
        lines = query.path.read_text(encoding="utf-8").splitlines()
        for name, types in (("role_types", CONFIG.role_types), ("symmetric_types", CONFIG.symmetric_types)):
            if query.parameter(name):
                assert f":param {name} => {sorted(types)};" in lines, "run scripts/query_types.py"


def test_shortest_paths_go_over_the_types_of_the_configuration_in_force():
    own = Config.model_validate({"ontology": {"HELPED": {}, "MET": {"symmetric": True}}})
    assert listed_types(statement_text(QUERIES["connected"], own)) == ("ACTED_ON", "HELPED", "MET")


def test_a_name_that_several_bear_gives_a_note_with_how_many_and_who(embedded_store):
    embedded_store.write(
        lambda tx: tx.run(
            "CREATE (a:Alias {id: 'brandt', name: 'Brandt'}) "
            "FOREACH (n IN ['Ada', 'Olaf'] | CREATE (a)-[:OF]->(:Actor:Person {id: 'person:' + toLower(n), name: n + ' Brandt'}))"
        )
    )
    notes: list[str] = []
    run_query(embedded_store, QUERIES["who-is"], {"actor": "Brandt"}, CONFIG, notes.append)
    assert len(notes) == 1
    assert "2 actors or places are called 'brandt'" in notes[0]
    assert "Ada Brandt (person:ada), Olaf Brandt (person:olaf)" in notes[0]


def test_a_name_the_graph_does_not_know_gives_a_note_with_the_nearest_names(embedded_store):
    embedded_store.write(
        lambda tx: tx.run(
            "UNWIND ['Ada Brandt', 'Aida Brand', 'Zeno'] AS name CREATE (:Alias {id: toLower(name), name: name})-[:OF]->(:Actor {id: name})"
        )
    )
    notes: list[str] = []
    assert run_query(embedded_store, QUERIES["between"], {"actor": "Ada Brant", "other": "Zeno"}, CONFIG, notes.append) == []
    assert notes == ["actor: no actor or place of the graph is called 'ada brant'; the nearest: Ada Brandt, Aida Brand"]
