"""JSON Lines: one article a line, streamed. A line that is none is reported with its number, and the others go on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graph.articles import fields
from graph.articles.decode import bom_encoding, check_text, explain, lines
from graph.articles.metadata import canonical
from graph.articles.record import Format, Problem, Record, Source, UnreadableError


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of the file; memory holds one line."""
    found = False
    with source.stream() as stream:
        for number, line in lines(stream, source.max_bytes):
            if number == 1 and line and bom_encoding(line):
                raise UnreadableError(
                    "encoding", "JSON Lines are expected in UTF-8, found a UTF-16 byte order mark; convert the file to UTF-8"
                )
            if line is not None and not line.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            found = True
            yield _record(line, number, source.max_bytes)
    if not found:
        raise UnreadableError("empty", "no line in the file")


def _record(line: bytes | None, number: int, max_bytes: int) -> Record | Problem:
    where = f"line {number}"
    if line is None:
        return Problem("too-large", f"{where}: more than {max_bytes} bytes; articles.max_bytes sets the limit")
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return Problem("encoding", f"{where}: {explain(error, line)}")
    except RecursionError:
        return Problem("malformed", f"{where}: nested too deeply")
    except json.JSONDecodeError as error:
        # Its own line is always the first: the line of the file is what counts.
        return Problem("malformed", f"{where}, column {error.colno}: a JSON object is expected: {error.msg}")
    except ValueError as error:
        return Problem("malformed", f"{where}: a JSON object is expected: {error}")
    return from_object(value, where, number)


def from_object(value: Any, where: str, row: int | None) -> Record | Problem:
    """The article that a JSON value is: ``text`` required, and ``id`` or ``url`` where a file holds several (``row``).

    Keys that fields.py does not know are ignored.
    """
    if not isinstance(value, dict):
        return Problem("malformed", f"{where}: a JSON object is expected, found {type(value).__name__}")
    found = fields.pick(value)
    id_, text = found.pop("id", None), found.pop("text", None)
    if isinstance(id_, int) and not isinstance(id_, bool):
        id_ = str(id_)
    keys = ", ".join(map(repr, sorted(value)[:8])) or "no key"
    if text is None:
        return Problem("missing", f"{where}: the key 'text' is required, found {keys}")
    for key, item in (("id", id_), ("text", text)):
        if item is not None and not isinstance(item, str):
            return Problem("malformed", f"{where}: {key!r} must be a string, found {type(item).__name__}")
    optional: dict[str, Any] = {key: item for key, item in found.items() if isinstance(item, str)}
    if row is not None and not (id_ or "").strip() and canonical(optional.get("url")) is None:
        blank = "; its 'id' is blank" if id_ is not None else ""
        return Problem(
            "missing", f"{where}: give it an 'id', or a 'url' of its own, to tell it from the file's others; found {keys}{blank}"
        )
    if not text.strip("\ufeff \t\r\n"):
        return Problem("empty", f"{where}: 'text' of {id_ or optional.get('url')!r:.80} is blank")
    try:
        for item in (text, id_ or "", *optional.values()):
            check_text(item)
    except UnreadableError as error:
        return Problem(error.reason, f"{where}: {error.detail}")
    return Record(text, id=id_, row=row, **optional)


FORMAT = Format("jsonlines", (".jsonl", ".ndjson"), read)
