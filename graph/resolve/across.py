"""Who is who among rows held in memory: gives the graph's actor for each of them, a pure function of the set of rows whatever their order.
What decides is in clusters.py; a graph in a database keeps its profiles there, see resolution.py in store/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model import Actor
from graph.resolve.clusters import cluster
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.partition import Clusters
from graph.resolve.profile import LocalRow, Profile, own_id, together

__all__ = ["Assignment", "LocalRow", "assign", "own_id"]


class Assignment:
    """Who is who: gives the graph's actor for any of the rows it was made from, or for one more that it takes in with ``add``.

    It keeps profiles of names, not rows: its size grows with the number of different names, not of articles.
    """

    def __init__(self, gazetteer: Gazetteer = NOBODY) -> None:
        self.gazetteer = gazetteer
        self.profiles: dict[str, Profile] = {}
        self._clusters: Clusters | None = None
        self._actors: dict[str, Actor] = {}

    def add(self, row: LocalRow) -> None:
        """Take one row in. Scoped actors end with their article and need no taking in."""
        if row.actor.scoped:
            return
        row = self.gazetteer.held(row)
        own = own_id(row)
        if own not in self.profiles:
            self.profiles[own] = Profile(own, row.actor.kind)
        self.profiles[own].add(row)
        self._clusters = None

    def id_of(self, row: LocalRow) -> str:
        """The id of the graph's actor that the row's local actor is."""
        own = own_id(self.gazetteer.held(row))
        return own if row.actor.scoped else self.clusters().actor[own]

    def actor_of(self, row: LocalRow) -> Actor:
        """The graph's actor that the row's local actor is."""
        if not row.actor.scoped:
            return self._actor(self.id_of(row))
        alone = Profile(own_id(row), row.actor.kind)
        alone.add(row)
        return alone.actor(alone.own)

    def actors(self) -> Iterator[Actor]:
        """Every actor but the scoped ones, by id."""
        for id_ in sorted(self.clusters().members):
            yield self._actor(id_)

    def clusters(self) -> Clusters:
        """The profiles of all rows taken in, as actors."""
        if self._clusters is None:
            self._clusters = cluster(self.profiles, gazetteer=self.gazetteer)
            self._actors = {}
        return self._clusters

    def _actor(self, id_: str) -> Actor:
        if id_ not in self._actors:
            whole = together(id_, [self.profiles[own] for own in self.clusters().members[id_]])
            self._actors[id_] = self.gazetteer.described(whole.actor(id_))
        return self._actors[id_]


def assign(rows: Iterable[LocalRow], gazetteer: Gazetteer = NOBODY) -> Assignment:
    """Decide who is who among ``rows``."""
    assignment = Assignment(gazetteer)
    for row in rows:
        assignment.add(row)
    return assignment
