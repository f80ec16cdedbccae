"""Measures what a person waits for and writes benchmarks/README.md: `python -m benchmarks`.
With --demo it also makes `make demo` on a clean clone, once with an empty package cache (downloads everything) and once again."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import extraction
from benchmarks.overhead import measure

ROOT = Path(__file__).resolve().parent.parent
PAGE = Path(__file__).with_name("README.md")
NEWSGRAPH = Path(sys.executable).with_name("newsgraph")
RUNS = 5


def seconds(command: list[str], cwd: Path, runs: int = 1, **variables: str) -> tuple[float, float, float]:
    """Median, least and greatest wall time of ``runs`` runs; a run that fails ends the measurement."""
    times = []
    environment = {**{name: value for name, value in os.environ.items() if name != "NEWSGRAPH_URI"}, **variables}
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return statistics.median(times), min(times), max(times)


def machine() -> str:
    """Processor, cores, memory, system and Python, in a line."""
    name, memory = platform.processor() or platform.machine(), ""
    if Path("/proc/cpuinfo").is_file():
        models = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        name = models[0] if models else name
        kilobytes = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal"))
        memory = f", {kilobytes / 2**20:.0f} GB"
    return f"{name}, {os.cpu_count()} cores{memory}, {platform.system()} {platform.release()}, Python {platform.python_version()}"


def measurements(demo: bool) -> Iterator[tuple[str, str, tuple[float, float, float]]]:
    """What was measured, what is aimed at, and the times."""
    with tempfile.TemporaryDirectory() as scratch:
        db = str(Path(scratch) / "newsgraph.db")
        articles = str(ROOT / "examples" / "articles")
        yield "`newsgraph --help`", "0.3 s", seconds([str(NEWSGRAPH), "--help"], ROOT, RUNS)
        yield "`newsgraph build examples/articles`, new database", "", seconds([str(NEWSGRAPH), "build", articles, "--db", db], ROOT)
        yield "the same again", "", seconds([str(NEWSGRAPH), "build", articles, "--db", db], ROOT)
        yield "`newsgraph query who-met-whom`", "3 s", seconds([str(NEWSGRAPH), "query", "who-met-whom", "--db", db], ROOT, RUNS)
    if demo:
        with clone() as folder:
            yield "`make demo`, empty package cache", "180 s", seconds(["make", "demo"], folder, PIP_NO_CACHE_DIR="1")
            yield "`make demo` again", "20 s", seconds(["make", "demo"], folder)


@contextmanager
def clone() -> Iterator[Path]:
    """A clean clone of what is committed."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
        yield folder


def main(arguments: list[str]) -> int:
    """Measure and write the page."""
    lines = [
        "# Measurements",
        "",
        f"Made by `make bench` on: {machine()}. Wall times from Enter to the prompt, start-up included; median (least to greatest).",
        "",
        "| what | aim | measured |",
        "|---|---|---|",
    ]
    for what, aim, times in measurements("--demo" in arguments):
        middle, least, most = times
        shown = f"{middle:.2f} s" + (f" ({least:.2f} to {most:.2f})" if most > least else "")
        print(f"{what}: {shown}", file=sys.stderr)
        lines.append(f"| {what} | {aim} | {shown} |")
    shown = str(measure([ROOT / "examples" / "articles"]))
    print(f"extraction: {shown}", file=sys.stderr)
    lines.append(f"| extraction beside spaCy, processor time | under 10% | {shown} |")
    for ratio in extraction.measure([ROOT / "examples" / "articles"]):
        print(f"extraction against the stock pipeline: {ratio}", file=sys.stderr)
        lines.append(f"| speed of `spacy.load` and `nlp.pipe` that extraction has | {extraction.AIM:.2f} | {ratio} |")
    lines += ["", f"With {extraction.versions()}."]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
