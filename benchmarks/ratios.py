"""The table of ratios: newsgraph against its ceilings and its peers, each pair in the same run: `python -m benchmarks.ratios`.
Neo4j is started as the tests start it; with NEWSGRAPH_TEST_URI it is the server named there, whose graph must be empty."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks import growth, loading, peers
from graph.config import StoreSection
from graph.store.engine import Store, open_store

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import servers

PACKAGES = ("arcadedb", "neo4j", "spacy", "neo4j-graphrag", "langchain-neo4j")
ORDINARY, SHORT = 20, 2
"""Sentences of a news article, and of the shortest."""
Line = tuple[str, str, str]
"""What is measured, what is aimed at, what came out."""


def versions() -> str:
    """The releases that are compared, those that are there."""
    told = []
    for package in PACKAGES:
        try:
            told.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            told.append(f"no {package}")
    return ", ".join(told)


def loader(store: Store, options: argparse.Namespace) -> Line:
    """The loader against bare statements on one engine."""
    found = loading.ratio(store, options.loaded, options.rounds)
    shown = f"{found['ratio']:.2f} ({found['rows']:.0f} rows; {found['loader']:.0f} against {found['bare']:.0f} rows/s)"
    return f"loader vs UNWIND + MERGE of the same rows, {store.engine} {store.version}", ">= 0.80", shown


def embedded(options: argparse.Namespace) -> Iterator[Line]:
    """What is measured on the embedded engine."""
    with tempfile.TemporaryDirectory() as scratch:
        with open_store(StoreSection(), db=Path(scratch) / "loaded.db") as store:
            yield loader(store, options)
        with open_store(StoreSection(), db=Path(scratch) / "built.db") as store:
            found = growth.rebuild(store, options.articles, ORDINARY)
    shown = f"{found['ratio']:.0f} times faster ({found['first']:.1f} s, then {found['again']:.2f} s)"
    yield f"build of {options.articles} unchanged articles of {ORDINARY} sentences vs their first build", ">= 500 (10,000)", shown
    few, many = (growth.memory(articles, SHORT) for articles in (options.many // 100, options.many))
    yield (
        f"memory of newsgraph itself, from {options.many // 100} to {options.many} articles of {SHORT} sentences",
        "< 50 MB (1,000 to 100,000)",
        f"{many - few:+.0f} MB ({few:.0f}, then {many:.0f})",
    )


@contextmanager
def with_apoc() -> Iterator[servers.Server]:
    """Neo4j 5 with APOC, which langchain-neo4j's writer needs."""
    with tempfile.TemporaryDirectory() as plugins, servers.own("neo4j-5", plugins=Path(plugins)) as box:
        pom = Path(__file__).with_name("apoc.xml")
        command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={plugins}"]
        subprocess.run(command, check=True)
        box.start(dbms__security__procedures__unrestricted="apoc.*", server__memory__heap__max_size="2g")
        yield box.server


def neo4j(options: argparse.Namespace) -> Iterator[Line]:
    """What is measured on Neo4j."""
    with ExitStack() as opened:
        server = opened.enter_context(servers.running("neo4j-named") if servers.named() else with_apoc())
        os.environ["NEWSGRAPH_PASSWORD"] = server.password
        with open_store(StoreSection(user=server.user), uri=server.uri) as store:
            yield loader(store, options)
            aims = {"neo4j-graphrag": ">= 2", "langchain-neo4j": ">= 10", "one MERGE a call": ">= 12"}  # others: for comparison
            for peer, found in peers.ratios(store, options.nodes, options.relationships, options.rounds).items():
                shown = f"{found:.1f} times slower" if isinstance(found, float) else found
                yield (
                    f"{peer} vs the loader's batch writer, {options.nodes} actors, {options.relationships} relationships",
                    aims.get(peer, ""),
                    shown,
                )
            for query, (middle, most) in growth.queries(store, options.statements // 10, options.runs).items():
                aim = "p95 < 50 ms" if query in growth.LOOK_UPS else "growth"
                yield f"`{query}` on {options.statements} statements", aim, f"median {middle:.1f} ms, p95 {most:.1f} ms"
            loading.empty(store)


def main(arguments: list[str]) -> int:
    """Measure and print, each line as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--loaded", type=int, default=1000, help="articles of ten statements that the loader loads")
    parser.add_argument("--articles", type=int, default=10_000, help="articles that are built twice")
    parser.add_argument("--many", type=int, default=100_000, help="short articles by which memory is measured, and a hundredth of them")
    parser.add_argument("--nodes", type=int, default=10_000)
    parser.add_argument("--relationships", type=int, default=50_000)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=50, help="how often each look-up is asked")
    options = parser.parse_args(arguments)
    from benchmarks.__main__ import machine

    print(f"{machine()}; {versions()}\n\n| what | aim | measured |\n|---|---|---|", flush=True)
    for part in (embedded, neo4j):
        for what, aim, measured in part(options):
            print(f"| {what} | {aim} | {measured} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
