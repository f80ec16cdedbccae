"""Markdown: read as plain text, its markup marked so that offsets stay those of the file. Rendering is left to others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.articles.decode import decode
from graph.articles.metadata import read_head
from graph.articles.record import Format, Record, Source
from graph.model import Span

_MARKUP = re.compile(
    r"""
    ^\ {0,3}\#{1,6}[ \t]+ | [ \t]+\#+[ \t]*$                 # headings
  | ^[ \t]*>[ \t]?                                           # quotations
  | ^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)                 # list items
  | ^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$   # rules and underlines
  | !\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)                    # images
  | \]\([^)\n]{0,2000}\) | \[(?=[^\]\n]{1,300}\]\()          # links, but for their words
  | ^\[[^\]\n]{1,300}\]:[ \t].*$ | \[\^[^\]\n]{1,50}\]:?     # link targets, footnotes
  | \*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)   # emphasis
  | <!--.{0,5000}?--> | </?[a-zA-Z][^<>\n]{0,500}>           # comments and tags
    """,
    re.VERBOSE | re.MULTILINE,
)


def read(source: Source) -> Iterator[Record]:
    """One article, its text as given. The first heading of the first level is the title where the front matter has none."""
    data = source.read()
    text = decode(data)
    found, spans = read_head(text)
    start = spans[-1][1] if spans else 0
    if "title" not in found and (heading := re.compile(r"^#[ \t]+(.{1,300}?)[ \t#]*$", re.MULTILINE).search(text, start)):
        found["title"] = heading[1]
    markup: list[Span] = [m.span() for m in _MARKUP.finditer(text, start) if m.end() > m.start()]
    yield Record(text, raw=data, boilerplate=(*spans, *markup), **found)


FORMAT = Format("markdown", (".md", ".markdown"), read, single=True)
