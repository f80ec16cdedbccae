"""What grows with the number of articles: the time of a first build and of the same build again, newsgraph's own memory on the way, and the
prepared queries on a graph of generated statements. The embedded engine is a process of its own, whose memory is not counted."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generated import extractions, name, write
from benchmarks.loading import CONFIG
from graph.config import StoreSection
from graph.pipeline.building import build
from graph.queries import load_queries, run_query
from graph.store.engine import Store, open_store
from graph.store.loader import load


def rebuild(store: Store, articles: int, sentences: int) -> dict[str, float]:
    """Seconds of the first build of a folder of articles of so many ``sentences`` and of the next build, which finds nothing new."""
    with tempfile.TemporaryDirectory() as scratch:
        write(Path(scratch) / "news", 0, articles, sentences)
        start = time.perf_counter()
        build([Path(scratch) / "news"], store, CONFIG)
        first = time.perf_counter() - start
        start = time.perf_counter()
        report = build([Path(scratch) / "news"], store, CONFIG)
        again = time.perf_counter() - start
    assert report.unchanged == articles, report
    return {"first": first, "again": again, "ratio": first / again}


def memory(articles: int, sentences: int) -> float:
    """Megabytes that a first build of such a folder takes at the most, in a process of its own: newsgraph's, not the embedded engine's."""
    command = [sys.executable, "-m", "benchmarks.growth", str(articles), str(sentences)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def peak(articles: int, sentences: int) -> float:
    """What ``memory`` measures, of this process (Linux counts kilobytes)."""
    with tempfile.TemporaryDirectory() as scratch:
        write(Path(scratch) / "news", 0, articles, sentences)
        with open_store(StoreSection(), db=Path(scratch) / "built.db") as store:
            build([Path(scratch) / "news"], store, CONFIG)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


LOOK_UPS = {
    "who-is": {"actor": name(3)},
    "timeline": {"actor": name(3)},
    "who-met": {"actor": name(3)},
    "between": {"actor": name(3), "other": name(32)},
    "said-by": {"actor": name(3)},
    "article": {"article": "a1"},
    "mentions": {"actor": name(3)},
}
WHOLE = ("who-met-whom", "most-connected", "relations")


def queries(store: Store, articles: int, runs: int) -> dict[str, tuple[float, float]]:
    """Milliseconds (median, 95th percentile) of each query on a graph of ``articles`` times ten statements."""
    load(store, extractions(articles), CONFIG, fingerprint="f")
    known = load_queries()
    told = {}
    for query, given in (*LOOK_UPS.items(), *((query, {}) for query in WHOLE)):
        wanted = {p.name: given.get(p.name, p.example) for p in known[query].parameters if not p.optional}
        times = []
        for _ in range(runs if query in LOOK_UPS else 3):
            start = time.perf_counter()
            run_query(store, known[query], wanted, CONFIG)
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        told[query] = (statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))])
    return told


if __name__ == "__main__":
    print(peak(int(sys.argv[1]), int(sys.argv[2])))
