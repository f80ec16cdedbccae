"""Stretches of the calendar, and their EDTF spelling. What the words of a text mean is grammar.py's and values.py's."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "month", "season", "year", "decade", "century"]
SOME_YEAR = 2001
"""Stands for the year where it is not known; no leap year, so that the day after 28 February is the commoner one."""


@dataclass(frozen=True, slots=True)
class Date:
    """What a time expression means."""

    edtf: str
    """ISO 8601-2, as precise as the text: ``2024-06``, ``2024-10-18/2024-10-19``, ``XXXX-10-18``, ``2019/..``, ``199X``,
    ``2024-22`` (summer)."""
    date_from: str | None = None
    """The first day it can mean, ISO; null where the year is not known or the period has no beginning."""
    date_to: str | None = None
    """The last day it can mean."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``start`` to ``end``, both included, told in ``unit``; ``yearless`` where the year stands for any."""

    start: date
    end: date
    unit: Unit = "day"
    yearless: bool = False
    open: Literal["", "start", "end"] = ""

    def told(self) -> Date:
        """The stretch as a ``Date``."""
        # A winter has the year of its December.
        first, last = self._spell(self.start), self._spell(self.start if self.unit == "season" else self.end)
        if self.open == "end":
            edtf = f"{first}/.."
        elif self.open == "start":
            edtf = f"../{last}"
        else:
            edtf = first if first == last else f"{first}/{last}"
        known = not self.yearless
        return Date(
            edtf,
            self.start.isoformat() if known and self.open != "start" else None,
            self.end.isoformat() if known and self.open != "end" else None,
        )

    def _spell(self, day: date) -> str:
        if self.unit == "century":
            return f"{day.year // 100:02}XX"
        if self.unit == "decade":
            return f"{day.year // 10:03}X"
        year = "XXXX" if self.yearless else f"{day.year:04}"
        if self.unit == "year":
            return year
        if self.unit == "season":
            return f"{year}-{_SEASONS[self.start.month]}"
        return f"{year}-{day.month:02}" if self.unit == "month" else f"{year}-{day.month:02}-{day.day:02}"

    def to(self, other: Stretch) -> Stretch:
        """From this one's start to the other's end, told in the finer unit."""
        unit: Unit = min((self.unit, other.unit), key=_UNITS.index)
        if unit == "season":
            unit = "month"
        return Stretch(self.start, other.end, unit, self.yearless or other.yearless)

    def since(self) -> Stretch:
        """From here on."""
        return replace(self, open="end")

    def until(self) -> Stretch:
        """Up to here."""
        return replace(self, open="start")


_UNITS: tuple[Unit, ...] = ("day", "month", "season", "year", "decade", "century")


def days(first: date, last: date | None = None, *, yearless: bool = False) -> Stretch:
    """One day, or the days from ``first`` to ``last``."""
    return Stretch(first, last or first, "day", yearless)


def day(year: int | None, month: int, number: int) -> Stretch | None:
    """A day; None where the month has no such day."""
    try:
        return days(date(year or (2000 if (month, number) == (2, 29) else SOME_YEAR), month, number), yearless=year is None)
    except ValueError:
        return None


def month(year: int | None, number: int) -> Stretch:
    """A month, its number from 1; numbers beyond 12 or below 1 run into other years."""
    whole = (year or SOME_YEAR) + (number - 1) // 12
    number = (number - 1) % 12 + 1
    return Stretch(date(whole, number, 1), date(whole, number, monthrange(whole, number)[1]), "month", year is None)


def months(year: int | None, first: int, count: int) -> Stretch:
    """``count`` months from the first."""
    return month(year, first).to(month(year, first + count - 1))


_SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}
"""EDTF's numbers of the seasons, by their first month."""


def season(year: int, first: int) -> Stretch:
    """The three months from ``first`` as a season."""
    return replace(months(year, first, 3), unit="season")


