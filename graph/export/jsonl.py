"""Statements as JSON Lines: the objects that `newsgraph extract` prints, with the actors that the graph has settled on.
Articles, spellings and the typed relationships are not in it."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from graph.export.registry import Exporter
from graph.export.statements import statement_rows

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def write(store: Store, _config: Config, out: IO[bytes]) -> None:
    """One line a statement, by article and place in it; UTF-8."""
    for row in statement_rows(store):
        out.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


EXPORTER = Exporter("jsonl", "statements with their sentences, one JSON object a line, as `newsgraph extract` prints them", write=write)
