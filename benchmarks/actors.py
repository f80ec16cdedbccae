"""Measures who-is-who at scale: `python -m benchmarks.actors [ACTORS]`, on a graph of generated people and bodies in a folder of its own.
What is measured: loading it all, adding 100 articles, judgements and their withdrawal; and the resolver alone, in memory."""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from graph.config import StoreSection, load_config
from graph.ids import actor_id, digest
from graph.judgements.record import Judgement, judged
from graph.model import Article, End, Extraction, LocalActor, Statement
from graph.resolve.across import Assignment
from graph.resolve.profile import local_rows
from graph.store.engine import Store, open_store
from graph.store.judging import judge_names
from graph.store.loader import load
from graph.store.texts import text
from graph.store.who import listed

SYLLABLES = [f"{c}{v}" for c in "bdfghklmnprstv" for v in "aeio"]
BODIES = ("Party", "Bank", "Ministry", "Group")
CAST = 5
"""Actors of an article."""
FRESH = 3
"""Of those, in the first load, names that no article before has."""


def names(count: int, chance: random.Random) -> list[str]:
    """Names of people, with family names of which some are very common, and of bodies, one in five."""

    def word(syllables: int) -> str:
        return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).title() + chance.choice("nrslt")

    families = [word(2 + i % 2) for i in range(max(20, count // 6))]
    givens = [word(2) for _ in range(max(20, count // 50))]
    made: dict[str, None] = {}
    while len(made) < count:
        common = chance.random() < 0.3
        family = families[min(int(chance.paretovariate(0.9)) - 1, len(families) - 1)] if common else chance.choice(families)
        given = givens[min(int(chance.paretovariate(0.7)) - 1, len(givens) - 1)] if common else chance.choice(givens)
        made[f"{family} {word(2)} {chance.choice(BODIES)}" if len(made) % 5 == 4 else f"{given} {family}"] = None
    return list(made)


def articles(some: list[str], count: int, chance: random.Random, prefix: str) -> Iterator[Extraction]:
    """Articles in which some of the names meet; every tenth person is called by the family name alone."""
    for n in range(count):
        cast = {}
        new = some[n * FRESH : (n + 1) * FRESH] if prefix == "a" else []
        for name in [*new, *chance.sample(some, CAST - len(new))]:
            kind = "Organization" if name.split()[-1] in BODIES else "Person"
            called = name.split()[-1] if kind == "Person" and chance.random() < 0.1 else name
            actor = LocalActor(actor_id(kind, called), kind, called, ((called, 2),), chance.choice(["NOR", "CHL", None]))
            cast[actor.local] = actor
        id_ = f"{prefix}{n}"
        article = Article(id_, f"{id_}.txt", "made", id_, f"Text {id_}.", digest(id_), published="2024-05-06")
        yield Extraction(article, tuple(cast.values()), (), tuple(_met(id_, a, b, i) for i, (a, b) in enumerate(pairwise(cast.values()))))


def _met(article: str, a: LocalActor, b: LocalActor, n: int) -> Statement:
    ends = End(a.local, a.name, 0, 1), End(b.local, b.name, 8, 9)
    return Statement(digest(article, n), article, "MET", "meet", "CONSULT", "met", 5, 7, "Some text.", 0, 10, *ends)


def main(arguments: list[str]) -> int:
    """Measure, and print a line each."""
    count = int(arguments[0]) if arguments else 100_000
    chance = random.Random(1)
    made = names(count, chance)
    config = load_config()

    def tell(what: str, start: float) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{what}: {time.perf_counter() - start:.1f} s, greatest memory so far {peak} MB", flush=True)

    start = time.perf_counter()
    assignment = Assignment()
    for extraction in articles(made, count // FRESH + 1, chance, "a"):
        for row in local_rows(extraction):
            assignment.add(row)
    tell(f"profiles of {len(assignment.profiles)} names", start)
    start = time.perf_counter()
    clusters = assignment.clusters()
    tell(f"resolving them to {len(clusters.members)} actors", start)
    if "--memory" in arguments:
        return 0
    del assignment, clusters
    with tempfile.TemporaryDirectory() as folder, open_store(StoreSection(), db=Path(folder) / "newsgraph.db") as store:
        last = time.perf_counter()

        def progress(stage: str, done: int) -> None:
            nonlocal last
            if time.perf_counter() - last > 30:
                last = time.perf_counter()
                print(f"  {stage} {done} after {last - start:.0f} s", flush=True)

        start = time.perf_counter()
        load(store, articles(made, count // FRESH + 1, chance, "a"), config, fingerprint="f", progress=progress)
        tell("loading and settling the graph", start)
        for prefix in ("b", "c"):
            start = time.perf_counter()
            load(store, articles(made, 100, chance, prefix), config, fingerprint="f")
            tell("adding 100 articles", start)
        before = content(store)
        start = time.perf_counter()
        for one in (merges := some_merges(store, 10)):
            judge_names(store, config, [one])
        tell(f"{len(merges)} merges, one by one", start)
        start = time.perf_counter()
        for one in merges:
            judge_names(store, config, withdrawn=[one.id], at="2025-01-01")
        tell(f"taking {len(merges)} merges back, one by one", start)
        print(f"the graph is {'equal to' if content(store) == before else 'OTHER THAN'} the one before", flush=True)
    return 0


def some_merges(store: Store, count: int) -> list[Judgement]:
    """Judgements that join actors that articles name most, two at a time."""
    ids = [row["id"] for row in listed(store, limit=4 * count) if ":" in row["id"]]
    pairs = list(zip(ids[:count], ids[count : 2 * count], strict=True))
    return [judged("same", pair, at=f"2024-03-01T10:00:{n:02}", by="bench", change={"keep": pair[0]}) for n, pair in enumerate(pairs)]


def content(store: Store) -> str:
    """A hash of all nodes and relationships but for judgements and the journal."""
    nodes = [row for row in store.stream(text("all_nodes")) if "Judgement" not in row["labels"]]
    rows = [*nodes, *store.stream(text("all_relationships"))]
    return digest(*sorted(json.dumps(_plain(row), sort_keys=True) for row in rows))


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items() if item is not None}
    return sorted(value) if isinstance(value, list) and all(isinstance(item, str) for item in value) else value


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
