"""Loads extractions into the graph: each article once, an unchanged one not at all, a changed one in the place of its old statements.
What the graph has of them is read in known.py, rows are written in writing.py; who is who is settled by resolution.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.articles.seen import Seen
from graph.config import Config
from graph.errors import StoreError
from graph.judgements.actors import judged_names
from graph.judgements.statements import StatementJudgements
from graph.model import Extraction
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.known import at_least_place, bring_up, known, place_of
from graph.store.names import Changes
from graph.store.resolution import Progress, settle
from graph.store.rows import Rows, Touched, rows_of
from graph.store.schema import check, ensure_schema, graph_state
from graph.store.texts import text
from graph.store.turns import TurnLostError
from graph.store.writing import standing, write_rows

MOST_TOUCHED = 100_000
"""Relationships remembered for projecting; where a load touches more, the whole graph is projected, and memory stays bounded."""

MOST_LOST = 5
"""Turns that a server may end before a load gives up."""

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


def load(
    store: Store,
    extractions: Iterable[Extraction],
    config: Config,
    *,
    fingerprint: str,
    progress: Progress | None = None,
    guard: Callable[[], None] | None = None,
) -> LoadReport:
    """Load the extractions, then settle who is who and project the typed relationships.

    An article that the graph has with equal content and fingerprint is left alone; a gazetteer of actors that changed since settles
    who is who in the whole graph. Each batch is one transaction: a load that is cut off leaves whole articles only, and the next load
    settles what it left. Where another writer waits for this one, what is loaded is settled first, then the other has its turn. ``guard``
    is called at the beginning of each turn, and may refuse; ``progress`` is told the stage and how much of it is done.
    Raises SchemaError (see ``ensure_schema``), StoreError for a statement without its ends, or one id with two contents,
    in this load or under another root in the graph.
    """
    check(graph_state(store), fingerprint)  # before anything is extracted
    with Seen() as seen:
        loading = _Loading(store, config, fingerprint, seen, progress, guard)
        loading.load(_batches(extractions, config.store.batch_size))
    return loading.report


class _Loading:
    """One load under way: what it has seen, and what it has touched in this turn."""

    def __init__(
        self,
        store: Store,
        config: Config,
        fingerprint: str,
        seen: Seen,
        progress: Progress | None,
        guard: Callable[[], None] | None,
    ) -> None:
        self.store = store
        self.config = config
        self.fingerprint = fingerprint
        self.report = LoadReport()
        self._seen = seen
        self._progress = progress if progress is not None else lambda _stage, _done: None
        self._guard = guard if guard is not None else lambda: None

    def load(self, batches: Iterator[list[Extraction]]) -> None:
        """Load the batches, in one turn or, where others wait, in several."""
        lost = 0
        batch = _next(batches)
        while True:
            try:
                with self.store.turn(lambda: self._progress("wait", 0)):
                    self._begin()
                    while batch is not None:
                        self._write(batch)
                        batch = None
                        self._progress("load", self.report.added + self.report.replaced + self.report.unchanged)
                        if self.store.awaited():
                            break
                        batch = _next(batches)
                    self._settle()
            except TurnLostError:
                # What is committed is committed; what others made of it since is read anew.
                lost += 1
                if lost > MOST_LOST:
                    raise
                continue
            batch = _next(batches)
            if batch is None:
                return

    def _begin(self) -> None:
        """Read what other writers may have changed since the last turn."""
        self._guard()
        state = ensure_schema(self.store, self.config, fingerprint=self.fingerprint)
        judged, gazetteer = judgements(self.store), gazetteer_of(self.config)
        self._cut_off = state.unsettled
        exchanged = state.gazetteer != gazetteer.fingerprint
        self._to_settle = state.unsettled or exchanged
        self.report.gazetteer_exchanged |= exchanged
        self._given = Given(judged_names(judged), gazetteer)
        self._judged = StatementJudgements(judged, self.config)
        self._actors_before = _count_actors(self.store)
        self._touched: set[Touched] = set()
        self._changes = Changes()

    def _settle(self) -> None:
        if not self._to_settle:
            return
        whole = self._cut_off or len(self._touched) > MOST_TOUCHED
        self.report.projected += settle(
            self.store,
            self.config,
            None if whole else self._touched,
            None if self._cut_off else self._changes,
            progress=self._progress,
        )
        self.report.new_actors += _count_actors(self.store) - self._actors_before

    def _write(self, batch: Sequence[Extraction]) -> None:
        once = self._once(batch)
        stored = known(self.store, [e.article for e in batch])
        same = bring_up(self.store, [e.article for e in once], stored, self.config, self.fingerprint)
        new = [self._judged.apply(at_least_place(e, stored.get(e.article.id))) for e in once if e.article.id not in same]
        self.report.unchanged += len(once) - len(new)
        if not new:
            return
        rows = rows_of(new, standing(self.store, new, self._given), self.config, self.fingerprint, self._given)
        changed = [e.article.id for e in new if e.article.id in stored]
        old, forgotten = self.store.write(lambda tx: write_rows(tx, rows, changed, self.config))
        self._to_settle = True
        self._changes.forget(forgotten)
        for extraction in new:
            self._changes.add(extraction, self._given)
        if len(self._touched) <= MOST_TOUCHED:
            self._touched |= old | rows.touched
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
            if article.id not in once or place_of(article) < place_of(once[article.id].article):
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


def _next(batches: Iterator[list[Extraction]]) -> list[Extraction] | None:
    """The next batch. A turn that is lost while it is made ends the load: what makes the batches cannot be asked again."""
    try:
        return next(batches, None)
    except TurnLostError as error:
        raise StoreError(str(error)) from error


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


def _count_actors(store: Store) -> int:
    return int(store.read(text("count_actors"))[0]["n"])
