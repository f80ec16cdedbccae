"""Turns: of the writers that share a Neo4j server one writes at a time, as long as what it writes belongs together; the others wait.
A turn is a lock that the server keeps for an open transaction, so it ends with its holder. An embedded engine's turns are claims.py's."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from graph.errors import NewsgraphError, StoreError
from graph.store.texts import schema_texts, text

if TYPE_CHECKING:
    import neo4j

    from graph.store.engine import Store, Transaction

P = ParamSpec("P")
T = TypeVar("T")

NAMED = {"newsgraph": "turn"}
"""What the transactions of those who have the turn, or wait for it, say of themselves; ``turns.cypher`` looks for it."""
LOCKED_BY = "graph_id"
"""The constraint that makes the server lock an id which two transactions are about to create."""
AGAIN_SECONDS = 0.5


class TurnLostError(StoreError):
    """The server has ended the turn: it was restarted, or ends long transactions. Others may have written since."""


class Turn:
    """A turn under way on a Neo4j server."""

    def __init__(self, store: Store, transaction: neo4j.Transaction) -> None:
        self._store = store
        self._transaction = transaction

    def check(self, write: Transaction) -> None:
        """Raise TurnLostError where the turn is over though nobody ended it. Until ``write`` ends, no other turn begins.

        So the next writer sees also what a writer that was killed had sent and the server is still at.
        """
        from neo4j.exceptions import DriverError, Neo4jError

        write.run(text("pen"))
        try:
            self._transaction.run("RETURN 1").consume()
        except (DriverError, Neo4jError) as error:
            raise TurnLostError(
                "the server has ended this command's turn to write (it was restarted, or it ends long transactions); "
                f"whole articles are kept, and the same command goes on from there: {getattr(error, 'message', None) or error}"
            ) from error

    def awaited(self) -> bool:
        """Whether another writer waits; false where the server does not tell."""
        return _turns(self._store)[1] > 0

    def end(self) -> None:
        """Let the next writer in. The node that stands for the turn is never committed, so nothing of it is left."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            if not self._transaction.closed():
                self._transaction.rollback()
        except (DriverError, Neo4jError):  # the server has ended it
            self._transaction.close()


def begin(store: Store, ends: ExitStack, told: Callable[[], None] | None = None) -> Turn:
    """Wait until no other writer has the turn, then have it until ``ends``. A server that is away is tried as long as a write is."""
    from graph.store.refusals import explained
    from graph.store.server import RETRY_SECONDS

    _lockable(store)
    if told is not None and _turns(store)[0]:
        told()
    with explained(store.address, writes=True):
        session = ends.enter_context(store.session(writes=True))
        turn = Turn(store, _take(session, time.monotonic() + RETRY_SECONDS))
    ends.callback(turn.end)
    store.unclaimed(lambda tx: tx.run(text("pen")))
    return turn


def _take(session: neo4j.Session, until: float) -> neo4j.Transaction:
    from neo4j.exceptions import DriverError, Neo4jError

    while True:
        transaction = None
        try:
            # 0: as long as it takes, whatever the server's setting.
            transaction = session.begin_transaction(metadata=NAMED, timeout=0)
            transaction.run(text("turn")).consume()
            return transaction
        except (DriverError, Neo4jError) as error:
            if transaction is not None:
                transaction.close()
            if not error.is_retryable() or time.monotonic() > until:
                raise
            time.sleep(AGAIN_SECONDS)


def _lockable(store: Store) -> None:
    """Make the constraint that turns rest on, where it is missing."""

    def missing() -> bool:
        return LOCKED_BY not in {row["name"] for row in store.read("SHOW CONSTRAINTS YIELD name RETURN name")}

    if missing():
        try:
            store.schema(schema_texts()[LOCKED_BY])
        except NewsgraphError:
            if missing():  # and no other writer has made it at the same time
                raise


def _turns(store: Store) -> tuple[int, int]:
    """How many writers have or await the turn, and how many await it."""
    try:
        [row] = store.read(text("turns"))
    except NewsgraphError:  # a user who may not look
        return 0, 0
    return row["had"], row["awaited"]


def alone(work: Callable[Concatenate[Store, P], T]) -> Callable[Concatenate[Store, P], T]:
    """The function, done in one turn of the store that is its first argument."""

    @functools.wraps(work)
    def in_turn(store: Store, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with store.turn():
            return work(store, *args, **kwargs)

    return in_turn
