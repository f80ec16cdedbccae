"""newsgraph: from a folder of news to a knowledge graph of who did what to whom, where and when.
The names below are the public interface; each is loaded when it is first asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.config import Config, load_config
    from graph.errors import NewsgraphError
    from graph.model import Actor, Article, End, Extraction, LocalActor, Place, Skipped, Statement
    from graph.network import load_network
    from graph.pipeline.api import build, open_store, query
    from graph.pipeline.extraction import extract, extract_rows
    from graph.pipeline.report import BuildReport

_HOMES = {
    "graph.config": ("Config", "load_config"),
    "graph.errors": ("NewsgraphError",),
    "graph.model": ("Actor", "Article", "End", "Extraction", "LocalActor", "Place", "Skipped", "Statement"),
    "graph.network": ("load_network",),
    "graph.pipeline.api": ("build", "open_store", "query"),
    "graph.pipeline.extraction": ("extract_rows",),
    "graph.pipeline.report": ("BuildReport",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Actor",
    "Article",
    "BuildReport",
    "Config",
    "End",
    "Extraction",
    "LocalActor",
    "NewsgraphError",
    "Place",
    "Skipped",
    "Statement",
    "build",
    "extract",
    "extract_rows",
    "load_config",
    "load_network",
    "open_store",
    "query",
]


def __getattr__(name: str) -> Any:
    if name == "extract":
        return import_module("graph.extract")
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__]


class _Extract(ModuleType):
    """The room ``graph.extract``, which is also the function of the public interface."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        from graph.pipeline.extraction import extract

        return extract(*args, **options)


class _Package(ModuleType):
    """``graph`` itself. Importing a room binds its name here; that of ``extract`` is to stay callable."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "extract" and isinstance(value, ModuleType):
            value.__class__ = _Extract
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
