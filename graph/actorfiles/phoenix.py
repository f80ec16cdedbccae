"""Dictionaries of actors as PETRARCH (Phoenix.Countries.actors.txt) and TABARI have them: NAME_ [CODE], synonyms after +, dated codes.
A CAMEO code says of which country or sort an actor is, and in which sector it stood when; of offices it says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.actorfiles.records import Read, SkippedRecord
from graph.errors import UsageError
from graph.extract import geography
from graph.ids import fold
from graph.model import Kind
from graph.resolve.actors_file import is_date
from graph.resolve.gazetteer import Entry, Role
from graph.resolve.reading import Reading, kind_of

_SECTORS = {
    "GOV": "government", "MIL": "military", "OPP": "opposition", "REB": "rebels", "LEG": "legislature", "JUD": "judiciary",
    "COP": "police", "SPY": "intelligence", "ELI": "elite", "BUS": "business", "MED": "media", "PTY": "party", "LAB": "labour",
    "EDU": "education", "AGR": "agriculture", "CRM": "crime", "CVL": "civil society", "DEV": "development", "ENV": "environment",
    "HLH": "health", "HRI": "human rights", "REF": "refugees", "SET": "settlers", "UAF": "armed group", "INS": "insurgents",
    "SEP": "separatists",
}  # fmt: skip
"""CAMEO's codes of sectors, and what they stand for."""
_SORTS = {"IGO": "IGO", "NGO": "NGO", "NGM": "NGO"}
_CODE = re.compile(r"\[([^\]]*)\]")
_DATED = re.compile(r"(?P<code>\S+)\s+(?:(?P<sign>[<>])\s*(?P<one>\d{6}|\d{8})|(?P<from>\d{6}|\d{8})\s*-\s*(?P<to>\d{6}|\d{8}))")
_COMMENT = re.compile(r"<!--.*?-->|[;#].*")
_PIVOT = 30
"""Two digits of a year above this are of the 20th century, as PETRARCH has it; others of the 21st."""


@dataclass(slots=True)
class _Record:
    line: int
    names: list[str] = field(default_factory=list)
    codes: list[tuple[str, str | None, str | None]] = field(default_factory=list)
    """Each with the days between which it holds."""
    unread: list[tuple[int, str]] = field(default_factory=list)
    """Lines of codes that cannot be read, and the codes."""


def read_phoenix(path: str, lines: Iterable[str]) -> Read:
    """The entries of a dictionary; a code that cannot be read is skipped, its actor is not. Raises UsageError where none comes first."""
    for record in _records(path, lines):
        yield _entry(record)
        for line, code in record.unread:
            yield SkippedRecord(line, f"dates of a code are expected as <date, >date or date-date (YYMMDD, YYYYMMDD): [{code}]")


def _records(path: str, lines: Iterable[str]) -> Iterator[_Record]:
    record: _Record | None = None
    for number, raw in enumerate(lines, 1):
        text = _COMMENT.sub("", raw.lstrip("\ufeff")).rstrip()
        if not text.strip():
            continue
        codes = {code.strip(): _code(code.strip()) for code in _CODE.findall(text)}
        name = _name(_CODE.sub("", text))
        if text.lstrip().startswith("+") or not name:
            if record is None:
                raise UsageError(f"{path}:{number}: a name is expected before synonyms and dated codes, found {text.strip()!r:.60}")
            record.names += [name] if name else []
        else:
            if record is not None:
                yield record
            record = _Record(number, [name])
        record.codes += [code for code in codes.values() if code is not None]
        record.unread += [(number, text) for text, code in codes.items() if code is None]
    if record is not None:
        yield record


def _name(text: str) -> str:
    """Words in capitals, divided by underscores or blanks, as a name is written."""
    words = text.strip().lstrip("+").replace('"', " ").replace("_", " ").split()
    return " ".join("-".join(part[:1] + part[1:].lower() for part in word.split("-")) if word.isupper() else word for word in words)


def _code(text: str) -> tuple[str, str | None, str | None] | None:
    """A code, with the days between which it holds; None where they are none."""
    if not text or (" " not in text and "<" not in text and ">" not in text):
        return text, None, None
    dated = _DATED.fullmatch(re.sub(r"(?<=[A-Z])(?=[<>])", " ", text))
    if dated is None:
        return None
    days = [_day(digits) if digits else "" for digits in dated.group("from" if dated["from"] else "one", "to")]
    if None in days or (days[1] and str(days[0]) > str(days[1])):
        return None
    if dated["sign"]:
        return (dated["code"], None, days[0]) if dated["sign"] == "<" else (dated["code"], days[0], None)
    return dated["code"], days[0], days[1]


def _day(digits: str) -> str | None:
    year = digits[:4] if len(digits) == 8 else f"{'19' if int(digits[:2]) > _PIVOT else '20'}{digits[:2]}"
    day = f"{year}-{digits[-4:-2]}-{digits[-2:]}"
    return day if is_date(day) else None


def _entry(record: _Record) -> Entry | SkippedRecord:
    names = [name for name in dict.fromkeys(record.names) if fold(name)]
    if not names or not fold(record.names[0]):
        return SkippedRecord(record.line, "no name")
    if geography.country(names[0]) is not None:
        return SkippedRecord(record.line, f"a country, which newsgraph knows: {names[0]}")
    codes = {code for code, _, _ in record.codes if code}
    if not codes:
        return SkippedRecord(record.line, f"no code: {names[0]}")
    countries = {_country(code) for code in codes}
    roles = {
        Role(sector, _country(code), None, since, until)
        for code, since, until in record.codes
        if (since or until) and _country(code) not in _SORTS and (sector := _sector(code))
    }
    ordered = sorted(roles, key=lambda role: (role.since or "", role.until or "", role.office))
    kind: Kind | None = "Person" if roles else kind_of(Reading(names[0]))
    if kind is None and countries & {"IGO", "NGO"}:
        kind = "Organization"
    return Entry(names[0], tuple(names[1:]), kind, countries.pop() if len(countries) == 1 else None, tuple(ordered), None, record.line)


def _country(code: str) -> str | None:
    first = code[:3]
    return _SORTS.get(first) or (first if geography.by_code(first) is not None else None)


def _sector(code: str) -> str | None:
    """What the code says of an actor beside its country: ``government``."""
    parts = [code[n : n + 3] for n in range(3, len(code) - 2, 3)]
    return next((_SECTORS[part] for part in parts if part in _SECTORS), None)
