"""FollowTheMoney entities, as OpenSanctions publishes them: JSON Lines with ``id``, ``schema`` and ``properties``, each a list of values.
People and bodies become entries; posts, and who occupied them when, become the roles of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from graph.actorfiles.records import Read, SkippedRecord, objects
from graph.extract import geography
from graph.ids import fold
from graph.model import Kind
from graph.resolve.actors_file import is_date
from graph.resolve.gazetteer import Entry, Role

KINDS: dict[str, Kind | None] = {"Person": "Person", "Organization": "Organization", "PublicBody": "Organization",
                                 "Company": "Organization", "LegalEntity": None}  # fmt: skip
"""Schemata that are actors. A legal entity may be a person or a body."""
_NAMES = ("name", "alias", "previousName", "weakAlias")
_COUNTRIES = ("nationality", "citizenship", "jurisdiction", "mainCountry", "country")
"""Properties that say of which country an actor is, the surest first."""


def read_ftm(path: str, lines: Callable[[], Iterable[str]]) -> Read:
    """The entries of a file, which is read twice: an occupancy may stand before or after its post and its holder.

    Of people and bodies nothing is kept between the passes, of posts and occupancies their names and dates.
    """
    posts: dict[str, tuple[str, str | None]] = {}
    held: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
    for number, data in objects(path, lines()):
        properties = _properties(data)
        if data.get("schema") == "Position" and properties.get("name"):
            posts[str(data.get("id"))] = (properties["name"][0], _country(properties))
        elif data.get("schema") == "Occupancy":
            kept = {key: properties.get(key, []) for key in ("post", "startDate", "endDate", "date")}
            for holder in properties.get("holder", []):
                held[holder].append((number, kept))
    for number, data in objects(path, lines()):
        schema, properties = data.get("schema"), _properties(data)
        if schema in {"Position", "Occupancy"}:
            continue
        if schema not in KINDS:
            yield SkippedRecord(number, f"no actor: {schema}")
            continue
        names = [name for key in _NAMES for name in properties.get(key, []) if fold(name)]
        if not names:
            yield SkippedRecord(number, f"no name: {data.get('id')}")
            continue
        if "weakAlias" in properties and not properties.get("name"):
            yield SkippedRecord(number, f"weak aliases alone: {names[0]}")
            continue
        country = _country(properties)
        wikidata = next((value for value in properties.get("wikidataId", []) if value[:1] == "Q"), None)
        if wikidata is None and str(data.get("id", ""))[:1] == "Q" and str(data["id"])[1:].isdigit():
            wikidata = data["id"]
        entry = Entry(names[0], tuple(dict.fromkeys(name for name in names[1:] if name != names[0])), KINDS[schema], country, (), wikidata)
        occupied = held.pop(str(data.get("id")), [])
        roles = [role for _, kept in occupied for role in _roles(kept, posts, country)]
        if not occupied and KINDS[schema] == "Person":
            roles = [_role(position, country) for position in properties.get("position", []) if fold(position)]
        yield replace(entry, roles=tuple(dict.fromkeys(roles)), line=number)
    for holder, some in held.items():
        yield SkippedRecord(some[0][0], f"nobody in the file holds it: {holder}")


def _roles(kept: dict[str, Any], posts: dict[str, tuple[str, str | None]], country: str | None) -> Iterable[Role]:
    since, until = (next((date for date in kept[key] if is_date(date)), None) for key in ("startDate", "endDate"))
    for post in kept["post"]:
        if post in posts:
            name, of = posts[post]
            yield _role(name, of or country, since, until)


def _role(position: str, country: str | None, since: str | None = None, until: str | None = None) -> Role:
    """A post by its words: of "Minister of Foreign Affairs of Norway" and "Norwegian foreign minister" the country is taken away."""
    words = position.strip()
    head, of, tail = words.rpartition(" of ")
    named = geography.country(tail.removeprefix("the ")) if of else None
    if named is not None:
        return Role(head, named.code, None, since, until)
    first, _, rest = words.partition(" ")
    adjective = geography.country_of_adjective(first) if rest else None
    return Role(rest, adjective.code, None, since, until) if adjective is not None else Role(words, country, None, since, until)


def _properties(data: dict[str, Any]) -> dict[str, list[str]]:
    found = data.get("properties")
    if not isinstance(found, dict):
        return {}
    return {key: [value for value in values if isinstance(value, str)] for key, values in found.items() if isinstance(values, list)}


def _country(properties: dict[str, list[str]]) -> str | None:
    """The one country that the surest property names; FollowTheMoney has alpha-2 codes in lower case."""
    for key in _COUNTRIES:
        codes = {code for value in properties.get(key, []) if (code := _alpha3(value)) is not None}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _alpha3(value: str) -> str | None:
    import pycountry

    found = pycountry.countries.get(alpha_2=value.upper()) if len(value) == 2 else None
    return found.alpha_3 if found is not None and geography.by_code(found.alpha_3) is not None else None
