"""Model, rules and plug-ins as one function of articles, in this process or in several side by side.
Which articles, and what becomes of those that fail, is extraction.py's."""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, TypeAlias

from graph.config import Config
from graph.errors import NewsgraphError, PluginError
from graph.model import Article, Extraction, Skipped
from graph.pipeline.plugins import RULES, load_plugins

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from spacy.language import Language

FEW = 250_000
"""Characters of articles that are extracted before other processes would have loaded the model."""
_CHUNK = 30_000
_AHEAD = 3
"""Chunks that wait for each other process, so that none stands idle while this one works."""
_HELD = 4
"""Chunks for each process that are under way, or whose results wait for those before them."""

Outcome: TypeAlias = Extraction | Skipped
Machine: TypeAlias = Callable[[Iterable[Article]], Iterator[Outcome]]


def machine(config: Config, nlp: Language | None = None) -> Machine:
    """Articles to what each says, in order, or to why the rules failed on it. Raises ModelError, PluginError."""
    from graph.extract import Extractor
    from graph.nlp import load_model, parse

    plugins = load_plugins(config)
    rules = Extractor(config) if RULES in config.extraction.extractors else None
    model = nlp if nlp is not None else load_model(config.model.name)

    def run(articles: Iterable[Article]) -> Iterator[Outcome]:
        for article, doc in parse(articles, model, batch_size=config.model.batch_size):
            try:
                extraction = rules(article, doc) if rules is not None else Extraction(article)
            except PluginError:
                raise
            # A text that the rules trip over must not cost an archive its night: it is reported as what it is, and the others go on.
            except Exception as error:
                detail = f"{type(error).__name__} in the extraction: {error}; please report it with the article"
                yield Skipped(article.path, "failed", detail)
                continue
            for plugin in plugins:
                extraction = plugin(doc, extraction)
            yield extraction

    return run


def extracted(articles: Iterable[Article], config: Config, nlp: Language | None = None) -> Iterator[Outcome]:
    """As of ``machine``, by ``model.processes`` processes where there is enough to do. A given ``nlp`` is used in this process alone."""
    iterator = iter(articles)
    first = next(iterator, None)
    if first is None:
        return
    iterator = chain([first], iterator)
    if nlp is None and config.model.processes > 1:
        head = _measured(iterator, FEW)
        if (more := next(iterator, None)) is not None:
            yield from _side_by_side(chain(head, [more], iterator), config)
            return
        iterator = iter(head)
    yield from machine(config, nlp)(iterator)


def _measured(articles: Iterator[Article], characters: int) -> list[Article]:
    """The next articles, until they have so many characters together."""
    taken: list[Article] = []
    while characters > 0 and (article := next(articles, None)) is not None:
        taken.append(article)
        characters -= len(article.text)
    return taken


def _side_by_side(articles: Iterator[Article], config: Config) -> Iterator[Outcome]:
    """What this process and others made of chunks of articles, in the order of the articles; a bounded number is under way.

    This one works too: the others have yet to load the model, and where it has much to do with the results they do more.
    """
    own = machine(config)
    # Not by fork: the process may hold a database engine with threads of its own.
    others = config.model.processes - 1
    pool = ProcessPoolExecutor(others, get_context("spawn"), _start, (config,))
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        with _uninterrupted():
            ready = [pool.submit(_run, []) for _ in range(others)]
        chunks = iter(lambda: _measured(articles, _CHUNK), [])
        while True:
            wanted = _AHEAD * sum(one.done() for one in ready) - sum(not one.done() for one in waiting)
            waiting += [pool.submit(_run, chunk) for chunk in islice(chunks, max(wanted, 0))]
            if len(waiting) < _HELD * config.model.processes and not (waiting and waiting[0].done()):
                waiting += [_done([*own(chunk)]) for chunk in islice(chunks, 1)]
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise NewsgraphError(
            "a process that extracts ended unexpectedly, perhaps for want of memory: each holds the model. Fewer may do: --processes, or "
            "model.processes in config.yaml"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes that are started inside never hear an interrupt: their parent does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _done(outcomes: list[Outcome]) -> Future[list[Outcome]]:
    future: Future[list[Outcome]] = Future()
    future.set_result(outcomes)
    return future


_given: list[Config] = []
"""The configuration of a process that was started to extract."""


def _start(config: Config) -> None:
    """In each process, first. It ends with its parent."""
    _given.append(config)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited but where a thread started the process
    if (parent := parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    signal.raise_signal(signal.SIGTERM)


@cache
def _own() -> Machine:
    return machine(_given[0])


def _run(articles: list[Article]) -> list[Outcome]:
    return [*_own()(articles)]
