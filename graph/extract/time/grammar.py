"""The words of time expressions: where in a text they stand and what their parts are. What day they mean is values.py's.
English as newspapers write it; durations ("for two days") and frequencies ("every Monday") are not found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MONTHS = {name[:3]: i for i, name in enumerate("january february march april may june july august september october november december".split(), 1)}
WEEKDAYS = {name[:3]: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
NUMBERS = {
    word: i for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
} | {"a": 1, "an": 1, "couple": 2, "a couple of": 2, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month: meteorological seasons of the north, as the English-language press means them."""
HOLIDAYS = {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = (
    rf"(?:{_FULL}|{_FULL.upper()}|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?![A-Za-z])"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.)"
    r"(?![A-Za-z])"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d,.]*\d)(?!-(?:year|day|month|man|strong|seat|km|mile|meter|metre))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\d|[.,:]\d)(?!\s*(?:%|percent|a\.m|p\.m|am\b|pm\b))"
_NUM = r"(?:\d{1,3}|(?i:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"))"
_UNIT = r"(?i:day|night|week|fortnight|month|year|decade)"
_TO = r"(?:\s*[-–—‑]\s*|\s+(?:(?i:to|through|thru|until|till|and))\s+|\s*/\s*)"
_THAT_YEAR = r"(?:(?i:of\s+)?(?i:(?P<year_rel>that same|that|the same|this|last|next|the following|the previous|the next))\s+(?i:year))"
_TAIL = rf"(?:,?\s*(?:of\s+)?(?P<year>{_YEAR})|,?\s+(?:in\s+)?{_THAT_YEAR})?"
_PART = r"(?:\s+(?i:morning|afternoon|evening|night|noon|midnight))?"
_STOP = r"(?=\s*(?:[.,;:!?)”\"]|$))"


