"""What a read may not do, and what the engines' errors mean: both said in the terms of errors.py.
That a read writes nothing is enforced by the engines (server.py, embedded.py say how); here stands what they would let through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import NoReturn

from graph.errors import NewsgraphError, QueryError, StoreError

_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
_ASIDE = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|/\*.*?\*/|//[^\n]*""",
    re.DOTALL,
)
_LOADS = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_FIRST = re.compile(r"\s*(?:CYPHER\b[\s\w.=]*?\b(?=[A-Z]{4}))?(?:(EXPLAIN|PROFILE)\s+)?([A-Za-z]+)(?:\s+([A-Za-z]+))?", re.IGNORECASE)
_ADMINISTRATION = frozenset(
    "ALTER CREATE DROP GRANT DENY REVOKE RENAME START STOP TERMINATE ENABLE DEALLOCATE REALLOCATE DRYRUN SERVER".split()
)
_PROCEDURE = re.compile(r"\bCALL\s+(?:dbms|tx|apoc)\s*\.", re.IGNORECASE)
_HARMLESS_PROCEDURE = re.compile(r"\bCALL\s+dbms\s*\.\s*(?:components|info|showCurrentUser)\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def refuse(query: str, engine: str) -> None:
    """Raise QueryError for a query that is no read though an engine runs it in a read transaction.

    That is: loading a file or an address (LOAD CSV), administration (users, databases, transactions), and the procedures of the ``dbms``
    and ``apoc`` families, which reach beyond the graph. Writes to the graph are refused by the engine itself.
    """
    # Neo4j 5 resolves \uXXXX before it parses, Cypher 25 inside strings only: neither reading may hold what is refused.
    for text in {query, _ESCAPE.sub(lambda found: chr(int(found[1], 16)), query)}:
        code = _ASIDE.sub(" . ", text) if "`" not in text else _ASIDE.sub(lambda found: found[0] if found[0][0] == "`" else " . ", text)
        bare = _ASIDE.sub(" ", text)
        if _LOADS.search(bare):
            raise QueryError("LOAD CSV is refused here: this is a read of the graph, not of files or addresses")
        first = _FIRST.match(bare)
        if first and first[2].upper() in _ADMINISTRATION:
            raise QueryError(f"{first[2].upper()} is refused here: only reads of the graph are run")
        called = code.replace("`", "")
        if len(_PROCEDURE.findall(called)) > len(_HARMLESS_PROCEDURE.findall(called)):
            raise QueryError("procedures of dbms, tx and apoc are refused here: they reach beyond the graph")
        if engine == "embedded" and first and first[1]:
            # There EXPLAIN of a schema statement runs it, and PROFILE of a write says nothing of its refusal.
            _FIRST.match(bare)


@contextmanager
def explained(address: str) -> Iterator[None]:
    """Errors of the driver inside, as errors of newsgraph."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (Neo4jError, DriverError) as error:
        _explain(error, address)


def _explain(error: Exception, address: str) -> NoReturn:
    from neo4j import exceptions

    said = str(getattr(error, "message", None) or error).strip()
    code = str(getattr(error, "code", None) or "")
    raised: NewsgraphError
    if isinstance(error, exceptions.ConstraintError):
        raised = StoreError(f"a constraint of the database refuses the write: {said}")
    elif isinstance(error, exceptions.Forbidden) or code.endswith((".AccessMode", ".Forbidden")):
        raised = QueryError(f"the query is refused: only reads are run here, and it would write ({said})")
    elif isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired):
        raised = StoreError(f"the connection to {address} is lost: {said}")
    elif isinstance(error, exceptions.AuthError):
        raised = StoreError(f"{address} refuses the user or the password: {said}")
    elif code.startswith("Neo.ClientError.Statement") or code.startswith("Neo.ClientError.Procedure"):
        raised = QueryError(f"the database does not accept the query: {said}")
    else:
        raised = StoreError(f"the database at {address} fails: {said}")
    raise raised from error
