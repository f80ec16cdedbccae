"""What the articles together say of one name: a profile, added up row by row in any order, of a size that does not grow with the articles.
Which profiles are one actor is decided in clusters.py; the file of a profile in a graph is the store's."""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graph.ids import actor_id, digest, fold, slug
from graph.judgements.actors import APART, is_country, whole_of
from graph.model import KINDS, Actor, Extraction, Kind, LocalActor
from graph.resolve.names import content, core, initials, person_name
from graph.resolve.spelling import initial_of, romanized, skeleton

BY_NAME: frozenset[Kind] = frozenset({"Person", "Organization"})
COMPANY = 8
"""Names kept of those an article mentions along with an actor."""
SKETCH = 64
"""Names kept of all those: the ones with the least hashes, so that the order of articles does not matter."""

HELD = "@"
"""In the own id of an office, what stands before the actor who held it."""

Located = tuple[str | None, float | None, float | None]


@dataclass(frozen=True, slots=True)
class LocalRow:
    """A local actor, the article it stands in, and what that article says that helps to tell who it is."""

    article_id: str
    actor: LocalActor
    company: tuple[str, ...] = ()
    """Own ids of the people and bodies that the article names most, this one left out."""
    offices: tuple[str, ...] = ()
    """Office phrases that it gives the actor, sorted."""
    published: str | None = None
    part: str | None = None
    """The own id that the row has instead of its name's: by a judgement, or of an office with the one who held it."""


def local_rows(extraction: Extraction) -> Iterator[LocalRow]:
    """The rows of an article's actors."""
    article = extraction.article
    offices: dict[str, set[str]] = {}
    for statement in extraction.statements:
        if statement.office:
            offices.setdefault(statement.subject.local, set()).add(fold(statement.office))
    yield from rows_together(
        LocalRow(article.id, actor, (), tuple(sorted(offices.get(actor.local, ()))), article.published) for actor in extraction.actors
    )


def rows_together(rows: Iterable[LocalRow]) -> Iterator[LocalRow]:
    """The rows of one article, each with the others as its company."""
    some = list(rows)
    named = {}
    for row in some:
        own = own_id(row)
        if row.actor.kind in BY_NAME and not row.actor.scoped and not is_short(own):
            named[own] = sum(count for _, count in row.actor.names)
    most = sorted(named, key=lambda own: (-named[own], own))[: COMPANY + 1]
    for row in some:
        own = own_id(row)
        company = tuple(sorted([other for other in most if other != own][:COMPANY]))
        yield LocalRow(row.article_id, row.actor, company, row.offices, row.published)


def own_id(row: LocalRow) -> str:
    """The id that the row would have if it were alone in the graph. Rows of one such id are always one actor."""
    if row.part is not None:
        return row.part
    actor = row.actor
    kind = actor.kind.lower()
    if actor.scoped:
        return f"{kind}:{digest(row.article_id, actor.local, size=8)}:{slug(actor.name)}"
    if actor.kind == "Country":
        return actor.local
    if actor.kind in BY_NAME and slug(actor.name):
        return actor_id(actor.kind, actor.name)
    local = actor.local if actor.local.startswith(f"{kind}:") else f"{kind}:{actor.local}"
    return local.replace(APART, "-").replace(HELD, "-")


def words_of(own: str) -> str:
    """The folded name in the own id of a person or body."""
    return whole_of(own).partition(":")[2].replace("-", " ")


def kind_of(own: str) -> Kind:
    """The kind of the actor that has an own id for its id."""
    return "Country" if is_country(own) else _KINDS[own.partition(":")[0]]


_KINDS: dict[str, Kind] = {kind.lower(): kind for kind in KINDS}


def is_short(own: str) -> bool:
    """Whether an own id is a person's known by one word."""
    return own.startswith("person:") and not person_name(words_of(own)).full


def is_person(own: str) -> bool:
    """Whether an own id is that of a person's name with words in it; a part of a divided name is none of its own."""
    return own.startswith("person:") and bool(words_of(own)) and APART not in own


def rank(own: str) -> int:
    """How little an own id says of whom it names: 0 of a full name, 1 of a family name with a particle, 2 of one word, 3 of an office."""
    if HELD in own:
        return 3
    return 2 if is_short(own) else int(own.startswith("person:") and person_name(words_of(own)).led)


