"""What a caller names as articles: records, or files, folders and globs to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from graph.config import Config
from graph.errors import UsageError
from graph.model import Article, Skipped

Inputs: TypeAlias = Iterable[Article] | Iterable[str | Path] | str | Path
"""Articles, or what holds them: paths, globs, ``-`` for standard input."""


def articles_of(
    inputs: Inputs,
    config: Config,
    *,
    root: str | None = None,
    published: str | None = None,
    strict: bool = False,
    least: bool = False,
    on_skip: Callable[[Skipped], None] | None = None,
) -> Iterator[Article]:
    """The articles, whichever way they are named; options as in ``graph.articles.read_articles``, for paths only."""
    if isinstance(inputs, str | os.PathLike):
        inputs = [inputs]
    iterator = iter(inputs)
    first = next(iterator, None)
    if first is None:
        return iter(())
    if isinstance(first, Article):
        return _records(chain([first], iterator))
    from graph.articles import read_articles

    paths = [first, *iterator]
    if strange := [item for item in paths if not isinstance(item, str | Path)]:
        raise UsageError(f"articles are Article records or paths, not both: found {type(strange[0]).__name__} among paths")
    return read_articles(
        [Path(p) if isinstance(p, Path) else str(p) for p in paths],
        config,
        root=root,
        published=published,
        strict=strict,
        least=least,
        on_skip=on_skip,
    )


def _records(items: Iterable[object]) -> Iterator[Article]:
    for item in items:
        if not isinstance(item, Article):
            raise UsageError(f"articles are Article records or paths, not both: found {type(item).__name__} among records")
        yield item
