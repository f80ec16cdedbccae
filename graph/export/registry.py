"""Which format writes what: newsgraph's own, and plug-ins of the entry point group ``newsgraph.exporters``.
How a format looks is its module's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from typing import IO, TYPE_CHECKING

from graph.errors import PluginError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.config import Config
    from graph.store.engine import Store

GROUP = "newsgraph.exporters"
OWN: dict[str, str] = {
    "graphml": "graph.export.graphml",
    "gexf": "graph.export.gexf",
    "json": "graph.export.nodelink",
    "csv": "graph.export.csvfolder",
    "csv-zip": "graph.export.csvzip",
    "cypher": "graph.export.script",
    "neo4j-admin": "graph.export.bulk",
    "jsonl": "graph.export.jsonl",
}
"""Module by format; each has an ``EXPORTER``."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format. Exactly one of ``write`` (to a binary stream) and ``write_folder`` (several files) is given."""

    name: str
    text: str
    """What it holds and who reads it, in one line."""
    write: Callable[[Store, Config, IO[bytes]], None] | None = None
    write_folder: Callable[[Store, Config, Path], None] | None = None


def format_names() -> tuple[str, ...]:
    """The names of all formats, newsgraph's own first; nothing is loaded."""
    plugins = sorted({point.name for point in entry_points(group=GROUP)} - set(OWN))
    return (*OWN, *plugins)


def find_exporter(name: str) -> Exporter:
    """The exporter of the format. Raises UsageError with what there is, PluginError for a plug-in that cannot be used."""
    if name in OWN:
        exporter = import_module(OWN[name]).EXPORTER
        assert isinstance(exporter, Exporter)
        return exporter
    points = sorted((point for point in entry_points(group=GROUP) if point.name == name), key=lambda p: p.value)
    if not points:
        raise UsageError(f"no export format is called {name!r}; there are: {', '.join(format_names())}")
    if len({point.value for point in points}) > 1:
        raise PluginError(f"two packages have an exporter called {name!r}: {', '.join(p.value for p in points)}; uninstall one")
    try:
        loaded = points[0].load()
    except Exception as error:
        raise PluginError(f"the exporter {name} ({points[0].value}) cannot be loaded: {type(error).__name__}: {error}") from error
    if not isinstance(loaded, Exporter):
        raise PluginError(
            f"the exporter {name} ({points[0].value}) must name a graph.export.registry.Exporter, found {type(loaded).__name__}"
        )
    return loaded
