"""Articles to extractions and to rows; how an article is extracted is machine.py's.
Who is who across the articles is asked of resolve/; nothing is stored but in a scratch file that ends with the call."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from graph.config import Config, load_config
from graph.errors import ArticleError
from graph.model import Article, Extraction, Skipped
from graph.pipeline.inputs import Inputs, articles_of
from graph.pipeline.machine import extracted
from graph.pipeline.plugins import load_plugins
from graph.pipeline.rows import rows_of

if TYPE_CHECKING:
    from spacy.language import Language

Heard = Callable[[Extraction], None]
"""Called with each extraction when it is made, for progress and counting."""


def extract(
    articles: Inputs,
    config: Config | None = None,
    *,
    nlp: Language | None = None,
    on_skip: Callable[[Skipped], None] | None = None,
) -> Iterator[Extraction]:
    """What each article says, in order, as the article alone knows it.

    ``articles`` are ``Article`` records, or paths to read. ``config`` is newsgraph's own where none is given; ``nlp`` a model that is
    loaded already. ``on_skip`` hears of files that are not read. Raises ModelError, PluginError, UsageError and ConfigError.
    """
    config = config if config is not None else load_config()
    return extract_all(articles_of(articles, partial(_read, config=config, on_skip=on_skip)), config, nlp, on_skip)


def _read(paths: Sequence[str | Path], config: Config, on_skip: Callable[[Skipped], None] | None) -> Iterator[Article]:
    from graph.articles import read_articles

    return read_articles(paths, config, on_skip=on_skip)


def extract_all(
    articles: Iterable[Article], config: Config, nlp: Language | None, on_skip: Callable[[Skipped], None] | None
) -> Iterator[Extraction]:
    """As ``extract``, of articles that are read. One that the rules fail on goes to ``on_skip``; without it, it is an ArticleError."""
    load_plugins(config)
    for outcome in extracted(articles, config, nlp):
        if isinstance(outcome, Extraction):
            yield outcome
        elif on_skip is None:
            raise ArticleError(outcome.path, outcome.reason, outcome.detail)
        else:
            on_skip(outcome)


def extract_rows(
    articles: Inputs,
    config: Config | None = None,
    *,
    nlp: Language | None = None,
    on_skip: Callable[[Skipped], None] | None = None,
    on_extraction: Heard | None = None,
) -> Iterator[dict[str, Any]]:
    """The statements of all the articles, one dict each (the keys of ``COLUMNS``), after deciding who is who among them.

    The first row comes when the last article is read; what waits meanwhile is in a temporary file, so memory grows with the number of
    actors only. Rows are in the order of the articles, and in an article in that of the text.
    """
    from graph.resolve.across import Assignment
    from graph.resolve.actors_file import gazetteer_of
    from graph.resolve.profile import local_rows

    config = config if config is not None else load_config()
    assignment = Assignment(gazetteer_of(config))
    with tempfile.TemporaryFile(prefix="newsgraph-") as spool:
        count = 0
        for extraction in extract(articles, config, nlp=nlp, on_skip=on_skip):
            for row in local_rows(extraction):
                assignment.add(row)
            if extraction.statements:
                pickle.dump(extraction, spool, protocol=pickle.HIGHEST_PROTOCOL)
                count += 1
            if on_extraction is not None:
                on_extraction(extraction)
        spool.seek(0)
        for extraction in _spooled(spool, count):
            yield from rows_of(extraction, assignment)


@contextmanager
def spool(extractions: Iterable[Extraction]) -> Iterator[Iterator[Extraction]]:
    """The extractions, all made first and read back from a temporary file."""
    with tempfile.TemporaryFile(prefix="newsgraph-") as file:
        count = 0
        for extraction in extractions:
            pickle.dump(extraction, file, protocol=pickle.HIGHEST_PROTOCOL)
            count += 1
        file.seek(0)
        yield _spooled(file, count)


def _spooled(spool: IO[bytes], count: int) -> Iterator[Extraction]:
    for _ in range(count):
        extraction: Extraction = pickle.load(spool)
        yield extraction
