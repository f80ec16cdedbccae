"""Plain text: the text exactly as given. Front matter and header lines at the top give metadata and are marked, not cut."""

from __future__ import annotations

from collections.abc import Iterator

from graph.articles.decode import decode
from graph.articles.metadata import read_head
from graph.articles.record import Format, Record, Source


def read(source: Source) -> Iterator[Record]:
    """One article. Offsets count code points of the file, byte order mark and CRLF included."""
    data = source.read()
    text = decode(data)
    found, spans = read_head(text)
    yield Record(text, raw=data, boilerplate=spans, **found)


FORMAT = Format("text", (".txt", ".text"), read, single=True)
