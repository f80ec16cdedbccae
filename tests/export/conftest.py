"""The sample graph, loaded once for the tests of a module, which only read it: on each engine in turn, or on the embedded one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
import servers
from sample import sample

from graph.config import Config, StoreSection, load_config
from graph.export.registry import find_exporter
from graph.store.engine import Store, open_store
from graph.store.loader import load

ENGINES = ["embedded", *(pytest.param(name, marks=pytest.mark.neo4j) for name in servers.possible())]


@pytest.fixture(scope="session")
def config() -> Config:
    """The configuration newsgraph comes with."""
    return load_config()


@pytest.fixture(scope="module", params=ENGINES)
def filled(request: pytest.FixtureRequest, _servers, config: Config) -> Store:
    """A store that holds the sample graph, once on each engine."""
    store = _servers.store(request.param)
    load(store, sample(), config, fingerprint="f")
    return store


@pytest.fixture(scope="session")
def here(tmp_path_factory: pytest.TempPathFactory, config: Config) -> Iterator[Store]:
    """An embedded store of its own that holds the sample graph, loaded in another order."""
    with open_store(StoreSection(), db=tmp_path_factory.mktemp("here") / "newsgraph.db") as store:
        load(store, reversed(sample()), config, fingerprint="f")
        yield store


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """Another store, embedded and empty."""
    with open_store(StoreSection(), db=tmp_path / "other.db") as store:
        yield store


@pytest.fixture(scope="session")
def exported(config: Config) -> Callable[[Store, str], bytes]:
    """What a format of one file writes of a store."""

    def export(store: Store, form: str) -> bytes:
        out = BytesIO()
        write = find_exporter(form).write
        assert write is not None
        write(store, config, out)
        return out.getvalue()

    return export
