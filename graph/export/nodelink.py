"""The network as networkx node-link JSON: ``networkx.node_link_graph(json.load(file), edges="edges")`` gives what ``load_network`` gives.
Nothing of the network is lost; statements and articles are not in it."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from graph.export.registry import Exporter
from graph.network import load_network

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def write(store: Store, config: Config, out: IO[bytes]) -> None:
    """One JSON object: ``directed``, ``multigraph``, ``graph``, ``nodes`` with ``id``, ``edges`` with ``source``, ``target``, ``key``."""
    import networkx

    data = networkx.node_link_data(load_network(store, config=config), edges="edges")
    for piece in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(data):
        out.write(piece.encode("utf-8", "replace"))
    out.write(b"\n")


EXPORTER = Exporter("json", "the network of actors and places, as networkx node-link JSON", write=write)
