"""How a cell of a table that people open in a spreadsheet is written: no text in it is taken for a formula.
Which tables there are, and what their columns are, is left to others."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Beginnings that make a spreadsheet take a text for a formula, the full-width forms among them, and the mark itself that takes this from
them."""


def defused(text: str) -> str:
    """``text``, an apostrophe before it where a spreadsheet would take it for a formula, or where it begins with an apostrophe.

    Without the first apostrophe every text is again what it was.

    >>> defused("=1+1"), defused("'tis"), defused("person:ada"), defused("")
    ("'=1+1", "''tis", 'person:ada', '')
    """
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """Each row as a line of CSV without its end. Numbers stay as they are, texts are ``defused``."""
    written: list[str] = []

    class Sink:
        def write(self, line: str) -> None:
            written.append(line)

    # Only what is in the terminator is quoted for it by older Pythons, and a lone carriage return ends a line for readers.
    end = "\r\n"
    writer = csv.writer(Sink(), lineterminator=end)
    for row in rows:
        writer.writerow([defused(value) if isinstance(value, str) else value for value in row])
        yield written.pop().removesuffix(end)
