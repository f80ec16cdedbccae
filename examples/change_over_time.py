"""How the graph changes: relationships by the month in which they are first dated, and what is new between two dates.

newsgraph build examples/articles
python examples/change_over_time.py --since 2025-03 --until 2025-04 [--png months.png] [--db newsgraph.db | --uri neo4j://localhost:7687]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import networkx as nx
from rich.console import Console
from rich.table import Table

import graph


def by_month(network: nx.MultiDiGraph) -> dict[str, int]:
    """How many relationships are first dated in each month (``2031-03``), in order.

    One dated by its year alone counts in January; those without a date are left out.
    """
    return dict(sorted(Counter(first[:7] for *_, first in network.edges(data="first_date") if first is not None).items()))


def draw(months: dict[str, int], path: Path) -> bool:
    """A bar chart of the months, as PNG; False where matplotlib is not installed."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return False
    figure = Figure(figsize=(10, 4), layout="tight")
    axes = figure.subplots()
    axes.bar(list(months), list(months.values()))
    axes.set_ylabel("relationships first dated in the month")
    axes.tick_params(axis="x", rotation=60)
    figure.savefig(path)
    return True


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the months and what is new; write the picture where one is asked for."""
    parser = argparse.ArgumentParser(description="How a newsgraph changes over time.")
    parser.add_argument("--since", default="2025", help="first day, month or year of what is new [default: 2025]")
    parser.add_argument("--until", help="last day, month or year of what is new [default: no end]")
    parser.add_argument("--png", type=Path, metavar="FILE", help="draw the months into FILE (needs matplotlib)")
    parser.add_argument("--db", help="folder of the embedded database [default: newsgraph.db]")
    parser.add_argument("--uri", help="address of a Neo4j server")
    chosen = parser.parse_args(arguments)

    network = graph.load_network(db=chosen.db, uri=chosen.uri)
    console = Console()
    months = by_month(network)
    undated = network.number_of_edges() - sum(months.values())
    table = Table(
        "month", "relationships", "", title="First dated in", caption=f"{undated} more have no date; a year alone counts in January"
    )
    for month, count in months.items():
        table.add_row(month, str(count), "█" * count)
    console.print(table)
    if chosen.png is not None and not draw(months, chosen.png):
        print(f"{chosen.png} is not drawn: matplotlib is not installed (pip install matplotlib)", file=sys.stderr)

    # With dates the edges are computed from the statements in between alone; new is what the whole graph dates no earlier.
    between = graph.load_network(db=chosen.db, uri=chosen.uri, since=chosen.since, until=chosen.until)
    table = Table("from", "actor", "relationship", "actor or place", "sources", title=f"New: {chosen.since} to {chosen.until or 'now'}")
    new = sorted((data["first_date"], a, b, key) for a, b, key, data in between.edges(keys=True, data=True))
    for first, a, b, key in new:
        if network.edges[a, b, key]["first_date"] == first >= chosen.since:
            data = between.edges[a, b, key]
            table.add_row(first, between.nodes[a]["name"], data["type"], between.nodes[b]["name"], str(data["sources"]))
    console.print(table)


if __name__ == "__main__":
    main()