def _compile(kind: str, pattern: str) -> tuple[str, re.Pattern[str]]:
    return kind, re.compile(rf"(?<![\w$€£]){pattern}(?!\w)")


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    _compile("iso", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"),
    _compile("dotted", r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    _compile("slashed", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})"),
    _compile("month_days", rf"(?:{_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_DAY})(?:{_TO}(?:the\s+)?(?P<day2>{_DAY}))?{_TAIL}"),
    _compile("month_days", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day>{_DAY})(?:{_TO}(?:the\s+)?(?P<day2>{_DAY}))?\s+(?:of\s+)?(?P<month>{_MONTH}){_TAIL}"),
    _compile("month", rf"(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})"),
    _compile("month", rf"(?P<month>{_MONTH}),?\s+(?:in\s+)?{_THAT_YEAR}"),
    _compile("month", rf"(?:(?i:(?P<rel>last|next|this|this past|this coming|that))\s+)?(?P<month>{_MONTH})"),
    _compile("numbered", rf"(?i:the)\s+(?P<day>{_DAY})(?<=[a-zA-Z])(?:{_TO}(?:the\s+)?(?P<day2>{_DAY}))?(?!\s+(?i:century|anniversary|birthday|floor|district|time|round|session|congress|place|year|day|grade|army|division|largest|street|plenum|party|brigade|regiment|edition|package|meeting|summit|president|amendment))(?=\s*(?:[.,;:)]|$|\s(?i:and|to|for|in|at|with|when|where|as|of\s+(?:this|that|the|last|next)|after|before|he|she|they|it)\b))(?:\s+(?i:of\s+(?P<month_rel>this|that|the|last|next|the same)\s+month))?"),
    _compile("weekday", rf"(?:(?i:(?P<rel>last|next|this past|this coming|this|the following|the previous|the next|that|following))\s+)?(?P<weekday>{_WEEKDAY}){_PART}(?!s)"),
    _compile("weekday", rf"(?P<weekday>{_WEEKDAY})\s+(?i:(?P<rel>last week|next week|this week|of last week|of next week|of this week|last|next))"),
    _compile("deictic", r"(?i:the\s+day\s+(?P<around>before\s+yesterday|after\s+tomorrow)|(?P<word>today|yesterday|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|overnight\s+today))" + _PART),
    _compile("unit", r"(?:(?i:earlier|later|sometime|late|early)\s+)?(?i:(?P<rel>this|last|next|this past|the past|the coming|this coming|the current|the last))\s+(?i:(?P<unit>week|weekend|month|year|decade|quarter|spring|summer|autumn|fall|winter))(?!\s*-)"),
    _compile("anchored", r"(?i:the\s+(?P<rel>following|next|previous|preceding|ensuing|same|very\s+same)|(?P<that>that\s+same|that))\s+(?i:(?P<unit>day|date|morning|afternoon|evening|night|week|weekend|month|year|decade|spring|summer|autumn|fall|winter))(?!\s*-)"),
    _compile("anchored", r"(?i:the)\s+(?i:(?P<unit>day|night|week|month|year))\s+(?i:(?P<rel>before|after|earlier))" + _STOP),
    _compile("weekend", r"(?i:(?:over|at|during|on|for)\s+the\s+)(?i:(?P<unit>weekend))"),
    _compile("ago", rf"(?i:(?:about|around|some|nearly|almost|roughly)\s+)?(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?\s+(?i:ago|back(?=[.,;]))"),
    _compile("shift", rf"(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?\s+(?i:(?P<way>later|earlier|afterwards?|after\s+that|before\s+that|(?:before|after){_STOP}))"),
    _compile("hence", rf"(?:(?i:in)\s+(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?(?:['’]s?)?(?:\s+(?i:time))?|(?P<n2>{_NUM})\s+(?P<unit2>{_UNIT})s?\s+(?i:from\s+now|from\s+today|hence))"),
    _compile("quarter", rf"(?i:(?:the\s+)?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]+(?P<part>quarter|half|trimester))(?:\s+(?:of\s+)?(?:the\s+year\s+)?(?:(?P<year>{_YEAR})|{_THAT_YEAR}))?(?!\s+(?i:of\s+(?:the\s+)?(?:game|match|century|it|them|those)|final))"),
    _compile("quarter", rf"(?P<nth>Q[1-4]|[1-4]Q|H[12])(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?"),
    _compile("season", rf"(?i:(?P<season>spring|summer|autumn|fall|winter))\s+(?i:of\s+)?(?:(?P<year>{_YEAR})(?:[/–-]\d\d(?:\d\d)?)?|{_THAT_YEAR})"),
    _compile("season", r"(?i:in|during|by|since|until)\s+(?i:the\s+)(?i:(?P<season>spring|summer|autumn|fall|winter))(?!\s+(?i:of|olympic|games|palace))"),
    _compile("decade", r"(?i:the\s+)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s"),
    _compile("century", r"(?i:the\s+)?(?P<century>1[5-9]|2[01])(?:st|th)(?:\s+|-)(?i:century)"),
    _compile("holiday", rf"(?P<holiday>Christmas(?:\s+(?:Day|Eve))?|New\s+Year['’]s\s+(?:Day|Eve)){_TAIL}(?!\s+(?:Island|tree|card|present|market))"),
    _compile("year", rf"(?P<year>{_YEAR})(?!\s*(?i:people|troops|soldiers|dollars|euros|tons|tonnes|km|miles|meters|metres|feet|workers|men|women|hours|GMT))"),
)  # fmt: skip

