"""Writes extractions into the graph: each article once, an unchanged one not at all, a changed one in the place of its old statements.
Who is who in the whole graph is settled by resolution.py afterwards, the typed relationships by projection.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.articles.seen import Seen
from graph.config import Config
from graph.errors import StoreError
from graph.judgements.actors import judged_names
from graph.judgements.record import Judgement
from graph.judgements.statements import StatementJudgements
from graph.model import KINDS, Article, Extraction
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given
from graph.resolve.profile import own_id
from graph.store.engine import Store, Transaction
from graph.store.judgements import judgements
from graph.store.names import Changes
from graph.store.resolution import Progress, settle
from graph.store.rows import Row, Rows, Touched, rows_of, touched
from graph.store.schema import GRAPH_ID, ensure_schema
from graph.store.texts import text

MOST_TOUCHED = 100_000
"""Relationships remembered for projecting; where a load touches more, the whole graph is projected, and memory stays bounded."""

LISTED = 1000
"""Copies that a report names one by one at most."""


@dataclass(slots=True)
class LoadReport:
    """What a load did, in articles and statements."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    without_statements: int = 0
    """Of the added and replaced."""
    copies: int = 0
    """Of the added and replaced, those whose text an article of another root has too."""
    copied: list[tuple[str, str]] = field(default_factory=list)
    """The ids of the first ``LISTED`` of them, each with that of the other."""
    statements: int = 0
    types: Counter[str] = field(default_factory=Counter)
    """Statements by type."""
    modalities: Counter[str] = field(default_factory=Counter)
    new_actors: int = 0
    """Actors, places not counted, that the graph did not have; negative where fewer are left."""
    projected: int = 0
    """Typed relationships computed."""
    gazetteer_exchanged: bool = False
    """Whether who is who was settled with another gazetteer of actors before, or with none."""


def pass_over(store: Store, articles: Sequence[Article], config: Config, *, fingerprint: str) -> set[str]:
    """The ids of the articles that the graph has just so, extracted with ``fingerprint``: no new extraction is needed.

    What does not come from extraction is brought up to date: of several places of one article the graph names the least root and path,
    and holds its text or not as ``store.text`` says. An id that is given with two contents is not passed over, so that ``load`` meets
    both and refuses. Raises StoreError where the graph has an article's id with another content under another root.
    """
    return _bring_up(store, articles, _known(store, articles), config, fingerprint)


def _known(store: Store, articles: Sequence[Article]) -> dict[str, Row]:
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


def _bring_up(store: Store, articles: Iterable[Article], stored: Mapping[str, Row], config: Config, fingerprint: str) -> set[str]:
    """The ids of the articles that are stored just so, after setting their places and texts."""
    same: dict[str, Article] = {}
    other: set[str] = set()
    for article in articles:
        row = stored.get(article.id)
        if row is None or row["content_hash"] != article.content_hash or row["fingerprint"] != fingerprint:
            other.add(article.id)
        elif article.id not in same or _place(article) < _place(same[article.id]):
            same[article.id] = article
    rows: list[Row] = []
    for id_, article in same.items():
        row = stored[id_]
        props: Row = {}
        if id_ in other:
            continue
        if _place(article) < (row["root"], row["path"]):
            props = {"root": article.root, "path": article.path, "name": article.name}
        if row["has_text"] != config.store.text:
            props["text"] = article.text if config.store.text else None
        if props:
            rows.append({"id": id_, "props": props})
    if rows:
        store.write(lambda tx: _run(tx, "set_articles", rows, config.store.batch_size))
    return same.keys() - other


def _place(article: Article) -> tuple[str, str]:
    return article.root, article.path


def load(
    store: Store,
    extractions: Iterable[Extraction],
    config: Config,
    *,
    fingerprint: str,
    progress: Progress | None = None,
) -> LoadReport:
    """Load the extractions, then settle who is who and project the typed relationships.

    An article that the graph has with equal content and fingerprint is left alone; a gazetteer of actors that changed since settles
    who is who in the whole graph. Each batch is one transaction: a load that is cut off
    leaves whole articles only, and the next load settles what it left. ``progress`` is told the stage and how much of it is done.
    Raises SchemaError (see ``ensure_schema``), StoreError for a statement without its ends, or one id with two contents,
    in this load or under another root in the graph.
    """
    state = ensure_schema(store, config, fingerprint=fingerprint)
    cut_off = state.unsettled
    report = LoadReport(gazetteer_exchanged=state.gazetteer != gazetteer_of(config).fingerprint)
    actors_before = _count_actors(store)
    with Seen() as seen:
        loading = _Loading(store, config, fingerprint, report, seen, judgements(store))
        for batch in _batches(extractions, config.store.batch_size):
            loading.write(batch)
            if progress is not None:
                progress("load", report.added + report.replaced + report.unchanged)
    if loading.wrote or cut_off or report.gazetteer_exchanged:
        whole = cut_off or len(loading.touched) > MOST_TOUCHED
        report.projected = settle(
            store, config, None if whole else loading.touched, None if cut_off else loading.changes, progress=progress
        )
        report.new_actors = _count_actors(store) - actors_before
    return report


