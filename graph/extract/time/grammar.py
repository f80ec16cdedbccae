"""Where the time expressions of a text stand and what their parts are; two joined by "from ... to" are one.
The words themselves are in patterns.py; what day they mean is values.py's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.time.patterns import (
    CLOSER,
    EXCLUDED_AFTER,
    EXCLUDED_BEFORE,
    FROM,
    JOIN,
    MODIFIER,
    MONTH_OF,
    NAME_AFTER,
    NAME_BEFORE,
    NAMELIKE,
    NO_EVENT,
    NUMBERED,
    OPENER,
    THE_UNIT,
    TITLE,
    TITLED,
    WEAK_CUE,
    patterns_for,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression: its words' parts, and whether it needs a sign (``weak``) that it is one: a bare month or year."""

    start: int
    end: int
    kind: str
    parts: dict[str, str]
    part: str = ""
    """``early``, ``mid``, ``late``; ``week`` that the day is in, ``first week`` of the month."""
    open: str = ""
    """``since``, ``until`` or ``before``."""
    edge: str = ""
    """``start`` or ``end``, where that is what a period opens or closes with: "until the end of May"."""
    weak: bool = False
    other: Phrase | None = None
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
    for kind, pattern in patterns_for(text):
        for match in pattern.finditer(text):
            start, end = match.span()
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            if _is_other(text, kind, parts, start, end):
                continue
            if parts.get("join", "").strip().lower() == "and" and _before(_BETWEEN, text, start):
                parts["join"] = "to"
            found.append(Phrase(start, end, kind, parts, weak=_is_weak(text, kind, parts, start, end)))
    found.sort(key=lambda p: (p.start - p.end, p.start))
    kept: list[Phrase] = []
    for phrase in found:
        if all(phrase.end <= other.start or phrase.start >= other.end for other in kept):
            kept.append(phrase)
    return sorted(kept, key=lambda p: p.start)


def _before(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """What stands just before ``start``."""
    return pattern.search(text, max(0, start - _WINDOW), start)


def _is_other(text: str, kind: str, parts: dict[str, str], start: int, end: int) -> bool:
    """Whether the words about it make it something else: a name, a number, a frequency."""
    if _before(EXCLUDED_BEFORE, text, start) or EXCLUDED_AFTER.match(text, end):
        return True
    match kind:
        case "unit":
            relation = parts.get("rel", "").lower()
            if relation == "the":
                return not _before(THE_UNIT, text, start)
            return relation.startswith("the ") and bool(_OF.match(text, end))
        case "year":
            return bool(_before(NUMBERED, text, start))
        case "weekday":
            return bool(_before(TITLED, text, start) and TITLE.match(text, end))
        case "month" if parts.keys() == {"month"} and parts["month"][:3].lower() in NAMELIKE:
            # May, April, June, August and Jan are people too.
            return bool(_before(NAME_BEFORE, text, start) or NAME_AFTER.match(text, end) or NO_EVENT.match(text, end))
        case _:
            return False


def _is_weak(text: str, kind: str, parts: dict[str, str], start: int, end: int) -> bool:
    bare_month = kind == "month" and parts.keys() == {"month"}
    if not (bare_month or kind == "year") or _before(WEAK_CUE, text, start):
        return False
    if bare_month and _LOWER.match(text, end):
        spelled_out = parts["month"].isalpha() and len(parts["month"]) > 3 and parts["month"][:3].lower() not in NAMELIKE
        return not (spelled_out or _before(MONTH_OF, text, start))
    return True


_OF = re.compile(r"\s+of\b")
_BETWEEN = re.compile(r"(?i:\bbetween)\s+(?:the\s+)?$")
_LOWER = re.compile(r"\s+[a-z]")
_PARTS = {"beginning": "early", "start": "early", "first days": "early", "middle": "mid", "end": "late", "last days": "late"} | {
    p: p for p in ("early", "mid", "late")
}
_WINDOW = 60
"""Characters before an expression in which its preposition may stand: keeps the search linear."""


def _modified(text: str, phrase: Phrase) -> Phrase:
    start, part, opening, edge = phrase.start, "", "", ""
    if found := _before(MODIFIER, text, start):
        words = found["part"].lower()
        part = _week(words) if "week" in words else next(value for key, value in _PARTS.items() if key in words)
        edge = "end" if "the end" in words else "start" if "the beginning" in words or "the start" in words else ""
        start = found.start()
    if found := _before(OPENER, text, start):
        words = found["open"].lower()
        # "after Friday's talks" is a meeting's time, not a period that Friday opens.
        event = phrase.kind == "weekend" or text[phrase.end : phrase.end + 2] in {"'s", "’s"}
        if not (event and words.startswith(("before", "after", "prior to", "by"))):
            if words.startswith(("before", "prior to")):
                opening = "before"
            else:
                opening = "until" if words.startswith(("until", "till", "up to", "by", "no")) else "since"
            start = found.start()
    elif CLOSER.match(text, phrase.end) and (found := _before(FROM, text, start)):
        opening, start = "since", found.start()
    return Phrase(start, phrase.end, phrase.kind, phrase.parts, part, opening, edge, phrase.weak and not (part or opening))


def _week(words: str) -> str:
    """ "The week of", "the first week of", "the week beginning"."""
    return " ".join(w for w in words.split() if w not in {"the", "of", "in", "beginning", "starting", "commencing", "ending"})


def _joined(text: str, first: Phrase, bare: Phrase, second: Phrase) -> Phrase | None:
    opening = _before(FROM, text, first.start)
    between = text[bare.end : second.start]
    stem = re.sub(r"(?:(?i:early|mid|late)[\s-]+)$", "", between)
    found = JOIN.fullmatch(stem)
    if found is None or first.open:
        return None
    word = (found["word"] or "to").lower()
    if word == "and" and (opening is None or opening["word"].lower() != "between"):
        listed = True
        if first.kind != second.kind or first.kind not in {"weekday", "month_days", "iso", "month", "deictic"}:
            return None
    elif (
        word in {"to", "until", "till"}
        and found["word"]
        and opening is None
        and first.kind not in {"weekday", "month_days", "year", "month", "iso"}
    ):
        return None
    else:
        listed = False
    if first.weak and opening is None and (second.weak or first.kind == "month"):
        return None
    other = _modified(text, second)
    other = Phrase(second.start, second.end, second.kind, second.parts, other.part if stem != between else "")
    start = opening.start() if opening else first.start
    return Phrase(start, second.end, first.kind, first.parts, first.part, "", "", first.weak and not opening, other, listed)
