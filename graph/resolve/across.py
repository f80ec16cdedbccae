"""Which actors of the articles are one actor of the graph: a pure function of the set of all of them, whatever their order.
What an article knows of its own actors is decided in extract/; moving what the graph has is resolution.py's, in store/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.ids import actor_id, digest, fold, slug
from graph.model import Actor, Kind, LocalActor

_BY_NAME: frozenset[Kind] = frozenset({"Person", "Organization"})


@dataclass(frozen=True, slots=True)
class LocalRow:
    """A local actor and the article it stands in."""

    article_id: str
    actor: LocalActor


@dataclass(slots=True)
class _Tally:
    """What the rows of one own id say, counted; of bounded size, as it keeps no article."""

    kind: Kind
    full: Counter[str] = field(default_factory=Counter)
    """Full names by how often they stand in the articles."""
    countries: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    is_full: bool = False
    """Of a person: whether some article gives more than one word of the name."""

    def add(self, actor: LocalActor) -> None:
        """Count one row."""
        counts = dict(actor.names)
        self.names.update(counts)
        self.names.add(actor.name)
        if actor.kind in _BY_NAME:
            folded = fold(actor.name)
            spellings = {name: count for name, count in counts.items() if fold(name) == folded}
            spellings.setdefault(actor.name, 1)
            self.full.update(spellings)
        else:
            self.full[actor.name] += 1
        if actor.country:
            self.countries[actor.country] += 1

    def merge(self, other: _Tally) -> None:
        """Add a short name's rows: their spellings and countries count, but none of their names is full."""
        self.names |= other.names
        self.countries.update(other.countries)


class Assignment:
    """Who is who: gives the graph's actor for any of the rows it was made from, or for one more that it takes in with ``add``.

    It keeps names, not rows: its size grows with the number of different actors, not of articles.
    """

    def __init__(self) -> None:
        self._tallies: dict[str, _Tally] = {}
        self._ending: dict[str, set[str]] = {}
        """Full names of people by every shorter run of words that ends them: ``dahl``, ``al-assad``."""

    def add(self, row: LocalRow) -> None:
        """Take one row in. Scoped actors end with their article and need no taking in."""
        actor = row.actor
        if actor.scoped:
            return
        own = own_id(row)
        tally = self._tallies.setdefault(own, _Tally(actor.kind))
        if actor.kind == "Person" and not tally.is_full and len(actor.name.split()) > 1:
            tally.is_full = True
            for ending in _endings(own):
                self._ending.setdefault(ending, set()).add(own)
        tally.add(actor)

    def id_of(self, row: LocalRow) -> str:
        """The id of the graph's actor that the row's local actor is."""
        own = own_id(row)
        return own if row.actor.scoped else self._joined(own)

    def actor_of(self, row: LocalRow) -> Actor:
        """The graph's actor that the row's local actor is."""
        if not row.actor.scoped:
            return self._actor(self.id_of(row))
        alone = _Tally(row.actor.kind)
        alone.add(row.actor)
        return _actor(own_id(row), alone)

    def actors(self) -> Iterator[Actor]:
        """Every actor but the scoped ones, by id."""
        for own in sorted(self._tallies):
            if self._joined(own) == own:
                yield self._actor(own)

    def _joined(self, own: str) -> str:
        """A person known by one word is the one person whose full name ends with it, where there is exactly one."""
        tally = self._tallies[own]
        if tally.kind != "Person" or tally.is_full:
            return own
        fits = self._ending.get(own, ())
        return next(iter(fits)) if len(fits) == 1 else own

    def _actor(self, id_: str) -> Actor:
        tally = self._tallies[id_]
        shorts = [s for s in _endings(id_) if s in self._tallies and self._joined(s) == id_] if tally.is_full else []
        if shorts:
            tally = _Tally(tally.kind, Counter(tally.full), Counter(tally.countries), set(tally.names), is_full=True)
            for short in shorts:
                tally.merge(self._tallies[short])
        return _actor(id_, tally)


def assign(rows: Iterable[LocalRow]) -> Assignment:
    """Decide who is who among ``rows``.

    Countries are one by their code; people and organisations by kind and folded full name; groups and offices by the words of their
    local id; a person known in an article by one word is the one person whose full name ends with it, where there is exactly one.
    """
    assignment = Assignment()
    for row in rows:
        assignment.add(row)
    return assignment


def own_id(row: LocalRow) -> str:
    """The id that the row would have if it were alone in the graph. Rows of one such id are always one actor."""
    actor = row.actor
    kind = actor.kind.lower()
    if actor.scoped:
        return f"{kind}:{digest(row.article_id, actor.local, size=8)}:{slug(actor.name)}"
    if actor.kind == "Country":
        return actor.local
    if actor.kind in _BY_NAME and slug(actor.name):
        return actor_id(actor.kind, actor.name)
    return actor.local if actor.local.startswith(f"{kind}:") else f"{kind}:{actor.local}"


def _endings(own: str) -> list[str]:
    """The ids of people that the last words of a full name would give: of ``person:bashar-al-assad`` those of ``al-assad``, ``assad``."""
    words = own.partition(":")[2].split("-")
    return ["person:" + "-".join(words[i:]) for i in range(1, len(words))]


def _actor(id_: str, tally: _Tally) -> Actor:
    return Actor(
        id=id_,
        kind=tally.kind,
        name=_most_frequent(tally.full) or id_,
        country=_most_frequent(tally.countries),
        names=tuple(sorted(tally.names)),
    )


def _most_frequent(counts: Mapping[str, int]) -> str | None:
    """The most frequent; of several the least."""
    order: Callable[[str], tuple[int, str]] = lambda text: (-counts[text], text)  # noqa: E731
    return min(counts, key=order, default=None)
