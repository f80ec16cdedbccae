"""Pairs of actors that the rules nearly took for one: what a person who looks through a graph is asked about, the nearest first.
The decisions are resolve/'s; asking is the command line's."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from graph.judgements.actors import judged_names
from graph.resolve.clusters import cluster
from graph.resolve.evidence import ENOUGH, ENOUGH_SHORT, Decision
from graph.resolve.gazetteer import NOBODY, Gazetteer
from graph.resolve.names import DIFFERENT
from graph.resolve.profile import Profile, is_short, rank
from graph.store.engine import Store
from graph.store.judgements import judgements
from graph.store.texts import text


@dataclass(frozen=True, slots=True)
class Candidates:
    """Two names of different actors, and the decision that kept them apart."""

    decision: Decision
    left: Profile
    right: Profile

    @property
    def keep(self) -> str:
        """The own id of the one that says more, of equals the one that more articles have."""
        return min((self.left, self.right), key=lambda profile: (rank(profile.own), -profile.rows, profile.own)).own


def candidates(store: Store, limit: int, gazetteer: Gazetteer = NOBODY) -> list[Candidates]:
    """The nearest pairs that were refused, of each two actors one; none that cannot be, or that a judgement keeps apart.

    The gazetteer is the one that the graph was settled with.
    """
    judged = judged_names(judgements(store))
    profiles = {row["id"]: Profile.from_json(row["id"], row["kind"], row["profile"]) for row in store.stream(text("names"))}
    refused: list[Decision] = []

    def told(decision: Decision) -> None:
        if not decision.joined and not decision.judged and decision.points > DIFFERENT:
            refused.append(decision)

    actor = cluster(profiles, told, judged=judged, gazetteer=gazetteer).actor
    apart = {frozenset((actor[own], actor[other])) for own, others in judged.ruling(profiles).never.items() for other in others}
    nearest: dict[frozenset[str], Decision] = {}
    for decision in sorted(refused, key=_distance):
        actors = frozenset((actor[decision.left], actor[decision.right]))
        if len(actors) > 1 and actors not in apart:
            nearest.setdefault(actors, decision)
    return [Candidates(decision, profiles[decision.left], profiles[decision.right]) for decision in islice(nearest.values(), limit)]


def one_actor(store: Store, pair: Candidates) -> bool:
    """Whether the names have become one actor's, or one of them is no more."""
    found = store.read(text("names_by_id"), {"ids": [pair.left.own, pair.right.own]})
    return len({row["of"] for row in found}) < 2


def _distance(decision: Decision) -> tuple[float, str, str]:
    enough = ENOUGH_SHORT if is_short(decision.left) else ENOUGH
    return enough - decision.points, decision.left, decision.right
