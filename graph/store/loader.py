"""Writes extractions into the graph: each article once, an unchanged one not at all, a changed one in the place of its old statements.
Who is who in the whole graph is settled by resolution.py afterwards, the typed relationships by projection.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.config import Config
from graph.errors import StoreError
from graph.ids import digest
from graph.model import KINDS, Extraction
from graph.resolve.across import Assignment, LocalRow
from graph.store.engine import Store, Transaction
from graph.store.resolution import Progress, settle
from graph.store.rows import Row, Rows, Touched, rows_of, touched
from graph.store.schema import GRAPH_ID, ensure_schema
from graph.store.texts import text

MOST_TOUCHED = 100_000
"""Relationships remembered for projecting; where a load touches more, the whole graph is projected, and memory stays bounded."""


@dataclass(slots=True)
class LoadReport:
    """What a load did, in articles and statements."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    without_statements: int = 0
    """Of the added and replaced."""
    statements: int = 0
    types: Counter[str] = field(default_factory=Counter)
    """Statements by type."""
    modalities: Counter[str] = field(default_factory=Counter)
    new_actors: int = 0
    """Actors, places not counted, that the graph did not have; negative where fewer are left."""
    projected: int = 0
    """Typed relationships computed."""


def unchanged(store: Store, articles: Iterable[tuple[str, str]], *, fingerprint: str | None = None) -> set[str]:
    """Of articles given as id and content hash, the ids of those that the graph has just so; one look-up.

    With a ``fingerprint``, only those that were extracted with it. An empty set where the database holds no graph. An id that is asked
    for with two contents is not among them, so that ``load`` meets both and refuses.
    """
    wanted: dict[str, set[str]] = {}
    for id_, content_hash in articles:
        wanted.setdefault(id_, set()).add(content_hash)
    rows = store.read(text("known_articles"), {"ids": list(wanted)}) if wanted else []
    return {
        row["id"]
        for row in rows
        if {row["content_hash"]} == wanted[row["id"]] and (fingerprint is None or row["fingerprint"] == fingerprint)
    }


def load(
    store: Store,
    extractions: Iterable[Extraction],
    config: Config,
    *,
    fingerprint: str,
    progress: Progress | None = None,
) -> LoadReport:
    """Load the extractions, then settle who is who and project the typed relationships.

    An article that the graph has with equal content and fingerprint is left alone. Each batch is one transaction: a load that is cut off
    leaves whole articles only, and the next load settles what it left. ``progress`` is told the stage and how much of it is done.
    Raises SchemaError (see ``ensure_schema``), StoreError for a statement without its ends, or one id with two contents.
    """
    cut_off = ensure_schema(store, config, fingerprint=fingerprint).unsettled
    report = LoadReport()
    actors_before = _count_actors(store)
    loading = _Loading(store, config, fingerprint, report)
    for batch in _batches(extractions, config.store.batch_size):
        loading.write(batch)
        if progress is not None:
            progress("load", report.added + report.replaced + report.unchanged)
    if loading.wrote or cut_off:
        whole = cut_off or len(loading.touched) > MOST_TOUCHED
        report.projected = settle(store, config, None if whole else loading.touched, progress=progress)
        report.new_actors = _count_actors(store) - actors_before
    return report


def retract(store: Store, article_ids: Sequence[str], config: Config, *, progress: Progress | None = None) -> int:
    """Take articles and all that rests on them alone out of the graph; how many there were. Unknown ids are passed over."""
    state = ensure_schema(store, config)
    ids = [row["id"] for row in store.read(text("known_articles"), {"ids": sorted(set(article_ids))})]
    keys: set[Touched] | None = None if state.unsettled else set()
    for start in range(0, len(ids), config.store.batch_size):
        some = ids[start : start + config.store.batch_size]

        def forget(tx: Transaction, some: list[str] = some) -> set[Touched]:
            _mark(tx)
            found = _forget(tx, some, config)
            tx.run(text("delete_articles"), {"ids": some})
            return found

        found = store.write(forget)
        if keys is not None:
            keys |= found
    if ids or state.unsettled:
        settle(store, config, keys, progress=progress)
    return len(ids)


