"""The words of time expressions in English as newspapers write them.
Durations ("for two days") and frequencies ("every Monday") are left out on purpose: they tell no date."""
# ruff: noqa: E501  a pattern reads better on one line

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.time.holidays import EASTER, HOLIDAYS

MONTHS = {
    name[:3]: i for i, name in enumerate("january february march april may june july august september october november december".split(), 1)
}
WEEKDAYS = {name[:3]: i for i, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
NUMBERS = {
    word: i for i, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
} | {"a": 1, "an": 1, "couple": 2, "a couple of": 2, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month: meteorological seasons of the north, as the English-language press means them."""
CENTURIES = {
    word: i
    for i, word in enumerate("tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(), 10)
} | {"twenty-first": 21}  # fmt: skip

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = rf"(?:{_FULL}|{_FULL.upper()}|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?![A-Za-z])"
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
_HOLIDAY = "|".join(
    r"\s+".join(word.capitalize().replace("'", "['’]") for word in name.split())
    for name in sorted({**HOLIDAYS, **EASTER}, key=len, reverse=True)
)
_STOP = r"(?=\s*(?:[.,;:!?)”\"]|$))"


_ENDED = r"(?=\s*(?:[.,;:!?)”\"]|$)|\s+(?i:on|in|at|by|over|under|with|without|near|amid|as|when|while|and|but)\b)"
"""What may follow "the year before" where it stands alone: not "before the war"."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _compile(kind: str, pattern: str, cues: str = "") -> tuple[str, re.Pattern[str], frozenset[str]]:
    return kind, re.compile(rf"(?<![\w$€£]){pattern}(?!\w)"), _words(cues)


PATTERNS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    _compile("iso", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"),
    _compile("dotted", r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    _compile("slashed", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>\d{4})"),
    _compile("month_days", rf"(?:{_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?:the\s+)?(?P<day>{_DAY})(?:(?P<join>{_TO})(?:the\s+)?(?P<day2>{_DAY}))?{_TAIL}", "#"),
    _compile("month_days", rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?(?P<day>{_DAY})(?:(?P<join>{_TO})(?:the\s+)?(?P<day2>{_DAY}))?\s+(?:of\s+)?(?P<month>{_MONTH}){_TAIL}", "#"),
    _compile("month", rf"(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})", "#"),
    _compile("month", rf"(?P<month>{_MONTH}),?\s+(?:in\s+)?{_THAT_YEAR}", "year"),
    _compile("month", rf"(?:(?i:(?P<rel>last|next|this|this past|this coming|that|the following))\s+)?(?P<month>{_MONTH})"),
    _compile("numbered", rf"(?i:the)\s+(?P<day>{_DAY})(?<=[a-zA-Z])(?:(?P<join>{_TO})(?:the\s+)?(?P<day2>{_DAY}))?(?!\s+(?i:century|anniversary|birthday|floor|district|time|round|session|congress|place|year|day|grade|army|division|largest|street|plenum|party|brigade|regiment|edition|package|meeting|summit|president|amendment))(?=\s*(?:[.,;:)]|$|\s(?i:and|to|for|in|at|with|when|where|as|of\s+(?:this|that|the|last|next)|after|before|he|she|they|it)\b))(?:\s+(?i:of\s+(?P<month_rel>this|that|the|last|next|the same)\s+month))?"),
    _compile("weekday", rf"(?:(?i:(?P<rel>last|next|this past|this coming|this|the following|the previous|the next|that|following))\s+)?(?P<weekday>{_WEEKDAY}){_PART}(?!s)"),
    _compile("weekday", rf"(?P<weekday>{_WEEKDAY})\s+(?i:(?P<rel>last week|next week|this week|of last week|of next week|of this week|last|next))", "last next this"),
    _compile("weekday", rf"(?P<weekday>{_WEEKDAY})\s+(?i:(?P<rel>week|fortnight))(?!\s*[-'’])", "week fortnight"),
    _compile("weekday", rf"(?i:(?P<count>{_NUM})\s+weeks?\s+(?:on|from)\s+)(?P<weekday>{_WEEKDAY})", "week weeks"),
    _compile("weekday", rf"(?P<count>{_NUM})\s+(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s\s+(?P<ago>ago)", "ago"),
    _compile("weekday", rf"(?i:the)\s+(?P<weekday>{_WEEKDAY})\s+(?i:(?P<rel>after|before|later|earlier|following))" + _STOP, "after before later earlier following"),
    _compile("overnight", r"(?i:overnight)(?=\s*[.,;:)]|\s+(?:by|after|when|as|and|near|at|in|that|with|while|killing|drone|air|missile|strikes?|attacks?|raids?|shelling|bombardment|talks)\b)"),
    _compile("hour", r"(?i:(?:(?:by|at|before|around|until|after)\s+(?:mid-?day|noon|mid-?night|dawn|dusk|nightfall|daybreak|sunrise|sunset|mid-?morning|mid-?afternoon)|(?:in|by|during)\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)|(?:later|earlier)\s+in\s+the\s+day|by\s+(?:morning|evening|night)|(?:(?:a\s+few|several|a\s+couple\s+of|some|two|three|four|five)\s+)?(?:hours?|minutes|moments)\s+(?:later|earlier|afterwards?)|(?:shortly|soon)\s+(?:afterwards?|before|after)(?=\s*[.,;]))(?!\s+(?:on|of)\b))", "by at before around until after in during earlier later afterward afterwards shortly soon"),
    _compile("deictic", r"(?i:the\s+day\s+(?P<around>before\s+yesterday|after\s+tomorrow)|(?P<word>today|yesterday|tomorrow|tonight|last\s+night|this\s+(?:morning|afternoon|evening)|overnight\s+today))" + _PART),
    _compile("unit", r"(?<![Tt]he\s)(?:(?i:earlier|later|sometime)\s+)?(?i:(?P<rel>this|last|next|this past|the past|the coming|this coming|the current|the last))\s+(?i:(?P<unit>week|weekend|month|year|decade|quarter|spring|summer|autumn|fall|winter))(?!\s*-|\s+of\b(?!\s+\w+ing\b))", "this last next past coming current"),
    _compile("unit", r"(?i:the)\s+(?i:(?P<unit>week|weekend|month|year|decade|quarter|spring|summer|autumn|fall|winter))\s+(?i:(?:before|after)\s+(?P<again>last|next))", "last next"),
    _compile("unit", r"(?i:(?P<rel>the))\s+(?i:(?P<unit>week|month|year|decade|quarter|spring|summer|autumn|fall|winter))(?!\s*-|\s+(?i:of|before|after|in|earlier|later)\b)", "the"),
    _compile("span", rf"(?i:over|in|during|within|for|through(?:out)?)\s+(?i:the\s+(?P<way>past|last|previous|next|coming))\s+(?P<n>{_NUM})\s+(?P<unit>(?i:hour|day|week|fortnight|month|year|decade))s?(?!\w|\s+(?i:of)\b)", "past last previous next coming"),
    _compile("anchored", r"(?i:the\s+(?P<rel>following|next|previous|preceding|ensuing|same|very\s+same)|(?P<that>that\s+same|that))\s+(?i:(?P<unit>day|date|morning|afternoon|evening|night|week|weekend|month|year|decade|spring|summer|autumn|fall|winter))(?!\s*-)", "following next previous preceding ensuing same that"),
    _compile("anchored", r"(?i:the)\s+(?i:(?P<unit>day|night|week|month|year))\s+(?i:(?P<rel>before|after|earlier))" + _ENDED, "after before earlier"),
    _compile("weekend", r"(?i:(?:over|at|during|on|for)\s+the\s+)(?i:(?P<unit>weekend))"),
    _compile("weekend", r"(?i:(?P<unit>weekend))(?=\s+(?:of\s+)?(?:talks|negotiations|meetings?|summit|visit|trip|attacks?|raids?|strikes?|clashes|protests?|violence|fighting|vote|election|referendum|rally|march|unrest|killings?))"),
    _compile("ago", rf"(?i:(?:about|around|some|nearly|almost|roughly)\s+)?(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?\s+(?i:ago|back(?=[.,;]))"),
    _compile("shift", rf"(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?\s+(?i:(?P<way>later|earlier|afterwards?|after\s+that|before\s+that|(?:before|after){_STOP}))", "later earlier after before afterward afterwards"),
    _compile("hence", rf"(?:(?i:in)\s+(?P<n>{_NUM})\s+(?P<unit>{_UNIT})s?(?:['’]s?)?(?:\s+(?i:time))?|(?P<n2>{_NUM})\s+(?P<unit2>{_UNIT})s?\s+(?i:from\s+now|from\s+today|hence))", "in now today hence"),
    _compile("quarter", rf"(?i:(?:the\s+)?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]+(?P<part>quarter|half|trimester))(?:\s+(?:of\s+)?(?:the\s+year\s+)?(?:(?P<year>{_YEAR})|{_THAT_YEAR}))?(?!\s+(?i:of\s+(?:the\s+)?(?:game|match|century|it|them|those)|final))", "quarter half trimester"),
    _compile("quarter", rf"(?i:the\s+(?P<nth>first|last|final)\s+(?P<count>{_NUM})\s+months\s+of)\s+(?:(?P<year>{_YEAR})|{_THAT_YEAR}|(?i:the\s+year))", "months"),
    _compile("quarter", rf"(?P<nth>Q[1-4]|[1-4]Q|H[12])(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?", "#"),
    _compile("season", rf"(?i:(?P<season>spring|summer|autumn|fall|winter))\s+(?i:of\s+)?(?:(?P<year>{_YEAR})(?:[/–-]\d\d(?:\d\d)?)?|{_THAT_YEAR})", "# year"),
    _compile("season", r"(?i:in|during|by|since|until)\s+(?i:the\s+)(?i:(?P<season>spring|summer|autumn|fall|winter))(?!\s+(?i:of|olympic|games|palace))"),
    _compile("decade", r"(?i:the\s+)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s"),
    _compile("century", r"(?i:the\s+)?(?P<century>1\d(?=th)|2[01](?=st|th)|" + "|".join(CENTURIES) + r")(?:st|th)?(?:\s+|-)(?i:century)"),
    _compile("holiday", rf"(?P<holiday>{_HOLIDAY}){_TAIL}(?!\s+(?:Island|Rising|Sunday|Monday|trees?|cards?|presents?|markets?|eggs?|bunny|shopping|spirit)\b)"),
    _compile("years", rf"(?P<year>{_YEAR})\s?[-–/]\s?(?P<year2>\d\d)(?![\d-])(?:\s+(?i:financial|fiscal|academic|school|tax)\s+(?i:year))?"),
    _compile("year", rf"(?P<year>{_YEAR})(?!\s*(?i:people|troops|soldiers|dollars|euros|tons|tonnes|km|miles|meters|metres|feet|workers|men|women|hours|GMT))"),
)  # fmt: skip


def _units(text: str) -> frozenset[str]:
    return frozenset(word for unit in text.split() for word in (unit, f"{unit}s"))


_UNIT_CUES = _units("week month year decade quarter spring summer autumn fall winter")
_LENGTH_CUES = _units("hour day night week fortnight month year decade")
_MONTH_CUES = _words(f"{_FULL} {_FULL.upper()} Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".replace("|", " "))
_DAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_WEEKDAY_CUES = (
    _DAYS | {f"{day}s" for day in _DAYS} | {day.upper() for day in _DAYS} | _words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
)
_HOLIDAY_CUES = frozenset(name.split()[-1].capitalize().partition("'")[0] for name in (*HOLIDAYS, *EASTER))
CUES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("iso", "dotted", "slashed", "numbered", "decade", "years", "year"), _words("#")),
    **dict.fromkeys(("month_days", "month"), _MONTH_CUES),
    "weekday": _WEEKDAY_CUES,
    "overnight": _words("overnight"),
    "hour": _words(
        """
        mid day midday noon midnight night dawn dusk nightfall daybreak sunrise sunset midmorning midafternoon morning afternoon evening
        hour hours minutes moments shortly soon
        """
    ),
    "deictic": _words("yesterday today tomorrow tonight night this overnight"),
    "unit": _UNIT_CUES | {"weekend"},
    "span": _LENGTH_CUES,
    "anchored": _LENGTH_CUES | _words("date morning afternoon evening weekend spring summer autumn fall winter"),
    "weekend": _words("weekend"),
    "ago": _words("ago back"),
    "shift": _LENGTH_CUES,
    "hence": _LENGTH_CUES,
    "quarter": _words("quarter half trimester months #"),
    "season": _words("spring summer autumn fall winter"),
    "century": _words("century"),
    "holiday": _HOLIDAY_CUES,
}
"""For each kind the words of which a sentence must have one, beside one of the pattern's own; # is a digit."""
_ALL_CUES = frozenset().union(*CUES.values(), *(cues for _, _, cues in PATTERNS))
_WORD = re.compile(r"[A-Za-z]+")
_DIGIT = re.compile(r"\d")


def patterns_for(text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kind and pattern of the time expressions that a sentence may hold by its words; for most sentences they are few."""
    found = _WORD.findall(text)
    held = {word.lower() for word in found}
    held.update(found)
    if _DIGIT.search(text):
        held.add("#")
    return _cued(frozenset(held & _ALL_CUES))


@lru_cache(maxsize=1 << 12)
def _cued(held: frozenset[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, pattern) for kind, pattern, cues in PATTERNS if held & CUES[kind] and (not cues or held & cues))


MONTH_OF = re.compile(r"(?:\b(?i:the|this|its|their|his|her|an?)|['’]s)\s+$")
"""Before a month that says of which month the thing after it is: "the June summit"."""
NO_EVENT = re.compile(r"\s+(?:government|cabinet|administration|campaign|team|family|era|years|doctrine|foundation|ministry)\b")
"""After what may be a month, where it is a name: "the May government"."""
WEAK_CUE = re.compile(
    r"(?i:\b(?:in|since|until|till|by|during|of|from|to|through|before|after|and|between|for|early|mid|late|around|about|back in)[\s-]+(?:the\s+)?|[(,/–-]\s*)$"
)
THE_UNIT = re.compile(r"(?i:\b(?:beginning|start|middle|end|rest|turn|part|course)\s+of|\b(?:later|earlier|early|late)\s+in)\s+$")
"""Before "the year", "the month" that are those of publication."""
NUMBERED = re.compile(
    r"(?i:\b(?:flight|resolution|room|route|highway|article|section|model|channel|page|bus|train|gate|suite|apartment|directive|battalion"
    r"|regiment|no|number|nr))[.:]?\s+$"
)
"""Before a number that is no year."""
TITLED = re.compile(r"(?i:\bthe)\s+$")
TITLE = re.compile(rf"\s+(?!{_MONTH})[A-Z][a-z]+")
"""About a weekday that is part of a name: "the Sunday Courier"."""
NAMELIKE = frozenset({"mar", "may", "apr", "jun", "aug", "jan"})
NAME_BEFORE = re.compile(
    r"(?:^|\s)(?!(?:In|Since|Until|By|During|From|Between|Before|After|Last|Next|This|Early|Mid|Late|The|A|Its|Their|His|Her)\b)[A-Z][\w'’.-]*\s+$"
)
NAME_AFTER = re.compile(r"\s+[A-Z][a-z]")
EXCLUDED_BEFORE = re.compile(
    r"(?:\b(?i:every|each|per|any|no|half)\s+(?:other\s+)?|\b(?i:black|good|bloody|super|palm|easter|ash|holy|cyber|giving)\s+|[#№]\s*|\b(?:No|no)\.\s+)$"
)
EXCLUDED_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Sun|School|Night\s+Live)\b|['’]s\s+(?:[a-z]+\s+){0,2}(?:world|climate|environment|age|era|realities|reality|society|generation|standards)\b|\s*-\s*(?:year|day)s?-old"
)
MODIFIER = re.compile(
    r"(?i:(?P<part>early|mid|late|the\s+(?:beginning|start|middle|end)\s+of|the\s+early\s+part\s+of|the\s+first\s+days\s+of|the\s+last\s+days\s+of"
    r"|the\s+(?:(?:first|second|third|last)\s+)?week\s+of|the\s+week\s+(?:beginning|starting|commencing))(?:\s+in)?(?:[\s-]+(?:the\s+)?)?)$"
)
OPENER = re.compile(
    r"(?i:\b(?P<open>since(?:\s+at\s+least)?|ever\s+since|until|till|up\s+to|by|(?:no|not)\s+later\s+than|before|after|prior\s+to|starting|beginning|as\s+from|effective)(?:\s+(?:on|in|from))?)\s+$"
)
LENGTH = re.compile(rf"(?:\b(?P<n>{_NUM})|(?i:\bthe))\s+(?P<unit>(?i:day|week|month|year))s?$")
"""A length of time that "before" or "after" follows."""
SAME_DAY = re.compile(r"(?i:\b(?:hours?|minutes|moments|shortly|soon|immediately))\s*$")
"""Lengths within a day that "before" or "after" follows."""
AGED = re.compile(r"(?i:\bat\s+the\s+age\s+of\b|,\s+aged\s+\d)")
"""A time told by somebody's age, from which "three years later" counts."""
CLOSER = re.compile(r"\s+(?i:onwards?)\b")
FROM = re.compile(r"(?i:\b(?P<word>from|between))\s+$")
JOIN = re.compile(r"(?:\s+(?i:(?P<word>to|through|thru|until|till|and))\s+(?:(?i:the|on)\s+)?|\s*[-–—]\s*|\s*/\s*)")
