"""Boilerplate of a text that is stored without it: it follows from the text and the format of the file the text came from."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from graph.errors import NewsgraphError
from graph.model import Span


def boilerplate_of(path: str, text: str) -> tuple[Span, ...]:
    """The stretches that reading the article's file marked; they are not stored, as they follow from the text and its format."""
    from graph.articles import Record, Source, find_boilerplate
    from graph.articles import markdown as markdown_format
    from graph.articles import text as text_format
    from graph.articles.read import merge
    from graph.articles.registry import find_format

    spans: tuple[Span, ...] = ()
    reader = find_format(path)
    # Of the other formats the text was cut out of the file, and page furniture is all there is to mark.
    if reader in (text_format.FORMAT, markdown_format.FORMAT):
        data = text.encode("utf-8", "surrogatepass")
        source = Source(path, Path(path).name, "", len(data) + 1, lambda: BytesIO(data))
        try:
            records = [record for record in reader.read(source) if isinstance(record, Record)]
        except NewsgraphError:
            records = []
        spans = records[0].boilerplate if records and records[0].text == text else ()
    return merge((*spans, *find_boilerplate(text, spans)), len(text))
