"""What a time expression means, given the publication date, the tense and the last date told before it. Never today's date.
Where the words stand is grammar.py's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from graph.extract.time import calendar as cal
from graph.extract.time.calendar import Stretch
from graph.extract.time.grammar import Phrase
from graph.extract.time.patterns import HOLIDAYS, MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where the expression stands."""

    published: date | None = None
    tense: Tense | None = None
    anchor: Stretch | None = None
    year: int | None = None
    """The year that the other end of a period names."""


def evaluate(phrase: Phrase, known: Known) -> Stretch | None:
    """The stretch that the phrase means, or None where that is not known."""
    if phrase.other is not None:
        return _period(phrase, phrase.other, known)
    found = _READERS[phrase.kind](phrase.parts, known)
    if found is None:
        return None
    if phrase.part:
        found = cal.third(found, phrase.part)
    if phrase.open == "since":
        return found.since()
    return found.until() if phrase.open == "until" else found


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


def _number(text: str) -> int:
    words = " ".join(text.lower().split())
    return NUMBERS[words] if words in NUMBERS else int(words)


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


def _month_days(parts: dict[str, str], known: Known) -> Stretch | None:
    def make(year: int | None) -> Stretch | None:
        first = cal.day(year, _month(parts), _digits(parts["day"]))
        if first is None or "day2" not in parts:
            return first
        last = cal.day(year, _month(parts), _digits(parts["day2"]))
        return first.to(last) if last and last.end >= first.start else first

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
        return start.to(end) if start and end and end.end >= start.start else start
    if known.published is None:
        return None
    now = known.published
    found = []
    for count in range(-2, 3):
        whole = cal.month(now.year, now.month + count)
        start, end = (cal.day(whole.start.year, whole.start.month, n) for n in (first, last))
        if start and end and end.end >= start.start:
            found.append(start.to(end))
    past = [c for c in found if c.start <= now]
    future = [c for c in found if c.end >= now]
    if known.tense == "future":
        return future[0] if future else None
    return past[-1] if past else None


def _weekday(parts: dict[str, str], known: Known) -> Stretch | None:
    number = WEEKDAYS[parts["weekday"][:3].lower()]
    relation = " ".join(parts.get("rel", "").lower().split()).removeprefix("of ")
    if relation in {"the following", "following", "the next", "the previous"} or (relation == "that" and known.anchor is not None):
        anchor = known.anchor
        if anchor is None or anchor.unit != "day" or anchor.yearless:
            return None
        if relation == "that":
            return cal.days(cal.week(anchor.start).start + timedelta(number))
        return cal.days(_before(anchor.start, number) if relation == "the previous" else _after(anchor.end, number))
    now = known.published
    if now is None:
        return None
    if relation.endswith("week"):
        monday = cal.week(now).start + timedelta({"last week": -7, "next week": 7, "this week": 0}[relation])
        return cal.days(monday + timedelta(number))
    if relation in {"last", "this past"}:
        return cal.days(_before(now, number))
    if relation in {"next", "this coming"}:
        return cal.days(_after(now, number))
    if relation == "this":
        return cal.days(cal.week(now).start + timedelta(number))
    if known.tense == "future":
        return cal.days(now + timedelta((number - now.weekday()) % 7))
    return cal.days(now - timedelta((now.weekday() - number) % 7))


