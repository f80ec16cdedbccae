"""The network as GraphML, for Gephi, yEd, Cytoscape, igraph and networkx; an edge's ``id`` is the relationship's key.
GraphML has no null and no lists: unknown values are left out, ``places`` are joined by "; ". Statements and articles are not in it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from graph.export.flat import flat_network
from graph.export.registry import Exporter

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def write(store: Store, config: Config, out: IO[bytes]) -> None:
    """Nodes and edges in the order of their ids. ``networkx.read_graphml(path, force_multigraph=True)`` reads it."""
    from networkx.readwrite.graphml import GraphMLWriter

    # Not write_graphml, which takes lxml where it happens to be installed and then writes other bytes.
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True, named_key_ids=True)
    writer.add_graph_element(flat_network(store, config))
    for data in writer.xml.iter("data"):
        # networkx writes Python's True, which is no boolean of XML.
        if data.get("key") == "symmetric":
            data.text = data.text.lower()
    writer.dump(out)
    out.write(b"\n")


EXPORTER = Exporter("graphml", "the network of actors and places, for Gephi, yEd, Cytoscape, igraph", write=write)
