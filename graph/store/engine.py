"""One store, two engines: transactions, reads that cannot write, plain values and clear errors, through the official Neo4j driver.
How each engine is reached is left to embedded.py and server.py; what is read and written to the rest of the room."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from graph.config import StoreSection
from graph.errors import StoreError, UsageError

if TYPE_CHECKING:
    import neo4j

    from graph.store.claims import Claim
    from graph.store.turns import Turn

T = TypeVar("T")
Parameters = Mapping[str, Any]
Engine = Literal["embedded", "neo4j"]

RETRIES = 5
"""How often a write is tried again that a constraint refused: two writers that make one node at a time."""
FETCH = 1000
"""Rows that the driver holds of a streamed answer."""


def open_store(
    section: StoreSection,
    *,
    db: str | Path | None = None,
    uri: str | None = None,
    host: str = "127.0.0.1",
    port: int | None = None,
    create: bool = True,
) -> Store:
    """Open the graph of the section: the embedded database in the folder ``db``, or the server at ``uri``.

    ``db`` and ``uri`` override the section's, and ``db`` its ``uri`` too. The embedded engine listens on ``host`` and ``port`` (a free one
    where none is given). A folder that is missing or empty becomes a database unless ``create`` is false. Raises StoreError (no such
    database, no newsgraph database, a server that cannot be reached, refuses the password or is too old), StoreLockedError where
    another process has the folder open, UsageError for both ``db`` and ``uri``.
    """
    if db is not None and uri is not None:
        raise UsageError(f"both a database folder ({db}) and a server ({uri}) are named: name one")
    address = uri if uri is not None else (section.uri if db is None else None)
    if address is not None:
        from graph.store.server import connect

        return connect(address, user=section.user, database=section.database)
    from graph.store.embedded import start

    return start(Path(db if db is not None else section.db), host=host, port=port, create=create)


class Transaction:
    """A write transaction that is under way; made by ``Store.write``."""

    def __init__(self, transaction: neo4j.ManagedTransaction | neo4j.Transaction) -> None:
        self.raw = transaction
        """The driver's own."""

    def run(self, query: str, parameters: Parameters | None = None) -> list[dict[str, Any]]:
        """The query's rows; values as in ``Store.read``."""
        return rows_in(self.raw.run(query, dict(parameters or {})))


