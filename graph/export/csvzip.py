"""The graph as CSV in one zip archive: the three files of the format ``csv``."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from graph.export.registry import Exporter
from graph.export.tables import tables, write_table

if TYPE_CHECKING:
    from graph.config import Config
    from graph.store.engine import Store


def write(store: Store, config: Config, out: IO[bytes]) -> None:
    """The archive; its members bear no time, so that equal graphs give equal archives."""
    with ZipFile(out, "w") as archive:
        for name, rows in tables(store, config):
            member = ZipInfo(f"{name}.csv", date_time=(1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            with archive.open(member, "w") as stream:
                write_table(name, rows, stream)


EXPORTER = Exporter("csv-zip", "the three files of csv in one zip archive", write=write)
