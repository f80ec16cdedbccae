"""JSON: one article as an object, or several in an array, in the shape of JSON Lines records (jsonlines.py)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from graph.articles.decode import decode
from graph.articles.jsonlines import from_object
from graph.articles.record import Format, Problem, Record, Source, UnreadableError


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of the file, which is held in memory whole (at most ``max_bytes``)."""
    text = decode(source.read()).removeprefix("\ufeff")
    try:
        value = json.loads(text)
    except RecursionError:
        raise UnreadableError("malformed", "nested too deeply") from None
    except json.JSONDecodeError as error:
        hint = "; one object a line is JSON Lines: name the file .jsonl" if error.msg == "Extra data" else ""
        raise UnreadableError("malformed", f"JSON is expected: {error}{hint}") from None
    except ValueError as error:
        raise UnreadableError("malformed", f"JSON is expected: {error}") from None
    if not isinstance(value, list):
        found = from_object(value, "the object", None)
        if isinstance(found, Problem):
            raise UnreadableError(found.reason, found.detail)
        yield found
        return
    if not value:
        raise UnreadableError("empty", "an array without articles")
    for number, item in enumerate(value, 1):
        yield from_object(item, f"item {number}", number)


FORMAT = Format("json", (".json",), read)
