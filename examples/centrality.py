"""Who stands at the centre of the graph, and who belongs together: degree, betweenness, PageRank and communities.

newsgraph build examples/articles
python examples/centrality.py [--db newsgraph.db | --uri neo4j://localhost:7687] [--top 10]
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import networkx as nx
from rich.console import Console
from rich.table import Table

import graph


def joined(network: nx.MultiDiGraph) -> nx.Graph:
    """Who is joined to whom, whatever the relationship: one edge a pair, ``weight`` the statements behind all its relationships."""
    simple = nx.Graph()
    simple.add_nodes_from(network.nodes(data=True))
    for a, b, data in network.edges(data=True):
        before = simple.get_edge_data(a, b, {"weight": 0})
        simple.add_edge(a, b, weight=before["weight"] + data["statements"])
    simple.remove_nodes_from(list(nx.isolates(simple)))
    return simple


def pagerank(network: nx.MultiDiGraph, damping: float = 0.85) -> dict[str, float]:
    """The share of attention that each node gets when it is passed on along the relationships, those of symmetric types both ways.

    By repeated multiplication: networkx's own needs SciPy, which newsgraph does not.
    """
    passed: dict[str, dict[str, float]] = {node: {} for node in network if network.degree(node)}
    for a, b, data in network.edges(data=True):
        for one, other in ((a, b), (b, a)) if data["symmetric"] else ((a, b),):
            passed[one][other] = passed[one].get(other, 0) + data["statements"]
    size = len(passed)
    if not size:
        return {}
    rank = dict.fromkeys(passed, 1 / size)
    for _ in range(100):
        ending = sum(rank[node] for node, targets in passed.items() if not targets)
        new = dict.fromkeys(passed, (1 - damping + damping * ending) / size)
        for node, targets in passed.items():
            for target, weight in targets.items():
                new[target] += damping * rank[node] * weight / sum(targets.values())
        change = sum(abs(new[node] - rank[node]) for node in rank)
        rank = new
        if change < 1e-9:
            break
    return rank


def communities(simple: nx.Graph) -> list[set[str]]:
    """Groups whose members are joined to each other more than to others; the largest first."""
    if not simple.number_of_edges():
        return []
    found = nx.community.greedy_modularity_communities(simple, weight="weight")
    return sorted((set(group) for group in found), key=lambda group: (-len(group), min(group)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the two tables."""
    parser = argparse.ArgumentParser(description="Centrality and communities of a newsgraph.")
    parser.add_argument("--db", help="folder of the embedded database [default: newsgraph.db]")
    parser.add_argument("--uri", help="address of a Neo4j server")
    parser.add_argument("--top", type=int, default=10, metavar="N", help="rows to show [default: 10]")
    parser.add_argument("--events", action="store_true", help="leave roles and memberships out")
    chosen = parser.parse_args(arguments)

    config = graph.load_config()
    types = set(config.types) - config.role_types if chosen.events else None
    network = graph.load_network(db=chosen.db, uri=chosen.uri, types=types)
    simple = joined(network)
    names = nx.get_node_attributes(network, "name")
    degree, between, rank = dict(simple.degree()), nx.betweenness_centrality(simple), pagerank(network)

    console = Console()
    table = Table("actor or place", "kind", "joined to", "betweenness", "PageRank", title="Centrality")
    for node in sorted(simple, key=lambda node: (-rank[node], node))[: chosen.top]:
        table.add_row(names[node], network.nodes[node]["kind"], str(degree[node]), f"{between[node]:.3f}", f"{rank[node]:.3f}")
    console.print(table)

    table = Table("members", "most joined", title="Communities")
    for group in communities(simple)[: chosen.top]:
        central = sorted(group, key=lambda node: (-degree[node], node))[:5]
        table.add_row(str(len(group)), ", ".join(names[node] for node in central))
    console.print(table)


if __name__ == "__main__":
    main()
