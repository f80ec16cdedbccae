"""The graph as a networkx multigraph: actors and places joined by the typed relationships, for centrality, communities and change.
What the relationships say is computed in store/projection.py; files of other programs are written in export/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.config import Config, load_config
from graph.errors import UsageError
from graph.model import KINDS, PLOVER
from graph.queries import day_of
from graph.store.engine import Store, open_store
from graph.store.projection import relationships_of
from graph.store.texts import text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    import networkx

    Network: TypeAlias = "networkx.MultiDiGraph[str]"

EDGE_ATTRIBUTES = (
    "type", "category", "verb", "symmetric", "statements", "articles", "sources", "first_date", "last_date", "places", "confidence",
)  # fmt: skip
"""Of every relationship of a network, in order; what is unknown is None. ``places`` is a list."""
NODE_ATTRIBUTES = ("name", "kind", "country", "wikidata", "latitude", "longitude")
"""Of every actor and place of a network, in order; what is unknown is None."""


def load_network(
    store_or_path: Store | str | Path | None = None,
    *,
    db: str | Path | None = None,
    uri: str | None = None,
    types: Iterable[str] | None = None,
    categories: Iterable[str] | None = None,
    since: str | None = None,
    until: str | None = None,
    min_sources: int = 1,
    config: Config | None = None,
) -> Network:
    """The projected relationships between actors and places, as a directed multigraph; nodes and edges stand in the order of their ids.

    A node is an id with ``NODE_ATTRIBUTES``; its ``kind`` is one of ``graph.model.KINDS`` or ``Place``. An edge has the relationship's
    ``key`` for its key, and ``EDGE_ATTRIBUTES``. A relationship of a symmetric type (MET) is one edge, in the direction stored, with
    ``symmetric`` true: for measures that ask who is joined to whom, take ``network.to_undirected()``, which keeps the keys, so that
    nothing is counted twice; for a directed measure, add the reverse of the symmetric edges first.

    Without ``types``, ``categories``, ``since``, ``until`` and ``min_sources`` every actor and place is there; with any of them, those
    that a relationship is left to. ``since`` and ``until`` (2031, 2031-03, 2031-03-14) choose the statements whose dates may fall
    between them, both included, and compute every edge from these alone; statements without a date are then left out.

    The graph is an open store, the folder of an embedded database, or an address; where none is named, the one ``config`` names.
    Raises UsageError for filters that do not fit, StoreError where there is no such graph.
    """
    import networkx

    config = config or load_config()
    chosen = _choice("types", types, config.types)
    plover = _choice("categories", categories, PLOVER)
    first, last = _day("since", since, last=False), _day("until", until, last=True)
    if min_sources < 1:
        raise UsageError(f"min_sources is to be 1 or more, found {min_sources}")

    network: Network = networkx.MultiDiGraph()
    with _opened(store_or_path, db, uri, config) as store:
        nodes = {row["id"]: row for row in store.stream(text("network_nodes"))}
        found = _stored(store, chosen) if first is None and last is None else _between(store, config, chosen, first, last)
        edges = sorted(
            (edge for edge in found if edge["sources"] >= min_sources and (plover is None or edge["category"] in plover)),
            key=lambda edge: (edge["start"], edge["end"], edge["key"]),
        )
    filtered = (chosen, plover, first, last) != (None, None, None, None) or min_sources > 1
    kept = {end for edge in edges for end in (edge["start"], edge["end"])} if filtered else nodes
    for id_ in sorted(kept):
        row = nodes[id_] | {"kind": _kind(nodes[id_]["labels"])}
        network.add_node(id_, **{name: row[name] for name in NODE_ATTRIBUTES})
    for edge in edges:
        known = edge | {"symmetric": edge["type"] in config.symmetric_types, "places": edge["places"] or []}
        network.add_edge(edge["start"], edge["end"], key=edge["key"], **{name: known[name] for name in EDGE_ATTRIBUTES})
    return network


def _opened(store: Store | str | Path | None, db: str | Path | None, uri: str | None, config: Config) -> AbstractContextManager[Store]:
    if store is not None and (db is not None or uri is not None):
        raise UsageError("the graph is named twice: give a store (or its folder or address), or db, or uri")
    if isinstance(store, Store):
        return nullcontext(store)
    if store is not None:
        db, uri = (None, str(store)) if "://" in str(store) else (store, None)
    return open_store(config.store, db=db, uri=uri, create=False)


def _stored(store: Store, types: list[str] | None) -> Iterator[dict[str, Any]]:
    return store.stream(text("network_relationships"), {"types": types})


def _between(store: Store, config: Config, types: list[str] | None, first: str | None, last: str | None) -> Iterator[dict[str, Any]]:
    """What the relationships would be if the graph had the statements dated from ``first`` to ``last`` and no others."""
    span = {"types": types, "since": first or "0001-01-01", "until": last or "9999-12-31"}
    for _, facts in groupby(store.stream(text("facts_between"), span), key=lambda fact: fact["key"]):
        for type_, row in relationships_of(facts, config):
            yield {"type": type_, "start": row["start"], "end": row["end"], "key": row["key"], **row["props"]}


def _kind(labels: list[str]) -> str:
    return next((kind for kind in KINDS if kind in labels), "Place")


def _choice(name: str, values: Iterable[str] | None, known: Iterable[str]) -> list[str] | None:
    if values is None:
        return None
    if isinstance(values, str):
        values = [values]
    chosen = sorted({value.upper() for value in values})
    if unknown := [value for value in chosen if value not in known]:
        raise UsageError(f"{name}: {', '.join(unknown)} is not known; there are: {', '.join(known)}")
    return chosen


def _day(name: str, value: str | None, *, last: bool) -> str | None:
    if value is None:
        return None
    day = day_of(value, last=last)
    if day is None:
        raise UsageError(f"{name} is to be a date (2031, 2031-03 or 2031-03-14), found {value!r}")
    return day
