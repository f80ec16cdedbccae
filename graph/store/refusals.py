"""What a read may not do, and what the engines' errors mean: both said in the terms of errors.py.
That a read writes nothing is enforced by the engines (engine.py and embedded.py say how); here stands what they would let through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from shutil import disk_usage
from typing import NoReturn

from graph.errors import NewsgraphError, QueryError, StoreError

PROCEDURES = frozenset(
    {
        "db.awaitindex", "db.awaitindexes", "db.info", "db.labels", "db.ping", "db.propertykeys", "db.relationshiptypes",
        "db.index.fulltext.listavailableanalyzers", "db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships",
        "db.index.vector.querynodes", "db.index.vector.queryrelationships", "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties", "db.schema.visualization", "dbms.components", "dbms.info",
    }
)  # fmt: skip
"""The procedures that a read may call, in small letters. A list of what is refused would have to know every plug-in of every server."""

ROOM = 1 << 20
"""Bytes that a disk must have left not to count as full."""
_FULL = re.compile(r"no space left|disk (?:is )?full|not enough (?:disk )?space", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
_QUOTED = r"`(?:[^`]|``)*`"
_ASIDE = re.compile(rf"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|{_QUOTED}|/\*.*?\*/|//[^\n]*""", re.DOTALL)
_LOAD = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_TERMINATE = re.compile(r"\bTERMINATE\s+TRANSACTIONS?\b", re.IGNORECASE)
_NAME = rf"(?:{_QUOTED}|\w+)"
_CALL = re.compile(rf"(?<![.:\w])CALL\s+({_NAME}(?:\s*\.\s*{_NAME})+|{_NAME}(?=\s*(?:\(|;|$|YIELD\b)))", re.IGNORECASE)


@lru_cache(maxsize=256)
def refuse(query: str) -> None:
    """Raise QueryError for a query that an engine runs in a read transaction though it is more than a read of the graph.

    That is: loading a file or an address (LOAD CSV), ending other people's transactions, and procedures other than ``PROCEDURES``.
    """
    # Neo4j resolves \uXXXX before it parses, newer Cypher inside strings only: neither reading may hold what is refused.
    for text in (query, _ESCAPE.sub(lambda found: chr(int(found[1], 16)), query)):
        bare = _ASIDE.sub(" ", text)
        if _LOAD.search(bare):
            raise QueryError("LOAD CSV is refused here: only the graph is read, no file and no address")
        if _TERMINATE.search(bare):
            raise QueryError("TERMINATE TRANSACTIONS is refused here: only the graph is read")
        for call in _CALL.finditer(_ASIDE.sub(lambda found: found[0] if found[0].startswith("`") else " ", text)):
            name = re.sub(r"[`\s]", "", call[1])
            if name.lower() not in PROCEDURES:
                raise QueryError(f"the procedure {name} is refused here: it is not one of those known only to read the graph")


@contextmanager
def explained(address: str, *, writes: bool = False, folder: Path | None = None) -> Iterator[None]:
    """Errors of the driver inside, as errors of newsgraph; ``folder`` is the embedded database's, where it is this process's own."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (Neo4jError, DriverError) as error:
        _explain(error, address, writes, folder)


def _explain(error: Exception, address: str, writes: bool, folder: Path | None) -> NoReturn:
    from neo4j import exceptions

    said = str(getattr(error, "message", None) or error).strip()
    code = str(getattr(error, "code", None) or "")
    raised: NewsgraphError
    if writes and (_is_full(folder) or _FULL.search(said)):
        raised = StoreError(
            f"the disk that holds the database {folder or 'at ' + address} is full: nothing of the batch under way is kept; make room and "
            f"run the same command again ({said})"
        )
    elif isinstance(error, exceptions.ConstraintError):
        raised = StoreError(f"a constraint of the database refuses the write: {said}")
    elif "ReadOnly" in code or (writes and isinstance(error, exceptions.Forbidden)):
        raised = StoreError(
            f"the database at {address} cannot be written to: it is read-only, or the user may only read; name another database "
            f"(store.database), or let it be written to ({said})"
        )
    # The embedded engine says TransactionNotFound where it has ended a transaction for what PROFILE tried to write.
    elif not writes and (isinstance(error, exceptions.Forbidden) or code.endswith((".AccessMode", ".TransactionNotFound"))):
        raised = QueryError(f"the query is refused: it would write, and only reads are run here ({said})")
    elif code.endswith(("NotALeader", "ForbiddenOnFollower")):
        raised = StoreError(f"{address} is not the server of the cluster that writes: use the scheme neo4j:// in its address ({said})")
    elif isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        raised = StoreError(
            f"the connection to {address} is lost; whole articles are kept, and the same command goes on from there: {said}"
        )
    elif isinstance(error, exceptions.AuthError):
        raised = StoreError(f"{address} refuses the user or the password: {said}")
    elif code.startswith(("Neo.ClientError.Statement.", "Neo.ClientError.Procedure.", "Neo.ClientError.Schema.")):
        raised = QueryError(f"the database does not accept the query: {said}")
    else:
        raised = StoreError(f"the database at {address} fails: {said}")
    raise raised from error


def _is_full(folder: Path | None) -> bool:
    """Whether there is no room for the embedded engine's next page; it says only that a transaction failed."""
    try:
        return folder is not None and disk_usage(folder).free < ROOM
    except OSError:
        return False
