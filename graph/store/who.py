"""Why names are one actor or not: the resolver's decisions, made once more on what the graph keeps and told in words; and who there is.
Nothing is changed here."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ids import alias_id
from graph.judgements.actors import judged_names
from graph.resolve.clusters import cluster
from graph.resolve.evidence import Decision, in_words
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.given import Given
from graph.resolve.profile import Profile
from graph.store.engine import Store
from graph.store.journal import changes
from graph.store.judgements import judgements
from graph.store.neighbourhood import neighbourhood
from graph.store.rows import Row
from graph.store.texts import text

REFUSED = 20
"""Refused likenesses that are told of one actor, the nearest first."""


@dataclass(frozen=True, slots=True)
class NameShown:
    """A name of an actor, and what the articles say with it."""

    id: str
    spellings: tuple[str, ...]
    mentions: int
    """Articles that name it so, counted once for each actor that they take it for."""
    countries: tuple[str, ...]
    offices: tuple[str, ...]
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Why:
    """Why an actor is who it is."""

    id: str
    name: str
    country: str | None
    wikidata: str | None
    names: tuple[NameShown, ...]
    joined: tuple[str, ...]
    """The decisions that joined its names, in words."""
    refused: tuple[str, ...]
    """The nearest likenesses that were not taken, in words."""
    journal: tuple[Row, ...]
    """The last changes, the newest first."""


def why(store: Store, name: str, gazetteer: Gazetteer = NOBODY) -> list[Why]:
    """Of each actor that bears the name, or of the one whose id it is, why it is one. Empty where there is none.

    The gazetteer is the one that the graph was settled with: see ``schema.other_gazetteer``.
    """
    called = store.read(text("actors_called"), {"id": alias_id(name)})
    found = [row for row in called if name == row["id"] or name in row["names"]] or called
    own = {name_ for row in found for name_ in row["names"]}
    given = Given(judged_names(judgements(store)), gazetteer)
    names = neighbourhood(store, own, given)
    decisions: list[Decision] = []
    cluster(names.profiles, decisions.append, crowded=names.crowded, judged=given.judged, gazetteer=gazetteer)
    return [_why(store, row, names.profiles, decisions) for row in found]


def listed(store: Store, search: str | None = None, limit: int = 50) -> list[Row]:
    """The actors that articles name most; with ``search`` those of whom a spelling holds it."""
    return store.read(text("list_actors"), {"search": alias_id(search) if search else None, "limit": limit})


def _why(store: Store, row: Row, profiles: dict[str, Profile], decisions: list[Decision]) -> Why:
    members = {*row["names"], row["id"]}
    joined = [d for d in decisions if d.joined and {d.left, d.right} <= members]
    refused = [d for d in decisions if not d.joined and members & {d.left, d.right}]
    refused.sort(key=_order)
    return Why(
        row["id"],
        row["name"],
        row["country"],
        row["wikidata"],
        tuple(_shown(profiles[own]) for own in sorted(members) if own in profiles),
        tuple(in_words(d) for d in sorted(joined, key=_order)),
        tuple(in_words(d) for d in refused[:REFUSED]),
        tuple(changes(store, row["id"], REFUSED)),
    )


def _order(decision: Decision) -> tuple[bool, float, str, str]:
    """What the user judged comes first, then the nearest."""
    return not decision.judged, -decision.points, decision.left, decision.right


def _shown(profile: Profile) -> NameShown:
    return NameShown(
        profile.own,
        tuple(sorted(profile.names)),
        profile.rows,
        tuple(sorted(profile.countries)),
        tuple(sorted(profile.offices)),
        profile.first,
        profile.last,
    )
