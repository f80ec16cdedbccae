"""What a header gives as an example has an answer in the graph of the example articles: who pastes it sees rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.config import load_config
from graph.pipeline import build
from graph.queries import load_queries, run_query

ARTICLES = Path(__file__).parent.parent.parent / "examples" / "articles"


@pytest.mark.model
def test_the_example_of_every_header_has_an_answer_in_the_example_graph(embedded_store):
    config = load_config()
    build([ARTICLES], embedded_store, config)
    without = []
    for query in load_queries().values():
        examples = {p.name: p.example for p in query.parameters if not p.optional}
        if not run_query(embedded_store, query, examples, config):
            without.append((query.name, examples))
    assert not without
