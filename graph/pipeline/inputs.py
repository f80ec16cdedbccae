"""What a caller names as articles: records, or files, folders and globs to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeVar

from graph.errors import UsageError
from graph.model import Article

Inputs: TypeAlias = Iterable[Article] | Iterable[str | Path] | str | Path
"""Articles, or what holds them: paths, globs, ``-`` for standard input."""


_Read = TypeVar("_Read")


def articles_of(inputs: Inputs, read: Callable[[Sequence[str | Path]], Iterator[_Read]]) -> Iterator[Article | _Read]:
    """The articles, whichever way they are named; paths are read by ``read``."""
    if isinstance(inputs, str | os.PathLike):
        inputs = [inputs]
    iterator = iter(inputs)
    first = next(iterator, None)
    if first is None:
        return iter(())
    if isinstance(first, Article):
        return _records(chain([first], iterator))
    paths = [first, *iterator]
    if strange := [item for item in paths if not isinstance(item, str | Path)]:
        raise UsageError(f"articles are Article records or paths, not both: found {type(strange[0]).__name__} among paths")
    return read([Path(p) if isinstance(p, Path) else str(p) for p in paths])


def _records(items: Iterable[object]) -> Iterator[Article]:
    for item in items:
        if not isinstance(item, Article):
            raise UsageError(f"articles are Article records or paths, not both: found {type(item).__name__} among records")
        yield item
