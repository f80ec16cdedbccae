"""Every file in cypher/ over the known graph, on every engine: the rows are those written down in expected/, in their order."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from known_graph import keys

from graph.config import Config, load_config
from graph.queries import bind, load_queries, run_query, statement_text
from graph.store.engine import Store

QUERIES = load_queries()
EXPECTED = Path(__file__).parent / "expected"
SCAN = re.compile(r"AllNodesScan|NodeByLabelScan[^\n]*:(Statement|Actor|Alias|Article)\b")
BY_A_RELATIONSHIP = re.compile(r"-\[(\w+)[^\]]*\](?:(?!\bWITH\b).)*\{\w+: \1\.\w+\}", re.DOTALL)
LOOK_UPS = sorted(q.name for q in QUERIES.values() if q.cost.startswith(("one look-up", "two look-ups")))


KEYS = keys(load_config())


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a query: each its ``parameters`` as a person writes them, and the ``rows`` expected.

    A ``key`` is written there by its name in graph.yaml.
    """
    found = yaml.safe_load((EXPECTED / f"{name}.yaml").read_text(encoding="utf-8"))
    for some in (thing for case in found for thing in (case["parameters"], *case["rows"]) if "key" in thing):
        some["key"] = KEYS[some["key"]]
    return found


def examples(name: str) -> dict[str, str | None]:
    """The required parameters as the header's examples give them."""
    return {p.name: p.example for p in QUERIES[name].parameters if not p.optional}


def test_every_query_has_expected_rows_and_no_expectation_lacks_its_query():
    assert sorted(path.stem for path in EXPECTED.glob("*.yaml")) == sorted(QUERIES)


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_query_is_expected_to_give_rows_with_its_declared_columns(name):
    assert cases(name)[0]["rows"], "the first case of a query gives rows"
    for case in cases(name):
        for row in case["rows"]:
            assert list(row) == [column.name for column in QUERIES[name].columns]


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_query_gives_the_expected_rows_in_their_order(name, known_store: Store, config: Config):
    for case in cases(name):
        assert run_query(known_store, QUERIES[name], case["parameters"], config) == case["rows"], case["parameters"]


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_pasted_file_sets_its_own_parameters_and_is_the_query_that_newsgraph_runs(name, known_store: Store, config: Config):
    """As Neo4j Browser does it: lines of comment are dropped, what is left is cut at semicolons, `:param` values are evaluated."""
    query = QUERIES[name]
    lines = [line for line in query.path.read_text(encoding="utf-8").splitlines() if not line.strip().startswith("//")]
    *params, statement, rest = "\n".join(lines).split(";")
    assert not rest.strip()
    values = {}
    for param in params:
        key, value = re.fullmatch(r"\s*:param (\w+) => (.+)", param).groups()
        values |= known_store.read(f"RETURN {value} AS {key}")[0]
    assert values == bind(query, examples(name), config)
    case = cases(name)[0]
    assert known_store.read(statement, bind(query, case["parameters"], config)) == case["rows"]


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_query_takes_a_relationship_through_with_before_it_looks_up_by_it(name):
    """The embedded engine finds nothing otherwise."""
    assert not BY_A_RELATIONSHIP.search(QUERIES[name].text)


def test_what_the_embedded_engine_does_not_find_is_told_from_what_it_finds():
    assert BY_A_RELATIONSHIP.search("MATCH (a)-[r:MET]-(b)\nMATCH (s:Statement {key: r.key}) RETURN s")
    assert not BY_A_RELATIONSHIP.search("MATCH (a)-[r]-(b) WITH r MATCH (s:Statement {key: r.key}) RETURN s")


@pytest.mark.parametrize("name", LOOK_UPS)
def test_a_look_up_never_scans_all_nodes_or_all_statements(name, known_store: Store, config: Config):
    query = QUERIES[name]
    plan = explain(known_store, statement_text(query, config), bind(query, examples(name), config))
    # For most queries the embedded engine's plan does not tell how it finds the first node; what it tells is checked.
    assert not SCAN.search(plan), plan


def test_the_plan_of_a_query_without_an_index_is_seen_to_scan(known_store: Store):
    assert SCAN.search(explain(known_store, "MATCH (s:Statement) WHERE s.sentence = $x RETURN s.id AS id", {"x": "y"}))


def explain(store: Store, text: str, values: dict[str, Any]) -> str:
    """The plan of a query as the engine draws it."""
    with store._session(store._driver, writes=False) as session:
        plan = session.run(f"EXPLAIN {text}", values).consume().plan
    return str(plan["args"].get("string-representation") or plan)
