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
    OPENER,
    PATTERNS,
    WEAK_CUE,
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
    """``since`` or ``until``."""
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
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            if EXCLUDED_BEFORE.search(text, max(0, match.start() - _WINDOW), match.start()) or EXCLUDED_AFTER.match(text, match.end()):
                continue
            bare_month = kind == "month" and parts.keys() == {"month"}
            # May, April, June, August and Jan are people too.
            namelike = bare_month and parts["month"][:3].lower() in NAMELIKE
            if namelike and (
                NAME_BEFORE.search(text, max(0, match.start() - _WINDOW), match.start()) or NAME_AFTER.match(text, match.end())
            ):
                continue
            if parts.get("join", "").strip().lower() == "and" and _BETWEEN.search(text, max(0, match.start() - _WINDOW), match.start()):
                parts["join"] = "to"
            weak = bare_month or kind == "year"
            if weak and WEAK_CUE.search(text, max(0, match.start() - _WINDOW), match.start()):
                weak = False
            if kind == "month" and weak and parts["month"][:3].lower() not in NAMELIKE and _LOWER.match(text, match.end()):
                weak = not (parts["month"].isalpha() and len(parts["month"]) > 3)
            if weak and bare_month and _LOWER.match(text, match.end()) and not NO_EVENT.match(text, match.end()):
                weak = not MONTH_OF.search(text, max(0, match.start() - _WINDOW), match.start())
            found.append(Phrase(match.start(), match.end(), kind, parts, weak=weak))
    found.sort(key=lambda p: (p.start - p.end, p.start))
    kept: list[Phrase] = []
    for phrase in found:
        if all(phrase.end <= other.start or phrase.start >= other.end for other in kept):
            kept.append(phrase)
    return sorted(kept, key=lambda p: p.start)


_BETWEEN = re.compile(r"(?i:\bbetween)\s+(?:the\s+)?$")
_LOWER = re.compile(r"\s+[a-z]")
_PARTS = {"beginning": "early", "start": "early", "first days": "early", "middle": "mid", "end": "late", "last days": "late"} | {
    p: p for p in ("early", "mid", "late")
}
_WINDOW = 60
"""Characters before an expression in which its preposition may stand: keeps the search linear."""


def _modified(text: str, phrase: Phrase) -> Phrase:
    start, part, opening = phrase.start, "", ""
    if found := MODIFIER.search(text, max(0, start - _WINDOW), start):
        words = found["part"].lower()
        part = " ".join(words.split()[1:-1]) if "week" in words else next(value for key, value in _PARTS.items() if key in words)
        start = found.start()
    if found := OPENER.search(text, max(0, start - _WINDOW), start):
        words = found["open"].lower()
        before = words.startswith(("until", "till", "before", "up to", "prior to"))
        # "after Friday's talks" is a meeting's time, not a period that Friday opens.
        event = phrase.kind == "weekend" or text[phrase.end : phrase.end + 2] in {"'s", "’s"}
        if not (event and words.startswith(("before", "after", "prior to"))):
            opening = "until" if before else "since"
            start = found.start()
    elif CLOSER.match(text, phrase.end) and (found := FROM.search(text, max(0, start - _WINDOW), start)):
        opening, start = "since", found.start()
    return Phrase(start, phrase.end, phrase.kind, phrase.parts, part, opening, phrase.weak and not (part or opening))


def _joined(text: str, first: Phrase, bare: Phrase, second: Phrase) -> Phrase | None:
    opening = FROM.search(text, max(0, first.start - _WINDOW), first.start)
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
    return Phrase(start, second.end, first.kind, first.parts, first.part, "", first.weak and not opening, other, listed)