class Store:
    """An open graph; a context manager.

    ``engine`` is ``embedded`` or ``neo4j`` (an embedded engine that another process serves is ``embedded`` too); ``version`` its release;
    ``address`` the Bolt address that any Neo4j client connects to as ``user``, to ``database`` (None: the user's home database);
    ``password_file`` the file that holds the password, for the embedded engine of this process only.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        version: str,
        address: str,
        user: str,
        database: str | None,
        driver: neo4j.Driver,
        reader: neo4j.Driver,
        resources: ExitStack,
        password_file: Path | None = None,
    ) -> None:
        self.engine = engine
        self.version = version
        self.address = address
        self.user = user
        self.database = database
        self.password_file = password_file
        self._driver = driver
        self._reader = reader
        self._resources = resources
        self._turn: Turn | Claim | None = None

    def __enter__(self) -> Store:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """As ``close``."""
        self.close()

    def close(self) -> None:
        """End the connections and, of the embedded engine, the engine. Closing twice is harmless."""
        self._resources.close()

    def read(self, query: str, parameters: Parameters | None = None) -> list[dict[str, Any]]:
        """The query's rows, in a managed read transaction; a query that would write or load a file is refused.

        Values are plain: numbers, strings, booleans, None, lists and dicts; a node is its properties and ``_labels``, a relationship its
        properties and ``_type``, a path the list of both in turn, a date or time its ISO text. Raises QueryError for a query that the
        engine does not accept, StoreError where the engine fails.
        """
        from graph.store.refusals import explained, refuse

        refuse(query)
        with explained(self.address), self._session(self._reader, writes=False) as session:
            return session.execute_read(lambda transaction: rows_in(transaction.run(query, dict(parameters or {}))))

    def stream(self, query: str, parameters: Parameters | None = None) -> Iterator[dict[str, Any]]:
        """Like ``read``, a row at a time: what is held does not grow with the answer. It is not tried again where the connection breaks."""
        from graph.store.refusals import explained, refuse

        refuse(query)
        with (
            explained(self.address),
            self._session(self._reader, writes=False) as session,
            session.begin_transaction() as transaction,
        ):
            for record in transaction.run(query, dict(parameters or {})):
                yield _row(record)
            transaction.commit()

    def plan(self, query: str, parameters: Parameters | None = None) -> str:
        """The engine's plan of the query, as text, not run: what a test looks at to see that an index is used. Raises QueryError."""
        from graph.store.refusals import explained, refuse

        refuse(query)
        with explained(self.address), self._session(self._reader, writes=False) as session:
            summary = session.execute_read(lambda transaction: transaction.run(f"EXPLAIN {query}", dict(parameters or {})).consume())
        return str((summary.plan or {}).get("args", {}).get("string-representation", ""))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What ``work`` returns, done in one managed write transaction: all of it or, where it raises, nothing.

        ``work`` may be called again (a lost connection, a deadlock, a constraint that a writer at the same time met first), so it must do
        nothing else. Raises QueryError for a query the engine does not accept, StoreError where the engine fails or a constraint refuses,
        TurnLostError inside a turn that the server has ended.
        """

        def checked(transaction: Transaction) -> T:
            if self._turn is not None:  # at each attempt: a server that was away has ended the turn
                self._turn.check(transaction)
            return work(transaction)

        return self.unclaimed(checked)

    def unclaimed(self, work: Callable[[Transaction], T]) -> T:
        """As ``write``, whoever has the turn: what taking turns itself is made of."""
        from neo4j.exceptions import ConstraintError

        from graph.store.refusals import explained

        folder = self.password_file.parent if self.password_file is not None else None
        with explained(self.address, writes=True, folder=folder), self._session(self._driver, writes=True) as session:
            for attempt in range(RETRIES):
                try:
                    return session.execute_write(lambda transaction: work(Transaction(transaction)))
                except ConstraintError:
                    time.sleep(0.02 * 2**attempt)
            return session.execute_write(lambda transaction: work(Transaction(transaction)))

    @contextmanager
    def turn(self, told: Callable[[], None] | None = None) -> Iterator[None]:
        """Be the only one who writes until the end; ``told`` is called where another writer has to be waited for. Turns may be nested.

        newsgraph's writers wait for each other. An embedded engine's folder belongs to one process in any case. Raises StoreError where the
        server fails, TurnLostError from a ``write`` inside once the turn is another's.
        """
        if self.password_file is not None or self._turn is not None:
            yield
            return
        from graph.store import claims, turns

        with ExitStack() as ends:
            self._turn = (claims if self.engine == "embedded" else turns).begin(self, ends, told)
            try:
                yield
            finally:
                self._turn = None

    def awaited(self) -> bool:
        """Whether another writer waits for the end of this turn, as far as can be told."""
        return self._turn is not None and self._turn.awaited()

    def schema(self, statement: str) -> None:
        """Run one schema statement (a constraint, an index). Raises QueryError or StoreError."""
        self.unclaimed(lambda transaction: transaction.run(statement))

    @contextmanager
    def session(self, *, writes: bool) -> Iterator[neo4j.Session]:
        """A session of the driver's own, for what the other methods cannot do; errors in it are the driver's."""
        with self._session(self._driver if writes else self._reader, writes=writes) as session:
            yield session

    @contextmanager
    def _session(self, driver: neo4j.Driver, *, writes: bool) -> Iterator[neo4j.Session]:
        mode = "WRITE" if writes else "READ"
        with driver.session(database=self.database, default_access_mode=mode, fetch_size=FETCH) as session:
            yield session


def rows_in(result: neo4j.Result) -> list[dict[str, Any]]:
    """The rows of a driver's result, their values plain."""
    return [_row(record) for record in result]


_PLAIN = frozenset({str, int, float, bool, type(None), bytes})


def _row(record: neo4j.Record) -> dict[str, Any]:
    items = record.items()  # type: ignore[no-untyped-call]
    return {key: value if type(value) in _PLAIN else plain(value) for key, value in items}


def plain(value: Any) -> Any:
    """A driver's value as plain data, as ``Store.read`` says."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return _graph_value(value)


def _graph_value(value: Any) -> Any:
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return {**{key: plain(item) for key, item in value.items()}, "_labels": sorted(value.labels)}
    if isinstance(value, Relationship):
        return {**{key: plain(item) for key, item in value.items()}, "_type": value.type}
    if isinstance(value, Path):
        steps = [plain(value.start_node)]
        for relationship, node in zip(value.relationships, value.nodes[1:], strict=True):
            steps += [plain(relationship), plain(node)]
        return steps
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, tuple):  # points and durations
        return str(value) if hasattr(value, "months") else list(value)
    return value


def fault(message: str, error: Exception) -> StoreError:
    """A StoreError of the message that keeps the cause's own first line."""
    said = str(getattr(error, "message", None) or error).strip().splitlines()
    return StoreError(f"{message}: {said[0]}" if said else message)
