"""Each script in examples/ runs on the graph of the example articles, and its measures are what they are called."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import networkx as nx
import pytest

import graph

EXAMPLES = Path(__file__).parent.parent.parent / "examples"

pytestmark = pytest.mark.model


def script(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / name), *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done


def cells(output: str) -> list[list[str]]:
    """The rows of all the tables in what a script printed."""
    return [[cell.strip() for cell in line.split("│")[1:-1]] for line in output.splitlines() if line.startswith("│")]


def test_every_script_is_run_here() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in EXAMPLES.glob("*.py") if f'script("{path.name}"' not in source] == []


def test_centrality_ranks_the_actors_of_the_graph(example_graph: Path) -> None:
    rows = cells(script("centrality.py", "--db", example_graph, "--top", 500).stdout)
    network = graph.load_network(example_graph)
    measured = [row for row in rows if len(row) == 5]
    standing = [node for node in network if network.degree(node)]
    assert sorted(row[0] for row in measured) == sorted(network.nodes[node]["name"] for node in standing)
    ranks = [float(row[4]) for row in measured]
    assert ranks == sorted(ranks, reverse=True)
    assert sum(ranks) == pytest.approx(1, abs=0.0006 * len(ranks))
    neighbours = {network.nodes[node]["name"]: str(len(set(nx.all_neighbors(network, node)) - {node})) for node in standing}
    unique = [row for row in measured if [other[0] for other in measured].count(row[0]) == 1]
    assert {row[0]: row[2] for row in unique} == {row[0]: neighbours[row[0]] for row in unique}
    assert sum(int(row[0]) for row in rows if len(row) == 2) == len(standing), "every actor is in one community"


def test_centrality_says_the_same_twice_and_less_without_roles(example_graph: Path) -> None:
    whole = script("centrality.py", "--db", example_graph).stdout
    assert script("centrality.py", "--db", example_graph).stdout == whole
    assert len(cells(whole)) <= 20
    events = cells(script("centrality.py", "--db", example_graph, "--events", "--top", 500).stdout)
    roles = graph.load_config().role_types
    network = graph.load_network(example_graph)
    acting = {end for a, b, type_ in network.edges(data="type") if type_ not in roles for end in (a, b)}
    assert len([row for row in events if len(row) == 5]) == len(acting)


def test_pagerank_is_what_can_be_worked_out_by_hand() -> None:
    """A to B and C, B and C to each other: with damping d, A has (1 - d) / 3 and the others share the rest alike."""
    pagerank = runpy.run_path(str(EXAMPLES / "centrality.py"))["pagerank"]
    network = nx.MultiDiGraph()
    network.add_edge("A", "B", statements=2, symmetric=False)
    network.add_edge("A", "C", statements=1, symmetric=False)
    network.add_edge("A", "C", statements=1, symmetric=False)
    network.add_edge("B", "C", statements=5, symmetric=True)
    network.add_node("alone")
    rank = pagerank(network, damping=0.7)
    assert rank == pytest.approx({"A": 0.1, "B": 0.45, "C": 0.45})
    assert pagerank(nx.MultiDiGraph()) == {}


def test_change_over_time_counts_months_and_finds_what_is_new(example_graph: Path) -> None:
    done = script("change_over_time.py", "--db", example_graph, "--since", "2025-03", "--until", "2025-04")
    rows = cells(done.stdout)
    network = graph.load_network(example_graph)
    dates = [first for *_, first in network.edges(data="first_date")]
    months = {row[0]: int(row[1]) for row in rows if len(row) == 3}
    assert months
    assert months == {month: sum(1 for day in dates if day and day.startswith(month)) for month in months}
    assert int(re.search(r"(\d+) more have no date", done.stdout)[1]) + sum(months.values()) == len(dates)
    name = network.nodes(data="name")
    new = [
        [data["first_date"], name[a], data["type"], name[b]]
        for a, b, data in network.edges(data=True)
        if "2025-03" <= (data["first_date"] or "")[:7] <= "2025-04"
    ]
    assert new
    assert sorted(row[:4] for row in rows if len(row) == 5) == sorted(new)


def test_change_over_time_draws_a_picture_or_says_what_is_missing(example_graph: Path, tmp_path: Path) -> None:
    picture = tmp_path / "months.png"
    done = script("change_over_time.py", "--db", example_graph, "--png", picture)
    if find_spec("matplotlib") is None:
        assert "matplotlib is not installed (pip install matplotlib)" in done.stderr
        assert not picture.exists()
    else:
        assert picture.read_bytes().startswith(b"\x89PNG")
