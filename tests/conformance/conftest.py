"""The known graph on each engine in turn, written once for the tests of a module, which only read it."""

from __future__ import annotations

import pytest
import servers
from known_graph import write_known_graph

from graph.config import Config, load_config
from graph.store.engine import Store


@pytest.fixture(scope="session")
def config() -> Config:
    """The configuration newsgraph comes with."""
    return load_config()


@pytest.fixture(scope="module", params=["embedded", *(pytest.param(name, marks=pytest.mark.neo4j) for name in servers.possible())])
def known_store(request: pytest.FixtureRequest, _servers, config: Config) -> Store:
    """A store that holds the known graph, once on each engine."""
    store = _servers.store(request.param)
    write_known_graph(store, config)
    return store
