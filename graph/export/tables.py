"""The graph as three tables: nodes, relationships, statements; what their columns are and how a cell is written, for the CSV formats.
A table has no null and no lists: unknown is an empty cell, ``places`` are joined by "; "."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import chain
from typing import IO, TYPE_CHECKING, Any

from graph.export.cells import csv_lines
from graph.export.statements import STATEMENTS, statement_rows
from graph.network import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, load_network
from graph.queries.files import returned

if TYPE_CHECKING:
    from graph.config import Config
    from graph.network import Network
    from graph.store.engine import Store


def tables(store: Store, config: Config) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """The name and rows of each table; a row's keys are the columns, the same in every row. Statements are streamed."""
    network = load_network(store, config=config)
    yield "nodes", ({"id": id_, **data} for id_, data in network.nodes(data=True))
    yield "relationships", _relationships(network)
    yield "statements", statement_rows(store)


def _relationships(network: Network) -> Iterator[dict[str, Any]]:
    for subject, object_, key, data in network.edges(keys=True, data=True):
        ends = {"subject": subject, "object": object_}
        row = {"key": key, "type": data["type"]}
        for name, id_ in ends.items():
            row |= {name: network.nodes[id_]["name"], f"{name}_id": id_, f"{name}_kind": network.nodes[id_]["kind"]}
        yield row | {name: value for name, value in data.items() if name != "type"}


COLUMNS = {
    "nodes": ("id", *NODE_ATTRIBUTES),
    "relationships": (
        "key", "type", "subject", "subject_id", "subject_kind", "object", "object_id", "object_kind", *EDGE_ATTRIBUTES[1:],
    ),
    "statements": tuple(returned(STATEMENTS)),
}  # fmt: skip
"""The columns of each table, which an empty one has too."""


def write_table(name: str, rows: Iterable[dict[str, Any]], out: IO[bytes]) -> None:
    """The table as CSV: UTF-8, a line of columns first, lines ended by a line feed.

    A text that a spreadsheet would take for a formula has an apostrophe before it, and so has one that begins with an apostrophe: without
    the first apostrophe every text is again what it was.
    """
    stream = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    columns = COLUMNS[name]
    for line in csv_lines(chain([columns], ([_cell(row[column]) for column in columns] for row in rows))):
        stream.write(line + "\n")
    stream.flush()
    stream.detach()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(value)
    return value
