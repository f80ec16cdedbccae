"""What the readers of actor files give: entries, and what was skipped with line and reason; and the choice of the reader by content.
Merging and writing are merging.py's."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from graph.errors import UsageError
from graph.resolve.actors_file import ROLE_KEYS, EntryError, entry_of
from graph.resolve.gazetteer import Entry

Format = Literal["csv", "jsonl", "ftm", "phoenix"]
FORMATS: tuple[Format, ...] = ("csv", "jsonl", "ftm", "phoenix")
COLUMNS = ("name", "aliases", "kind", "country", "wikidata")


@dataclass(frozen=True, slots=True)
class SkippedRecord:
    """A record that gives no entry."""

    line: int
    reason: str
    """What was expected, what was found; the same for all of one sort but for what stands after a colon."""


Read = Iterator[Entry | SkippedRecord]


def format_of(path: str, lines: Iterable[str]) -> Format:
    """The format of a file by its first lines. Raises UsageError."""
    for line in lines:
        text = line.lstrip("\ufeff").strip()
        if not text or text.startswith(("#", ";", "<!--")):
            continue
        if text.startswith("{"):
            try:
                data = json.loads(text)
            except ValueError:
                break
            return "ftm" if "schema" in data else "jsonl"
        if "name" in [cell.strip().lower() for cell in next(csv.reader([text]))]:
            return "csv"
        if "[" in text or "_" in text:
            return "phoenix"
        break
    raise UsageError(
        f"{path}: neither CSV with a column `name`, JSON Lines nor a dictionary of actors (NAME_ [CODE]): name the format with --format"
    )


def read_csv(path: str, lines: Iterable[str]) -> Read:
    """CSV with a head: ``name``, and of ``aliases`` (separated by |), ``kind``, ``country``, ``wikidata`` those that there are."""
    rows = csv.reader(lines)
    head = [cell.lstrip("\ufeff").strip().lower() for cell in next(rows, [])]
    if "name" not in head or (strange := [cell for cell in head if cell not in COLUMNS]):
        found = f"the column {strange[0]!r}" if "name" in head else f"no column `name` in {', '.join(head) or 'an empty file'}"
        raise UsageError(f"{path}:1: the columns {', '.join(COLUMNS)} are read, of which `name` must be there; found {found}")
    while True:
        line = rows.line_num + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise UsageError(f"{path}:{line}: not CSV: {error}") from None
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(head):
            yield SkippedRecord(line, f"{len(head)} cells are expected: {len(row)} found")
            continue
        data: dict[str, Any] = {key: cell.strip() for key, cell in zip(head, row, strict=True) if cell.strip()}
        if "aliases" in data:
            data["aliases"] = [alias.strip() for alias in data["aliases"].split("|") if alias.strip()]
        yield _entry(data, line)


def read_jsonl(path: str, lines: Iterable[str]) -> Read:
    """JSON Lines with the keys of actors.yaml."""
    for line, data in objects(path, lines):
        yield _entry(data, line)


def objects(path: str, lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of JSON Lines with their lines. Raises UsageError for a line that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line.lstrip("\ufeff"))
        except ValueError as error:
            raise UsageError(f"{path}:{number}: not JSON: {error}") from None
        if not isinstance(data, dict):
            raise UsageError(f"{path}:{number}: one object a line is expected, found {line.strip():.40}")
        yield number, data


def _entry(data: dict[str, Any], line: int) -> Entry | SkippedRecord:
    for role in data.get("roles") or ():
        if isinstance(role, dict):
            # Dates of a year alone may stand as numbers.
            role.update({key: str(role[key]) for key in ROLE_KEYS if isinstance(role.get(key), int)})
    try:
        return entry_of(data, line)
    except EntryError as error:
        return SkippedRecord(line, str(error))
