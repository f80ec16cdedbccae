"""Work on a graph that is not kept: done on a copy of an embedded database, on a server in one transaction that is rolled back.
What came of it is compared with what is there by difference.py."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from graph.config import StoreSection
from graph.errors import StoreError
from graph.store.difference import Difference, Touches, everything, touched_difference
from graph.store.embedded import PASSWORD
from graph.store.engine import Parameters, Store, Transaction, open_store, rows_in
from graph.store.schema import graph_state

if TYPE_CHECKING:
    import neo4j

T = TypeVar("T")
COPIES = 5
"""How often a copy of a database is tried that changes under it."""


def rehearse(store: Store, work: Callable[[Store], T]) -> tuple[T, Difference]:
    """What ``work`` on the store returns, and what it would have changed in the graph; nothing is written.

    An embedded database of this process is copied into a temporary folder and worked on there. On a server the work is done in one
    transaction that is rolled back: the server holds all of it in memory meanwhile, and what it writes stays locked for other writers.
    Where there is no graph yet the work is done on an empty embedded database, since the schema that it needs cannot be rolled back.
    """
    if graph_state(store) is None:
        with scratch() as other:
            return work(other), everything(other)
    with _copied(store.password_file.parent) if store.password_file is not None else _begun(store) as rehearsal:
        result = work(rehearsal)
        return result, touched_difference(store, rehearsal, rehearsal.touches)


@contextmanager
def scratch() -> Iterator[Store]:
    """An empty embedded graph that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="newsgraph-") as folder, open_store(StoreSection(), db=Path(folder) / "scratch.db") as store:
        yield store


class Rehearsal(Store):
    """A store that notes what is written to it."""

    def __init__(self, store: Store) -> None:
        super().__init__(
            engine=store.engine, version=store.version, address=store.address, user=store.user, database=store.database,
            driver=store._driver, reader=store._reader, resources=ExitStack(), password_file=store.password_file,
        )  # fmt: skip
        self.touches = Touches()

    def write(self, work: Callable[[Transaction], T]) -> T:
        """As of any store."""
        return super().write(lambda transaction: work(_Noted(transaction, self.touches)))

    @contextmanager
    def turn(self, told: Callable[[], None] | None = None) -> Iterator[None]:  # noqa: ARG002
        """Nothing: who rehearses has the turn of the store itself."""
        yield


class _Uncommitted(Rehearsal):
    """A store whose reads and writes are all part of one transaction, which is never committed."""

    def __init__(self, store: Store, transaction: neo4j.Transaction) -> None:
        super().__init__(store)
        self._transaction = transaction
        self._one = threading.RLock()
        """A transaction serves one thread at a time, and who reads ahead is another than who writes."""

    def read(self, query: str, parameters: Parameters | None = None) -> list[dict[str, Any]]:
        """As of any store; what was written before is seen."""
        from graph.store.refusals import explained, refuse

        refuse(query)
        with self._one, explained(self.address):
            return rows_in(self._transaction.run(query, dict(parameters or {})))

    def stream(self, query: str, parameters: Parameters | None = None) -> Iterator[dict[str, Any]]:
        """As ``read``: a transaction that is written to while an answer is under way would change that."""
        yield from self.read(query, parameters)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """As of any store, but that it is never tried again, and what raises ends the rehearsal."""
        from graph.store.refusals import explained

        with self._one, explained(self.address, writes=True):
            return work(_Noted(Transaction(self._transaction), self.touches))

    def schema(self, statement: str) -> None:
        """Nothing: constraints and indexes cannot be made along with data, and are no part of the graph."""


class _Noted(Transaction):
    """A transaction that notes what it is told to touch."""

    def __init__(self, transaction: Transaction, touches: Touches) -> None:
        super().__init__(transaction.raw)
        self._touches = touches

    def run(self, query: str, parameters: Parameters | None = None) -> list[dict[str, Any]]:
        self._touches.note(parameters or {})
        return super().run(query, parameters)


@contextmanager
def _copied(folder: Path) -> Iterator[Rehearsal]:
    """A copy of the embedded database. Nobody else can write to it meanwhile: this process has its folder."""
    with tempfile.TemporaryDirectory(prefix="newsgraph-") as temporary:
        copy = Path(temporary) / "copy.db"
        try:
            _copy(folder, copy)
        except (OSError, shutil.Error) as error:
            raise StoreError(f"a dry run works on a copy of the database, for which {temporary} has no room or right: {error}") from error
        with open_store(StoreSection(), db=copy, create=False) as opened:
            yield Rehearsal(opened)


def _copy(folder: Path, copy: Path) -> None:
    """Copy the database; once more where the engine took a log file away meanwhile that it had written out."""
    for attempt in range(COPIES):
        try:
            shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*.lck", "log", PASSWORD, "config", "backups"))
        except shutil.Error:
            if attempt == COPIES - 1:
                raise
            shutil.rmtree(copy, ignore_errors=True)
            time.sleep(0.1)
        else:
            return


@contextmanager
def _begun(store: Store) -> Iterator[Rehearsal]:
    from graph.store.refusals import explained

    with store.turn(), explained(store.address), store.session(writes=True) as session, session.begin_transaction() as transaction:
        try:
            yield _Uncommitted(store, transaction)
        finally:
            if not transaction.closed():
                transaction.rollback()
