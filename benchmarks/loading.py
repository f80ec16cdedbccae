"""The loader against its ceiling: a load of extractions, and exactly the rows that it sent, sent again by bare UNWIND and MERGE.
Run in turn, so that what else the machine does slows both alike; which engines there are is the caller's."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.generated import extractions
from graph.config import load_config
from graph.model import Extraction
from graph.store.engine import Store, Transaction
from graph.store.loader import load

Sent = tuple[str, list[dict[str, Any]]]
CONFIG = load_config()


def empty(store: Store) -> None:
    """Take every node out; constraints and indexes stay. Relationships first: an actor may have more than a transaction holds."""
    while store.write(lambda tx: tx.run("MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS n"))[0]["n"]:
        pass
    while store.write(lambda tx: tx.run("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"))[0]["n"]:
        pass


@contextmanager
def recorded(sent: list[Sent]) -> Iterator[None]:
    """What the store is sent in rows meanwhile, in order."""
    original = Transaction.run

    def run(self: Transaction, query: str, parameters: Any = None) -> list[dict[str, Any]]:
        if parameters and "rows" in parameters and re.search(r"\b(CREATE|MERGE|SET)\b", query):
            sent.append((query, parameters["rows"]))
        return original(self, query, parameters)

    Transaction.run = run  # type: ignore[method-assign]
    try:
        yield
    finally:
        Transaction.run = original  # type: ignore[method-assign]


def merging(query: str) -> str:
    """The statement as a person would write it who knows nothing of the graph's state: every CREATE is a MERGE on the same pattern."""
    query = re.sub(r"WITH row WHERE NOT EXISTS \{[^\n]*\}\n", "", query)
    return re.sub(r"\bCREATE \(", "MERGE (", query)


def bare(store: Store, sent: list[Sent]) -> None:
    """Each statement with its rows in a transaction of its own."""
    for query, some in sent:
        store.write(lambda tx, query=query, some=some: tx.run(query, {"rows": some}))  # type: ignore[misc]


def ratio(store: Store, articles: int, rounds: int) -> dict[str, float]:
    """Rows a second of the loader by those of the bare statements, the median of the rounds; and how many rows there are."""
    made: list[Extraction] = list(extractions(articles))
    sent: list[Sent] = []
    with recorded(sent):
        load(store, made, CONFIG, fingerprint="f")
    merged = [(merging(query), some) for query, some in sent]
    loader, ceiling = [], []
    for number in range(rounds):
        for task in ("load", "bare") if number % 2 else ("bare", "load"):
            empty(store)
            start = time.perf_counter()
            if task == "load":
                load(store, made, CONFIG, fingerprint="f")
                loader.append(time.perf_counter() - start)
            else:
                bare(store, merged)
                ceiling.append(time.perf_counter() - start)
    empty(store)
    count = sum(len(some) for _, some in sent)
    ratios = [bare_time / load_time for bare_time, load_time in zip(ceiling, loader, strict=True)]
    return {
        "rows": count,
        "loader": count / statistics.median(loader),
        "bare": count / statistics.median(ceiling),
        "ratio": statistics.median(ratios),
    }
