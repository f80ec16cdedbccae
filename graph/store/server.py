"""A Neo4j server, or an embedded engine that another process serves, reached by its Bolt address.
Every way in which that can fail is a StoreError that says what to do."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

from graph.errors import StoreError
from graph.store.engine import Store, fault

if TYPE_CHECKING:
    import neo4j

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
OLDEST = (5, 26)
CONNECT_SECONDS = 10.0
RETRY_SECONDS = 90.0
"""How long a transaction is tried again where the server is away: as long as a server takes to start, and some."""
_TRUST = (
    " Its certificate must be trusted here: name that of its issuer in SSL_CERT_FILE, or give the scheme +ssc, which takes any certificate."
)


def connect(uri: str, *, user: str, database: str | None) -> Store:
    """The store at ``uri``. The password comes from NEWSGRAPH_PASSWORD, or from the file that NEWSGRAPH_PASSWORD_FILE names.

    Raises StoreError: the address, the password, the database, the server's age.
    """
    _check(uri)
    password = _password()
    with ExitStack() as opened:
        driver = opened.enter_context(make_driver(uri, user, password))
        agent = greet(driver, uri, user, password, database)
        if "ArcadeDB" in agent:
            from graph.store.embedded import DATABASE, READER, embedded_version, reader_password

            reader = opened.enter_context(make_driver(uri, READER, reader_password(password or "")))
            try:
                greet(reader, uri, READER, password, DATABASE)
            except StoreError as error:
                raise StoreError(
                    f"{uri} is an ArcadeDB server that newsgraph did not start: use a database of `newsgraph serve`"
                ) from error
            return Store(
                engine="embedded", version=embedded_version(agent), address=uri, user=user, database=database or DATABASE,
                driver=driver, reader=reader, resources=opened.pop_all(),
            )  # fmt: skip
        version = checked_version(agent, uri)
        return Store(
            engine="neo4j", version=version, address=uri, user=user, database=database,
            driver=driver, reader=driver, resources=opened.pop_all(),
        )  # fmt: skip


def make_driver(uri: str, user: str, password: str | None) -> neo4j.Driver:
    """A driver that says nothing on its own: no notification, no log line."""
    import logging

    from neo4j import GraphDatabase

    # Without a handler of the application's, Python would print the driver's warnings to standard error.
    log = logging.getLogger("neo4j")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    options: dict[str, Any] = {
        "connection_timeout": CONNECT_SECONDS,
        "max_transaction_retry_time": RETRY_SECONDS,
        "user_agent": "newsgraph",
        "telemetry_disabled": True,
    }
    return GraphDatabase.driver(uri, auth=(user, password) if password is not None else None, notifications_min_severity="OFF", **options)


def _check(uri: str) -> None:
    parts = urlsplit(uri)
    if parts.scheme in ("http", "https"):
        raise StoreError(f"{uri} is the address of a web page; the database's begins with neo4j:// (port 7687 if not set otherwise)")
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise StoreError(f"{uri!r} is no address of a Neo4j server: expected neo4j://HOST:7687, with one of {', '.join(SCHEMES)}")
    if parts.username is not None or parts.password is not None:
        raise StoreError(
            "the address holds a user or a password: put the user into store.user, the password into NEWSGRAPH_PASSWORD instead"
        )


def _password() -> str | None:
    password = os.environ.get("NEWSGRAPH_PASSWORD")
    if password is not None:
        return password
    named = os.environ.get("NEWSGRAPH_PASSWORD_FILE")
    if named is None:
        return None
    try:
        return Path(named).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeError) as error:
        raise StoreError(f"the password file {named} (NEWSGRAPH_PASSWORD_FILE) cannot be read: {error}") from error


def greet(driver: neo4j.Driver, uri: str, user: str, password: str | None, database: str | None) -> str:
    """Connect, and the server's name for itself."""
    from neo4j import exceptions

    try:
        with driver.session(database=database, default_access_mode="READ") as session:
            return session.run("RETURN 1").consume().server.agent
    except exceptions.AuthError as error:
        if password is None:
            raise StoreError(
                f"{uri} asks for a password: set NEWSGRAPH_PASSWORD, or NEWSGRAPH_PASSWORD_FILE to a file that holds it"
            ) from error
        raise StoreError(
            f"{uri} refuses the user {user!r} (store.user) or the password (NEWSGRAPH_PASSWORD, NEWSGRAPH_PASSWORD_FILE)"
        ) from error
    except (exceptions.Neo4jError, exceptions.DriverError, ValueError, OSError) as error:
        _explain(error, uri, database)


def _explain(error: Exception, uri: str, database: str | None) -> NoReturn:
    code = getattr(error, "code", None) or ""
    if "DatabaseNotFound" in code:
        raise StoreError(f"{uri} has no database {database!r} (store.database); `SHOW DATABASES` in Neo4j Browser lists them") from error
    if "AuthenticationRateLimit" in code:
        raise StoreError(f"{uri} lets nobody in for some seconds after too many wrong passwords: wait, then give the right one") from error
    # The driver keeps to itself what is wrong with a certificate where it asks for routes.
    trust = "" if not urlsplit(uri).scheme.endswith("+s") else _TRUST
    raise fault(
        f"no Neo4j server can be reached at {uri}: is it running, are address, port and encryption right?{trust} It says", error
    ) from error


def checked_version(agent: str, uri: str) -> str:
    """The release that the server names itself by. Raises StoreError where it is too old or no Neo4j."""
    found = re.fullmatch(r"Neo4j/(((\d+)\.(\d+)).*)", agent)
    if found is None:
        raise StoreError(f"{uri} is {agent!r}, no Neo4j server: newsgraph needs Neo4j 5.26 or newer")
    if (int(found[3]), int(found[4])) < OLDEST:
        raise StoreError(f"{uri} runs Neo4j {found[1]}: newsgraph needs {OLDEST[0]}.{OLDEST[1]} or newer")
    return found[1]
