"""The embedded engine: ArcadeDB inside this process, listening for Bolt, so that the Neo4j driver and any Neo4j client can talk to it.
Its folder holds the database, the password and the engine's own log; one process has it open at a time."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from graph.errors import StoreError, StoreLockedError
from graph.store.engine import Store, fault

DATABASE = "neo4j"
"""The database's name: the one that Neo4j clients open when none is named."""
USER = "neo4j"
READER = "reader"
"""A user whom the engine lets read and nothing else: ``Store.read`` is that user, since the engine does not enforce read transactions."""
MARKER = "newsgraph.json"
PASSWORD = "password"
FORMAT = 1
_ROUNDS = 1000
"""Few, since every connection pays for them: they slow the guessing of passwords that people choose, and these are 192 random bits."""
_open: set[Path] = set()
"""The folders that this process has open: a lock file does not keep a process out of its own database."""


def start(folder: Path, *, host: str = "127.0.0.1", port: int | None = None, create: bool = True) -> Store:
    """The store in ``folder``, its engine started. Raises StoreError, StoreLockedError."""
    folder = folder.resolve()
    if folder in _open:
        raise StoreLockedError(f"the database in {folder} is already open in this process: use that store, or close it first")
    _prepare(folder, create)
    password = _password(folder)
    with ExitStack() as opened:
        _open.add(folder)
        opened.callback(_open.discard, folder)
        port = _launch(folder, host, port, opened)
        from graph.store.server import greet, make_driver

        local = "127.0.0.1" if host in ("0.0.0.0", "::") else host
        address = f"bolt://[{local}]:{port}" if ":" in local else f"bolt://{local}:{port}"
        driver = opened.enter_context(make_driver(address, USER, password))
        reader = opened.enter_context(make_driver(address, READER, reader_password(password)))
        # By the reader, since most commands only read: the other connection is made when something is written.
        agent = greet(reader, address, READER, password, DATABASE)
        return Store(
            engine="embedded", version=embedded_version(agent), address=address, user=USER, database=DATABASE,
            driver=driver, reader=reader, resources=opened.pop_all(), password_file=folder / PASSWORD,
        )  # fmt: skip


def reader_password(password: str) -> str:
    """The password of the user who only reads: made of the other, so that one secret is kept and who is given it can do both."""
    return hmac.new(password.encode(), b"newsgraph reader", hashlib.sha256).hexdigest()


def embedded_version(agent: str) -> str:
    """``ArcadeDB 26.10.2``, of how the engine names itself to clients: ``Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)``."""
    found = re.search(r"ArcadeDB [\w.-]+", agent)
    return found[0] if found else agent


def _prepare(folder: Path, create: bool) -> None:
    """Make sure that the folder is a newsgraph database, or a new one that may be made."""
    marker = folder / MARKER
    try:
        if marker.is_file():
            found = json.loads(marker.read_text(encoding="utf-8"))
            if not isinstance(found, dict) or found.get("format") != FORMAT:
                raise StoreError(
                    f"{folder} is a database of another newsgraph version ({marker.name}: expected format {FORMAT}): build a new one"
                )
            return
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoreError(f"{folder} is no newsgraph database (it holds no {MARKER}): name another folder with --db")
        if not create:
            raise StoreError(f"there is no database in {folder}: make one with `newsgraph build`, or name its folder with --db")
        folder.mkdir(parents=True, exist_ok=True)
        marker.write_text(json.dumps({"format": FORMAT, "engine": "arcadedb"}) + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"the database folder {folder} cannot be used: {error.strerror or error}") from error
    except ValueError as error:
        raise StoreError(f"{folder} is a damaged newsgraph database: {marker.name} is not JSON ({error})") from error


def _password(folder: Path) -> str:
    """The kept password; a new one, also of the engine's users, where it is missing."""
    kept, users = folder / PASSWORD, folder / "config" / "server-users.jsonl"
    try:
        if kept.is_file() and users.is_file() and (password := kept.read_text(encoding="ascii").strip()):
            return password
        password = secrets.token_urlsafe(24)
        users.parent.mkdir(exist_ok=True)
        # The users last: they alone say that the three belong together.
        users.unlink(missing_ok=True)
        _write_private(kept, password + "\n")
        _write_private(users.with_name("server-groups.json"), json.dumps(_groups()))
        rows = [
            ("root", ["admin"], secrets.token_urlsafe(24)),
            (USER, ["admin"], password),
            (READER, ["reader"], reader_password(password)),
        ]
        _write_private(users, "".join(json.dumps(_user(*row)) + "\n" for row in rows))
    except (OSError, ValueError) as error:
        raise StoreError(f"the password of the database in {folder} cannot be kept in {kept.name}: {error}") from error
    return password


def _write_private(path: Path, text: str) -> None:
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.replace(path)


def _user(name: str, groups: list[str], password: str) -> dict[str, Any]:
    """A user as the engine keeps it: PBKDF2 with the salt's own letters."""
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    made = base64.b64encode(hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ROUNDS, 32)).decode()
    return {"name": name, "databases": {"*": groups}, "password": f"PBKDF2WithHmacSHA256${_ROUNDS}${salt}${made}"}


def _groups() -> dict[str, Any]:
    def group(access: list[str], records: list[str]) -> dict[str, Any]:
        return {"resultSetLimit": -1, "readTimeout": -1, "access": access, "types": {"*": {"access": records}}}

    admin = group(
        ["updateSecurity", "updateSchema", "updateDatabaseSettings"], ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    )
    return {"databases": {"*": {"groups": {"admin": admin, "reader": group([], ["readRecord"]), "*": group([], [])}}}, "version": 2}


def _launch(folder: Path, host: str, port: int | None, opened: ExitStack) -> int:
    """Start the engine with the folder's database open; the Bolt port."""
    try:
        import arcadedb
    except ImportError as error:
        raise StoreError(
            f"the embedded engine cannot be loaded ({error}): install newsgraph anew, or use a Neo4j server with --uri"
        ) from error
    bolt = port if port is not None else _free_port(host)
    config = {
        "host": "127.0.0.1",
        "http_port": str(_free_port("127.0.0.1")),  # the engine always has this one
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_host": host,
        "bolt_port": str(bolt),
        "mode": "development",  # the other mode hides what an error was
    }
    try:
        server = arcadedb.create_server(str(folder), None, config)
        with _logging_to(folder / "log"):
            server.start()
        opened.callback(server.stop)
        server.create_database(DATABASE)
    except arcadedb.ArcadeDBError as error:
        said = str(error)
        if "LockException" in said or "locked by another process" in said:
            raise StoreLockedError(
                f"another process has the database in {folder} open: wait until it ends, or share the database: "
                f"run `newsgraph serve --db {folder}` and use --uri with the address it prints"
            ) from error
        raise fault(f"the embedded engine does not start in {folder} (its log: {folder / 'log'})", error) from error
    return bolt


@contextmanager
def _logging_to(folder: Path) -> Iterator[None]:
    """The engine's log beside its data, never on the terminal, unless the environment says otherwise.

    The engine reads these variables once in a process, when its library is loaded; processes started later do not inherit them.
    """
    ours = {name: value for name, value in (("ARCADEDB_LOG_DIR", str(folder)), ("ARCADEDB_LOG_CONSOLE", "0")) if name not in os.environ}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name in ours:
            os.environ.pop(name, None)


def _free_port(host: str) -> int:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as s:
        try:
            s.bind((host, 0))
        except OSError as error:
            raise StoreError(f"no port can be opened on {host}: {error.strerror or error}") from error
        port: int = s.getsockname()[1]
        return port