_WEAK_CUE = re.compile(
    r"(?i:\b(?:in|since|until|till|by|during|of|from|to|through|before|after|and|between|for|early|mid|late|around|about|back in)[\s-]+(?:the\s+)?|[(,/–-]\s*)$"
)
_NAMELIKE = frozenset({"mar", "may", "apr", "jun", "aug", "jan"})
_EXCLUDED_BEFORE = re.compile(
    r"(?:\b(?i:every|each|per|any|no|half)\s+(?:other\s+)?|\b(?i:black|good|bloody|super|palm|easter|ash|holy|cyber|giving)\s+|[#№]\s*|\b(?:No|no)\.\s+)$"
)
_EXCLUDED_AFTER = re.compile(r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|School|Night\s+Live)\b|['’]?s\s+of\b|\s*-\s*(?:year|day)s?-old")
_MODIFIER = re.compile(
    r"(?i:(?P<part>early|mid|late|the\s+(?:beginning|start|middle|end)\s+of|the\s+early\s+part\s+of|the\s+first\s+days\s+of|the\s+last\s+days\s+of)"
    r"(?:\s+in)?(?:[\s-]+(?:the\s+)?)?)$"
)
_OPENER = re.compile(r"(?i:\b(?P<open>since(?:\s+at\s+least)?|ever\s+since|until|till|up\s+to|before|after|prior\s+to|starting|beginning|as\s+from|effective)(?:\s+(?:on|in|from))?)\s+$")
_CLOSER = re.compile(r"\s+(?i:onwards?)\b")
_FROM = re.compile(r"(?i:\b(?P<word>from|between))\s+$")
_JOIN = re.compile(r"(?:\s+(?i:(?P<word>to|through|thru|until|till|and))\s+(?:(?i:the|on)\s+)?|\s*[-–—]\s*|\s*/\s*)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression: its words' parts, and whether it needs a sign (``weak``) that it is one: a bare month or year."""

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    part: str = ""
    """``early``, ``mid``, ``late``."""
    open: str = ""
    """``since`` or ``until``."""
    weak: bool = False
    other: Phrase | None = field(default=None)
    """The second end of a period."""
    listed: bool = False
    """Joined by "and": a period only where the days follow each other."""


def phrases(text: str) -> Iterator[Phrase]:
    """The time expressions of a text, in its order, not overlapping; periods as one."""
    atoms = _atoms(text)
    i = 0
    while i < len(atoms):
        first = _modified(text, atoms[i])
        joined = _joined(text, first, atoms[i], atoms[i + 1]) if i + 1 < len(atoms) else None
        i += 1 if joined is None else 2
        yield joined or first


def _atoms(text: str) -> list[Phrase]:
    found: list[Phrase] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            if _EXCLUDED_BEFORE.search(text, 0, match.start()) or _EXCLUDED_AFTER.match(text, match.end()):
                continue
            weak = (kind == "month" and not parts.keys() & {"year", "year_rel", "rel"}) or kind == "year"
            if weak and _WEAK_CUE.search(text[: match.start()]):
                weak = False
            if kind == "month" and weak and parts["month"][:3].lower() not in _NAMELIKE and re.match(r"\s+[a-z]", text[match.end() :]):
                weak = not (parts["month"].isalpha() and len(parts["month"]) > 3)
            found.append(Phrase(match.start(), match.end(), kind, parts, weak=weak))
    found.sort(key=lambda p: (p.start - p.end, p.start))
    kept: list[Phrase] = []
    for phrase in found:
        if all(phrase.end <= other.start or phrase.start >= other.end for other in kept):
            kept.append(phrase)
    return sorted(kept, key=lambda p: p.start)


_PARTS = {"beginning": "early", "start": "early", "first days": "early", "middle": "mid", "end": "late", "last days": "late"}


def _modified(text: str, phrase: Phrase) -> Phrase:
    start, part, opening = phrase.start, "", ""
    if found := _MODIFIER.search(text, 0, start):
        words = found["part"].lower()
        part = next((value for key, value in _PARTS.items() if key in words), "" if words.startswith("the ") and "early" not in words else "")
        part = part or next(p for p in ("early", "mid", "late") if p in words)
        start = found.start()
    if found := _OPENER.search(text, 0, start):
        word = found["open"].lower().split()[-1] if "since" not in found["open"].lower() else "since"
        possessive = text[phrase.end : phrase.end + 2] in {"'s", "’s"}
        if not (possessive and word in {"before", "after", "to"}):
            opening = "until" if word in {"until", "till", "before", "to"} else "since"
            start = found.start()
    elif found := _FROM.search(text, 0, start):
        if _CLOSER.match(text, phrase.end):
            opening, start = "since", found.start()
    return Phrase(start, phrase.end, phrase.kind, phrase.parts, part, opening, phrase.weak and not (part or opening))


def _joined(text: str, first: Phrase, bare: Phrase, second: Phrase) -> Phrase | None:
    opening = _FROM.search(text, 0, first.start)
    between = text[bare.end : second.start]
    stem = re.sub(r"(?:(?i:early|mid|late)[\s-]+)$", "", between)
    found = _JOIN.fullmatch(stem)
    if found is None or first.open:
        return None
    word = (found["word"] or "to").lower()
    if word == "and" and (opening is None or opening["word"].lower() != "between"):
        listed = True
        if first.kind != second.kind or first.kind not in {"weekday", "month_days", "iso", "month", "deictic"}:
            return None
    elif word in {"to", "until", "till"} and found["word"] and opening is None and first.kind not in {"weekday", "month_days", "year", "month", "iso"}:
        return None
    else:
        listed = False
    if first.weak and opening is None and (second.weak or first.kind == "month"):
        return None
    other = _modified(text, second)
    other = Phrase(second.start, second.end, second.kind, second.parts, other.part if stem != between else "")
    start = opening.start() if opening else first.start
    return Phrase(start, second.end, first.kind, first.parts, first.part, "", first.weak and not opening, other, listed)