@dataclass(slots=True)
class Profile:
    """What the rows of one own id say, counted."""

    own: str
    kind: Kind | str
    """A place is one too, for the store: ``Place``."""
    full: Counter[str] = field(default_factory=Counter)
    """Full names by how often they stand in the articles."""
    names: set[str] = field(default_factory=set)
    countries: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    company: set[str] = field(default_factory=set)
    located: Counter[Located] = field(default_factory=Counter)
    """Of countries and places."""
    first: str | None = None
    """The first day on which an article that names it was published; ``last`` the last."""
    last: str | None = None
    rows: int = 0

    def add(self, row: LocalRow) -> None:
        """Count one row."""
        actor = row.actor
        counts = dict(actor.names)
        self.names.update(counts)
        self.names.add(actor.name)
        if actor.kind in BY_NAME:
            folded = fold(actor.name)
            spellings = {name: count for name, count in counts.items() if fold(name) == folded}
            spellings.setdefault(actor.name, 1)
            self.full.update(spellings)
            self.offices.update(row.offices)
            self._keep(row.company)
        else:
            self.full[actor.name] += 1
        if actor.country:
            self.countries[actor.country] += 1
        if actor.kind == "Country":
            self.located[actor.country, _float(actor.latitude), _float(actor.longitude)] += 1
        self._dated(row.published, row.published)
        self.rows += 1

    def merge(self, other: Profile, *, full: bool = True) -> None:
        """Add another profile; of one known by a short name none of the names counts as full."""
        if full:
            self.full.update(other.full)
        self.names |= other.names
        self.countries.update(other.countries)
        self.offices.update(other.offices)
        self._keep(other.company)
        self.located.update(other.located)
        self._dated(other.first, other.last)
        self.rows += other.rows

    def _keep(self, company: Iterable[str]) -> None:
        self.company.update(company)
        if len(self.company) > SKETCH:
            self.company = set(heapq.nsmallest(SKETCH, self.company, key=lambda own: (_hash(own), own)))

    def _dated(self, first: str | None, last: str | None) -> None:
        if first is not None:
            self.first = first if self.first is None else min(self.first, first)
        if last is not None:
            self.last = last if self.last is None else max(self.last, last)

    def to_json(self) -> str:
        """All but id and kind, as one line that is the same for equal profiles."""
        data: dict[str, Any] = {
            "full": self.full,
            "names": sorted(self.names),
            "countries": self.countries,
            "offices": self.offices,
            "company": sorted(self.company),
            "located": sorted(([*key, n] for key, n in self.located.items()), key=repr),
            "first": self.first,
            "last": self.last,
            "rows": self.rows,
        }
        return json.dumps({key: value for key, value in data.items() if value}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, own: str, kind: str, text: str) -> Profile:
        """The profile that ``to_json`` wrote."""
        data = json.loads(text)
        return cls(
            own,
            kind,
            Counter(data.get("full", {})),
            set(data.get("names", ())),
            Counter(data.get("countries", {})),
            Counter(data.get("offices", {})),
            set(data.get("company", ())),
            Counter({(at[0], at[1], at[2]): at[3] for at in data.get("located", ())}),
            data.get("first"),
            data.get("last"),
            data.get("rows", 0),
        )

    def actor(self, id_: str) -> Actor:
        """The actor of this profile, which may be several put together."""
        assert self.kind != "Place"
        return Actor(
            id=id_,
            kind=self.kind,  # type: ignore[arg-type]
            name=most_frequent(self.full) or id_,
            country=most_frequent(self.countries),
            names=tuple(sorted(self.names)),
        )


def together(id_: str, profiles: Iterable[Profile]) -> Profile:
    """Profiles of one actor as one; full names are those of the profiles that say most, of the kind that the one called ``id_`` has."""
    some = sorted(profiles, key=lambda profile: profile.own)
    kind = next((profile.kind for profile in some if profile.own == id_), None) or kind_of(id_)
    alike = [profile for profile in some if profile.kind == kind]
    least = min((rank(profile.own) for profile in alike), default=0)
    whole = Profile(id_, kind)
    for profile in some:
        whole.merge(profile, full=profile.kind == kind and rank(profile.own) == least)
    if kind == "Country" and len(alike) < len(some):
        whole.countries = Counter(alike[0].countries)
    return whole


def most_frequent(counts: Mapping[str, int]) -> str | None:
    """The most frequent; of several the least."""
    order: Callable[[str], tuple[int, str]] = lambda text: (-counts[text], text)  # noqa: E731
    return min(counts, key=order, default=None)


def _float(number: float | None) -> float | None:
    """Whole degrees as well: 62 and 62.0 are equal here and different in a file."""
    return None if number is None else float(number)


@lru_cache(maxsize=1 << 16)
def _hash(own: str) -> str:
    return digest(own, size=8)


# -- where to look for likes -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Keys:
    """What an own id is found by. Profiles that may be one share a block; people also a word with those known by it."""

    blocks: tuple[str, ...] = ()
    first: str | None = None
    """Of a full name of a person, the first word, romanised, as are ``last`` and ``short``."""
    last: str | None = None
    short: str | None = None
    """Of a person known by one word, that word; it is looked up among first and last ones."""


@lru_cache(maxsize=1 << 14)
def keys_of(own: str) -> Keys:
    """The keys of an own id; of countries, groups, offices and places none, nor of a part of a name: only judgements join that."""
    if APART in own:
        return Keys()
    kind, _, _ = own.partition(":")
    words = words_of(own)
    if kind == "person" and words:
        name = person_name(words)
        parts = name.words
        if not name.full:
            return Keys(short=romanized(parts[0]))
        return Keys(
            blocks=(
                f"p1 {skeleton(parts[-1])} {initial_of(parts[0])}",
                "p2 " + " ".join(sorted(skeleton(part) for part in parts)),
                "p3 " + " ".join(romanized(part) for part in name.spelled[-2:]),
            ),
            first=romanized(parts[0]),
            last=romanized(parts[-1]),
        )
    if kind == "organization" and words:
        identifying = core(words)
        short = min(initials(words), key=lambda word: (len(word), word), default=None)
        if short is None and len(identifying) == 1:
            short = identifying[0]
        return Keys(
            blocks=(
                "o1 " + "".join(romanized(word) for word in identifying),
                "o2 " + " ".join(sorted(romanized(word) for word in content(identifying))),
                *(("o3 " + short,) if short else ()),
            )
        )
    return Keys()