def _before(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


def _after(day: date, weekday: int) -> date:
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def _deictic(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None:
        return None
    if "around" in parts:
        return cal.days(known.published + timedelta(-2 if parts["around"].lower().startswith("before") else 2))
    word = " ".join(parts["word"].lower().split())
    return cal.days(known.published + timedelta({"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)))


_RELATIONS = {
    "this": 0,
    "the current": 0,
    "last": -1,
    "the last": -1,
    "next": 1,
    "the coming": 1,
    "this coming": 1,
    "this past": -1,
    "the past": -1,
}


def _unit(parts: dict[str, str], known: Known) -> Stretch | None:
    now = known.published
    if now is None:
        return None
    unit, relation = parts["unit"].lower(), " ".join(parts["rel"].lower().split())
    count = _RELATIONS[relation]
    if relation in {"the past", "the last"} and unit in {"week", "month", "year", "decade"}:
        # "over the past week": the days up to publication, not the last calendar week.
        start = {"week": now - timedelta(7), "month": now - timedelta(30), "year": now - timedelta(365)}.get(unit)
        return cal.days(start, now) if start else cal.year(now.year - 10).to(cal.year(now.year))
    if unit == "weekend":
        saturday = cal.weekend(now).start
        if relation == "this" and known.tense == "past" and now < saturday:
            saturday -= timedelta(7)  # on Monday "this weekend" is the one just over
        elif count < 0:
            saturday -= timedelta(7)
        elif count > 0 and (relation == "next" or now >= saturday):
            saturday += timedelta(7)
        return cal.days(saturday, saturday + timedelta(1))
    if unit == "week":
        return cal.week(now + timedelta(7 * count))
    if unit == "month":
        return cal.month(now.year, now.month + count)
    if unit == "quarter":
        return cal.months(now.year, (now.month - 1) // 3 * 3 + 1 + 3 * count, 3)
    if unit == "year":
        return cal.year(now.year + count)
    if unit == "decade":
        return cal.decade(now.year + 10 * count)
    choices = [cal.months(n, SEASONS[unit], 3) for n in range(now.year - 2, now.year + 3)]
    if count < 0:
        return [c for c in choices if c.end < now][-1]
    if count > 0:
        return next(c for c in choices if c.start > now)
    inside = [c for c in choices if c.start <= now <= c.end]
    if inside:
        return inside[0]
    return next(c for c in choices if c.start.year == now.year)


def _anchored(parts: dict[str, str], known: Known) -> Stretch | None:
    relation = " ".join(parts.get("rel", "same").lower().split())
    unit = parts["unit"].lower()
    unit = "day" if unit in {"date", "morning", "afternoon", "evening", "night"} else unit
    anchor = known.anchor
    if unit in SEASONS:
        if anchor is None or anchor.yearless or "that" not in parts:
            return None
        return cal.months(anchor.start.year, SEASONS[unit], 3)
    count = {"following": 1, "next": 1, "ensuing": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}.get(
        relation, 0
    )
    if anchor is None or anchor.open:
        return None
    if unit == "day" and count == 0:
        return cal.containing(anchor, "day")
    if unit == "day":
        return cal.shift(anchor, count, "day")
    whole = cal.containing(anchor, unit)
    if whole is None or count == 0:
        return whole
    if unit in {"week", "weekend"}:
        return cal.days(whole.start + timedelta(7 * count), whole.end + timedelta(7 * count))
    return cal.shift(whole, count, unit)


def _weekend(_: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None:
        return None
    this = cal.weekend(known.published)
    if known.tense != "future" and this.start > known.published:
        return cal.days(this.start - timedelta(7), this.end - timedelta(7))
    return this


def _distance(count: int, unit: str, base: Stretch) -> Stretch | None:
    """So far from the publication date, told as precisely as such phrases are meant: a week, a month, a year."""
    unit = "day" if unit == "night" else unit
    if unit in {"week", "fortnight"}:
        return cal.week(base.start + timedelta(count * (7 if unit == "week" else 14)))
    return cal.shift(base, count, unit)


def _ago(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None:
        return None
    return _distance(-_number(parts["n"]), parts["unit"].lower(), cal.days(known.published))


def _hence(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None or ("n" in parts and known.tense != "future"):
        return None  # "built in two years" is a duration
    return _distance(_number(parts.get("n") or parts["n2"]), (parts.get("unit") or parts["unit2"]).lower(), cal.days(known.published))


def _shift(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.anchor is None or known.anchor.open:
        return None
    sign = -1 if parts["way"].lower().startswith(("earlier", "before")) else 1
    unit = parts["unit"].lower()
    return cal.shift(known.anchor, sign * _number(parts["n"]), "day" if unit == "night" else unit)


def _quarter(parts: dict[str, str], known: Known) -> Stretch | None:
    nth = parts["nth"].lower()
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
    return _dated(parts, known, lambda year: cal.months(year, first, 3))


def _holiday(parts: dict[str, str], known: Known) -> Stretch | None:
    month, number = HOLIDAYS[" ".join(parts["holiday"].lower().replace("’", "'").split())]
    return _dated(parts, known, lambda year: cal.day(year, month, number))


_READERS: dict[str, Callable[[dict[str, str], Known], Stretch | None]] = {
    "iso": _iso,
    "dotted": _iso,
    "slashed": _slashed,
    "month_days": _month_days,
    "month": _months,
    "numbered": _numbered,
    "weekday": _weekday,
    "deictic": _deictic,
    "unit": _unit,
    "anchored": _anchored,
    "weekend": _weekend,
    "ago": _ago,
    "hence": _hence,
    "shift": _shift,
    "quarter": _quarter,
    "season": _season,
    "decade": lambda parts, _: cal.decade(int(parts["decade"])),
    "century": lambda parts, _: cal.century(int(parts["century"])),
    "holiday": _holiday,
    "year": lambda parts, _: cal.year(int(parts["year"])),
}
