"""What Python programs call, with the configuration filled in: open a graph, build it, ask it.
``graph`` offers these names; a store may be given as an open ``Store``, a folder or an address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.config import Config, load_config
from graph.pipeline.building import build as _build
from graph.pipeline.inputs import Inputs
from graph.pipeline.report import BuildReport
from graph.store.engine import Store
from graph.store.engine import open_store as _open_store

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.model import Skipped

StoreLike: TypeAlias = Store | str | Path
"""An open store, the folder of an embedded database, or the address (``neo4j://...``) of a server."""


def open_store(db: str | Path | None = None, *, uri: str | None = None, config: Config | None = None, create: bool = True) -> Store:
    """Open a graph: the embedded database in the folder ``db``, the Neo4j server at ``uri``, or what ``config`` names.

    A context manager. Raises StoreError, StoreLockedError where another process has the folder open, UsageError for both.
    """
    return _open_store((config or load_config()).store, db=db, uri=uri, create=create)


@contextmanager
def opened(store: StoreLike, config: Config, *, create: bool = False) -> Iterator[Store]:
    """``store`` itself, left open afterwards; or the graph that it names, closed afterwards."""
    if isinstance(store, Store):
        yield store
        return
    address = str(store)
    named = {"uri": address} if "://" in address else {"db": address}
    with open_store(**named, config=config, create=create) as made:
        yield made


def build(
    articles: Inputs,
    store: StoreLike,
    config: Config | None = None,
    *,
    root: str | None = None,
    published: str | None = None,
    strict: bool = False,
    reextract: bool = False,
    prune: bool = False,
    on_skip: Callable[[Skipped], None] | None = None,
) -> BuildReport:
    """Bring the graph in ``store`` up to ``articles``: ``Article`` records, or paths to read (``graph.articles.read_articles``).

    Articles that the graph has just so are passed over, changed ones replace what they said. ``on_skip`` hears of what is not read;
    ``strict`` raises ArticleError instead. Raises SchemaError where the graph was made with another model or other settings;
    ``reextract`` then extracts everything in it again. ``prune`` takes out what is gone from the folders named.
    """
    config = config or load_config()
    options = {"root": root, "published": published, "strict": strict, "reextract": reextract, "prune": prune}
    with opened(store, config, create=True) as graph:
        return _build(articles, graph, config, on_skip=on_skip, **options)  # type: ignore[arg-type]


def query(store: StoreLike, name: str, /, config: Config | None = None, **parameters: Any) -> list[dict[str, Any]]:
    """The rows of the prepared query ``name``, each a dict by column; ``parameters`` as a person writes them.

    ``config`` is the configuration the graph was built with: queries ask for its relation types. No query has a parameter of that name.

    >>> query("newsgraph.db", "timeline", actor="Mira Solberg", **{"from": "2031-03"})  # doctest: +SKIP

    Raises QueryError for a name that no query bears, UsageError for parameters that do not fit; both say what there is.
    """
    from graph.queries import find_query, load_queries, run_query

    config = config or load_config()
    wanted = find_query(load_queries(), name)
    with opened(store, config) as graph:
        return run_query(graph, wanted, parameters, config)
