"""Sets of names that are one actor, as they grow: what judgements say of them, and what keeps two of them apart.
Which names are joined by the rules, and in what order, is clusters.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from graph.judgements.actors import Pair, Ruling, is_country
from graph.resolve.evidence import ENOUGH, Decision
from graph.resolve.names import DIFFERENT, persons
from graph.resolve.profile import is_short, rank, words_of

Told = Callable[[Decision], None]


@dataclass(slots=True)
class Clusters:
    """Which profiles are one actor."""

    members: dict[str, list[str]] = field(default_factory=dict)
    """By actor id, the own ids, sorted."""
    actor: dict[str, str] = field(default_factory=dict)
    """By own id, the actor's."""


class DisjointSets:
    """Disjoint sets of own ids."""

    def __init__(self, owns: Iterable[str]) -> None:
        self._root = {own: own for own in owns}
        self._sets = {own: [own] for own in self._root}

    def root(self, own: str) -> str:
        """The own id that stands for the set."""
        while self._root[own] != own:
            own = self._root[own]
        return own

    def members(self, own: str) -> list[str]:
        """All of the set."""
        return self._sets[self.root(own)]

    def join(self, a: str, b: str) -> None:
        """Make two sets one."""
        into, gone = sorted((self.root(a), self.root(b)))
        if into != gone:
            self._root[gone] = into
            self._sets[into] += self._sets.pop(gone)

    def __iter__(self) -> Iterator[list[str]]:
        """The sets."""
        return iter(self._sets.values())


class Partition(DisjointSets):
    """What is one actor so far: at first what the user judged so.

    What the rules say cannot be one keeps only names apart that the rules alone would join: a pen name that a judgement joined does not
    keep away another spelling of the name.
    """

    def __init__(self, profiles: Iterable[str], ruling: Ruling, told: Told) -> None:
        super().__init__(profiles)
        self._by_rules = DisjointSets(self._root)
        self._ruling = ruling
        for pair in ruling.always:
            super().join(pair.left, pair.right)
            told(Decision(pair.left, pair.right, ENOUGH, True, (), judged=pair.in_words()))
        for own, others in ruling.never.items():
            for pair in others.values():
                if own == pair.left:
                    told(Decision(pair.left, pair.right, DIFFERENT, False, (), judged=pair.in_words()))

    def join(self, a: str, b: str) -> None:
        """Join two names by the rules."""
        super().join(a, b)
        self._by_rules.join(a, b)

    def kept_apart(self, a: str, b: str) -> str | None:
        """By what judgement ``a`` and ``b`` are never one, others of their clusters included; None where none says so."""
        never = self._ruling.never
        if not never and not self._ruling.always:
            return None
        there = self.root(b)
        if self.root(a) == there:
            return None
        pairs = [pair for x in self.members(a) for y, pair in never.get(x, {}).items() if self.root(y) == there]
        if pairs:
            return min(pairs, key=lambda pair: (pair.left, pair.right)).in_words()
        countries = sorted(own for own in (*self.members(a), *self.members(b)) if is_country(own))
        return f"{countries[0]} and {countries[1]} are two countries" if len(countries) > 1 else None

    def conflict(self, a: str, b: str) -> str | None:
        """What keeps the clusters of ``a`` and ``b`` apart: a judgement, or two people's names that cannot be one's; None where nothing."""
        if self.root(a) == self.root(b):
            return None
        if (said := self.kept_apart(a, b)) is not None:
            return said
        for x in sorted(self._by_rules.members(a)):
            for y in sorted(self._by_rules.members(b)):
                if not is_short(x) and not is_short(y) and x.startswith("person:"):
                    shape = persons(*sorted((words_of(x), words_of(y))))
                    if shape.points <= DIFFERENT:
                        return f"{words_of(x).title()} and {words_of(y).title()}: {shape.why}"
        return None

    def tied(self, own: str) -> bool:
        """Whether a judgement joined the name with another."""
        return len(self.members(own)) > 1

    def clusters(self) -> Clusters:
        """The sets, each by the least full own id of it; by the one to keep where judgements say so, the newest of them, or the country."""
        kept: dict[str, str] = {}
        for pair in self._ruling.always:
            kept.setdefault(self.root(pair.left), _kept(pair))
        made = Clusters()
        for some in self:
            least = min(some, key=lambda own: (rank(own), own))
            id_ = next((own for own in sorted(some) if is_country(own)), kept.get(self.root(least), least))
            made.members[id_] = sorted(some)
            for own in some:
                made.actor[own] = id_
        return made


def _kept(pair: Pair) -> str:
    return pair.keep or min((pair.left, pair.right), key=lambda own: (rank(own), own))
