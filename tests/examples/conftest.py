"""The graph of the example articles, built once through the public interface with the real model."""

from __future__ import annotations

from pathlib import Path

import pytest

import graph

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def example_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the database."""
    folder = tmp_path_factory.mktemp("examples") / "newsgraph.db"
    report = graph.build([ROOT / "examples" / "articles"], folder)
    assert report.added == 15
    return folder
