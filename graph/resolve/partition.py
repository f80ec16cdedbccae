"""Sets of names that are one actor, as they grow: what judgements and the gazetteer say of them, and what keeps two of them apart.
Which names are joined by the rules, and in what order, is clusters.py's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from graph.judgements.actors import Pair, Ruling, is_country
from graph.resolve.evidence import ENOUGH, Decision
from graph.resolve.gazetteer import Listed
from graph.resolve.names import DIFFERENT, person_name, persons
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
        self._listed: dict[str, dict[str, Listed]] = {}
        """By root, the entries of the gazetteer whose actor the set is, by id: several where a judgement joined their names."""
        self._homes: dict[str, str] = {}
        """By id of an entry, one of its own ids."""
        self._surely: set[str] = set()
        for pair in ruling.always:
            super().join(pair.left, pair.right)
            told(Decision(pair.left, pair.right, ENOUGH, True, (), judged=pair.in_words()))
        for own, others in ruling.never.items():
            for pair in others.values():
                if own == pair.left:
                    told(Decision(pair.left, pair.right, DIFFERENT, False, (), judged=pair.in_words()))
        self._newest: dict[str, tuple[int, Pair]] = {}
        """By root, the newest judgement that joined names of the set."""
        for age, pair in enumerate(ruling.always):
            self._newest.setdefault(self.root(pair.left), (age, pair))

    def join(self, a: str, b: str) -> None:
        """Join two names by the rules or the gazetteer."""
        roots = {self.root(a), self.root(b)}
        super().join(a, b)
        self._by_rules.join(a, b)
        if len(roots) > 1:
            root = self.root(a)
            entries = [self._listed.pop(one) for one in roots if one in self._listed]
            if entries:
                self._listed[root] = {id_: listed for some in entries for id_, listed in some.items()}
            judged = [self._newest.pop(one) for one in roots if one in self._newest]
            if judged:
                self._newest[root] = min(judged, key=lambda one: one[0])

    def list(self, own: str, listed: Listed) -> str | None:
        """Make ``own`` the entry's, by the user's word; what judgement forbids it, None where none does."""
        said = self.kept_from(own, listed)
        if said is None:
            self._surely.add(own)
            self.join(own, self._homes.setdefault(listed.id, own))
            self._listed.setdefault(self.root(own), {})[listed.id] = listed
        return said

    def home(self, listed: Listed) -> str | None:
        """The root of the entry's set."""
        return self.root(self._homes[listed.id]) if listed.id in self._homes else None

    def kept_from(self, own: str, listed: Listed) -> str | None:
        """By what judgement ``own`` is never the entry's; None where none says so."""
        home = self.home(listed)
        return None if home is None else self.kept_apart(own, home)

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
        """What keeps the clusters of ``a`` and ``b`` apart: a judgement, two entries of the gazetteer, or two people's names that cannot be
        one's; None where nothing."""
        if self.root(a) == self.root(b):
            return None
        if (said := self.kept_apart(a, b)) is not None:
            return said
        entries = [
            min(self._listed[root].values(), key=lambda one: one.id) for root in (self.root(a), self.root(b)) if root in self._listed
        ]
        if len(entries) > 1:
            return f"the gazetteer lists {entries[0].entry.name} and {entries[1].entry.name} as two"
        for x in sorted(self._by_rules.members(a)):
            for y in sorted(self._by_rules.members(b)):
                if not is_short(x) and not is_short(y) and x.startswith("person:") and y.startswith("person:"):
                    if {x, y} & self._surely and not _families(x) & _families(y):
                        continue  # a name of another sort that the user lists speaks against nobody
                    shape = persons(*sorted((words_of(x), words_of(y))))
                    if shape.points <= DIFFERENT:
                        return f"{words_of(x).title()} and {words_of(y).title()}: {shape.why}"
        return None

    def tied(self, own: str) -> bool:
        """Whether a judgement or the gazetteer joined the name with another."""
        return len(self.members(own)) > 1

    def id_of(self, own: str) -> str:
        """The id of the actor: the country's; of others that of the name to keep where the newest judgement says so, else that of the entry
        in the gazetteer, else the least of the newest judgement's, else the least full own id."""
        root = self.root(own)
        some = self._sets[root]
        country = min((one for one in some if is_country(one)), default=None)
        if country is not None:
            return country
        pair = self._newest[root][1] if root in self._newest else None
        if pair is not None and pair.keep is not None:
            return pair.keep
        if root in self._listed:
            return min(self._listed[root])
        return min((pair.left, pair.right) if pair is not None else some, key=lambda one: (rank(one), one))

    def clusters(self) -> Clusters:
        """The sets, each by ``id_of``."""
        made = Clusters()
        for root, some in self._sets.items():
            id_ = self.id_of(root)
            made.members[id_] = sorted(some)
            for own in some:
                made.actor[own] = id_
        return made


def _families(own: str) -> frozenset[str]:
    return person_name(words_of(own)).families
