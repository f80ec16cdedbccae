"""What a time expression means, given the publication date, the tense and the last date told before it. Never today's date.
Where the words stand is grammar.py's; what counts from another day ("yesterday", "a week later") is relative.py's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from graph.extract.time import calendar as cal
from graph.extract.time.calendar import Stretch
from graph.extract.time.grammar import Phrase
from graph.extract.time.holidays import EASTER, HOLIDAYS, easter
from graph.extract.time.patterns import CENTURIES, MONTHS, ORDINALS, SEASONS
from graph.extract.time.relative import RELATIVE, Known
from graph.extract.time.relative import number as _number


def evaluate(phrase: Phrase, known: Known) -> Stretch | None:
    """The stretch that the phrase means, or None where that is not known."""
    if phrase.other is not None:
        return _period(phrase, phrase.other, known)
    found = _READERS[phrase.kind](phrase.parts, known)
    if found is None:
        return None
    if phrase.part:
        found = _week_of(found, phrase.part) if "week" in phrase.part else cal.third(found, phrase.part)
        if found is None:
            return None
    if phrase.open and phrase.edge:
        found = cal.days(found.start if phrase.edge == "start" else found.end, yearless=found.yearless)
    match phrase.open:
        case "since":
            return found.since()
        case "until":
            return found.until()
        case "before":
            return found.until() if phrase.edge else cal.before(found)
        case _:
            return found


def _week_of(whole: Stretch, part: str) -> Stretch | None:
    """The week that a day is in, or the first, second, third or last seven days of a month."""
    if part == "week":
        return cal.containing(whole, "week") or (whole if whole.unit == "day" else None)
    if whole.unit != "month" or whole.start.month != whole.end.month:
        return None
    which = part.split(maxsplit=1)[0]
    first = whole.end - timedelta(6) if which == "last" else whole.start + timedelta(7 * (ORDINALS[which] - 1))
    return cal.days(first, first + timedelta(6), yearless=whole.yearless)


def _period(phrase: Phrase, other: Phrase, known: Known) -> Stretch | None:
    last = evaluate(other, known)
    named = "year" in other.parts and "year" not in phrase.parts
    first = evaluate(replace(phrase, other=None), replace(known, year=last.start.year if last and named else known.year))
    if first is not None and last is not None and last.end < first.start:
        if other.kind == "weekday" and last.unit == "day":
            last = cal.days(last.start + timedelta(7))
        elif named and not first.yearless:
            first = evaluate(replace(phrase, other=None), replace(known, year=last.start.year - 1))
        elif not last.yearless and "year" not in other.parts:
            last = evaluate(
                other, replace(known, year=first.start.year + (other.kind == "month_days" and last.start.month < first.start.month))
            )
    if first is None or last is None or first.yearless != last.yearless:
        return first if phrase.listed or last is None else None
    if phrase.listed:
        # "Monday and Thursday" are two days; the statement gets the first rather than what lies between.
        return first.to(last) if last.start - first.end == timedelta(1) else first
    if last.end < first.start and not first.yearless:
        return None
    return first.to(last)


def _month(parts: dict[str, str]) -> int:
    return MONTHS[parts["month"][:3].lower()]


def _digits(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()))


def _nearest(known: Known, make: Callable[[int | None], Stretch | None]) -> Stretch | None:
    """Of the years around the publication the one that the tense asks for; without a publication date any year."""
    if known.year is not None:
        return make(known.year)
    if known.published is None:
        return make(None)
    day = known.published
    choices = [c for n in range(day.year - 4, day.year + 5) if (c := make(n)) is not None]
    past = [c for c in choices if c.start <= day]
    future = [c for c in choices if c.end >= day]
    if known.tense == "past" and past:
        return past[-1]
    if known.tense == "future" and future:
        return future[0]
    if not choices:
        return None
    return min(choices, key=lambda c: (max((c.start - day).days, (day - c.end).days, 0), c.start))


def _year(parts: dict[str, str], known: Known) -> int | Literal[False] | None:
    """The year named outright or by "that year"; None where none is named, False where it is and is not known."""
    if "year" in parts:
        return int(parts["year"])
    relation = " ".join(parts.get("year_rel", "").lower().split())
    if not relation:
        return None
    if relation in {"this", "last", "next"}:
        if known.published is None:
            return False
        return known.published.year + {"this": 0, "last": -1, "next": 1}[relation]
    if known.anchor is None or known.anchor.yearless or known.anchor.unit not in {"day", "month", "year"}:
        return False
    return known.anchor.start.year + {"the following": 1, "the next": 1, "the previous": -1}.get(relation, 0)


def _dated(parts: dict[str, str], known: Known, make: Callable[[int | None], Stretch | None]) -> Stretch | None:
    named = _year(parts, known)
    if named is False:
        return None
    return _nearest(known, make) if named is None else make(named)


def _iso(parts: dict[str, str], _: Known) -> Stretch | None:
    return cal.day(int(parts["year"]) or None, int(parts["month"]), int(parts["day"])) if int(parts["year"]) else None


def _slashed(parts: dict[str, str], _: Known) -> Stretch | None:
    a, b = int(parts["a"]), int(parts["b"])
    if a <= 12 and b <= 12 and a != b:
        return None  # the day first or the month: the text does not say
    return cal.day(int(parts["year"]), b if a > 12 else a, a if a > 12 else b)


def _to(parts: dict[str, str], first: Stretch, last: Stretch | None) -> Stretch:
    """The days of "8-10", "8 to 10", "8 and 9"; of "8 and 12" the first, for what lies between is not meant."""
    if last is None or last.start <= first.start:
        return first
    apart = parts.get("join", "").strip().lower() == "and" and last.start - first.end > timedelta(1)
    return first if apart else first.to(last)


def _month_days(parts: dict[str, str], known: Known) -> Stretch | None:
    def make(year: int | None) -> Stretch | None:
        first = cal.day(year, _month(parts), _digits(parts["day"]))
        if first is None or "day2" not in parts:
            return first
        return _to(parts, first, cal.day(year, _month(parts), _digits(parts["day2"])))

    return _dated(parts, known, make)


def _months(parts: dict[str, str], known: Known) -> Stretch | None:
    number = _month(parts)
    relation = parts.get("rel", "").lower()
    if not relation:
        return _dated(parts, known, lambda year: cal.month(year, number))
    if relation == "that":
        anchor = known.anchor
        if anchor is None or anchor.yearless or anchor.unit not in {"day", "month", "year"}:
            return None
        return cal.month(anchor.start.year, number)
    if relation == "the following":
        anchor = known.anchor
        if anchor is None or anchor.yearless or anchor.unit not in {"day", "month"}:
            return None
        return cal.month(anchor.start.year + (number <= anchor.start.month), number)
    if known.published is None:
        return cal.month(None, number)
    now = known.published
    if relation == "this":
        return cal.month(now.year, number)
    if relation in {"last", "this past"}:
        return cal.month(now.year - (number >= now.month), number)
    return cal.month(now.year + (number <= now.month), number)


def _numbered(parts: dict[str, str], known: Known) -> Stretch | None:
    first, last = _digits(parts["day"]), _digits(parts.get("day2", parts["day"]))
    relation = parts.get("month_rel", "").lower()
    base: Stretch | None = None
    if relation in {"this", "last", "next"} and known.published:
        base = cal.month(known.published.year, known.published.month + {"this": 0, "last": -1, "next": 1}[relation])
    elif known.anchor is not None and known.anchor.unit in {"day", "month"}:
        base = known.anchor
    if base is not None:
        year = None if base.yearless else base.start.year
        start, end = cal.day(year, base.start.month, first), cal.day(year, base.start.month, last)
        return _to(parts, start, end) if start else None
    if known.published is None:
        return None
    now = known.published
    found = []
    for count in range(-2, 3):
        whole = cal.month(now.year, now.month + count)
        start, end = (cal.day(whole.start.year, whole.start.month, n) for n in (first, last))
        if start and end and end.end >= start.start:
            found.append(_to(parts, start, end))
    past = [c for c in found if c.start <= now]
    future = [c for c in found if c.end >= now]
    if known.tense == "future":
        return future[0] if future else None
    return past[-1] if past else None


def _quarter(parts: dict[str, str], known: Known) -> Stretch | None:
    nth = parts["nth"].lower()
    if "count" in parts:  # "the first nine months of the year"
        count = _number(parts["count"])
        if not 1 <= count <= 12:
            return None
        first = 13 - count if nth in {"last", "final"} else 1
        return _dated(parts, known, lambda year: cal.months(year, first, count))
    if "part" in parts:
        size = {"quarter": 3, "trimester": 4, "half": 6}[parts["part"].lower()]
        number = ORDINALS[nth]
        number = min(number, 12 // size) if nth in {"last", "final"} else number
    else:
        size, number = (6 if "h" in nth else 3), _digits(nth)
    if number > 12 // size:
        return None
    named = _year(parts, known)
    if named is False:
        return None
    if named is None and size != 3 and known.published is None:
        return None
    return _dated(parts, known, lambda year: cal.months(year, (number - 1) * size + 1, size))


def _season(parts: dict[str, str], known: Known) -> Stretch | None:
    first = SEASONS[parts["season"].lower()]
    named = _year(parts, known)
    if named is False or (named is None and known.published is None):
        return None
    return _dated(parts, known, lambda year: cal.season(year, first) if year else None)


def _holiday(parts: dict[str, str], known: Known) -> Stretch | None:
    name = " ".join(parts["holiday"].lower().replace("’", "'").split())
    if name in EASTER:
        return _dated(parts, known, lambda year: cal.days(easter(year) + timedelta(EASTER[name])) if year else None)
    month, number = HOLIDAYS[name]
    return _dated(parts, known, lambda year: cal.day(year, month, number))


def _years(parts: dict[str, str], _: Known) -> Stretch | None:
    """ "The 2023-24 season"."""
    first, last = int(parts["year"]), int(parts["year"][:2] + parts["year2"])
    if last > first:
        return cal.year(first).to(cal.year(last))
    return cal.month(first, int(parts["year2"])) if 1 <= int(parts["year2"]) <= 12 else None  # "2024-06"


def _century(parts: dict[str, str], _: Known) -> Stretch:
    text = parts["century"].lower()
    return cal.century(CENTURIES.get(text) or _digits(text))


_READERS: dict[str, Callable[[dict[str, str], Known], Stretch | None]] = {
    **RELATIVE,
    "iso": _iso,
    "dotted": _iso,
    "slashed": _slashed,
    "month_days": _month_days,
    "month": _months,
    "numbered": _numbered,
    "quarter": _quarter,
    "season": _season,
    "decade": lambda parts, _: cal.decade(int(parts["decade"])),
    "century": _century,
    "years": _years,
    "holiday": _holiday,
    "year": lambda parts, _: cal.year(int(parts["year"])),
}
