"""The same bare rows, actors and typed relationships, through the loader's own batch writer and through what others offer.
Run with a Python that has neo4j-graphrag and langchain-neo4j (the second needs APOC in the server) beside newsgraph."""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.generated import rows
from benchmarks.loading import CONFIG, empty
from graph.store.engine import Store
from graph.store.projection import _write
from graph.store.writing import run

Links = list[tuple[str, dict[str, Any]]]


def own(store: Store, actors: list[dict[str, Any]], links: Links) -> None:
    """As a load does it: actors by kind, relationships by type, in batches of the configuration."""
    size = CONFIG.store.batch_size
    store.write(lambda tx: run(tx, "create_person", actors, size))
    for start in range(0, len(links), size):
        _write(store, links[start : start + size])


def graphrag(store: Store, actors: list[dict[str, Any]], links: Links) -> None:
    """neo4j-graphrag's writer, as it comes."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    nodes = [Neo4jNode(id=row["id"], label="Person", properties=row["props"]) for row in actors]
    edges = [
        Neo4jRelationship(start_node_id=r["start"], end_node_id=r["end"], type=t, properties={"key": r["key"], **r["props"]})
        for t, r in links
    ]
    done = asyncio.run(Neo4jWriter(store._driver).run(Neo4jGraph(nodes=nodes, relationships=edges)))
    assert done.status == "SUCCESS", done


def langchain(store: Store, actors: list[dict[str, Any]], links: Links, size: int = 10) -> None:
    """langchain-neo4j's ``add_graph_documents``, a document for ``size`` relationships as for an article, with the label it indexes."""
    from langchain_neo4j import Neo4jGraph
    from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

    by_id = {row["id"]: Node(id=row["id"], type="Person", properties=row["props"]) for row in actors}
    graph = Neo4jGraph(store.address, store.user, os.environ["NEWSGRAPH_PASSWORD"], refresh_schema=False)
    documents = []
    for start in range(0, len(links), size):
        edges = [
            Relationship(source=by_id[r["start"]], target=by_id[r["end"]], type=t, properties={"key": r["key"], **r["props"]})
            for t, r in links[start : start + size]
        ]
        ends = {end.id: end for edge in edges for end in (edge.source, edge.target)}
        documents.append(GraphDocument(nodes=list(ends.values()), relationships=edges))
    graph.add_graph_documents(documents, baseEntityLabel=True)


def one_by_one(store: Store, actors: list[dict[str, Any]], links: Links) -> None:
    """One MERGE a call, as tutorials have it."""
    with store._driver.session() as session:
        for row in actors:
            session.run("MERGE (a:Actor:Person {id: $id}) SET a += $props", row).consume()
        for type_, row in links:
            text = f"MATCH (a:Actor {{id: $start}}), (b:Actor {{id: $end}}) MERGE (a)-[r:{type_} {{key: $key}}]->(b) SET r += $props"
            session.run(text, row).consume()


WRITERS: dict[str, Callable[[Store, list[dict[str, Any]], Links], None]] = {
    "neo4j-graphrag": graphrag,
    "langchain-neo4j": langchain,
    "langchain-neo4j, 1000 relationships a document": partial(langchain, size=1000),
    "one MERGE a call": one_by_one,
}


def ratios(store: Store, nodes: int, relationships: int, rounds: int) -> dict[str, float | str]:
    """How many times longer each takes than the loader's writer, measured next to it in each round; a text where it cannot run."""
    actors, links = rows(nodes, relationships)
    told: dict[str, float | str] = {}
    for name, writer in WRITERS.items():
        try:
            found = [timed(writer, store, actors, links) / timed(own, store, actors, links) for _ in range(rounds)]
        except Exception as error:
            told[name] = f"not measured: {type(error).__name__}: {str(error).splitlines()[0][:200]}"
        else:
            told[name] = statistics.median(found)
    empty(store)
    return told


def timed(writer: Callable[..., None], store: Store, actors: list[dict[str, Any]], links: Links) -> float:
    """Seconds into an empty graph."""
    empty(store)
    start = time.perf_counter()
    writer(store, actors, links)
    return time.perf_counter() - start
