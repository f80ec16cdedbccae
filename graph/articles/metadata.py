"""Metadata at the top of a text (front matter, header lines), and dates, languages and addresses put in one form.
What has none is None: nothing is guessed from the clock."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

import yaml

from graph.articles import fields
from graph.model import Span

_OTHER = frozenset(
    "author authors by byline section category categories tags tag keywords topic topics updated modified accessed retrieved last updated "
    "country region location copyright licence license type words word count description subtitle editor agency edition page "
    "lastupdated lastmodified wordcount".split()
)
_HEADER = re.compile(r"([A-Za-z][A-Za-z_ -]{0,24}):[ \t]*(.*)")
_STRONG = frozenset(
    map(fields.squeezed, ("title", "headline", "url", "published", "publication date", "date published", "published on", "published at"))
)
_FRONT = re.compile(r"---[ \t]*\r?\n(.{0,20000}?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MONTHS = {name: i for i, names in enumerate(
    ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
     "october oct", "november nov", "december dec"), 1) for name in names.split()}  # fmt: skip
MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
"""A month's name or its abbreviation; cases are left to the pattern around it."""
_MONTH = rf"({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_ISO = re.compile(r"\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.*)?")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:[ ]+of)?[ \-]+{_MONTH},?[ \-]+(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}[ ]+(\d{{1,2}})(?:st|nd|rd|th)?,?[ ]+(\d{{4}})\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref_src|igshid", re.IGNORECASE)


def read_head(text: str) -> tuple[dict[str, Any], tuple[Span, ...]]:
    """The metadata that stands at the top of ``text``, as keyword arguments of ``Record``, and where it stands."""
    start = 1 if text.startswith("\ufeff") else 0
    if match := _FRONT.match(text, start):
        if (pairs := _yaml_pairs(match[1] or "")) is not None:
            return _fields(pairs), ((start, match.end()),)
        return {}, ()
    pairs, end = [], start
    for line in re.compile(r"[^\n]*\n?").finditer(text, start):
        header = _HEADER.fullmatch(line[0].strip())
        if header is None or fields.squeezed(header[1]) not in fields.METADATA | _OTHER:
            break
        pairs.append((header[1], header[2]))
        end = line.end()
    keys = {fields.squeezed(key) for key, _ in pairs}
    # "Source: minister to visit" may be a headline: one weak line alone is no header.
    if not keys or (len(pairs) == 1 and not keys & _STRONG) or not keys & fields.METADATA:
        return {}, ()
    return _fields(pairs), ((start, end),)


def _yaml_pairs(block: str) -> list[tuple[str, str]] | None:
    """Keys and scalar values of a front matter; None where the block is none."""
    try:
        # The base loader keeps every scalar as written: no dates, numbers or objects are made.
        data = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        # "title: Talks: what next" is not YAML, yet common; such blocks are read line by line.
        found = [m for line in block.splitlines() if (m := _HEADER.fullmatch(line.strip()))]
        return [(m[1], m[2].strip(" \"'")) for m in found] or None
    if data in ("", None):
        return []
    return [(str(key), value) for key, value in data.items() if isinstance(value, str)] if isinstance(data, dict) else None


def _fields(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    first: dict[str, str] = {}
    for key, value in pairs:
        if fields.squeezed(key) in fields.METADATA and value.strip():
            first.setdefault(key, value.strip())
    return fields.pick(first)


def iso_date(value: str) -> str | None:
    """The day that ``value`` names, as ``2024-06-18``; None where it names none or could be two (``06/07/2024``)."""
    value = value.strip()[:200]
    if match := _BASIC.fullmatch(value):
        return _day(match[1], match[2], match[3])
    found: set[str | None] = {_day(m[1], m[3], m[4]) for m in _ISO.finditer(value)}
    found |= {_day(m[3], _MONTHS[m[2].lower()], m[1]) for m in _DAY_FIRST.finditer(value)}
    found |= {_day(m[3], _MONTHS[m[1].lower()], m[2]) for m in _MONTH_FIRST.finditer(value)}
    if not found:
        for m in _NUMERIC.finditer(value):
            first, second = int(m[1]), int(m[3])
            # With dots the day stands first everywhere; with slashes only a number beyond 12 tells.
            found |= {_day(m[4], second, first)} if m[2] == "." or first == second else set()
            if m[2] != "." and first != second:
                found |= {_day(m[4], second, first), _day(m[4], first, second)}
        found -= {None} if len(found) > 1 else set()
    return found.pop() if len(found) == 1 else None


def _day(year: str | int, month: str | int, day: str | int) -> str | None:
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date.isoformat() if date.year >= 1600 else None


def path_date(path: str, patterns: Iterable[str]) -> str | None:
    """The first day that one of ``patterns`` (groups ``year``, ``month``, ``day``) finds in ``path``."""
    for pattern in patterns:
        for match in re.finditer(pattern, path):
            if date := _day_of(match):
                return date
    return None


def _day_of(match: re.Match[str]) -> str | None:
    year, month, day = match["year"], match["month"], match["day"]
    return _day(year, month, day) if year and month and day else None


def host(url: str | None) -> str | None:
    """The host name of ``url`` without ``www.``; None where it is no web address."""
    parts = _split(url)
    return str(parts.hostname).removeprefix("www.") if parts else None


def canonical(url: str | None) -> str | None:
    """``url`` as an id: no fragment or tracking parameters, host in lower case. None for a site's front page, which is no article."""
    parts = _split(url)
    if parts is None or (parts.path in ("", "/") and not parts.query):
        return None
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key)])
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def _split(url: str | None) -> SplitResult | None:
    try:
        parts = urlsplit((url or "").strip())
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return parts if usable else None


def language_code(value: str | None) -> str | None:
    """ISO 639-1 of ``en-US``, ``EN``, ``English``; None for what is none."""
    word = (value or "").strip().casefold()
    if word in ("english", "eng"):
        return "en"
    match = re.fullmatch(r"([a-z]{2})(?:[-_].{0,30})?", word)
    return match[1] if match else None
