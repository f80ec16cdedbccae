"""The stores that tests ask for: ``store`` is each engine in turn, ``embedded_store`` and ``neo4j_store`` one of them, all empty at first.
How the servers are found, started and stopped is left to servers.py."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NoReturn

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import servers
from servers import connect, empty

from graph.config import StoreSection
from graph.store.engine import Store, open_store

_missing: dict[str, str] = {}


class Servers:
    """The servers of this session, each started when first asked for."""

    def __init__(self, opened: ExitStack, folder: Path) -> None:
        self._opened = opened
        self._folder = folder
        self._servers: dict[str, servers.Server] = {}
        self._stores: dict[str, Store] = {}

    def server(self, name: str) -> servers.Server:
        if name not in self._servers:
            if name not in _missing:
                try:
                    self._servers[name] = self._opened.enter_context(servers.running(name))
                except servers.UnavailableError as error:
                    _missing[name] = str(error)
            if name in _missing:
                self.lacks(name, _missing[name])
        return self._servers[name]

    def lacks(self, name: str, reason: str) -> NoReturn:
        """End a test for which there is no Neo4j: skipped, told again at the end of the run; failed where ``CI`` is set."""
        _missing.setdefault(name, reason)
        if os.environ.get("CI"):
            pytest.fail(f"{name}: {reason}", pytrace=False)
        pytest.skip(f"{name}: {reason}")

    def empty(self) -> None:
        """Leave nothing in a server that outlives the session."""
        if "neo4j-named" in self._stores:
            empty(self._stores["neo4j-named"])

    def store(self, name: str) -> Store:
        if name not in self._stores:
            made = open_store(StoreSection(), db=self._folder / "newsgraph.db") if name == "embedded" else connect(self.server(name))
            self._stores[name] = self._opened.enter_context(made)
        empty(self._stores[name])
        return self._stores[name]


@pytest.fixture(scope="session")
def _servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with ExitStack() as opened:
        running = Servers(opened, tmp_path_factory.mktemp("store"))
        yield running
        running.empty()


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell's own newsgraph settings reach no test."""
    for name in ("NEWSGRAPH_URI", "NEWSGRAPH_PASSWORD", "NEWSGRAPH_PASSWORD_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def embedded_store(_servers: Servers) -> Store:
    """An empty embedded store."""
    return _servers.store("embedded")


@pytest.fixture
def neo4j_store(_servers: Servers) -> Store:
    """An empty store on a real Neo4j server."""
    return _servers.store(servers.possible()[0])


@pytest.fixture(params=["embedded", *(pytest.param(name, marks=pytest.mark.neo4j) for name in servers.possible())])
def store(request: pytest.FixtureRequest, _servers: Servers) -> Store:
    """An empty store, once on each engine."""
    return _servers.store(request.param)


@pytest.fixture(params=[pytest.param(name, marks=pytest.mark.neo4j) for name in servers.possible()])
def neo4j_server(request: pytest.FixtureRequest, _servers: Servers) -> servers.Server:
    """A real Neo4j server, its graph empty: ``uri``, ``user``, ``password``, and ``env`` for a process that uses it."""
    _servers.store(request.param)
    return _servers.server(request.param)


@pytest.fixture
def lacks(_servers: Servers) -> Callable[[str, str], NoReturn]:
    """For a test that starts a Neo4j of its own: called with what and why where there is none, it ends the test."""
    return _servers.lacks


@pytest.fixture(name="empty")
def _empty() -> Callable[[Store], None]:
    """For property tests, which need an empty store again inside one test."""
    return empty


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _missing:
        terminalreporter.section("NOT TESTED ON A REAL NEO4J", sep="!", red=True, bold=True)
        for name, reason in _missing.items():
            terminalreporter.line(f"{name}: {reason}", red=True, bold=True)
