"""`build --prune`: which articles of the graph are gone from the folders that were read.
What taking them out does to the graph is the store's."""

from __future__ import annotations

from os import PathLike
from typing import TYPE_CHECKING

from graph.config import Config
from graph.errors import UsageError
from graph.model import Article, Skipped
from graph.pipeline.inputs import Inputs
from graph.pipeline.report import BuildReport

if TYPE_CHECKING:
    from graph.articles.seen import Seen
    from graph.store.engine import Store
    from graph.store.rows import Row


class Pruning:
    """What a build that prunes has to remember: the roots of its folders, and what in them could not be read."""

    def __init__(self, paths: Inputs, root: str | None) -> None:
        """Of the paths named only folders are pruned. Raises UsageError where there is none among them."""
        from graph.articles.sources import check_inputs

        some = [paths] if isinstance(paths, str | PathLike) else list(paths)
        named = [path for path in some if not isinstance(path, Article)]
        if len(named) < len(some):
            raise UsageError("pruning asks which articles are gone from a folder: name folders, not articles")
        inputs = check_inputs(named, root)
        self.roots = {item.root for item in inputs if item.path is not None and item.path.is_dir()}
        self.others = [str(path) for path, item in zip(named, inputs, strict=True) if item.path is None or not item.path.is_dir()]
        """What was named and is no folder."""
        if not self.roots:
            raise UsageError(
                f"--prune needs a folder: what is gone cannot be told of standard input, single files, globs and archives "
                f"({', '.join(self.others)}); `newsgraph retract` takes articles by name"
            )
        self._unread: set[str] = set()

    def skipped(self, skipped: Skipped) -> None:
        """Keep what stands at a path that is there and could not be read, or not to its end."""
        self._unread.add(skipped.path)

    def prune(self, store: Store, seen: Seen, config: Config, report: BuildReport) -> None:
        """Take out what is gone. What another path of this run holds as well is from now on that path's.

        Raises UsageError where nothing at all would be left of a root: a folder that is not mounted looks like that.
        """
        with store.turn():
            self._prune(store, seen, config, report)

    def _prune(self, store: Store, seen: Seen, config: Config, report: BuildReport) -> None:
        from graph.store.named import articles_at
        from graph.store.retracting import move, retract

        gone: list[str] = []
        places: dict[str, Row] = {}
        for root in sorted(self.roots):
            stored = articles_at(store, root)
            left = 0
            for id_, path in sorted(stored.items()):
                met = seen.met(id_)
                if self._is_unread(path):
                    report.unread += met is None
                elif met is None:
                    gone.append(id_)
                    continue
                elif (met.root, met.path) != (root, path):
                    places[id_] = {"root": met.root, "path": met.path, "name": met.name, "source_hash": met.source_hash}
                left += 1
            if stored and not left:
                raise UsageError(
                    f"nothing is pruned: of the {len(stored)} articles that the graph has from {root!r} the folder holds none; "
                    f"if they are all gone for good: newsgraph retract --root {root}"
                )
        move(store, places, config)
        retract(store, gone, config)
        report.prune(gone)
        report.never_pruned = self.others

    def _is_unread(self, path: str) -> bool:
        return any(path == unread or path.startswith(f"{unread}/") or unread == "." for unread in self._unread)
