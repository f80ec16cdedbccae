"""When: the time expressions of a text and the dates they mean, as EDTF and as first and last day. Never today's date.
Which expression belongs to which event is for dates.py to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graph.extract.time.calendar import Date, Stretch, read, shift
from graph.extract.time.grammar import Phrase, phrases
from graph.extract.time.patterns import AGED, LENGTH, SAME_DAY
from graph.extract.time.relative import Known, Tense, number
from graph.extract.time.tense import tense_of
from graph.extract.time.values import evaluate

if TYPE_CHECKING:
    from graph.extract.tokens import Doc, Span

__all__ = ["Date", "Tense", "TimeSpan", "closed", "find_dates", "from_on", "resolve", "shifted", "tense_of", "up_to"]


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression of a document: tokens ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    text: str
    date: Date | None
    """None where the text does not say: a weekday without a publication date, "the following day" after no date."""
    tense: Tense | None
    """Of the verb it hangs on."""
    anchor: str | None
    """EDTF of the last date before it: what ``resolve`` needs to read it again with another tense."""


def resolve(text: str, *, published: str | None, tense: Tense | None = None, anchor: str | None = None) -> Date | None:
    """What the first time expression in ``text`` means; None where there is none or the text does not say.

    ``published``: the article's ISO date. ``anchor``: EDTF of the last date told before ("the following day", "that year").
    A weekday, or a day and month, without a tense is taken for the nearest.

    >>> resolve("on Wednesday", published="2024-06-20", tense="past")
    Date(edtf='2024-06-19', date_from='2024-06-19', date_to='2024-06-19')
    """
    for phrase in phrases(text):
        found = evaluate(phrase, Known(_day(published), tense, read(anchor) if anchor else None))
        return found.told() if found else None
    return None


def find_dates(doc: Doc, published: str | None) -> list[TimeSpan]:
    """The document's time expressions in its order, not overlapping."""
    day = _day(published)
    spans: list[TimeSpan] = []
    last: Stretch | None = None
    last_day: Stretch | None = None
    near = 0  # sentences for which the last day still is that of "by midday"
    for sentence in doc.sents:
        found_here = list(_spans(doc, sentence))
        dated = any(phrase.kind != "hour" for phrase, _ in found_here)
        for phrase, span in found_here:
            before = last
            if phrase.kind == "hour":
                if dated or near <= 0:
                    continue  # "at dawn on Friday" is a Friday
                before = last_day
            tense = tense_of(span.root)
            found = evaluate(phrase, Known(day, tense, before))
            if found is None and phrase.kind in _LENGTHS:
                continue
            anchor = before.told().edtf if before else None
            spans.append(TimeSpan(span.start, span.end, span.text, found.told() if found else None, tense, anchor))
            if found is not None:
                last = found
                if found.unit == "day" and found.start == found.end and not found.open:
                    last_day, near = found, _NEAR
        if AGED.search(sentence.text):
            last = None
        near -= 1
    return spans


def from_on(date: Date) -> Date:
    """From the date's beginning on."""
    stretch = read(date.edtf)
    return date if stretch is None or stretch.open else stretch.since().told()


def closed(date: Date) -> Date:
    """What an open period begins or ends with."""
    stretch = read(date.edtf)
    return date if stretch is None else replace(stretch, open="").told()


def up_to(date: Date) -> Date:
    """Up to the date's end."""
    stretch = read(date.edtf)
    return date if stretch is None or stretch.open else stretch.until().told()


def shifted(date: Date, words: str, *, back: bool) -> Date | None:
    """So much later, or earlier, than the date as ``words`` end with ("two days", "the day", "hours"); None where they tell no length."""
    if SAME_DAY.search(words) and date.date_from is not None and date.date_from == date.date_to:
        return date
    stretch, found = read(date.edtf), LENGTH.search(words)
    if stretch is None or stretch.open or found is None:
        return None
    count = 1 if found["n"] is None else number(found["n"])
    moved = shift(stretch, -count if back else count, found["unit"].lower())
    return moved.told() if moved else None


_NEAR = 4
_LENGTHS = frozenset({"hour", "hence", "overnight"})
"""Kinds that, where they tell no date, tell a length of time: "twice in three months"."""


def _spans(doc: Doc, sentence: Span) -> Iterator[tuple[Phrase, Span]]:
    for phrase in phrases(sentence.text):
        first, final = sentence.start_char + phrase.start, sentence.start_char + phrase.end
        span = doc.char_span(first, final, alignment_mode="expand")
        if span is None or (phrase.weak and not any(t.ent_type_ == "DATE" for t in span)):
            continue
        yield phrase, span


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published[:10]) if published else None
