"""How the metadata of articles is called in the world: one table of synonyms for front matter, header lines, JSON keys and CSV columns.
What the values mean is settled in metadata.py and read.py."""

# ruff: noqa: E501 -- tables read best one group a line

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

SYNONYMS: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical", "canonical url", "permalink"),
    "source": ("source", "publisher", "site", "site name", "outlet", "newspaper", "publication"),
    "published": ("published", "published at", "published on", "date published", "date", "publication date", "publish date", "date publish", "pub date"),
    "language": ("language", "lang"),
}  # fmt: skip
"""By field of an article: its names, the one that goes before the others first."""
TEXT: tuple[str, ...] = ("text", "body", "article body", "content", "full text")
"""What the text is called in a record that names its parts; in front matter and header lines these are no metadata."""


def squeezed(name: str) -> str:
    """A name without case and separators: ``Published at``, ``published_at`` and ``publishedAt`` are one."""
    return re.sub(r"(?<=[^\W_])[\s_-]+(?=[^\W_])", "", name).strip().casefold()


_ALL = {**SYNONYMS, "text": TEXT}
_RANKS = {squeezed(name): (field, rank) for field, names in _ALL.items() for rank, name in enumerate(names)}
METADATA = frozenset(name for name, (field, _) in _RANKS.items() if field != "text")
"""Every name of metadata, squeezed."""


def pick(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an article in ``record``, by field, whatever their names there. Where several names stand for one field, the first
    of the table whose value is not blank counts; a value that is no text counts only where there is no text."""
    found: dict[str, tuple[tuple[bool, bool, int, bool, str], Any]] = {}
    for name, value in record.items():
        if (known := _RANKS.get(squeezed(name))) and value is not None:
            is_text = isinstance(value, str)
            # The spelling last: "Date" and "date" in one record must not be settled by their order.
            order = (not is_text, is_text and not value.strip("\ufeff \t\r\n"), known[1], name != name.casefold(), name)
            if known[0] not in found or order < found[known[0]][0]:
                found[known[0]] = (order, value)
    return {field: value for field, (_, value) in found.items()}
