"""What all the names of an actor or place say together: what its node should say, and by which spellings it is found.
Which names are one is decided in resolve/; what differs in the graph is written by resolution.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.ids import actor_id, alias_id
from graph.resolve.gazetteer import Listed
from graph.resolve.given import Given
from graph.resolve.profile import BY_NAME, Profile, most_frequent, together
from graph.store.engine import Store
from graph.store.rows import Row, bare_country
from graph.store.texts import text


class Whole(NamedTuple):
    """All that is known of an actor or place."""

    profile: Profile
    names: list[str]
    """Own ids."""
    shown: str | None
    """The name that a judgement gives it."""
    listed: Listed | None
    """The gazetteer's entry of it."""


def wholes_of(store: Store, kind: str, ids: Sequence[str], given: Given) -> dict[str, Whole]:
    """By actor or place, the profiles of its names put together."""
    profiles: dict[str, list[Profile]] = defaultdict(list)
    for row in store.read(text(f"names_of_{kind}"), {"ids": ids}):
        profiles[row["of"]].append(Profile.from_json(row["id"], row["kind"], row["profile"]))
    wholes = {}
    for id_, some in profiles.items():
        names = sorted(profile.own for profile in some)
        listed = given.listed(id_, some) if kind == "actors" else None
        wholes[id_] = Whole(together(id_, some), names, given.judged.name_of(names), listed)
    return wholes


def node_props(kind: str, id_: str, whole: Whole | None, *, is_country: bool, given: Given) -> Row:
    """What the node of one of the ``kind`` (actors, places) says: the most frequent of each, of several the least; what the gazetteer says
    instead, and the name that a judgement gives before all. ``whole`` is None of a country that places alone lie in."""
    props = bare_country(id_) if whole is None else _frequent(whole.profile, located=kind == "places" or is_country)
    if kind == "actors":
        listed = _listed(id_, whole, given)
        props["wikidata"] = listed.entry.wikidata if listed is not None else None
        if listed is not None:
            props |= {"name": listed.entry.name} | ({"country": listed.entry.country} if listed.entry.country else {})
    if whole is not None and whole.shown is not None:
        props["name"] = whole.shown
    return props


def _frequent(profile: Profile, *, located: bool) -> Row:
    props: Row = {"name": most_frequent(profile.full) or profile.own, "country": most_frequent(profile.countries)}
    if located:
        at = min(profile.located, key=lambda at: (-profile.located[at], repr(at)))
        props |= {"latitude": at[1], "longitude": at[2]} | ({"country": at[0]} if profile.kind == "Place" else {})
    return props


def _listed(id_: str, whole: Whole | None, given: Given) -> Listed | None:
    return whole.listed if whole is not None else given.listed(id_, ())


def wanted_aliases(rows: Iterable[Row], wholes: Mapping[str, Whole], given: Given) -> dict[tuple[str, str], str]:
    """By alias and the actor or place that it leads to, the spelling that the relationship between them names."""
    wanted: dict[tuple[str, str], str] = {}
    for row in rows:
        id_ = row["id"]
        articles = _spellings(wholes[id_]) if id_ in wholes else (id_, bare_country(id_)["name"])
        listed = _listed(id_, wholes.get(id_), given)
        for spelling in (*articles, *(listed.spellings if listed is not None else ())):
            alias = alias_id(spelling)
            if alias:
                wanted[alias, id_] = min(spelling, wanted.get((alias, id_), spelling))
    return wanted


def _spellings(whole: Whole) -> Iterator[str]:
    yield from whole.names
    if whole.shown is not None:
        yield whole.shown
    for name in sorted(whole.profile.names):
        yield name
        if whole.profile.kind in BY_NAME:
            yield actor_id(whole.profile.kind, name)