def year(number: int) -> Stretch:
    """A year."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), "year")


def decade(number: int) -> Stretch:
    """The ten years that the year is one of: 1990 to 1999."""
    first = number - number % 10
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century(number: int) -> Stretch:
    """The 20th century as the years 19XX, as EDTF tells centuries."""
    return Stretch(date((number - 1) * 100, 1, 1), date((number - 1) * 100 + 99, 12, 31), "century")


def week(of: date) -> Stretch:
    """Monday to Sunday."""
    monday = of - timedelta(of.weekday())
    return days(monday, monday + timedelta(6))


def weekend(of: date) -> Stretch:
    """Saturday and Sunday of the week."""
    monday = of - timedelta(of.weekday())
    return days(monday + timedelta(5), monday + timedelta(6))


def third(whole: Stretch, which: str) -> Stretch:
    """The early, mid or late part: of a month the days 1-10, 11-20 and from 21, of a year four months each, of a decade 0-3, 4-6, 7-9.

    Thirds, because newspapers say early, mid and late of the whole, and three equal parts leave none of it out.
    """
    index = ("early", "mid", "late").index(which)
    first, last = whole.start, whole.end
    if whole.unit == "month" and whole.start.month == whole.end.month:
        start = first.replace(day=(1, 11, 21)[index])
        return Stretch(start, last if index == 2 else first.replace(day=(10, 20)[index]), "day", whole.yearless)
    if whole.unit == "year" and whole.start.year == whole.end.year:
        return months(first.year, 1 + 4 * index, 4)
    if whole.unit == "decade":
        return year(first.year + (0, 4, 7)[index]).to(year(first.year + (3, 6, 9)[index]))
    length = (last - first).days + 1
    if whole.unit == "day" and length >= 6:
        cut = (0, length // 3, length - length // 3, length)
        return days(first + timedelta(cut[index]), first + timedelta(cut[index + 1] - 1), yearless=whole.yearless)
    return whole


def shift(whole: Stretch, count: int, unit: str) -> Stretch | None:
    """``count`` units later (earlier where negative), told in that unit: a year later than a day is a year."""
    base = whole.end if count > 0 else whole.start
    try:
        if unit in {"day", "week", "fortnight"}:
            length = {"day": 1, "week": 7, "fortnight": 14}[unit]
            if whole.unit != "day":
                return None
            if unit != "day" and whole.start != whole.end:
                return days(whole.start + timedelta(length * count), whole.end + timedelta(length * count), yearless=whole.yearless)
            return _again(days(base + timedelta(length * count), yearless=whole.yearless))
        if unit == "month":
            return None if whole.unit not in {"day", "month"} else _again(month(base.year, base.month + count), whole.yearless)
        if whole.yearless:
            return None
        if unit == "year":
            return year(base.year + count)
        return decade(base.year + 10 * count) if unit == "decade" else None
    except (ValueError, OverflowError):
        return None


def earlier(date: date, count: int, unit: str) -> date | None:
    """The day so many hours, days, weeks, months, years or decades before; after, where negative."""
    try:
        if unit in {"hour", "day", "week", "fortnight"}:
            whole = -(-abs(count) // 24) * (1 if count > 0 else -1) if unit == "hour" else count
            return date - timedelta(whole * {"week": 7, "fortnight": 14}.get(unit, 1))
        to = month(date.year, date.month - count * {"month": 1, "year": 12, "decade": 120}[unit])
        return min(to.end, to.start.replace(day=1) + timedelta(date.day - 1))
    except (ValueError, OverflowError):
        return None


def before(whole: Stretch) -> Stretch | None:
    """Up to the day, month or year before it."""
    unit = whole.unit if whole.unit in {"month", "year"} else "day"
    try:
        last = whole.start - timedelta(1)
        if unit == "day":
            return _again(days(last), whole.yearless).until()
        return (_again(month(last.year, last.month), whole.yearless) if unit == "month" else year(last.year)).until()
    except OverflowError:
        return None


def _again(made: Stretch, yearless: bool | None = None) -> Stretch:
    """Without a year, the year that stands for any."""
    known = made.yearless if yearless is None else yearless
    if not known:
        return made
    return replace(made, start=made.start.replace(year=SOME_YEAR), end=made.end.replace(year=SOME_YEAR), yearless=True)


def containing(whole: Stretch, unit: str) -> Stretch | None:
    """The day, week, weekend, month, year or decade that the stretch is in; None where it is longer than that."""
    first = whole.start
    if unit == "day":
        return whole if whole.unit == "day" else None
    if unit in {"week", "weekend"}:
        if whole.unit != "day" or whole.yearless:
            return None
        return week(first) if unit == "week" else weekend(first)
    if unit == "month":
        return _again(month(first.year, first.month), whole.yearless) if whole.unit in {"day", "month"} else None
    if whole.yearless:
        return None
    if unit == "year":
        return year(first.year) if whole.unit in {"day", "month", "season", "year"} else None
    return decade(first.year) if unit == "decade" else None


_EDTF = re.compile(r"(?P<y>\d{4}|XXXX)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?|(?P<dec>\d{3})X|(?P<cen>\d\d)XX")


def read(edtf: str) -> Stretch | None:
    """The stretch of an EDTF text as ``Stretch.told`` writes it; None for any other."""
    if "/" in edtf:
        first, last = edtf.split("/", 1)
        if first == "..":
            end = read(last)
            return end.until() if end else None
        start = read(first)
        if last == "..":
            return start.since() if start else None
        end = read(last)
        return start.to(end) if start and end else None
    found = _EDTF.fullmatch(edtf)
    if found is None:
        return None
    if found["dec"]:
        return decade(int(found["dec"]) * 10)
    if found["cen"]:
        return century(int(found["cen"]) + 1)
    number = None if found["y"] == "XXXX" else int(found["y"])
    if number == 0:
        return None
    if found["d"]:
        return day(number, int(found["m"]), int(found["d"])) if 1 <= int(found["m"]) <= 12 else None
    if number and found["m"] and int(found["m"]) in _SEASONS.values():
        return season(number, 3 * (int(found["m"]) - 20))
    if found["m"]:
        return month(number, int(found["m"])) if 1 <= int(found["m"]) <= 12 else None
    return year(number) if number else None
