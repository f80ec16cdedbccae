"""Loads extractions into the graph: each article once, an unchanged one not at all, a changed one in the place of its old statements.
What the graph has of them is read in known.py, rows are written in writing.py; who is who is settled by resolution.py."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from graph.articles.seen import Seen
from graph.config import Config
from graph.errors import StoreError
from graph.judgements.actors import judged_names
from graph.judgements.statements import StatementJudgements
from graph.model import Extraction
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.given import Given
from graph.store.ahead import ahead
from graph.store.engine import Store, Transaction
from graph.store.judgements import judgements
from graph.store.known import alike, at_least_place, known, place_of
from graph.store.names import Changes
from graph.store.report import LoadReport
from graph.store.resolution import Progress, settle
from graph.store.rows import Row, Rows, Touched, rows_of
from graph.store.schema import check, ensure_schema, graph_state
from graph.store.texts import text
from graph.store.turns import TurnLostError
from graph.store.writing import run, standing, write_rows

MOST_TOUCHED = 100_000
"""Relationships remembered for projecting; where a load touches more, the whole graph is projected, and memory stays bounded."""

MOST_LOST = 5
"""Turns that a server may end before a load gives up."""


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


class _Ready(NamedTuple):
    """A batch that is ready to be written."""

    same: int
    """How many articles of it the graph has just so."""
    same_rows: list[Row]
    """What of them is to be set all the same."""
    new: list[Extraction]
    """The others."""
    changed: list[str]
    """The ids of those that take an older text's place."""
    rows: Rows


class _Written(NamedTuple):
    """What writing a batch found."""

    touched: set[Touched]
    """The relationships that stood on what it took out."""
    forgotten: list[Row]
    """The mentions that it took out."""
    copies: list[tuple[str, str]]


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
        self._pending: deque[list[Extraction]] = deque()
        """Batches that were made and are not known to be written, the oldest first."""
        self._held: list[Extraction] = []
        self._progress = progress if progress is not None else lambda _stage, _done: None
        self._guard = guard if guard is not None else lambda: None

    def load(self, batches: Iterator[list[Extraction]]) -> None:
        """Load the batches, in one turn or, where others wait, in several."""
        lost = 0
        self._fetch(batches)
        while True:
            try:
                with self.store.turn(lambda: self._progress("wait", 0)):
                    self._begin()
                    self._take_turn(batches)
                    self._settle()
            except TurnLostError:
                # What is committed is committed; what others made of it since is read anew.
                lost += 1
                if lost > MOST_LOST:
                    raise
                continue
            if not self._pending and not self._fetch(batches):
                return

    def _take_turn(self, batches: Iterator[list[Extraction]]) -> None:
        """Write batches until there are none, or another writer waits; each is made ready while the one before it is written."""
        self._leave = False
        self._under_way: Counter[str] = Counter()
        with closing(ahead(self._write, self._made_ready(batches))) as steps:
            for ready, written in steps:
                self._take_in(ready, written)
                self._leave = self._leave or self.store.awaited()
        if self._held:
            self._pending.append(self._held)
            self._held = []
            ready = self._ready(self._pending[0])
            self._take_in(ready, self._write(ready))

    def _made_ready(self, batches: Iterator[list[Extraction]]) -> Iterator[_Ready]:
        """The pending batches, then the next ones. An article that is under way is held: it is known as it is once that is written."""
        todo = deque(self._pending)
        while todo or (not self._leave and self._fetch(batches)):
            if todo:
                batch = todo.popleft()
            else:
                batch = self._pending[-1]
                self._held += [one for one in batch if one.article.id in self._under_way]
                batch[:] = [one for one in batch if one.article.id not in self._under_way]
            self._under_way.update(one.article.id for one in batch)
            yield self._ready(batch)

    def _fetch(self, batches: Iterator[list[Extraction]]) -> bool:
        """Whether there is another batch; it is now pending. A turn that is lost while it is made ends the load: it is made once."""
        try:
            batch = next(batches, None)
        except TurnLostError as error:
            raise StoreError(str(error)) from error
        self._pending += [] if batch is None else [batch]
        return batch is not None

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

    def _ready(self, batch: Sequence[Extraction]) -> _Ready:
        """What is to be written of a batch. What it rests on is written by no batch but one that has an article of it."""
        once = self._once(batch)
        stored = known(self.store, [e.article for e in batch])
        same, same_rows = alike([e.article for e in once], stored, self.config, self.fingerprint)
        new = [self._judged.apply(at_least_place(e, stored.get(e.article.id))) for e in once if e.article.id not in same]
        places = standing(self.store, new, self._given)
        rows = rows_of(new, places, self.config, self.fingerprint, self._given)
        return _Ready(len(same), same_rows, new, [e.article.id for e in new if e.article.id in stored], rows)

    def _write(self, ready: _Ready) -> _Written:
        """Write a batch, in one transaction; run in a thread of its own, it is all that writes during the turn."""
        old: tuple[set[Touched], list[Row]] = set(), []

        def work(tx: Transaction) -> tuple[set[Touched], list[Row]]:
            run(tx, "set_articles", ready.same_rows, self.config.store.batch_size)
            return write_rows(tx, ready.rows, ready.changed, self.config) if ready.new else (set(), [])

        if ready.new or ready.same_rows:
            old = self.store.write(work)
        return _Written(*old, self._copies(ready.rows) if ready.new else [])

    def _take_in(self, ready: _Ready, written: _Written) -> None:
        """Remember what a batch that is written has touched, and count it."""
        self.report.unchanged += ready.same
        if ready.new:
            self._to_settle = True
            self._changes.forget(written.forgotten)
            for extraction in ready.new:
                self._changes.add(extraction, self._given)
            if len(self._touched) <= MOST_TOUCHED:
                self._touched |= written.touched | ready.rows.touched
            self.report.take(ready.new, len(ready.changed), written.copies)
        for extraction in self._pending.popleft():
            self._under_way[extraction.article.id] -= 1
        self._under_way = +self._under_way
        self._progress("load", self.report.added + self.report.replaced + self.report.unchanged)

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

    def _copies(self, rows: Rows) -> list[tuple[str, str]]:
        """The articles just written whose text stands under another root too, each with the id of that other."""
        wanted = [{"id": row["id"], "root": row["props"]["root"], "text_hash": row["props"]["text_hash"]} for row in rows.articles]
        # Of copies written together the later ones by id count, as they would one after the other.
        found = self.store.read(text("copies"), {"rows": wanted, "ids": [row["id"] for row in wanted]})
        return sorted((str(row["id"]), str(row["copy"])) for row in found)


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
