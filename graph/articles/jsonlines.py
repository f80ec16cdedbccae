"""JSON Lines: one article a line, streamed. A line that is none is reported with its number, and the others go on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from graph.articles.decode import bom_encoding, check_text, explain, lines
from graph.articles.record import Format, Problem, Record, Source, UnreadableError

_OPTIONAL = ("title", "url", "source", "published", "language")


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
    except ValueError as error:
        return Problem("malformed", f"{where}: a JSON object is expected: {error}")
    return from_object(value, where, number)


def from_object(value: Any, where: str, row: int | None) -> Record | Problem:
    """The article that a JSON value is: ``id`` and ``text`` required, other keys than the known ones ignored."""
    if not isinstance(value, dict):
        return Problem("malformed", f"{where}: a JSON object is expected, found {type(value).__name__}")
    id_, text = value.get("id"), value.get("text")
    if isinstance(id_, int) and not isinstance(id_, bool):
        id_ = str(id_)
    for key, item in (("id", id_), ("text", text)):
        if item is None:
            return Problem("missing", f"{where}: the key {key!r} is required, found {', '.join(map(repr, sorted(value)[:8])) or 'no key'}")
    if not isinstance(id_, str) or not isinstance(text, str):
        key, item = ("text", text) if isinstance(id_, str) else ("id", id_)
        return Problem("malformed", f"{where}: {key!r} must be a string, found {type(item).__name__}")
    if not id_.strip():
        return Problem("missing", f"{where}: 'id' is blank")
    if not text.strip("\ufeff \t\r\n"):
        return Problem("empty", f"{where}: 'text' of {id_!r:.80} is blank")
    optional: dict[str, Any] = {key: value[key] for key in _OPTIONAL if isinstance(value.get(key), str)}
    try:
        check_text(text)
        for item in (id_, *optional.values()):
            check_text(item)
    except UnreadableError as error:
        return Problem(error.reason, f"{where}: {error.detail}")
    return Record(text, id=id_, row=row, **optional)


FORMAT = Format("jsonlines", (".jsonl", ".ndjson"), read)
