"""Brings a graph of an older schema version up to this one, from what it stores: a table of steps, each from one version to the next.
Who is who is then settled anew and everything projected, as after a load that was cut off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.config import Config
from graph.errors import SchemaError, StoreError
from graph.ids import fold
from graph.model import LocalActor

if TYPE_CHECKING:
    from graph.store.engine import Store

Progress = Callable[[str, int], None]
Step = Callable[["Store", Progress], None]


def migrate(store: Store, config: Config, *, progress: Progress | None = None) -> tuple[int, int]:
    """Bring the graph up to the schema version of this newsgraph; the version it had and the one it has.

    What was extracted stays as it is, with its fingerprint. Cut off anywhere, the same call goes on. Raises StoreError where there is
    no graph, SchemaError for a version that no step leads on from.
    """
    with store.turn():
        return _migrate(store, config, progress if progress is not None else lambda _stage, _done: None)


def _migrate(store: Store, config: Config, told: Progress) -> tuple[int, int]:
    from graph.store.resolution import settle
    from graph.store.schema import GRAPH_ID, SCHEMA_VERSION, graph_state, make_schema
    from graph.store.texts import text

    state = graph_state(store)
    if state is None:
        raise StoreError("this database holds no graph: there is nothing to migrate")
    if state.restoring:
        raise StoreError("a restore into this database was cut off: run `newsgraph restore` again first")
    before = state.schema_version
    if before == SCHEMA_VERSION:
        return before, before
    missing = [version for version in range(before, SCHEMA_VERSION) if version not in STEPS]
    if before > SCHEMA_VERSION or missing:
        raise SchemaError(
            f"this graph has schema version {before}, this newsgraph {SCHEMA_VERSION}, and knows no way between them: "
            + ("use the newsgraph that made it" if before > SCHEMA_VERSION else "build the graph anew into another database")
        )

    def mark(props: dict[str, Any]) -> None:
        store.write(lambda tx: tx.run(text("set_graph"), {"id": GRAPH_ID, "props": props}))

    mark({"unsettled": True, "held": None})
    make_schema(store, config.types)
    for version in range(before, SCHEMA_VERSION):
        STEPS[version](store, told)
    settle(store, config, None, None, progress=told)
    mark({"schema_version": SCHEMA_VERSION})
    return before, SCHEMA_VERSION


def _names_and_likenesses(store: Store, told: Progress) -> None:
    """Version 1 kept of a mention neither the id of its name nor its company and offices, of an article not what it is like,
    and of an alias of an actor that one article knows not its spelling."""
    from graph.articles.stored import boilerplate_of
    from graph.resolve.copies import signature
    from graph.resolve.profile import LocalRow, own_id, rows_together
    from graph.store.rows import likes

    after, done = "", 0
    while page := store.read(_query("migrate_1_articles"), {"after": after}):
        after = page[-1]["id"]
        ids = [row["id"] for row in page]
        offices: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in store.read(_query("migrate_1_offices"), {"ids": ids}):
            offices[row["article"], row["local"]].add(fold(row["office"]))
        published = {row["id"]: row["published"] for row in page}
        by_article: dict[str, list[LocalRow]] = defaultdict(list)
        mentions: list[dict[str, Any]] = []
        for row in store.read(_query("migrate_1_mentions"), {"ids": ids}):
            article, local = row["article"], row["local"]
            if row["kind"] == "Place":
                mentions.append({"article": article, "local": local, "props": {"own": local}})
                continue
            names = tuple(zip(row["names"] or (), row["counts"] or (), strict=True))
            actor = LocalActor(local, row["kind"], row["name"], names, row["country"], bool(row["scoped"]))
            by_article[article].append(LocalRow(article, actor, (), tuple(sorted(offices[article, local])), published[article]))
        for some in by_article.values():
            for one in rows_together(some):
                props = {"own": own_id(one), "company": list(one.company) or None, "offices": list(one.offices) or None}
                mentions.append({"article": one.article_id, "local": one.actor.local, "props": props})
        articles = [
            {"id": row["id"], "props": likes(signature(row["text"], boilerplate_of(row["path"], row["text"])))}
            for row in page
            if row["text"] is not None
        ]
        store.write(lambda tx, rows=mentions: tx.run(_query("migrate_1_set_mentions"), {"rows": rows}))  # type: ignore[misc]
        store.write(lambda tx, ids=ids: tx.run(_query("migrate_1_scoped"), {"ids": ids}))  # type: ignore[misc]
        store.write(lambda tx, rows=articles: tx.run(_query("migrate_1_set_articles"), {"rows": rows}))  # type: ignore[misc]
        done += len(page)
        told("migrate", done)


STEPS: dict[int, Step] = {1: _names_and_likenesses}
"""By the version that each starts from. A step may be run again on what it has done in part."""


def _query(name: str) -> str:
    return Path(__file__).with_name(f"{name}.cypher").read_text(encoding="utf-8")
