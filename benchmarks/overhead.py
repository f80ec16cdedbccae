"""How much extraction adds to spaCy: the stock pipeline over the articles' texts, newsgraph's parse of them, and the rules, in one run.
`python -m benchmarks.overhead [PATH...]` measures files or folders (the example articles); --profile tells where the rules spend it."""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.articles import read_articles
from graph.config import load_config
from graph.extract import Extractor
from graph.nlp import load_model, parse

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.model import Article

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "examples" / "articles"
ROUNDS = 5
LEAST_WORDS = 20_000
"""A round repeats the articles until it has as many, or the clock would measure its own grain."""
SHOWN = 15


@dataclass(frozen=True, slots=True)
class Overhead:
    """Processor seconds of a round, medians: spaCy's whole pipeline, newsgraph's parse, and the rules on what is parsed."""

    words: int
    stock: float
    parse: float
    rules: float

    @property
    def share(self) -> float:
        """Of the time from article to statements, the part that is not spaCy's."""
        return self.rules / (self.parse + self.rules)

    @property
    def against_stock(self) -> float:
        """All of newsgraph's time as a multiple of the stock pipeline's."""
        return (self.parse + self.rules) / self.stock

    def __str__(self) -> str:
        """A line for people."""
        return (
            f"{self.share:.1%} of the time is not spaCy's ({self.words} words: parse {self.parse:.2f} s, rules {self.rules:.2f} s; "
            f"spaCy's whole pipeline {self.stock:.2f} s, of which newsgraph takes {self.against_stock:.2f}; "
            f"{self.words / (self.parse + self.rules):.0f} words/s)"
        )


def measure(paths: Sequence[Path], rounds: int = ROUNDS, least: int = LEAST_WORDS) -> Overhead:
    """Time the three, one after the other in each round, so that what else the machine does slows all alike."""
    import spacy

    config = load_config()
    articles = repeated(list(read_articles(list(paths), config)), least)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        stock = spacy.load(config.model.name)
    model, extractor = load_model(config.model.name), Extractor(config)
    size = config.model.batch_size
    docs = list(parse(articles, model, batch_size=size))
    for article, doc in docs:
        extractor(article, doc)  # the gazetteers are read at the first use
    tasks: tuple[Callable[[], object], ...] = (
        lambda: [None for _ in stock.pipe((article.text for article in articles), batch_size=size)],
        lambda: [None for _ in parse(articles, model, batch_size=size)],
        lambda: [None for article, doc in docs if extractor(article, doc) is None],
    )
    times = [[seconds(task) for task in tasks] for _ in range(rounds)]
    medians = [statistics.median(column) for column in zip(*times, strict=True)]
    return Overhead(sum(len(article.text.split()) for article in articles), *medians)


def repeated(articles: list[Article], least: int) -> list[Article]:
    """The articles, again and again until they have ``least`` words together."""
    words = sum(len(article.text.split()) for article in articles)
    return articles * -(-least // max(words, 1))


def seconds(task: Callable[[], object]) -> float:
    """Processor time of one call, without the collector's."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        task()
        return time.process_time() - start
    finally:
        gc.enable()


def profile(paths: Sequence[Path], model: Language | None = None, least: int = LEAST_WORDS) -> None:
    """Print the functions in which the rules spend most time, their own, most first."""
    config = load_config()
    articles = repeated(list(read_articles(list(paths), config)), least)
    nlp, extractor = model or load_model(config.model.name), Extractor(config)
    docs = list(parse(articles, nlp, batch_size=config.model.batch_size))
    for article, doc in docs:
        extractor(article, doc)
    watch = cProfile.Profile()
    watch.enable()
    for article, doc in docs:
        extractor(article, doc)
    watch.disable()
    for order in ("tottime", "cumulative"):
        pstats.Stats(watch).strip_dirs().sort_stats(order).print_stats(SHOWN)


def main(arguments: list[str]) -> int:
    """Measure, or profile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[ARTICLES])
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args(arguments)
    if options.profile:
        profile(options.paths)
    else:
        print(measure(options.paths))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
