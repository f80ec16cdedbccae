"""Rows on standard output: as a table for people, or as JSON, CSV or Markdown; and files that appear whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import click

from graph.cli.options import is_terminal

Row = Mapping[str, Any]

_CARD = 14
"""Characters a column needs on average; where the terminal has fewer, a row is shown as lines."""


def show(rows: Iterable[Row], form: str, columns: Sequence[str] | None = None) -> int:
    """Write ``rows`` to standard output in ``form``; how many there were. Columns are the first row's where none are given."""
    iterator = iter(rows)
    first = next(iterator, None)
    names = list(columns if columns is not None else first or ())
    counted = _Counted(iterator if first is None else chain([first], iterator))
    if form == "table" and is_terminal(sys.stdout):
        _rich(counted, names)
    else:
        writer = {"table": _plain, "json": _json, "csv": _csv, "markdown": _markdown}[form]
        for line in writer(counted, names):
            sys.stdout.write(line + "\n")
    return counted.n


def to_json(value: Any) -> str:
    """One line of JSON, in the characters of the text itself."""
    return json.dumps(value, ensure_ascii=False)


class _Counted:
    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.n = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.n += 1
            yield row


def _json(rows: Iterable[Row], _names: list[str]) -> Iterator[str]:
    last = None
    yield "["
    for row in rows:
        if last is not None:
            yield last + ","
        last = "  " + to_json(dict(row))
    if last is not None:
        yield last
    yield "]"


def _csv(rows: Iterable[Row], names: list[str]) -> Iterator[str]:
    from graph.export.cells import csv_lines

    return csv_lines(chain([names], ([_cell(row.get(name)) for name in names] for row in rows)))


def _markdown(rows: Iterable[Row], names: list[str]) -> Iterator[str]:
    if not names:
        return
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield "| " + " | ".join(_line(row.get(name)).replace("\\", "\\\\").replace("|", "\\|") for name in names) + " |"


def _plain(rows: Iterable[Row], names: list[str]) -> Iterator[str]:
    """Aligned columns, a row a line, nothing cut."""
    if not names:
        return
    cells = [names, *([_line(row.get(name)) for name in names] for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(names))]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _rich(rows: Iterable[Row], names: list[str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    cells = [[_line(row.get(name)) for name in names] for row in rows]
    natural = sum(max([len(name), *(len(row[i]) for row in cells)]) + 3 for i, name in enumerate(names))
    if natural > console.width and len(names) * _CARD > console.width:
        for number, row in enumerate(cells, 1):
            console.rule(str(number), align="left", style="dim")
            card = Table.grid(padding=(0, 2))
            card.add_column(style="cyan", no_wrap=True)
            card.add_column()
            for name, cell in zip(names, row, strict=True):
                if cell:
                    card.add_row(name, Text(cell))
            console.print(card)
        return
    table = Table(show_edge=False, header_style="bold")
    for name in names:
        table.add_column(Text(name))
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _cell(value: Any) -> str | int | float:
    """A number as it is, so that it is not taken for a text that begins with a minus; else what ``_flat`` makes of it."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else _flat(value)


def _flat(value: Any) -> str:
    """A cell: null is empty, a list of plain values is joined by semicolons, anything else nested is JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(item, str | int | float) for item in value):
        return "; ".join(str(item) for item in value)
    if isinstance(value, list | dict):
        return to_json(value)
    return str(value)


def _line(value: Any) -> str:
    """A cell on one line."""
    return " ".join(_flat(value).split())


@contextmanager
def opened(path: str) -> Iterator[TextIO]:
    """Standard output for ``-``; else a file that takes its place only when all is written."""
    if path == "-":
        yield sys.stdout
        return
    target = Path(path)
    scratch = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if not target.parent.is_dir():
            raise click.FileError(path, hint=f"there is no folder {target.parent}; make it first")
        try:
            stream = scratch.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise click.FileError(path, hint=error.strerror or str(error)) from None
        with stream:
            yield stream
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)


def now() -> str:
    """This moment in UTC, ISO 8601: for judgements, of which the latest counts."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