def retract(store: Store, article_ids: Sequence[str], config: Config, *, progress: Progress | None = None) -> int:
    """Take articles and all that rests on them alone out of the graph; how many there were. Unknown ids are passed over."""
    state = ensure_schema(store, config)
    ids = [row["id"] for row in store.read(text("known_articles"), {"ids": sorted(set(article_ids))})]
    keys: set[Touched] | None = None if state.unsettled else set()
    changes: Changes | None = None if state.unsettled else Changes()
    for start in range(0, len(ids), config.store.batch_size):
        some = ids[start : start + config.store.batch_size]

        def forget(tx: Transaction, some: list[str] = some) -> tuple[set[Touched], list[Row]]:
            _mark(tx)
            found = _forget(tx, some, config)
            tx.run(text("delete_articles"), {"ids": some})
            return found

        found, forgotten = store.write(forget)
        if keys is not None and changes is not None:
            keys |= found
            changes.forget(forgotten)
    if ids or state.unsettled:
        settle(store, config, keys, changes, progress=progress)
    return len(ids)


def move(store: Store, places: Iterable[tuple[str, str, str, str]], config: Config) -> None:
    """Say of articles, by id, at which root, path and name they now are."""
    rows = [{"id": id_, "props": {"root": root, "path": path, "name": name}} for id_, root, path, name in places]
    if rows:
        store.write(lambda tx: _run(tx, "set_articles", rows, config.store.batch_size))


class _Loading:
    """One load under way: what it has seen and touched so far."""

    def __init__(self, store: Store, config: Config, fingerprint: str, report: LoadReport, seen: Seen, judged: Sequence[Judgement]) -> None:
        self.store = store
        self.config = config
        self.fingerprint = fingerprint
        self.report = report
        self.touched: set[Touched] = set()
        self.wrote = False
        self.changes = Changes()
        self._seen = seen
        self._given = Given(judged_names(judged), gazetteer_of(config))
        self._judged = StatementJudgements(judged, config)

    def write(self, batch: Sequence[Extraction]) -> None:
        once = self._once(batch)
        stored = _known(self.store, [e.article for e in batch])
        same = _bring_up(self.store, [e.article for e in once], stored, self.config, self.fingerprint)
        new = [self._judged.apply(_at_least_place(e, stored.get(e.article.id))) for e in once if e.article.id not in same]
        self.report.unchanged += len(once) - len(new)
        if not new:
            return
        rows = rows_of(new, standing(self.store, new, self._given), self.config, self.fingerprint, self._given)
        changed = [e.article.id for e in new if e.article.id in stored]
        old, forgotten = self.store.write(lambda tx: write_rows(tx, rows, changed, self.config))
        self.wrote = True
        self.changes.forget(forgotten)
        for extraction in new:
            self.changes.add(extraction, self._given)
        if len(self.touched) <= MOST_TOUCHED:
            self.touched |= old | rows.touched
        self._count(new, len(changed))
        self._copies(rows)

    def _once(self, batch: Sequence[Extraction]) -> list[Extraction]:
        """The batch with each article once, at its least place. Raises StoreError where this load had one with another content."""
        once: dict[str, Extraction] = {}
        for extraction in batch:
            article = extraction.article
            before = self._seen.meet(article)
            if before is not None and before.content_hash != article.content_hash:
                raise StoreError(
                    f"two articles with different contents have the id {article.id!r}; the second is {article.path} under {article.root}, "
                    f"the first is {before.path} under {before.root}: give one of them another id, or another --root"
                )
            if article.id not in once or _place(article) < _place(once[article.id].article):
                once[article.id] = extraction
        return list(once.values())

    def _copies(self, rows: Rows) -> None:
        """Report the articles just written whose text stands under another root too."""
        wanted = [{"id": row["id"], "root": row["props"]["root"], "text_hash": row["props"]["text_hash"]} for row in rows.articles]
        # Of copies written together the later ones by id count, as they would one after the other.
        found = self.store.read(text("copies"), {"rows": wanted, "ids": [row["id"] for row in wanted]})
        for row in sorted(found, key=lambda row: str(row["id"])):
            self.report.copies += 1
            if len(self.report.copied) < LISTED:
                self.report.copied.append((row["id"], row["copy"]))

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


def standing(store: Store, new: Sequence[Extraction], given: Given) -> dict[str, str]:
    """The actors that the names of the extractions stand for in the graph, where it has them."""
    names = {own_id(row) for extraction in new for row in given.rows(extraction) if not row.actor.scoped}
    return {row["id"]: row["of"] for row in store.read(text("names_by_id"), {"ids": sorted(names)})} if names else {}


def _at_least_place(extraction: Extraction, stored: Row | None) -> Extraction:
    """The extraction; where the graph has just this article at a lesser place, there."""
    article = extraction.article
    if stored is None or stored["content_hash"] != article.content_hash or _place(article) <= (stored["root"], stored["path"]):
        return extraction
    return replace(extraction, article=replace(article, root=stored["root"], path=stored["path"], name=stored["name"]))


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


def write_rows(tx: Transaction, rows: Rows, changed: list[str], config: Config) -> tuple[set[Touched], list[Row]]:
    """Write the rows, after taking out what the changed articles said before; the relationships that stood on that, and the mentions."""
    size = config.store.batch_size
    _mark(tx)
    old = _forget(tx, changed, config) if changed else (set(), [])
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
    tx.run(text("set_graph"), {"id": GRAPH_ID, "props": {"unsettled": True, "held": None}})


def _forget(tx: Transaction, ids: list[str], config: Config) -> tuple[set[Touched], list[Row]]:
    """Take out the statements and mentions of articles; the relationships that stood on them, and the mentions."""
    old = tx.run(text("article_keys"), {"ids": ids})
    mentions = tx.run(text("article_mentions"), {"ids": ids})
    tx.run(text("delete_article_statements"), {"ids": ids})
    tx.run(text("delete_article_mentions"), {"ids": ids})
    return {touched(row["type"], row["subject"], row["object"], row["key"], config) for row in old}, mentions


def _count_actors(store: Store) -> int:
    return int(store.read(text("count_actors"))[0]["n"])
