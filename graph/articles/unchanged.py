"""Files that need not be read, as the caller has their articles: told by a hash of their bytes and of all that decides how they are read.
Only files that are one article each can be told by it; of the others each article is known once it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import TypeAlias

from graph.articles.record import Format, Source, UnreadableError
from graph.articles.sources import STDIN
from graph.config import ArticlesSection
from graph.ids import digest
from graph.model import Article, Skipped

_FILES, _BYTES = 500, 1 << 25
"""How many files, and about how many bytes, are held while the caller is asked about them."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A file that need not be read; ``article`` is what the caller has of it, without its text."""

    article: Article


Known: TypeAlias = Callable[[Sequence[str]], Mapping[str, Article]]
"""Of some source hashes, the articles that the caller has, read and extracted by what has the same fingerprint as now."""
Opened: TypeAlias = tuple[Source, Format]
SourceHash: TypeAlias = Callable[[Source, bytes], str]


def hasher(config: ArticlesSection, published: str | None) -> SourceHash:
    """The function that gives a file's source hash: SHA-256, hexadecimal, of its bytes, its place and the settings it is read with."""
    settings = digest(config.model_dump_json(), published or "")

    def source_hash(source: Source, data: bytes) -> str:
        hashed = hashlib.sha256(data)
        hashed.update(digest(settings, source.root, source.path).encode())
        return hashed.hexdigest()

    return source_hash


def set_apart(sources: Iterable[Opened | Skipped], known: Known, source_hash: SourceHash) -> Iterator[Opened | Skipped | Unchanged]:
    """The sources in their order, those that ``known`` has as ``Unchanged``; some are asked for together."""
    some: list[Opened | Skipped] = []
    hashes: dict[int, str] = {}
    held = 0
    for one in sources:
        if isinstance(one, Skipped) or (data := _bytes(*one)) is None:
            some.append(one)
        else:
            source, format_ = one
            hashes[len(some)] = source_hash(source, data)
            some.append((replace(source, open=partial(BytesIO, data)), format_))
            held += len(data)
        if len(some) == _FILES or held >= _BYTES:
            yield from _asked(some, hashes, known)
            some, hashes, held = [], {}, 0
    yield from _asked(some, hashes, known)


def _bytes(source: Source, format_: Format) -> bytes | None:
    """Of a file that is one article; None where it cannot be read, which fails the same way when it is, and is reported there."""
    if not format_.single or source.path == STDIN:
        return None
    with suppress(UnreadableError):
        return source.read()
    return None


def _asked(some: Sequence[Opened | Skipped], hashes: Mapping[int, str], known: Known) -> Iterator[Opened | Skipped | Unchanged]:
    found = known(sorted(set(hashes.values()))) if hashes else {}
    for number, one in enumerate(some):
        article = found.get(hashes.get(number, ""))
        yield one if article is None else Unchanged(article)
