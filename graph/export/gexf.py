"""The network as GEXF 1.2, for Gephi: nodes labelled by name, edges by ``relation`` (``type`` is taken), weighted by statements.
GEXF has no null and no lists: unknown values are left out, ``places`` are joined by "; ". Statements and articles are not in it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from graph.export.flat import flat_network
from graph.export.registry import Exporter

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def write(store: Store, config: Config, out: IO[bytes]) -> None:
    """Nodes and edges in the order of their ids; an edge's ``id`` is the relationship's key. ``networkx.read_gexf`` reads it."""
    from networkx.readwrite.gexf import GEXFWriter

    network = flat_network(store, config)
    for id_, data in network.nodes(data=True):
        data["label"] = data.get("name", id_)
    for _, _, key, data in network.edges(keys=True, data=True):
        data |= {"id": key, "label": data["type"], "relation": data.pop("type"), "weight": data["statements"]}
    writer = GEXFWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph(network)
    # networkx writes the day and its own version, so that equal graphs would give different files.
    for meta in writer.xml.findall("meta"):
        meta.attrib.clear()
        for creator in meta.findall("creator"):
            creator.text = "newsgraph"
    writer.write(out)
    out.write(b"\n")


EXPORTER = Exporter("gexf", "the network of actors and places, for Gephi", write=write)
