"""The day that an article's own text gives as that of its publication: a line of the page, a byline, a dateline.
Only a whole date with its year counts; what a record says of itself goes before (read.py)."""

# ruff: noqa: E501 -- patterns read best whole

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.articles import phrases
from graph.articles.metadata import MONTH, iso_date
from graph.model import Span

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}})"
_DAY_NAME = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
_WEEKDAY = rf"(?:{_DAY_NAME}\.?,?\s+)?"
_PLACE_WORD = r"[^\W\d_][\w.'’-]{0,30}"
_AGENCY = r"(?:\([^()]{1,60}\)|/[^/]{1,40}/)"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE_WORD}(?:[ /]{_PLACE_WORD}){{0,4}}(?:,\s+{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})?)"
    rf"\s*(?:{_AGENCY}\s*)?,?\s+\(?{_WEEKDAY}(?P<day>(?i:{_DAY}))\)?\s*(?:{_AGENCY})?\s*[,.]?\s*(?:[-–—]+|:)(?:\s+(?P<rest>.*))?$"
)
_BYLINE = re.compile(
    rf"(?i:by)\s+(?!(?i:{MONTH})\s*\d|{_DAY_NAME}\W)(?=[^\W\d_])[^|\n]{{2,80}}?\s*[|·•,–—-]\s*{_WEEKDAY}(?P<day>(?i:{_DAY}))"
    r"(?:\s*(?:[|·•,–—-]|at\b)?\s*\d{1,2}[:.]\d\d.{0,20})?"
)
_SENTENCE = re.compile(r"[.!?][\"”’')\]]*$")
_PROSE_WORDS = 9
_PARAGRAPHS = 3
_LINES = 60
"""How far down, in paragraphs and in lines, a dateline or byline may stand."""


def stated_date(text: str, boilerplate: Iterable[Span]) -> str | None:
    """The first day, ISO, that a line such as ``Published 18 June 2024`` of the boilerplate states; else that of a byline or dateline at the top."""
    spans = tuple(boilerplate)
    for start, end in spans:
        for line in text[start:end].splitlines():
            if (match := phrases.PUBLISHED.match(line.strip())) and (date := iso_date(match[1])):
                return date
    for line, whole in _top(text, spans):
        match = _BYLINE.fullmatch(line)
        if match is None and whole:
            match = _dateline(line)
        if match and (date := iso_date(match["day"])):
            return date
    return None


def _top(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """The lines of the head and the first paragraphs, and whether each is the article's and not the page's."""
    paragraphs = 0
    position = 0
    for number, raw in enumerate(text.splitlines(keepends=True)):
        line = raw.strip("\ufeff \t\r\n#*_>")
        start = position + max(raw.find(line[:1]), 0)
        position += len(raw)
        if not line:
            continue
        whole = not any(a <= start and start + len(line) <= b for a, b in spans)
        yield line[:400].replace("**", "").replace("__", ""), whole
        paragraphs += whole and len(line.split()) >= _PROSE_WORDS and _SENTENCE.search(line) is not None
        if paragraphs >= _PARAGRAPHS or number >= _LINES:
            return


def _dateline(line: str) -> re.Match[str] | None:
    match = _DATELINE.match(line)
    if match is None:
        return None
    place, rest = match["place"], (match["rest"] or "").strip()
    if place.split(",")[0].isupper():
        # In a headline all in capitals the place is no sign of a dateline.
        return match if not rest or any(c.islower() for c in rest) else None
    # "Lisbon, 14 May 2025 - what happened" is a headline; a paragraph begins with a capital and ends as a sentence does.
    return match if place[:1].isupper() and rest[:1].isupper() and len(rest) > 40 else None
