"""HTML: text and metadata by trafilatura, the headline put first where it is not in the text. Offsets count in the extracted text."""

# ruff: noqa: E501 -- patterns read best whole

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from typing import Any

from graph.articles.decode import decode
from graph.articles.record import Format, Problem, Record, Source, UnreadableError
from graph.ids import fold

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_LANG = re.compile(r"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>")
# What pages say of their own date, in the order of trust; the day is the one written there.
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"""<meta[^>]{0,200}?(?:property|name|itemprop)=["'](?:article:published_time|datePublished|date|dc\.date|dcterms\.created|pubdate|parsely-pub-date|publish[-_]?date|sailthru\.date)["'][^>]{0,200}?content=["']([^"']{4,60})["']""",
        r"""<meta[^>]{0,200}?content=["']([^"']{4,60})["'][^>]{0,200}?(?:property|name|itemprop)=["'](?:article:published_time|datePublished|date|dc\.date|pubdate)["']""",
        r""""datePublished"\s*:\s*"([^"]{4,60})\"""",
        r"""<time[^>]{0,200}?datetime=["']([^"']{4,60})["']""",
    )
)
_HEAD = 1_000_000
"""Characters in which a page says its date, if it does: what costs time in a page made to cost it is bounded."""
# Nothing may depend on today; trafilatura's own default is to take no date after it.
_DATE_PARAMETERS = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def read(source: Source) -> Iterator[Record | Problem]:
    """One article. Raises ``UnreadableError``: ``empty`` where the page has no text of an article, ``malformed`` where it cannot be parsed."""
    data = source.read()
    page = _decode(data).removeprefix("\ufeff")
    found = _extract(page)
    text = (found.get("text") or "").strip()
    if not text:
        raise UnreadableError("empty", "no article text found in the page" if _TAG.search(page) else "HTML is expected, found no tag")
    title = found.get("title")
    if title and fold(title) and fold(title) not in fold(text[: len(title) * 2 + 200]):
        text = f"{title}\n\n{text}"
    published = next((m[1] for pattern in _DATES if (m := pattern.search(page, 0, _HEAD))), None) or found.get("date")
    language = m[1] if (m := _LANG.search(page[:20_000])) else None
    yield Record(
        text, raw=data, title=title, url=found.get("url"), source=found.get("sitename"), published=published, language=language
    )  # fmt: skip


def _decode(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    try:
        return decode(data)
    except UnreadableError as error:
        if error.reason != "encoding" or declared is None:
            raise
    # Not a guess: the page itself says how it is written.
    name = declared[1].decode("ascii", "replace")
    try:
        if not codecs.lookup(name)._is_text_encoding:
            raise LookupError(name)
        return data.decode(name)
    except (LookupError, ValueError):
        raise UnreadableError("encoding", f"the page declares {name}, and is neither that nor UTF-8; convert the file to UTF-8") from None


def _extract(page: str) -> dict[str, Any]:
    import trafilatura

    # Without a handler of their own these loggers write to standard error, which is the command line's.
    for logger in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
        log = logging.getLogger(logger)
        if not log.handlers:
            log.addHandler(logging.NullHandler())
    try:
        document = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATE_PARAMETERS
        )
    except Exception as error:  # an HTML parser fed with anything raises anything, RecursionError and MemoryError among it
        raise UnreadableError("malformed", f"the page cannot be parsed ({type(error).__name__})") from None
    if document is None:
        return {}
    found = {key: getattr(document, key, None) for key in ("text", "title", "url", "sitename", "date")}
    return {key: value for key, value in found.items() if isinstance(value, str) and value.strip()}


FORMAT = Format("html", (".html", ".htm", ".xhtml"), read, single=True)
