"""Time expressions that count from another day: the publication ("yesterday", "last week") or the last date told ("a week later").
Those that name their date are values.py's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from graph.extract.time import calendar as cal
from graph.extract.time.calendar import Stretch
from graph.extract.time.patterns import NUMBERS, SEASONS, WEEKDAYS

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where the expression stands."""

    published: date | None = None
    tense: Tense | None = None
    anchor: Stretch | None = None
    year: int | None = None
    """The year that the other end of a period names."""


def number(text: str) -> int:
    """A count told in words or digits."""
    words = " ".join(text.lower().split())
    return NUMBERS[words] if words in NUMBERS else int(words)


def _weekday(parts: dict[str, str], known: Known) -> Stretch | None:
    day = WEEKDAYS[parts["weekday"][:3].lower()]
    relation = " ".join(parts.get("rel", "").lower().split()).removeprefix("of ")
    relation = {"after": "the following", "later": "the following", "before": "the previous", "earlier": "the previous"}.get(
        relation, relation
    )
    if relation in {"the following", "following", "the next", "the previous"} or (relation == "that" and known.anchor is not None):
        anchor = known.anchor
        if anchor is None or anchor.unit != "day" or anchor.yearless:
            return None
        if relation == "that":
            return cal.days(cal.week(anchor.start).start + timedelta(day))
        return cal.days(_before(anchor.start, day) if relation == "the previous" else _after(anchor.end, day))
    now = known.published
    if now is None:
        return None
    if relation in {"week", "fortnight"} or "count" in parts:
        weeks = number(parts["count"]) if "count" in parts else {"week": 1, "fortnight": 2}[relation]
        ahead = cal.days(now + timedelta((day - now.weekday()) % 7 + 7 * weeks))
        return ahead if "ago" not in parts else cal.days(now - timedelta((now.weekday() - day - 1) % 7 + 1 + 7 * (weeks - 1)))
    if relation.endswith("week"):
        monday = cal.week(now).start + timedelta({"last week": -7, "next week": 7, "this week": 0}[relation])
        return cal.days(monday + timedelta(day))
    if relation in {"last", "this past"}:
        return cal.days(_before(now, day))
    if relation in {"next", "this coming"}:
        return cal.days(_after(now, day))
    if relation == "this":
        return cal.days(cal.week(now).start + timedelta(day))
    if known.tense == "future":
        return cal.days(now + timedelta((day - now.weekday()) % 7))
    back = (now.weekday() - day) % 7
    if known.tense is None and back > 3:
        return cal.days(now + timedelta(7 - back))  # "visits Oslo on Friday"
    return cal.days(now - timedelta(back))


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
    "the": 0,
}
_AGAIN = {"last": -1, "next": 1}


def _unit(parts: dict[str, str], known: Known) -> Stretch | None:
    now = known.published
    if now is None:
        return None
    unit, relation = parts["unit"].lower(), " ".join(parts.get("rel", parts.get("again", "")).lower().split())
    count = _RELATIONS[relation]
    if relation in {"the past", "the last"} and unit in {"week", "month", "year", "decade"}:
        return _span({"n": "1", "unit": unit, "way": "past"}, known)
    if "again" in parts:  # "the week before last"
        count = 2 * _AGAIN[parts["again"].lower()]
    if unit == "weekend":
        saturday = cal.weekend(now).start
        if relation == "this" and known.tense == "past" and now < saturday:
            saturday -= timedelta(7)  # on Monday "this weekend" is the one just over
        elif count < 0 or (count > 0 and (relation == "next" or now >= saturday)):
            saturday += timedelta(7 * count)
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
    choices = [cal.season(n, SEASONS[unit]) for n in range(now.year - 3, now.year + 4)]
    if count < 0:
        return [c for c in choices if c.end < now][count]
    if count > 0:
        return [c for c in choices if c.start > now][count - 1]
    inside = [c for c in choices if c.start <= now <= c.end]
    if inside:
        return inside[0]
    return next(c for c in choices if c.start.year == now.year)


def _span(parts: dict[str, str], known: Known) -> Stretch | None:
    """ "Over the past three months", "in the next two years": the days between then and publication."""
    now = known.published
    if now is None:
        return None
    back = parts["way"].lower() in {"past", "last", "previous"}
    count, unit = number(parts["n"]), parts["unit"].lower()
    if unit == "decade":
        return cal.year(now.year - 10 * count).to(cal.year(now.year)) if back else cal.year(now.year).to(cal.year(now.year + 10 * count))
    other = cal.earlier(now, count if back else -count, unit)
    if other is None:
        return None
    return cal.days(other, now) if back else cal.days(now, other)


def _overnight(_: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None or known.tense != "past":
        return None  # "will stay overnight" is a length of time
    return cal.days(known.published - timedelta(1), known.published)


def _anchored(parts: dict[str, str], known: Known) -> Stretch | None:
    relation = " ".join(parts.get("rel", "same").lower().split())
    unit = parts["unit"].lower()
    unit = "day" if unit in {"date", "morning", "afternoon", "evening", "night"} else unit
    anchor = known.anchor
    if unit in SEASONS:
        if anchor is None or anchor.yearless or "that" not in parts:
            return None
        return cal.season(anchor.start.year, SEASONS[unit])
    count = {"following": 1, "next": 1, "ensuing": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}.get(
        relation, 0
    )
    if anchor is None or anchor.open:
        return None
    if unit == "day" and count == 0:
        return cal.containing(anchor, "day")
    if unit == "day" and anchor.unit == "month" and anchor.start.month == anchor.end.month:
        return anchor  # the day after some day in May is told no nearer than May
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
    if unit == "week":
        return cal.week(base.start + timedelta(7 * count))
    if unit == "decade" and base.unit == "day":
        return cal.shift(base, 10 * count, "year")
    return cal.shift(base, count, unit)


def _ago(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None:
        return None
    return _distance(-number(parts["n"]), parts["unit"].lower(), cal.days(known.published))


def _hence(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.published is None or ("n" in parts and known.tense != "future"):
        return None  # "built in two years" is a duration
    return _distance(number(parts.get("n") or parts["n2"]), (parts.get("unit") or parts["unit2"]).lower(), cal.days(known.published))


def _shift(parts: dict[str, str], known: Known) -> Stretch | None:
    if known.anchor is None or known.anchor.open:
        return None
    sign = -1 if parts["way"].lower().startswith(("earlier", "before")) else 1
    unit = parts["unit"].lower()
    return cal.shift(known.anchor, sign * number(parts["n"]), "day" if unit == "night" else unit)


RELATIVE: dict[str, Callable[[dict[str, str], Known], Stretch | None]] = {
    "weekday": _weekday,
    "deictic": _deictic,
    "unit": _unit,
    "anchored": _anchored,
    "weekend": _weekend,
    "span": _span,
    "overnight": _overnight,
    "hour": lambda _, known: known.anchor if known.anchor and known.anchor.unit == "day" and not known.anchor.open else None,
    "ago": _ago,
    "hence": _hence,
    "shift": _shift,
}