class _Loading:
    """One load under way: what it has seen and touched so far."""

    def __init__(self, store: Store, config: Config, fingerprint: str, report: LoadReport) -> None:
        self.store = store
        self.config = config
        self.fingerprint = fingerprint
        self.report = report
        self.touched: set[Touched] = set()
        self.wrote = False
        self._names = Assignment()
        self._seen: dict[str, str] = {}
        """Of every article of this load, the hashes of its id and of its content: short, as there can be many."""

    def write(self, batch: Sequence[Extraction]) -> None:
        batch = self._once(batch)
        stored = {row["id"]: row for row in self.store.read(text("known_articles"), {"ids": [e.article.id for e in batch]})}
        new = [e for e in batch if not self._same(e, stored.get(e.article.id))]
        self.report.unchanged += len(batch) - len(new)
        if not new:
            return
        for extraction in new:
            for actor in extraction.actors:
                self._names.add(LocalRow(extraction.article.id, actor))
        rows = rows_of(new, self._names, self.config, self.fingerprint)
        changed = [e.article.id for e in new if e.article.id in stored]
        old = self.store.write(lambda tx: _write(tx, rows, changed, self.config))
        self.wrote = True
        if len(self.touched) <= MOST_TOUCHED:
            self.touched |= old | rows.touched
        self._count(new, len(changed))

    def _once(self, batch: Sequence[Extraction]) -> list[Extraction]:
        """The batch without articles that this load had before with the same content."""
        fresh: list[Extraction] = []
        for extraction in batch:
            article = extraction.article
            name, content = digest(article.id, size=8), digest(article.content_hash, size=8)
            before = self._seen.setdefault(name, content)
            if before != content:
                raise StoreError(
                    f"two articles with different contents have the id {article.id!r}; the second is {article.path} under {article.root}, "
                    f"the first is {self._path_of(article.id, fresh)}: give one of them another id, or another --root"
                )
            if all(other.article.id != article.id for other in fresh):
                fresh.append(extraction)
        return fresh

    def _path_of(self, article_id: str, batch: Sequence[Extraction]) -> str:
        for extraction in batch:
            if extraction.article.id == article_id:
                return f"{extraction.article.path} under {extraction.article.root}"
        rows = self.store.read(text("known_articles"), {"ids": [article_id]})
        return f"{rows[0]['path']} under {rows[0]['root']}" if rows else "one before it"

    def _same(self, extraction: Extraction, stored: Mapping[str, Any] | None) -> bool:
        article = extraction.article
        return stored is not None and stored["content_hash"] == article.content_hash and stored["fingerprint"] == self.fingerprint

    def _count(self, new: Sequence[Extraction], changed: int) -> None:
        report = self.report
        report.replaced += changed
        report.added += len(new) - changed
        for extraction in new:
            report.without_statements += not extraction.statements
            for statement in {statement.id: statement for statement in extraction.statements}.values():
                report.statements += 1
                report.types[statement.type] += 1
                report.modalities[statement.modality] += 1


def _batches(extractions: Iterable[Extraction], size: int) -> Iterator[list[Extraction]]:
    """Articles together up to about ``size`` statements and actors; a larger article alone."""
    batch: list[Extraction] = []
    weight = 0
    for extraction in extractions:
        batch.append(extraction)
        weight += 1 + len(extraction.statements) + len(extraction.actors) + len(extraction.places)
        if weight >= size:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _write(tx: Transaction, rows: Rows, changed: list[str], config: Config) -> set[Touched]:
    """Write the rows, after taking out what the changed articles said before; the relationships that stood on that."""
    size = config.store.batch_size
    _mark(tx)
    old = _forget(tx, changed, config) if changed else set()
    _run(tx, "set_articles", rows.articles, size)
    for kind in KINDS:
        _run(tx, f"create_{kind.lower()}", list(rows.actors.get(kind, {}).values()), size)
    if changed:
        _run(tx, "set_actors", rows.scoped, size)
    _run(tx, "create_place", list(rows.places.values()), size)
    _run(tx, "set_aliases", rows.scoped_aliases, size)
    for name, some in (
        ("place_in", rows.within),
        ("alias_of_actors", rows.scoped_aliases),
        ("mention_actors", rows.actor_mentions),
        ("mention_places", rows.place_mentions),
        ("statements_about_actors", rows.about_actors),
        ("statements_about_places", rows.about_places),
        ("said_by", rows.said_by),
        ("at", rows.at),
    ):
        made = _run(tx, name, some, size)
        if made != len(some):
            raise StoreError(
                f"{name}: {len(some)} rows were sent, {made} written: an end was missing in the graph; nothing of this batch is kept"
            )
    return old


def _run(tx: Transaction, name: str, rows: list[Row], size: int) -> int:
    made = 0
    for start in range(0, len(rows), size):
        answer = tx.run(text(name), {"rows": rows[start : start + size]})
        made += answer[0]["n"] if answer else 0
    return made


def _mark(tx: Transaction) -> None:
    tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True}})


def _forget(tx: Transaction, ids: list[str], config: Config) -> set[Touched]:
    """Take out the statements and mentions of articles; the relationships that stood on them."""
    old = tx.run(text("article_keys"), {"ids": ids})
    tx.run(text("delete_article_statements"), {"ids": ids})
    tx.run(text("delete_article_mentions"), {"ids": ids})
    return {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in old}


def _count_actors(store: Store) -> int:
    return int(store.read(text("count_actors"))[0]["n"])
