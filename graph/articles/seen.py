"""What a run has met, by id, on disk where it is much, so that memory does not grow with the articles.
What two contents of one id mean is said where they are met."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from graph.ids import digest
from graph.model import Article


class Met(NamedTuple):
    """An article as a run has met it."""

    content_hash: str
    root: str
    path: str
    name: str
    source_hash: str | None

    @property
    def place(self) -> str:
        """Where it was met, for people."""
        return f"{self.root}/{self.path}"


class Seen:
    """The ids of the articles met, each with its content and the least root and path. A context manager."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("", isolation_level=None)
        self._db.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, hash TEXT, root TEXT, path TEXT, name TEXT, source TEXT) WITHOUT ROWID")
        self._db.execute("BEGIN")

    def meet(self, article: Article) -> Met | None:
        """How the article's id was met before; None the first time."""
        before = self.met(article.id)
        row = (article.content_hash, article.root, article.path, article.name, article.source_hash)
        if before is None:
            self._db.execute("INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)", (_key(article.id), *row))
        elif before.content_hash == article.content_hash and row[1:3] < before[1:3]:
            self._db.execute("UPDATE seen SET root = ?, path = ?, name = ?, source = ? WHERE id = ?", (*row[1:], _key(article.id)))
        return before

    def __contains__(self, article_id: object) -> bool:
        """Whether an article of this id was met."""
        return isinstance(article_id, str) and self.met(article_id) is not None

    def met(self, article_id: str) -> Met | None:
        """The article of this id at the least of its places; None where it was not met."""
        row = self._db.execute("SELECT hash, root, path, name, source FROM seen WHERE id = ?", (_key(article_id),)).fetchone()
        return Met(*row) if row else None

    def __enter__(self) -> Seen:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget everything."""
        self._db.close()


def _key(article_id: str) -> bytes:
    return bytes.fromhex(digest(article_id))
