"""What the graph has of the articles that are to be loaded: which stand in it just so, and at which place each is told of.
What is new or changed is written by loader.py."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.config import Config
from graph.errors import StoreError
from graph.model import Article, Extraction
from graph.store.engine import Store
from graph.store.rows import Row
from graph.store.texts import text
from graph.store.writing import run


def pass_over(store: Store, articles: Sequence[Article], config: Config, *, fingerprint: str) -> set[str]:
    """The ids of the articles that the graph has just so, extracted with ``fingerprint``: no new extraction is needed.

    What does not come from extraction is brought up to date: of several places of one article the graph names the least root and path,
    and holds its text or not as ``store.text`` says. An id that is given with two contents is not passed over, so that ``load`` meets
    both and refuses. Raises StoreError where the graph has an article's id with another content under another root.
    """
    same, rows = alike(articles, known(store, articles), config, fingerprint)
    if not rows:
        return same
    with store.turn():
        same, rows = alike(articles, known(store, articles), config, fingerprint)  # by now another writer may have changed them
        store.write(lambda tx: run(tx, "set_articles", rows, config.store.batch_size))
    return same


def standing(store: Store, hashes: Sequence[str], config: Config, *, fingerprint: str) -> dict[str, Article]:
    """The articles that the graph has of files, by their source hashes, extracted with ``fingerprint`` and held as ``store.text`` says.

    They are given without their texts and what else is not asked for to pass them over.
    """
    given = {"hashes": list(hashes), "fingerprint": fingerprint, "has_text": config.store.text}
    return {row["source_hash"]: Article(**row, text="") for row in store.read(text("standing_articles"), given)}


def known(store: Store, articles: Sequence[Article]) -> dict[str, Row]:
    """What the graph has of the articles, by id. Raises StoreError where one would replace another root's."""
    ids = sorted({article.id for article in articles})
    stored = {row["id"]: row for row in store.read(text("known_articles"), {"ids": ids})} if ids else {}
    given = {(article.id, article.root, article.content_hash) for article in articles}
    for article in articles:
        row = stored.get(article.id)
        if row is None or row["content_hash"] == article.content_hash:
            continue
        # A copy may follow its original, but only along with it.
        if row["root"] != article.root and (article.id, row["root"], article.content_hash) not in given:
            raise StoreError(
                f"two articles with different contents have the id {article.id!r}: {row['path']} under {row['root']} is in the graph, "
                f"{article.path} under {article.root} was to be loaded; one root never replaces another's articles: "
                f"give one of them another id, or read it with --root {row['root']} if it is a newer version of the first"
            )
    return stored


def alike(articles: Iterable[Article], stored: Mapping[str, Row], config: Config, fingerprint: str) -> tuple[set[str], list[Row]]:
    """The ids of the articles that are stored just so, and what of them is to be set all the same (``set_articles.cypher``)."""
    same: dict[str, Article] = {}
    other: set[str] = set()
    for article in articles:
        row = stored.get(article.id)
        if row is None or row["content_hash"] != article.content_hash or row["fingerprint"] != fingerprint:
            other.add(article.id)
        elif article.id not in same or place_of(article) < place_of(same[article.id]):
            same[article.id] = article
    rows: list[Row] = []
    for id_ in same.keys() - other:
        article, row = same[id_], stored[id_]
        props: Row = {}
        if place_of(article) < (row["root"], row["path"]):
            props = _place(article)
        elif place_of(article) == (row["root"], row["path"]) and article.source_hash not in (None, row["source_hash"]):
            props = {"source_hash": article.source_hash}
        if row["has_text"] != config.store.text:
            props["text"] = article.text if config.store.text else None
        if props:
            rows.append({"id": id_, "props": props})
    return same.keys() - other, sorted(rows, key=lambda row: str(row["id"]))


def _place(article: Article) -> Row:
    return {"root": article.root, "path": article.path, "name": article.name, "source_hash": article.source_hash}


def place_of(article: Article) -> tuple[str, str]:
    """What orders the places of one article."""
    return article.root, article.path


def at_least_place(extraction: Extraction, stored: Row | None) -> Extraction:
    """The extraction; where the graph has just this article at a lesser place, there."""
    article = extraction.article
    if stored is None or stored["content_hash"] != article.content_hash or place_of(article) <= (stored["root"], stored["path"]):
        return extraction
    place = {name: stored[name] for name in _place(article)}
    return replace(extraction, article=replace(article, **place))
