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


def read_phoenix(path: str, lines: Iterable[str]) -> Read:
    """The entries of a dictionary. Raises UsageError for what cannot be read, with its line."""
    for record in _records(path, lines):
        yield _entry(record)


def _records(path: str, lines: Iterable[str]) -> Iterator[_Record]:
    record: _Record | None = None
    for number, raw in enumerate(lines, 1):
        text = _COMMENT.sub("", raw.lstrip("\ufeff")).rstrip()
        if not text.strip():
            continue
        codes = [_code(path, number, code.strip()) for code in _CODE.findall(text)]
        name = _name(_CODE.sub("", text))
        if text.lstrip().startswith("+") or not name:
            if record is None:
                raise UsageError(f"{path}:{number}: a name is expected before synonyms and dated codes, found {text.strip()!r:.60}")
            record.names += [name] if name else []
            record.codes += codes
            continue
        if record is not None:
            yield record
        record = _Record(number, [name], codes)
    if record is not None:
        yield record


def _name(text: str) -> str:
    """Words in capitals, divided by underscores or blanks, as a name is written."""
    words = text.strip().lstrip("+").replace('"', " ").replace("_", " ").split()
    return " ".join("-".join(part[:1] + part[1:].lower() for part in word.split("-")) if word.isupper() else word for word in words)


def _code(path: str, line: int, text: str) -> tuple[str, str | None, str | None]:
    if not text or (" " not in text and "<" not in text and ">" not in text):
        return text, None, None
    dated = _DATED.fullmatch(re.sub(r"(?<=[A-Z])(?=[<>])", " ", text))
    if dated is None:
        raise UsageError(f"{path}:{line}: a code, or a code with <date, >date or date-date (YYMMDD, YYYYMMDD) is expected, found [{text}]")
    if dated["sign"]:
        day = _day(path, line, dated["one"])
        return (dated["code"], None, day) if dated["sign"] == "<" else (dated["code"], day, None)
    return dated["code"], _day(path, line, dated["from"]), _day(path, line, dated["to"])


def _day(path: str, line: int, digits: str) -> str:
    year = digits[:4] if len(digits) == 8 else f"{'19' if int(digits[:2]) > _PIVOT else '20'}{digits[:2]}"
    month, day = digits[-4:-2], digits[-2:]
    if not ("01" <= month <= "12" and "01" <= day <= "31"):
        raise UsageError(f"{path}:{line}: a date as YYMMDD or YYYYMMDD is expected, found {digits}")
    return f"{year}-{month}-{day}"


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
        if (since or until) and _country(code) not in _SORTS and (sector := _sector(code)) and (since or "0") <= (until or "9")
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
