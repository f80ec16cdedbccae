"""The graph as CSV in a folder: nodes.csv, relationships.csv, statements.csv; see tables.py for their cells.
Spellings, mentions and the articles' texts are not in it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from graph.export.registry import Exporter
from graph.export.tables import tables, write_table

if TYPE_CHECKING:
    from pathlib import Path

    from graph.config import Config
    from graph.store.engine import Store


def write_folder(store: Store, config: Config, folder: Path) -> None:
    """Write the three files into ``folder``, which exists. They take their places when all are written: old ones stay until then."""
    written: list[tuple[Path, Path]] = []
    try:
        for name, rows in tables(store, config):
            scratch = folder / f".{name}.csv.{os.getpid()}.part"
            written.append((scratch, folder / f"{name}.csv"))
            with scratch.open("wb") as out:
                write_table(name, rows, out)
        for scratch, target in written:
            scratch.replace(target)
    finally:
        for scratch, _ in written:
            scratch.unlink(missing_ok=True)


EXPORTER = Exporter(
    "csv", "nodes.csv, relationships.csv and statements.csv in a folder, for spreadsheets and pandas", write_folder=write_folder
)
