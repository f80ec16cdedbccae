"""CSV: a header with a ``text`` column, one article a row, streamed. A row that is none is reported with its line, and the others go on."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, BinaryIO

from graph.articles import fields
from graph.articles.decode import bom_encoding, check_text, lines
from graph.articles.record import Format, Problem, Record, Source, UnreadableError

_DELIMITERS = (",", ";", "\t")


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of the file; memory holds one row. Offsets count in the cell's text."""
    # The limit is the process's; it is only ever raised, so that nobody else's reading gets stricter.
    csv.field_size_limit(max(csv.field_size_limit(), min(source.max_bytes, 2**31 - 1)))
    with source.stream() as stream:
        decoded = _decoded(stream, source.max_bytes)
        head = next(decoded, "")
        if not head.strip():
            raise UnreadableError("empty", "no header line")
        delimiter = max(_DELIMITERS, key=head.count)
        rows = csv.reader(_again(head, decoded), delimiter=delimiter)
        found = False
        try:
            header = [name.strip() for name in next(rows)]
            if "text" not in fields.pick(dict.fromkeys(header, "")):
                raise UnreadableError("missing", f"a column named text is required, found {', '.join(map(repr, header[:8]))}")
            for number, row in enumerate(rows, 1):
                if any(cell.strip() for cell in row):
                    found = True
                    yield _record(header, row, f"row {number} (ends in line {rows.line_num})", number, source.max_bytes)
        except csv.Error as error:
            raise UnreadableError("malformed", f"line {rows.line_num}: {error}") from None
    if not found:
        raise UnreadableError("empty", "a header without rows")


def _decoded(stream: BinaryIO, max_bytes: int) -> Iterator[str]:
    for number, line in lines(stream, max_bytes):
        if line is None:
            raise UnreadableError("too-large", f"line {number}: more than {max_bytes} bytes; articles.max_bytes sets the limit")
        if number == 1 and bom_encoding(line):
            raise UnreadableError("encoding", "CSV is expected in UTF-8, found a UTF-16 byte order mark; convert the file to UTF-8")
        # Undecodable bytes become lone surrogates here, and the row that holds them is reported alone.
        yield line.decode("utf-8", "surrogateescape").removeprefix("\ufeff" if number == 1 else "")


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _record(header: list[str], row: list[str], where: str, number: int, max_bytes: int) -> Record | Problem:
    if sum(map(len, row)) > max_bytes:
        return Problem("too-large", f"{where}: more than {max_bytes} characters; articles.max_bytes sets the limit")
    if len(row) > len(header):
        return Problem(
            "malformed", f"{where}: {len(header)} cells are expected, found {len(row)}; a text with the separator in it needs quotes"
        )
    cells = dict(zip(header, row, strict=False))
    found = fields.pick(cells)
    text = found.pop("text", None)
    if text is None:
        return Problem("missing", f"{where}: no text cell; {len(header)} cells are expected, found {len(row)}")
    if not text.strip():
        return Problem("empty", f"{where}: the text cell is blank")
    try:
        for cell in cells.values():
            check_text(cell)
    except UnreadableError as error:
        detail = error.detail.replace("a lone surrogate", "bytes that are not UTF-8, or a lone surrogate")
        return Problem(error.reason, f"{where}: {detail}")
    values: dict[str, Any] = {field: value.strip() or None for field, value in found.items()}
    return Record(text, row=number, **values)


FORMAT = Format("csv", (".csv",), read)
