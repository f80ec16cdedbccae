"""All checks, one after the other, as a stream of findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.config import Config
from graph.resolve.actors_file import gazetteer_of
from graph.resolve.gazetteer import Gazetteer
from graph.store.engine import Store
from graph.store.schema import GRAPH_ID, graph_state, other_gazetteer
from graph.verify.actors import check_actors
from graph.verify.articles import check_articles
from graph.verify.finding import Finding, found
from graph.verify.projection import check_projection
from graph.verify.schema import check_schema, check_state
from graph.verify.who import check_who


def verify(store: Store, config: Config, *, progress: Callable[[str], None] | None = None) -> Iterator[Finding]:
    """What is wrong with the graph, invariant by invariant; nothing where all is well. Nothing is written.

    ``progress`` is told which part is looked at. A graph that is being written to meanwhile may seem broken.
    """
    gazetteer: Gazetteer | None = gazetteer_of(config)
    if (other := other_gazetteer(graph_state(store), config)) is not None:
        yield found("settled", f"who is who is not looked at: {other}", GRAPH_ID, repairable=False)
        gazetteer = None
    for name, findings in (
        ("schema", check_schema(store, config)),
        ("state", check_state(store)),
        ("articles and statements", check_articles(store, config, gazetteer)),
        ("actors and places", check_actors(store, gazetteer)),
        ("who is who", check_who(store, gazetteer)),
        ("relationships", check_projection(store, config)),
    ):
        if progress is not None:
            progress(name)
        yield from findings
